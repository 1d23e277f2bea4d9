"""Bytes that are no table: refused with words, whatever the format, and never a traceback."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.catalogue.importers.formats import FORMATS
from tests.catalogue.importers.formats.test_csv_formats import LONG, OECD, WDI
from tests.catalogue.importers.formats.test_jsonstat import _json
from tests.catalogue.importers.formats.test_px import _px
from tests.catalogue.importers.formats.test_xlsx import INDICATORS
from tests.catalogue.importers.tables_read import PUBLISHED, refusal
from tests.catalogue.importers.workbooks import sheet

GOOD = {
    "px": _px('TIMEVAL("year")=TLIST(A1),"2019","2020";').encode(),
    "json-stat": _json().encode(),
    "sdmx-csv": OECD.encode(),
    "long-csv": LONG[0].encode(),
    "wide-csv": WDI.encode(),
    "pxweb": b'"P";"2015";"2016"\n"Lai Chau";1;2\n',
    "xlsx": sheet(*INDICATORS),
}
FORMS = st.sampled_from(["", *FORMATS])
#: What files are full of, so that chance comes near them.
PIECES = st.sampled_from([
    b"DATA=", b'TITLE="x";', b'VALUES("a")=', b"CODES", b'KEYS("a")=VALUES;', b'"', b";", b"(", b"]", b"\n",
    b",", b"\x00",
    b"\xff", b'{"class":"dataset",', b'"value":', b'"id":["a"]', b'"size":[1]', b"{", b"}", b"PK\x03\x04",
    b"TIME_PERIOD,OBS_VALUE",
    b"area,year,value", b"2020", b"1.5", b"Lai Chau", b"\\TIME_PERIOD\t", b'TIMEVAL("a")=TLIST(A1)', b"..",
    b"Country Name,Country Code",
])  # fmt: skip


def test_each_format_has_a_good_file_here() -> None:
    """A new format needs one, or nothing is damaged in its tests."""
    assert set(FORMATS) == set(GOOD)
    for form, content in GOOD.items():
        assert "" == refusal(content)
        assert "" == refusal(content, form)


@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(b"".join)), FORMS)
def test_any_bytes_are_refused_or_read(content: bytes, form: str) -> None:
    """By the format that is recognised, and by each that is told."""
    refusal(content, form)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(GOOD)), st.integers(0, 10**6))
def test_a_damaged_file_is_refused_or_read(form: str, seed: int) -> None:
    """Cut off, with bytes changed, doubled or taken away; as what it is, and as what it looks like."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    content = bytearray(GOOD[form])
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(content)) if content else 0
        match chance.choice(["cut", "byte", "double", "drop"]):
            case "cut":
                del content[place:]
            case "byte" if content:
                content[place] = chance.randrange(256)
            case "double":
                content[place:place] = content[place : place + 12]
            case _:
                del content[place : place + 5]
    refusal(bytes(content), form)
    refusal(bytes(content))


@pytest.mark.parametrize("file", sorted(path.name for path in PUBLISHED.iterdir()))
@pytest.mark.parametrize("seed", range(8))
def test_a_published_file_cut_anywhere_is_refused_or_read(file: str, seed: int) -> None:
    """A download that broke off gives no figures in wrong places without a word."""
    content = (PUBLISHED / file).read_bytes()
    refusal(content[: random.Random(seed).randrange(len(content))])  # noqa: S311 - no secret

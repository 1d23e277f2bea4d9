"""Whatever happens to the data, a figure changes only where its own row says so; else there are findings."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lc_indicators.numbers import RoundingInterval
from tests.catalogue.package_figures import Facts, Rows, facts_of, rewrite
from tests.data_fixtures import small_package

pytestmark = pytest.mark.slow

FEW = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

OBSERVATIONS = "observations/provincial_series.csv"

#: The tables of the small package that figures come from.
TABLES = ("claims/interview.csv", "derivations.csv", "observations/gso_poverty_rate.csv", OBSERVATIONS,
          "indicators.csv", "units.csv")  # fmt: skip

#: Texts of bytes that editors and spreadsheets save; none of them is a change of a figure.
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8-sig": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "cp1258": lambda text: text.encode("cp1258", errors="replace"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "windows lines": lambda text: text.replace("\n", "\r\n").encode(),
    "old mac lines": lambda text: text.replace("\n", "\r").encode(),
    "semicolons": lambda text: text.replace(",", ";").encode(),
    "tabs": lambda text: text.replace(",", "\t").encode(),
    "blank lines": lambda text: text.replace("\n", "\n\n").encode(),
    "padded": lambda text: text.replace(",", ", ").encode(),
    "no introduction": lambda text: text.partition("\n")[2].encode(),
}

#: Numbers that some parser takes for another number, or for one at all.
NUMBERS = st.sampled_from([
    "NaN", "nan", "-nan", "sNaN", "Infinity", "-inf", "1e400", "1e-400", "1E3", "9" * 400, "9" * 5000,
    "0." + "0" * 500 + "1", "-0", "+1", "1_000", "0x10", "１２", "١٢", "²", "1,5", "1.5.5", "1 000",
    "1\u00a0000", ".5", "5.", "--5", "1e", "∞", "", " ", "half",
]) | st.decimals(allow_nan=True, allow_infinity=True).map(str)  # fmt: skip

DATES = (
    st.dates().map(str)
    | st.integers(0, 10_000).map(lambda year: f"{year:04}")
    | st.builds("{:04}/{:04}".format, st.integers(0, 10_000), st.integers(0, 10_000))
    | st.sampled_from(["2020-13", "2020-02-30", "2020-00-00",
                       "20200101", "٢٠٢٠", "-2020", "2020-W01", "2020-Q5"])
)  # fmt: skip


@cache
def _untouched() -> Facts:
    with tempfile.TemporaryDirectory() as place:
        facts = facts_of(small_package(Path(place) / "data"))
    assert facts
    return facts


@contextmanager
def _package() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as place:
        yield small_package(Path(place) / "data")


@pytest.mark.parametrize("name", ENCODINGS)
def test_when_a_file_is_saved_otherwise_then_figures_are_the_same_or_it_is_found(name: str) -> None:
    """Encoding, line ends and separators are no reason for another figure."""
    with _package() as folder:
        path = folder / OBSERVATIONS
        path.write_bytes(ENCODINGS[name](path.read_text(encoding="utf-8")))

        assert facts_of(folder) in (None, _untouched())


@FEW
@given(data=st.data())
def test_when_columns_change_then_figures_are_the_same_or_it_is_found(data: st.DataObject) -> None:
    """A column may move, be doubled, renamed, gone, or stand under another's name."""

    def change(rows: Rows) -> Rows:
        one, other = (data.draw(st.integers(0, len(rows[0]) - 1)) for _ in range(2))
        what = data.draw(st.sampled_from(["move", "double", "rename", "drop", "swap names", "cut", "widen"]))
        if what == "rename":
            rows[0][one] = data.draw(st.sampled_from(["", "value", "printed", rows[0][one].upper(), "x"]))
        elif what == "swap names":
            rows[0][one], rows[0][other] = rows[0][other], rows[0][one]
        elif what == "cut":
            rows[-1] = rows[-1][:one]
        elif what == "widen":
            rows[-1] = [*rows[-1], rows[-1][one]]
        for row in rows if what in ("move", "double", "drop") else []:
            cell = row[one] if what == "double" else row.pop(one)
            if what != "drop":
                row.insert(other, cell)
        return rows

    with _package() as folder:
        rewrite(folder / data.draw(st.sampled_from(TABLES[:4])), change)

        facts = facts_of(folder)

    # Two columns of the same cells, such as place_vi and note, may change names.
    assert facts in (None, _untouched())


@FEW
@given(data=st.data())
def test_the_order_of_rows_is_nothing_and_a_second_row_of_a_key_is_found(data: st.DataObject) -> None:
    """Rows are known by their keys: shuffled they say the same, doubled they are one too many."""
    doubled = data.draw(st.booleans())

    def change(rows: Rows) -> Rows:
        body = data.draw(st.permutations(rows[1:]))
        if doubled:
            again = list(data.draw(st.sampled_from(body)))
            place = rows[0].index(data.draw(st.sampled_from(["printed", "value", "note", "status"])))
            again[place] = data.draw(st.sampled_from([again[place], "41.0", "x", "E"]))
            body.append(again)
        return [rows[0], *body]

    with _package() as folder:
        rewrite(folder / OBSERVATIONS, change)

        facts = facts_of(folder)

    assert facts == (None if doubled else _untouched())


@FEW
@given(number=NUMBERS, row=st.integers(1, 8), column=st.sampled_from(["printed", "value", "both"]))
def test_a_figure_is_what_its_row_prints_and_no_other_changes(number: str, row: int, column: str) -> None:
    """A number that is none, or that its row does not print, is found; other rows stay as they are."""
    touched: list[str] = []

    def change(rows: Rows) -> Rows:
        header, cells = rows[0], rows[row]
        touched.append(
            ":".join(cells[header.index(name)] for name in ("indicator", "area", "period", "source"))
        )
        for name in ("printed", "value") if column == "both" else (column,):
            cells[header.index(name)] = number
        return rows

    with _package() as folder:
        rewrite(folder / "observations/gso_poverty_rate.csv", change)

        facts = facts_of(folder)

    assert facts is None or _others(facts, touched) == _others(_untouched(), touched)
    if facts is not None and facts != _untouched():
        printed, value, interval, *_ = facts[touched[0]]
        assert (number, number) == (printed, value)
        assert isinstance(interval, RoundingInterval)
        assert interval.low <= Decimal(number) <= interval.high


@FEW
@given(date=DATES, data=st.data())
def test_when_a_date_changes_then_it_is_found_or_no_other_figure_changes(
    date: str, data: st.DataObject
) -> None:
    """From year 1 to 9999 and beyond: a period is a period, and what it moves is its own row's figure."""
    file, column = data.draw(
        st.sampled_from([
            ("observations/gso_poverty_rate.csv", "period"), (OBSERVATIONS, "reference_date"),
            ("sources.csv", "date"), ("derivations.csv", "period"), ("movements.csv", "plan_date"),
            ("indicators.csv", "vintage"),
        ])
    )  # fmt: skip
    with _package() as folder:

        def change(rows: Rows) -> Rows:
            rows[data.draw(st.integers(1, len(rows) - 1))][rows[0].index(column)] = date
            return rows

        rewrite(folder / file, change)

        facts = facts_of(folder)

    if facts is not None:
        assert len(facts) == len(_untouched())
        changed = [key for key in _untouched() if facts.get(key) != _untouched()[key]]
        assert len(changed) <= (1 if column == "period" else 0)


def _others(facts: Facts, touched: list[str]) -> Facts:
    return {key: fact for key, fact in facts.items() if key not in touched}

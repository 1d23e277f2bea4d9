"""The reading copy of a text, and the way back."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.audit.reading.reading_copy import Prose

Form = Literal["NFC", "NFD", "NFKD"]

PARAGRAPH = (
    "Năm 2017, huyện Bản Mây còn 1.204 hộ nghèo, chiếm 12,6%, giảm 310 hộ so với năm 2016. Thu nhập bình "
    "quân đầu người ước đạt 27,4 triệu đồng, gấp 1,6 lần so với năm 2012; giai đoạn 2011-2015 tỷ lệ hộ nghèo "
    "giảm bình quân 3-4%/năm."
)
#: Characters that nobody sees.
HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202c"


def _seen(text: str) -> str:
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return unicodedata.normalize("NFC", visible)


def _told(claims: tuple[Claim, ...]) -> list[tuple[object, ...]]:
    return [(c.kind, c.indicator, c.printed, c.values, c.unit, c.start, c.end, c.group) for c in claims]


@pytest.mark.parametrize("letter", ["Ðð", "Ɖɖ", "Đđ"])
def test_a_letter_that_looks_like_the_stroked_d_is_one(letter: str) -> None:
    """Eth and African d stand for it in texts of all ages; places stay those of the text."""
    text = "GRDP bình quân đầu người tỉnh Lai Châu năm 2020 đạt 41,79 triệu đồng. Đầu năm còn 16,7% hộ nghèo."
    written = text.replace("Đ", letter[0]).replace("đ", letter[1])

    assert _told(read_claims(text)) == _told(read_claims(written))
    assert written == Prose.of(written).given


def test_a_table_is_no_part_of_the_reading_copy() -> None:
    """Its rows give no claim, and those behind it stand where they stood."""
    rows = "| Năm | Tỷ lệ hộ nghèo năm 2020 là |\n|---|---|\n| 2020 | 26,33% |\n"
    claims = read_claims(f"{rows}\n{PARAGRAPH}")

    assert [(one.start, one.end) for one in read_claims(PARAGRAPH)] == [
        (one.start, one.end) for one in claims
    ]
    places = [one.place.start - len(rows) - 1 for one in claims if one.place]
    assert places == [one.place.start for one in read_claims(PARAGRAPH) if one.place]


def test_plain_text_is_its_own_reading_copy() -> None:
    """Where nothing is to be changed nothing is copied, and places are those of the text."""
    prose = Prose.of(PARAGRAPH)

    assert prose.text is PARAGRAPH
    assert (5, 9) == prose.given_place(5, 9)


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        pytest.param("ti\u0309nh", "tỉnh", id="a tone typed apart"),
        pytest.param("ngh\u0065\u0300o", "nghèo", id="an accent typed apart"),
        pytest.param("hô\u0323", "hộ", id="half composed"),
        pytest.param("\ufeff12\u200b,5\u200f%", "12,5%", id="characters nobody sees"),
        pytest.param("xo\u00adá", "xoá", id="a soft hyphen"),
        pytest.param("e\u200b\u0301", "e\u0301", id="a mark behind a hidden character stands alone"),
        pytest.param("\u200b\u200f", "", id="nothing to see"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_copy_holds_what_is_seen(given_text: str, text: str) -> None:
    """However a text was typed or copied, it is read in one form."""
    assert text == Prose.of(given_text).text


@given(st.text(st.sampled_from("aộo\u0302\u0323\u0301\u200b\u200f 1,%\n"), max_size=30), st.data())
def test_places_lead_back_to_what_was_given(text: str, data: st.DataObject) -> None:
    """A place of the copy leads to a place inside the text that shows the same characters."""
    prose = Prose.of(text)
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, len(prose.text)))

    first, last = prose.given_place(start, end)

    assert 0 <= first <= last <= len(text)
    assert prose.text[start:end] in _seen(text[first:last])


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_a_paragraph_reads_alike_in_every_form(form: Form) -> None:
    """Composed or in pieces: the same claims, each with its place in the text as it was given."""
    text = unicodedata.normalize(form, PARAGRAPH)

    claims = read_claims(text)

    assert _told(read_claims(PARAGRAPH)) == _told(claims)
    assert [c.printed for c in claims] == [
        _seen(text[c.place.start : c.place.end]) for c in claims if c.place
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_hidden_characters_change_no_claim(form: Form) -> None:
    """Text copied from a page keeps its claims although hidden characters stand between all letters."""
    pieces = list(unicodedata.normalize(form, PARAGRAPH))
    text = "".join(
        piece if unicodedata.combining(following) else piece + HIDDEN[number % len(HIDDEN)]
        for number, (piece, following) in enumerate(pairwise([*pieces, " "]))
    )

    claims = read_claims(text)

    assert _told(read_claims(PARAGRAPH)) == _told(claims)
    assert [c.printed for c in claims] == [
        _seen(text[c.place.start : c.place.end]) for c in claims if c.place
    ]

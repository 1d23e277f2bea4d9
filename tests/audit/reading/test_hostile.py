"""Reading texts that nobody would write: any characters, any mixture of a report's words, any length."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.reading.read_claims import read_claims
from tests.timing import unmeasured

#: Each limit is many times what an idle machine needs: others may work on it, too.
MOST_SECONDS, SECONDS_A_PAGE = 10.0, 0.25
MEGABYTE, BOOK, PAGE = 1_000_000, 100_000, 3_000

#: Words, figures and marks of reports, in no order.
PIECES = [
    *"năm của và tỷ đạt là còn hộ nghèo giảm tăng đồng từ xuống trong đó chiếm mỗi triệu nghìn".split(),  # noqa: SIM905 - reads as words
    *"gấp đôi lần mục tiêu vượt kế hoạch ước khoảng trên hơn tại dưới trở lên bình quân USD $ đ".split(),  # noqa: SIM905 - likewise
    *"tháng quý ngày cuối đầu hết nhiệm kỳ hiện nay m2 ha QĐ-TTg between and percent from to by in".split(),  # noqa: SIM905 - likewise
    *[
        "tỷ lệ hộ nghèo",
        "so với",
        "giai đoạn",
        "cùng kỳ",
        "dân tộc thiểu số",
        "58 xã nghèo",
        "điểm phần trăm",
    ],
    *["tốc độ tăng", "tỷ trọng", "nông nghiệp", "dịch vụ", "thu nhập bình quân đầu người", "chuẩn nghèo"],
    *["2015", "2020", "2016-2020", "31/12/2019", "I/2018", "9 tháng", "5 năm", "10", "12,5", "1.234", "0"],
    *["16.003/80.276", "0/0", "9/4", "3-4", "1.2.3,4", "9" * 30, "1e5", "٣", "½", "²", "%", "/năm", "-5"],
    *[",", ";", ".", ":", "(", ")", "–", "/", "“", "”", "…", "\n", "\n\n", "\r\n", "\t", "\x00", "\xa0"],
    *["\u200b", "\u200f", "\u202e", "\u0301", "\u0323", "\ue000", "\ufeff"],
]
MIXTURES = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda joint: joint.join(pieces))
)
ANYTHING = st.text(st.characters(), max_size=200)

SENTENCES = (
    "Năm 2017, huyện Bản Mây còn 1.204 hộ nghèo, chiếm 12,6%, giảm 310 hộ so với năm 2016. "
    "Thu nhập bình quân đầu người ước đạt 27,4 triệu đồng/năm, gấp 1,6 lần so với năm 2012; "
    "trong giai đoạn 2011-2015 tỷ lệ hộ nghèo giảm bình quân 3,2%/năm.\n"
)


def _seen(text: str) -> str:
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return unicodedata.normalize("NFC", visible)


def _stands_where_it_says(claim: Claim, text: str) -> bool:
    place = claim.place
    if place is None or not 0 <= place.sentence_start <= place.start < place.end <= place.sentence_end:
        return False
    # A mark that combines with the last digit belongs to it, and to the place.
    behind = _seen(text[place.start : place.end]).removeprefix(claim.printed)
    return place.sentence_end <= len(text) and all(unicodedata.combining(mark) for mark in behind)


def _check(text: str) -> None:
    claims = read_claims(text, period="2015-2020")
    places = [claim.place for claim in claims if claim.place is not None]
    names = [claim.claim for claim in claims]

    assert [f"c{number}" for number in range(1, len(claims) + 1)] == names
    assert all(_stands_where_it_says(claim, text) for claim in claims)
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert all(value.is_finite() for claim in claims for value in claim.values)
    assert all(len(claim.values) == 2 for claim in claims if claim.kind is Kind.COUNT_OF_TOTAL)
    assert all(claim.meant.low <= claim.meant.high for claim in claims)
    assert all(claim.bonded_to in {"", *names} and claim.bonded_to != claim.claim for claim in claims)


def _seconds(text: str) -> float:
    with unmeasured():
        began = time.process_time()
        read_claims(text)
        return time.process_time() - began


def _filled(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def _best(text: str, *, times: int) -> float:
    return min(_seconds(text) for _ in range(times))


@settings(max_examples=150)
@given(ANYTHING)
def test_any_characters_are_read(text: str) -> None:
    """No text stops the reading, and what is read stands where the claim says it does."""
    _check(text)


@settings(max_examples=300)
@given(MIXTURES)
def test_any_mixture_of_words_is_read(text: str) -> None:
    """Words of reports in any order make claims that keep their rules: order, places, values, names."""
    _check(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("1234567890", id="digits"),
        pytest.param("1.1", id="dots"),
        pytest.param(" ", id="spaces"),
        pytest.param("\n ", id="line breaks"),
        pytest.param("giảm ", id="verbs"),
        pytest.param("giảm", id="one long word"),
        pytest.param("so với năm 2015 ", id="comparisons"),
        pytest.param("từ năm 2015 đến ", id="spans"),
        pytest.param("tỷ lệ hộ nghèo ", id="concepts"),
        pytest.param("e\u0323\u0302", id="letters in pieces"),
        pytest.param("\u200b", id="characters nobody sees"),
    ],
)
def test_a_megabyte_of_words_is_read_in_seconds(piece: str) -> None:
    """Nobody can stop the audit with a long text: time grows no faster than length, whatever repeats."""
    assert _seconds(_filled(piece, MEGABYTE)) < MOST_SECONDS


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("\x00", id="null characters"),
        pytest.param("(", id="opening brackets"),
        pytest.param(")(", id="unbalanced brackets"),
        pytest.param("(1% ", id="deep nesting"),
        pytest.param("tỷ ", id="multipliers"),
        pytest.param("từ ", id="openings"),
        pytest.param("\u0301", id="one combining mark"),
        pytest.param("\u0301\u0323", id="combining marks out of order"),
        pytest.param("10% và ", id="percentages in one line"),
        pytest.param("5 hộ nghèo, ", id="counts in one line"),
        pytest.param("trong đó 5 hộ, ", id="parts of parts"),
        pytest.param("so với mục tiêu 5% ", id="goals in one line"),
        pytest.param("1, ", id="bare numbers"),
        pytest.param(SENTENCES, id="prose"),
    ],
)
def test_a_book_of_figures_and_marks_is_read_in_seconds(piece: str) -> None:
    """Figures and marks are more work than words, and still no more than their number."""
    assert _seconds(_filled(piece, BOOK)) < MOST_SECONDS


@pytest.mark.parametrize("piece", ["(1% ", "10%) ", "“năm 2015 ", "[[", "((((5%))))) "])
def test_brackets_need_not_match(piece: str) -> None:
    """Brackets that open or close without their other half are marks like others."""
    _check(piece * 300)


@pytest.mark.slow
def test_reading_time_grows_with_the_length_alone() -> None:
    """Four times the prose takes about four times as long, never sixteen."""
    short, long = _filled(SENTENCES, 50_000), _filled(SENTENCES, 200_000)

    assert _best(long, times=2) < 8 * _best(short, times=3)


def test_a_page_is_read_at_once() -> None:
    """An editor may audit while somebody types: a page takes a fraction of a second."""
    read_claims("The tables of words are loaded by the first text.")

    assert _best(_filled(SENTENCES, PAGE), times=3) < SECONDS_A_PAGE

"""A text cut at its claims: nothing lost, nothing added, every mark in its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.audit.claim import Place
from lc_indicators.audit.verdict import Verdict
from lc_indicators.report.blocks.marked_text import Run, paragraphs, visible
from tests.small_audit import TEXT, small_audit, undecided
from tests.timing import unmeasured


def _at(*spans: tuple[int, int]) -> list[Verdict]:
    return [
        undecided(f"c{n}", Place(start=start, end=end, sentence_start=0, sentence_end=end))
        for n, (start, end) in enumerate(spans, start=1)
    ]


def _words(text: str, verdicts: list[Verdict]) -> list[list[str]]:
    return [["".join(run.text for run in line) for line in lines] for lines in paragraphs(text, verdicts)]


def test_blank_lines_part_paragraphs_and_line_ends_part_lines() -> None:
    """The text stands as it was written."""
    assert [["một", "hai"], ["ba"]] == _words("một\nhai \n\n \t\nba\n", [])


def test_each_figure_is_a_run_with_its_verdicts() -> None:
    """A figure that two claims print carries both; a unit that touches it belongs to it."""
    runs = [run for lines in paragraphs(TEXT, small_audit().verdicts) for line in lines for run in line]

    assert [("16,7%", (1,)), ("2,8", (2,)), ("4,75", (3,)), ("41,79", (4,)), ("2,3", (5,)), ("1.250", (6,)),
            ("16.003/80.276", (7, 8)), ("98%", (9,))] == [
        (run.text, run.verdicts) for run in runs if run.verdicts
    ]  # fmt: skip


def test_a_figure_over_two_lines_has_its_signs_at_its_end() -> None:
    """A mark that a line's end cuts is marked on both, and judged once."""
    (lines,) = paragraphs("giảm 4,75\nđiểm một năm", _at((5, 14)))

    assert [(Run("giảm "), Run("4,75", (1,), goes_on=True)), (Run("điểm", (1,)), Run(" một năm"))] == lines


@pytest.mark.parametrize("span", [(-5, 0), (3, 3), (90, 99), (5, 2)])
def test_a_claim_outside_the_text_is_not_marked(span: tuple[int, int]) -> None:
    """Nothing is marked rather than something wrong."""
    assert [[(Run("còn 16,7%"),)]] == paragraphs("còn 16,7%", _at(span))


def test_what_hides_or_turns_other_characters_is_shown() -> None:
    """A reader sees what the text holds: no control character, override or half of a pair acts unseen."""
    assert "a⟨U+202E⟩b⟨U+0000⟩c⟨U+D800⟩d⟨U+2028⟩" == visible("a\u202eb\x00c\ud800d\u2028")
    assert "tỷ lệ 中 é e\u0301\t" == visible("tỷ lệ 中 é e\u0301\t")


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(-3, 90), st.integers(-3, 90)), max_size=6))
def test_no_word_is_lost_whatever_the_claims(text: str, spans: list[tuple[int, int]]) -> None:
    """Marks change what is said of the words, never the words."""
    assert _words(text, []) == _words(text, _at(*spans))


def test_a_megabyte_is_cut_at_once() -> None:
    """Reading is linear: twenty thousand claims in a megabyte take no longer than a moment."""
    text = ("x" * 45 + " 41,79\n") * 20_000
    verdicts = _at(*((n * 52 + 46, n * 52 + 51) for n in range(20_000)))
    with unmeasured():
        begun = time.perf_counter()
        found = paragraphs(text, verdicts)

        assert 20_000 == sum(len(line) == 2 for lines in found for line in lines)
        assert time.perf_counter() - begun < 5

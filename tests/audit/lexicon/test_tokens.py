"""A text cut into words, numbers and marks."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.tokens import BREAK, LONGEST_NUMBER, MARK, NUMBER, WORD, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("còn 1.204 hộ", ["còn", "1.204", "hộ"], id="words and a number"),
        pytest.param("12,5%, giảm", ["12,5", "%", ",", "giảm"], id="a comma behind is no decimal mark"),
        pytest.param("năm 2018.", ["năm", "2018", "."], id="a full stop is not of the number"),
        pytest.param("250m2", ["250", "m2"], id="a square metre is one word"),
        pytest.param("250 M2", ["250", "M2"], id="in capitals too"),
        pytest.param("12km²", ["12", "km²"], id="written small and high"),
        pytest.param("m25", ["m", "25"], id="a letter before another number is none"),
        pytest.param("2016-2020", ["2016", "-", "2020"], id="a span of years"),
        pytest.param("59/2015/QĐ", ["59", "/", "2015", "/", "QĐ"], id="a name in pieces"),
        pytest.param("1,234.5", ["1,234.5"], id="two marks in one number"),
        pytest.param("٣٤ %", ["٣", "٤", "%"], id="only the digits that reports print are numbers"),
        pytest.param("a_b", ["a", "_", "b"], id="an underscore is a mark"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_numbers_and_marks_part(text: str, tokens: list[str]) -> None:
    """A number keeps its inner marks, everything else stands alone."""
    assert tokens == [token.text for token in tokens_of(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("hộ\nxã", [(WORD, "hộ"), (BREAK, "\n"), (WORD, "xã")], id="a line"),
        pytest.param("hộ \n \n xã", [(WORD, "hộ"), (BREAK, "\n\n"), (WORD, "xã")], id="an empty line"),
        pytest.param("hộ\r\nxã", [(WORD, "hộ"), (BREAK, "\n"), (WORD, "xã")], id="a line of another system"),
        pytest.param("5 %", [(NUMBER, "5"), (MARK, "%")], id="a mark"),
    ],
)
def test_line_breaks_tell_lines_from_paragraphs(text: str, kinds: list[tuple[str, str]]) -> None:
    """One token stands for all white space around a line's end, and says whether a line is left empty."""
    assert kinds == [(token.kind, token.text) for token in tokens_of(text)]


def test_a_token_knows_its_place_and_whether_it_is_glued() -> None:
    """Places are those of the text; glued means that nothing stands in between."""
    tokens = tokens_of("giảm 5% nữa")

    assert [(0, 4, True), (5, 6, False), (6, 7, True), (8, 11, False)] == [
        (token.start, token.end, token.glued) for token in tokens
    ]


def test_no_figure_of_a_report_is_longer_than_a_line() -> None:
    """A run of digits that no report prints is a mark: nobody reads it as a number."""
    longest = "9" * LONGEST_NUMBER

    assert [NUMBER] == [token.kind for token in tokens_of(longest)]
    assert [MARK] == [token.kind for token in tokens_of(longest + "9")]


def test_words_are_looked_up_by_one_spelling() -> None:
    """The text keeps how a word is written; the key is how it is looked up."""
    (token,) = tokens_of("THUỶ")

    assert ("THUỶ", "thủy") == (token.text, token.key)

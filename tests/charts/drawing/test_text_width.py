from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.text_width import text_width, wrapped

WORDS = st.lists(st.text("aăâđêôơưỹ0123456789–", min_size=1, max_size=12), min_size=1, max_size=8)


def test_digits_are_of_equal_width() -> None:
    """Figures align: every digit is as wide as the others."""
    assert 1 == len({round(text_width(digit), 6) for digit in "0123456789"})


def test_bold_is_wider() -> None:
    """Each weight is measured with its own font."""
    assert text_width("Lai Châu", weight=600) > text_width("Lai Châu")


def test_width_grows_with_size() -> None:
    """Width is in proportion to the size of the letters."""
    assert round(2 * text_width("hộ nghèo", size=13), 6) == round(text_width("hộ nghèo", size=26), 6)


def test_an_unknown_character_is_not_narrow() -> None:
    """A character that the fonts lack takes room of its own."""
    assert text_width("中", size=13) == 13


@given(WORDS, st.floats(30, 200))
def test_lines_fit_and_lose_nothing(words: list[str], width: float) -> None:
    """A line is too wide only if it is one word, and the words are all there in their order."""
    lines = wrapped(" ".join(words), width=width)

    assert [] == [line for line in lines if " " in line and text_width(line) > width]
    assert words == " ".join(lines).split(" ")

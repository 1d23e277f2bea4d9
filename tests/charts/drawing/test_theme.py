from __future__ import annotations

from itertools import pairwise

from lc_indicators.charts.drawing import theme
from lc_indicators.fonts import FAMILY


def test_text_is_readable_on_paper() -> None:
    """Text has a contrast of 7 : 1 or more."""
    low = [colour for colour in (theme.INK, theme.MUTED) if theme.contrast(colour, theme.PAPER) < 7]

    assert [] == low


def test_lines_and_marks_stand_out() -> None:
    """Lines and marks have a contrast of 3 : 1 or more."""
    colours = [*theme.SERIES_COLOURS, theme.CONTEXT, theme.ACCENT]

    assert [] == [colour for colour in colours if theme.contrast(colour, theme.PAPER) < 3]


def test_neighbouring_areas_differ_in_grey() -> None:
    """Parts that stand upon each other tell apart without colour."""
    close = [pair for pair in pairwise(theme.AREA_COLOURS) if theme.contrast(*pair) < 3]

    assert [] == close


def test_numbers_in_areas_are_readable() -> None:
    """A number in a coloured part has a contrast of 7 : 1 or more."""
    low = [c for c in theme.AREA_COLOURS if theme.contrast(theme.text_on(c), c) < 7]

    assert [] == low


def test_series_differ_in_shape_too() -> None:
    """No two of the first six series share a shape or a colour."""
    looks = [(theme.series_colour(place), theme.series_shape(place)) for place in range(6)]

    assert (6, 6) == (len({colour for colour, _ in looks}), len({shape for _, shape in looks}))


def test_further_series_are_grey() -> None:
    """Beyond the palette a series is grey, not the colour of another one."""
    assert theme.CONTEXT == theme.series_colour(6)


def test_contrast_of_black_and_white() -> None:
    """Contrast is counted as WCAG does: 21 : 1 at most."""
    assert 21 == round(theme.contrast("#000000", "#ffffff"), 6)


def test_vietnamese_writes_a_decimal_comma() -> None:
    """The number format travels in the chart."""
    number = theme.config("vi")["locale"]["number"]

    assert (",", ".") == (number["decimal"], number["thousands"])


def test_the_family_is_quoted() -> None:
    """A family name of several words is one name only in quotes."""
    assert theme.config("en")["font"].startswith(f"'{FAMILY}'")

"""What maps of every form share: which of their areas have a value, and the class and the shade of each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from lc_indicators.charts.drawing.classes import ValueClass, classes
from lc_indicators.charts.drawing.plotted import Plotted
from lc_indicators.charts.drawing.rows import area_name
from lc_indicators.charts.drawing.shade_legend import shades
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.errors import ChartError
from lc_indicators.language import Language


def classes_of(
    figures: Sequence[Plotted], placed: Container[str], *, unplaced: tuple[str, str], language: Language
) -> tuple[list[Plotted], list[ValueClass]]:
    """Return the figures that have a value, and the classes of their values.

    Parameters
    ----------
    figures : sequence of Figures
        Of one unit, one an area.
    placed : container of str
        Codes of the areas that the map has a place for.
    unplaced : pair of str
        What is wrong with an area that has none, and what to do.

    Raises
    ------
    ChartError
        No figure has a value, or an area has no place.
    """
    known = known_of(figures)
    if not known:
        raise ChartError(f"{len(figures)} figures", "none of them has a value", "leave the chart out")
    homeless = [area_name(one, language) for one in figures if not one.area or one.area.area not in placed]
    if homeless:
        raise ChartError(", ".join(homeless), *unplaced)
    return known, classes([one.value for one in known if one.value is not None])


def known_of(figures: Iterable[Plotted]) -> list[Plotted]:
    """Return the figures that have a value."""
    return [one for one in figures if one.value is not None and not one.is_missing]


def fill_of(figure: Plotted | None, found: Sequence[ValueClass]) -> str:
    """Return the shade of a figure's class; that of the paper without a value."""
    if figure is None or figure.value is None or figure.is_missing:
        return PAPER
    pairs = zip(found, shades(len(found)), strict=True)
    return next(shade for one, shade in pairs if figure.value <= one.high)

"""Rows of a horizontal chart: a name, a mark, a value; the name above the mark on a phone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.layers import Align, Label, block
from lc_indicators.charts.measure import text_width, wrapped
from lc_indicators.charts.plotted import Plotted
from lc_indicators.charts.series import name_of
from lc_indicators.charts.theme import LINE_HEIGHT, NARROW_BELOW, REGULAR, SEMIBOLD, TEXT
from lc_indicators.errors import ChartError
from lc_indicators.wording import SECOND_HAND, Language, Text, date_label

#: Who says a figure that follows from others.
COMPUTED = Text(vi="số tính từ các số đã công bố", en="computed from published figures")

_LINE = TEXT * LINE_HEIGHT
_GAP, _NAME_SHARE, _MARK = 12, 0.36, 22


@dataclass(frozen=True)
class Row:
    """One figure of a horizontal chart."""

    figure: Plotted
    name: str
    #: The name in lines.
    lines: tuple[str, ...]
    #: What is written at the right: the value in full.
    value: str
    #: Upper end and height of the row, and the middle of its mark, in pixels.
    top: float
    height: float
    middle: float


@dataclass(frozen=True)
class Rows:
    """All rows, and the room that names and values take."""

    rows: list[Row]
    is_narrow: bool
    left: float
    right: float

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return sum(row.height for row in self.rows)

    @property
    def known(self) -> list[Row]:
        """Return the rows whose figure has a value."""
        return [row for row in self.rows if not row.figure.is_missing]

    def names(self, *, x: float) -> list[Label]:
        """Return the names from *x* on, left of the plot or above each mark."""
        found: list[Label] = []
        for row in self.rows:
            lines = [(line, REGULAR) for line in row.lines]
            found += block(
                lines, x=x, y=row.top + len(lines) * _LINE / 2 + 4 if self.is_narrow else row.middle
            )
        return found

    def value(self, row: Row, *, x: float, align: Align = "left") -> Label:
        """Return the label of *row*'s value at *x*."""
        return Label(row.value, x, row.middle, align, weight=REGULAR if row.figure.is_missing else SEMIBOLD)


def source_name(figure: Plotted, language: Language) -> str:
    """Return who says *figure*: publisher and date, or that it is computed."""
    if not figure.cited:
        return COMPUTED[language]
    source = figure.cited[0].source
    standing = SECOND_HAND[language] if source.secondary else ""
    about = "; ".join(part for part in (date_label(source.date, language), standing) if part)
    return f"{source.publisher} ({about})" if about else source.publisher


def area_name(figure: Plotted, language: Language) -> str:
    """Return the place that *figure* is of; what it measures, where it is of none."""
    return figure.area.name[language] if figure.area else name_of(figure, language)


def rows(figures: Sequence[Plotted], names: Sequence[str], *, language: Language, width: float) -> Rows:
    """Return *figures* in rows, in their order, with *names* wrapped to fit *width*.

    Raises
    ------
    ChartError
        There is no figure, or not one name for each.
    """
    if not figures or len(figures) != len(names):
        raise ChartError(
            f"{len(figures)} figures with {len(names)} names", "each row needs both", "give one name a figure"
        )
    is_narrow = width < NARROW_BELOW
    most = width if is_narrow else width * _NAME_SHARE
    found, top = [], 0.0
    for figure, name in zip(figures, names, strict=True):
        lines = tuple(wrapped(name, width=most))
        height = len(lines) * _LINE + _MARK + 8 if is_narrow else max(len(lines) * _LINE, _MARK) + 10
        middle = top + height - _MARK / 2 - 4 if is_narrow else top + height / 2
        found.append(Row(figure, name, lines, figure.print(language), top, height, round(middle, 1)))
        top += height
    left = 0 if is_narrow else math.ceil(max(text_width(line) for row in found for line in row.lines)) + _GAP
    right = math.ceil(max(text_width(row.value, weight=SEMIBOLD) for row in found)) + _GAP
    return Rows(found, is_narrow, left, right)

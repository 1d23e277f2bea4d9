"""Tell rows of one name apart: "Male" below "Population" is another item than "Male" below "Workers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.catalogue.importers.source_table import AND, SourceCell


def under_parts(cells: Sequence[SourceCell], parts: Sequence[tuple[int, str]]) -> tuple[SourceCell, ...]:
    """Return cells whose items stand twice with what is above them: a heading of a part, or a row of its own.

    *parts* are the lines without figures among the rows, each with its line.  Where no item stands twice,
    the cells stay as they are.
    """
    counts = Counter((cell.area, cell.period, cell.item) for cell in cells)
    twice = {item for (_, _, item), count in counts.items() if count > 1}
    if not twice:
        return tuple(cells)
    above: dict[int, str] = dict(parts)
    above |= {cell.line: cell.item for cell in cells if cell.item not in twice}
    lines = sorted(above)
    return tuple(_under(cell, above, lines) if cell.item in twice else cell for cell in cells)


def _under(cell: SourceCell, above: dict[int, str], lines: Sequence[int]) -> SourceCell:
    before = [line for line in lines if line < cell.line]
    return replace(cell, item=AND.join((above[before[-1]], cell.item))) if before else cell

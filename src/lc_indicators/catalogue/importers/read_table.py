"""Read a table: find the area, the period and the item of every figure.

The period stands at one side of every heading of a column, in the rows, or in the title.
Reading never guesses: what cannot be read soundly is refused with the reason (:class:`TableRefusedError`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.column_words import is_called
from lc_indicators.catalogue.importers.grid import Grid, NumberCell
from lc_indicators.catalogue.importers.heading_periods import periods_of
from lc_indicators.catalogue.importers.printed_cells import (
    figure_of,
    gap_in,
    missing_of,
    notation_of,
    parted,
    printed_of,
    status_of,
    value_of,
)
from lc_indicators.catalogue.importers.rows_under_parts import under_parts
from lc_indicators.catalogue.importers.source_table import AND, SourceCell, SourceTable, refuse_twice
from lc_indicators.catalogue.importers.table_heading import Heading, heading_of, is_code
from lc_indicators.catalogue.importers.table_labels import PeriodLabel
from lc_indicators.catalogue.importers.titles import area_in, period_in
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import TableRefusedError

#: Headings of a column of names beside one of codes.
_NAMES = frozenset({
    "province", "provinces", "area", "area name", "name", "cities provincies", "region", "ten", "ten tinh",
    "tinh", "tinh thanh pho", "dia phuong", "don vi",
})  # fmt: skip


@dataclass(frozen=True)
class _Place:
    """Where a cell stands: what its row or its column says."""

    name: str = ""
    area: str | None = None
    when: PeriodLabel | None = None
    item: str = ""
    #: Marks of footnotes on the name.
    marks: tuple[str, ...] = ()
    unit: str = ""


def table_of(grid: Grid, places: Places, *, notation: str = "", area: str = "") -> SourceTable:
    """Return the table that a grid holds.

    Parameters
    ----------
    grid : Grid
        The rows of a file, whatever its format.
    places : Places
        The areas that its rows or columns may name.
    notation : str, optional
        How its figures are to be read; found out where it is not given.
    area : str, optional
        The code of the area of all figures, where no row, column or title names one.

    Raises
    ------
    TableRefusedError
        It cannot be read soundly.
    """
    heading = heading_of(grid, places)
    area_at = _area_column(heading, places)
    across = area_at is None and any(places.split(heading.spelled[place]) for place in heading.figures)
    whole = _Place() if across or area_at is not None else _whole_area(grid, heading, places, area=area)
    columns = _columns(heading, places, area_in_columns=across)
    notation = notation or notation_of(*_figures(heading))
    period = next(filter(None, map(period_in, (grid.title, *grid.context))), "")
    read = [
        cell
        for line, cells in heading.body
        for cell in _cells(line, cells, heading=heading, columns=columns, area_at=area_at, places=places,
                           whole=whole, notation=notation, period=period)
    ]  # fmt: skip
    filled = tuple(cell for cell in read if cell.printed)
    if not filled:
        raise TableRefusedError("it has no figures")
    if whole.area:
        filled = under_parts(filled, grid.parts)
    refuse_twice(filled)
    _refuse_lost((grid.title, *grid.notes), places)
    nameless = {cell.name: places.is_left_out(cell.name) for cell in read if cell.area is None}
    return SourceTable(
        title=grid.title, form=grid.form, read_as=grid.read_as, notation=notation, cells=filled,
        unknown=tuple(name for name, meant in nameless.items() if not meant),
        left_out=tuple(name for name, meant in nameless.items() if meant),
        codes=tuple(heading.columns[place] for place in heading.codes),
        notes=grid.notes, empty=len(read) - len(filled), sheet=grid.sheet, said=grid.said,
        taken=tuple(_taken(heading, columns, area_at)),
    )  # fmt: skip


def _taken(heading: Heading, columns: dict[int, _Place], area_at: int | None) -> Iterator[tuple[str, str]]:
    """Yield what each column was taken for, in words."""
    for place, name in enumerate(heading.columns):
        if place in heading.codes:
            yield name, "codes, not read"
        elif place in columns:
            one = columns[place]
            said = (one.area or one.name, one.when.period if one.when else "", one.item)
            yield name, " · ".join(filter(None, said)) or "figures"
        elif place == area_at:
            yield name, "area"
        elif is_called(folded(name), "unit"):
            yield name, "unit"
        else:
            cells = [cells[place] for _, cells in heading.body if cells[place]]
            yield name, "period" if cells and all(map(table_labels.whole, cells)) else "item"


def _refuse_lost(notes: tuple[str, ...], places: Places) -> None:
    """Refuse a table with a line of an area and figures that are in no cells."""
    for note in notes:
        rest = found[1].split() if (found := places.split(note)) else []
        figures = any(figure_of(word) and not table_labels.whole(word) for word in rest)
        if figures and not any(sum(map(str.isalpha, word)) > 1 for word in rest):
            raise TableRefusedError(f"the line {note[:40]!r} has an area and figures, but no cells")


def _area_column(heading: Heading, places: Places) -> int | None:
    matches = {
        place: sum(places.code(cells[place]) is not None for _, cells in heading.body)
        for place in heading.labels
    }
    # A column of names comes before one of codes that says the same.
    best = max(matches, key=lambda place: (matches[place], not is_code(heading.columns[place])), default=None)
    return best if best is not None and matches[best] else None


def _whole_area(grid: Grid, heading: Heading, places: Places, *, area: str) -> _Place:
    """Return the one area of a table whose rows and columns name none."""
    if area:
        return _Place(area, area)
    found = next((one for text in (grid.title, *grid.context) if (one := area_in(text, places))), None)
    if found is None:
        names = list(dict.fromkeys(cells[0] for _, cells in heading.body if cells[0]))
        raise TableRefusedError(
            "no row and no column names an area of the data, and neither does its title: its rows begin with "
            f"{'; '.join(names[:3])[:80]}; add such areas to areas.csv or imports/names.csv, or say the one "
            "area of the table with --area or in its mapping"
        )
    return _Place(*found)


def _columns(heading: Heading, places: Places, *, area_in_columns: bool) -> dict[int, _Place]:
    found = periods_of(heading)
    columns = {}
    for place, when in zip(heading.figures, found, strict=True):
        item = when.item if when else heading.spelled[place]
        area = places.split(item) if area_in_columns else None
        name = item if area_in_columns else ""
        rest = parted(f"x {area[1]}")[0][2:] if area else item
        columns[place] = _Place(name, area[0] if area else None, when, rest, _marks_of(name))
    return columns


def _figures(heading: Heading) -> tuple[list[str], list[str]]:
    """Return the figures that are texts, and what parts their thousands beside marks."""
    figures, gaps = [], []
    for line, cells in heading.body:
        for place in heading.figures:
            cell = cells[place]
            if not cell or missing_of(cell):
                continue
            found = figure_of(cell)
            if found is None:
                raise TableRefusedError(
                    f"line {line}: {cell[:40]!r} is neither a figure nor a mark for a missing one"
                )
            if not isinstance(cell, NumberCell):
                figures.append(found[0])
                gaps.append(gap_in(cell))
    return figures, list(filter(None, gaps))


def _row(
    heading: Heading, cells: list[str], *, line: int, area_at: int | None, places: Places, whole: _Place
) -> _Place:
    items, when, unit = [], None, ""
    name = whole.name if area_at is None else cells[area_at]
    area = whole.area if area_at is None else places.code(name)
    coded = area_at is not None and is_code(heading.columns[area_at])
    for place in heading.labels:
        if place == area_at:
            continue
        label, other = table_labels.whole(cells[place]), places.code(cells[place])
        if is_called(folded(heading.columns[place]), "unit"):
            unit = cells[place]
            continue
        if is_code(heading.columns[place]):
            if other and area and other != area:
                raise TableRefusedError(f"line {line}: {cells[place]!r} is not the code of {name}")
        elif label and when is None:
            when = label
        elif cells[place] and other != area and not (coded and folded(heading.columns[place]) in _NAMES):
            items.append(cells[place])
    return _Place(name, area, when, AND.join(items), _marks_of(name), unit)


def _marks_of(name: str) -> tuple[str, ...]:
    return parted(name)[1]


def _cells(  # noqa: PLR0913 - what a row is read with
    line: int, cells: list[str], *, heading: Heading, columns: dict[int, _Place], area_at: int | None,
    places: Places, notation: str, period: str, whole: _Place,
) -> Iterator[SourceCell]:  # fmt: skip
    row = _row(heading, cells, line=line, area_at=area_at, places=places, whole=whole)
    if all(not cells[place] for place in heading.figures):
        return
    for place, column in columns.items():
        if row.when and column.when:
            raise TableRefusedError(
                f"line {line}: both the row and the column {heading.columns[place]!r} name a period"
            )
        when = column.when or row.when
        area = column if column.name or column.area else row
        printed, value, status, marks = _read(cells[place], notation, line=line)
        beside = (*(when.marks if when else ()), *area.marks, *marks)
        if value:
            status = status_of(marks) or (when.status if when else "") or status_of(area.marks) or status
        yield SourceCell(
            line=line, name=area.name, area=area.area, period=when.period if when else period,
            item=AND.join(filter(None, (row.item, column.item))), column=heading.columns[place],
            printed=printed, value=value, status=status, marks=tuple(dict.fromkeys(beside)),
            **_beside(cells[place], row),
        )  # fmt: skip


def _beside(cell: str, row: _Place) -> dict[str, Any]:
    """Return the unit of a cell, and what a number of a sheet has beside its digits."""
    if not isinstance(cell, NumberCell):
        return {"unit": row.unit}
    return {"unit": row.unit or cell.unit, "note": cell.note, "notation": "point"}


def _read(cell: str, notation: str, *, line: int) -> tuple[str, str, str, tuple[str, ...]]:
    found = figure_of(cell)
    if found is None:
        return cell, "", missing_of(cell), parted(cell)[1] if cell else ()
    notation = "point" if isinstance(cell, NumberCell) else notation
    return printed_of(cell, found[0]), value_of(found[0], notation, line=line), "A", found[1]

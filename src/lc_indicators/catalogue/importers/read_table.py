"""Read a table: find the area, the period and the item of every figure.

The period stands at one side of every heading of a column, in the rows, or in the title.
Reading never guesses: what cannot be read soundly is refused with the reason (:class:`TableRefusedError`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.formats import FORMATS
from lc_indicators.catalogue.importers.grid import Grid
from lc_indicators.catalogue.importers.printed_cells import (
    figure_of,
    missing_of,
    notation_of,
    parted,
    status_of,
    value_of,
)
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.importers.table_heading import Heading, heading_of, is_code
from lc_indicators.catalogue.importers.table_labels import PeriodLabel
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import TableRefusedError


def sides_of(headings: list[str]) -> list[PeriodLabel | None]:
    """Return what each heading says of time, all read from one side.

    Raises
    ------
    TableRefusedError
        Both sides have a period in every heading, or only some headings have one.
    """
    left, right = (
        [table_labels.leading(one) for one in headings],
        [table_labels.trailing(one) for one in headings],
    )
    sides = [side for side in (left, right) if all(side)]
    if len(sides) == 2 and left != right:  # noqa: PLR2004 - left and right
        # "2016 at prices of 2010": what tells the columns apart is the period.
        counts = [len({label.period for label in side if label}) for side in sides]
        if counts[0] == counts[1]:
            raise TableRefusedError(
                f"heading {headings[0]!r} begins and ends with a period: which one is meant?"
            )
        return sides[counts.index(max(counts))]
    if sides:
        return sides[0]
    mixed = [first or last for first, last in zip(left, right, strict=True)]
    if any(mixed) and all(mixed):
        before, behind = (
            next(one for one, label in zip(headings, side, strict=True) if not label)
            for side in (right, left)
        )
        raise TableRefusedError(f"periods stand now before, now behind the items: {before!r}, {behind!r}")
    if any(mixed):
        without = next(one for one, label in zip(headings, mixed, strict=True) if not label)
        raise TableRefusedError(f"heading {without!r} names no period where others do")
    return list(mixed)


def period_in_title(title: str) -> str:
    """Return the one year that a title ends with, as in "(As of 31 December 2015)"; "" for none."""
    bare = title.partition(" by Cities")[0].partition(" chia theo ")[0]
    years = {found.period for part in bare.replace("/", " ").replace("(", " ").replace(")", " ").split()
             if (found := table_labels.whole(part)) and found.kind == "year"}  # fmt: skip
    return years.pop() if len(years) == 1 else ""


#: Between the parts of an item that come from several labels.
AND = " | "

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


def read_table(content: bytes, places: Places, *, form: str = "pxweb", notation: str = "") -> SourceTable:
    """Return the table that a file of a format holds; see :func:`table_of`."""
    return table_of(FORMATS[form].read(content), places, notation=notation)


def table_of(grid: Grid, places: Places, *, notation: str = "") -> SourceTable:
    """Return the table that a grid holds.

    Parameters
    ----------
    grid : Grid
        The rows of a file, whatever its format.
    places : Places
        The areas that its rows or columns may name.
    notation : str, optional
        How its figures are to be read; found out where it is not given.

    Raises
    ------
    TableRefusedError
        It cannot be read soundly.
    """
    heading = heading_of(grid, places)
    area_at = _area_column(heading, places)
    columns = _columns(heading, places, area_in_columns=area_at is None)
    notation = notation or notation_of(_figures(heading))
    read = [
        cell
        for line, cells in heading.body
        for cell in _cells(line, cells, heading=heading, columns=columns, area_at=area_at, places=places,
                           notation=notation, period=period_in_title(grid.title))
    ]  # fmt: skip
    filled = tuple(cell for cell in read if cell.printed)
    if not filled:
        raise TableRefusedError("it has no figures")
    _once(filled)
    _refuse_lost((grid.title, *grid.notes), places)
    nameless = {cell.name: places.is_left_out(cell.name) for cell in read if cell.area is None}
    return SourceTable(
        title=grid.title, form=grid.form, read_as=grid.read_as, notation=notation, cells=filled,
        unknown=tuple(name for name, meant in nameless.items() if not meant),
        left_out=tuple(name for name, meant in nameless.items() if meant),
        codes=tuple(heading.columns[place] for place in heading.codes),
        notes=grid.notes, empty=len(read) - len(filled),
    )  # fmt: skip


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
    if best is not None and matches[best]:
        return best
    if any(places.split(heading.spelled[place]) for place in heading.figures):
        return None
    raise TableRefusedError("no row and no column names an area of the data")


def _columns(heading: Heading, places: Places, *, area_in_columns: bool) -> dict[int, _Place]:
    found = sides_of([heading.spelled[place] for place in heading.figures])
    columns = {}
    for place, when in zip(heading.figures, found, strict=True):
        item = when.item if when else heading.spelled[place]
        area = places.split(item) if area_in_columns else None
        name = item if area_in_columns else ""
        rest = parted(f"x {area[1]}")[0][2:] if area else item
        columns[place] = _Place(name, area[0] if area else None, when, rest, _marks_of(name))
    return columns


def _figures(heading: Heading) -> Iterator[str]:
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
            yield found[0]


def _row(heading: Heading, cells: list[str], *, line: int, area_at: int | None, places: Places) -> _Place:
    items, when = [], None
    name = "" if area_at is None else cells[area_at]
    area = places.code(name)
    coded = area_at is not None and is_code(heading.columns[area_at])
    for place in heading.labels:
        if place == area_at:
            continue
        label, other = table_labels.whole(cells[place]), places.code(cells[place])
        if is_code(heading.columns[place]):
            if other and area and other != area:
                raise TableRefusedError(f"line {line}: {cells[place]!r} is not the code of {name}")
        elif label and when is None:
            when = label
        elif cells[place] and other != area and not (coded and folded(heading.columns[place]) in _NAMES):
            items.append(cells[place])
    return _Place(name, area, when, AND.join(items), _marks_of(name))


def _marks_of(name: str) -> tuple[str, ...]:
    return parted(name)[1]


def _cells(  # noqa: PLR0913 - what a row is read with
    line: int, cells: list[str], *, heading: Heading, columns: dict[int, _Place], area_at: int | None,
    places: Places, notation: str, period: str,
) -> Iterator[SourceCell]:  # fmt: skip
    row = _row(heading, cells, line=line, area_at=area_at, places=places)
    if all(not cells[place] for place in heading.figures):
        return
    for place, column in columns.items():
        if row.when and column.when:
            raise TableRefusedError(
                f"line {line}: both the row and the column {heading.columns[place]!r} name a period"
            )
        when = column.when or row.when
        area = column if area_at is None else row
        printed, value, status, marks = _read(cells[place], notation, line=line)
        beside = (*(when.marks if when else ()), *area.marks, *marks)
        if value:
            status = status_of(marks) or (when.status if when else "") or status_of(area.marks) or status
        yield SourceCell(
            line=line, name=area.name, area=area.area, period=when.period if when else period,
            item=AND.join(filter(None, (row.item, column.item))), column=heading.columns[place],
            printed=printed, value=value, status=status, marks=tuple(dict.fromkeys(beside)),
        )  # fmt: skip


def _read(cell: str, notation: str, *, line: int) -> tuple[str, str, str, tuple[str, ...]]:
    found = figure_of(cell)
    if found is None:
        return cell, "", missing_of(cell), parted(cell)[1] if cell else ()
    return found[0], value_of(found[0], notation, line=line), "A", found[1]


def _once(cells: tuple[SourceCell, ...]) -> None:
    """Refuse a table that says one thing twice."""
    first: dict[tuple[str | None, ...], SourceCell] = {}
    for cell in cells:
        # A name without a code may well stand twice ("Others"): nothing is taken from it.
        key = (cell.area, cell.period, cell.item)
        before = first.setdefault(key, cell)
        if cell.area and before is not cell:
            what = ", ".join(filter(None, (cell.name, cell.item, cell.period)))
            raise TableRefusedError(f"lines {before.line} and {cell.line} both give {what}")

"""Turn a cube into a table: which dimension is the area, which the period, what the others make an item."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.column_words import is_called
from lc_indicators.catalogue.importers.cube import Cube, CubeValue, Dimension, Member, joined_notes
from lc_indicators.catalogue.importers.cube_periods import CubeTime, time_of
from lc_indicators.catalogue.importers.flags import MISSING
from lc_indicators.catalogue.importers.own_columns import read_own
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
from lc_indicators.catalogue.importers.source_table import AND, SourceCell, SourceTable, refuse_twice
from lc_indicators.catalogue.importers.titles import area_in, period_in
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import TableRefusedError

#: Dimensions that say nothing that the period does not.
_FREQUENCIES = frozenset({"freq", "frequency", "time frequency", "frequency of observation", "freq code"})
#: SDMX: a dimension that does not apply.
_NOTHING = "_Z"


@dataclass(frozen=True)
class _Areas:
    """Which dimension names the areas, and the code of each of its members."""

    place: int | None
    codes: tuple[str | None, ...] = ()


def table_of_cube(cube: Cube, places: Places, *, notation: str = "", area: str = "") -> SourceTable:
    """Return the table that a cube holds.

    Parameters
    ----------
    cube : Cube
        The dimensions and values of a file.
    places : Places
        The areas that a dimension may name.
    notation : str, optional
        How its figures are to be read, where the format does not say; found out by default.
    area : str, optional
        The code of the area of all figures, where no dimension and no text names one.

    Raises
    ------
    TableRefusedError
        It cannot be read soundly.
    """
    time = time_of(cube)
    areas = _areas_of(cube, places, time)
    whole = _whole_area(cube, places, area) if areas.place is None else ("", None)
    figures = [found[0] for value in cube.values if (found := figure_of(value.printed))]
    gaps = [gap for value in cube.values if (gap := gap_in(value.printed))]
    notation = cube.notation or notation or (notation_of(figures, gaps) if figures else "point")
    period = next(filter(None, map(period_in, (cube.title, *cube.context))), "")
    reader = _Reader(cube, time, areas, whole=whole, period=period, notation=notation)
    cells = tuple(cell for value in cube.values if (cell := reader.cell(value)).printed)
    if not cells:
        raise TableRefusedError("it has no figures")
    refuse_twice(cells)
    nameless = {
        cell.name: places.is_left_out(cell.name)
        for cell in cells
        if not cell.area and areas.place is not None
    }
    return SourceTable(
        title=cube.title, form=cube.form, read_as=cube.read_as, notation=notation, cells=cells,
        unknown=tuple(name for name, meant in nameless.items() if not meant),
        left_out=tuple(name for name, meant in nameless.items() if meant),
        codes=(), notes=cube.notes, empty=sum(not value.printed for value in cube.values),
        sheet=cube.sheet, said=cube.said, taken=tuple(reader.taken()), unit=cube.unit,
    )  # fmt: skip


def _areas_of(cube: Cube, places: Places, time: CubeTime) -> _Areas:
    free = [
        place
        for place, one in enumerate(cube.dimensions)
        if place not in time.places and one.role in {"", "area"}
    ]
    said = [place for place in free if cube.dimensions[place].role == "area"]
    if said and cube.values and cube.values[0].own:
        members = cube.dimensions[said[0]].members
        return _Areas(said[0], tuple(one.code if places.has(one.code) else None for one in members))
    found = {place: codes_of(cube.dimensions[place], places) for place in said or free}
    counts = {place: sum(code is not None for code in codes) for place, codes in found.items()}
    best = max(counts, key=lambda place: counts[place], default=None)
    if best is None or (not counts[best] and best not in said):
        # None is known yet: the one dimension that is called so names them.
        called = [place for place in free if _is_called_area(cube.dimensions[place])]
        return _Areas(called[0], found[called[0]]) if len(called) == 1 else _Areas(None)
    if len([place for place in counts if counts[place] == counts[best]]) > 1 and len(said) > 1:
        raise TableRefusedError("two of its dimensions name areas: leave one out where you export the table")
    return _Areas(best, found[best])


def _is_called_area(dimension: Dimension) -> bool:
    names = (re.sub(r"[^\w ]+", " ", folded(name)) for name in (dimension.name, dimension.code))
    return any(is_called(" ".join(name.split()), "area") for name in names)


def codes_of(dimension: Dimension, places: Places) -> tuple[str | None, ...]:
    """Return the area of each member of a dimension.

    A number may be a code of another list: it counts only where no name says otherwise.

    Raises
    ------
    TableRefusedError
        A name is that of one area, and its code that of another.
    """
    named = [_named(member, places) for member in dimension.members]
    coded = [places.coded(member.code) for member in dimension.members]
    pairs = list(zip(named, coded, strict=True))
    clash = next((place for place, (one, two) in enumerate(pairs) if one and two and one != two), None)
    numeric = all(member.code.isdecimal() for member in dimension.members)
    if clash is not None and not numeric:
        member = dimension.members[clash]
        raise TableRefusedError(f"{member.code!r} is the code of another area than {member.label!r}")
    labelled = any(member.label != member.code for member in dimension.members)
    trusted = clash is None and (not labelled or not numeric or any(one and one == two for one, two in pairs))
    return tuple(one or (two if trusted else None) for one, two in pairs)


def _named(member: Member, places: Places) -> str | None:
    texts = [member.label, *member.others]
    bare = [text.removeprefix(member.code).lstrip(" :-–.") for text in texts if text.startswith(member.code)]
    halves = [half for text in (*texts, *bare) if "/" in text for half in text.split("/")]
    found = (places.code(text.strip()) for text in (*texts, *bare, *halves) if text.strip())
    return next(filter(None, found), None)


def _whole_area(cube: Cube, places: Places, area: str) -> tuple[str, str | None]:
    """Return the name and the code of the one area of a cube without a dimension of areas."""
    if area:
        return area, area
    found = next((one for text in (cube.title, *cube.context) if (one := area_in(text, places))), None)
    return found or ("", None)


class _Reader:
    """A cube with its dimensions told apart: makes a cell of each value."""

    def __init__(
        self,
        cube: Cube,
        time: CubeTime,
        areas: _Areas,
        *,
        whole: tuple[str, str | None],
        period: str,
        notation: str,
    ) -> None:
        self._cube, self._time, self._areas = cube, time, areas
        self._whole, self._period, self._notation = whole, period, notation
        taken = {*time.places, areas.place}
        rest = [place for place in range(len(cube.dimensions)) if place not in taken]
        self._units = [place for place in rest if self._is_unit(cube.dimensions[place])]
        self._items = [
            place
            for place in rest
            if place not in self._units and not _says_frequency(cube.dimensions[place])
        ]
        self._labels = {
            member: label for place in rest for member, label in _told_apart(cube.dimensions[place])
        }
        if self._units and not self._is_told_apart():
            self._items = [place for place in rest if not _says_frequency(cube.dimensions[place])]

    @staticmethod
    def _is_unit(dimension: Dimension) -> bool:
        return dimension.role == "unit" or any(
            is_called(folded(name), "unit") for name in (dimension.name, dimension.code)
        )

    def _is_told_apart(self) -> bool:
        """Return whether each item has one unit: the unit is then no part of what the item is called."""
        units = defaultdict(set)
        for value in self._cube.values:
            item = tuple(value.at[place] for place in self._items)
            units[item].add(tuple(value.at[place] for place in self._units))
        return all(len(one) == 1 for one in units.values())

    def _members(self, value: CubeValue, places: list[int]) -> list[Member]:
        return [self._cube.dimensions[place].members[value.at[place]] for place in places]

    def cell(self, value: CubeValue) -> SourceCell:
        """Return the cell of a value."""
        items = [member for member in self._members(value, self._items) if member.code != _NOTHING]
        units = [
            *(member.unit for member in items),
            *(member.label for member in self._members(value, self._units)),
        ]
        when = self._time.labels.get(tuple(value.at[place] for place in self._time.places))
        name, area, marks = self._area(value)
        printed, number, status, own = self._read(value)
        seen = self._members(value, list(range(len(value.at))))
        if number and not value.status:
            status = status_of(own) or (when.status if when else "") or status_of(marks) or status
        beside = (*(when.marks if when else ()), *marks, *own)
        period = value.own.get("period") or (when.period if when else self._period)
        return SourceCell(
            line=value.line, name=name, area=area, period=period,
            item=AND.join(self._labels[member] for member in items), column=self._column(value),
            printed=printed, value=number, status=status, marks=tuple(dict.fromkeys(beside)),
            unit=value.unit or next(filter(None, units), ""),
            note=joined_notes((value.note, *(one.note for one in seen))),
            item_code=AND.join(member.code for member in items),
            notation=value.own.get("notation", ""), own=value.own, words=value.words,
        )  # fmt: skip

    def _area(self, value: CubeValue) -> tuple[str, str | None, tuple[str, ...]]:
        if self._areas.place is None:
            return (*self._whole, ())
        member = self._cube.dimensions[self._areas.place].members[value.at[self._areas.place]]
        return member.label, self._areas.codes[value.at[self._areas.place]], parted(member.label)[1]

    def _column(self, value: CubeValue) -> str:
        """Return what the place of a value is called in its table, beside its area."""
        if self._cube.column:
            return self._cube.column
        places = [place for place in range(len(value.at)) if place != self._areas.place]
        return ", ".join(member.label for member in self._members(value, places))

    def _read(self, value: CubeValue) -> tuple[str, str, str, tuple[str, ...]]:
        if value.own:
            return (*read_own(value), ())
        found = figure_of(value.printed)
        if found is None:
            missing = missing_of(value.printed)
            if value.printed and not missing and not _of_missing(value.status):
                raise TableRefusedError(
                    f"line {value.line}: {value.printed[:40]!r} is neither a figure nor a mark "
                    "for a missing one"
                )
            return value.printed, "", _of_missing(value.status) or missing, ()
        number = value_of(found[0], self._notation, line=value.line)
        return printed_of(value.printed, found[0]), number, value.status or "A", found[1]

    def taken(self) -> list[tuple[str, str]]:
        """Return what each dimension was taken for, in words."""
        return [(one.name, self._as(place, one)) for place, one in enumerate(self._cube.dimensions)]

    def _as(self, place: int, dimension: Dimension) -> str:
        count = len(dimension.members)
        if place == self._areas.place:
            return f"area, {sum(code is not None for code in self._areas.codes)} of {count} matched"
        if place in self._time.places:
            return f"period, {count}"
        if place in self._units and place not in self._items:
            return f"unit, {count}"
        return f"part of the item, {count}" if place in self._items else "not used"


def _told_apart(dimension: Dimension) -> Iterator[tuple[Member, str]]:
    """Yield the members with what each is called; its code stands with a label that two of them have."""
    counts = Counter(member.label for member in dimension.members)
    for member in dimension.members:
        yield member, member.label if counts[member.label] == 1 else f"{member.label} ({member.code})"


def _of_missing(status: str) -> str:
    return status if status in MISSING else ""


def _says_frequency(dimension: Dimension) -> bool:
    return bool({folded(dimension.name), folded(dimension.code)} & _FREQUENCIES)


def places_of(sizes: tuple[int, ...]) -> product[tuple[int, ...]]:
    """Return the places of a table in the order of its values: the last dimension goes round first."""
    return product(*map(range, sizes))

"""Read what the exports of this library say beside a figure, and files of others do not.

Such a file needs no guessing: its codes are those of the data, and it says how each figure was printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lc_indicators.catalogue.importers.csv_columns import CsvColumn
from lc_indicators.catalogue.importers.grid import Row
from lc_indicators.catalogue.importers.printed_cells import figure_of
from lc_indicators.csv_cells import as_typed
from lc_indicators.errors import NotationError, TableRefusedError
from lc_indicators.language import TEXT_NOTATION, parse_printed

if TYPE_CHECKING:
    from lc_indicators.catalogue.importers.cube import CubeValue

#: Without these three a file is none of ours.
_NEEDED = frozenset({"printed", "notation", "qualifier"})
#: Columns of the data that a row carries, and those that say in words what a code says.  SDMX has no span
#: from end to end: the data's own writing of a period stands beside its TIME_PERIOD.
_CARRIED = re.compile(r"period|printed|notation|qualifier|reference_date|published_on|stage|place_\w+")
_WORDS = frozenset({"unit_symbol", "publisher", "title", "source_title"})
#: What the area of a figure is called.
AREA_NAME = "area_name"


def own_places(columns: Sequence[CsvColumn]) -> dict[str, int]:
    """Return where a file of ours has what it says beside a figure; nothing for a file of others."""
    places = {one.heading.casefold(): one.code_at for one in columns}
    if not places.keys() >= _NEEDED:
        return {}
    return {name: place for name, place in places.items() if _CARRIED.fullmatch(name)}


def word_places(columns: Sequence[CsvColumn]) -> dict[str, int]:
    """Return where a file of ours says in words what codes say: a new project takes its names from there."""
    found = {one.heading.casefold(): one.code_at for one in columns if one.heading.casefold() in _WORDS}
    areas = [one.label_at for one in columns if one.role == "area"]
    return found | ({AREA_NAME: areas[0]} if areas else {})


def without_own(columns: Sequence[CsvColumn]) -> list[CsvColumn]:
    """Return the columns of a file of ours that any file may have; of an area its code counts, no name."""
    own = own_places(columns).keys() | _WORDS
    return [
        replace(one, label_at=one.code_at) if one.role == "area" else one
        for one in columns
        if one.heading.casefold() not in own or one.role in {"area", "time"}
    ]


def as_written(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a file of ours without what keeps a spreadsheet from computing them."""
    return [(line, [as_typed(cell) for cell in cells]) for line, cells in rows]


def read_own(value: CubeValue) -> tuple[str, str, str]:
    """Return the figure as printed, its canonical form and its status.

    Raises
    ------
    TableRefusedError
        What is printed is not the value.
    """
    printed, notation = value.own["printed"], value.own["notation"]
    number = value.printed if figure_of(value.printed) else ""
    if notation != TEXT_NOTATION and (number or figure_of(printed)):
        try:
            said = f"{parse_printed(printed, notation):f}"
        except NotationError as error:
            raise TableRefusedError(f"line {value.line}: {error}") from None
        if said != number:
            raise TableRefusedError(
                f"line {value.line}: printed is {printed!r}, which is {said} in notation {notation}, "
                f"and not {number or 'nothing'}"
            )
    return printed, number, value.status

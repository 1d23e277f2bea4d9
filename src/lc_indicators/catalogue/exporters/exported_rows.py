"""Say everything that the data know of an observation, as texts that any format can hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.importers.csv_cube import MULTIPLIERS
from lc_indicators.catalogue.records import Observation, Unit
from lc_indicators.language import Language

#: What a row says beside dimensions, value, status, unit and note, in the order of its columns.
#: ``place_<language>`` follow.
BESIDE = ("printed", "notation", "qualifier", "reference_date", "published_on", "stage")


@dataclass(frozen=True)
class ExportFormat:
    """A format that data can be exported in."""

    name: str
    #: How the name of its files ends.
    suffix: str
    #: What it is for, in words.
    what: str
    #: Returns the file of some observations; names in it are in one language.
    write: Callable[[Sequence[Observation], Catalogue, Language], bytes]


def beside(row: Observation) -> dict[str, str]:
    """Return what an observation says beside its value, by the names of the columns of the data."""
    place = row.place.to_json() if row.place else {}
    return {
        "printed": row.printed,
        "notation": row.notation,
        "qualifier": row.qualifier,
        "reference_date": row.reference_date,
        "published_on": row.published_on.text if row.published_on else "",
        "stage": row.stage,
        **{f"place_{language}": words for language, words in place.items()},
    }


def columns_beside(rows: Sequence[Observation]) -> list[str]:
    """Return the columns of what *rows* say beside their values."""
    places = (name for row in rows for name in beside(row) if name not in BESIDE)
    return [*BESIDE, *dict.fromkeys(places)]


def digits(row: Observation) -> str:
    """Return the value as printed, with a point and the zeros at its end; "" where it is missing."""
    return "" if row.value is None else f"{row.value:f}"


def decimals(row: Observation) -> int | None:
    """Return the digits behind the point; None where the value is missing."""
    return None if row.value is None else max(0, -int(row.value.as_tuple().exponent))


def measure_of(unit: Unit) -> tuple[str, int]:
    """Return a unit as SDMX has it: the bare unit of measure, and the power of ten that it is scaled by.

    A power of ten that the id of the unit does not begin with stays in the unit.
    """
    word = f"{MULTIPLIERS.get(unit.multiplier, '')}_"
    if unit.multiplier and unit.unit.startswith(word):
        return unit.unit.removeprefix(word), unit.multiplier
    return unit.unit, 0

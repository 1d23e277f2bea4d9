"""Write JSON-stat 2: a data set for each source, with indicators, areas and time as its dimensions.

What JSON-stat has no name for stands in ``extension``, by the place of the value that it is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import prod
from typing import Any

import msgspec

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.exporters.exported_rows import (
    ExportFormat,
    beside,
    decimals,
    measure_of,
)
from lc_indicators.catalogue.importers.formats.jsonstat import OWN
from lc_indicators.catalogue.records import Observation
from lc_indicators.language import Language

#: Values are numbers with the digits that are printed: 18.20 is another figure than 18.2.
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def write(rows: Sequence[Observation], catalogue: Catalogue, language: Language) -> bytes:
    """Return the file of some observations; names are in *language*.  Several sources make a collection."""
    by_source: dict[str, list[Observation]] = {}
    for row in rows:
        by_source.setdefault(row.source, []).append(row)
    sets = [_data_set(some, catalogue, language) for some in by_source.values()]
    whole = sets[0] if len(sets) == 1 else {"version": "2.0", "class": "collection", "link": {"item": sets}}
    return msgspec.json.format(_ENCODER.encode(whole), indent=1) + b"\n"


def _data_set(rows: Sequence[Observation], catalogue: Catalogue, language: Language) -> dict[str, Any]:
    source = catalogue.source(rows[0].source)
    indicators = list(dict.fromkeys(row.indicator for row in rows))
    areas = list(dict.fromkeys(row.area for row in rows))
    periods = [period.text for period in sorted({row.period for row in rows})]
    sides = (indicators, areas, periods)
    placed = {str(_index(row, sides)): row for row in rows}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": source.title,
        "source": source.publisher,
        **({"updated": source.date} if source.date else {}),
        "id": ["indicator", "area", "time"],
        "size": [len(side) for side in sides],
        "role": {"metric": ["indicator"], "geo": ["area"], "time": ["time"]},
        "dimension": _dimensions(rows, sides, catalogue, language=language),
        "value": {place: row.value for place, row in placed.items() if row.value is not None},
        "status": {place: row.status for place, row in placed.items()},
        "extension": {OWN: {"source": source.source, **_extension(placed)}},
    }


def _index(row: Observation, sides: tuple[list[str], ...]) -> int:
    """Return the place of an observation among the values: the last dimension goes round first."""
    codes = (row.indicator, row.area, row.period.text)
    steps = (prod(map(len, sides[place + 1 :])) for place in range(len(sides)))
    return sum(side.index(code) * step for side, code, step in zip(sides, codes, steps, strict=True))


def _extension(placed: Mapping[str, Observation]) -> dict[str, dict[str, str]]:
    """Return note and whatever stands beside the values, by column and place; what is empty is left out."""
    found: dict[str, dict[str, str]] = {}
    for place, row in placed.items():
        for column, text in {"note": row.note, **beside(row)}.items():
            if text:
                found.setdefault(column, {})[place] = text
    return found


def _dimensions(
    rows: Sequence[Observation], sides: tuple[list[str], ...], catalogue: Catalogue, *, language: Language
) -> dict[str, Any]:
    indicators, areas, periods = sides
    labels = {row.period.text: row.period.label(language) for row in rows}
    metric = _side({one: catalogue.indicator(one).name[language] for one in indicators})
    metric["category"]["unit"] = {one: _unit(one, rows, catalogue, language=language) for one in indicators}
    return {
        "indicator": metric,
        "area": _side({one: catalogue.areas[one].name[language] for one in areas}),
        "time": _side({one: labels[one] for one in periods}),
    }


def _side(labels: Mapping[str, str]) -> dict[str, Any]:
    return {"category": {"index": list(labels), "label": dict(labels)}}


def _unit(
    indicator: str, rows: Iterable[Observation], catalogue: Catalogue, *, language: Language
) -> dict[str, Any]:
    unit = catalogue.units[catalogue.indicator(indicator).unit]
    shown = [most for row in rows if row.indicator == indicator and (most := decimals(row)) is not None]
    # By its id, which is plain words: the importer finds the unit of the data by it.
    return {
        "label": unit.unit.replace("_", " "),
        "symbol": unit.symbol[language],
        "multiplier": measure_of(unit)[1],
        "decimals": max(shown, default=0),
    }


FORMAT = ExportFormat(
    "json-stat", ".json", "JSON-stat 2, for websites and notebooks: a data set for each source", write
)

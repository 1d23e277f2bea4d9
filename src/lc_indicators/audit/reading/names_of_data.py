"""Read the names of a project's own: its indicators and its areas, beside those that the tables have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lc_indicators.audit.lexicon import AREA, CONCEPT, Concept, Lexicon, known_places, lexicon
from lc_indicators.audit.lexicon.tokens import tokens_of

if TYPE_CHECKING:
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.catalogue.records import Indicator

#: Measures that a concept has by itself, and what kinds of units make of the others.
_MEASURES = frozenset({"growth", "index"})
_BY_UNIT = {"rate": "rate", "percent": "rate", "count": "count", "index": "index"}

#: What measures no quantity that a text could claim.
_NO_QUANTITY = frozenset({"text", "rank"})

#: Parts several words for one kind of area: "tỉnh, thành phố".
_MARK = ","

#: Name -> role, value, form.
Names = tuple[tuple[str, str, str], ...]


def words_of(catalogue: Catalogue | None) -> Lexicon:
    """Return the lexicon with the names of a catalogue's indicators, and of areas of its own."""
    if catalogue is None:
        return lexicon()
    names = dict.fromkeys((*_indicator_names(catalogue), *_area_names(catalogue)))
    return lexicon(tuple(names), tuple(_concepts(catalogue)))


def _indicator_names(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for indicator in catalogue.indicators.values():
        for text in (indicator.name, indicator.short):
            for name in text.to_json().values():
                if not _is_unit(name):
                    yield CONCEPT, indicator.concept, name.lower()


def _area_names(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the areas of a project by their names, alone and with the words for their kinds.

    The tables have the names that texts give the provinces of Viet Nam: data with any of these need no more.
    """
    if known_places() & set(catalogue.areas):
        return
    for area in catalogue.areas.values():
        kinds = [word.strip() for text in area.kind.one.to_json().values() for word in text.split(_MARK)]
        for name in area.name.to_json().values():
            yield AREA, area.area, name
            for kind in kinds:
                yield AREA, area.area, f"{kind} {name}"
                yield AREA, area.area, f"{name} {kind}"


def _concepts(catalogue: Catalogue) -> Iterator[Concept]:
    """Yield what the indicators of a catalogue measure, each concept once."""
    seen = set[str]()
    for indicator in catalogue.indicators.values():
        unit = catalogue.units[indicator.unit]
        if indicator.concept not in seen and unit.kind not in _NO_QUANTITY:
            seen.add(indicator.concept)
            yield Concept(indicator.concept, _measure(indicator, unit.kind), indicator.unit, "", "")


def _measure(indicator: Indicator, kind: str) -> str:
    return indicator.measure if indicator.measure in _MEASURES else _BY_UNIT.get(kind, "amount")


def _is_unit(name: str) -> bool:
    """Return whether a name only says in what things are counted: "39 xã" need not be of all communes."""
    keys = [token.key for token in tokens_of(name)]
    found = lexicon().units.longest(keys, 0)
    return found is not None and found[0] == len(keys)

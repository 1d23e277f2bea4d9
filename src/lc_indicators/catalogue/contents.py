"""List what a catalogue holds as a table, each row with the number of its observations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import UnknownNameError

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue
    from lc_indicators.language import Language

Rows = list[tuple[str, ...]]


def contents_of(catalogue: Catalogue, what: str, *, language: Language) -> Rows:
    """Return the table of ``areas``, ``indicators``, ``periods`` or ``sources``, its head first.

    Each row has the number of its observations; names are in *language*.

    Raises
    ------
    UnknownNameError
        Nothing of that name is listed.

    Examples
    --------
    >>> from lc_indicators.catalogue.load import without_data
    >>> contents_of(without_data(), "periods", language="en")
    [('period', 'observations', 'name')]
    """
    tables = {"areas": _areas, "indicators": _indicators, "periods": _periods, "sources": _sources}
    if what not in tables:
        raise UnknownNameError("list", what, list(tables))
    return tables[what](catalogue, language)


def with_words(rows: Rows, sought: str, *spelled: Rows) -> Rows:
    """Return the head of *rows* and those that have all words, with or without marks on letters.

    *spelled* are the same rows in each language in which they may be found.

    Examples
    --------
    >>> areas = [("area", "name"), ("VN-01", "Lai Châu"), ("VN-05", "Sơn La")]
    >>> with_words(areas, "lai chau", areas)
    [('area', 'name'), ('VN-01', 'Lai Châu')]
    """
    words = folded(sought.replace("_", " ")).split()
    texts = [" ".join(cell for row in same for cell in row) for same in zip(*spelled, strict=True)]
    plain = [f" {folded(text.replace('_', ' '))}" for text in texts]
    kept = [
        row
        for row, text in zip(rows[1:], plain[1:], strict=True)
        if all(f" {word}" in text for word in words)
    ]
    return [rows[0], *kept]


def _areas(catalogue: Catalogue, language: Language) -> Rows:
    count = Counter(one.area for one in catalogue.observations.values())
    areas = catalogue.areas.values()
    rows = [(one.area, one.kind.kind, str(count[one.area]), one.name[language]) for one in areas]
    return [("area", "kind", "observations", "name"), *rows]


def _indicators(catalogue: Catalogue, language: Language) -> Rows:
    count = Counter(one.indicator for one in catalogue.observations.values())
    indicators = catalogue.indicators.values()
    rows = [
        (one.indicator, one.unit, str(count[one.indicator]), one.name[language], one.told_apart(language))
        for one in indicators
    ]
    return [("indicator", "unit", "observations", "name", "variant"), *rows]


def _periods(catalogue: Catalogue, language: Language) -> Rows:
    count = Counter(one.period.text for one in catalogue.observations.values())
    labels = {one.period.text: one.period.label(language) for one in catalogue.observations.values()}
    rows = [(key, str(count[key]), labels[key]) for key in sorted(labels)]
    return [("period", "observations", "name"), *rows]


def _sources(catalogue: Catalogue, language: Language) -> Rows:
    del language
    count = Counter(one.source for one in catalogue.observations.values())
    sources = catalogue.sources.values()
    rows = [(one.source, one.date, str(count[one.source]), one.publisher, one.title) for one in sources]
    return [("source", "date", "observations", "publisher", "title"), *rows]

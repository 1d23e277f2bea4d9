"""Complete areas, indicators, periods, sources and languages in the shell.

Read from the tables themselves: a shell waits for it, so no catalogue is loaded and nothing is checked.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

Offered = list[tuple[str, str]]


def areas(incomplete: str) -> Offered:
    """Return the codes of areas that begin with what was written, or whose name does."""
    return _named("areas.csv", "area", incomplete)


def indicators(incomplete: str) -> Offered:
    """Return the ids of indicators likewise."""
    return _named("indicators.csv", "indicator", incomplete)


def sources(incomplete: str) -> Offered:
    """Return the ids of sources, each with its title."""
    rows = ((row.get("source", ""), row.get("title", "")) for row in _rows("sources.csv"))
    return [(code, title) for code, title in rows if code.startswith(incomplete)]


def periods(incomplete: str) -> list[str]:
    """Return the periods of the observations, as they are written."""
    found: set[str] = set()
    folder = _folder()
    for file in sorted((folder / "observations").glob("*.csv")) if folder else ():
        found |= {row.get("period", "").replace("/", "-", 1) for row in _rows(f"observations/{file.name}")}
    return sorted(one for one in found if one.startswith(incomplete))


def kinds(incomplete: str) -> Offered:
    """Return the kinds of areas, each with its word for many."""
    rows = list(_rows("kinds.csv"))
    words = [next((text for column, text in row.items() if column.startswith("many_")), "") for row in rows]
    found = [(row.get("kind", ""), word) for row, word in zip(rows, words, strict=True)]
    return [(kind, word) for kind, word in found if kind.startswith(incomplete)]


def mappings(incomplete: str) -> Offered:
    """Return the mappings of tables that are imported, each with the title of its table."""
    found = [(row.get("table", ""), row.get("title", "")) for row in _rows("imports/tables.csv")]
    return [(name, title) for name, title in found if name.startswith(incomplete)]


def formats(incomplete: str) -> Offered:
    """Return the formats of tables that can be imported, each with what it is."""
    from lc_indicators.catalogue.importers.formats import FORMATS

    return [(name, one.what) for name, one in FORMATS.items() if name.startswith(incomplete)]


def exports(incomplete: str) -> list[str]:
    """Return the formats that data can be exported in."""
    from lc_indicators.catalogue.exporters.formats import EXPORTS

    return [name for name in EXPORTS if name.startswith(incomplete)]


def notations(incomplete: str) -> list[str]:
    """Return how figures may be printed."""
    from lc_indicators.language import NOTATIONS

    return [name for name in NOTATIONS if name.startswith(incomplete)]


def languages(incomplete: str) -> list[str]:
    """Return the languages of the project; where there is none, those that reports can be in."""
    from lc_indicators.language import spoken_languages
    from lc_indicators.settings.data_languages import languages_named

    folder = _folder()
    known = languages_named(folder) if folder else ()
    return [one for one in known or spoken_languages() if one.startswith(incomplete)]


def spoken(incomplete: str) -> list[str]:
    """Return the languages that a project can have from the start."""
    from lc_indicators.language import spoken_languages

    return [one for one in spoken_languages() if one.startswith(incomplete)]


def _named(file: str, code: str, incomplete: str) -> Offered:
    from lc_indicators.catalogue.kind_words import folded

    wanted = folded(incomplete)
    found = []
    for row in _rows(file):
        names = [text for column, text in row.items() if column.startswith("name_") and text]
        if row[code].startswith(incomplete) or any(folded(name).startswith(wanted) for name in names):
            found.append((row[code], names[0] if names else ""))
    return found


def _rows(file: str) -> Iterator[dict[str, str]]:
    folder = _folder()
    # What cannot be read completes nothing; the command itself says why.
    with suppress(OSError, UnicodeDecodeError, csv.Error, KeyError):
        if folder:
            with (folder / file).open(encoding="utf-8", newline="") as lines:
                if not lines.readline().startswith("#"):
                    lines.seek(0)
                yield from csv.DictReader(lines)


def _folder() -> Path | None:
    """Return the data folder that a command without ``--data`` would take."""
    from lc_indicators.catalogue.load import VARIABLE, data_folder
    from lc_indicators.errors import LcIndicatorsError

    with suppress(LcIndicatorsError):
        return data_folder(Path(os.environ[VARIABLE]) if VARIABLE in os.environ else None)
    return None

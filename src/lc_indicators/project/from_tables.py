"""Begin a project with tables of an office: what they name becomes its indicators, sources and mappings.

Nothing is guessed in silence: a unit that nobody knows becomes one of the project's in the table's own words,
one that no table names is asked for, and a line says what was taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.proposal import name_of
from lc_indicators.catalogue.importers.source_table import AND, SourceTable
from lc_indicators.catalogue.importers.tables_in_file import first_names, tables_in
from lc_indicators.catalogue.importers.units_named import UnitNames, units_of
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import ParameterError, TableRefusedError
from lc_indicators.project.given_areas import GivenArea, code_of
from lc_indicators.project.package_tables import DataPackage
from lc_indicators.project.template_files import table as every_projects

#: The unit of figures of which no table says what they count.
NUMBER, PERCENT = "number", "percent"

#: The section of indicators that nobody has sorted yet.
_THEME = "general"

#: The type of a source whose tables were imported.
_OFFICE = "office"

#: A code before a name: "01001 Alegría-Dulantzi".
_CODED = re.compile(r"(?P<code>[A-Z]{0,3}[0-9][0-9A-Z.-]*)\s+(?P<name>\D.*)")

_YEAR = re.compile(r"[0-9]{4}")

_LONGEST_ID = 50

#: So many names of areas are shown.
_SHOWN = 4

#: What stands in brackets at the end of an item: its unit.
_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")

_SOURCE = "SOURCE: "


def named_areas(files: Sequence[Path], said: list[str]) -> list[GivenArea]:
    """Return the areas that tables name, with the codes that stand before their names.

    What is taken for areas though no table says so is added to *said*.

    Raises
    ------
    ParameterError
        A file cannot be read.
    """
    names = [name for file in files for name in _named_in(file, said)]
    return [_area(name) for name in dict.fromkeys(names)]


def _named_in(file: Path, said: list[str]) -> list[str]:
    """Return the areas that a file names: in a column of its own, else at the head of its rows."""
    try:
        return [name for one in read_tables(file, []) for name in one.unknown]
    except ParameterError:
        found = first_names(file.read_bytes()) if file.is_file() else []
        if not found:
            raise
        # Where they are no areas after all, the table says what is wrong with it.
        read_tables(file, [_area(name) for name in found])
        more = ", …" if len(found) > len(found[:_SHOWN]) else ""
        said.append(f"areas.csv: what rows of {file} begin with: {', '.join(found[:_SHOWN])}{more}")
        return found


def _area(name: str) -> GivenArea:
    coded = _CODED.fullmatch(name)
    return GivenArea(coded["code"], {"": coded["name"]}) if coded else GivenArea(code_of(name), {"": name})


def read_tables(file: Path, areas: Sequence[GivenArea]) -> list[SourceTable]:
    """Return the tables of a file; ParameterError says why there is none that can be read."""
    names = [(name, one.code) for one in areas for name in one.names.values()]
    places = Places(names, {one.code: one.kind for one in areas})
    try:
        found = tables_in(file.read_bytes(), places)
    except TableRefusedError as error:
        raise ParameterError(f"{file}: {error.reason}.") from None
    except OSError as error:
        raise ParameterError(f"{file} cannot be read: {error.strerror}.") from None
    tables = [one for one in found if isinstance(one, SourceTable)]
    refused = next((one for one in found if isinstance(one, TableRefusedError)), None)
    if refused and not tables:
        raise ParameterError(f"{file}: {refused.reason}.")
    return tables


def _offered(question: str, offered: str) -> str:
    """Return what is offered, where nobody can answer."""
    del question
    return offered


@dataclass
class Beginning:
    """What tables add to the data package of a new project."""

    package: DataPackage
    publisher: str
    #: The code of the area of tables that name none.
    area: str = ""
    #: What a person should look at, in lines.
    said: list[str] = field(default_factory=list)
    #: Takes a question and what is offered, and returns the answer of a person.
    ask: Callable[[str, str], str] = _offered
    years: set[int] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)
    _tables: set[str] = field(default_factory=set)
    _units: set[str] = field(default_factory=set)

    def take(self, table: SourceTable, file: Path) -> str:
        """Add the indicators, the source and the mapping of a table, and return the name of this.

        Raises
        ------
        ParameterError
            Neither the table nor a person says whose figures these are.
        """
        name = _free(name_of(table, file.stem), self._tables)
        title = table.title or file.stem
        self.years |= {int(one[:4]) for one in table.periods if _YEAR.match(one)}
        self.package.add("sources.csv", "", [self._source(name, table, title)])
        row = {"table": name, "title": table.title, "source": name, "note": title}
        names_none = not table.unknown and not any(cell.area for cell in table.cells)
        if names_none and not self.area:
            raise ParameterError(f"{file} names no area: say with --area whose figures these are.")
        self.package.add("imports/tables.csv", _TABLES, [{**row, "area": self.area if names_none else ""}])
        columns = list(self._columns(table, title))
        self.package.add(f"imports/tables/{name}.csv", f"columns; {title}", columns)
        self.package.add(f"observations/{name}.csv", f"observations; {title}", [])
        return name

    def _source(self, name: str, table: SourceTable, title: str) -> Mapping[str, object]:
        named = next((note.removeprefix(_SOURCE) for note in table.notes if note.startswith(_SOURCE)), "")
        publisher = named or self.publisher
        if not publisher:
            self.said.append(f"sources.csv: {name}: who published it is not said: write its publisher.")
        return {
            "source": name, "publisher": publisher or title, "title": title,
            "language": self.package.languages[0], "type": _OFFICE,
        }  # fmt: skip

    def _columns(self, table: SourceTable, title: str) -> Iterator[Mapping[str, object]]:
        names = UnitNames(every_projects("units"))
        units = {named.item: named.text for named in units_of(table, names)}
        shared = _shared(table.items)
        whole = _UNIT.sub("", title[:1].upper() + title[1:])
        for item in table.items:
            words = _words(item, shared) or whole
            unit = self._unit_of(words, units.get(item, ""), names)
            indicator = _free(_id(words), self._ids)
            self._indicator(indicator, words, title, unit=unit, decimals=_decimals(table, item))
            yield {"item": item, "indicator": indicator, "unit": unit}

    def _unit_of(self, words: str, named: str, names: UnitNames) -> str:
        """Return the unit of an indicator: the table's, a person's, or in the end a plain number."""
        if known := _unit(names.known(named)):
            return known
        offered = named.strip() or NUMBER
        text = self.ask(f"Unit of {words}, such as persons, percent, or words of your own", offered).strip()
        if text == NUMBER or not _id(text).strip("_"):
            self.said.append(
                f"indicators.csv: {words}: its table names no unit, so that it is a plain {NUMBER}: "
                "write its unit, one of units.csv."
            )
            return NUMBER
        ids = {row["unit"] for row in every_projects("units")}
        return text if text in ids else _unit(names.known(text)) or self._own_unit(text)

    def _own_unit(self, text: str) -> str:
        """Add a unit that only the table knows, in its words, and return its id."""
        unit = _id(text)
        if unit not in self._units:
            self._units.add(unit)
            package, yearly = self.package, f"{unit}_per_year"
            per_year = next(row for row in every_projects("units") if row["unit"] == f"{NUMBER}_per_year")
            plain = next(row for row in every_projects("units") if row["unit"] == NUMBER)
            for id, row, dimension in ((unit, plain, unit), (yearly, per_year, f"{unit}/year")):
                symbols = package.texts(row, "symbol")
                package.add("units.csv", "", [{
                    "unit": id, "kind": "level", "dimension": dimension, "multiplier": "0", "change_unit": id,
                    "per_year_unit": yearly if id == unit else "",
                    **{name: f"{text} {said}".strip() for name, said in symbols.items()},
                    **{name: said.replace("{}", f"{{}} {text}")
                       for name, said in package.patterns(row).items()},
                }])  # fmt: skip
            self.said.append(
                f"units.csv: {unit}: made of what the table says, {text}: see that it reads well."
            )
        return unit

    def _indicator(self, indicator: str, words: str, title: str, *, unit: str, decimals: int) -> None:
        languages = self.package.languages
        definition = words if words == title else f"{words} ({title})"
        self.package.add("indicators.csv", "", [{
            "indicator": indicator, "concept": indicator, "unit": unit, "decimals": decimals, "good": "none",
            "measure": "rate" if unit == PERCENT else "", "theme": _THEME,
            **{f"name_{one}": words for one in languages},
            **{f"short_{one}": words for one in languages},
            **{f"definition_{one}": definition for one in languages},
        }])  # fmt: skip


_TABLES = "imports; what each table is, and where its figures come from"


def _unit(known: frozenset[str]) -> str:
    if PERCENT in known:
        return PERCENT
    return next(iter(known)) if len(known) == 1 else ""


def _decimals(table: SourceTable, item: str) -> int:
    values = (cell.value for cell in table.cells if cell.item == item)
    return max((len(value.partition(".")[2]) for value in values), default=0)


def _shared(items: Sequence[str]) -> frozenset[str]:
    """Return the parts that every item has: they tell nothing apart."""
    parts = [set(item.split(AND)) for item in items]
    return frozenset(set.intersection(*parts)) if len(parts) > 1 else frozenset()


def _words(item: str, shared: frozenset[str]) -> str:
    """Return what an indicator is called: the parts of an item, without its unit and what all items have."""
    words = ", ".join(_UNIT.sub("", part) for part in item.split(AND) if part not in shared)
    return words[:1].upper() + words[1:]


def _id(words: str) -> str:
    id = re.sub(r"[^a-z0-9]+", "_", folded(words).encode("ascii", "ignore").decode()).strip("_")[:_LONGEST_ID]
    return id.strip("_") if id[:1].isalpha() else f"indicator_{id}".strip("_")


def _free(id: str, taken: set[str]) -> str:
    """Return an id that nothing has yet, and take it."""
    free = id if id not in taken else next(one for n in range(2, 10_000) if (one := f"{id}_{n}") not in taken)
    taken.add(free)
    return free

"""Begin a project with tables of an office: what they name becomes its indicators, sources and mappings.

Nothing is guessed in silence: a unit that nobody knows becomes one of the project's in the table's own words,
one that no table names is asked for, and a line says what was taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lc_indicators.catalogue.importers.proposal import name_of
from lc_indicators.catalogue.importers.source_table import AND, SourceTable
from lc_indicators.catalogue.importers.units_named import UnitNames, units_of
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import ParameterError
from lc_indicators.project.names_in_sentences import within_columns
from lc_indicators.project.package_tables import DataPackage
from lc_indicators.project.tables_given import is_export
from lc_indicators.project.template_files import table as every_projects

#: The unit of figures of which no table says what they count.
NUMBER, PERCENT = "number", "percent"

#: The section of indicators that nobody has sorted yet.
_THEME = "general"

#: The type of a source whose tables were imported.
_OFFICE = "office"

_YEAR = re.compile(r"[0-9]{4}")

_LONGEST_ID = 50

#: What stands in brackets at the end of an item: its unit.
_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")

#: The number of a table before its title: "12. ", "Table 3.1: ", "Biểu số 4 - ".
_NUMBERED = re.compile(
    r"^\s*(?:(?:table|tableau|tabla|cuadro|bảng|biểu)(?:\s+số)?\s+)?[0-9]+(?:\.[0-9]+)*\s*[.:)–-]\s+",
    re.IGNORECASE,
)

#: Whose figures they are, and not what they measure: the title of the table says that.
_OF_ALL_KINDS = frozenset({
    "all", "total", "both sexes", "female", "females", "male", "males", "men", "women", "urban", "rural",
    "tong so", "chung", "nam", "nu", "thanh thi", "nong thon", "ensemble", "hommes", "femmes", "urbain",
    "ambos sexos", "hombres", "mujeres", "urbano",
})  # fmt: skip

#: How a table is split, at the end of its title: no part of what it measures.
_SPLIT_BY = re.compile(r"\s+(?:by|phân theo|chia theo|nach|selon|según|segun)\s+.*$", re.IGNORECASE)

_SOURCE = "SOURCE: "


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
    _sources: set[str] = field(default_factory=set)

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
        exported = is_export(table)
        sources = list(self._sources_of(table)) if exported else [self._source(name, table, title)]
        self.package.add("sources.csv", "", sources)
        source = next(cell.own_source for cell in table.cells) if exported else name
        row = {"table": name, "title": table.title, "source": source, "note": title}
        names_none = not table.unknown and not any(cell.area for cell in table.cells)
        if names_none and not self.area:
            raise ParameterError(f"{file} names no area: say with --area whose figures these are.")
        self.package.add("imports/tables.csv", _TABLES, [{**row, "area": self.area if names_none else ""}])
        columns = list(self._exported(table) if exported else self._columns(table, title))
        self.package.add(f"imports/tables/{name}.csv", f"columns; {title}", columns)
        if not exported:
            self.package.add(f"observations/{name}.csv", f"observations; {title}", [])
        return name

    def _sources_of(self, table: SourceTable) -> Iterator[Mapping[str, object]]:
        """Yield the sources that an export names, by their ids, each once."""
        for source in dict.fromkeys(cell.own_source for cell in table.cells):
            if source in self._sources:
                continue
            self._sources.add(source)
            figures = [cell.own for cell in table.cells if cell.own_source == source]
            said = {name: {one.get(name, "") for one in figures} for name in ("published_on", "stage")}
            of_all = {name: texts.pop() if len(texts) == 1 else "" for name, texts in said.items()}
            words = next(cell.words for cell in table.cells if cell.own_source == source)
            publisher, title = _published(words)
            row = self._source(source, table, title or table.title or source, publisher=publisher)
            yield {**row, "date": of_all["published_on"], "stage": of_all["stage"]}

    def _exported(self, table: SourceTable) -> Iterator[Mapping[str, object]]:
        """Yield what the items of an export mean: its indicators keep their ids, whatever their sources."""
        names = UnitNames(every_projects("units"))
        units = {named.item: named.text for named in units_of(table, names)}
        first = {cell.item: cell.own_indicator for cell in reversed(table.cells)}
        for item in table.items:
            indicator, words = first[item], item.partition(AND)[0]
            unit = self._unit_of(words, units.get(item, ""), names)
            if indicator not in self._ids:
                self._ids.add(indicator)
                self._indicator(indicator, words, words, unit=unit, decimals=0)
            self._allow(indicator, _decimals(table, item))
            yield {"item": item, "indicator": indicator, "unit": unit}

    def _source(
        self, name: str, table: SourceTable, title: str, *, publisher: str = ""
    ) -> Mapping[str, object]:
        named = next((note.removeprefix(_SOURCE) for note in table.notes if note.startswith(_SOURCE)), "")
        publisher = publisher or named or self.publisher
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
        named = _SPLIT_BY.sub("", _NUMBERED.sub("", title)) or title
        whole = _UNIT.sub("", named[:1].upper() + named[1:])
        for item in table.items:
            words = _words(item, shared) or whole
            if folded(words) in _OF_ALL_KINDS:
                words = f"{whole}, {words[:1].lower()}{words[1:]}"
            unit = self._unit_of(words, units.get(item, ""), names)
            indicator = _free(_id(words), self._ids)
            self._indicator(indicator, words, title, unit=unit, decimals=_decimals(table, item))
            yield {"item": item, "indicator": indicator, "unit": unit}

    def _allow(self, indicator: str, decimals: int) -> None:
        """Let an indicator have at least so many decimals."""
        comment, rows = self.package.tables["indicators.csv"]
        known = next(row for row in rows if row["indicator"] == indicator)
        most = max(decimals, int(str(known["decimals"])))
        changed = [row if row is not known else {**row, "decimals": most} for row in rows]
        self.package.tables["indicators.csv"] = (comment, changed)

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
            **within_columns(dict.fromkeys(languages, words)),
        }])  # fmt: skip


_TABLES = "imports; what each table is, and where its figures come from"


def _published(words: Mapping[str, str]) -> tuple[str, str]:
    """Return publisher and title of a figure's source, as an export says them: SDMX in one text."""
    both = words.get("source_title", "").partition(": ")
    return words.get("publisher") or both[0], words.get("title") or both[2]


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

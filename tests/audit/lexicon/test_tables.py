"""The tables of words: what the reader of reports may rely on."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import lc_indicators.audit.lexicon
from tests.lai_chau import catalogue

FOLDER = Path(lc_indicators.audit.lexicon.__file__).parent

CONCEPT_FILES = sorted(path.name for path in FOLDER.glob("concepts*.csv"))
NAMED = [*CONCEPT_FILES, "groups.csv", "phrases.csv", "units.csv"]
FILES = [*NAMED, "word_sets.csv"]

HEADERS = {
    **{file: ["concept", "measure", "unit", "counts", "total", "vi", "en"] for file in CONCEPT_FILES},
    "groups.csv": ["kind", "vi", "en"],
    "phrases.csv": ["role", "value", "vi", "en"],
    "units.csv": [
        "unit",
        "kind",
        "concept",
        "vi",
        "en",
        "print_vi",
        "print_en_one",
        "print_en_other",
    ],
    "word_sets.csv": ["set", "value", "vi", "en", "other", "example"],
}

MEASURES = {"rate", "share", "amount", "count", "growth", "index", "sector", "reduction"}

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")

#: Where the grammar asks for a set of words.
ASKED = re.compile(r'word_(?:set|values|forms)\("(\w+)"\)')

#: Marks that the lookup passes over.
LOOSE = re.compile(r"[,()\"“”/–—-]")


def lines(file: str) -> list[str]:
    """Return the lines of a table, the introduction first."""
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()


def rows(file: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(lines(file)[1:]))


_UNIT_KINDS = {row["unit"]: row["kind"] for row in rows("units.csv")}


def concepts() -> list[dict[str, str]]:
    """Return the rows of all tables of concepts."""
    return [row for file in CONCEPT_FILES for row in rows(file)]


def names(row: dict[str, str]) -> Iterator[str]:
    """Give the names of a row in both languages."""
    for column in ("vi", "en"):
        if row[column]:
            yield from row[column].split(" | ")


@pytest.mark.parametrize("file", FILES)
def test_header(file: str) -> None:
    """A table begins with a line on what it holds, then its columns."""
    introduction, header = lines(file)[:2]
    assert introduction.startswith("# ")
    assert HEADERS[file] == header.split(",")


@pytest.mark.parametrize("file", FILES)
def test_cells(file: str) -> None:
    """A row has a cell for each column: a name with a comma is quoted."""
    width = len(HEADERS[file])
    assert [] == [cells for cells in csv.reader(lines(file)[1:]) if len(cells) != width]


@pytest.mark.parametrize("file", FILES)
def test_names_are_written_one_way(file: str) -> None:
    """A name is lower case, composed and without a space too many."""
    wrong = [
        name
        for row in rows(file)
        for name in names(row)
        if not name or name != " ".join(unicodedata.normalize("NFC", name).lower().split())
    ]
    assert [] == wrong


@pytest.mark.parametrize("file", FILES)
def test_names_stand_once_in_a_cell(file: str) -> None:
    """No cell says a name twice."""
    cells = [row[column].split(" | ") for row in rows(file) for column in ("vi", "en")]
    assert [] == [cell for cell in cells if len(set(cell)) != len(cell)]


def test_every_set_of_words_is_asked_for() -> None:
    """A set that no rule of the grammar asks for would be kept in vain."""
    sources = (
        path for room in ("reading", "relations", "tables") for path in (FOLDER.parent / room).rglob("*.py")
    )
    asked = {name for path in sources for name in ASKED.findall(path.read_text(encoding="utf-8"))}

    assert asked == {row["set"] for row in rows("word_sets.csv")}


def test_every_set_of_words_shows_an_example() -> None:
    """Who adds a word sees where it would stand."""
    shown = {row["set"] for row in rows("word_sets.csv") if row["example"]}

    assert shown == {row["set"] for row in rows("word_sets.csv")}


def test_concepts_are_unique() -> None:
    """A concept stands in one row of one table."""
    ids = [row["concept"] for row in concepts()]
    assert [] == sorted({concept for concept in ids if ids.count(concept) > 1})


def test_concepts_are_snake_case() -> None:
    """A concept is written like the catalogue's: small letters, digits and underscores."""
    assert [] == [row["concept"] for row in concepts() if not SNAKE_CASE.fullmatch(row["concept"])]


def test_measures() -> None:
    """A concept is measured in a way that the reader knows."""
    assert set() == {row["measure"] for row in concepts()} - MEASURES


@pytest.mark.parametrize("column", ["counts", "total"])
def test_parts_and_wholes_exist(column: str) -> None:
    """What a rate counts, and the whole it is counted of, are concepts of the tables."""
    known = {row["concept"] for row in concepts()}
    assert set() == {row[column] for row in concepts()} - known - {""}


@pytest.mark.parametrize("column", ["counts", "total"])
def test_nothing_is_its_own_part(column: str) -> None:
    """No concept counts itself or is its own whole."""
    assert [] == [row["concept"] for row in concepts() if row["concept"] == row[column]]


def test_catalogue_is_covered() -> None:
    """Each indicator of the catalogue that is a number has names to be found by."""
    measured = {row.concept for row in catalogue().indicators.values() if row.unit != "document"}
    assert set() == measured - {row["concept"] for row in concepts()}


def test_units_of_the_catalogue_fit() -> None:
    """A concept of the catalogue is told in a unit of the dimension that the catalogue has for it."""
    units = catalogue().units
    dimensions = defaultdict(set)
    for row in catalogue().indicators.values():
        dimensions[row.concept].add(units[row.unit].dimension)
    wrong = {
        row["concept"]: row["unit"]
        for row in concepts()
        if row["concept"] in dimensions
        and not any(_tells(row["unit"], it) for it in dimensions[row["concept"]])
    }
    assert {} == wrong


def _tells(unit: str, dimension: str) -> bool:
    """Return whether a text tells a figure of *dimension* in *unit*: of a ratio it names what is counted.

    "8.8 doctors per 10,000 people" is told in doctors.
    """
    known = catalogue().units.get(unit)
    own = known.dimension if known else {"people": "person"}[_UNIT_KINDS[unit]]
    return dimension == own or dimension.startswith(f"{own}/")


def test_names_mean_one_thing() -> None:
    """No name belongs to two concepts, also when the marks within it are passed over."""
    owners = defaultdict(set)
    for row in concepts():
        for name in names(row):
            owners[" ".join(LOOSE.sub(" ", name).split())].add(row["concept"])
    assert {} == {name: sorted(found) for name, found in owners.items() if len(found) > 1}


@pytest.mark.parametrize("file", NAMED)
def test_names_in_vietnamese(file: str) -> None:
    """Each row of concepts, groups and units has a Vietnamese name; a unit may only be printed."""
    only_printed = "units.csv" == file
    assert [] == [row for row in rows(file) if not row["vi"].strip() and not (only_printed and not row["en"])]


def test_every_unit_says_how_it_prints() -> None:
    """A verdict prints a number with each unit, in Vietnamese and in English for one and for others."""
    columns = ("print_vi", "print_en_one", "print_en_other")
    assert [] == [row for row in rows("units.csv") if {1} != {row[column].count("{}") for column in columns}]

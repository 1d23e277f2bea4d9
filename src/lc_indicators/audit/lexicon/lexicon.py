"""Read the tables of this folder once: what each word or phrase of a report can mean.

Phrases are looked up word by word, and the longest that begins at a place counts.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from lc_indicators.audit.lexicon.further_words import further_phrases, further_words
from lc_indicators.audit.lexicon.item_roles import AREA, CONCEPT, GROUP, ItemRole, item_role
from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.language import Language, Text

Value = TypeVar("Value")

#: Marks inside a phrase that a writer may leave out: "nông, lâm nghiệp" and "nông lâm nghiệp".
LOOSE_MARKS = frozenset({",", "-", "–", "—", "(", ")", '"', "“", "”", "/"})


@dataclass
class Trie(Generic[Value]):
    """Phrases as keys of words, each with a value."""

    #: The words that go on from here.
    following_words: dict[str, Trie[Value]] = field(default_factory=dict)
    #: The value of the phrase that ends here; None where none does.
    value: Value | None = None

    def add(self, keys: Sequence[str], value: Value) -> None:
        """Add a phrase; the first value given to a phrase stays."""
        node = self
        for key in keys:
            node = node.following_words.setdefault(key, Trie())
        if node.value is None:
            node.value = value

    def longest(self, keys: Sequence[str], start: int, *, loose: bool = True) -> tuple[int, Value] | None:
        """Return where the longest phrase that begins at *start* ends, and its value; None without one.

        Where the match may be *loose*, a mark between words of a phrase is passed over.
        """
        node, index, found = self, start, None
        while index < len(keys):
            key = keys[index]
            following = node.following_words.get(key)
            if following is None:
                if not loose or index == start or key not in LOOSE_MARKS or index + 1 >= len(keys):
                    break
                following = node.following_words.get(keys[index + 1])
                if following is None:
                    break
                index += 1
            node = following
            index += 1
            if node.value is not None:
                found = index, node.value
        return found


#: Tables of concepts; the first that has a name keeps it.
_CONCEPTS = ("concepts.csv", "concepts_economy.csv", "concepts_society.csv")

#: Parts the forms of one entry.
_FORMS = " | "

#: The languages whose texts are read.
GRAMMARS: tuple[Language, ...] = ("vi", "en")

#: Columns of forms; what is of no language stands under other.
_COLUMNS = (*GRAMMARS, "other")

#: Kinds of units that no decimals are told of.
_WHOLE = frozenset({"count", "people", "money"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase does in a sentence, and its value: a direction, a concept, a code."""

    role: ItemRole
    value: str


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that reports measure."""

    concept: str
    #: rate, share, amount, count, growth, index, sector or reduction.
    measure: str
    #: The usual unit.
    unit: str
    #: Of a rate: the concept that it counts, of a sector its share, of a reduction the rate.
    counts: str
    #: Of a rate or count: the concept of the whole, of a sector its growth.
    total: str


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit of measure without its multiplier."""

    unit: str
    #: money, count, area, length, …
    kind: str


@dataclass(frozen=True, slots=True)
class UnitWords:
    """How a unit prints, ``{}`` for the number: in Vietnamese, in English for one and for other numbers."""

    vi: str
    en_one: str
    en_other: str


@dataclass(frozen=True)
class Lexicon:
    """Looks up phrases, concepts and units."""

    phrases: Trie[Meaning]
    units: Trie[UnitName]
    concepts: Mapping[str, Concept]
    #: Count -> the rate or share that tells its part of the whole.
    rates: Mapping[str, Concept]
    #: Unit -> the concept that it counts where nothing else is named.
    counted: Mapping[str, str]
    #: Units of things that come whole, and of money without a multiplier.
    whole_units: frozenset[str]


@cache
def lexicon(names: tuple[tuple[str, str, str], ...] = (), own_concepts: tuple[Concept, ...] = ()) -> Lexicon:
    """Return the lexicon, with further *names*: role, value and phrase, such as those of a catalogue.

    *own_concepts* are what a catalogue measures beside the tables; their names go before those of the tables.
    """
    concepts = {
        row["concept"]: Concept(row["concept"], row["measure"], row["unit"], row["counts"], row["total"])
        for row in _concept_rows()
    }
    own = {one.concept: one for one in own_concepts if one.concept not in concepts}
    known = [(role, value, form) for role, value, form in names if role != CONCEPT or value in concepts]
    phrases = _trie(
        itertools.chain(
            ((form, Meaning(CONCEPT, value)) for role, value, form in names if value in own),
            _meanings(_rows("phrases.csv"), "", "value"),
            _meanings(_concept_rows(), CONCEPT, "concept"),
            _meanings(_rows("groups.csv"), GROUP, "kind"),
            ((form, Meaning(item_role(role), value)) for role, value, form in known),
            _meanings(_rows("places.csv"), AREA, "place"),
            ((form, Meaning(item_role(role), value)) for role, value, form in further_phrases()),
        )
    )
    rows = list(_rows("units.csv"))
    kinds = {row["unit"]: row["kind"] for row in rows}
    further = ((form, UnitName(unit, kinds[unit])) for form, unit in further_words("unit"))
    rates: dict[str, Concept] = {}
    for concept in concepts.values():
        if concept.measure in {"rate", "share"} and concept.counts:
            rates.setdefault(concept.counts, concept)
    return Lexicon(
        phrases=phrases,
        units=_trie(
            itertools.chain(
                ((form, UnitName(row["unit"], row["kind"])) for row in rows for form in _forms(row)), further
            )
        ),
        concepts=concepts | own,
        rates=rates,
        counted={row["unit"]: row["concept"] for row in rows if row["concept"]},
        whole_units=frozenset(row["unit"] for row in rows if row["kind"] in _WHOLE),
    )


def _meanings(rows: Iterable[dict[str, str]], role: str, column: str) -> Iterator[tuple[str, Meaning]]:
    """Give each form of a table with its meaning; where *role* is "", each row has its own."""
    for row in rows:
        meaning = Meaning(item_role(role or row["role"]), row[column])
        yield from ((form, meaning) for form in _forms(row))


@cache
def known_places() -> frozenset[str]:
    """Return the codes of the areas that the tables name."""
    return frozenset(row["place"] for row in _rows("places.csv"))


@cache
def concept_names() -> Mapping[str, Text]:
    """Return what each concept is called: the first of its names in each language."""
    named = (
        (row["concept"], *(row[column].split(_FORMS)[0].strip() for column in ("vi", "en")))
        for row in _concept_rows()
    )
    return {concept: Text(vi=vi, en=en or concept.replace("_", " ")) for concept, vi, en in named if vi}


@cache
def counted_units() -> frozenset[str]:
    """Return the units of whole things and people."""
    return frozenset(row["unit"] for row in _rows("units.csv") if row["kind"] in {"count", "people"})


@cache
def unit_words(role: str) -> Mapping[str, UnitWords]:
    """Return the words of each ``unit``, of each ``multiplier`` before one or of each ``tail`` behind one."""
    if role == "unit":
        columns = "print_vi", "print_en_one", "print_en_other"
        return {row["unit"]: UnitWords(*(row[column] for column in columns)) for row in _rows("units.csv")}
    rows = (row for row in _rows("unit_parts.csv") if row["role"] == role)
    return {row["part"]: UnitWords(row["vi"], row["en_one"], row["en_other"]) for row in rows}


@cache
def multipliers() -> Mapping[str, int]:
    """Return the beginnings of units that say how many of one there are, and the power of ten of each.

    What begins like another stands before it.

    Examples
    --------
    >>> multipliers()["million_"], multipliers()["hundred_billion_"]
    (6, 11)
    """
    return {row["part"]: int(row["power"]) for row in _rows("unit_parts.csv") if row["power"]}


def word_values(name: str) -> Mapping[str, str]:
    """Return the words of a set of the grammar, and what each is worth; "" where it is worth nothing.

    Examples
    --------
    >>> word_values("power")["triệu"], word_values("level")
    ('6', {'mức': '', 'level': ''})
    """
    return _word_sets()[name]


@cache
def _word_sets() -> Mapping[str, Mapping[str, str]]:
    sets: dict[str, dict[str, str]] = {}
    for row in _rows("word_sets.csv"):
        sets.setdefault(row["set"], {}).update((form, row["value"]) for form in _forms(row))
    for name, said in sets.items():
        # What Vietnamese or English says goes before what looks alike elsewhere.
        said.update((form, value) for form, value in further_words(name) if form not in said)
    return sets


def word_set(name: str) -> frozenset[str]:
    """Return the words of a set of the grammar."""
    return frozenset(word_values(name))


@cache
def word_forms(name: str) -> Trie[str]:
    """Return a set of the grammar to look up by what stands at a place of a sentence."""
    trie: Trie[str] = Trie()
    for form, value in word_values(name).items():
        trie.add(form.split(), value)
    return trie


def standards_table() -> list[dict[str, str]]:
    """Return the rows of the poverty standards that texts name: country, standard, first and last year."""
    return list(_rows("standards.csv"))


def _trie(forms: Iterable[tuple[str, Value]]) -> Trie[Value]:
    trie: Trie[Value] = Trie()
    for form, value in forms:
        trie.add(_keys(form), value)
    return trie


def _concept_rows() -> Iterator[dict[str, str]]:
    return itertools.chain.from_iterable(map(_rows, _CONCEPTS))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    # The first line introduces the file.
    yield from csv.DictReader(text.splitlines()[1:])


def _forms(row: dict[str, str]) -> Iterable[str]:
    return (form for column in _COLUMNS for form in row.get(column, "").split(_FORMS) if form.strip())


def _keys(form: str) -> list[str]:
    # A loose mark may be left out or written otherwise in the text.
    return [token.key for token in tokens_of(form) if token.key not in LOOSE_MARKS]

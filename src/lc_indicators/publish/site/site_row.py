"""A row of the list of reports: the editions of one area and period, or of one text, by language."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from lc_indicators.language import Language
from lc_indicators.publish.output import Output
from lc_indicators.publish.store.review_record import ReviewRecord


@dataclass(frozen=True)
class ListedEdition:
    """The report of one language."""

    #: The outputs that are there, with their addresses from the list's own folder.
    outputs: Sequence[tuple[Output, str]]
    #: The address of the review page; "" where there is none.
    review: str
    #: The area's or the text's name, and the period's, in its language.
    name: str
    period: str
    #: ISO date of the latest source.
    date: str
    #: Whether it says that editions before were wrong.
    is_corrected: bool = False
    #: Those of its project, the main one first, as far as it says so.
    languages: Sequence[Language] = ()
    #: How many claims in it figures contradict.
    contradicted: int = 0
    #: What its reviewer decided; None where no record is kept.
    record: ReviewRecord | None = None
    #: Whether that was of what it said before.
    is_record_old: bool = False
    #: Whether its notebook stopped when it was run last.
    has_failed: bool = False
    #: Code and name of what its area is part of; "" for the whole, and where nobody says so.
    region: tuple[str, str] = ("", "")


@dataclass
class SiteRow:
    """The editions of one area and period, or of one text, by language."""

    #: The area's code or the text's folder, and the period's folder; "" for a text.
    code: str
    span: str
    #: The folder of a notebook of one's own; "" for the project's.
    notebook: str = ""
    editions: dict[str, ListedEdition] = field(default_factory=dict)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Return its names with their languages, each once; its code where it has none."""
        found = {self.editions[it].name: it for it in reversed(self.editions)}
        named = [(language, name) for name, language in reversed(found.items()) if name]
        return named or [("", self.code)]

    def name_in(self, language: Language) -> tuple[str, str]:
        """Return its name on the page of a language, and in which language that is."""
        return next((one for one in self.names if one[0] == language), self.names[0])

    def period_in(self, language: Language) -> str:
        """Return the period in words, in those of a language where there are some."""
        own = self.editions.get(language)
        labels = (edition.period for edition in (own, *self.editions.values()) if edition)
        label = next((label for label in labels if label), self.span)
        # It stands alone in its cell.
        return label[:1].upper() + label[1:]

    @property
    def region(self) -> str:
        """Return the code of what its area is part of."""
        return max((edition.region[0] for edition in self.editions.values()), default="")

    def region_in(self, language: Language) -> str:
        """Return the name of that, in a language where an edition has it."""
        named = [self.editions.get(language), *self.editions.values()]
        return next((one.region[1] for one in named if one and one.region[0]), "")

    @property
    def periods(self) -> list[str]:
        """Return the period in the words of each language, each once."""
        return list(dict.fromkeys(self.period_in(language) for language in self.editions))

    @property
    def date(self) -> str:
        """Return the latest date of its data."""
        return max(edition.date for edition in self.editions.values())

    @property
    def words(self) -> str:
        """Return what it is found by: names, code and period, without marks and capitals."""
        regions = dict.fromkeys(one.region[1] for one in self.editions.values())
        names = (name for _, name in self.names)
        said = [*names, self.code, self.span, *self.periods, self.notebook, *regions]
        return plain(" ".join(filter(None, said)))


def plain(words: str) -> str:
    """Return *words* as a search compares them: small letters without marks.

    Examples
    --------
    >>> plain("Đắk Lắk")
    'dak lak'
    """
    bare = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))

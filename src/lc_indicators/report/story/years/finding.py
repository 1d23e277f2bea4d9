"""What a rule found, what was told already, and how the words of a rule vary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lc_indicators.catalogue.records import Area
from lc_indicators.figure import Figure
from lc_indicators.language import ordinal
from lc_indicators.report.area_comparison import RankPosition
from lc_indicators.report.blocks import Sentence, Value, joined, plain
from lc_indicators.report.place_words import among, within
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.trends import years_between

#: Less than this is not worth a sentence.
LEAST_SIZE = 0.05

#: Two sentences that have so many first words in common begin alike.
_OPENING = 2

#: What second-hand figures count for, against a publisher's own.
SECOND_HAND = 0.3


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found of a course."""

    course: Course
    #: How remarkable it is: about 1 for what doubled, halved, or is the first or the last of all.
    size: float
    #: What it tells: no fact is told twice.
    facts: frozenset[str]
    #: The sentence, about what is given: the name of the indicator, or a word that stands for it.
    say: Callable[[Sentence], Sentence]
    #: Which word stands for the indicator in it, where that was named: "it", or "this measure".
    pronoun: str = "it"
    #: Whether it can stand alone, without the course before it: in a summary, above a chart.
    stands_alone: bool = True
    #: Whether it tells of one level and nothing else: several of them are one sentence.
    is_level: bool = False
    #: A sentence that goes on from it in a paragraph; a title has none.
    more: Sentence | None = None

    def told(self, it: Sentence) -> Sentence:
        """Return what a paragraph says: the sentence about what is given, and what goes on from it."""
        said = self.say(it)
        return joined([said, self.more]) if self.more else said

    def tells_of(self, kind: str) -> bool:
        """Return whether a fact of a kind is told: ``course``, ``gap``, ``rank``."""
        return any(fact.startswith(f"{kind}:") for fact in self.facts)


@dataclass
class Ledger:
    """The facts that a report has told, and how often each rule has spoken."""

    told: set[str] = field(default_factory=set)
    used: Counter[str] = field(default_factory=Counter)
    #: How the last sentence began, so that the next one begins in another way.
    opening: str = ""

    def is_news(self, finding: Finding) -> bool:
        """Return whether nothing of a finding has been told."""
        return not finding.facts & self.told

    def tell(self, finding: Finding) -> None:
        """Remember that a finding was told."""
        self.told |= finding.facts

    def turn(self, group: str) -> int:
        """Return how often a group of wordings was asked for before: the next wording has its turn."""
        self.used[group] += 1
        return self.used[group] - 1


@dataclass(frozen=True)
class Telling:
    """What the rules need to say anything: the words, the place, and what was told before."""

    words: Wording
    area: Area
    ledger: Ledger = field(default_factory=Ledger)

    def varied(self, group: str, /, **values: Value) -> Sentence:
        """Return the wording whose turn it is; another of its group where it begins as the last sentence."""
        forms = [*self.words.messages(group).values()]
        turn = self.ledger.turn(group) % len(forms)
        said = [self.words.say(one, **values) for one in (*forms[turn:], *forms[:turn])]
        chosen = next((one for one in said if _opening(one) != self.ledger.opening), said[0])
        self.ledger.opening = _opening(chosen) or self.ledger.opening
        return chosen

    def name(self, course: Course) -> Sentence:
        """Return what a sentence calls an indicator."""
        return plain(self.words.name(course.indicator))

    def bare(self, name: Sentence) -> Sentence:
        """Return a name behind "the highest": "poverty rate"."""
        named = self.words.texts.message("report.story.years.article")[self.words.writer.language]
        article = named.partition("{")[0]
        spans = [*name.spans]
        spans[0] = {**spans[0], "text": spans[0]["text"].removeprefix(article)}
        return Sentence(tuple(spans), name.figures)

    def it(self, finding: Finding) -> Sentence:
        """Return the word that stands for an indicator which was named: "the rate", "this measure"."""
        kind = finding.pronoun if finding.pronoun != "it" else finding.course.last.unit.kind
        forms = self.words.messages("report.story.years.it")
        return plain((forms.get(kind) or forms["other"])[self.words.writer.language])

    def year(self, figure: Figure) -> str:
        """Return the period of a figure as it stands alone: "2015", "năm học 2015–2016"."""
        return figure.period_label(self.words.writer.language)

    def when(self, figure: Figure) -> str:
        """Return when, within a sentence: "in 2015"."""
        return self.words.when(figure.period) if figure.period else ""

    def years(self, course: Course) -> int:
        """Return how many years lie between the ends of a course."""
        return years_between(course.first, course.last)

    def within(self, area: Area) -> str:
        """Return an area as it stands within a sentence."""
        return within(area, self.words.writer.language)

    def place(self) -> str:
        """Return the report's area as it stands within a sentence."""
        return within(self.area, self.words.writer.language)

    def nth(self, standing: RankPosition) -> Sentence:
        """Return a place from the best on, in words that open: "thứ 58", "58th"."""
        figure, language = standing.from_best, self.words.writer.language
        words = self.words.texts.message("report.story.years.nth")[language]
        text = words.format(number=ordinal(int(figure.known_value), language))
        return Sentence(({"text": text, "figure": figure.id},), (figure,))

    def of_all(self, standing: RankPosition) -> str:
        """Return among how many an area is ranked: "63 provinces"."""
        return among(standing, self.words.writer.language)


def _opening(sentence: Sentence) -> str:
    """Return the first words of a sentence; nothing for what only goes on from another."""
    words = "".join(span["text"] for span in sentence.spans)
    return " ".join(words.lower().split()[:_OPENING]) if words[:1].isalpha() else ""


def rank_of(standing: RankPosition) -> int:
    """Return a place from the best on as a number."""
    return int(standing.from_best.known_value)


def weighed(finding: Finding) -> float:
    """Return a size that counts for more of a key figure, and for less of what is known at second hand."""
    course = finding.course
    size = finding.size * (SECOND_HAND if course.last.is_second_hand else 1)
    return size * (1 + 1 / course.indicator.headline) if course.indicator.headline else size


def chosen(findings: Iterable[Finding], ledger: Ledger, *, most: int) -> Iterator[Finding]:
    """Yield the most remarkable findings that are news, the largest first, and remember them as told."""
    for finding in sorted(findings, key=lambda one: -weighed(one)):
        if most and finding.size >= LEAST_SIZE and ledger.is_news(finding):
            ledger.tell(finding)
            most -= 1
            yield finding

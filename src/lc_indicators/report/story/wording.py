"""Put clauses together: what an indicator is called, when, what was reached, and changes in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lc_indicators.catalogue.records import Indicator
from lc_indicators.figure import Figure
from lc_indicators.language import Text
from lc_indicators.metrics import mean
from lc_indicators.periods import ComparisonBase, Period, PeriodKind
from lc_indicators.report.blocks import Sentence, Value, compose, direction_of, joined, plain
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.trends import Trends

#: Status of a figure -> how what was reached is said.
_SAID = {"E": "estimate", "P": "provisional", "F": "forecast"}

#: Where a change is no rise and no fall.
FLAT = "flat"


@dataclass(frozen=True)
class Wording:
    """The words of the rules in the report's language."""

    writer: Writer
    trends: Trends
    texts: StoryTexts = field(default_factory=StoryTexts)

    def worded(self, key: str, /, **values: Value) -> Sentence:
        """Return the message under a whole key with figures in it."""
        return self.say(self.texts.message(key), **values)

    def messages(self, group: str) -> Mapping[str, Text]:
        """Return the words of a group by the last part of their keys."""
        return self.texts.messages(group)

    def say(self, words: Text, /, **values: Value) -> Sentence:
        """Return words of a rule with figures in them; what is second-hand is marked in :meth:`begun`."""
        return compose(words, self.writer.language, values, marked=False)

    def name(self, indicator: Indicator) -> str:
        """Return what a sentence calls an indicator: "the poverty rate"."""
        if indicator.within is not None:
            return indicator.within[self.writer.language]
        return lowered(indicator.name[self.writer.language])

    def when(self, period: Period) -> str:
        """Return when, as it stands within a sentence."""
        return self.trends.when(period)

    def named(self, period: Period) -> str:
        """Return a period as it stands behind "since" or "over": "the fourth quarter of 2022"."""
        forms = self.messages("report.story.periods")
        words = (forms.get(period.kind.value) or forms["other"])[self.writer.language]
        return words.format(period=period.label(self.writer.language))

    def reached(self, indicator: Indicator, figure: Figure) -> Sentence:
        """Return the level with its verb: "came to an estimated 4,671.4 billion dong"."""
        said = _SAID.get(figure.status, "final")
        return self.say(self._reaching(indicator, figure)[said], level=self.level(indicator, figure))

    def level(self, indicator: Indicator, figure: Figure) -> Sentence:
        """Return a level; what its name counts already, as in "the number of schools", is not named again."""
        unit = figure.unit.symbol[self.writer.language]
        is_named = figure.unit.kind == "count" and unit in self.name(indicator) and not figure.qualifier
        return self.worded("report.story.level_count" if is_named else "report.story.level", it=figure)

    def sure(self, level: Sentence, figure: Figure) -> Sentence:
        """Return a level with how sure it is behind it, in brackets: "20.0% (provisional)"."""
        status = plain(figure.status_words(self.writer.language))
        return level if self.is_final(figure) else self.worded("report.story.sure", it=level, status=status)

    def before(self, figure: Figure) -> Sentence:
        """Return the first of two levels: its unit stands behind the second, unless it is a percentage."""
        is_whole = figure.unit.kind == "rate" or figure.qualifier or figure.is_loose
        return self.worded("report.story.level" if is_whole else "report.story.years.before", it=figure)

    @staticmethod
    def titled(sentence: Sentence) -> Sentence:
        """Return a sentence as a title: without the mark at its end."""
        spans = [*sentence.spans]
        if spans:
            spans[-1] = {**spans[-1], "text": spans[-1]["text"].removesuffix(".")}
        return Sentence(tuple(span for span in spans if span["text"]), sentence.figures)

    @staticmethod
    def is_final(figure: Figure) -> bool:
        """Return whether a level is neither estimate nor provisional nor forecast."""
        return figure.status not in _SAID

    def base(self, base: ComparisonBase, period: Period) -> str:
        """Return a base as a sentence says it: "on a year earlier"."""
        return self.base_of(base, period)[self.writer.language]

    def base_of(self, base: ComparisonBase, period: Period) -> Text:
        """Return the same in each language."""
        forms = self._bases[base]
        return forms.get(period.kind.value) or forms["other"]

    def change(self, change: Figure, base: ComparisonBase, period: Period) -> Sentence:
        """Return a change with its base: "up 8.6% on a year earlier"."""
        return self.worded("report.story.changed", change=change, base=self.base(base, period))

    def changes(self, changes: Mapping[ComparisonBase, Figure], period: Period) -> Sentence:
        """Return changes one after the other, with "and" or "but" before the last; nothing without any."""
        said = [self.change(change, base, period) for base, change in changes.items()]
        if not said:
            return Sentence(())
        ways = [direction_of(change) for change in changes.values()]
        head = joined(said[:1] if len(said) == 1 else said[:-1], ", ")
        if len(said) == 1:
            return joined([plain(", "), head], "")
        link = "and" if ways[-1] == ways[-2] or FLAT in ways[-2:] else "but"
        both = self.say(self.messages("report.story.links")[link], first=head, last=said[-1])
        return joined([plain(", "), both], "")

    def moved(self, change: Figure) -> Sentence:
        """Return a change as a verb of its own: "rose 8.6%"."""
        return self.say(self.messages("report.story.moved")[direction_of(change) or FLAT], change=change)

    def listed(self, parts: Sequence[Sentence]) -> Sentence:
        """Return "a", "a and b", "a, b and c"."""
        if len(parts) < 2:  # noqa: PLR2004 - of two there is a last one
            return joined([*parts])
        return self.say(
            self.messages("report.story.links")["and"],
            first=joined([*parts[:-1]], ", "),
            last=parts[-1],
        )

    def counted(self, number: int) -> str | None:
        """Return a small number in words; None where no sentence would spell it."""
        words = self.messages("report.story.counts").get(str(number))
        return words[self.writer.language] if words else None

    def nth(self, number: int) -> str | None:
        """Return a place in a row in words: "third"; None where no sentence would spell it."""
        words = self.messages("report.story.places").get(str(number))
        return words[self.writer.language] if words else None

    def step(self, kind: PeriodKind) -> str:
        """Return what the rise of a step is called: "monthly"."""
        return self._of_kind(self.messages("report.story.steps"), kind)

    def step_noun(self, kind: PeriodKind) -> str:
        """Return what a step of a series is called: "month"."""
        return self._of_kind(self.messages("report.story.step_nouns"), kind)

    def _of_kind(self, forms: Mapping[str, Text], kind: PeriodKind) -> str:
        return (forms.get(kind.value) or forms[PeriodKind.YEAR.value])[self.writer.language]

    @property
    def _bases(self) -> Mapping[ComparisonBase, Mapping[str, Text]]:
        """Return the words of each base by the kind of period."""
        return {
            ComparisonBase.YEAR_BEFORE: self.messages("report.story.bases.year_before"),
            ComparisonBase.PREVIOUS: self.messages("report.story.bases.previous"),
            ComparisonBase.DECEMBER_BEFORE: self.messages("report.story.bases.december_before"),
        }

    def _reaching(self, indicator: Indicator, figure: Figure) -> Mapping[str, Text]:
        """Return the verb that goes with a level, by how sure the level is."""
        if figure.metric is mean:
            return self.messages("report.story.reached.mean")
        if indicator.measure == "flow":
            return self.messages("report.story.reached.sum")
        is_good = indicator.good == "up" and figure.unit.kind != "count"
        return (
            self.messages("report.story.reached.good")
            if is_good
            else self.messages("report.story.reached.plain")
        )

    def begun(self, sentence: Sentence) -> Sentence:
        """Return a sentence with a capital first, and at its end whether it is known second-hand alone."""
        spans = [span for span in sentence.spans if span["text"]]
        if not spans:
            return sentence
        spans[0] = {**spans[0], "text": raised(spans[0]["text"])}
        if any(figure.is_second_hand for figure in sentence.figures):
            end = spans[-1]["text"]
            mark = f" ({self.writer.message('figures.second_hand')})"
            spans[-1] = {
                **spans[-1],
                "text": f"{end.removesuffix('.')}{mark}{'.' if end.endswith('.') else ''}",
            }
        return Sentence(tuple(spans), sentence.figures)


def lowered(name: str) -> str:
    """Return a name as it stands within a sentence; an abbreviation keeps its capitals.

    Examples
    --------
    >>> lowered("Retail sales"), lowered("GRDP per capita")
    ('retail sales', 'GRDP per capita')
    """
    first = name.partition(" ")[0]
    is_abbreviation = len(first) > 1 and first.isupper()
    return name if is_abbreviation else name[:1].lower() + name[1:]


def raised(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[:1].upper() + words[1:]

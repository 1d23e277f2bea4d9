"""Explain a verdict: how its claim was read, and the arithmetic, figures and sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.audit import Audit, Claim, Clash, Premise, Role, Verdict, Working
from lc_indicators.audit.wording.numbers_in_words import (
    name_of,
    number_of,
    say_interval,
    span_text,
)
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import Figure
from lc_indicators.language import Language, colon, date_label, message, messages, semicolon
from lc_indicators.numbers import RoundingInterval
from lc_indicators.report.blocks import ListedVerdict, Sentence, Value, compose, joined, plain
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.shapes.span_shape import Span

#: So many characters of a sentence stand on each side of its figure.
QUOTED = 160


def cited(verdict: Verdict, catalogue: Catalogue) -> list[Source]:
    """Return the sources of all figures that *verdict* rests on or is put beside, each once."""
    workings = (*((verdict.working,) if verdict.working else ()), *verdict.others)
    names = dict.fromkeys(name for w in workings for premise in w.premises for name in premise.sources)
    return [catalogue.sources[name] for name in names if name in catalogue.sources]


def citation(source: Source, language: Language) -> Sentence:
    """Return publisher, title and date, the title leading to the source where it has an address."""
    title: Span = {"text": source.title, "link": source.url} if source.url else {"text": source.title}
    date = date_label(source.date, language)
    who = source.published_by(language)
    publisher = f"{who}, " if source.title else who
    parts: list[Span] = [{"text": publisher}, title, {"text": f", {date}" if date else ""}]
    return Sentence(tuple(part for part in parts if part["text"]))


def quoted(claim: Claim, text: str, *, around: int = QUOTED) -> tuple[str, str, str] | None:
    """Return the claim's sentence: before its figure, the figure, behind it; None without a text.

    Of the words on either side, *around* characters at most are given.
    """
    place = claim.place
    if place is None or not text:
        return None
    before = _shortened(text[place.sentence_start : place.start], around, at_end=False)
    behind = _shortened(text[place.end : place.sentence_end], around, at_end=True)
    return before, text[place.start : place.end], behind


def _shortened(words: str, most: int, *, at_end: bool) -> str:
    if len(words) <= most:
        return words
    return f"{words[:most].rpartition(' ')[0]} …" if at_end else f"… {words[-most:].partition(' ')[2]}"


def subject(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return what a claim is about: "Tỷ lệ hộ nghèo, 2015 → 2020"."""
    name = name_of(claim, catalogue)[language]
    return ", ".join(part for part in (name[:1].upper() + name[1:], _time(claim, language)) if part)


def quantity(claim: Claim, language: Language, catalogue: Catalogue | None = None) -> str:
    """Return what a claim prints, with unit, qualifier and direction: "giảm 2,8 lần"."""
    words = number_of(claim, catalogue)[language]
    if claim.kind.is_level or claim.direction not in {"up", "down"}:
        return words
    return message("figures.up" if claim.direction == "up" else "figures.down")[language].format(size=words)


def reading(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return how a claim was read, in one line, so that a misreading can be seen."""
    names, read = messages("report.verdicts"), _read(claim, catalogue, language)
    said = (f"{names[name][language]}{colon(language)}{words}" for name, words in read if words)
    return semicolon(language).join(said)


def _read(claim: Claim, catalogue: Catalogue, language: Language) -> Iterator[tuple[str, str]]:
    yield "kind", messages("report.kinds" if claim.kind.is_level else "metrics")[claim.kind][language]
    yield "indicator", name_of(claim, catalogue)[language]
    area = catalogue.areas.get(claim.area)
    yield "area", area.name[language] if area else claim.area
    when = _time(claim, language)
    if when and not claim.span_stated:
        when = message("report.verdicts.taken_over")[language].format(time=when)
    yield "time", when or message("report.verdicts.no_time")[language]
    yield "standard", _standard(claim, catalogue, language)
    status = messages("report.statuses").get(claim.status)
    against = message("report.verdicts.against_target") if claim.role is Role.COMPARISON_TO_TARGET else None
    yield "nature", ", ".join(words[language] for words in (status, against) if words)


def _standard(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return the standard of a claim: in an indicator's words, or the years that it is named after."""
    standards = [one.standard for one in catalogue.indicators.values() if one.standard]
    named = next((one for one in standards if one.plain == claim.standard), None)
    return named[language] if named else claim.standard.replace("-", "–")


def _time(claim: Claim, language: Language) -> str:
    span = span_text(claim.start, claim.end)
    has_length = bool(claim.years and not claim.start)
    years = message("report.verdicts.years")[language].format(years=claim.years) if has_length else ""
    each = message("report.verdicts.each_year")[language] if claim.every_year else ""
    return ", ".join(part for part in (span[language] if span else "", years, each) if part)


@dataclass(frozen=True)
class Explainer:
    """Says what the verdicts of one audit rest on; figures of the data become Figures that open."""

    catalogue: Catalogue
    book: FigureBook
    language: Language
    #: The claims by their ids, as verdicts refer to each other by them.
    claims: Mapping[str, Claim]
    #: The text that they stand in; "" for claims of the data.
    text: str = ""

    @classmethod
    def of_audit(cls, audit: Audit, book: FigureBook, language: Language) -> Explainer:
        """Return the explainer of the verdicts of *audit*."""
        return cls(book.catalogue, book, language, {one.claim: one for one in audit.claims}, audit.text)

    def listed(
        self, verdict: Verdict, *, number: int, said: tuple[str, Sentence] | None = None, who: str = ""
    ) -> ListedVerdict:
        """Return *verdict* as a list shows it; *who* printed it, and *said*, a fact that comes first."""
        claim = verdict.claim
        names = messages("report.verdicts")
        facts = [(names[name][self.language], lines) for name, lines in self._facts(verdict)]
        return ListedVerdict(
            verdict=verdict,
            number=number,
            title=f"{self.titled(claim.claim).text}{f' ({who})' if who else ''}",
            facts=((said[0], (said[1],)), *facts) if said else tuple(facts),
            quote=quoted(claim, self.text),
        )

    def reference(self, claim: str) -> Sentence:
        """Return a claim's figure as words that open: its verdict, or for a level of the data the Figure."""
        known, figure = self.claims.get(claim), self._figure(claim)
        words = quantity(known, self.language, self.catalogue) if known else claim
        if figure:
            return Sentence(({"text": words, "figure": figure.id},), (figure,))
        return Sentence(({"text": words, "verdict": claim},))

    def titled(self, claim: str) -> Sentence:
        """Return what a claim is about, and its figure as words that open its verdict."""
        known = self.claims.get(claim)
        what = f"{subject(known, self.catalogue, self.language)}: " if known else ""
        return joined([plain(what), self.reference(claim)], "")

    def clash(self, clash: Clash) -> Sentence:
        """Return which claims cannot all hold, each opening its verdict, with the arithmetic."""
        claims = joined([self.reference(claim) for claim in clash.claims], "; ")
        words = [part[self.language] for part in (clash.arithmetic, clash.side) if part]
        ended = (plain(part if part.endswith(".") else f"{part}.") for part in words)
        return joined([self._together(claims, len(clash.claims)), *ended])

    def _together(self, claims: Sentence, count: int) -> Sentence:
        """Return that *claims* cannot all hold, and how many they are: "Ba số này không thể cùng đúng: …"."""
        if count == 2:  # noqa: PLR2004 - of two, not both
            return compose(message("report.verdicts.not_both"), self.language, {"claims": claims})
        number = messages("report.story.counts").get(str(count))
        said = number[self.language] if number else str(count)
        given: dict[str, Value] = {"count": said, "claims": claims}
        found = compose(message("report.verdicts.not_all"), self.language, given)
        first, *others = found.spans
        begun: Span = {**first, "text": first["text"][:1].upper() + first["text"][1:]}
        return Sentence((begun, *others), found.figures)

    def _facts(self, verdict: Verdict) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
        language = self.language
        if verdict.working:
            yield from self._computed(verdict, verdict.working)
        yield "clashes", tuple(map(self.titled, verdict.clashes))
        notes = [note[language] for note in verdict.notes]
        others = (working for working in verdict.others if not _is_said(working, notes, language))
        yield "others", tuple(map(self._other, others))
        figures = tuple(self._figures_of(verdict.others))
        yield "note", tuple(Sentence(({"text": note},), figures) for note in notes)
        yield "missing", tuple(plain(words[language]) for words in verdict.missing)
        yield "sources", tuple(citation(source, language) for source in cited(verdict, self.catalogue))
        yield "read", (plain(reading(verdict.claim, self.catalogue, language)),)

    def _computed(self, verdict: Verdict, working: Working) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
        arithmetic = working.arithmetic[self.language]
        # A reason mostly has the arithmetic in it, and that has the intervals.
        if arithmetic.rstrip(".") not in verdict.reason[self.language]:
            yield "arithmetic", (plain(arithmetic),)
        intervals = [say_interval(one, self.language) for one in _sizes(verdict.claim, working)]
        if not all(interval in arithmetic for interval in intervals):
            words = message("report.verdicts.computed")[self.language]
            said = words.format(computed=intervals[0], printed=intervals[1])
            yield "intervals", (plain(said),)
        if working.evidence:
            yield "evidence", (plain(working.evidence[self.language]),)
        yield "premises", tuple(map(self._premise, working.premises))

    def _premise(self, premise: Premise) -> Sentence:
        label, number = premise.label[self.language], premise.number[self.language]
        figure = self._figure(premise.key)
        address = {"figure": figure.id} if figure else {"verdict": premise.key} if premise.own else {}
        own = ({"text": f" ({message('report.verdicts.own')[self.language]})"},) if premise.own else ()
        spans = ({"text": f"{label}: "}, {"text": number, **address}, *own)
        return Sentence(spans, (figure,) if figure else ())

    def _figure(self, key: str) -> Figure | None:
        entry = self.catalogue.entry(key)
        return self.book.of(entry) if entry else None

    def _other(self, working: Working) -> Sentence:
        evidence = f"{working.evidence[self.language]}: " if working.evidence else ""
        figures = tuple(self._figures_of([working]))
        return Sentence(({"text": evidence + working.arithmetic[self.language]},), figures)

    def _figures_of(self, workings: Iterable[Working]) -> Iterator[Figure]:
        """Yield the figures that other workings rest on, so that they stand in the annex too."""
        keys = dict.fromkeys(premise.key for working in workings for premise in working.premises)
        yield from (figure for key in keys if (figure := self._figure(key)))


def _sizes(claim: Claim, working: Working) -> tuple[RoundingInterval, RoundingInterval]:
    # A fall is said by its size.
    pair = working.computed, claim.meant
    return (-pair[0], -pair[1]) if claim.values[0] < 0 else pair


def _is_said(working: Working, notes: Iterable[str], language: Language) -> bool:
    return working.evidence is not None and any(working.evidence[language] in note for note in notes)

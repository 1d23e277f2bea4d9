"""All that a verdict rests on, as the lines of its entry: arithmetic, figures, sources, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.blocks import ListedVerdict, Sentence, joined, plain
from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.words import say_interval
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Audit, Clash, Premise, Verdict, Working
from lc_indicators.figure import Figure
from lc_indicators.report.book import FigureBook
from lc_indicators.report.citing import citation, cited, quoted
from lc_indicators.report.claimwords import quantity, reading, subject
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Language, Text

_ARITHMETIC = Text(vi="Phép tính", en="Arithmetic")
_INTERVALS = Text(vi="Khoảng", en="Intervals")
_COMPUTED = Text(vi="tính được {}; số đã in có thể là {}", en="computed {}; the printed figure can be {}")
_EVIDENCE = Text(vi="Bộ số liệu", en="Evidence")
_PREMISES = Text(vi="Dựa trên", en="Rests on")
_OTHERS = Text(vi="Tính theo số khác", en="With other figures")
_NOTES = Text(vi="Lưu ý", en="Note")
_MISSING = Text(vi="Còn thiếu", en="Missing")
_CLASHES = Text(vi="Không thể cùng đúng với", en="Cannot all hold with")
_SOURCES = Text(vi="Nguồn", en="Sources")
_READ = Text(vi="Đã đọc là", en="Read as")
_OWN = Text(vi="số của chính văn bản", en="the text’s own figure")


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
        facts = [(name[self.language], lines) for name, lines in self._facts(verdict)]
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
        address = {"figure": figure.id} if figure else {"verdict": claim}
        words = quantity(known, self.language, self.catalogue) if known else claim
        return Sentence(({"text": words, **address},), (figure,) if figure else ())

    def titled(self, claim: str) -> Sentence:
        """Return what a claim is about, and its figure as words that open its verdict."""
        known = self.claims.get(claim)
        what = f"{subject(known, self.catalogue, self.language)}: " if known else ""
        return joined([plain(what), self.reference(claim)], "")

    def clash(self, clash: Clash) -> Sentence:
        """Return which claims cannot all hold, each opening its verdict, with the arithmetic."""
        claims = joined([self.reference(claim) for claim in clash.claims], " + ")
        words = [part[self.language] for part in (clash.arithmetic, clash.side) if part]
        ended = (plain(part if part.endswith(".") else f"{part}.") for part in words)
        return joined([joined([claims, plain(":")], ""), *ended])

    def _facts(self, verdict: Verdict) -> Iterator[tuple[Text, tuple[Sentence, ...]]]:
        language = self.language
        if verdict.working:
            yield from self._computed(verdict, verdict.working)
        yield _CLASHES, tuple(map(self.titled, verdict.clashes))
        notes = [note[language] for note in verdict.notes]
        others = (working for working in verdict.others if not _is_said(working, notes, language))
        yield _OTHERS, tuple(map(self._other, others))
        figures = tuple(self._figures_of(verdict.others))
        yield _NOTES, tuple(Sentence(({"text": note},), figures) for note in notes)
        yield _MISSING, tuple(plain(words[language]) for words in verdict.missing)
        yield _SOURCES, tuple(citation(source, language) for source in cited(verdict, self.catalogue))
        yield _READ, (plain(reading(verdict.claim, self.catalogue, language)),)

    def _computed(self, verdict: Verdict, working: Working) -> Iterator[tuple[Text, tuple[Sentence, ...]]]:
        arithmetic = working.arithmetic[self.language]
        # A reason mostly has the arithmetic in it, and that has the intervals.
        if arithmetic.rstrip(".") not in verdict.reason[self.language]:
            yield _ARITHMETIC, (plain(arithmetic),)
        intervals = [say_interval(one, self.language) for one in _sizes(verdict.claim, working)]
        if not all(interval in arithmetic for interval in intervals):
            yield _INTERVALS, (plain(_COMPUTED[self.language].format(*intervals)),)
        if working.evidence:
            yield _EVIDENCE, (plain(working.evidence[self.language]),)
        yield _PREMISES, tuple(map(self._premise, working.premises))

    def _premise(self, premise: Premise) -> Sentence:
        label, number = premise.label[self.language], premise.number[self.language]
        figure = self._figure(premise.key)
        address = {"figure": figure.id} if figure else {"verdict": premise.key} if premise.own else {}
        own = ({"text": f" ({_OWN[self.language]})"},) if premise.own else ()
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

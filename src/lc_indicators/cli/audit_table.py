"""An audit for people at a terminal: a summary, then each claim with all that its verdict rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lc_indicators.audit import Audit, Claim, Clash, Outcome, Verdict, Working
from lc_indicators.catalogue import Catalogue
from lc_indicators.cli.terminal import Line
from lc_indicators.language import Language, Text, date_label
from lc_indicators.report.blocks import visible
from lc_indicators.report.blocks.outcomes import ORDER, SIGNS, UNCHECKED, WORDS
from lc_indicators.report.explain import quantity, reading, subject

_NONE = Text(vi="Không đọc được số liệu nào để kiểm tra.", en="No claims were found to check.")
_CLAIMS = Text(vi="{} số liệu: {}.", en="{} claims: {}.")
_ONE_CLAIM = Text(vi="1 số liệu: {}.", en="1 claim: {}.")
_OTHERS = Text(vi="Tính theo số khác", en="With other figures")
_EVIDENCE = Text(vi="Bộ số liệu", en="Evidence")
_NOTE = Text(vi="Lưu ý", en="Note")
_MISSING = Text(vi="Còn thiếu", en="Missing")
_SOURCE = Text(vi="Nguồn", en="Source")
_READ = Text(vi="Đã đọc là", en="Read as")
_TOGETHER = Text(vi="Không thể cùng đúng", en="Cannot all hold")

#: So many characters of its sentence stand on each side of a figure.
AROUND = 60

_COLOURS = {Outcome.CONTRADICTED: "bold red", Outcome.SUPPORTED: "bold green", Outcome.UNDECIDABLE: "yellow"}


@dataclass(frozen=True)
class Table:
    """The lines of an audit in one language."""

    audit: Audit
    catalogue: Catalogue
    language: Language

    def lines(self) -> Iterator[Line]:
        """Yield the summary, the claims, those contradicted first, then what concerns several of them."""
        yield Line(self.summary(), style="bold")
        for outcome in ORDER:
            yield from self._of(outcome)
        yield from self._together()

    def contradicted(self) -> Iterator[Line]:
        """Yield the contradicted claims alone, and what of the text was not read or not looked at."""
        if self.audit.unchecked:
            yield Line(UNCHECKED[self.language].format(self.audit.unchecked), style="bold")
        yield from self._of(Outcome.CONTRADICTED)
        yield from self._notes()

    def summary(self) -> str:
        """Return how many claims there are, and how many of each outcome."""
        counted = Counter(verdict.outcome for verdict in self.audit.verdicts)
        if not counted:
            return _NONE[self.language]
        order = (Outcome.SUPPORTED, Outcome.CONTRADICTED, Outcome.UNDECIDABLE)
        parts = ", ".join(f"{counted[outcome]} {WORDS[outcome][self.language]}" for outcome in order)
        number = len(self.audit.verdicts)
        pattern = _ONE_CLAIM[self.language] if number == 1 else _CLAIMS[self.language]
        said = pattern.format(*([parts] if number == 1 else [number, parts]))
        left = self.audit.unchecked
        return f"{said} {UNCHECKED[self.language].format(left)}" if left else said

    def _of(self, outcome: Outcome) -> Iterator[Line]:
        for verdict in self.audit.verdicts:
            if verdict.outcome is outcome:
                yield Line("")
                yield Line(f"{SIGNS[outcome]} {self._titled(verdict.claim)}", style=_COLOURS[outcome])
                yield from (Line(visible(words), indent=4) for words in self._facts(verdict) if words)

    def _facts(self, verdict: Verdict) -> Iterator[str]:
        language, working = self.language, verdict.working
        yield self._quote(verdict.claim)
        reason = verdict.reason[language]
        yield reason
        if working:
            arithmetic = working.arithmetic[language]
            yield arithmetic if arithmetic not in reason else ""
            yield _named(_EVIDENCE, working.evidence, language)
        # The notes of a change say what other figures make of it; those of a level do not.
        others = verdict.others if verdict.claim.kind.is_level else ()
        for other in _each_once(others):
            if other.arithmetic[language] not in reason:
                yield _named(_OTHERS, _told(other), language)
        for note in verdict.notes:
            yield _named(_NOTE, note, language)
        for missing in verdict.missing:
            yield _named(_MISSING, missing, language)
        yield from self._sources(verdict)
        yield f"{_READ[language]}: {reading(verdict.claim, self.catalogue, language)}"

    def _sources(self, verdict: Verdict) -> Iterator[str]:
        workings = (*((verdict.working,) if verdict.working else ()), *verdict.others)
        ids = dict.fromkeys(id for one in workings for premise in one.premises for id in premise.sources)
        for source in (self.catalogue.sources[id] for id in ids if id in self.catalogue.sources):
            parts = (source.publisher, source.title, date_label(source.date, self.language))
            yield f"{_SOURCE[self.language]}: {', '.join(part for part in parts if part)}"

    def _together(self) -> Iterator[Line]:
        language = self.language
        for clash in self.audit.clashes:
            yield Line("")
            yield Line(f"≠ {_TOGETHER[language]}: {self._names(clash)}", style="bold")
            for words in (clash.arithmetic, *((clash.side,) if clash.side else ())):
                yield Line(visible(words[language]), indent=4)
        yield from self._notes()

    def _notes(self) -> Iterator[Line]:
        if self.audit.notes:
            yield Line("")
        for note in self.audit.notes:
            yield Line(_named(_NOTE, note, self.language))

    def _quote(self, claim: Claim) -> str:
        """Return the words around a figure in its sentence, cut between words."""
        place, text = claim.place, self.audit.text
        if place is None:
            return ""
        before = text[place.sentence_start : place.start]
        behind = text[place.end : place.sentence_end]
        if len(before) > AROUND:
            before = f"… {before[-AROUND:].partition(' ')[2]}"
        if len(behind) > AROUND:
            behind = f"{behind[:AROUND].rpartition(' ')[0]} …"
        return f"“{' '.join(f'{before}«{text[place.start : place.end]}»{behind}'.split())}”"

    def _titled(self, claim: Claim) -> str:
        what = subject(claim, self.catalogue, self.language)
        return visible(f"{what}: {quantity(claim, self.language, self.catalogue)}")

    def _names(self, clash: Clash) -> str:
        """Return the claims of a clash by what they print: "16,7% + giảm 2,8 lần"."""
        known = {claim.claim: claim for claim in self.audit.claims}
        return visible(
            " + ".join(
                quantity(known[id], self.language, self.catalogue) if id in known else id
                for id in clash.claims
            )
        )


def _each_once(workings: Iterable[Working]) -> Iterable[Working]:
    found: dict[Text, Working] = {}
    for working in workings:
        found.setdefault(working.arithmetic, working)
    return found.values()


def _named(name: Text, words: Text | None, language: Language) -> str:
    return f"{name[language]}: {words[language]}" if words else ""


def _told(working: Working) -> Text:
    if working.evidence is None:
        return working.arithmetic
    evidence, arithmetic = working.evidence, working.arithmetic
    return Text(vi=f"{evidence.vi}: {arithmetic.vi}", en=f"{evidence.en}: {arithmetic.en}")

"""Write an audit as text: a summary, then each claim with all that its verdict rests on, a fact a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.audit import Audit, Claim, Clash, Outcome, Verdict, Working
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Language, Text, colon, message, messages, semicolon
from lc_indicators.report.blocks import visible
from lc_indicators.report.blocks.grounds import ground, grouped
from lc_indicators.report.blocks.outcomes import ORDER, SIGNS
from lc_indicators.report.explain import citation, cited, quantity, quoted, reading, subject

#: So many characters of its sentence stand on each side of a figure.
AROUND = 60


@dataclass(frozen=True)
class TextLine:
    """One fact, which may take several lines of a terminal."""

    words: str
    indent: int = 0
    #: The outcome of the claim that it names.
    outcome: Outcome | None = None
    is_heading: bool = False


def audit_as_text(
    audit: Audit, catalogue: Catalogue, *, language: Language, contradicted_only: bool = False
) -> str:
    """Return *audit* as plain text, a line a fact.

    Examples
    --------
    >>> from lc_indicators.catalogue.load import without_data
    >>> audit_as_text(Audit(text="", claims=(), verdicts=()), without_data(), language="en")
    'No claims were found to check.'
    """
    lines = audit_lines(audit, catalogue, language=language, contradicted_only=contradicted_only)
    return "\n".join(" " * line.indent + line.words for line in lines)


def audit_lines(
    audit: Audit, catalogue: Catalogue, *, language: Language, contradicted_only: bool = False
) -> Iterator[TextLine]:
    """Yield the summary, the claims, those contradicted first, then what concerns several of them.

    Or the contradicted claims alone, and what of the text was not read or not looked at.
    """
    lines = _Lines(audit, catalogue, language)
    return lines.contradicted() if contradicted_only else lines.all()


@dataclass(frozen=True)
class _Lines:
    audit: Audit
    catalogue: Catalogue
    language: Language

    def all(self) -> Iterator[TextLine]:
        yield TextLine(self._summary(), is_heading=True)
        for outcome in ORDER:
            yield from self._of(outcome)
        yield from self._together()

    def contradicted(self) -> Iterator[TextLine]:
        if self.audit.unchecked:
            yield TextLine(self._unchecked(), is_heading=True)
        yield from self._of(Outcome.CONTRADICTED)
        yield from self._notes()

    def _summary(self) -> str:
        """Return how many claims there are, and how many of each outcome."""
        counted = Counter(verdict.outcome for verdict in self.audit.verdicts)
        if not counted:
            return message("report.audit_text.none")[self.language]
        order = (Outcome.SUPPORTED, Outcome.CONTRADICTED, Outcome.UNDECIDABLE)
        parts = ", ".join(
            f"{counted[outcome]} {messages('report.outcomes')[outcome][self.language]}" for outcome in order
        )
        number = len(self.audit.verdicts)
        words = message("report.audit_text.counted_one" if number == 1 else "report.audit_text.counted")
        said = words[self.language].format(count=number, outcomes=parts)
        return f"{said} {self._unchecked()}" if self.audit.unchecked else said

    def _unchecked(self) -> str:
        return message("report.audit.unchecked")[self.language].format(count=self.audit.unchecked)

    def _of(self, outcome: Outcome) -> Iterator[TextLine]:
        chosen = [verdict for verdict in self.audit.verdicts if verdict.outcome is outcome]
        told = [verdict for verdict in chosen if not _says_only_why(verdict)]
        # One contradiction alone needs no heading over it.
        if outcome is not Outcome.CONTRADICTED or len(told) == 1:
            yield from self._each(told)
        else:
            for name, same in grouped(told, key=lambda verdict: ground(verdict, self.language)):
                yield TextLine("")
                yield TextLine(f"{name} ({len(same)})", is_heading=True)
                yield from self._each(same)
        yield from self._by_reason([verdict for verdict in chosen if _says_only_why(verdict)])

    def _each(self, verdicts: Sequence[Verdict]) -> Iterator[TextLine]:
        for verdict in verdicts:
            yield TextLine("")
            yield TextLine(f"{SIGNS[verdict.outcome]} {self._title(verdict)}", outcome=verdict.outcome)
            yield from (TextLine(visible(words), indent=4) for words in self._facts(verdict) if words)

    def _by_reason(self, verdicts: Sequence[Verdict]) -> Iterator[TextLine]:
        """Yield one list a reason, the longest first, of claims of which there is nothing else to say."""
        for (reason, *missing), same in grouped(verdicts, key=self._why):
            yield TextLine("")
            sign = SIGNS[Outcome.UNDECIDABLE]
            yield TextLine(f"{sign} {visible(reason)} ({len(same)})", outcome=Outcome.UNDECIDABLE)
            yield from (TextLine(visible(words), indent=4) for words in missing)
            for verdict in same:
                yield TextLine(f"{self._title(verdict)} {visible(self._quote(verdict.claim))}", indent=4)

    def _why(self, verdict: Verdict) -> tuple[str, ...]:
        wanting = (self._named("missing", one) for one in verdict.missing)
        return (ground(verdict, self.language), *wanting)

    def _title(self, verdict: Verdict) -> str:
        what = subject(verdict.claim, self.catalogue, self.language)
        return visible(f"{what}{colon(self.language)}{self._figure(verdict.claim)}")

    def _facts(self, verdict: Verdict) -> Iterator[str]:
        language, working, mark = self.language, verdict.working, colon(self.language)
        yield self._quote(verdict.claim)
        reason = verdict.reason[language]
        yield reason
        if working:
            arithmetic = working.arithmetic[language]
            yield arithmetic if arithmetic not in reason else ""
            yield self._named("evidence", working.evidence)
        # The notes of a change say what other figures make of it; those of a level do not.
        levels = verdict.others if verdict.claim.kind.is_level else ()
        for other in _each_once(levels):
            if other.arithmetic[language] not in reason:
                evidence = f"{other.evidence[language]}{mark}" if other.evidence else ""
                others = message("report.verdicts.others")[language]
                yield f"{others}{mark}{evidence}{other.arithmetic[language]}"
        yield from (self._named("note", note) for note in verdict.notes)
        yield from (self._named("missing", missing) for missing in verdict.missing)
        for source in cited(verdict, self.catalogue):
            yield f"{message('report.notes.source')[language]}{mark}{citation(source, language).text}"
        read = reading(verdict.claim, self.catalogue, language)
        yield f"{message('report.verdicts.read')[language]}{mark}{read}"

    def _together(self) -> Iterator[TextLine]:
        for clash in self.audit.clashes:
            yield TextLine("")
            yield TextLine(
                f"≠ {message('report.audit_text.together')[self.language]}{colon(self.language)}"
                f"{self._claims_of(clash)}",
                is_heading=True,
            )
            for words in (clash.arithmetic, *((clash.side,) if clash.side else ())):
                yield TextLine(visible(words[self.language]), indent=4)
        yield from self._notes()

    def _notes(self) -> Iterator[TextLine]:
        if self.audit.notes:
            yield TextLine("")
        yield from (TextLine(self._named("note", note)) for note in self.audit.notes)

    def _quote(self, claim: Claim) -> str:
        """Return the words around a figure in its sentence, cut between words."""
        found = quoted(claim, self.audit.text, around=AROUND)
        return f"“{' '.join('{}«{}»{}'.format(*found).split())}”" if found else ""

    def _figure(self, claim: Claim) -> str:
        return quantity(claim, self.language, self.catalogue)

    def _claims_of(self, clash: Clash) -> str:
        """Return the claims of a clash by what they print: "16,7%; giảm 2,8 lần"."""
        known = {claim.claim: claim for claim in self.audit.claims}
        return visible(
            semicolon(self.language).join(
                self._figure(known[id]) if id in known else id for id in clash.claims
            )
        )

    def _named(self, name: str, words: Text | None) -> str:
        known = messages("report.verdicts")[name][self.language]
        return f"{known}{colon(self.language)}{words[self.language]}" if words else ""


def _says_only_why(verdict: Verdict) -> bool:
    """Return whether nothing is known of a claim but why it could not be decided."""
    is_open = verdict.outcome is Outcome.UNDECIDABLE
    return is_open and not (verdict.working or verdict.others or verdict.notes)


def _each_once(workings: Iterable[Working]) -> Iterable[Working]:
    found: dict[Text, Working] = {}
    for working in workings:
        found.setdefault(working.arithmetic, working)
    return found.values()

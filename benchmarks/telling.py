"""A score in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.chance import Chance
from benchmarks.passages import Label
from benchmarks.scoring import Comparison, Score
from benchmarks.speed import LENGTHS, PAGE, REPORT, Speed
from lc_indicators.audit import Claim
from lc_indicators.audit.moments import time_text

OUTCOMES = ("consistent", "contradictory", "not_checkable")

#: Characters on each side of a number that show where it stands.
AROUND = 40


def details(compared: Sequence[Comparison]) -> Iterator[str]:
    """Yield every miss, every addition, every difference and every wrong outcome with its context."""
    for one in compared:
        lines = [
            *(f"missed   {_said(label)}{_context(one, label.start, label.end)}" for label in one.missed),
            *(f"added    {_read(claim)}{_place(one, claim)}" for claim in one.added),
            *(
                f"{' '.join(sorted(aspects)):8} {_said(label)} read as {_read(claim)}"
                f"{_context(one, label.start, label.end)}"
                for label, claim, aspects in one.pairs
                if aspects
            ),
            *(
                f"ACCUSED  {_read(verdict.claim)}: {verdict.reason.en}{_place(one, verdict.claim)}"
                for verdict in one.accusations
            ),
        ]
        if one.outcome != one.passage.outcome:
            lines.append(f"outcome  {one.outcome}, labelled {one.passage.outcome}")
        if lines:
            yield one.passage.id
            yield from (f"  {line}" for line in lines)
            yield ""


def summary(found: Score, speed: Speed | None, chance: Chance | None = None) -> Iterator[str]:
    """Yield the numbers."""
    yield f"labels {found.labels}, claims read {found.claims}"
    for aspect, part in found.aspects.items():
        yield f"{aspect:8} recall {part.recall:.3f}  precision {part.precision:.3f}  of {part.labels}"
    passages = found.outcomes.total()
    yield f"outcome agrees in {found.agreement:.3f} of {passages} passages; label (rows) and audit (columns):"
    yield f"  {'':14}{''.join(f'{outcome:>15}' for outcome in OUTCOMES)}"
    for label in OUTCOMES:
        yield f"  {label:14}{''.join(f'{found.outcomes[label, audit]:15}' for audit in OUTCOMES)}"
    yield f"wrong contradictions: {found.accusations}"
    yield f"passages with an error: {found.erroneous}, found in {found.errors_found}"
    if chance:
        yield f"random figures in place of the printed ones: {chance.tried}, supported {chance.rate:.3f}"
    if speed:
        yield (
            f"a page of {PAGE} characters: read in {speed.reading_ms_per_page:.1f} ms, "
            f"read and audited in {speed.audit_ms_per_page:.1f} ms "
            f"({speed.crowded_ms_per_page:.1f} ms where passages share it)"
        )
        yield f"a report of {REPORT} words: {speed.report_seconds:.2f} s"
        times = ", ".join(f"{speed.reading_ms_by_length[length]:.1f} ms at {length}" for length in LENGTHS)
        yield f"reading, a page of a text of so many characters: {times} ({speed.growth:.2f} times)"


def as_json(found: Score, speed: Speed | None, chance: Chance | None = None) -> dict[str, object]:
    """Return the numbers as JSON."""
    return {
        "labels": found.labels,
        "claims": found.claims,
        "recall": {aspect: part.recall for aspect, part in found.aspects.items()},
        "precision": {aspect: part.precision for aspect, part in found.aspects.items()},
        "outcome_agreement": found.agreement,
        "outcomes": {
            label: {audit: found.outcomes[label, audit] for audit in OUTCOMES} for label in OUTCOMES
        },
        "wrong_contradictions": found.accusations,
        "errors": {"passages": found.erroneous, "found": found.errors_found},
        "coincidence": {"tried": chance.tried, "supported": chance.supported} if chance else None,
        "speed": {
            "reading_ms_per_page": speed.reading_ms_per_page,
            "audit_ms_per_page": speed.audit_ms_per_page,
            "crowded_ms_per_page": speed.crowded_ms_per_page,
            "reading_ms_per_page_by_length": speed.reading_ms_by_length,
            "growth": speed.growth,
            "report_seconds": speed.report_seconds,
        }
        if speed
        else None,
    }


def _said(label: Label) -> str:
    values = "/".join(map(str, label.values))
    span = f"{label.period_start or '–'}…{label.period_end or '–'}"
    return " ".join(filter(None, (label.kind, values, label.unit, label.base, span)))


def _read(claim: Claim) -> str:
    start, end = (time_text(moment) if moment else "–" for moment in (claim.start, claim.end))
    return (
        f"{claim.kind.value} {'/'.join(map(str, claim.values))} {claim.unit} {claim.comparison} {start}…{end}"
    )


def _place(one: Comparison, claim: Claim) -> str:
    return _context(one, claim.place.start, claim.place.end) if claim.place else ""


def _context(one: Comparison, start: int, end: int) -> str:
    text = one.passage.text
    around = f"{text[max(0, start - AROUND) : start]}«{text[start:end]}»{text[end : end + AROUND]}"
    return f"\n             … {' '.join(around.split())} …"

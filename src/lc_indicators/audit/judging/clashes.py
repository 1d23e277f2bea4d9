"""Find the smallest sets of claims about one span that cannot all hold, whatever the unknown levels are.

A clash says why its claims cannot all hold, and which side the data take.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from lc_indicators.audit.arithmetic.candidates import own_ends, same_span
from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import On, Reading
from lc_indicators.audit.arithmetic.span_hypothesis import OtherChange, SpanEnds, SpanHypothesis, fits_unit
from lc_indicators.audit.arithmetic.span_state import Impossible
from lc_indicators.audit.arithmetic.standards import may_be_real_growth
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.context import AuditContext
from lc_indicators.audit.verdict import Clash, Outcome, Verdict
from lc_indicators.audit.wording.arithmetic_words import computation, formula_of, implied_level, meaning
from lc_indicators.audit.wording.numbers_in_words import number_of, say_interval
from lc_indicators.audit.wording.unit_words import decimals_of
from lc_indicators.errors import DomainError
from lc_indicators.language import Text, in_a_row, in_each, message

#: Claims of one clash at most; changes, and levels at one end, among which clashes are sought.
LARGEST, MOST_CHANGES, MOST_LEVELS = 4, 6, 3


@dataclass(frozen=True, kw_only=True)
class ClaimSet:
    """Changes of one span and a level at each end, or none."""

    changes: tuple[SpanQuestion, ...]
    ends: SpanEnds

    @property
    def names(self) -> frozenset[str]:
        """Return the names of its claims."""
        levels = {level.premise.key for level in self.ends.levels}
        return frozenset(levels | {change.claim.claim for change in self.changes})

    def without_changes(self) -> SpanHypothesis:
        """Return its levels alone as a hypothesis about its first change."""
        return SpanHypothesis(question=self.changes[0], ends=self.ends)


def claim_sets_of(context: AuditContext) -> Iterator[list[ClaimSet]]:
    """Yield the sets of two to :data:`LARGEST` claims of each span of the text, the smallest first."""
    seen: set[str] = set()
    for claim in context.claims:
        if claim.claim in seen or not _is_sound_change(claim):
            continue
        asked = context.question(claim)
        others = [
            other
            for other in context.other_changes(claim)
            if _is_sound_change(other.claim) and same_span(asked, other)
        ]
        seen.update(other.claim.claim for other in others)
        yield _subsets(asked, _without_copies([asked, *others])[:MOST_CHANGES])


def _is_sound_change(claim: Claim) -> bool:
    # Growth in constant prices clashes with no levels in current ones.
    sound = claim.is_clear and claim.is_result and not may_be_real_growth(claim)
    return claim.kind.is_change and sound and not claim.is_of_growth


def _without_copies(changes: Sequence[SpanQuestion]) -> list[SpanQuestion]:
    once = {
        (c.kind, c.values, c.unit, c.qualifier): asked for asked in reversed(changes) for c in [asked.claim]
    }
    return list(once.values())[::-1]


def _subsets(anchor: SpanQuestion, changes: Sequence[SpanQuestion]) -> list[ClaimSet]:
    own = own_ends(anchor)
    starts, ends = _levels([pair.start for pair in own]), _levels([pair.end for pair in own])
    found = []
    for start, end in product([None, *starts], [None, *ends]):
        pair = SpanEnds(start=start, end=end, sure=True)
        if (start is not end or start is None) and not _is_turned(start, end):
            for size in range(1, LARGEST + 1 - len(pair.levels)):
                found += [
                    ClaimSet(changes=some, ends=pair)
                    for some in combinations(changes, size)
                    # One of them states the span: one that is inferred for all may be another.
                    if any(change.claim.span_stated for change in some)
                    and not any(_may_be_of_two(*two) for two in combinations(some, 2))
                ]
    return sorted((one for one in found if len(one.names) > 1), key=lambda one: len(one.names))


def _may_be_of_two(one: SpanQuestion, other: SpanQuestion) -> bool:
    """Return whether two changes of one kind may be of two spans or things: nothing says when both begin."""
    claims = one.claim, other.claim
    dated = all(claim.start and claim.end and claim.span_stated for claim in claims)
    return one.claim.kind is other.claim.kind and not dated


def _is_turned(start: EvidenceLevel | None, end: EvidenceLevel | None) -> bool:
    """Return whether the pair takes "từ A xuống B" the other way round."""
    came, led = start and start.claim, end and end.claim
    return bool((came and came.side == "end") or (led and led.side == "start"))


def _levels(levels: Sequence[EvidenceLevel | None]) -> list[EvidenceLevel]:
    sure = [
        one
        for one in levels
        if one and (one.is_sure or (one.moment is None and (one.claim is None or one.claim.is_clear)))
    ]
    unique = {(level.said.plain, level.unit): level for level in reversed(sure)}
    return list(unique.values())[:MOST_LEVELS]


def can_hold(claims: ClaimSet, context: AuditContext) -> bool:
    """Return whether some true values, on some readings, make all claims of a set hold."""
    levels = claims.without_changes()
    unit = levels.unit
    if unit is None or not levels.is_joined(context.evidence.standards):
        return True
    readings = [
        [reading for reading in change.readings if fits_unit(change.claim, reading, unit)]
        for change in claims.changes
    ]
    if not all(readings):
        return True
    return any(_holds(claims, chosen, years=levels.years, unit=unit) for chosen in product(*readings))


def _holds(claims: ClaimSet, chosen: Sequence[Reading], *, years: Sequence[int], unit: str) -> bool:
    if any(reading.yearly for reading in chosen) and not years:
        return True
    pairs = zip(claims.changes, chosen, strict=True)
    others = tuple(OtherChange(question=change, reading=reading) for change, reading in pairs)
    hypothesis = SpanHypothesis(question=claims.changes[0], ends=claims.ends, others=others).roughened()
    return any(_is_possible(hypothesis, n, unit) for n in years or [1])


def _is_possible(hypothesis: SpanHypothesis, n: int, unit: str) -> bool:
    try:
        hypothesis.state(n, unit=unit)
    except Impossible:
        return False
    return True


def arithmetic_of(claims: ClaimSet) -> Text:
    """Return what shows that the claims of a set cannot all hold."""
    if len(claims.ends.levels) == 1 and len(claims.changes) > 1:
        return in_a_row([_implied(change, claims.ends) for change in claims.changes], "; ")
    last, rest = claims.changes[-1], claims.changes[:-1]
    others = tuple(OtherChange(question=change, reading=change.readings[0]) for change in rest)
    hypothesis = SpanHypothesis(question=last, ends=claims.ends, others=others)
    reading, n = last.readings[0], _n(hypothesis)
    computed = hypothesis.computed(reading, n)
    if computed is None or len(rest) + len(claims.ends.levels) != _GIVEN:
        printed = [number_of(change.claim) for change in claims.changes]
        return _as_factors(claims) or message("audit.clashes.not_both", figures=in_a_row(printed))
    said = computation(hypothesis, reading=reading, n=n, computed=computed)
    return in_a_row([said, meaning(last.claim)], "; ")


def _as_factors(claims: ClaimSet) -> Text | None:
    if claims.ends.levels:
        return None
    said = [
        factor_words(
            OtherChange(question=change, reading=change.readings[0]),
            _n(SpanHypothesis(question=change, ends=claims.ends)),
        )
        for change in claims.changes
    ]
    known = [words for words in said if words is not None]
    return in_a_row(known, "; ") if len(known) == len(said) else None


def factor_words(change: OtherChange, n: int) -> Text | None:
    """Return what a relative change makes of the start in *n* years; None for a change in units.

    Examples
    --------
    11.9 % a year over five years: "(1 + 11.9 ÷ 100)^5 lies in [1.75, 1.759]".
    """
    if change.reading.on is On.DIFFERENCE:
        return None
    try:
        factor = change.reading.inverse(change.meant, n)
    except DomainError:
        return None
    return message(
        "audit.arithmetic.lies",
        what=in_each(lambda language: formula_of(change, n=n, language=language)),
        interval=in_each(lambda language: say_interval(factor, language)),
    )


#: Figures that a change follows from: two levels, or a level and another change.
_GIVEN = 2


def _implied(change: SpanQuestion, ends: SpanEnds) -> Text:
    # "16,7 + 5 × 4,75 nằm trong [40,37; 40,53]": where each change puts the level that is not known.
    other = OtherChange(question=change, reading=change.readings[0])
    hypothesis = SpanHypothesis(question=change, ends=ends, others=(other,))
    n = _n(hypothesis)
    try:
        state = hypothesis.state(n, unit=hypothesis.unit or change.claim.unit)
    except Impossible:
        return number_of(change.claim)
    known = ends.levels[0].claim or change.claim
    wanted, decimals = state.start if ends.start is None else state.end, decimals_of(known.values[0]) + 2
    return message(
        "audit.arithmetic.lies",
        what=in_each(lambda language: implied_level(ends, other, n=n, language=language)),
        interval=in_each(lambda language: say_interval(wanted, language, decimals=decimals)),
    )


def _n(hypothesis: SpanHypothesis) -> int:
    return hypothesis.years[0] if hypothesis.years else 1


def side_of(names: Collection[str], verdicts: Sequence[Verdict]) -> Text | None:
    """Return which of the claims the data support and which they do not; None where they take no side."""
    mine = [v for v in verdicts if v.claim.claim in names and v.working and v.working.evidence is not None]
    right = [number_of(v.claim) for v in mine if v.outcome is Outcome.SUPPORTED]
    wrong = [number_of(v.claim) for v in mine if v.outcome is Outcome.CONTRADICTED]
    if not right or not wrong:
        return None
    return message("audit.clashes.side", right=in_a_row(right), wrong=in_a_row(wrong))


def clashes_among(context: AuditContext, verdicts: Sequence[Verdict]) -> list[Clash]:
    """Return the clashes among the changes and levels of each span, the smallest first.

    When as many sets were tried as may be, those found so far.
    """
    places = {claim.claim: place for place, claim in enumerate(context.claims)}
    found: dict[frozenset[str], Clash] = {}
    for claim_sets in claim_sets_of(context):
        if context.tried_sets.is_over:
            break
        for claims in _smallest(claim_sets, context):
            clash = Clash(
                claims=tuple(sorted(claims.names, key=lambda name: places[name])),
                arithmetic=arithmetic_of(claims),
                side=side_of(claims.names, verdicts),
            )
            found.setdefault(claims.names, clash)
    return list(found.values())


def _smallest(claim_sets: Sequence[ClaimSet], context: AuditContext) -> list[ClaimSet]:
    found: list[ClaimSet] = []
    for claims in claim_sets:
        if context.tried_sets.is_over:
            break
        context.tried_sets.add(1)
        if not any(smaller.names <= claims.names for smaller in found) and not can_hold(claims, context):
            found.append(claims)
    return found

"""Check how far a target was reached ("bằng 125,5% kế hoạch") against the result and the target printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.claim import PERCENT_OF_TARGET, Claim, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import RelationFinding, quotient, size
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import Link, instant, same_thing
from lc_indicators.language import Text, message
from lc_indicators.numbers import INFINITY, RoundingInterval

ANYTHING = RoundingInterval(-INFINITY, INFINITY)


def target_findings(attained: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what result and target of the same kind say about how far the target was reached.

    A target is a round number that was set, so each end of its range is tried as it stands.  Only a target
    whose span is stated to be the result's contradicts.
    """
    if attained.role is not Role.COMPARISON_TO_TARGET:
        return
    told = index.named(attained.of_level), index.named(attained.from_level)
    if told[0] is not None and told[1] is not None:
        # "đạt 3.210 tỷ đồng, bằng 62,4% kế hoạch (5.144 tỷ đồng)": side by side, of whatever.
        yield _finding(attained, told[0], told[1], link=Link.STATED)
        return
    results = _results(attained, index)
    targets = [mate for mate in index.near(attained) if _is_target(mate, attained)]
    for result in results:
        for target in targets:
            if _comparable(result, target):
                sure = len(results) == len(targets) == 1 and _alone(attained, index)
                link = Link.STATED if sure and _one_span(attained, result, target) else Link.LOOSE
                yield _finding(attained, result, target, link=link)


def _results(attained: Claim, index: ClaimsIndex) -> list[Claim]:
    bonded = index.named(attained.bonded_to)
    if bonded is not None and bonded.role is Role.RESULT:
        return [bonded]
    return [
        mate
        for mate in index.results(attained)
        if same_thing(mate, attained)
        and mate.sentence == attained.sentence
        and index.place(mate) < index.place(attained)
    ]


def _is_target(mate: Claim, attained: Claim) -> bool:
    return mate.role is Role.TARGET and same_thing(mate, attained)


def _alone(attained: Claim, index: ClaimsIndex) -> bool:
    # Two attainments are of two targets, and one of them is not printed.
    return not any(
        mate.role is Role.COMPARISON_TO_TARGET and same_thing(mate, attained) and mate is not attained
        for mate in index.near(attained)
    )


def _comparable(result: Claim, target: Claim) -> bool:
    if result.kind is not target.kind or result.unit != target.unit or _spans_differ(result, target):
        return False
    # A rise measured against a planned fall is no attainment.
    return (result.values[0] < 0) == (target.values[0] < 0)


def _spans_differ(one: Claim, other: Claim) -> bool:
    pairs = ((one.start, other.start), (one.end, other.end))
    return any(a is not None and b is not None and instant(a) != instant(b) for a, b in pairs)


def _one_span(*claims: Claim) -> bool:
    spans = {(claim.start, claim.end) for claim in claims}
    stated = all(claim.is_certain and claim.end is not None for claim in claims)
    return stated and len(spans) == 1


def _finding(attained: Claim, result: Claim, target: Claim, *, link: Link) -> RelationFinding:
    scale = Decimal(100) if attained.unit == PERCENT_OF_TARGET else Decimal(1)
    reached = size(result.meant) * scale
    tried = [
        (value, quotient(reached, RoundingInterval.exact(abs(value)))) for value in target.values if value
    ]
    stated = PrintedInterval.of(attained)
    for value, ratio in tried:
        if ratio is not None and stated.fit(ratio).supports:
            return _told(attained, (result, target), ratio, target=number(abs(value)), link=link)
    wide = quotient(reached, size(target.meant))
    return _told(attained, (result, target), wide or ANYTHING, target=printed(target), link=link)


def _told(
    attained: Claim, premises: tuple[Claim, ...], ratio: RoundingInterval, *, target: Text, link: Link
) -> RelationFinding:
    times = " × 100" if attained.unit == PERCENT_OF_TARGET else ""
    return RelationFinding(
        claim=attained, premises=premises, computed=ratio, link=link,
        arithmetic=lambda: message(
            "audit.relations.of_target",
            attained=written(f"{{result}} ÷ {{target}}{times}", result=printed(premises[0]), target=target),
            target=target, lies=lies(ratio),
        ),
    )  # fmt: skip

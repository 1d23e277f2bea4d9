"""The smallest sets of claims about one span that cannot all hold, whatever the unknown levels are.

Two relative changes of one span as factors, where no level is known to put them beside.

Claims about one span: changes, and the levels at its ends; sets of them that may or may not all hold.

Why claims cannot all hold, and which side the data take, in words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from lc_indicators.audit.arithmetic.candidates import CHANGE_KINDS, same_span
from lc_indicators.audit.arithmetic.readings import Reading
from lc_indicators.audit.arithmetic.recompute import is_joined, value
from lc_indicators.audit.arithmetic.span_ends import Ends, Point, own_ends, years_of
from lc_indicators.audit.arithmetic.span_solver import Impossible, System, Tie, fits_unit, unit_of
from lc_indicators.audit.claim import Claim, Kind, is_result
from lc_indicators.audit.context import Scene
from lc_indicators.audit.judging.decide import may_be_real_growth
from lc_indicators.audit.judging.judge import is_growth
from lc_indicators.audit.verdict import Clash, Outcome, Verdict
from lc_indicators.audit.wording.arithmetic_words import computation, implied_level, meaning
from lc_indicators.audit.wording.numbers_in_words import both, number_of, number_text, say_interval
from lc_indicators.audit.wording.unit_words import decimals_of
from lc_indicators.audit.wording.verdict_sentences import filled, joined
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval

_HUNDRED = 100
_DECIMALS = 3
_LIES = Text(vi="{} nằm trong {}", en="{} lies in {}")
_RATE, _CHANGE, _DOWN = "(1 + {} ÷ 100)^{}", "1 + {} ÷ 100", "1 ÷ {}"


def factor_words(change: Claim, n: int) -> Text | None:
    """Return what a relative change makes of the start in *n* years; None for a change in units.

    Examples
    --------
    11.9 % a year over five years: "(1 + 11.9 ÷ 100)^5 lies in [1.75, 1.759]".
    """
    factor = _factor(change, n)
    if factor is None:
        return None
    number, formula = number_text(change), _formula(change)
    return both(
        lambda language: _LIES[language].format(
            formula.format(number[language], n), say_interval(factor, language, decimals=_DECIMALS)
        )
    )


def _formula(change: Claim) -> str:
    if change.kind is Kind.GROWTH_FACTOR:
        return _DOWN if change.direction == "down" else "{}"
    return _RATE if change.kind is Kind.COMPOUND_ANNUAL_GROWTH_RATE else _CHANGE


def _factor(change: Claim, n: int) -> RoundingInterval | None:
    meant = change.meant
    if change.kind is Kind.GROWTH_FACTOR:
        return meant if change.direction != "down" or meant.low <= 0 else 1 / meant
    relative = {Kind.COMPOUND_ANNUAL_GROWTH_RATE: n, Kind.PERCENTAGE_CHANGE: 1}
    if change.kind not in relative or meant.low <= -_HUNDRED:
        return None
    factor = 1 + meant / _HUNDRED
    return factor ** relative[change.kind]


#: Claims of one clash at most; changes, and levels at one end, among which clashes are sought.
LARGEST, MOST_CHANGES, MOST_LEVELS = 4, 6, 3


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Changes of one span and a level at each end, or none."""

    changes: tuple[Claim, ...]
    ends: Ends

    @property
    def names(self) -> frozenset[str]:
        """Return the names of its claims."""
        points = {point.premise.key for point in self.ends.points}
        return frozenset(points | {change.claim for change in self.changes})


def bundles_of(scene: Scene) -> Iterator[list[Bundle]]:
    """Yield the sets of two to :data:`LARGEST` claims of each span of the text, the smallest first."""
    seen: set[str] = set()
    for claim in scene.claims:
        if claim.claim in seen or not _is_change(claim):
            continue
        others = [other for other in scene.series(claim) if _is_change(other) and same_span(claim, other)]
        seen.update(other.claim for other in others)
        yield _subsets(claim, _without_copies([claim, *others])[:MOST_CHANGES], scene)


def _is_change(claim: Claim) -> bool:
    # Growth in constant prices clashes with no levels in current ones.
    sound = claim.is_clear and is_result(claim) and not may_be_real_growth(claim)
    return claim.kind in CHANGE_KINDS and sound and not is_growth(claim.indicator)


def _without_copies(claims: Sequence[Claim]) -> list[Claim]:
    return list({(c.kind, c.values, c.unit, c.qualifier): c for c in reversed(claims)}.values())[::-1]


def _subsets(anchor: Claim, changes: Sequence[Claim], scene: Scene) -> list[Bundle]:
    own = own_ends(anchor, scene.own_points(anchor))
    starts, ends = _levels([pair.start for pair in own]), _levels([pair.end for pair in own])
    found = []
    for start, end in product([None, *starts], [None, *ends]):
        pair = Ends(start=start, end=end, sure=True)
        if (start is not end or start is None) and not _is_turned(start, end):
            for size in range(1, LARGEST + 1 - len(pair.points)):
                found += [
                    Bundle(changes=some, ends=pair)
                    for some in combinations(changes, size)
                    if _state_span(some) and not any(_may_be_of_two(*two) for two in combinations(some, 2))
                ]
    return sorted((bundle for bundle in found if len(bundle.names) > 1), key=lambda bundle: len(bundle.names))


def _state_span(changes: Sequence[Claim]) -> bool:
    """Return whether one of the changes states the span: one that is inferred for all may be another."""
    return any(change.span_stated for change in changes)


def _may_be_of_two(one: Claim, other: Claim) -> bool:
    """Return whether two changes of one kind may be of two spans or things: nothing says when both begin."""
    dated = all(claim.start and claim.end and claim.span_stated for claim in (one, other))
    return one.kind is other.kind and not dated


def _is_turned(start: Point | None, end: Point | None) -> bool:
    """Return whether the pair takes "từ A xuống B" the other way round."""
    came, led = start and start.claim, end and end.claim
    return bool((came and came.side == "end") or (led and led.side == "start"))


def _levels(points: Sequence[Point | None]) -> list[Point]:
    sure = [point for point in points if point and (point.is_sure or point.moment is None)]
    unique = {(point.said.en, point.unit): point for point in reversed(sure)}
    return list(unique.values())[:MOST_LEVELS]


def can_hold(bundle: Bundle, scene: Scene) -> bool:
    """Return whether some true values, on some readings, make all claims of a bundle hold."""
    anchor = bundle.changes[0]
    unit = unit_of(anchor, bundle.ends)
    if unit is None or not is_joined(anchor, System(ends=bundle.ends), scene.standards):
        return True
    readings = [_readings(change, unit, scene) for change in bundle.changes]
    years = years_of(anchor, bundle.ends)
    if not all(readings):
        return True
    return any(_holds(bundle, chosen, years=years, unit=unit) for chosen in product(*readings))


def _readings(change: Claim, unit: str, scene: Scene) -> list[Reading]:
    return [reading for reading in scene.readings(change) if fits_unit(change, reading, unit)]


def _holds(bundle: Bundle, chosen: Sequence[Reading], *, years: Sequence[int], unit: str) -> bool:
    ties = tuple(Tie(claim=c, reading=reading) for c, reading in zip(bundle.changes, chosen, strict=True))
    system = System(ends=bundle.ends, ties=ties).roughened()
    if any(reading.yearly for reading in chosen) and not years:
        return True
    return any(_is_possible(system, n, unit) for n in years or [1])


def _is_possible(system: System, n: int, unit: str) -> bool:
    try:
        system.state(n, unit=unit)
    except Impossible:
        return False
    return True


_SIDE = Text(vi="Số liệu ủng hộ {}, không ủng hộ {}.", en="The data support {}, not {}.")
_NOT_BOTH = Text(vi="{} không thể cùng đúng", en="{} cannot all hold")


def arithmetic_of(bundle: Bundle, scene: Scene) -> Text:
    """Return what shows that the claims of a bundle cannot all hold."""
    if len(bundle.ends.points) == 1 and len(bundle.changes) > 1:
        return joined([_implied(change, bundle, scene) for change in bundle.changes], "; ")
    last, rest = bundle.changes[-1], bundle.changes[:-1]
    system = System(ends=bundle.ends, ties=tuple(Tie(claim=c, reading=scene.readings(c)[0]) for c in rest))
    reading, n = scene.readings(last)[0], _n(last, bundle.ends)
    computed = value(last, system, reading=reading, n=n)
    if computed is None or len(rest) + len(bundle.ends.points) != _GIVEN:
        return _as_factors(bundle) or filled(_NOT_BOTH, joined([number_of(c) for c in bundle.changes]))
    said = computation(last, system, reading=reading, n=n, computed=computed)
    return joined([said, meaning(last)], "; ")


def _as_factors(bundle: Bundle) -> Text | None:
    said = [factor_words(change, _n(change, bundle.ends)) for change in bundle.changes]
    known = [words for words in said if words is not None]
    return joined(known, "; ") if not bundle.ends.points and len(known) == len(said) else None


#: Figures that a change follows from: two levels, or a level and another change.
_GIVEN = 2


def _implied(change: Claim, bundle: Bundle, scene: Scene) -> Text:
    # "16,7 + 5 × 4,75 nằm trong [40,37; 40,53]": where each change puts the level that is not known.
    reading, n = scene.readings(change)[0], _n(change, bundle.ends)
    tie = Tie(claim=change, reading=reading)
    unit = unit_of(change, bundle.ends) or change.unit
    try:
        state = System(ends=bundle.ends, ties=(tie,)).state(n, unit=unit)
    except Impossible:
        return number_of(change)
    point = bundle.ends.points[0]
    wanted = state.start if bundle.ends.start is None else state.end
    decimals = decimals_of(point.claim.values[0] if point.claim else change.values[0]) + 2
    return both(
        lambda language: _LIES[language].format(
            implied_level(bundle.ends, tie, n=n, language=language),
            say_interval(wanted, language, decimals=decimals),
        )
    )


def _n(change: Claim, ends: Ends) -> int:
    years = years_of(change, ends)
    return years[0] if years else 1


def side_of(names: Collection[str], verdicts: Sequence[Verdict]) -> Text | None:
    """Return which of the claims the data support and which they do not; None where they take no side."""
    mine = [verdict for verdict in verdicts if verdict.claim.claim in names and _by_data(verdict)]
    right = [number_of(v.claim) for v in mine if v.outcome is Outcome.SUPPORTED]
    wrong = [number_of(v.claim) for v in mine if v.outcome is Outcome.CONTRADICTED]
    return filled(_SIDE, joined(right), joined(wrong)) if right and wrong else None


def _by_data(verdict: Verdict) -> bool:
    return verdict.working is not None and verdict.working.evidence is not None


def clashes_among(scene: Scene, verdicts: Sequence[Verdict]) -> list[Clash]:
    """Return the clashes among the changes and levels of each span, the smallest first.

    When as many sets were tried as may be, those found so far.
    """
    places = {claim.claim: place for place, claim in enumerate(scene.claims)}
    found: dict[frozenset[str], Clash] = {}
    for bundles in bundles_of(scene):
        if scene.tried_sets.is_over:
            break
        for bundle in _smallest(bundles, scene):
            clash = Clash(
                claims=tuple(sorted(bundle.names, key=lambda name: places[name])),
                arithmetic=arithmetic_of(bundle, scene),
                side=side_of(bundle.names, verdicts),
            )
            found.setdefault(bundle.names, clash)
    return list(found.values())


def _smallest(bundles: Sequence[Bundle], scene: Scene) -> list[Bundle]:
    found: list[Bundle] = []
    for bundle in bundles:
        if scene.tried_sets.is_over:
            break
        scene.tried_sets.add(1)
        if not any(smaller.names <= bundle.names for smaller in found) and not can_hold(bundle, scene):
            found.append(bundle)
    return found

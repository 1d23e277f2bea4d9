"""Check what adds up over time: the months so far are the months before and the month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from string import ascii_lowercase

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding, computed_from
from lc_indicators.audit.relations.same_moment import REACH, Link
from lc_indicators.errors import PeriodError
from lc_indicators.numbers import RoundingInterval
from lc_indicators.periods import Period

#: A year for the parts of years that a text names without one.
_ANY_YEAR = "2001"

#: Parts of one period that are put together at most.
_MOST = 12


@dataclass(frozen=True)
class _Timed:
    """A level with the months that it is of."""

    claim: Claim
    period: Period


def sum_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the figures of shorter periods say about that of a longer one which they make up.

    Contradicts only where the text names every part and dates it, and the sum is not far off: a stock adds up
    to nothing.
    """
    whole = _timed(claim)
    if whole is None or whole.period.n_months < 2:  # noqa: PLR2004 - one month has none
        return
    # Of what no table knows a sentence says that it is one thing: "…, nâng tổng số lên 2.757 tỷ đồng".
    leads = index.neighbours(claim) if claim.side == "end" else []
    told = index.results(claim) if claim.indicator else leads
    mates = (mate for mate in told if _is_alike(mate, claim))
    timed = [one for one in map(_timed, mates) if one is not None]
    inside = [one for one in timed if whole.period.contains(one.period) and one.period != whole.period]
    parts = _chain(whole.period, inside)
    if not parts:
        return
    total = sum((index.known(part) for part in parts), RoundingInterval.exact(0))
    one_year = all(part.end is not None for part in (claim, *parts)) or _are_close([claim, *parts])
    near = claim.meant.overlaps(total * SAME_SIZE)
    link = Link.STATED if one_year and near and _are_sole(parts, timed) else Link.LOOSE
    formula = " + ".join(f"{{{letter}}}" for letter in ascii_lowercase[: len(parts)]) + " {lies}"
    yield computed_from(parts, formula, claim=claim, computed=total, link=link)


def _timed(claim: Claim) -> _Timed | None:
    if claim.kind is not Kind.LEVEL or claim.is_percentage or claim.is_of_span:
        return None
    try:
        period = claim.end or (
            Period.parse(f"{_ANY_YEAR}-{claim.part}") if claim.part[:1].isdigit() else None
        )
    except PeriodError:
        return None
    return _Timed(claim, period) if period is not None and period.n_months else None


def _is_alike(mate: Claim, claim: Claim) -> bool:
    is_one = mate.indicator == claim.indicator or (not mate.indicator and mate.sentence == claim.sentence)
    alike = (mate.unit, mate.standard, mate.end is None) == (claim.unit, claim.standard, claim.end is None)
    return is_one and alike


def _chain(whole: Period, inside: Sequence[_Timed]) -> list[Claim]:
    """Return figures whose periods follow on each other and make up the whole, the longest first."""
    found: list[Claim] = []
    day = whole.first_day
    for _ in range(_MOST):
        following = [one for one in inside if one.period.first_day == day]
        if not following:
            return []
        longest = max(following, key=lambda one: one.period.last_day)
        found.append(longest.claim)
        if longest.period.last_day == whole.last_day:
            return found
        day = longest.period.last_day + timedelta(days=1)
    return []


def _are_close(claims: Sequence[Claim]) -> bool:
    places = [claim.sentence for claim in claims]
    return max(places) - min(places) <= REACH


def _are_sole(parts: Sequence[Claim], timed: Sequence[_Timed]) -> bool:
    # Two figures of one period: of which of them the whole is made is not said.
    periods = {one.claim.claim: one.period for one in timed}
    return all(
        sum(one.period == periods[part.claim] and one.claim.values != part.values for one in timed) == 0
        for part in parts
    )

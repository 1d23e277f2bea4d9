"""Why claims cannot all hold, and which side the data take, in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lc_indicators.claims.auditing.binding import Ends, years_of
from lc_indicators.claims.auditing.bundles import Bundle
from lc_indicators.claims.auditing.clash_factors import factor_words
from lc_indicators.claims.auditing.intervals import both, say_interval
from lc_indicators.claims.auditing.phrases import filled, joined
from lc_indicators.claims.auditing.recompute import value
from lc_indicators.claims.auditing.saying import computation, implied_level, meaning
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.span_state import Impossible
from lc_indicators.claims.auditing.system import System, Tie, unit_of
from lc_indicators.claims.auditing.units import decimals_of
from lc_indicators.claims.auditing.words import number_of
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Outcome, Verdict
from lc_indicators.wording import Text

_LIES = Text(vi="{} nằm trong {}", en="{} lies in {}")
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

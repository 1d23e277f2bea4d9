"""The smallest sets of claims about one span that cannot all hold, whatever the unknown levels are."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.auditing.bundles import Bundle, bundles_of, can_hold
from lc_indicators.claims.auditing.clash_words import arithmetic_of, side_of
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.verdict import Clash, Verdict


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

"""What the audit of one text works with: its claims, the data, and how much work is left."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lc_indicators.audit.arithmetic.readings import Reading, readings_of
from lc_indicators.audit.arithmetic.span_ends import Point, is_level, own_point, series_of
from lc_indicators.audit.arithmetic.spans import Standards, standards_of
from lc_indicators.audit.claim import Claim, is_result
from lc_indicators.audit.evidence.levels import EvidenceSet
from lc_indicators.audit.reading.reading_copy import Prose
from lc_indicators.audit.wording.unit_words import is_rate
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text

#: What the data say beside a claim.
Sets = Callable[[Claim], Sequence[EvidenceSet]]

#: Claims of one indicator that a claim is put beside.
MOST_NEAR = 60

#: Recomputations of one text's claims, and sets of claims of which it is asked whether all can hold.
MOST_TRIALS, MOST_SETS = 30_000, 5_000

#: Characters around a figure whose words choose a reading; marks that are typed apart count too.
_BEFORE, _AFTER = 32, 48


def _nothing_near(_: Claim) -> Sequence[Text]:
    return ()


@dataclass
class Work:
    """What the audit of one text may cost, in counts and not in time: the same verdicts on every machine."""

    most: int
    done: int = 0

    @property
    def is_over(self) -> bool:
        """Return whether nothing further is begun."""
        return self.done >= self.most

    def add(self, steps: int) -> None:
        """Count what is done."""
        self.done += steps


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The claims of one text and what is known beside them."""

    text: str
    claims: Sequence[Claim]
    sets: Sets
    #: What the data have nearest to a level that they do not know.
    nearest: Callable[[Claim], Sequence[Text]] = _nothing_near
    catalogue: Catalogue | None = None
    #: The year of the text; 0 where it is not known.
    year: int = 0
    #: How much may be recomputed for verdicts, and how many sets of claims be tried for clashes.
    trials: Work = field(default_factory=lambda: Work(MOST_TRIALS))
    tried_sets: Work = field(default_factory=lambda: Work(MOST_SETS))
    _sets: dict[str, Sequence[EvidenceSet]] = field(default_factory=dict)
    _points: dict[str, Point] = field(default_factory=dict)

    def sets_of(self, claim: Claim) -> Sequence[EvidenceSet]:
        """Return what the data say beside a claim, looked up once."""
        if claim.claim not in self._sets:
            self._sets[claim.claim] = self.sets(claim) if claim.indicator else ()
        return self._sets[claim.claim]

    @cached_property
    def standards(self) -> Standards:
        """Return the standards that levels are counted by."""
        return standards_of(self.catalogue)

    @cached_property
    def _by_series(self) -> dict[tuple[str, str, str, str], list[Claim]]:
        found: dict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.indicator and is_result(claim):
                found[series_of(claim)].append(claim)
        return found

    def series(self, claim: Claim) -> list[Claim]:
        """Return the other results of the same indicator, area and group, in the order of the text.

        Of very many those that stand nearest, so that time grows with the text and not with its square.
        """
        same = self._by_series.get(series_of(claim), [])
        if len(same) > MOST_NEAR:
            place = bisect_left(same, (claim.sentence, claim.clause), key=lambda c: (c.sentence, c.clause))
            same = same[max(place - MOST_NEAR // 2, 0) : place + MOST_NEAR // 2]
        return [other for other in same if other.claim != claim.claim]

    def own_points(self, claim: Claim) -> list[Point]:
        """Return the text's own levels of what a claim speaks of."""
        return [self._point(other) for other in self.series(claim) if is_level(other)]

    def _point(self, claim: Claim) -> Point:
        if claim.claim not in self._points:
            # A level that has a rival accuses nobody: it may be of something that was read as the same.
            said = replace(claim, span_stated=False) if claim.claim in self._rivals else claim
            self._points[claim.claim] = own_point(said, self.catalogue)
        return self._points[claim.claim]

    @cached_property
    def _rivals(self) -> frozenset[str]:
        """Return the levels beside which the text has another of the same thing, moment and standard."""
        at: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.indicator and is_result(claim) and is_level(claim):
                # Undated, "từ 17,83% xuống còn 15,24%" tells of two moments.
                side = claim.side if claim.end is None else ""
                at[(*series_of(claim), claim.kind, claim.unit, claim.standard, claim.end, side)].append(claim)
        return frozenset(
            claim.claim
            for same in at.values()
            for claim in same
            if any(not claim.meant.overlaps(other.meant) for other in (same[0], same[-1]))
            or not same[0].meant.overlaps(same[-1].meant)
        )

    def is_of_rates(self, claim: Claim) -> bool:
        """Return whether the levels that a change speaks of are percentages."""
        levels = [point.unit for point in self.own_points(claim)]
        levels += [level.unit for found in self.sets_of(claim) for level in found.levels]
        return any(is_rate(unit) for unit in levels) or claim.unit.startswith("percentage_points")

    def readings(self, claim: Claim) -> tuple[Reading, ...]:
        """Return the admissible readings of a change, the usual one first."""
        before = after = ""
        if claim.place:
            before = _seen(self.text[max(claim.place.start - _BEFORE, 0) : claim.place.start])
            after = _seen(self.text[claim.place.end : claim.place.end + _AFTER])
        return readings_of(claim, rate=self.is_of_rates(claim), before=before, after=after)


def _seen(text: str) -> str:
    """Return words as a reader sees them, however they were typed."""
    return Prose.of(text).text

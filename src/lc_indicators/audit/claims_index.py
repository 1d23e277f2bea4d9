"""Index the claims of one text by what they speak of and by the claims that they belong to."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from lc_indicators.audit.arithmetic.printed_interval import premise_interval, whole_interval
from lc_indicators.audit.arithmetic.spans import end_places
from lc_indicators.audit.arithmetic.standards import Standards, lexicon_standards
from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.lexicon import Concept, lexicon
from lc_indicators.numbers import RoundingInterval

#: Claims of one thing that a claim is put beside at most, the nearest ones, so that time grows with the
#: text and not with its square.
MOST_NEAR = 60

NO_CONCEPT = Concept("", "", "", "", "")


class ClaimsIndex:
    """The claims of one text in its order, found by subject, series and bond.

    What *concepts* measure, and the *standards* that levels are counted by, are the lexicon's by default.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        *,
        concepts: Mapping[str, Concept] | None = None,
        standards: Standards | None = None,
    ) -> None:
        self.claims = tuple(claims)
        self._standards = lexicon_standards() if standards is None else standards
        self._concepts = lexicon().concepts if concepts is None else concepts
        self._rough = False
        self._places = {claim.claim: place for place, claim in enumerate(self.claims)}
        self._bonded: dict[tuple[str, Bond], list[Claim]] = defaultdict(list)
        self._subjects: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._series: dict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
        self._things: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._sentences: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._subjects[claim.area, claim.group.casefold()].append(claim)
            if claim.bond is not None and claim.bonded_to in self._places:
                self._bonded[claim.bonded_to, claim.bond].append(claim)
            self._sentences[claim.sentence].append(claim)
            if claim.indicator and claim.is_result:
                self._series[claim.series].append(claim)
                self._things[claim.indicator, claim.area].append(claim)

    def roughened(self) -> ClaimsIndex:
        """Return the index with zeros that end an integer taken for rounding."""
        index = copy(self)
        index._rough = True  # noqa: SLF001 - its own copy
        return index

    def concept(self, claim: Claim) -> Concept:
        """Return what the claim's indicator measures; one without words where it is not known."""
        return self._concepts.get(claim.indicator, NO_CONCEPT)

    def joins(self, start: Claim, end: Claim) -> bool:
        """Return whether two levels belong to one series: no standard ends between them."""
        places, named = (end_places(start.end), end_places(end.end)), [start.standard, end.standard]
        return self._standards.joins(end.indicator, *places, area=end.area, named=named)

    def place(self, claim: Claim) -> int:
        """Return the claim's place in the order of the text."""
        return self._places[claim.claim]

    def bonded(self, claim: Claim, bond: Bond) -> tuple[Claim, ...]:
        """Return the claims that are bonded to this one."""
        return tuple(self._bonded.get((claim.claim, bond), ()))

    def target_of(self, claim: Claim, bond: Bond) -> Claim | None:
        """Return the claim that this one is bonded to by *bond*."""
        place = self._places.get(claim.bonded_to) if claim.bond is bond else None
        return None if place is None or self.claims[place] is claim else self.claims[place]

    def partners(self, claim: Claim, bond: Bond) -> tuple[Claim, ...]:
        """Return the claims bonded to this one or it to them, whichever way the text puts it."""
        target = self.target_of(claim, bond)
        return (*([target] if target else []), *self.bonded(claim, bond))

    def named(self, name: str) -> Claim | None:
        """Return the claim of that name."""
        return self.claims[self._places[name]] if name in self._places else None

    def near(self, claim: Claim, *, group: str | None = None) -> Iterator[Claim]:
        """Yield other claims of the claim's area, of its group or of *group*, the nearest first."""
        mates = self._subjects.get((claim.area, (claim.group if group is None else group).casefold()), [])
        place = self.place(claim)
        for mate in sorted(self._nearest(mates, claim), key=lambda mate: abs(self.place(mate) - place)):
            if mate is not claim:
                yield mate

    def same_series(self, claim: Claim) -> list[Claim]:
        """Return the nearest other results of the claim's indicator, area and group, in their order."""
        same = self._nearest(self._series.get(claim.series, []), claim)
        return [other for other in same if other.claim != claim.claim]

    def _nearest(self, mates: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
        middle, half = bisect_left(mates, self.place(claim), key=self.place), MOST_NEAR // 2
        return mates[max(middle - half, 0) : middle + half + 1]

    def neighbours(self, claim: Claim) -> list[Claim]:
        """Return the other results of the claim's sentence, of whatever, in their order."""
        return [one for one in self._sentences[claim.sentence] if one is not claim and one.is_result]

    def of_thing(self, claim: Claim) -> Iterator[Claim]:
        """Yield the other results of the claim's indicator and area near it, of every group."""
        same = self._things.get((claim.indicator, claim.area), [])
        return (mate for mate in self._nearest(same, claim) if mate is not claim)

    def between(self, one: Claim, other: Claim) -> tuple[Claim, ...]:
        """Return the claims that stand between two others in the text."""
        first, last = sorted((self.place(one), self.place(other)))
        return self.claims[first + 1 : last]

    def results(self, claim: Claim, *, group: str | None = None) -> Iterator[Claim]:
        """Yield those of :meth:`near` that tell what came about."""
        return (mate for mate in self.near(claim, group=group) if mate.is_result)

    def known(self, claim: Claim) -> RoundingInterval:
        """Return what the claim's figure stands for where others are computed from it."""
        return premise_interval(claim, self.concept(claim).measure, rough=self._rough)

    def whole(self, claim: Claim) -> RoundingInterval:
        """Return what the whole of a count of a total stands for."""
        return whole_interval(claim, rough=self._rough)

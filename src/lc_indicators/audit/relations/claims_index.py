"""The claims of one text, found by what they speak of and what they are bonded to.

What the figures of a claim stand for where others are computed from them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lc_indicators.audit.arithmetic import fits
from lc_indicators.audit.arithmetic.spans import end_places, standards_of
from lc_indicators.audit.claim import Bond, Claim, Kind, is_result
from lc_indicators.audit.lexicon import Concept, counted_units, lexicon, unit_words
from lc_indicators.catalogue import Catalogue
from lc_indicators.errors import DomainError
from lc_indicators.numbers import RoundingInterval

#: Measure of concepts that are counted one by one.
_COUNTED = "count"

#: Beginnings of units that say how a number was rounded.
_MULTIPLES = tuple(unit_words("multiplier"))


def one_by_one(claim: Claim, measure: str = "") -> bool:
    """Return whether it counts whole things, by its concept's *measure* or its unit."""
    return claim.kind is Kind.COUNT_OF_TOTAL or measure == _COUNTED or claim.unit in counted_units()


def counted(value: Decimal, claim: Claim, *, rough: bool = False) -> RoundingInterval:
    """Return what a count of a claim can stand for.

    Households are whole: "16.003" is no other number.  Where *rough*, zeros that end it may be rounding.
    """
    plain = claim.qualifier is None and int(value.as_tuple().exponent) == 0
    zeros = fits.with_zeros(value) if plain and rough else None
    if zeros or not plain or claim.unit.startswith(_MULTIPLES):
        return zeros or RoundingInterval.from_printed(value, claim.qualifier)
    return RoundingInterval.exact(value)


def known(claim: Claim, measure: str = "", *, rough: bool = False) -> RoundingInterval:
    """Return what the claim's figure stands for where others are computed from it; of a part, the part."""
    if claim.is_range or not one_by_one(claim, measure):
        return fits.roughly(claim) if rough else claim.meant
    return counted(claim.values[0], claim, rough=rough)


def whole(claim: Claim, *, rough: bool = False) -> RoundingInterval:
    """Return what the whole of a count of a total stands for."""
    return counted(claim.values[1], claim, rough=rough)


def quotient(top: RoundingInterval, bottom: RoundingInterval) -> RoundingInterval | None:
    """Return *top* ÷ *bottom*; None where the divisor can be zero."""
    try:
        return top / bottom
    except DomainError:
        return None


def size(interval: RoundingInterval) -> RoundingInterval:
    """Return an interval that lies on one side of zero, without its sign."""
    return -interval if interval.high <= 0 else interval


#: Claims of one subject that a claim is compared with at most, the nearest first.
MOST_COMPARED = 48

#: Unit of an attainment in percent; others are in times.
PERCENT_OF_TARGET = "percent_of_target"

NO_CONCEPT = Concept("", "", "", "", "")


class Kin:
    """The claims of one text with their relations.

    Parameters
    ----------
    claims : sequence of Claim
        All claims of the text, in its order.
    concepts : mapping, optional
        What each concept measures; the lexicon's where it is not given.
    rough : bool, optional
        Whether zeros that end an integer are taken for rounding.
    catalogue : Catalogue, optional
        Whose standards levels are counted by.
    """

    def __init__(
        self, claims: Sequence[Claim], *, concepts: Mapping[str, Concept] | None = None, rough: bool = False,
        catalogue: Catalogue | None = None,
    ) -> None:  # fmt: skip
        self._standards = standards_of(catalogue)
        self.claims = tuple(claims)
        self._rough = rough
        self._concepts = lexicon().concepts if concepts is None else concepts
        self._places = {claim.claim: place for place, claim in enumerate(self.claims)}
        self._bonded: dict[tuple[str, Bond], list[Claim]] = defaultdict(list)
        self._subjects: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._subjects[claim.area, claim.group.casefold()].append(claim)
            if claim.bond is not None and claim.bonded_to in self._places:
                self._bonded[claim.bonded_to, claim.bond].append(claim)

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
        place, half = self.place(claim), MOST_COMPARED // 2
        middle = bisect_left(mates, place, key=self.place)
        window = mates[max(middle - half, 0) : middle + half + 1]
        for mate in sorted(window, key=lambda mate: abs(self.place(mate) - place)):
            if mate is not claim:
                yield mate

    def between(self, one: Claim, other: Claim) -> tuple[Claim, ...]:
        """Return the claims that stand between two others in the text."""
        first, last = sorted((self.place(one), self.place(other)))
        return self.claims[first + 1 : last]

    def results(self, claim: Claim, *, group: str | None = None) -> Iterator[Claim]:
        """Yield those of :meth:`near` that tell what came about."""
        return (mate for mate in self.near(claim, group=group) if is_result(mate))

    def known(self, claim: Claim) -> RoundingInterval:
        """Return what the claim's figure stands for where others are computed from it."""
        return known(claim, self.concept(claim).measure, rough=self._rough)

    def whole(self, claim: Claim) -> RoundingInterval:
        """Return what the whole of a count of a total stands for."""
        return whole(claim, rough=self._rough)


def is_percentage(claim: Claim) -> bool:
    """Return whether it is a part of a whole in percent, not a change nor the attainment of a target."""
    kinds = claim.kind in {Kind.LEVEL, Kind.SHARE}
    return kinds and claim.unit.startswith("percent") and claim.unit not in _OTHER_PERCENT


#: Units in percent of something that is no whole.
_OTHER_PERCENT = frozenset({
    "percentage_points", "percentage_points_per_year", "percent_per_year", PERCENT_OF_TARGET,
})  # fmt: skip

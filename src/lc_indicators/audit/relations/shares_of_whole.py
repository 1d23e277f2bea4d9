"""Check shares of one whole at one moment: they add up to 100, or leave something unnamed.

Changes of the shares of one whole offset each other: what one gains the others lose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import AFTER_ROUNDING, AS_STATED, RelationFinding
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import Link, instant, moment_link
from lc_indicators.language import Text, in_a_row, message
from lc_indicators.numbers import INFINITY, RoundingInterval

#: Sectors that make up the product of an area, and the tax that stands beside them in some tables.
SECTORS = ("grdp_share_agriculture", "grdp_share_industry_construction", "grdp_share_services")
TAXES = "grdp_share_product_taxes"

#: How sources name the unit of the same structure.
_UNITS = {"percent": "", "percent_of_grdp": "", "percent_of_value_added": "value added"}


@dataclass(frozen=True)
class Structure:
    """The shares of one whole at one moment, one for each part, in the order of the text."""

    shares: tuple[Claim, ...]
    #: How surely they are of one moment.
    link: Link

    @property
    def is_complete(self) -> bool:
        """Return whether all three sectors are named."""
        return {share.indicator for share in self.shares} >= set(SECTORS)

    @property
    def names_taxes(self) -> bool:
        """Return whether product taxes are named, or the whole is one that has none."""
        return any(share.indicator == TAXES for share in self.shares) or bool(_basis(self.shares[0]))

    def others(self, share: Claim) -> tuple[Claim, ...]:
        """Return the shares but this one."""
        return tuple(other for other in self.shares if other is not share)


def structure_of(share: Claim, index: ClaimsIndex, *, kind: Kind = Kind.SHARE) -> Structure | None:
    """Return the structure that a share (or with *kind* a share's change) belongs to.

    None where it is no share of a sector, stands alone, or the text gives two figures for one part of the
    structure: which of them belong together is then not said.
    """
    mates = [mate for mate in _mates(share, index) if mate.kind is kind] if share.kind is kind else []
    parts: dict[str, Claim] = {}
    for mate in mates:
        held = parts.setdefault(mate.indicator, mate)
        if held.values != mate.values:
            return None
    if len(parts) < 2:  # noqa: PLR2004 - one share is no structure
        return None
    # A reprint stands for its first mention.
    parts[share.indicator] = share
    shares = tuple(sorted(parts.values(), key=index.place))
    links = [moment_link(share, mate) for mate in shares if mate is not share]
    link = min(link for link in links if link is not None)
    # Without a moment of their own only one sentence holds them together.
    return Structure(shares, link if link is Link.STATED or _one_sentence(shares) else Link.LOOSE)


def structures(index: ClaimsIndex, *, kind: Kind = Kind.SHARE) -> Iterator[Structure]:
    """Yield each structure of the text once."""
    seen: set[str] = set()
    for claim in index.claims:
        if claim.claim in seen or claim.kind is not kind:
            continue
        structure = structure_of(claim, index, kind=kind)
        if structure is not None:
            seen |= {share.claim for share in structure.shares}
            yield structure


def _mates(share: Claim, index: ClaimsIndex) -> Iterator[Claim]:
    if not _is_sector(share) or not share.is_result:
        return
    yield share
    for mate in index.results(share):
        link = moment_link(share, mate)
        if _is_sector(mate) and _basis(mate) == _basis(share) and link is not None and link > Link.LOOSE:
            yield mate


def _one_sentence(shares: tuple[Claim, ...]) -> bool:
    return len({share.sentence for share in shares}) == 1


def _is_sector(claim: Claim) -> bool:
    return claim.indicator in {*SECTORS, TAXES} and not claim.is_range


def _basis(claim: Claim) -> str:
    return _UNITS.get(claim.unit, "")


HUNDRED = RoundingInterval.exact(100)


def share_findings(share: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the other shares of a structure leave for this one."""
    structure = structure_of(share, index)
    if structure is None:
        return
    total, others = _sum(structure.shares), structure.others(share)
    rest = HUNDRED - _sum(others)
    if not structure.is_complete and total.low <= HUNDRED.high:
        return
    if total.high < HUNDRED.low:
        # What is not named can belong anywhere: the rest only bounds the share.
        rest = RoundingInterval(-INFINITY, rest.high)
    yield RelationFinding(
        claim=share, premises=others, computed=rest, link=structure.link,
        arithmetic=lambda: written(
            "100 − {others} {lies}",
            others=in_a_row([printed(other) for other in others], " − "), lies=lies(HUNDRED - _sum(others)),
        ),
    )  # fmt: skip


def share_notes(index: ClaimsIndex) -> Iterator[Text]:
    """Yield a sentence for each structure whose named shares leave something over."""
    for structure in structures(index):
        total = _sum(structure.shares)
        if structure.is_complete and total.high < HUNDRED.low:
            yield _note(structure)


def _note(structure: Structure) -> Text:
    exact = sum((share.values[0] for share in structure.shares), Decimal(0))
    named = structure.names_taxes
    words = message("audit.relations.shares_leave" if named else "audit.relations.shares_leave_taxes")
    return words.filled(
        terms=in_a_row([printed(share) for share in structure.shares], " + "),
        sum=number(exact), rest=number(100 - exact),
    )  # fmt: skip


def _sum(shares: tuple[Claim, ...]) -> RoundingInterval:
    return sum((share.meant for share in shares), RoundingInterval.exact(0))


NOTHING = RoundingInterval.exact(0)


def share_change_findings(change: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the changes of the other sectors' shares say about one: together they make nothing.

    Changes are often computed from rounded shares; each then is off by a whole unit of its last digit.
    Supports only: what is not named, such as taxes on products, changes too.
    """
    structure = structure_of(change, index, kind=Kind.ABSOLUTE_CHANGE)
    if structure is None or not structure.is_complete or not _one_span(structure.shares):
        return
    others = structure.others(change)
    exact = -_sum_of_figures([other.meant for other in others])
    after = exact + _sum_of_figures([_slack(share) for share in structure.shares])
    before = exact.overlaps(change.meant)
    computed = exact if before else after
    yield RelationFinding(
        claim=change, premises=others, computed=computed, link=Link.LOOSE,
        reading=AS_STATED if before else AFTER_ROUNDING,
        arithmetic=lambda: message(
            "audit.relations.offset",
            others=in_a_row([number(other.values[0]) for other in others], " + "), lies=lies(computed),
        ),
    )  # fmt: skip


def _one_span(changes: tuple[Claim, ...]) -> bool:
    starts = {instant(change.start) if change.start else None for change in changes}
    return len(starts) == 1


def _slack(change: Claim) -> RoundingInterval:
    # The difference of two rounded shares is off by a whole unit, half a unit more than printing makes it.
    half = change.meant.half_width
    return RoundingInterval(-half, half)


def _sum_of_figures(figures: list[RoundingInterval]) -> RoundingInterval:
    return sum(figures, NOTHING)

"""Structures of a whole: shares of one moment that add up to 100."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, moment_link
from lc_indicators.claims.claim import Claim, Kind, is_result

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


def structure_of(share: Claim, kin: Kin, *, kind: Kind = Kind.SHARE) -> Structure | None:
    """Return the structure that a share (or with *kind* a share's change) belongs to.

    None where it is no share of a sector, stands alone, or the text gives two figures for one part of the
    structure: which of them belong together is then not said.
    """
    mates = [mate for mate in _mates(share, kin) if mate.kind is kind] if share.kind is kind else []
    parts: dict[str, Claim] = {}
    for mate in mates:
        held = parts.setdefault(mate.indicator, mate)
        if held.values != mate.values:
            return None
    if len(parts) < 2:  # noqa: PLR2004 - one share is no structure
        return None
    # A reprint stands for its first mention.
    parts[share.indicator] = share
    shares = tuple(sorted(parts.values(), key=kin.place))
    links = [moment_link(share, mate) for mate in shares if mate is not share]
    link = min(link for link in links if link is not None)
    # Without a moment of their own only one sentence holds them together.
    return Structure(shares, link if link is Link.STATED or _one_sentence(shares) else Link.LOOSE)


def structures(kin: Kin, *, kind: Kind = Kind.SHARE) -> Iterator[Structure]:
    """Yield each structure of the text once."""
    seen: set[str] = set()
    for claim in kin.claims:
        if claim.claim in seen or claim.kind is not kind:
            continue
        structure = structure_of(claim, kin, kind=kind)
        if structure is not None:
            seen |= {share.claim for share in structure.shares}
            yield structure


def _mates(share: Claim, kin: Kin) -> Iterator[Claim]:
    if not _is_sector(share) or not is_result(share):
        return
    yield share
    for mate in kin.results(share):
        link = moment_link(share, mate)
        if _is_sector(mate) and _basis(mate) == _basis(share) and link is not None and link > Link.LOOSE:
            yield mate


def _one_sentence(shares: tuple[Claim, ...]) -> bool:
    return len({share.sentence for share in shares}) == 1


def _is_sector(claim: Claim) -> bool:
    return claim.indicator in {*SECTORS, TAXES} and not claim.is_range


def _basis(claim: Claim) -> str:
    return _UNITS.get(claim.unit, "")

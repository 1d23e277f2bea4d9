"""Shares of one whole against 100, and what they leave unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.said import lies, listed, number, printed, said
from lc_indicators.claims.auditing.bonds.structures import Structure, structure_of, structures
from lc_indicators.claims.claim import Claim
from lc_indicators.rounding import INFINITY, RoundingInterval
from lc_indicators.wording import Text

HUNDRED = RoundingInterval.exact(100)


def share_findings(share: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what the other shares of a structure leave for this one."""
    structure = structure_of(share, kin)
    if structure is None:
        return
    total, others = _sum(structure.shares), structure.others(share)
    rest = HUNDRED - _sum(others)
    if not structure.is_complete and total.low <= HUNDRED.high:
        return
    if total.high < HUNDRED.low:
        # What is not named can belong anywhere: the rest only bounds the share.
        rest = RoundingInterval(-INFINITY, rest.high)
    yield Finding(
        claim=share, premises=others, computed=rest, link=structure.link,
        arithmetic=lambda: said(
            "100 − {others} {lies}", "100 − {others} {lies}",
            others=listed([printed(other) for other in others], " − "), lies=lies(HUNDRED - _sum(others)),
        ),
    )  # fmt: skip


def share_notes(kin: Kin) -> Iterator[Text]:
    """Yield a sentence for each structure whose named shares leave something over."""
    for structure in structures(kin):
        total = _sum(structure.shares)
        if structure.is_complete and total.high < HUNDRED.low:
            yield _note(structure)


def _note(structure: Structure) -> Text:
    exact = sum((share.values[0] for share in structure.shares), Decimal(0))
    vi = "" if structure.names_taxes else " (thường là thuế sản phẩm trừ trợ cấp sản phẩm)"
    en = "" if structure.names_taxes else " (usually taxes less subsidies on products)"
    return said(
        f"{{terms}} = {{sum}}: còn {{rest}}% không có tên{vi}.",
        f"{{terms}} = {{sum}}: {{rest}}% is not named{en}.",
        terms=listed([printed(share) for share in structure.shares], " + "),
        sum=number(exact), rest=number(100 - exact),
    )  # fmt: skip


def _sum(shares: tuple[Claim, ...]) -> RoundingInterval:
    return sum((share.meant for share in shares), RoundingInterval.exact(0))

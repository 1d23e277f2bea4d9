"""Conversions: two figures converted at one moment imply one rate of exchange."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, moment_link
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.auditing.bonds.said import lies, number, said
from lc_indicators.claims.claim import Bond, Claim, is_result
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text


def conversion_findings(converted: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what another conversion of the same moment says about this one; supports only.

    A text that converts one figure only prints no rate to test it with, and yields nothing.
    """
    source = kin.target_of(converted, Bond.CONVERTED)
    if source is None:
        return
    for mate in kin.results(converted):
        other = kin.target_of(mate, Bond.CONVERTED)
        if other is None or other is source or not is_result(other):
            continue
        if (mate.unit, other.unit) != (converted.unit, source.unit) or moment_link(mate, converted) is None:
            continue
        rate = quotient(other.meant, mate.meant)
        computed = None if rate is None else quotient(source.meant, rate)
        if computed is not None:
            yield Finding(
                claim=converted, premises=(source, other, mate), computed=computed, link=Link.LOOSE,
                arithmetic=partial(_words, (source, other, mate), computed),
            )  # fmt: skip


def _words(premises: tuple[Claim, ...], computed: RoundingInterval) -> Text:
    source, other, mate = (number(claim.values[0]) for claim in premises)
    formula = "{source} ÷ ({other} ÷ {mate}) {lies}"
    return said(formula, formula, source=source, other=other, mate=mate, lies=lies(computed))

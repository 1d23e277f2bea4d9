"""Check sums converted into another unit: two conversions of one moment imply one rate of exchange."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import RelationFinding, quotient
from lc_indicators.audit.relations.relation_words import lies, number, written
from lc_indicators.audit.relations.same_moment import Link, moment_link
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval


def conversion_findings(converted: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what another conversion of the same moment says about this one; supports only.

    A text that converts one figure only prints no rate to test it with, and yields nothing.
    """
    source = index.target_of(converted, Bond.CONVERTED)
    if source is None:
        return
    for mate in index.results(converted):
        other = index.target_of(mate, Bond.CONVERTED)
        if other is None or other is source or not other.is_result:
            continue
        if (mate.unit, other.unit) != (converted.unit, source.unit) or moment_link(mate, converted) is None:
            continue
        rate = quotient(other.meant, mate.meant)
        computed = None if rate is None else quotient(source.meant, rate)
        if computed is not None:
            yield RelationFinding(
                claim=converted, premises=(source, other, mate), computed=computed, link=Link.LOOSE,
                arithmetic=partial(_conversion_words, (source, other, mate), computed),
            )  # fmt: skip


def _conversion_words(premises: tuple[Claim, ...], computed: RoundingInterval) -> Text:
    source, other, mate = (number(claim.values[0]) for claim in premises)
    formula = "{source} ÷ ({other} ÷ {mate}) {lies}"
    return written(formula, source=source, other=other, mate=mate, lies=lies(computed))

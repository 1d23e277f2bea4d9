"""Differences of a group from the whole: "nhanh hơn mức giảm chung của tỉnh 1-2%"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, moment_link
from lc_indicators.claims.auditing.bonds.meaning import size
from lc_indicators.claims.auditing.bonds.said import lies, number, printed, said
from lc_indicators.claims.claim import Bond, Claim, Kind, is_result
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text


def group_findings(difference: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what the figures of group and whole say about the difference of the two; supports only."""
    own = kin.target_of(difference, Bond.DIFFERENCE)
    if own is None or not own.group or not is_result(own):
        return
    for premises, figure in _whole(own, kin):
        apart = size(own.meant) - size(figure)
        yield Finding(
            claim=difference, premises=(own, *premises), computed=apart, link=Link.LOOSE,
            arithmetic=partial(_words, own, premises, apart),
        )  # fmt: skip


Whole = tuple[tuple[Claim, ...], RoundingInterval]


def _whole(own: Claim, kin: Kin) -> Iterator[Whole]:
    mates = [mate for mate in kin.results(own, group="") if mate.indicator == own.indicator]
    for mate in mates:
        if mate.kind is own.kind and mate.unit == own.unit and moment_link(mate, own) is not None:
            yield (mate,), mate.meant
    if own.kind is Kind.AVERAGE_ANNUAL_CHANGE:
        levels = [mate for mate in mates if mate.kind is Kind.LEVEL and mate.end is not None]
        yield from _averages(levels, kin)


def _averages(levels: list[Claim], kin: Kin) -> Iterator[Whole]:
    for start in levels:
        for end in levels:
            years = _years(start, end)
            if years >= 1 and start.unit == end.unit and kin.joins(start, end):
                yield (start, end), (end.meant - start.meant) / years


def _words(own: Claim, whole: tuple[Claim, ...], apart: RoundingInterval) -> Text:
    words = printed(whole[0])
    if len(whole) > 1:
        low, high = sorted(level.values[0] for level in whole)
        steps = number(Decimal(_years(*whole)))
        words = said("({a} − {b}) ÷ {n}", "({a} − {b}) ÷ {n}", a=number(high), b=number(low), n=steps)
    return said(
        "{own} − {whole} {lies}", "{own} − {whole} {lies}", own=printed(own), whole=words, lies=lies(apart)
    )


def _years(start: Claim, end: Claim) -> int:
    return end.end.boundary - start.end.boundary if start.end and end.end else 0

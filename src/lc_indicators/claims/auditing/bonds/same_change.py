"""A change told twice, as a count and as a rate: "giảm 1.432 hộ nghèo (1,95%)"."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.claims.auditing.bonds.families import Family, family_of, level_of, near
from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.auditing.bonds.said import lies, number, printed, said
from lc_indicators.claims.auditing.readings import DIFFERENCE, RELATIVE
from lc_indicators.claims.claim import Bond, Claim
from lc_indicators.wording import Text


def same_change_findings(change: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what the count's change says about the bonded change in percent or points.

    The whole at the start is printed nowhere; another family of figures leads to it.  Supports only.
    """
    counted = kin.target_of(change, Bond.SAME_CHANGE)
    if counted is None or not change.unit.startswith("percent"):
        return
    count = level_of(counted, kin)
    if count is None:
        return
    yield from _as_percent(change, counted, count, kin=kin)
    family = family_of(change, kin)
    if family is None:
        return
    for mate in kin.results(change):
        other = family_of(mate, kin) if mate.bond is Bond.SAME_CHANGE else None
        if other is not None and other.total == family.total and near(mate, change):
            yield from _as_points(family, other)


def _as_percent(change: Claim, counted: Claim, count: Claim, *, kin: Kin) -> Iterator[Finding]:
    moved = kin.known(counted)
    start = kin.known(count) - moved
    ratio = quotient(100 * moved, start)
    if ratio is not None:
        yield Finding(
            claim=change,
            premises=(count, counted),
            computed=ratio,
            arithmetic=lambda: said(
                "{moved} ÷ ({count} {sign} {size}) × 100 {lies} (so với số đầu kỳ)",
                "{moved} ÷ ({count} {sign} {size}) × 100 {lies} (of the number at the start)",
                moved=number(counted.values[0]), count=number(count.values[0]),
                sign=_start_sign(counted), size=printed(counted), lies=lies(ratio),
            ),
            link=Link.LOOSE,
            reading=RELATIVE.name,
        )  # fmt: skip


def _as_points(family: Family, other: Family) -> Iterator[Finding]:
    start_rate = quotient(100 * family.start_count, other.start_total)
    if start_rate is None:
        return
    moved = family.end_rate - start_rate
    yield Finding(
        claim=family.rate_change,
        premises=(*family.claims[:3], *other.claims),
        computed=moved,
        arithmetic=lambda: said(
            "tổng số đầu kỳ: ({a} {s} {b}) ÷ ({p} {t} {q})% {total}; "
            "({c} {u} {d}) ÷ tổng số đó {start} (%); thay đổi {moved} điểm phần trăm",
            "total at the start: ({a} {s} {b}) ÷ ({p} {t} {q})% {total}; "
            "({c} {u} {d}) ÷ that total {start} (%); the change {moved} points",
            a=number(other.count.values[0]), s=_start_sign(other.count_change), b=printed(other.count_change),
            p=printed(other.rate), t=_start_sign(other.rate_change), q=printed(other.rate_change),
            total=lies(other.start_total),
            c=number(family.count.values[0]), u=_start_sign(family.count_change),
            d=printed(family.count_change), start=lies(start_rate), moved=lies(moved),
        ),
        link=Link.LOOSE,
        reading=DIFFERENCE.name,
    )  # fmt: skip


def _start_sign(change: Claim) -> Text:
    # What it was at the start: the fall is added to the end, the rise taken off.
    sign = "+" if change.values[0] < 0 else "−"
    return Text(vi=sign, en=sign)

"""A change within one year against the levels at its two ends."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, instant, same_thing
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.auditing.bonds.said import lies, number, said
from lc_indicators.claims.auditing.readings import DIFFERENCE, RELATIVE
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.claims.moment import END, Moment
from lc_indicators.claims.verdict import Fit
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text


def yearly_findings(change: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what the levels at the two ends of a year say about the change within it.

    Contradicts only where both readings, points and percent, miss, and the text gives one level for each
    end and says whose end it is.
    """
    year = _year(change)
    if not year:
        return
    mates = [mate for mate in kin.results(change) if same_thing(mate, change)]
    levels = [mate for mate in mates if mate.kind is Kind.LEVEL and mate.end is not None]
    starts = [level for level in levels if _at_end_of(level, year - 1)]
    ends = [level for level in levels if _at_end_of(level, year)]
    sole = len({level.values for level in starts}) == len({level.values for level in ends}) == 1
    for start in starts:
        sure = sole and change.start is not None and not _may_be_start(start, mates)
        for end in ends:
            if start.unit == end.unit and kin.joins(start, end):
                stated = sure and all(claim.is_certain for claim in (change, start, end))
                yield _nearest(change, start, end, link=Link.STATED if stated else Link.LOOSE)


def _year(change: Claim) -> int:
    """Return the year within which it is a change; 0 where it is of another span."""
    if change.kind not in {Kind.ABSOLUTE_CHANGE, Kind.PERCENTAGE_CHANGE} or change.end is None:
        return 0
    moments = [moment for moment in (change.start, change.end) if moment]
    parts = any(moment.months or moment.month > 1 for moment in moments)
    # "so với năm 2019" starts at another year's level: such spans are recomputed elsewhere.
    within = change.start is None or change.start.year == change.end.year
    return change.end.year if within and not parts and change.end.boundary == change.end.year else 0


def _at_end_of(level: Claim, year: int) -> bool:
    return level.end is not None and instant(level.end) in {(year, ""), (year, END)}


def _may_be_start(level: Claim, mates: list[Claim]) -> bool:
    # "Từ năm 2019" may count from the start of 2019, a year before the end of 2019.
    starts = {mate.start for mate in mates if mate.start is not None and mate.kind is not Kind.LEVEL}
    return level.end is not None and level.end == Moment(level.end.year) and level.end in starts


def _nearest(change: Claim, start: Claim, end: Claim, *, link: Link) -> Finding:
    findings = [
        _finding(change, (start, end), moved, reading=reading, link=link)
        for reading, moved in _moves(change, start, end)
    ]
    return next((finding for finding in findings if finding.fit is not Fit.APART), findings[0])


def _moves(change: Claim, start: Claim, end: Claim) -> Iterator[tuple[str, RoundingInterval]]:
    of_rate = start.unit.startswith("percent")
    if change.kind is Kind.ABSOLUTE_CHANGE or of_rate:
        yield DIFFERENCE.name, end.meant - start.meant
    ratio = quotient(end.meant, start.meant)
    if ratio is not None and (change.kind is Kind.PERCENTAGE_CHANGE or of_rate):
        yield RELATIVE.name, 100 * (ratio - 1)


def _finding(
    change: Claim, levels: tuple[Claim, Claim], moved: RoundingInterval, *, reading: str, link: Link
) -> Finding:
    return Finding(
        claim=change, premises=levels, computed=moved, link=link, reading=reading,
        arithmetic=lambda: _words(levels, lies(moved), reading=reading),
    )  # fmt: skip


def _words(levels: tuple[Claim, Claim], lies_in: Text, *, reading: str) -> Text:
    start, end = (number(level.values[0]) for level in levels)
    formula = "{end} − {start} {lies}" if reading == DIFFERENCE.name else "({end} ÷ {start} − 1) × 100 {lies}"
    return said(formula, formula, start=start, end=end, lies=lies_in)

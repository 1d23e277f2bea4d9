"""Check a change against the levels that it is told with: "đạt 48.976 ha, giảm 1.325 ha (−2,63%)".

Whatever is measured, level, change and percentage of one base follow from each other, and so does a change
from the two levels that it lies between.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.audit.arithmetic.readings import DIFFERENCE, RELATIVE, On, Reading, readings_of
from lc_indicators.audit.arithmetic.standards import may_be_real_growth
from lc_indicators.audit.arithmetic.unit_scales import is_rate
from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.moments import boundary, months_in
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding, computed_from, quotient
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import YEAR_END, Link, instant, same_thing
from lc_indicators.audit.verdict import Fit
from lc_indicators.numbers import RoundingInterval

#: A figure in brackets beyond these parts of a level is no level of the same thing.
_LIKE_LEVEL = RoundingInterval(Decimal("0.2"), Decimal(5))


def change_findings(change: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the levels told with a change say about it, and the same change in another unit.

    Contradicts what the sentence puts side by side: the percentage in brackets behind the change of a level,
    the change behind two levels.
    """
    twin = next(iter(index.partners(change, Bond.SAME_CHANGE)), None)
    if twin is not None and Kind.GROWTH_FACTOR in {change.kind, twin.kind}:
        yield from _by_factor(change, twin)
    level = index.named(change.of_level)
    if level is None or not change.kind.is_change or change.kind.is_yearly:
        return
    if twin is not None and change.unit.startswith("percent") != twin.unit.startswith("percent"):
        yield from _by_twin(change, twin, index, level=level)
    start = index.named(change.from_level or (twin.from_level if twin else ""))
    if start is not None and index.joins(start, level):
        in_brackets = index.place(start) > index.place(change)
        sure = change.is_clear or change.is_side_by_side or in_brackets
        # "402 nghìn tấn, tăng 5,2% so với cùng kỳ (20 nghìn tấn)": by so much, not from there.
        sure &= not in_brackets or index.known(start).overlaps(index.known(level) * _LIKE_LEVEL)
        link = Link.STATED if sure else Link.LOOSE
        yield from _between(change, (start, level), index, link=link)


def _by_factor(change: Claim, twin: Claim) -> Iterator[RelationFinding]:
    """Yield what "bằng 108,4%" says about "tức tăng 8,4%"; of the two the change may be accused."""
    if {change.kind, twin.kind} != {Kind.GROWTH_FACTOR, Kind.PERCENTAGE_CHANGE} or change.unit != twin.unit:
        return
    is_change = change.kind is Kind.PERCENTAGE_CHANGE
    computed = twin.meant - _HUNDRED if is_change else twin.meant + _HUNDRED
    formula = "{a} − 100 {lies}" if is_change else "100 + {a} {lies}"
    link = Link.STATED if is_change and change.is_side_by_side else Link.LOOSE
    yield computed_from((twin,), formula, claim=change, computed=computed, link=link, reading=RELATIVE.name)


def _by_twin(change: Claim, twin: Claim, index: ClaimsIndex, *, level: Claim) -> Iterator[RelationFinding]:
    amount, rate = (twin, change) if change.unit.startswith("percent") else (change, twin)
    if amount.unit != level.unit or is_rate(level.unit):
        return
    size, moved = index.known(level), index.known(amount)
    # Each input stands once in its formula: intervals are as narrow as they can be.
    ratio = quotient(_HUNDRED, rate.meant) if amount is change else quotient(size, moved)
    divisor = None if ratio is None else ratio + 1 if amount is change else ratio - 1
    computed = None if divisor is None else quotient(size if amount is change else _HUNDRED, divisor)
    if computed is None:
        return
    # A percentage in brackets without sign or verb may be of something else where it is far off.
    # "163 người chết, tăng 10,1% (148 người)": what it was before, not by how much it rose.
    may_be_level = not (twin.is_clear or twin.is_side_by_side) and size.overlaps(moved * SAME_SIZE)
    clear = (change.is_clear or change.is_side_by_side) and not may_be_level
    sure = clear or change.meant.overlaps(computed * SAME_SIZE)
    may_accuse = rate is change and change.unit == "percent" and not may_be_real_growth(change)
    by_end = None if size.contains(0) else ("by_the_end", 100 * moved / size)
    formula = "{level} ÷ (1 + 100 ÷ {other}) {lies}"
    if rate is change:
        formula = f"{{other}} ÷ ({{level}} {'+' if moved.high < 0 else '−'} {{size}}) × 100 {{lies}}"
    yield RelationFinding(
        claim=change, premises=(level, twin), computed=computed, reading=RELATIVE.name,
        link=Link.STATED if may_accuse and sure else Link.LOOSE, mistakes=[by_end] if by_end else (),
        arithmetic=lambda: written(
            formula, level=number(level.values[0]), other=number(twin.values[0]), size=printed(twin),
            lies=lies(computed),
        ),
    )  # fmt: skip


_HUNDRED = RoundingInterval.exact(100)


def yearly_findings(change: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the levels at the two ends of a year say about the change within it.

    Contradicts only where both readings, points and percent, miss, and the text gives one level for each
    end and says whose end it is.
    """
    year = _year(change)
    if not year:
        return
    mates = [mate for mate in index.results(change) if same_thing(mate, change)]
    levels = [mate for mate in mates if mate.kind is Kind.LEVEL and mate.end is not None]
    starts = [level for level in levels if _at_end_of(level, year - 1)]
    ends = [level for level in levels if _at_end_of(level, year)]
    sole = len({level.values for level in starts}) == len({level.values for level in ends}) == 1
    for start in starts:
        sure = sole and change.start is not None and not _may_be_start(start, mates)
        for end in ends:
            if start.unit == end.unit and index.joins(start, end):
                stated = sure and all(claim.is_certain for claim in (change, start, end))
                yield from _between(change, (start, end), index, link=Link.STATED if stated else Link.LOOSE)


def _year(change: Claim) -> int:
    """Return the year within which it is a change; 0 where it is of another span."""
    if not change.kind.is_of_whole_span or change.end is None:
        return 0
    moments = [moment for moment in (change.start, change.end) if moment]
    parts = any(months_in(moment) and moment.last_day.month > 1 for moment in moments)
    # "so với năm 2019" starts at another year's level: such spans are recomputed elsewhere.
    within = change.start is None or change.start.end_year == change.end.end_year
    year = change.end.end_year
    return year if within and not parts and boundary(change.end) == year else 0


def _at_end_of(level: Claim, year: int) -> bool:
    return level.end is not None and instant(level.end) in {(year, ""), (year, YEAR_END)}


def _may_be_start(level: Claim, mates: list[Claim]) -> bool:
    # "Từ năm 2019" may count from the start of 2019, a year before the end of 2019.
    starts = {mate.start for mate in mates if mate.start is not None and mate.kind is not Kind.LEVEL}
    return level.end is not None and level.end.is_annual and level.end in starts


#: How a reading is written.
_FORMULAS: dict[str, str] = {
    "difference": "{end} − {start} {lies}", "relative": "({end} ÷ {start} − 1) × 100 {lies}",
    "times_to": "{end} ÷ {start} {lies}", "times_by": "{end} ÷ {start} − 1 {lies}",
    "times_down": "{start} ÷ {end} {lies}", "percent_of": "{end} ÷ {start} × 100 {lies}",
}  # fmt: skip


def _between(
    change: Claim, levels: tuple[Claim, Claim], index: ClaimsIndex, *, link: Link
) -> Iterator[RelationFinding]:
    """Yield the change from one level to another on the reading that comes nearest."""
    start, end = levels
    ratio = quotient(index.known(end), index.known(start))
    findings = []
    for reading in readings_of(change, rate=is_rate(end.unit)):
        pair = index.known(end) - index.known(start) if reading.on is On.DIFFERENCE else ratio
        # A rise in tonnes is no rise in percent: of an amount only its own unit is a difference.
        if pair is None or reading.yearly or (reading is DIFFERENCE and not _is_amount(change, end)):
            continue
        findings.append(_of_reading(change, levels, reading, pair=pair, link=link))
    yield from sorted(findings, key=lambda finding: finding.fit is Fit.APART)[:1]


def _is_amount(change: Claim, end: Claim) -> bool:
    return change.unit == end.unit or is_rate(end.unit)


def _of_reading(
    change: Claim, levels: tuple[Claim, Claim], reading: Reading, *, pair: RoundingInterval, link: Link
) -> RelationFinding:
    start, end = (number(level.values[0]) for level in levels)
    moved = reading.forward(pair, 1)
    return RelationFinding(
        claim=change, premises=levels, computed=moved, link=link, reading=reading.name,
        support_only=may_be_real_growth(change),
        arithmetic=lambda: written(_FORMULAS[reading.name], start=start, end=end, lies=lies(moved)),
    )  # fmt: skip

"""Name the cells of a table that break its rules, each with the figure that would keep them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.tables.audited_table import AuditedCell, AuditedTable
from lc_indicators.audit.tables.equations import Cells, Equation, Form, Place
from lc_indicators.audit.tables.slips import WEAK, Slip, Slips
from lc_indicators.numbers import RoundingInterval

#: A miss of so many tolerances is a small one; so many of them, and this share, show a table of noise.
_SMALL, _MANY, _NOISY_SHARE = 4, 3, 0.08
#: A sum that is off by so many is one of rounded parts; and so is what is off by it more than once.
_LAST_DIGIT = 2
#: Cells that break rules, at most, and their share of all.
_MOST_MISFITS, _MOST_SHARE = 12, 0.05
#: Sums that are right to the last digit, so many at least, show that figures are counted.
_COUNTED = 5
#: Figures of other times that one is put beside.
_NEAREST = 4
#: What parts the names of one line at several times.
_TIME = re.compile(r"\b(?:19|20)\d\d\b|(?<=tháng )\d+|(?<=quý )\S+|(?<=Q)[1-4]", re.IGNORECASE)
#: Rounded figures of fewer parts add up often enough.
_PARTS = 3


@dataclass(frozen=True)
class TableRule:
    """How lines of a table hang together, by the equations that it makes."""

    form: Form
    #: The line that follows and those that it follows from, by their headings or labels.
    target: str
    operands: tuple[str, ...]
    #: Whether lines are columns; else they are rows.
    of_columns: bool
    kept: tuple[Equation, ...]
    missed: tuple[Equation, ...]
    #: 100 for percent.
    factor: Decimal = Decimal(1)
    #: Whether nothing but the rule speaks for that it holds in the lines where it is missed.
    is_doubtful: bool = False


@dataclass(frozen=True)
class TableMisfit:
    """A cell that breaks rules which the rest of its table keeps."""

    cell: AuditedCell
    row: str
    column: str
    #: Where it would have to lie, and the figure of so many digits in the middle of it.
    needed: RoundingInterval
    would_be: Decimal
    #: The rules that it breaks, each with the figures of it.
    broken: tuple[tuple[TableRule, Equation], ...]
    slip: Slip | None = None
    #: The name of the other row or column of a slip, or the figure that was meant.
    slip_names: str = ""


@dataclass(frozen=True)
class TableAudit:
    """How a table hangs together, and what in it does not."""

    table: AuditedTable
    rules: tuple[TableRule, ...] = ()
    misfits: tuple[TableMisfit, ...] = ()

    @property
    def figures(self) -> int:
        """Return how many figures it has."""
        return sum(cell is not None for row in self.table.cells for cell in row)

    @property
    def checked(self) -> int:
        """Return how many of them a rule speaks of."""
        return len(
            {
                (row, column)
                for rule in self.rules
                for one in (*rule.kept, *rule.missed)
                for row, column in one.places
                if self.table.cells[row][column]
            }
        )


#: Behind the name of a line whose figure of the time before is meant.
BEFORE = " [−1]"

_Broken = list[tuple[TableRule, Equation]]


def misfits_of(table: AuditedTable, rules: Sequence[TableRule], cells: Cells) -> list[TableMisfit]:
    """Return the cells that explain what is broken, fewest first."""
    exact = _are_counted(rules, cells)
    broken = [(rule, one) for rule in rules for one in rule.missed if one.misses(cells, exact=exact)]
    broken = _without_noise(_without_unnamed_parts(broken, cells), rules, cells)
    if len(broken) > max(_MOST_MISFITS, _MOST_SHARE * len(cells)):
        # Rules that so many cells break are none.
        return []
    kept = Counter(place for rule in rules for one in rule.kept for place in one.places)
    return list(_Search(table, cells, kept).found(broken))


def _without_unnamed_parts(broken: _Broken, cells: Cells) -> _Broken:
    """Return what is broken, without totals of one row that are off by one and the same amount.

    A hospital that the columns do not name is in the total of its province year after year.
    """
    alike: dict[tuple[int, Decimal], list[Equation]] = defaultdict(list)
    for _, one in broken:
        if one.form is Form.SUM and (needed := one.needed(one.target, cells)):
            alike[one.target[0], needed.midpoint - cells[one.target].value].append(one)
    unnamed = [
        one
        for same in alike.values()
        if len(same) > 1 and not set.intersection(*(set(one.places) for one in same))
        for one in same
    ]
    return [pair for pair in broken if pair[1] not in unnamed]


def _are_counted(rules: Sequence[TableRule], cells: Cells) -> bool:
    sums = [one for rule in rules if rule.form is Form.SUM for one in rule.kept]
    sums = [one for one in sums if len(one.operands) >= _PARTS]
    sums = [one for one in sums if cells[one.target].decimals == 0 and cells[one.target].half < 1]
    needed = [(one.needed(one.target, cells), cells[one.target].value) for one in sums]
    return len(sums) >= _COUNTED and all(found and found.midpoint == value for found, value in needed)


def _without_noise(broken: _Broken, rules: Sequence[TableRule], cells: Cells) -> _Broken:
    """Return what is broken, without small misses where a table is full of them."""
    often = Counter(id(rule) for rule, _ in broken)
    broken = [
        pair
        for pair in broken
        if not _is_small(pair[1], cells, _LAST_DIGIT)
        or (often[id(pair[0])] == 1 and pair[1].form is not Form.SUM)
    ]
    small = [pair for pair in broken if _is_small(pair[1], cells, _SMALL)]
    said = sum(len(rule.kept) + len(rule.missed) for rule in rules)
    if len(small) < _MANY or len(small) < _NOISY_SHARE * said:
        return broken
    return [pair for pair in broken if pair not in small]


def _is_small(equation: Equation, cells: Cells, most: int) -> bool:
    needed, printed = equation.needed(equation.target, cells), cells[equation.target]
    if needed is None:
        return False
    tolerance = (needed.high - needed.low) / 2 + printed.half
    return abs(needed.midpoint - printed.value) <= most * tolerance


def _together(place: Place, about: _Broken, cells: Cells) -> tuple[_Broken, RoundingInterval | None]:
    """Return the equations that one figure at *place* would mend, and where it would lie."""
    best: tuple[_Broken, RoundingInterval | None] = ([], None)
    for first in about:
        found, within = [], first[1].needed(place, cells)
        for pair in about:
            needed = pair[1].needed(place, cells)
            if within is not None and needed is not None and within.overlaps(needed):
                within = RoundingInterval(max(within.low, needed.low), min(within.high, needed.high))
                found.append(pair)
        if within is not None and len(found) > len(best[0]):
            best = found, within
    return best


@dataclass(frozen=True)
class _Search:
    """The search for the cells that explain what is broken."""

    table: AuditedTable
    cells: Cells
    #: How often a figure is in an equation that is kept.
    kept: Counter[Place]

    def found(self, broken: _Broken) -> Iterator[TableMisfit]:
        """Yield the misfits, those first that explain most."""
        while broken:
            best = self._likeliest(broken)
            about = [pair for pair in broken if best in pair[1].places]
            consistent, needed = _together(best, about, self.cells)
            misfit = self._misfit(best, consistent, needed) if needed else None
            if misfit and (len(consistent) > 1 or misfit.slip or not consistent[0][0].is_doubtful):
                yield misfit
            # What is left of the equations about it says nothing that is not said.
            broken = [pair for pair in broken if best not in pair[1].places]

    def _likeliest(self, broken: _Broken) -> Place:
        """Return the place whose figure explains most of what is broken, and is in least that is kept."""
        places = list(
            dict.fromkeys(place for _, one in broken for place in one.places if place in self.cells)
        )
        about = {place: [pair for pair in broken if place in pair[1].places] for place in places}
        explained = {place: len(_together(place, about[place], self.cells)[0]) for place in places}
        most = max(explained.values())
        first = [place for place in places if explained[place] == most]
        return max(first, key=lambda place: self._weight(place, about[place]))

    def _weight(self, place: Place, about: _Broken) -> tuple[int, ...]:
        consistent, needed = _together(place, about, self.cells)
        slips = self._slips(place, consistent, needed) if needed else None
        slip = slips.first() if slips else None
        is_strong = slip is not None and slip[0] not in WEAK
        is_computed = any(one.target == place for _, one in about)
        # A rate is computed from what stands beside it.
        is_rate = any(one.target == place and one.form is not Form.SUM for _, one in about)
        is_copied = slips is not None and slips.is_copied
        series, is_kept = self._in_series(place, needed, about), min(self.kept[place], 3)
        if len(consistent) == 1 and self._is_open(consistent[0][1]):
            # Which of many parts is wrong a sum alone does not say: its total is not what they make.
            is_strong = is_strong and slips is not None and slips.is_no_chance
            return series, is_copied, is_strong, is_computed
        is_of_size = self._is_of_size(place, consistent, needed)
        return is_rate + 2 * series, is_copied + is_strong - is_kept, is_of_size, is_computed

    def _is_open(self, equation: Equation) -> bool:
        """Return whether it is a sum of which many figures may be wrong, none more likely than the others."""
        unsure = [one for one in equation.places if not self.kept[one]]
        return equation.form is Form.SUM and len(unsure) > _PARTS

    def _in_series(self, place: Place, needed: RoundingInterval | None, about: _Broken) -> int:
        """Return 1 where like figures speak for what is needed, -1 where they speak for what is printed."""
        rates = [rule for rule, one in about if one.target == place and one.form is not Form.SUM]
        near = sorted(self._of_other_times(place))[:_NEAREST]
        if rates:
            # Rates of one line are like each other, whatever they are of.
            at = int(rates[0].of_columns)
            near = [(0, one.value) for to, one in self.cells.items() if to[at] == place[at] and to != place]
        if needed is None or needed.contains(0) or len(near) < 2:  # noqa: PLR2004 - one is no series
            return 0
        least, most = min(value for _, value in near), max(value for _, value in near)
        reach = max(most - least, abs(least) / 10)
        usual = RoundingInterval(least - reach, most + reach)
        return usual.overlaps(needed) - usual.contains(self.cells[place].value)

    def _of_other_times(self, place: Place) -> Iterator[tuple[int, Decimal]]:
        """Yield the figures whose heading or label differs in its time alone, with how far away they are."""
        for along, names in ((1, self.table.headings), (0, self.table.labels)):
            here, at = names[place[along]], place[along]
            if here == (bare := _TIME.sub("#", here)):
                continue
            for line, name in enumerate(names):
                other = (place[0], line) if along else (line, place[1])
                if line != at and _TIME.sub("#", name) == bare and other in self.cells:
                    yield abs(line - at), self.cells[other].value

    def _is_of_size(self, place: Place, broken: _Broken, needed: RoundingInterval | None) -> bool:
        """Return whether what a figure would have to be is of the size of the others in its line."""
        along = 1 if broken and broken[0][0].of_columns else 0
        others = [
            abs(one.value) for at, one in self.cells.items() if at[along] == place[along] and at != place
        ]
        if needed is None or not others:
            return False
        return min(others) / 2 <= needed.midpoint <= max(others) * 2

    def _misfit(self, place: Place, broken: _Broken, needed: RoundingInterval) -> TableMisfit:
        cell = self.cells[place]
        would_be = needed.midpoint.quantize(Decimal(1).scaleb(-cell.decimals))
        slip = self._slips(place, broken, needed).first()
        row, column = place
        return TableMisfit(
            cell, self.table.labels[row], self.table.headings[column], needed, would_be, tuple(broken),
            *(slip or ()),
        )  # fmt: skip

    def _slips(self, place: Place, broken: _Broken, needed: RoundingInterval) -> Slips:
        return Slips(place, needed, broken[0][1], self.cells, (self.table.labels, self.table.headings))

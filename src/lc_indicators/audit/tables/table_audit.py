"""Audit one table: its rules, from the bonds of its columns and rows, and the cells that break them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from lc_indicators.audit.tables.audited_table import AuditedTable
from lc_indicators.audit.tables.block_sums import block_sums
from lc_indicators.audit.tables.column_bonds import ColumnBond, Numbers, column_bonds, share_bonds
from lc_indicators.audit.tables.equations import Equation, Form, Place
from lc_indicators.audit.tables.misfits import BEFORE, TableAudit, TableRule, misfits_of

#: Rows of indicators are put beside those near them, where there are so many columns; all in a short table.
_ROWS_REACH, _SHORT, _LEAST_CASES = 4, 16, 4
#: A cell breaks the sum that it is and the one that it is a part of.
_MOST_DOUBTFUL = 2
#: A sum that more cases miss is none of them: of another edition, of other borders.
_MISSED_SHARE = 0.08
#: Figures of one kind do not differ by more than this factor from the least or the largest of others.
_LIKE = 3
#: So many rows tell a rate that no heading names.
_TELLING_ROWS = 8
#: A year or a month that a line is named after.
_TIME = re.compile(r"^\D{0,12}\b((?:19|20)\d\d)\b|^(?:tháng|month|quý|quarter)\s+(\d{1,2})\b", re.IGNORECASE)
#: Larger tables are data, not tables to read.
_MOST_ROWS, _MOST_COLUMNS = 600, 80


def audit_table(table: AuditedTable) -> TableAudit:
    """Return how a table hangs together and which of its cells do not fit.

    Examples
    --------
    >>> from lc_indicators.audit.tables.audited_table import Written, table_of_rows
    >>> rows = [["Huyện", "2019", "2020", "%"], ["Tổng số", "960", "1020", "106.3"],
    ...         ["A", "410", "450", "109.8"], ["B", "350", "340", "97.1"], ["C", "200", "230", "151.0"]]
    >>> found = audit_table(table_of_rows([[Written(cell) for cell in row] for row in rows]))
    >>> [(one.row, one.column, one.cell.printed, str(one.would_be)) for one in found.misfits]
    [('C', '%', '151.0', '115.0')]
    """
    if len(table.labels) > _MOST_ROWS or len(table.headings) > _MOST_COLUMNS:
        return TableAudit(table)
    numbers = _numbers(table)
    cells = {
        (row, column): cell
        for row, line in enumerate(table.cells)
        for column, cell in enumerate(line)
        if cell is not None
    }
    bonds = [*_column_rules(table, numbers), *_row_rules(table, numbers), *_shares(table, numbers)]
    rules = [*bonds, *_sum_rules(table, numbers, bonds)]
    return TableAudit(table, tuple(rules), tuple(misfits_of(table, rules, cells)))


def _numbers(table: AuditedTable) -> Numbers:
    values = [[float(cell.value) if cell else np.nan for cell in row] for row in table.cells]
    halves = [[float(cell.half) if cell else 0.0 for cell in row] for row in table.cells]
    return Numbers(np.array(values), np.array(halves))


def _rates(table: AuditedTable, names: Sequence[str]) -> frozenset[int]:
    return frozenset(line for line, name in enumerate(names) if table.is_rate(name))


def _column_rules(table: AuditedTable, numbers: Numbers) -> Iterator[TableRule]:
    names, numbers = _with_times(numbers, table.headings, of=table.labels)
    rates = _rates(table, table.headings)
    for bond in column_bonds(numbers, rates=rates, width=len(table.headings)):
        if _is_told(bond, names, table):
            yield _rule(bond, names, of_columns=True)


def _row_rules(table: AuditedTable, numbers: Numbers) -> Iterator[TableRule]:
    """Yield the rules of rows that are indicators of the same areas or times."""
    if len(table.headings) < _LEAST_CASES:
        return
    names, numbers = _with_times(numbers.turned(), table.labels, of=table.headings)
    width = len(table.labels)
    reach = _SHORT if width <= _SHORT else _ROWS_REACH
    for bond in column_bonds(numbers, rates=_rates(table, table.labels), width=width, reach=reach):
        # Sums of neighbouring rows are found with their sub-totals.
        is_lagged = any(line >= width for line in bond.operands)
        if (bond.form is not Form.SUM or is_lagged) and _is_told(bond, names, table):
            yield _rule(bond, names, of_columns=False)


def _with_times(numbers: Numbers, names: Sequence[str], *, of: Sequence[str]) -> tuple[list[str], Numbers]:
    """Return lines with those of the time before, where the cases *of* follow each other in time."""
    found = [_TIME.search(name) for name in of]
    times = [int(one[1] or one[2]) if one else 0 for one in found]
    follows = np.array([at > 0 and now == times[at - 1] + 1 for at, now in enumerate(times)])
    if follows.sum() < _LEAST_CASES:
        return list(names), numbers
    return [*names, *(f"{name}{BEFORE}" for name in names)], numbers.with_rows_before(follows)


def _is_told(bond: ColumnBond, names: Sequence[str], table: AuditedTable) -> bool:
    """Return whether a bond is more than chance: its line is called a rate, or all of many rows say so."""
    if bond.form is Form.SUM or table.is_rate(names[bond.target]):
        return not bond.missed or len(bond.kept) >= _LEAST_CASES - 1
    return len(bond.kept) >= _TELLING_ROWS and not bond.missed


def _rule(bond: ColumnBond, names: Sequence[str], *, of_columns: bool) -> TableRule:
    width = len(names) // 2 if names[-1].endswith(BEFORE) else len(names)
    lines = [divmod(line, width) for line in (bond.target, *bond.operands)]

    def equation(case: int) -> Equation:
        at: list[Place] = [(case - before, line) for before, line in lines]
        places = at if of_columns else [(line, case) for case, line in at]
        return Equation(bond.form, places[0], tuple(places[1:]), bond.factor)

    target, *operands = (names[line] for line in (bond.target, *bond.operands))
    return TableRule(
        bond.form, target, tuple(operands), of_columns=of_columns, factor=bond.factor,
        kept=tuple(map(equation, bond.kept)), missed=tuple(map(equation, bond.missed)),
    )  # fmt: skip


def _shares(table: AuditedTable, numbers: Numbers) -> Iterator[TableRule]:
    for share in share_bonds(numbers):
        if not table.is_rate(table.headings[share.target]):
            continue

        def equation(row: int, share: ColumnBond = share) -> Equation:
            of, whole = share.operands
            return Equation(Form.RATIO, (row, share.target), ((row, of), (whole, of)), Decimal(100))

        of, whole = share.operands
        yield TableRule(
            Form.RATIO, table.headings[share.target],
            (table.headings[of], f"{table.headings[of]} ({table.labels[whole]})"),
            of_columns=True, factor=Decimal(100),
            kept=tuple(map(equation, share.kept)), missed=tuple(map(equation, share.missed)),
        )  # fmt: skip


def _sum_rules(table: AuditedTable, numbers: Numbers, bonds: Sequence[TableRule]) -> Iterator[TableRule]:
    ratios = [bond for bond in bonds if bond.form is not Form.SUM and bond.kept]
    columns = {bond.kept[0].target[1] for bond in ratios if bond.of_columns}
    rows = {bond.kept[0].target[0] for bond in ratios if not bond.of_columns}
    columns |= _rates(table, table.headings)
    rows |= _rates(table, table.labels)
    yield from _sums(table, numbers, names=table.labels, rates=frozenset(columns), of_columns=False)
    # Two parts of a column are found among all pairs.
    turned = numbers.turned()
    for rule in _sums(table, turned, names=table.headings, rates=frozenset(rows), of_columns=True):
        if len(rule.operands) > 2:  # noqa: PLR2004 - as said
            yield rule


def _sums(
    table: AuditedTable, numbers: Numbers, *, names: Sequence[str], rates: frozenset[int], of_columns: bool
) -> Iterator[TableRule]:
    told = frozenset(line for line, name in enumerate(names) if table.is_whole(name))
    sums = block_sums(numbers, told, rates)
    kept: Counter[int] = Counter(case for one in sums for case in one.kept)
    missed: Counter[int] = Counter(case for one in sums for case in one.missed)
    for one in sums:
        # A column of rates adds up nowhere; one that does so elsewhere is a column of amounts.
        sure = [
            case
            for case in one.missed
            if kept[case] >= 2 * missed[case] or (case not in rates and _is_like_others(case, one, numbers))
        ]
        doubtful = [
            case
            for case in one.missed
            if case not in sure and missed[case] <= _MOST_DOUBTFUL and case not in rates
        ]
        most = max(1, _MISSED_SHARE * len(one.kept))
        told_sure = replace(one, missed=tuple(sure) if len(sure) <= most else ())
        yield _rule(told_sure, names, of_columns=of_columns)
        if doubtful and len(doubtful) <= most:
            rest = replace(one, kept=(), missed=tuple(doubtful))
            yield replace(_rule(rest, names, of_columns=of_columns), is_doubtful=True)


def _is_like_others(case: int, one: ColumnBond, numbers: Numbers) -> bool:
    """Return whether a case is the only one of many that misses, and of the size of those that fit."""
    if len(one.missed) > 1 or len(one.kept) < _LEAST_CASES:
        return False
    sizes = np.abs(numbers.values[one.target, list(one.kept)])
    size = np.abs(numbers.values[one.target, case])
    return bool(sizes.min() / _LIKE <= size <= sizes.max() * _LIKE)

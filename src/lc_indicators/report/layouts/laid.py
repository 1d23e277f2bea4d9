"""A named layout of a table: which columns it has for a period, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import ArgumentError, shown
from lc_indicators.figure import Figure
from lc_indicators.language import message, messages
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import CHANGE, INDEX
from lc_indicators.report.layouts.cells import Cells, LaidCell

#: What a layout makes of rows and a period, with the cells and options of its own.
Layout = Callable[..., "Laid"]

#: The unit of a column of indices and changes.
PERCENT = "%"


@dataclass(frozen=True)
class LaidRow:
    """A row of a layout: an indicator, and how deep it stands under the totals above it."""

    indicator: Indicator
    level: int = 0
    #: What it is the total of, in the rows below it.
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Head:
    """The head of a column."""

    words: str
    #: "%"; "" where the figures are in the units of the indicators.
    unit: str = ""


@dataclass(frozen=True)
class LaidColumn:
    """A column whose cells are those of indicators."""

    #: What it holds, and of which periods: of two equal ones a table has the first.
    key: tuple[str, ...]
    head: Head
    cell: Callable[[str], LaidCell]


@dataclass(frozen=True)
class Laid:
    """What a layout makes of rows; names and cells have one entry a row."""

    heads: Sequence[Head]
    rows: Sequence[LaidRow]
    names: Sequence[str]
    cells: Sequence[Sequence[LaidCell]]
    #: The comparisons with a base that its columns tell, and the period that they are of.
    compared: tuple[Period, tuple[ComparisonBase, ...]] | None = None


def laid_by_columns(rows: Sequence[LaidRow], columns: Sequence[LaidColumn], cells: Cells) -> Laid:
    """Return a table whose rows are the indicators; of two columns that say the same the first one stays."""
    first: dict[tuple[str, ...], LaidColumn] = {}
    for column in columns:
        first.setdefault(column.key, column)
    return Laid(
        heads=[column.head for column in first.values()],
        rows=rows,
        names=[row.indicator.short[cells.language] for row in rows],
        cells=[[column.cell(row.indicator.indicator) for column in first.values()] for row in rows],
    )


def required_form(changes: str) -> str:
    """Return how changes are told; ArgumentError unless it is "index" or "change"."""
    if changes not in {CHANGE, INDEX}:
        raise ArgumentError("layout", f"changes is {shown(changes)}", f'give "{INDEX}" or "{CHANGE}"')
    return changes


def where_it_exists(make: Callable[[], LaidColumn]) -> list[LaidColumn]:
    """Return a column, or none where the period has no such base: before nine months no nine months end."""
    try:
        return [make()]
    except ArgumentError:
        return []


def level_column(period: Period, cells: Cells, rows: Sequence[LaidRow]) -> LaidColumn:
    """Return the figures of a period; its head says whether they are estimates."""

    def cell(indicator: str) -> LaidCell:
        return cells.level(indicator, period)

    key = "estimate" if _is_estimate(map(cell, _names(rows))) else "actual"
    return LaidColumn(("level", period.text), head_of(key, period, cells), cell)


def to_date_column(period: Period, cells: Cells) -> LaidColumn:
    """Return the year so far up to the end of *period*."""
    head = head_of("to_date", period.to_date, cells)
    return LaidColumn(
        ("level", period.to_date.text), head, lambda indicator: cells.to_date(indicator, period)
    )


def change_column(base: ComparisonBase, period: Period, cells: Cells, *, form: str) -> LaidColumn:
    """Return the changes since a base, published ones before computed ones."""
    before, now = base.periods(period)
    # The year so far is named before, so that its base is the same months of the year before.
    told = ComparisonBase.YEAR_BEFORE if base is ComparisonBase.TO_DATE else base
    words = f"{_named(now, cells)} {told.label(now, cells.language)}"
    return LaidColumn(
        ("change", before.text, now.text),
        Head(_capital(words), PERCENT),
        lambda indicator: cells.change(indicator, base, period, form=form),
    )


def head_of(key: str, period: Period, cells: Cells, *, unit: str = "") -> Head:
    """Return the head that a message of the layouts makes of a period."""
    return Head(
        _capital(messages("report.layouts")[key][cells.language].format(period=_named(period, cells))), unit
    )


def _named(period: Period, cells: Cells) -> str:
    name = period.label(cells.language)
    return message("report.layouts.annual")[cells.language].format(period=name) if period.is_annual else name


def rows_of(given: Sequence[Any], find: Callable[[str], Indicator], *, level: int = 0) -> list[LaidRow]:
    """Return rows as an analyst lists them: a list behind a name holds the parts of it.

    Raises
    ------
    ArgumentError
        A list stands behind no name, or something is neither.
    UnknownNameError
        The data have no such indicator.
    """
    return list(_rows(given, find, level))


def _rows(given: Sequence[Any], find: Callable[[str], Indicator], level: int) -> Iterator[LaidRow]:
    for place, one in enumerate(given):
        following = given[place + 1] if place + 1 < len(given) else None
        if isinstance(one, str):
            parts = following if isinstance(following, list | tuple) else ()
            yield LaidRow(find(one), level, tuple(part for part in parts if isinstance(part, str)))
        elif isinstance(one, list | tuple) and place and isinstance(given[place - 1], str):
            yield from _rows(one, find, level + 1)
        else:
            advice = 'give names of indicators, and behind a name a list of its parts: "a", ["b"]'
            raise ArgumentError("layout", f"rows[{place}] is {shown(one)}", advice)


def _capital(words: str) -> str:
    """Return *words* as a head begins: with a capital."""
    return words[:1].upper() + words[1:]


def _names(rows: Sequence[LaidRow]) -> list[str]:
    return [row.indicator.indicator for row in rows]


def _is_estimate(cells: Iterator[LaidCell]) -> bool:
    return any(isinstance(cell, Figure) and cell.status in {"E", "F"} for cell in cells)

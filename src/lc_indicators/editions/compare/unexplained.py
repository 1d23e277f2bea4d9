"""Find values of tables and charts that changed although no Figure did.

A cell may hold words and numbers that are no Figure (peers in a ranking), and a chart draws numbers, not
Figures: what a reader of numbers sees there may move while all Figures stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.editions.compare.chart_specs import moved_rows
from lc_indicators.editions.compare.compared_cells import ComparedCell, Placed, cells_of
from lc_indicators.editions.compare.compared_claims import data_behind
from lc_indicators.editions.compare.difference_records import Change, Subject
from lc_indicators.editions.compare.number_changes import (
    as_number,
    decimals,
    numbers_in,
    period_in,
    same_number,
)
from lc_indicators.editions.compare.pairing import Matched
from lc_indicators.language import number_marks
from lc_indicators.periods.periods_in_text import periods_in
from lc_indicators.shapes.block_shapes import ChartBlock, TableBlock
from lc_indicators.shapes.walk import figures_in, words_of

#: Row and column, in words.
CellPlace = tuple[str, str]
Cells = dict[CellPlace, ComparedCell]


@dataclass(frozen=True)
class Unexplained:
    """Finds them between two editions."""

    matched: Matched
    #: The changes that are listed by themselves.
    figures: tuple[Change, ...]

    def in_table(self, old: Placed[TableBlock] | None, new: Placed[TableBlock] | None) -> tuple[Subject, ...]:
        """Return what values of a table are about that changed, came or went by themselves."""
        before, now = (cells_of(one.block) if one else {} for one in (old, new))
        moved = [at for at in now if at in before and self._is_moved(before[at], now[at])]
        places = [*moved, *_loose(before, now)]
        cells = {**before, **now}
        placed = new or old
        return tuple(dict.fromkeys(self._subject(at, cells, placed) for at in places)) if placed else ()

    def in_chart(self, old: Placed[ChartBlock] | None, new: Placed[ChartBlock] | None) -> tuple[Subject, ...]:
        """Return what a chart is about that draws other values than before, by themselves."""
        if old is None or new is None or self._is_told(old, new):
            return ()
        specs = [(one.spec or {}, one.block.get("spec_narrow", {})) for one in (old, new)]
        names = [name for pair in zip(*specs, strict=True) for name in moved_rows(*pair)]
        if not names:
            return ()
        found = data_behind(figures_in([new.block]), self.matched.new)
        period = ", ".join(sorted({one.text for name in names for one in periods_in(name)}))
        return (_about(found, new.block["id"], period, kind="chart", name=words_of(new.block["title"])),)

    @cached_property
    def _listed(self) -> frozenset[str]:
        """Return the ids of the figures, before and now, whose changes are listed by themselves."""
        keys = {change.key for change in self.figures if not change.is_wording}
        ids = {
            one["id"]
            for side in (self.matched.old, self.matched.new)
            for key, one in side.figures.items()
            if key in keys
        }
        return frozenset(ids | {self.matched.before[id]["id"] for id in ids if id in self.matched.before})

    def _is_told(self, old: Placed[ChartBlock], new: Placed[ChartBlock]) -> bool:
        """Return whether the figures or the table of a chart say that its values changed."""
        ids = {*figures_in([old.block]), *figures_in([new.block])}
        tables = [Placed(one.section, one.block["table"]) for one in (old, new)]
        return bool(ids & self._listed or self.in_table(*tables))

    def _is_moved(self, old: ComparedCell, new: ComparedCell) -> bool:
        if self._rest(old) != self._rest(new):
            return True
        if any(span.get("figure") in self._listed for span in (*old.spans, *new.spans)):
            return False
        if as_number(old.raw) is None or as_number(new.raw) is None:
            return numbers_in(str(old.raw)) != numbers_in(str(new.raw))
        mark = number_marks(self.matched.new.about.language).decimal
        return not same_number(old.raw, new.raw, digits=decimals(new.text, mark=mark))

    def _rest(self, cell: ComparedCell) -> tuple[str, ...]:
        """Return the numbers of a cell without those of figures whose changes are listed."""
        spans = (span["text"] for span in cell.spans if span.get("figure") not in self._listed)
        return numbers_in(" ".join(spans))

    def _subject(self, at: CellPlace, cells: Cells, placed: Placed[TableBlock]) -> Subject:
        """Return what a place is about: by the figures of its row, else of its column, else of the table."""
        lines = [[cell for place, cell in cells.items() if place[axis] == at[axis]] for axis in (0, 1)]
        found = next(filter(None, map(self._data, (*lines, cells.values()))), [])
        periods = {one.period for one in found}
        period = period_in(" ".join(at)) or (periods.pop() if len(periods) == 1 else "")
        return _about(found, placed.block["id"], period, kind="table", name=words_of(placed.block["caption"]))

    def _data(self, cells: Iterable[ComparedCell]) -> list[Subject]:
        ids = [span["figure"] for cell in cells for span in cell.spans if "figure" in span]
        return data_behind(ids, self.matched.new) or data_behind(ids, self.matched.old)


def _about(found: list[Subject], id: str, period: str, *, kind: str, name: str) -> Subject:
    ids = [one.indicator for one in found]
    names = dict.fromkeys(filter(None, (*ids, id, name, *(said for one in found for said in one.names))))
    return Subject(ids[0] if ids else id, tuple(names), period, f"{kind} {id}")


def _loose(old: Cells, new: Cells) -> list[CellPlace]:
    """Return the places that one table alone has and whose numbers, no figures, the other has nowhere.

    A row or a column that was given another name holds the same numbers as before.
    """
    pairs = ((old, new), (new, old))
    before, now = ({at: _value(at, one[at]) for at in one if at not in other} for one, other in pairs)
    left = Counter(before.values()), Counter(now.values())
    both = left[0] & left[1]
    return [at for side in (now, before) for at, value in side.items() if value[-1] and value not in both]


def _value(at: CellPlace, cell: ComparedCell) -> tuple[tuple[str, ...], ...]:
    words = " ".join(span["text"] for span in cell.spans if "figure" not in span)
    # A year in a cell says of when its row is.
    numbers = () if cell.is_head else tuple(one for one in numbers_in(words) if not periods_in(one))
    return (*map(numbers_in, at), (cell.unit,), numbers)

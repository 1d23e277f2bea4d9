"""Printed changes computed again from the levels, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.blocks import Cell, Column, compose
from lc_indicators.catalogue.records import Claim
from lc_indicators.errors import BrokenSeriesError, DomainError, UnitMismatchError
from lc_indicators.figure import Figure
from lc_indicators.metrics import METRICS
from lc_indicators.report.disagreeing import Disagreeing
from lc_indicators.wording import Text

#: Kinds of claims that follow from a level at the start and one at the end.
_FROM_LEVELS = ("growth_factor", "average_annual_change", "absolute_change", "percentage_change")

_HEADS = (
    Text(vi="Chỉ tiêu", en="Indicator"),
    Text(vi="Nguồn", en="Source"),
    Text(vi="Số in", en="Printed"),
    Text(vi="Tính lại", en="Computed"),
    Text(vi="Khớp?", en="Agrees?"),
)

_AGREES = Text(vi="khớp", en="agrees")
_DOES_NOT = Text(vi="không khớp", en="does not agree")

#: A factor has no sign, so the direction is said as the source says it; a change says its own.
_UP = Text(vi="tăng {it:size}", en="up {it:size}")
_DOWN = Text(vi="giảm {it:size}", en="down {it:size}")
_CHANGE = Text(vi="{it:change}", en="{it:change}")
_FROM_TO = Text(vi="{it} (từ {first} đến {last})", en="{it} (from {first} to {last})")


@dataclass(frozen=True)
class RecomputedClaim:
    """A printed change beside the same change computed from levels."""

    claim: Claim
    printed: Figure
    computed: Figure

    @property
    def agrees(self) -> bool:
        """Return whether both can be one value: their rounding intervals meet."""
        ours, theirs = self.computed.interval, self.printed.interval
        return ours is not None and theirs is not None and ours.overlaps(theirs)


class Recomputing(Disagreeing):
    """The printed changes, checked against the levels."""

    def recomputed_claims(self) -> list[RecomputedClaim]:
        """Return the printed changes of the period that can be computed from levels.

        A claim is computed with the end level that its own source prints, and with the one that the data
        prefer where that is another.
        """
        found: dict[tuple[str, ...], RecomputedClaim] = {}
        for claim in self.catalogue.claims_for(self.area.area, self.period):
            if claim.kind in _FROM_LEVELS and claim.period.is_span:
                for item in self._recomputed(claim):
                    # A text that prints one change twice is answered once.
                    found.setdefault((claim.source, claim.kind, claim.printed, item.computed.key), item)
        return list(found.values())

    def claim_table(self, id: str, checked: Sequence[RecomputedClaim], *, vi: str, en: str) -> None:
        """Show printed and computed changes side by side."""
        columns = [Column(head[self.language]) for head in _HEADS]
        rows = [self._claim_row(item) for item in checked]
        self.table(id, columns, rows, caption=self.sentence(vi=vi, en=en))

    def _claim_row(self, item: RecomputedClaim) -> list[Cell]:
        given = (level for _, level in item.computed.inputs if isinstance(level, Figure))
        levels = {level.period.end_year: level for level in given if level.period}
        first, last = levels[min(levels)], levels[max(levels)]
        direction = _DOWN if item.claim.direction == "down" else _UP
        words = direction if item.claim.kind == "growth_factor" else _CHANGE
        computed = compose(words, self.language, {"it": item.computed})
        name = first.indicator.short if first.indicator else first.label
        return [
            f"{name[self.language]}, {item.claim.period.label(self.language)}",
            item.printed.cited[0].source.publisher,
            compose(words, self.language, {"it": item.printed}),
            compose(_FROM_TO, self.language, {"it": computed, "first": first, "last": last}),
            (_AGREES if item.agrees else _DOES_NOT)[self.language],
        ]

    def _recomputed(self, claim: Claim) -> list[RecomputedClaim]:
        start = self.find(claim.indicator, claim.period.start_year)
        ends = (
            self.find(claim.indicator, claim.period.end_year, source=claim.source),
            self.find(claim.indicator, claim.period.end_year),
        )
        printed = self.book.of_claim(claim)
        known = {end.id: end for end in ends if end and not end.is_missing}
        if start is None or start.is_missing:
            return []
        computed = (_computed(claim, start, end) for end in known.values())
        return [
            RecomputedClaim(claim, printed, figure)
            for figure in computed
            if figure is not None and not _rests_on(figure, printed.key)
        ]


def _rests_on(figure: Figure, key: str) -> bool:
    # A start that was itself taken from a printed change cannot test that change.
    return figure.key == key or any(
        _rests_on(given, key) for _, given in figure.inputs if isinstance(given, Figure)
    )


def _computed(claim: Claim, start: Figure, end: Figure) -> Figure | None:
    metric, down = METRICS[claim.kind], claim.direction == "down"
    extra = {"n_periods": claim.period.n_periods} if claim.kind == "average_annual_change" else {}
    # "Giảm 2,8 lần" is start ÷ end: the factor of the way back.
    pair = (end, start) if claim.kind == "growth_factor" and down else (start, end)
    try:
        figure: Figure = metric(*pair, **extra)
    except (BrokenSeriesError, DomainError, UnitMismatchError):
        # Levels that do not go together (another standard, a break) prove nothing about the claim.
        return None
    return figure

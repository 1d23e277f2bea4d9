"""What sources disagree on, and printed changes computed again from the levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.blocks import Cell, Column, joined
from lc_indicators.catalogue import NOT_COMPARABLE, Conflict
from lc_indicators.catalogue.records import Claim
from lc_indicators.errors import BrokenSeriesError, DomainError, UnitMismatchError
from lc_indicators.figure import Figure
from lc_indicators.metrics import METRICS
from lc_indicators.report.drawing import Drawing
from lc_indicators.wording import Text

#: Kinds of claims that follow from a level at the start and one at the end.
_FROM_LEVELS = ("growth_factor", "average_annual_change", "absolute_change", "percentage_change")

_WORDS = {
    "what": Text(vi="Chỉ tiêu", en="Indicator"),
    "period": Text(vi="Thời kỳ", en="Period"),
    "figure": Text(vi="Số in", en="Printed"),
    "figures": Text(vi="Các số", en="Figures"),
    "source": Text(vi="Nguồn", en="Source"),
    "kind": Text(vi="Quan hệ", en="Relation"),
    "start": Text(vi="Mức đầu kỳ", en="Start level"),
    "end": Text(vi="Mức cuối kỳ", en="End level"),
    "computed": Text(vi="Tính lại", en="Computed"),
    "agrees": Text(vi="Khớp?", en="Agrees?"),
    "yes": Text(vi="khớp", en="agrees"),
    "no": Text(vi="không khớp", en="does not agree"),
    "disagree": Text(vi="mâu thuẫn", en="disagree"),
    "not comparable": Text(vi="không so sánh được", en="not comparable"),
}


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


class Comparing(Drawing):
    """Tables of disagreements and of recomputed claims."""

    def disagreements(self) -> tuple[Conflict, ...]:
        """Return what the sources disagree on for the area within the period."""
        return self.catalogue.conflicts(self.area.area, self.period)

    def disagreement_table(self, id: str, conflicts: Sequence[Conflict], *, vi: str, en: str) -> None:
        """Show each disagreement in a row: the figures with who says them, and how they relate."""
        columns = [Column(self._word(key)) for key in ("what", "period", "figures", "kind")]
        rows = [self._conflict_row(conflict) for conflict in conflicts]
        self.table(id, columns, rows, caption=self.sentence(vi=vi, en=en))

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
        keys = ("what", "source", "figure", "start", "end", "computed", "agrees")
        columns = [
            Column(self._word(key), numeric=key in {"figure", "start", "end", "computed"}) for key in keys
        ]
        rows = [self._claim_row(item) for item in checked]
        self.table(id, columns, rows, caption=self.sentence(vi=vi, en=en))

    def _claim_row(self, item: RecomputedClaim) -> list[Cell]:
        levels = {
            given.period.end_year: given
            for _, given in item.computed.inputs
            if isinstance(given, Figure) and given.period
        }
        first, last = levels[min(levels)], levels[max(levels)]
        down = item.claim.direction == "down"
        printed = self.sentence(
            vi="giảm {it:size}" if down else "tăng {it:size}",
            en="down {it:size}" if down else "up {it:size}",
            it=item.printed,
        )
        name = first.indicator.short if first.indicator else first.label
        what = f"{name[self.language]}, {item.claim.period.label(self.language)}"
        publisher = item.printed.cited[0].source.publisher
        verdict = self._word("yes" if item.agrees else "no")
        return [what, publisher, printed, first, last, item.computed, verdict]

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

    def _conflict_row(self, conflict: Conflict) -> list[Cell]:
        figures = [self.book.of(entry) for entry in conflict.entries]
        said = [
            self.sentence(vi="{it} ({who})", en="{it} ({who})", it=figure, who=self._who(figure, conflict))
            for figure in figures
        ]
        indicator = self.catalogue.indicator(conflict.entries[0].indicator)
        period = conflict.period.label(self.language)
        return [indicator.short[self.language], period, joined(said, "; "), self._word(conflict.kind)]

    def _who(self, figure: Figure, conflict: Conflict) -> str:
        # Sources disagree by name; standards, producers and vintages are told apart by theirs.
        variant = figure.indicator.variant if figure.indicator else None
        by_variant = conflict.kind == NOT_COMPARABLE and variant
        who = variant[self.language] if variant and by_variant else self._publisher(figure)
        return "; ".join(part for part in (who, figure.status_words(self.language)) if part)

    def _word(self, key: str) -> str:
        return _WORDS[key][self.language]


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

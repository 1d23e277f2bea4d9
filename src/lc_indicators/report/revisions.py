"""Tell how figures were revised: as published first, as known now, and what follows for growth and rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lc_indicators.catalogue import Vintages
from lc_indicators.catalogue.as_of import day_of
from lc_indicators.catalogue.figure_lives import published_on, stage_of
from lc_indicators.catalogue.records import Derivation, Entry
from lc_indicators.errors import ArgumentError, LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, message, messages, semicolon
from lc_indicators.metrics import difference
from lc_indicators.periods import Period
from lc_indicators.report.area_comparison import AreaComparison, RankPosition
from lc_indicators.report.blocks import Cell, Column, Sentence, Value, compose
from lc_indicators.report.comparisons import Comparisons
from lc_indicators.report.place_words import distance, fraction
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables
from lc_indicators.report.trends import Trends

#: Before the first figure of any project.
_LONG_AGO = date(1000, 1, 1)

#: The columns of the table, as the messages call their heads.
_COLUMNS = ("indicator", "revised_first", "revised_latest", "revised_by", "revised_growth", "revised_rank")

#: A change itself, whose growth is no question.
_GROWTH = "growth"


@dataclass(frozen=True)
class Vintage:
    """One life of a figure: when it was published, and in which stage."""

    figure: Figure
    #: A day, a month or a year, as far as it is known; None where it is not.
    published_on: Period | None
    #: estimate, preliminary or official; "" where nobody says.
    stage: str


@dataclass(frozen=True)
class Revision:
    """A figure that was published at first and is another one now."""

    #: All its lives, the first one first.
    vintages: tuple[Vintage, ...]
    #: Latest less first: in the unit of the indicator, percentage points for a percentage.
    difference: Figure
    #: The change on the year before, with the first figure and with the latest; None where there is none.
    growth: tuple[Figure, Figure] | None
    #: The place among peers in the source of the first figure and in that of the latest; None likewise.
    rank: tuple[RankPosition, RankPosition] | None

    @property
    def first(self) -> Figure:
        """Return the figure as it was published first."""
        return self.vintages[0].figure

    @property
    def latest(self) -> Figure:
        """Return the figure as it is known now."""
        return self.vintages[-1].figure


@dataclass(frozen=True)
class Revisions:
    """The revisions of the area's figures."""

    selection: Selection
    writer: Writer
    trends: Trends
    tables: Tables
    comparisons: Comparisons
    comparison: AreaComparison

    def revisions(self, *, since: str | date | Period | None = None) -> list[Revision]:
        """Return the figures of the area that were revised, in the order of their periods.

        Without *since* those within the report's period.  With it, a date such as that of the last report,
        those of any period up to the report's own whose latest figure was published after that day.  Of a
        report as of a date, what was published later revises nothing.

        Raises
        ------
        ParameterError
            *since* is no date.
        """
        last, area = day_of(since), self.selection.area.area
        span = Period(_LONG_AGO, self.selection.period.last_day) if last else self.selection.period
        found = self.selection.catalogue.revisions(area, span)
        made = (self._revision(one) for one in found if last is None or self._is_after(one, last))
        return [one for one in made if one is not None]

    def revised(self, revision: Revision) -> Sentence:
        """Return a revision as a phrase: which figure it is now, how far from what was published, and that.

        Examples
        --------
        "GRDP growth, first half of 2025: 8.06%, 0.04 percentage points below what was published first
        (8.10%)"
        """
        latest, language = revision.latest, self.writer.language
        return self.writer.composed(
            "report.revisions.revised",
            name=latest.indicator.short if latest.indicator else latest.label,
            period=latest.period_label(language),
            latest=latest,
            far=distance(revision.difference, language),
            first=revision.first,
        )

    def revision_table(
        self, id: str, revisions: Sequence[Revision], words: str | Text = "", /, **by_language: str
    ) -> None:
        """Show each revision in a row: first and latest figure, difference, effect on growth and rank.

        A column that no revision has anything for is left out.

        Raises
        ------
        ArgumentError
            There are no revisions: ask before.
        """
        if not revisions:
            raise ArgumentError("revision_table", "there are no revisions", "show it where there are some")
        heads = messages("report.heads")
        rows = [self._row(one) for one in revisions]
        shown = [place for place, name in enumerate(_COLUMNS) if any(row[place] is not None for row in rows)]
        self.tables.table(
            id,
            [Column(heads[_COLUMNS[place]][self.writer.language]) for place in shown],
            [[row[place] for place in shown] for row in rows],
            caption=self.writer.caption("report.headings.revision_table", words, by_language),
        )

    def _is_after(self, vintages: Vintages, last: Period) -> bool:
        """Return whether the latest figure is sure to have been published after *last*."""
        when = published_on(vintages.latest, self.selection.catalogue)
        return when is not None and when.first_day > last.last_day

    def _revision(self, found: Vintages) -> Revision | None:
        vintages = tuple(self._vintage(entry) for entry in found.entries)
        first, latest = vintages[0].figure, vintages[-1].figure
        if first.is_missing or latest.is_missing:
            return None
        return Revision(vintages, difference(latest, first), self._growth(first, latest), self._rank(found))

    def _vintage(self, entry: Entry) -> Vintage:
        catalogue = self.selection.catalogue
        return Vintage(self.selection.book.of(entry), published_on(entry, catalogue), stage_of(entry))

    def _growth(self, first: Figure, latest: Figure) -> tuple[Figure, Figure] | None:
        if latest.indicator is None or latest.indicator.measure in {"", _GROWTH}:
            return None
        try:
            before, now = (self.comparisons.compare(one, "year_before") for one in (first, latest))
        except LcIndicatorsError:
            return None  # Nothing to compare with, or other borders: then there is no effect to tell.
        return before, now

    def _rank(self, found: Vintages) -> tuple[RankPosition, RankPosition] | None:
        if isinstance(found.first, Derivation) or isinstance(found.latest, Derivation):
            return None
        before, now = (self.comparison.standing_by(entry) for entry in (found.first, found.latest))
        return (before, now) if before and now else None

    def _row(self, revision: Revision) -> list[Cell]:
        growth, rank, language = revision.growth, revision.rank, self.writer.language
        latest = revision.latest
        name = latest.indicator.short if latest.indicator else latest.label
        return [
            f"{name[language]}, {latest.period_label(language)}",
            self._told(revision.vintages[0]),
            self._told(revision.vintages[-1]),
            revision.difference,
            self._both(growth[0], growth[1]) if growth else None,
            self._both(fraction(rank[0], language), fraction(rank[1], language)) if rank else None,
        ]

    def _told(self, vintage: Vintage) -> Cell:
        """Return a figure with its stage and when it was published."""
        when = self.trends.when(vintage.published_on)
        stage = self._stages[vintage.stage] if vintage.stage else ""
        parts = [stage, self.writer.message("report.revisions.published").format(when=when) if when else ""]
        about = semicolon(self.writer.language).join(part for part in parts if part)
        said: dict[str, Value] = {"it": vintage.figure, "about": about}
        words = message("report.revisions.vintage")
        return compose(words, self.writer.language, said, marked=False) if about else vintage.figure

    @cached_property
    def _stages(self) -> dict[str, str]:
        return {stage: words[self.writer.language] for stage, words in messages("report.stages").items()}

    def _both(self, before: Value, after: Value) -> Sentence:
        said: dict[str, Value] = {"before": before, "after": after}
        words = message("report.revisions.before_after")
        return compose(words, self.writer.language, said, marked=False)

"""A period report: the object that a notebook works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from lc_indicators.catalogue import Catalogue, load_catalogue
from lc_indicators.catalogue.load import data_folder
from lc_indicators.catalogue.records import Area
from lc_indicators.errors.arguments import checked
from lc_indicators.language import Language, as_language, message
from lc_indicators.periods import Period
from lc_indicators.report.area_comparison import AreaComparison
from lc_indicators.report.area_series import AreaSeries
from lc_indicators.report.blocks import Block, Sentence
from lc_indicators.report.charts import Charts
from lc_indicators.report.claims import PrintedClaims
from lc_indicators.report.comparisons import Comparisons
from lc_indicators.report.data_frames import DataFrames
from lc_indicators.report.disagreements import Disagreements
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.report.key_figures import KeyFigures
from lc_indicators.report.layout_tables import LayoutTables
from lc_indicators.report.layouts import Cells
from lc_indicators.report.missing_ranks import MissingRanks
from lc_indicators.report.parts import WrittenReport, answered_by
from lc_indicators.report.place_words import PlaceWords
from lc_indicators.report.plan_results import PlanResults
from lc_indicators.report.plans import Plans
from lc_indicators.report.rankings import Rankings
from lc_indicators.report.reliability import Reliability
from lc_indicators.report.report_steps import tells_of_years
from lc_indicators.report.revisions import Revisions
from lc_indicators.report.scorecards import Scorecards
from lc_indicators.report.selection import Selection, as_period
from lc_indicators.report.sentences import Writer
from lc_indicators.report.sources import SourcesAndGaps
from lc_indicators.report.story import PeriodStory, Story, YearsStory, texts_of
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.tables import Tables
from lc_indicators.report.totals import Totals
from lc_indicators.report.trends import Trends

#: What to try with a report that somebody has just opened.
_TRIES = ("report.tell(report.themes[0])", "report.indicators()", "report.series(…)")


class Report(WrittenReport):
    """One area over one period in one language: finds Figures, writes sentences, draws charts.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        area: str,
        period: str,
        language: Language,
        show: Callable[[Block], None] | None = None,
        texts: StoryTexts | None = None,
    ) -> None:
        writer = Writer(language, languages=catalogue.languages, show=show)
        super().__init__(writer)
        selection = Selection(catalogue, area=area, period=period)
        trends, tables = Trends(selection, writer), Tables(writer, catalogue.statuses)
        charts, comparison = Charts(selection, writer, tables), AreaComparison(selection)
        self._selection, self._trends, self._tables = selection, trends, tables
        self._charts, self._comparison = charts, comparison
        self._missing_ranks = MissingRanks(selection, comparison, writer)
        self._areas = AreaSeries(selection)
        self._frames = DataFrames(selection, writer)
        self._key_figures = KeyFigures(selection, writer, trends)
        self._totals = Totals(selection)
        plans = Plans(selection)
        self._comparisons = Comparisons(selection, self._totals, plans)
        self._revisions = Revisions(selection, writer, trends, tables, self._comparisons, comparison)
        self._results = PlanResults(selection, self._totals, plans)
        cells = Cells(selection, self._totals, self._comparisons, plans, language)
        self._layouts = LayoutTables(cells, writer, tables)
        self._scorecards = Scorecards(self._results, writer, tables, charts)
        self._disagreements = Disagreements(selection, writer, tables)
        self._place_words = PlaceWords(writer, trends, comparison)
        self._rankings = Rankings(writer, tables, charts, comparison)
        self._claims = PrintedClaims(selection, writer)
        self._sources = SourcesAndGaps(selection, writer, trends)
        self._story = self._told(texts or StoryTexts())
        self._reliability = Reliability(
            writer, self._story, self._disagreements, self._revisions, self._claims
        )

    def _told(self, texts: StoryTexts) -> Story:
        """Return who tells of the report's period: of years by years, of a part of one by its bases."""
        shared = (self._selection, self._writer, self._trends)
        drawn = (self._key_figures, self._charts, self._tables)
        if tells_of_years(self._selection.period):
            return YearsStory(*shared, self._totals, self._comparison, *drawn, self._rankings, texts)
        return PeriodStory(*shared, self._totals, self._comparisons, *drawn, self._layouts, texts)

    find = answered_by("_selection", Selection.find)
    figure = answered_by("_selection", Selection.figure)
    latest = answered_by("_selection", Selection.latest)
    every_source = answered_by("_selection", Selection.every_source)
    series = answered_by("_selection", Selection.series)
    covers = answered_by("_selection", Selection.covers)
    history = answered_by("_selection", Selection.history)
    is_drawable = answered_by("_selection", Selection.is_drawable)
    ends = answered_by("_selection", Selection.ends)
    compare = answered_by("_comparisons", Comparisons.compare)
    total = answered_by("_totals", Totals.total)
    mean = answered_by("_totals", Totals.mean)
    targets = answered_by("_results", PlanResults.targets)
    scorecard = answered_by("_scorecards", Scorecards.scorecard)
    plan_chart = answered_by("_scorecards", Scorecards.plan_chart)
    variants = answered_by("_selection", Selection.variants)
    by_producer = answered_by("_selection", Selection.by_producer)
    frame = answered_by("_frames", DataFrames.frame)
    indicators = answered_by("_frames", DataFrames.indicators)
    movements = answered_by("_selection", Selection.movements)

    when = answered_by("_trends", Trends.when)
    leading = answered_by("_trends", Trends.leading)
    computed = answered_by("_trends", Trends.computed)
    change = answered_by("_trends", Trends.change)
    per_year = answered_by("_trends", Trends.per_year)
    course = answered_by("_trends", Trends.course)

    title = answered_by("_key_figures", KeyFigures.title)
    card = answered_by("_key_figures", KeyFigures.card)
    card_of = answered_by("_key_figures", KeyFigures.card_of)
    cards = answered_by("_key_figures", KeyFigures.cards)

    table = answered_by("_tables", Tables.table)
    layout = answered_by("_layouts", LayoutTables.layout)
    who = answered_by("_tables", Tables.who)

    chart = answered_by("_charts", Charts.chart)
    lines = answered_by("_charts", Charts.lines)
    breaks = answered_by("_charts", Charts.breaks)
    shares = answered_by("_charts", Charts.shares)
    sources_say = answered_by("_charts", Charts.sources_say)

    region_series = answered_by("_areas", AreaSeries.region_series)
    above_series = answered_by("_areas", AreaSeries.above_series)
    standing = answered_by("_comparison", AreaComparison.standing)
    standings = answered_by("_comparison", AreaComparison.standings)
    first_standing = answered_by("_comparison", AreaComparison.first_standing)
    why_unranked = answered_by("_missing_ranks", MissingRanks.why_unranked)
    place = answered_by("_place_words", PlaceWords.place)
    placed = answered_by("_place_words", PlaceWords.placed)
    told = answered_by("_place_words", PlaceWords.told)
    moved = answered_by("_place_words", PlaceWords.moved)
    standing_table = answered_by("_rankings", Rankings.standing_table)
    ranking = answered_by("_rankings", Rankings.ranking)

    disagreements = answered_by("_disagreements", Disagreements.disagreements)
    totals_apart = answered_by("_totals", Totals.totals_apart)
    disagreement_table = answered_by("_disagreements", Disagreements.disagreement_table)

    revisions = answered_by("_revisions", Revisions.revisions)
    revised = answered_by("_revisions", Revisions.revised)
    revision_table = answered_by("_revisions", Revisions.revision_table)

    claim_verdicts = answered_by("_claims", PrintedClaims.claim_verdicts)
    claim_list = answered_by("_claims", PrintedClaims.claim_list)
    claim_clashes = answered_by("_claims", PrintedClaims.claim_clashes)

    story_title = answered_by("_story", Story.story_title)
    story_cards = answered_by("_story", Story.story_cards)
    tell = answered_by("_story", Story.tell)
    not_held = answered_by("_story", Story.not_held)

    reliability = answered_by("_reliability", Reliability.reliability)

    sources = answered_by("_sources", SourcesAndGaps.sources)

    def __repr__(self) -> str:
        """Return what the report is of, in few words."""
        return f"<Report {self.area.area} {self.period.text} {self.language}>"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001 - as IPython calls it
        """Print what the report is of, its sections, and what to try, at a prompt."""
        printer.text("\n".join((self._shown_words(self.area.name[self.language]), *_TRIES)))

    def _repr_html_(self) -> str:
        """Return the same for a notebook, where a long line of plain text would be cut off."""
        words = self._shown_words(f"<b>{escape(self.area.name[self.language])}</b>")
        return f"<p>{words}</p><ul>{''.join(f'<li><code>{call}</code></li>' for call in _TRIES)}</ul>"

    def _shown_words(self, area: str) -> str:
        sections = ", ".join(one.name[self.language] for one in self.themes) or "–"
        period = self.period.label(self.language)
        return message("report.shown", area=area, period=period, sections=sections)[self.language]

    @property
    def themes(self) -> Sequence[Any]:
        """Return the sections that have a figure of the period, in the order of a report; none is empty."""
        return self._story.themes

    @property
    def catalogue(self) -> Catalogue:
        """Return the data that the report is of."""
        return self._selection.catalogue

    @property
    def book(self) -> FigureBook:
        """Return the book that makes the Figures of the data, each once."""
        return self._selection.book

    @property
    def area(self) -> Area:
        """Return the area that the report is of."""
        return self._selection.area

    @property
    def period(self) -> Period:
        """Return the period that the report is of."""
        return self._selection.period

    @property
    def data_date(self) -> str:
        """Return the latest date of a source that speaks of the area within the period; "" without one."""
        return self._selection.data_date

    @property
    def refused(self) -> list[Sentence]:
        """Return what could not be computed so far, a sentence each."""
        return self._trends.refused


@checked
def open_report(
    *,
    area: str,
    period: str | int | Period,
    language: str = "",
    data: Path | str | None = None,
    as_of: str | date | Period | None = None,
) -> Report:
    """Return the report of *area* over *period* in *language*, from checked data.

    A project of one language has no other to choose; one of several asks which.

    *area* is a code or a name ("VN-01", "Lai Châu"); *period* is a :class:`Period`, or a text that
    ``Period.read`` takes ("2015-2020", "2024-09", "9 tháng năm 2024"), or a year.  With *as_of* a date the
    report is made of what had been published by then, see :func:`load_catalogue`; "" is for all there is.

    Raises
    ------
    ArgumentError
        An argument is missing or of another kind.
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period, the date or the language is none.
    """
    catalogue, wanted = load_catalogue(data, as_of=as_of), as_period(period)
    said_in = as_language(language, catalogue.languages)
    project = data_folder(Path(data) if data is not None else None).absolute().parent
    texts = texts_of(project, said_in)
    return Report(catalogue, area=area, period=wanted.text, language=said_in, texts=texts)

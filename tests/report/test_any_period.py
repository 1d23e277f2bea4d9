"""The report of any period of any area: each call gives an answer, or an error of a line or two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lc_indicators.charts import Series
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.language import Language, Text
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report import Report
from lc_indicators.report.layouts import LAYOUTS
from tests.lai_chau import LANGUAGES, catalogue

_TEXT = Text(vi="Thử", en="Test")
_WORDS = {"vi": "Thử", "en": "Test"}

#: An error is read in a terminal: what, where, what to do.
_MOST_LINES = 2


@cache
def _areas() -> tuple[str, ...]:
    return tuple(sorted({entry.area for entry in catalogue().all_entries}))


@cache
def _told_of(area: str) -> tuple[tuple[str, Period], ...]:
    return tuple(sorted({(one.indicator, one.period) for one in catalogue().all_entries if one.area == area}))


def _days(first: date, length: int) -> Period:
    return Period(first, first + timedelta(length))


_YEARS = st.integers(2008, 2025)
#: Of each kind some that the data speak of, and some that they do not.
_PERIODS = st.one_of(
    st.builds(Period.of_months, _YEARS, st.integers(1, 12), st.sampled_from([1, 2, 3, 4, 6, 9, 12])),
    st.builds(Period.of_months, _YEARS, st.just(1), st.sampled_from([3, 6, 9, 10, 12])),
    st.builds(Period.of_months, _YEARS, st.just(9), st.just(12)),
    st.builds(lambda start, years: Period.of_span(start, start + years), _YEARS, st.integers(1, 6)),
    st.builds(_days, st.dates(date(2010, 1, 1), date(2025, 1, 1)), st.integers(0, 400)),
)


@dataclass(frozen=True)
class _Asking:
    """A report, and what of its area it is asked for."""

    report: Report
    indicator: str
    period: Period
    #: Drawing takes a second each.
    form: str = "seasonal"

    @property
    def concept(self) -> str:
        return self.report.catalogue.indicator(self.indicator).concept

    @property
    def figures(self) -> list[Figure]:
        """Return figures of each way to find some, of several periods and series."""
        found = (self.report.find(self.indicator, self.period), self.report.latest(self.indicator))
        more = (*self.report.series(self.indicator), *self.report.history(self.indicator))
        return list({one.key: one for one in (*found, *more) if one is not None}.values())


def _each(asking: _Asking, call: Callable[[Figure], object]) -> None:
    for figure in asking.figures:
        _answered(lambda one=figure: call(one))


def _standings(asking: _Asking) -> Iterable[object]:
    report = asking.report
    standings = [one for one in (report.standing(asking.indicator), *report.standings()) if one]
    report.standing(asking.indicator, asking.period)
    yield report.why_unranked(asking.indicator)
    yield report.why_unranked(asking.indicator, asking.period)
    report.standing_table("standings", standings, **_WORDS)
    for one in standings:
        yield report.first_standing(one)
        yield report.place(one)
        yield report.placed(one)
        yield report.moved(one)
        title = report.sentence(**_WORDS)
        yield _answered(lambda it=one, words=title: report.ranking("r", it, title=words, subtitle=_TEXT))


def _lines(asking: _Asking) -> None:
    report, title = asking.report, asking.report.sentence(**_WORDS)
    variants = [pair for some in report.by_producer(asking.concept).values() for pair in some]
    report.is_drawable(*(figures for _, figures in variants))
    lines = [Series(label=one.name, figures=figures) for one, figures in variants]
    report.lines("lines", lines, title=title, subtitle=_TEXT, breaks=report.breaks(variants))


def _parts(asking: _Asking) -> None:
    parts = [(figure.period, [figure]) for figure in asking.figures if figure.period]
    asking.report.shares("shares", parts, title=asking.report.sentence(**_WORDS), subtitle=_TEXT)


def _sources_say(asking: _Asking) -> None:
    said = asking.report.every_source(asking.indicator, asking.period)
    asking.report.sources_say("said", said, title=asking.report.sentence(**_WORDS), subtitle=_TEXT)


def _compared(asking: _Asking) -> None:
    for base in ComparisonBase:
        _each(asking, lambda figure, against=base: asking.report.compare(figure, against.value))


def _claims(asking: _Asking) -> None:
    asking.report.claim_list(asking.report.claim_verdicts())
    asking.report.points(asking.report.claim_clashes())


def _revisions(asking: _Asking) -> None:
    revisions = asking.report.revisions()
    asking.report.revision_table("revisions", revisions, **_WORDS)
    for one in revisions:
        asking.report.revised(one)


def _drawn(asking: _Asking) -> None:
    """Draw what is known in a form that takes one series or one list."""
    series, title = Series(label=_TEXT, figures=asking.figures), asking.report.sentence(**_WORDS)
    data = {"slope": [series], "bars": asking.figures}.get(asking.form, series)
    asking.report.chart(asking.form, "chart", data, title=title, subtitle=_TEXT)


def _laid_out(asking: _Asking) -> None:
    """Ask for each layout: one that the indicator does not fit keeps none of the others from being tried."""
    for form in LAYOUTS:
        _answered(lambda name=form: asking.report.layout(name, f"table-{name}", [asking.indicator], **_WORDS))


#: Methods of a report -> a call of them with what its area has.
_CALLS: Mapping[str, Callable[[_Asking], object]] = {
    "figure every_source": lambda it: (
        it.report.every_source(it.indicator, it.period),
        it.report.figure(it.indicator, it.report.period),
    ),
    "total": lambda it: it.report.total(it.indicator, it.report.period),
    "mean": lambda it: it.report.mean(it.indicator, it.report.period),
    "story_title story_cards not_held": lambda it: (
        it.report.story_title(),
        it.report.story_cards(),
        it.report.not_held(),
    ),
    "reliability": lambda it: it.report.reliability(),
    "tell": lambda it: [it.report.tell(theme) for theme in it.report.themes],
    "layout": _laid_out,
    "compare": _compared,
    "ends": lambda it: it.report.ends(it.indicator),
    "variants": lambda it: it.report.variants(it.concept),
    "indicators": lambda it: it.report.indicators("nghèo"),
    "frame": lambda it: it.report.frame([it.indicator, *it.figures], since=0, until=99999),
    "series history": lambda it: (
        it.report.series(it.indicator, since=99999),
        it.report.history(it.indicator, years=99999),
    ),
    "movements when covers": lambda it: [
        it.report.when(one.period) + str(it.report.covers(one.period)) for one in it.report.movements()
    ],
    "leading course": lambda it: it.report.course(it.report.leading(it.concept), **_WORDS),
    "change": lambda it: it.report.change(it.figures),
    "per_year": lambda it: it.report.per_year(it.figures),
    "told": lambda it: it.report.told(it.report.leading(it.concept), **_WORDS),
    "card card_of cards": lambda it: it.report.cards([it.report.card_of(it.figures)], **_WORDS),
    "card": lambda it: _each(it, it.report.card),
    "who": lambda it: _each(it, it.report.who),
    "title": lambda it: it.report.title(**_WORDS, summary=it.report.sentence(**_WORDS)),
    "lines breaks by_producer is_drawable": _lines,
    "region_series above_series": lambda it: [
        it.report.region_series(it.indicator),
        it.report.above_series(it.indicator),
    ],
    "chart": _drawn,
    "shares": _parts,
    "sources_say": _sources_say,
    "standing standings why_unranked standing_table first_standing place placed moved ranking": lambda it: [
        *_standings(it)
    ],
    "disagreements totals_apart disagreement_table": lambda it: it.report.disagreement_table(
        "d", [*it.report.disagreements(), *it.report.totals_apart()], **_WORDS
    ),
    "revisions revision_table revised": _revisions,
    "claim_verdicts claim_list claim_clashes": _claims,
    "plan_chart": lambda it: it.report.plan_chart("plan-bars"),
    "targets scorecard": lambda it: it.report.scorecard("plan", it.report.targets(), **_WORDS),
    "sources": lambda it: it.report.sources(),
    "annex": lambda it: it.report.annex(**_WORDS),
}

#: What looks at no period.
_ELSEWHERE = {
    "computed", "find", "finding", "latest", "no_data", "points", "remark", "say", "section", "sentence",
    "subsection", "table",
}  # fmt: skip


def _answered(call: Callable[[], object]) -> None:
    """Call, and hold what goes wrong to an error of the library in a line or two."""
    try:
        call()
    except LcIndicatorsError as error:
        lines = str(error).splitlines()
    else:
        lines = []
    assert len(lines) <= _MOST_LINES, lines


@pytest.mark.slow
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.data(), _PERIODS, st.sampled_from(LANGUAGES))
def test_a_report_of_any_period_answers_or_says_why_not(
    data: st.DataObject, period: Period, language: Language
) -> None:
    """Any kind of period, any area with data, and what is known of it: no call ends in a traceback."""
    area = data.draw(st.sampled_from(_areas()))
    indicator, known = data.draw(st.sampled_from(_told_of(area)))
    wanted = data.draw(st.sampled_from([period, known]))
    form = data.draw(st.sampled_from(["seasonal", "to_date", "slope", "bars"]))
    gathered: list[object] = []
    report = Report(catalogue(), area=area, period=wanted.text, language=language, show=gathered.append)

    for call in _CALLS.values():
        _answered(lambda ask=call: ask(_Asking(report, indicator, known, form)))


def test_each_method_of_a_report_is_called() -> None:
    """A new method has a line above, or looks at no period."""
    asked = {name for names in _CALLS for name in names.split()}
    methods = {name for name in dir(Report) if name[0] != "_" and callable(getattr(Report, name))}

    assert methods == asked | _ELSEWHERE

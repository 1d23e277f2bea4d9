"""The objects that notebooks work with: their public names, and what answers them."""

from __future__ import annotations

import inspect

import pytest

from lc_indicators.charts import FORMS
from lc_indicators.errors import ArgumentError, ChartError, UnknownNameError
from lc_indicators.language import Text
from lc_indicators.report import AuditReport, Report
from lc_indicators.report.charts import Charts
from tests.lai_chau import POVERTY, report
from tests.report.test_showing import recorded

#: What both kinds of report can write, and what they say of themselves.
WRITTEN = {
    "absent", "annex", "finding", "language", "no_data", "points", "remark", "say", "section", "sentence",
    "shown", "sources", "subsection", "title",
}  # fmt: skip

PUBLIC = {
    Report: WRITTEN | {
        "above_series", "area", "book", "breaks", "by_producer", "card", "card_of", "cards", "catalogue",
        "change", "chart", "claim_clashes", "claim_list", "claim_verdicts", "compare",
        "computed", "course", "covers", "data_date", "disagreement_table", "disagreements", "ends",
        "every_source", "figure", "find", "first_standing", "frame", "history", "indicators",
        "is_drawable", "latest", "layout", "leading", "lines", "mean", "moved", "movements", "not_held",
        "per_year", "period", "place", "placed", "plan_chart", "ranking", "refused", "region_series",
        "reliability",
        "revised", "revision_table", "revisions", "scorecard", "series", "shares", "sources_say",
        "standing", "standing_table", "standings", "story_cards", "story_title", "table", "targets",
        "tell", "themes", "told", "total", "totals_apart", "variants", "when", "who",
        "why_unranked",
    },
    AuditReport: WRITTEN | {"clashes", "marked_text", "notes", "of_outcome", "summary", "verdicts"},
}  # fmt: skip


@pytest.mark.parametrize("kind", PUBLIC, ids=lambda kind: kind.__name__)
def test_the_public_names_of_a_report_are_pinned(kind: type) -> None:
    """A notebook of last year finds the methods that it called, each with its help."""
    names = {name for name in dir(kind) if not name.startswith("_")}

    assert sorted(PUBLIC[kind]) == sorted(names)
    assert [] == [name for name in names if not inspect.getdoc(getattr(kind, name))]


def test_a_method_has_the_signature_of_the_part_that_answers_it() -> None:
    """``help(report.lines)`` says what to write."""
    assert inspect.signature(Charts.lines) == inspect.signature(Report.lines)
    assert "breaks" in inspect.signature(report().lines).parameters


def test_what_an_analyst_hands_in_is_held_to_its_annotations() -> None:
    """The error names the method as it was called."""
    with pytest.raises(ArgumentError, match=r"lines: series\[0\] is 'poverty'"):
        report().lines("poverty", ["poverty"], title=None, subtitle=None)  # type: ignore[arg-type, list-item]


def test_any_chart_form_can_be_shown_with_its_numbers() -> None:
    """A form that no method is named after has title, sources and table like the others."""
    shown = recorded("en")
    figures = [shown.figure(POVERTY, year) for year in (2015, 2020)]
    shown.chart(
        "bars",
        "poverty-bars",
        figures,
        names=["first", "last"],
        title=shown.sentence(vi="Giảm", en="Down"),
        subtitle=Text(vi="%", en="percent"),
    )
    content = shown.blocks[-1].content

    assert [["first", "40.40"], ["last", "16.33"]] == content["table"]["csv_rows"][1:]
    assert "first" in content["svg_wide"]
    assert "Source: " in "".join(span["text"] for span in content["note"])


def test_what_a_form_does_not_take_is_refused_in_words() -> None:
    """An unknown form, an option of another form, and a chart of nothing."""
    shown = recorded("en")
    words = {"title": shown.sentence(vi="Giảm", en="Down"), "subtitle": Text(vi="%", en="percent")}

    with pytest.raises(UnknownNameError, match=r"Unknown chart form 'line'\. Nearest: lines"):
        shown.chart("line", "one", [], **words)
    with pytest.raises(ArgumentError, match=r"bars: got an unexpected keyword argument 'breaks'"):
        shown.chart("bars", "two", [shown.figure(POVERTY, 2020)], breaks=[], **words)
    for form in ("bars", "dots", "slope", "shares", "lines"):
        with pytest.raises(ChartError):
            shown.chart(form, f"three-{form}", [], **words)


def test_help_names_every_form() -> None:
    """The table in the help of ``report.chart`` is that of the registry."""
    rows = [line.split() for line in (Report.chart.__doc__ or "").splitlines()]
    named = [row[0] for row in rows if row and row[0] in FORMS]
    questions = [" ".join(row) for row in rows]

    assert list(FORMS) == named
    assert [] == [one.name for one in FORMS.values() if not any(one.question in row for row in questions)]

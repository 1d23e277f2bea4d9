"""How a change or a level is told: of the period, with its own years, and only what may be joined."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

import lc_indicators as lc
from lc_indicators.catalogue import Catalogue
from lc_indicators.charts import Series
from lc_indicators.errors import ChartError, WordingError
from lc_indicators.figure import Figure
from lc_indicators.language import Language, Text
from lc_indicators.periods import Period
from tests.lai_chau import POVERTY
from tests.ranked_provinces import LAI_CHAU, PRINTED, RATE, SOURCE, provinces
from tests.report.test_showing import Recorded, recorded

RATES = Text(vi="Tỷ lệ", en="The rate")


def _report(
    printed: dict[int, str], language: Language = "en", *, period: str = "2010-2016", indicator: str = RATE
) -> Recorded:
    """Return a report of a province whose rates are *printed*, beside those of others."""
    rows = {year: {LAI_CHAU: text} for year, text in printed.items()}
    made = provinces(rows, indicator=indicator)
    return Recorded(made, area=LAI_CHAU, period=period, language=language)


def _told(report: Recorded, indicator: str = RATE) -> str:
    told = report.course(report.history(indicator), vi=RATES.vi, en=RATES.en)
    return told.text if told else ""


@pytest.mark.parametrize(
    ("printed", "vi", "en"),
    [
        (
            {2010: "48.0", 2016: "27.9"},
            "Tỷ lệ giảm từ 48,0% năm 2010 xuống 27,9% năm 2016",
            "The rate fell from 48.0% in 2010 to 27.9% in 2016",
        ),
        (
            {2011: "12.0", 2014: "14.5"},
            "Tỷ lệ tăng từ 12,0% năm 2011 lên 14,5% năm 2014",
            "The rate rose from 12.0% in 2011 to 14.5% in 2014",
        ),
        (
            {2010: "27.9", 2016: "27.9"},
            "Tỷ lệ gần như không đổi: 27,9% năm 2010, 27,9% năm 2016",
            "The rate was almost unchanged: 27.9% in 2010, 27.9% in 2016",
        ),
        ({2014: "27.9"}, "Tỷ lệ năm 2014 là 27,9%", "The rate in 2014 was 27.9%"),
        # What lies before the period is context, and no part of what is told.
        (
            {2007: "60.0", 2010: "48.0", 2012: "40.0"},
            "Tỷ lệ giảm từ 48,0% năm 2010 xuống 40,0% năm 2012",
            "The rate fell from 48.0% in 2010 to 40.0% in 2012",
        ),
        ({2007: "60.0", 2009: "50.0"}, "", ""),
    ],
)
def test_what_is_told_is_of_the_period_and_names_its_years(printed: dict[int, str], vi: str, en: str) -> None:
    """A change with the years of its two ends, a level with its own; nothing of other times."""
    assert (vi, en) == (_told(_report(printed, "vi")), _told(_report(printed, "en")))


def test_a_school_year_is_told_as_one() -> None:
    """Years that straddle are said as they are written."""
    made = recorded("vi")
    figures = made.series("upper_secondary_graduation_rate_gso")
    told = made.course(figures, vi="Tỷ lệ", en="The rate")

    assert ["2015-09-01/P1Y"] == [figure.period.text for figure in figures if figure.period]
    assert told is not None
    assert "Tỷ lệ năm học 2015–2016 là 97,92%" == told.text


def test_the_school_year_that_ends_in_a_year_belongs_to_it() -> None:
    """A report of 2016 tells of the exams of 2016."""
    made = recorded("vi", period="2016")

    assert ["2015-09-01/P1Y"] == [
        figure.period.text for figure in made.series("upper_secondary_graduation_rate_gso") if figure.period
    ]


def test_years_before_the_period_are_context_only_where_it_has_data() -> None:
    """A chart of other years is no part of a report, and one figure of the period opens the door to five."""
    within = _report({2004: "61.0", 2006: "58.0", 2008: "50.0", 2010: "48.0", 2017: "20.0"})
    without = _report({2006: "58.0", 2008: "50.0", 2017: "20.0"})

    assert ["2006", "2008", "2010"] == [figure.period_label("en") for figure in within.history(RATE)]
    assert [] == without.history(RATE)
    assert {} == without.by_producer("poverty_rate")


def _line(report: Recorded, figures: list[Figure]) -> None:
    title = report.sentence(vi="Tỷ lệ", en="The rate")
    report.lines("c", [Series(label=RATES, figures=figures)], title=title, subtitle=RATES)


def test_context_is_said_to_be_one() -> None:
    """Grey is explained under the chart, and its years are marked in the table of the numbers."""
    made = _report({2008: "50.0", 2010: "48.0", 2016: "27.9"})
    _line(made, made.history(RATE))
    content = made.blocks[-1].content

    assert "Grey: years before the period of the report." in "".join(s["text"] for s in content["note"])
    assert ["2008 (before)", "2010", "2016"] == [
        row["cells"][0][0]["text"] for row in content["table"]["rows"]
    ]


@pytest.mark.parametrize("years", [[], [2006, 2008]])
def test_a_chart_without_a_figure_of_the_period_is_refused(years: list[int]) -> None:
    """An empty series, or one of other years, is an error that says what to do, and no IndexError."""
    made = _report({2006: "58.0", 2008: "50.0", 2017: "20.0"})
    figures = [figure for figure in made.series(RATE, since=2006, until=2008) if years]

    with pytest.raises(ChartError, match="no figure of 2010–2016 has a value; leave the chart out"):
        _line(made, figures)


@pytest.mark.parametrize("draw", ["shares", "sources_say"])
def test_other_charts_of_nothing_are_refused(draw: str) -> None:
    """Whatever the form, what cannot be drawn is named."""
    made = recorded("en")
    title = made.sentence(vi="Không", en="Nothing")

    with pytest.raises(ChartError, match="Chart of c: there is no figure to draw; leave the chart out"):
        getattr(made, draw)("c", [], title=title, subtitle=RATES)


def test_a_line_needs_three_points_and_a_span_two_of_its_own() -> None:
    """One point is no line, and one year in front of five grey ones tells nothing of a span."""
    span, year = _report({2008: "50.0", 2009: "49.0", 2010: "48.0"}), None
    assert not span.is_drawable(span.history(RATE))
    year = _report({2008: "50.0", 2009: "49.0", 2010: "48.0"}, period="2010")
    assert year.is_drawable(year.history(RATE))
    assert not year.is_drawable(year.history(RATE)[-2:])


def test_a_title_joins_only_one_series() -> None:
    """27.9 % in 2016 by one standard and 37 % in 2018 by another read as a rise, and none is known."""
    made = recorded("vi")
    gso, other = made.figure("poverty_rate_gso", 2016), made.figure("poverty_rate_gso_multidimensional", 2018)
    title = made.sentence(vi="{a} và {b}", en="{a} and {b}", a=gso, b=other)

    with pytest.raises(WordingError, match="which are no one series"):
        made.lines("c", [Series(label=RATES, figures=[gso])], title=title, subtitle=RATES)
    with pytest.raises(WordingError, match="which are no one series"):
        made.title(vi="Báo cáo", en="Report", summary=title)


def test_one_year_by_two_standards_is_no_change() -> None:
    """Two figures of one year stand beside each other, and so do two of one series."""
    made = recorded("vi")
    same_year = [made.figure("poverty_rate_gso", 2015), made.figure(POVERTY, 2015)]
    one_series = [made.figure(POVERTY, 2015), made.figure(POVERTY, 2020)]
    for figures in (same_year, one_series):
        a, b = figures
        made.title(vi="A", en="A", summary=made.sentence(vi="{a}, {b}", en="{a}, {b}", a=a, b=b))


def test_a_break_parts_what_is_told() -> None:
    """A change begins behind the last break of its series."""
    made = provinces(
        {year: {LAI_CHAU: text} for year, text in ((2010, "48.0"), (2012, "40.0"), (2016, "27.9"))}
    )
    rows = {
        key: replace(row, status="B") if row.period.text == "2012" else row
        for key, row in made.observations.items()
    }
    report = Recorded(replace(made, observations=rows), area=LAI_CHAU, period="2010-2016", language="en")

    assert "The rate fell from 40.0% in 2012 to 27.9% in 2016" == _told(report)


def test_the_longest_series_leads_and_a_copy_gives_way() -> None:
    """Of several variants the one with the longest change is told."""
    made = recorded("en")

    told = made.leading("grdp_per_capita")

    assert ("18.2", "41.79") == (told[0].number("en"), told[-1].number("en"))
    assert POVERTY == made.leading("poverty_rate")[0].indicator.indicator  # type: ignore[union-attr]
    assert [] == recorded("en", area="VN-59").leading("grdp_growth")


@pytest.mark.parametrize("start", ["0", "0.0", "0.00"])
def test_what_a_formula_does_not_take_is_left_out_with_a_note(start: str) -> None:
    """A GRDP of zero stops no report: the sentence is missing, and the list of sources says why."""
    made = _report({2010: start, 2016: "27.9"}, indicator="grdp_per_capita")
    ends = made.leading("grdp_per_capita")

    assert made.computed(lc.growth_factor, ends[0], ends[-1]) is None
    assert made.computed(lc.growth_factor, ends[0], ends[-1]) is None
    assert made.computed(lc.absolute_change, ends[0], ends[-1]) is not None
    made.say(vi="Có {it}.", en="There is {it}.", it=ends[-1])
    made.sources()
    listed = [block.text for block in made.blocks if block.content["type"] == "list"]

    assert 1 == len(listed)
    assert listed[0].startswith("growth factor (GRDP per capita, Lai Châu, 2010: ")
    assert "the formula does not take these values" in listed[0]


@pytest.mark.parametrize(
    ("before", "after", "in_words"),
    [
        # Small numbers: percent would be a wide range, the change itself is known.
        ("7.7", "7.6", "down 0.1 million dong"),
        ("77.7", "66.6", "down 14%"),
    ],
)
def test_a_change_is_told_in_what_is_known_best(before: str, after: str, in_words: str) -> None:
    """Percent where the digits carry them, else the unit itself."""
    made = _report({2010: before, 2016: after}, indicator="grdp_per_capita")
    change = made.change(made.leading("grdp_per_capita"))

    assert change is not None
    assert in_words == made.sentence(vi="{it:change}", en="{it:change}", it=change).text


def _catalogue(*, secondary: bool) -> Catalogue:
    made = provinces(PRINTED)
    return replace(made, sources={**made.sources, SOURCE: replace(made.source(SOURCE), secondary=secondary)})


@pytest.mark.parametrize("secondary", [True, False])
def test_what_rests_on_a_copy_alone_is_marked_and_the_copy_not_named(*, secondary: bool) -> None:
    """In a sentence once, in a table by a letter, in a card in words; under a chart without the name."""
    made = Recorded(_catalogue(secondary=secondary), area=LAI_CHAU, period="2010-2016", language="en")
    figures = made.series(RATE)
    change = made.change(figures)
    assert change
    said = made.sentence(vi="{a} {b} {c}", en="{a}, {b}, {c}.", a=figures[0], b=figures[-1], c=change)
    _line(made, figures)
    note = "".join(span["text"] for span in made.blocks[-1].content["note"])
    publisher = figures[0].cited[0].source.published_by("en")

    assert secondary is change.is_second_hand
    assert ("second-hand source" if secondary else publisher) == made.who(figures[0])
    assert (1 if secondary else 0) == said.text.count("(second-hand source)")
    assert secondary is (publisher not in note)
    assert secondary is ("[s] second-hand source" in note)
    made.cards([made.card(figures[-1])], vi="A", en="A")
    status = made.blocks[-1].content["cards"][0]["status"]
    assert ({"code": "A", "mark": "s", "words": "second-hand source"} if secondary else None) == status


def test_a_publishers_own_figure_stands_for_a_copy_of_it() -> None:
    """Of two sources with one value the first hand is cited, although the copy is later."""
    made = provinces({2016: {LAI_CHAU: "27.9"}})
    [row] = made.observations.values()
    copy = replace(row, source="gso_copy_population", published_on=Period.parse("2023"))
    both = replace(made, observations={row.key: row, copy.key: copy})
    other = replace(copy, value=Decimal("27.8"), printed="27.8")
    apart = replace(made, observations={row.key: row, other.key: other})

    assert row == both.select(RATE, LAI_CHAU, row.period)
    assert other == apart.select(RATE, LAI_CHAU, row.period)


def test_a_section_with_nothing_has_no_heading_and_is_named_once() -> None:
    """What the data lack stands in one list at the end; no heading stands over nothing."""
    made = recorded("en", area="VN-05")
    made.section("a", vi="A", en="Economy")
    made.subsection("a1", vi="A1", en="Growth")
    made.section("b", vi="B", en="Poverty")
    made.subsection("b1", vi="B1", en="Old")
    made.subsection("b2", vi="B2", en="New")
    made.say(vi="Có {it}.", en="There is {it}.", it=made.leading("population")[-1])
    made.section("c", vi="C", en="Awards")
    made.section("d", vi="D", en="Sources")
    made.sources()
    headings = [block.text for block in made.blocks if block.content["type"] == "heading"]
    listed = [block.text for block in made.blocks if block.content["type"] == "list"]

    assert ["Poverty", "New", "Sources"] == headings
    assert ["Economy\nAwards"] == listed
    assert not any("published figures" in block.text for block in made.blocks)


def test_a_report_of_nothing_offers_the_years_that_there_are() -> None:
    """An area without a figure of the period ends with a way out."""
    made = recorded("en", area="VN-F01")
    made.section("d", vi="D", en="Sources")
    made.sources()

    assert (
        "Lai Châu (until 2003): this report’s data hold figures of 1995–2003; choose a period within."
        == made.blocks[-1].text
    )


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2016", "năm 2016", "in 2016"),
        ("2010/2016", "giai đoạn 2010–2016", "in 2010–2016"),
        ("2015-09-01/P1Y", "năm học 2015–2016", "in the school year 2015–2016"),
        ("2016-S1", "6 tháng đầu năm 2016", "in the first half of 2016"),
        ("2016-Q3", "quý III năm 2016", "in the third quarter of 2016"),
        ("2016-06", "tháng 6/2016", "in June 2016"),
        ("2016-01-01/P9M", "9 tháng đầu năm 2016", "in January–September 2016"),
        ("2016-06-30", "ngày 30/6/2016", "on 30 June 2016"),
    ],
)
def test_a_sentence_says_when(text: str, vi: str, en: str) -> None:
    """Each kind of period has its word before it: "in June", and "in the first half"."""
    period = Period.parse(text)

    assert (vi, en) == (_report({}, "vi").when(period), _report({}, "en").when(period))

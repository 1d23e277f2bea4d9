"""What a report shows: blocks with sources, marks and alt text made from the figures themselves."""

from __future__ import annotations

from typing import Any

import pytest

import lc_indicators as lc
from lc_indicators.catalogue import Catalogue
from lc_indicators.charts import Series
from lc_indicators.errors import WordingError
from lc_indicators.language import Language, Text
from lc_indicators.pictures import standing_alone
from lc_indicators.report import Report
from lc_indicators.report.blocks import Block, Column
from tests.lai_chau import POVERTY, catalogue


class Recorded(Report):
    """A report that keeps its blocks instead of showing them in a notebook."""

    def __init__(self, catalogue: Catalogue, *, area: str, period: str, language: Language) -> None:
        self.blocks: list[Block] = []
        super().__init__(catalogue, area=area, period=period, language=language, show=self.blocks.append)


def recorded(language: Language = "vi", *, area: str = "VN-01", period: str = "2015-2020") -> Recorded:
    """Return a report with nothing shown yet."""
    return Recorded(catalogue(), area=area, period=period, language=language)


def _last(report: Recorded) -> dict[str, Any]:
    return report.blocks[-1].content


def _poverty(report: Recorded) -> None:
    figures = report.series(POVERTY)
    report.lines(
        "poverty",
        [Series(label=Text(vi="Hộ nghèo", en="Poor households"), figures=figures)],
        title=report.sentence(vi="Còn {last}", en="Down to {last}", last=figures[-1]),
        subtitle=Text(vi="Tỷ lệ hộ nghèo, %", en="Poverty rate, percent"),
    )


def test_a_chart_tells_its_figures_to_who_does_not_see_it() -> None:
    """The alt text and the specification's description are made from the figures."""
    report = recorded("en")
    _poverty(report)
    bundle = report.blocks[-1].mime_bundle()
    alt = _last(report)["alt"]

    assert "Poverty rate, Poor households, Lai Châu: 2015 40.40%, 2019 20.12%" in alt
    assert alt == bundle["application/vnd.vegalite.v6+json"]["description"]
    assert alt == _last(report)["spec_narrow"]["description"]
    assert bundle["image/svg+xml"] == standing_alone(_last(report)["svg_wide"])


def test_a_chart_says_source_standard_and_marks() -> None:
    """What stands under a chart follows from its figures."""
    report = recorded()
    _poverty(report)
    note = "".join(span["text"] for span in _last(report)["note"])

    assert note.startswith(
        "Nguồn: Báo Dân sinh; nguồn thứ cấp, nêu trong chú thích từng con số; số tính từ các số đã công bố."
    )
    assert "Chuẩn: chuẩn nghèo đa chiều 2016–2020." in note
    assert note.endswith("Ký hiệu: [u] độ tin cậy thấp; [s] nguồn thứ cấp.")


def test_the_numbers_of_a_chart_stand_in_its_table() -> None:
    """One row a period, the same figures as in the chart."""
    report = recorded()
    _poverty(report)

    assert [["Thời kỳ", "Hộ nghèo (%)"], ["2015", "40.40"], ["2019", "20.12"], ["2020", "16.33"]] == _last(
        report
    )["table"]["csv_rows"]


def test_a_card_has_a_sparkline_where_there_is_a_series() -> None:
    """Three points that are joined make a line; two do not, nor two specks and a dash."""
    report = recorded()

    assert report.card(report.figure("grdp_per_capita", 2020)).sparkline is not None
    assert report.card(report.figure(POVERTY, 2020)).sparkline is None
    assert report.card(report.figure("schools", 2020)).sparkline is None


def test_a_card_is_of_a_published_figure() -> None:
    """A change has no series of its own and stands in the words of a card."""
    report = recorded()
    change = lc.percentage_point_change(report.figure(POVERTY, 2015), report.figure(POVERTY, 2020))

    with pytest.raises(WordingError, match="a card shows an indicator's value"):
        report.card(change)


def test_sources_are_those_of_what_was_shown() -> None:
    """A source is listed because a figure of it stands in the report, and names those figures."""
    report = recorded()
    report.say(vi="Còn {it}.", en="Down to {it}.", it=report.figure(POVERTY, 2020))
    report.sources()
    rows = _last(report)["rows"]

    assert ["baodansinh_2021"] == [row["source"] for row in rows]
    assert [report.figure(POVERTY, 2020).id] == rows[0]["figures"]
    assert rows[0]["note"].startswith("Bản đăng lại")


def test_an_id_is_given_once() -> None:
    """Two parts with one address would make a link ambiguous."""
    report = recorded()
    report.section("poverty", vi="Giảm nghèo", en="Poverty")

    with pytest.raises(WordingError, match="Two parts of the report have the id 'poverty'"):
        report.section("poverty", vi="Nghèo", en="Poor")


def test_the_title_says_what_the_report_is_of() -> None:
    """Area, period, date of the data and version; no clock."""
    report = recorded("en")
    report.title(vi="Báo cáo", en="Report", summary=report.sentence(vi="Tóm tắt.", en="In short."))
    title = _last(report)

    assert ("Lai Châu, 2015–2020", "en", lc.__version__) == (
        title["subtitle"],
        title["language"],
        title["version"],
    )
    assert ("2023", "2023") == (title["data_date"], title["data_date_label"])


def test_disagreements_are_a_table() -> None:
    """Below the head of each stands a row a source: who says it, the figure, its status, the date."""
    report = recorded("en")
    report.disagreement_table("d", report.disagreements(), vi="Khác nhau", en="They differ")
    shown = _last(report)
    levels = [row.get("level", 0) for row in shown["rows"]]

    assert (
        "Poverty rate, 2020: disagree\t\t\t\n"
        "Lai Châu portal\t16.7%\testimate\t2020\n"
        "Ethnic and Development newspaper\t16.62%\tforecast\t16 September 2020"
    ) in report.blocks[-1].text
    assert ("table", "conflicts") == (shown["type"], shown["role"])
    assert len(report.disagreements()) == levels.count(0)
    assert sum(len(one.entries) for one in report.disagreements()) == levels.count(1)


def test_points_and_tables_are_shown_as_given() -> None:
    """A list of sentences, and a table with the marks of its figures under it."""
    report = recorded("en")
    report.points([report.sentence(vi="Một.", en="One."), report.sentence(vi="Hai.", en="Two.")])
    report.table(
        "t", [Column(""), Column("Rate", unit="%", numeric=True)],
        [["2020", report.figure(POVERTY, 2020, source="interview_2020")]],
        caption=report.sentence(vi="Bảng", en="Table"),
    )  # fmt: skip

    assert "One.\nTwo." == report.blocks[0].text
    assert "2020\t16.7 [e]" == report.blocks[1].text
    assert [[{"text": "Marks: [e] estimate."}]] == _last(report)["notes"]

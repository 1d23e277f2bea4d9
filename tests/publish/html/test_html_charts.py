"""Charts as the page holds them."""

from __future__ import annotations

from lc_indicators.publish.html.html_charts import drawings
from tests.publish.sample_blocks import chart_block


def test_a_chart_has_a_drawing_for_each_width() -> None:
    """The wide and the narrow drawing each have the alternative text."""
    block, _ = chart_block("vi")
    drawn = drawings(block)

    assert ["wide", "narrow"] == [one.form for one in drawn]
    assert all("Từ 18,2 năm 2015" in one.svg for one in drawn)
    assert drawn[0].width > drawn[1].width


def test_each_mark_says_what_it_is_of() -> None:
    """The title of a mark is shown by the browser where no script runs; what is in it runs nothing."""
    block, _ = chart_block("vi")
    block["svg_wide"] = block["svg_wide"].replace("2020: 41,79", "2020: &lt;script&gt; 41,79")
    wide = drawings(block)[0].svg

    assert 6 == wide.count("</title>")
    assert "2015: 18,2 triệu đồng" in wide
    assert "<script" not in wide

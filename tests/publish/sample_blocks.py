"""Blocks of the sample report: every type that a report may show, in one language."""

from __future__ import annotations

from typing import Any

from tests.publish.sample_charts import chart
from tests.publish.sample_figures import (
    HOSTILE_LABEL,
    HOSTILE_NAME,
    INTERVIEW,
    OFFICE,
    OUTSIDE_FONTS,
    figures,
)

Json = dict[str, Any]
Spans = list[Json]

SPARKLINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="28" viewBox="0 0 120 28">'
    '<path d="M2 24 L30 18 L60 15 L90 10 L118 4" fill="none" stroke="#0b6b74" stroke-width="2"/></svg>'
)


def plain(text: str) -> Spans:
    """Return words without figures."""
    return [{"text": text}]


def shown(id: str, language: str, form: str = "printed") -> Json:
    """Return the span of a figure."""
    return {"text": figures()[id][form][language], "figure": id}


def title(language: str) -> Json:
    """Return the title block."""
    vi = language == "vi"
    return {
        "type": "title", "id": "title", "language": language, "data_date": "2021-03-10", "version": "0.1.0",
        "title": "Lai Châu 2015–2020: kinh tế – xã hội" if vi else "Lai Châu 2015–2020: economy and society",
        "subtitle": "Báo cáo giai đoạn" if vi else "Period report",
        "area": {"code": "VN-01", "name": "Lai Châu"},
        "period": {"text": "2015/2020", "label": "2015–2020"},
        "data_date_label": "10/3/2021" if vi else "10 March 2021",
        "summary": [
            {"text": "GRDP bình quân đầu người đạt " if vi else "GRDP per capita reached "},
            shown("f000000001a", language),
            {"text": ", bằng " if vi else ", "},
            shown("f000000003c", language),
            {"text": " so với năm 2015." if vi else " its level of 2015."},
        ],
    }  # fmt: skip


def cards(language: str) -> Json:
    """Return the key figures."""
    vi = language == "vi"
    status = {"code": "E", "mark": "e", "words": "ước tính" if vi else "estimate"}
    return {
        "type": "cards", "id": "key-figures", "label": "Số liệu chính" if vi else "Key figures",
        "cards": [
            _card("income", "f000000001a", language, direction="up", good=True, status=status,
                  label=plain("GRDP bình quân đầu người" if vi else "GRDP per capita"),
                  change=[shown("f000000003c", language), {"text": " so với 2015" if vi else " of 2015"}],
                  sparkline={"svg": SPARKLINE, "alt": "Tăng đều" if vi else "Rising steadily"}),
            _card("poverty", "f000000004d", language, direction="down", good=True,
                  label=plain("Tỷ lệ hộ nghèo" if vi else "Poverty rate"),
                  change=[shown("f000000006f", language)]),
            _card("hostile", "f000000002b", language, direction="up", good=False,
                  label=plain(HOSTILE_LABEL), change=plain(OUTSIDE_FONTS)),
            _card("communes", "f000000007a", language, label=plain("Xã" if vi else "Communes")),
        ],
    }  # fmt: skip


def _card(id: str, figure: str, language: str, **facts: Any) -> Json:
    one = figures()[figure]
    ordinary = {
        "id": id,
        "figure": figure,
        "number": one["number"][language],
        "unit": one["unit"]["symbol"][language],
        "change": None,
        "direction": None,
        "good": None,
        "status": None,
        "sparkline": None,
    }
    return ordinary | facts


def table(language: str, id: str = "indicators") -> Json:
    """Return a table with marks, a missing value, a hostile name and numbers of unequal length."""
    vi = language == "vi"
    head = [("Chỉ tiêu", "Indicator", "left"), ("Đơn vị", "Unit", "left"), ("2015", "2015", "right"),
            ("2020", "2020", "right")]  # fmt: skip
    mark = [{"text": " [e]"}]
    number = "number"
    rows = [
        [plain(HOSTILE_NAME), plain("triệu đồng"), [shown("f000000002b", language, number)],
         [shown("f000000001a", language, number), *mark]],
        [plain(HOSTILE_LABEL), plain("%"), [shown("f000000005e", language, number)],
         [shown("f000000004d", language, number)]],
        [plain(f"Xã {OUTSIDE_FONTS}"), plain("xã"), [shown("f000000008b", language, number)],
         [shown("f000000007a", language, number)]],
        [plain("Thay đổi"), plain("điểm %/năm"), [], [shown("f000000006f", language, number)]],
    ]  # fmt: skip
    raw = [["Chỉ tiêu", "Đơn vị", "2015", "2020"], [HOSTILE_NAME, "triệu đồng", "18.2", "41.79"],
           [HOSTILE_LABEL, "%", "40.40", "16.33"], [f"Xã {OUTSIDE_FONTS}", "xã", "", "1250"],
           ["@SUM(A1)", "điểm %/năm", "", "-4.81"]]  # fmt: skip
    return {
        "type": "table", "id": id, "csv": f"{id}.csv", "csv_rows": raw,
        "caption": plain("Chỉ tiêu chủ yếu" if vi else "Main indicators"),
        "columns": [{"key": f"c{i}", "label": a if vi else b, "unit": "", "align": c}
                    for i, (a, b, c) in enumerate(head)],
        "rows": [{"cells": cells, "header": True} for cells in rows],
        "notes": [plain("[e] ước tính." if vi else "[e] estimate.")],
    }  # fmt: skip


def chart_block(language: str) -> tuple[Json, Json]:
    """Return the chart block and the specification beside it."""
    vi = language == "vi"
    (wide, svg_wide), (narrow, svg_narrow) = chart(language, 720), chart(language, 342)
    block = {
        "type": "chart", "id": "grdp", "width": 720, "svg_wide": svg_wide, "svg_narrow": svg_narrow,
        "spec_narrow": narrow, "table": table(language, "grdp-data"),
        "title": [{"text": "GRDP bình quân đầu người đạt " if vi else "GRDP per capita reached "},
                  shown("f000000001a", language)],
        "subtitle": "triệu đồng, giá hiện hành" if vi else "million dong, current prices",
        "note": plain(f"Nguồn: {HOSTILE_LABEL}"),
        "alt": "Từ 18,2 năm 2015 lên 41,79 năm 2020" if vi else "From 18.2 in 2015 to 41.79 in 2020",
    }  # fmt: skip
    return block, wide


def sources(language: str) -> Json:
    """Return the list of sources, one with an address that must never become a link."""
    note = "" if language == "vi" else "in Vietnamese"
    rows = [
        {key: source[key] for key in ("source", "publisher", "title", "date", "url", "language")}
        | {"type": "media_report", "note": note, "figures": ["f000000001a", "f000000003c"]}
        for source in (INTERVIEW, OFFICE)
    ]
    return {"type": "sources", "id": "sources-1", "rows": rows}

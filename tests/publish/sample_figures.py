"""Figures of the sample report, as JSON by the notebook's own format."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

#: A label that would run if it were ever taken as markup.
HOSTILE_LABEL = "<script>alert('label')</script> & \"nhãn\""
#: A name that a spreadsheet would run if it were ever taken as a formula.
HOSTILE_NAME = "=cmd()|'/C calc'!A0"
#: Characters outside the report's fonts.
OUTSIDE_FONTS = "中 😀"

INTERVIEW = {
    "source": "interview_2020",
    "publisher": "Báo Chính phủ",
    "title": "Lai Châu: bứt phá trong 5 năm",
    "date": "2020-10",
    "url": "https://example.org/lai-chau-2020",
    "language": "vi",
    "place": {"vi": "đoạn 4", "en": "paragraph 4"},
}
OFFICE = {
    "source": "yearbook_2016",
    "publisher": "Cục Thống kê tỉnh Lai Châu",
    "title": f"Niên giám {HOSTILE_LABEL} {OUTSIDE_FONTS}",
    "date": "2016-06-30",
    "url": "javascript:alert('url')",
    "language": "vi",
    "place": {"vi": "trang 7", "en": "page 7"},
}


def both(vi: str, en: str | None = None) -> dict[str, str]:
    """Return the same words in both languages; without English, the Vietnamese number in English habits."""
    return {"vi": vi, "en": vi.translate(str.maketrans(",.", ".,")) if en is None else en}


def figure(id: str, label: dict[str, str], printed: dict[str, str], **facts: Any) -> Json:
    """Return one figure with every field that the format names; *facts* override the ordinary ones."""
    number = facts.pop("number", printed["vi"].split(" ")[0])
    ordinary = {
        "id": id,
        "key": f"sample:{id}",
        "label": label,
        "printed": printed,
        "number": both(number),
        "value": number.replace(".", "").replace(",", ".").replace("−", "-"),
        "decimals": 2,
        "interval": {"low": "41.785", "high": "41.795"},
        "interval_text": both("từ 41,785 đến 41,795", "41.785 to 41.795"),
        "unit": {"unit": "million_dong", "symbol": both("triệu đồng", "million dong")},
        "qualifier": "",
        "status": {"code": "A", "mark": "", "words": both("chính thức", "normal")},
        "metric": None,
        "metric_name": None,
        "formula": None,
        "inputs": [],
        "sources": [INTERVIEW],
        "indicator": "grdp_per_capita",
        "area": "VN-01",
        "period": "2020",
        "period_label": both("2020"),
        "printed_in_source": number,
        "note": None,
        "joined_because": None,
    }
    return ordinary | facts


ESTIMATE = {"code": "E", "mark": "e", "words": both("ước tính", "estimate")}


def figures() -> dict[str, Json]:
    """Return the figures of the sample by their ids."""
    name = both("GRDP bình quân đầu người", "GRDP per capita")
    end = figure("f000000001a", name, both("41,79 triệu đồng", "41.79 million dong"), status=ESTIMATE)
    start = figure(
        "f000000002b",
        both(HOSTILE_LABEL, HOSTILE_LABEL),
        both("18,2 triệu đồng", "18.2 million dong"),
        decimals=1,
        sources=[OFFICE],
        period="2015",
        period_label=both("2015"),
        note=both(f"Ghi chú {OUTSIDE_FONTS}", f"Note {OUTSIDE_FONTS}"),
        interval={"low": "18.15", "high": "18.25"},
        interval_text=both("từ 18,15 đến 18,25", "18.15 to 18.25"),
    )
    factor = figure(
        "f000000003c",
        both("GRDP bình quân đầu người, số lần", "GRDP per capita, growth factor"),
        both("2,3 lần", "2.3 times"),
        decimals=1,
        metric="growth_factor",
        status=ESTIMATE,
        metric_name=both("số lần so với đầu kỳ", "growth factor"),
        printed_in_source=None,
        formula=both("41,79 ÷ 18,2 ≈ 2,3"),
        sources=[INTERVIEW, OFFICE],
        period="2015/2020",
        period_label=both("2015–2020"),
        interval={"low": "2.2896", "high": "2.3028"},
        interval_text=both("từ 2,289 đến 2,303", "2.289 to 2.303"),
        inputs=[{"argument": "end", "figure": end["id"]}, {"argument": "start", "figure": start["id"]}],
    )
    return {one["id"]: one for one in (end, start, factor, *_poverty(), _open_ended(), _missing())}


def _poverty() -> tuple[Json, Json, Json]:
    rate = {"unit": {"unit": "percent", "symbol": both("%", "%")}, "indicator": "poverty_rate_molisa_2016"}
    name = both("Tỷ lệ hộ nghèo", "Poverty rate")
    end = figure("f000000004d", name, both("16,33%"), number="16,33", **rate)
    start = figure(
        "f000000005e", name, both("40,40%"), number="40,40", period="2015", period_label=both("2015"), **rate
    )
    change = figure(
        "f000000006f",
        both("Tỷ lệ hộ nghèo, thay đổi bình quân", "Poverty rate, average annual change"),
        both("−4,81 điểm phần trăm/năm", "−4.81 percentage points a year"),
        number="−4,81",
        metric="average_annual_change",
        metric_name=both("thay đổi bình quân mỗi năm", "average annual change"),
        formula=both("(16,33 − 40,40) ÷ 5 ≈ −4,81"),
        printed_in_source=None,
        period="2015/2020",
        period_label=both("2015–2020"),
        joined_because=both("Cùng một chuẩn nghèo.", "One poverty standard."),
        unit={"unit": "percentage_points_per_year", "symbol": both("điểm %/năm", "points a year")},
        inputs=[
            {"argument": "start", "figure": start["id"]},
            {"argument": "end", "figure": end["id"]},
            {"argument": "n_periods", "number": 5},
        ],
    )
    return end, start, change


def _open_ended() -> Json:
    return figure(
        "f000000007a",
        both("Số xã đạt chuẩn nông thôn mới", "New-rural communes"),
        both("trên 1.250 xã", "over 1,250 communes"),
        number="1.250",
        decimals=0,
        qualifier="over",
        interval={"low": "1250", "high": None},
        interval_text=both("từ 1.250 trở lên", "1,250 or more"),
        unit={"unit": "communes", "symbol": both("xã", "communes")},
        indicator="new_rural_communes",
    )


def _missing() -> Json:
    return figure(
        "f000000008b",
        both("Số lớp", "Classes"),
        both("không có số liệu", "not available"),
        number="…",
        value=None,
        interval=None,
        interval_text=both("không có số liệu", "not available"),
        status={"code": "O", "mark": "x", "words": both("không có số liệu", "missing value")},
        unit={"unit": "classes", "symbol": both("lớp", "classes")},
        indicator="classes_general",
    ) | {"number": both("không có số liệu", "not available")}

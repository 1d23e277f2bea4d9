"""Hard data for every chart form: long names, crowded ends, equal values, gaps, breaks, all statuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lc_indicators.charts import FORMS, Break, Named, Series
from lc_indicators.charts.chart_form import Form
from lc_indicators.charts.forms.plan_bars import Planned
from lc_indicators.language import Text
from tests.charts.chart_figures import (
    GSO,
    MOLISA,
    MOLISA_2022,
    SAID,
    SHARES_2015,
    SHARES_2020,
    Counted,
    Fig,
    Measured,
    Place,
    figure,
    figures,
    name,
)

LONG = Text(
    vi="Tỷ lệ lao động từ 15 tuổi trở lên đang làm việc trong nền kinh tế đã qua đào tạo",
    en="Share of employed persons aged 15 and over who have had vocational training",
)
_NAMES = (
    "Bà Rịa – Vũng Tàu",
    "Thừa Thiên Huế",
    "Thành phố Hồ Chí Minh",
    "Lai Châu",
    "Hòa Bình",
    "Đắk Nông",
    "Sóc Trăng",
    "Lạng Sơn",
    "Yên Bái",
    "Điện Biên",
    "Quảng Trị",
    "Ninh Thuận",
    "Hưng Yên",
    "Tây Ninh",
)
_AREAS = [Place(name(one), area=f"A{place}") for place, one in enumerate(_NAMES)]


def _measured(short: Text, good: str) -> dict[str, object]:
    return {"label": short, "indicator": Measured(short, good)}


def _of_areas(printed: list[str], year: int = 2020, **given: object) -> list[Fig]:
    return [
        figure(text, year, area=area, status="P" if place % 5 == 0 else "A", **given)
        for place, (text, area) in enumerate(zip(printed, _AREAS, strict=True))
    ]


@dataclass(frozen=True)
class Rank:
    """A figure among those that it is ranked with."""

    figure: Fig
    ranked: list[Fig]
    above: list[Fig]


_LEVELS = [
    ["9.2", "13.4", "2.1", "42.0", "33.1", "31", "18.9", "40.9", "27.5", "42.0", "15", "14.9", "3.3", "3.4"],
    ["97.5", "97.9", "98.6", "60.2", "95", "93.3", "92.5", "95.1", "88", "72.2", "94", "93.1", "98.7", "95"],
    ["0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.2"],
]
_WHERE = (Place(name("Trung du và miền núi phía Bắc")), Place(Text(vi="Cả nước", en="Viet Nam")))


def _standing(levels: list[str], short: Text, good: str) -> Rank:
    ranked = _of_areas(levels, **_measured(short, good))
    above = [figure(text, 2020, area=where, **_measured(short, good))
             for text, where in zip((levels[4], levels[5]), _WHERE, strict=True)]  # fmt: skip
    return Rank(ranked[3], ranked, above)


STANDINGS = [
    _standing(_LEVELS[0], name("Tử vong trẻ em dưới 1 tuổi"), "down"),
    _standing(_LEVELS[1], LONG, "up"),
    _standing(_LEVELS[2], name("Tỷ lệ hộ nghèo"), "down"),
]


def _courses(good: str = "down") -> list[Series[Fig]]:
    """Return a series an area, whose lines cross and end close to each other."""
    made = []
    for place, area in enumerate(_AREAS):
        printed = {year: f"{10 + (place * 7 + (year - 2010) * (place % 3 - 1) * 3) % 29}.{place % 10}"
                   for year in range(2010, 2017)}  # fmt: skip
        given = figures(printed, {2016: "P"}, area=area, **_measured(LONG, good))
        made.append(Series(area.name, given, "subject" if place == 3 else "context"))
    return made


_COURSES = _courses()
_MEAN = Series(
    _WHERE[0].name, figures({year: f"{24 - (year - 2010)}.5" for year in range(2010, 2017)}), "context"
)
_CLOSE = [
    Series(Text(vi="số của tỉnh, giá hiện hành", en="province’s own figures, current prices"),
           figures({2015: "18.2", 2016: "22.5", 2018: "33", 2020: "41.79"}, {2020: "E"})),
    Series(Text(vi="TCTK, đánh giá lại", en="GSO, re-evaluated"),
           figures({2018: "40.5", 2019: "41.1", 2020: "42.2"})),
    Series(Text(vi="Trung du và miền núi phía Bắc", en="Northern midlands and mountains"),
           figures({2015: "40.1", 2018: "41", 2020: "41.5"}), "context"),
    Series(Text(vi="Cả nước", en="Viet Nam"),
           figures({2015: "41.0", 2016: "41.9", 2020: "41.2"}, {2020: "F"}), "context"),
]  # fmt: skip
_STANDARDS = [
    Series(name("MOLISA 2016–2020"), MOLISA),
    Series(name("MOLISA 2022–2025"), MOLISA_2022),
    Series(name("Tổng cục Thống kê"), GSO),
]
_BREAKS = [
    Break(
        2016, Text(vi="chuẩn nghèo 2011–2015", en="standard of 2011–2015"), name("chuẩn 2016–2020 đa chiều")
    ),
    Break(
        2022, name("chuẩn 2016–2020 đa chiều"), Text(vi="chuẩn nghèo 2022–2025", en="standard of 2022–2025")
    ),
]
_MONTHS = [figure(f"{90 + (year * 7 + month * 13) % 31}.{month}", f"{year}-{month:02d}",
                  status="E" if month == 12 else "A")
           for year in (2022, 2023, 2024) for month in range(1, 13)]  # fmt: skip

_PARTS = [
    figure("1.94", label=name("Nông, lâm nghiệp và thủy sản")),
    figure("-0.38", label=name("Công nghiệp chế biến, chế tạo"), status="E"),
    figure("5.02", label=name("Xây dựng")),
    figure("0", label=name("Thuế sản phẩm trừ trợ cấp sản phẩm")),
]
_MONEY = Counted(Text(vi="triệu đồng/người/năm", en="million dong per person a year"))
_PLANS = [
    Planned(LONG["vi"], figure("40"), figure("41.79", status="E"), said="trên 40%", judged="✓ đạt kế hoạch"),
    Planned("GRDP", figure("9"), figure("6.65"), figure("10"), said="từ 9% đến 10%", judged="✗ không đạt"),
    Planned("Thu ngân sách trên địa bàn", figure("900"), figure("2210"), said="900 tỷ đồng", judged="✓ đạt"),
    Planned("Tăng tự nhiên", figure("-1"), figure("2"), judged="? chưa rõ"),
    Planned("Che phủ rừng", figure("50", unit=_MONEY), None, judged="? chưa có số liệu"),
]  # fmt: skip

#: Form -> its data and its options.
HARD: dict[str, tuple[Any, dict[str, Any]]] = {
    "lines": (_CLOSE, {"since": 2016}),
    "seasonal": (Series(LONG, _MONTHS), {}),
    "to_date": (Series(LONG, _MONTHS), {}),
    "small_multiples": (_COURSES, {"reference": _MEAN}),
    "slope": (_CLOSE, {}),
    "dumbbell": (_CLOSE, {}),
    "bars": (_of_areas(_LEVELS[0]), {"subjects": ["Lai Châu"]}),
    "ranking": (
        STANDINGS[0].ranked,
        {
            "named": [Named(STANDINGS[0].figure, "Lai Châu", "subject"),
                      *(Named(one, one.area.name["vi"], "above") for one in STANDINGS[0].above if one.area)],
            "subject": STANDINGS[0].figure,
            "label": "14 tỉnh, thành phố trực thuộc trung ương có số liệu",
        },
    ),
    "strip": (STANDINGS, {}),
    "bump": (_COURSES, {}),
    "tiles": (
        STANDINGS[1].ranked,
        {
            "places": {area.area: (1 + place % 4, 1 + place // 4) for place, area in enumerate(_AREAS)},
            "subject": STANDINGS[1].figure,
            "above": STANDINGS[1].above,
        },
    ),
    "outlines": (
        STANDINGS[1].ranked,
        {
            "shapes": {
                area.area: [[[(x, y), (x + 1, y), (x + 1, y + 1), (x, y)]]]
                for place, area in enumerate(_AREAS)
                for x, y in [(103 + place % 4, 22 - place // 4)]
            },
            "subject": STANDINGS[1].figure,
            "above": STANDINGS[1].above,
        },
    ),
    "shares": ([("2015", SHARES_2015), ("2020", SHARES_2020)], {}),
    "waterfall": (_PARTS, {"total": figure("8.16", label=name("Tổng sản phẩm trên địa bàn (GRDP)"))}),
    "plan_bars": (_PLANS, {}),
    "dots": (SAID, {}),
    "sparkline": (_CLOSE[0], {}),
}  # fmt: skip

#: The same with breaks between standards, which lines alone have.
BROKEN = (_STANDARDS, {"breaks": _BREAKS})


def drawn(form: str, language: str, width: int) -> Any:
    """Return the chart of a form of its hard data."""
    data, options = HARD[form]
    chosen: Form[Any] = FORMS[form]
    sized = {} if form == "sparkline" else {"width": width}
    return chosen(data, language=language, **sized, **options)

"""Light stand-ins for Figures, Lai Châu's figures as they were printed, and what a drawn chart says."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import altair as alt

from lc_indicators.charts import Spec
from lc_indicators.language import Language, Text, format_decimal, parse_printed
from lc_indicators.periods import Period
from lc_indicators.pictures import spec_to_svg
from tests.picture_checks import Written, cut_in, touching_in, written_in

WORDS = {
    "E": Text(vi="ước tính", en="estimate"),
    "P": Text(vi="sơ bộ", en="provisional"),
    "F": Text(vi="dự báo", en="forecast"),
}
OPEN = Decimal("Infinity")


@dataclass(frozen=True)
class Interval:
    """All values that a printed figure can stand for."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Kind:
    """What an area is."""

    many: Text


@dataclass(frozen=True)
class Place:
    """An area."""

    name: Text
    kind: Kind = Kind(Text(vi="tỉnh", en="provinces"))
    area: str = ""


@dataclass(frozen=True)
class Counted:
    """A unit."""

    symbol: Text


@dataclass(frozen=True)
class Measured:
    """An indicator."""

    short: Text
    good: str = "none"


@dataclass(frozen=True)
class Publication:
    """A source."""

    publisher: str
    date: str
    secondary: bool = False

    def published_by(self, _language: Language) -> str:
        """Return the publisher's name, the same in every language."""
        return self.publisher


@dataclass(frozen=True)
class Citation:
    """A place in a source."""

    source: Publication


@dataclass(frozen=True)
class Formula:
    """A metric."""

    name: str


@dataclass(frozen=True)
class Fig:
    """A Figure as far as charts look at it."""

    label: Text
    value: Decimal | None
    decimals: int
    period: Period | None
    status: str = "A"
    qualifier: str = ""
    interval: Interval | None = None
    breaks: tuple[Period, ...] = ()
    indicator: Measured | None = None
    area: Place | None = None
    cited: tuple[Citation, ...] = ()
    metric: Formula | None = None
    unit: Counted = Counted(Text(vi="%", en="%"))
    #: What is behind a computed one.
    behind: tuple[Citation, ...] = ()

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Return every source behind the figure."""
        return (*self.cited, *self.behind)

    @property
    def is_missing(self) -> bool:
        """Return whether there is no value."""
        return self.value is None

    def number(self, language: Language) -> str:
        """Return the number alone."""
        if self.value is None:
            return Text(vi="không có số liệu", en="not available")[language]
        return format_decimal(self.value, decimals=self.decimals, language=language)

    def print(self, language: Language) -> str:
        """Return the number with unit and qualifier."""
        qualified = {"over": Text(vi="trên {}", en="over {}"), "under": Text(vi="dưới {}", en="under {}")}
        text = self.number(language) if self.is_missing else f"{self.number(language)}%"
        return qualified[self.qualifier][language].format(text) if self.qualifier else text

    def period_label(self, language: Language) -> str:
        """Return the period in words."""
        return self.period.label(language) if self.period else ""

    def status_words(self, language: Language) -> str:
        """Return the status in words."""
        return WORDS[self.status][language] if self.status in WORDS else ""


def name(text: str) -> Text:
    """Return the same words in both languages."""
    return Text(vi=text, en=text)


def figure(
    printed: str | None,
    year: int | tuple[int, int] | str = 2020,
    status: str = "A",
    **given: object,
) -> Fig:
    """Return a figure as a source printed it, with its rounding interval; of a year, two or a SDMX period."""
    period = Period.parse(f"{year[0]}-09-01/P1Y" if isinstance(year, tuple) else year)
    value = parse_printed(printed, "point") if printed else None
    decimals = len(printed.partition(".")[2]) if printed else 0
    interval = None
    if value is not None:
        half = Decimal(5).scaleb(-decimals - 1)
        interval = Interval(value - half, value + half)
        if given.get("qualifier") == "over":
            interval = Interval(value, OPEN)
        if given.get("qualifier") == "under":
            interval = Interval(-OPEN, value)
    facts = {"label": name("Tỷ lệ hộ nghèo"), "interval": interval, **given}
    return Fig(value=value, decimals=decimals, period=period, status=status, **facts)  # type: ignore[arg-type]


def figures(printed: dict[int, str], status: dict[int, str] | None = None, **given: object) -> list[Fig]:
    """Return one figure a year; "" is a missing one."""
    return [
        figure(text or None, year, (status or {}).get(year, "A"), **given) for year, text in printed.items()
    ]


def said_by(publisher: str, date: str) -> tuple[Citation, ...]:
    """Return a citation."""
    return (Citation(Publication(publisher, date)),)


MOLISA = figures({2015: "40.40", 2019: "20.12", 2020: "16.33"}, {2019: "E"})
MOLISA_FORECAST = figures({2015: "40.40", 2019: "20.12", 2020: "16.62"}, {2019: "E", 2020: "F"})
MOLISA_2022 = figures({2022: "27.7", 2023: "23.88", 2024: "19.46"})
GSO = figures(
    {
        2006: "58.2",
        2008: "53.7",
        2010: "50.1",
        2011: "",
        2012: "42.5",
        2013: "39.7",
        2014: "36.9",
        2015: "31.9",
        2016: "27.9",
    },
    {2016: "P"},
    breaks=(Period.parse(2010),),
)
GRDP = figures({2015: "18.2", 2016: "22.5", 2017: "25", 2018: "33", 2020: "41.79"}, {2020: "E"})
GRDP_GSO = figures({2018: "40.5", 2019: "38.86", 2020: "43.33"})
GROWTH = figures({2016: "7.18", 2017: "22.99", 2018: "26.23", 2019: "", 2020: "6.65"}, {2020: "E"})


def shares(year: int, parts: Sequence[tuple[str, str]], rest: str = "") -> list[Fig]:
    """Return the parts of a whole, and what they leave over if *rest* is given."""
    found = [figure(printed, year, label=name(label)) for label, printed in parts]
    if rest:
        found.append(figure(rest, year, label=found[0].label, metric=Formula("unnamed_share")))
    return found


SHARES_2015 = shares(2015, [("Nông, lâm, thủy sản", "23.6"), ("Công nghiệp, xây dựng", "26.8")], "49.6")
SHARES_2020 = shares(
    2020,
    [("Nông, lâm, thủy sản", "14.48"), ("Công nghiệp, xây dựng", "38.84"), ("Dịch vụ", "39.72")],
    "6.96",
)

SAID = [
    figure("16.33", cited=said_by("Báo điện tử Đảng Cộng sản Việt Nam", "2021-03-10")),
    figure("16.62", status="F", cited=said_by("Báo Dân tộc và Phát triển", "2020-10")),
    figure("16.7", status="E", cited=said_by("Cổng thông tin điện tử tỉnh Lai Châu", "2020")),
    figure("16", qualifier="over", cited=said_by("Báo Nhân Dân", "2020-11-02")),
    figure(None, cited=said_by("Tổng cục Thống kê, Niên giám thống kê", "2021")),
]


def svg_root(chart: Spec) -> ET.Element:
    """Return the drawn chart."""
    return _drawn(json.dumps(chart))


@cache
def _drawn(spec: str) -> ET.Element:
    # Held against Vega-Lite's schema, as a report does not: all that is drawn here is valid.
    alt.LayerChart.validate(json.loads(spec))
    return ET.fromstring(spec_to_svg(json.loads(spec), name="test"))  # noqa: S314 (our own picture)


def written(chart: Spec) -> list[Written]:
    """Return every text of the drawn chart with the rectangle of its letters."""
    return written_in(svg_root(chart))


def words(chart: Spec) -> list[str]:
    """Return every text of the drawn chart."""
    return [one.text for one in written(chart)]


def overlapping(chart: Spec) -> list[tuple[str, str]]:
    """Return the pairs of texts that touch each other."""
    return touching_in(svg_root(chart))


def outside(chart: Spec) -> list[str]:
    """Return the texts that leave the picture; half a pixel is within the accuracy of measuring."""
    return cut_in(svg_root(chart))


def rows_of(chart: Spec, mark: str) -> list[dict[str, Any]]:
    """Return the data of all layers of one kind of mark that a tooltip or a line belongs to."""
    layers = [layer for layer in chart["layer"] if layer["mark"]["type"] == mark]
    return [row for layer in layers for row in layer["data"]["values"]]

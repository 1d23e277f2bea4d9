"""What metrics are called and how spans and directions are said, in both languages.

A metric's words follow the glossary: one word per thing, *times* only for end ÷ start, percentage points
never called percent.
"""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.language.text import Language, Text

#: The name of each metric as a reader meets it.
METRIC_NAMES: dict[str, Text] = {
    "absolute_change": Text(vi="mức thay đổi", en="change"),
    "percentage_change": Text(vi="tốc độ thay đổi", en="percentage change"),
    "percentage_point_change": Text(vi="thay đổi theo điểm phần trăm", en="change in percentage points"),
    "average_annual_change": Text(vi="thay đổi bình quân mỗi năm", en="average annual change"),
    "growth_factor": Text(vi="số lần so với đầu kỳ", en="growth factor"),
    "compound_annual_growth_rate": Text(
        vi="tốc độ tăng kép bình quân mỗi năm", en="compound annual growth rate"
    ),
    "rebase": Text(vi="chỉ số so với kỳ gốc", en="index to the base period"),
    "share_of_total": Text(vi="tỷ trọng trong tổng số", en="share of the total"),
    "unnamed_share": Text(vi="phần không có tên", en="share that is not named"),
    "contribution_to_growth": Text(vi="đóng góp vào tăng trưởng", en="contribution to growth"),
    "per_capita": Text(vi="bình quân đầu người", en="per head of population"),
    "difference": Text(vi="chênh lệch", en="difference"),
    "relative_difference": Text(vi="chênh lệch tương đối", en="relative difference"),
    "rank": Text(vi="thứ hạng", en="rank"),
    "implied_start": Text(vi="giá trị đầu kỳ suy ra", en="implied value at the start"),
}

#: The arguments of metrics as a reader meets them; the first word of what an input is.
ARGUMENT_NAMES: dict[str, Text] = {
    "start": Text(vi="đầu kỳ", en="start"),
    "end": Text(vi="cuối kỳ", en="end"),
    "n_periods": Text(vi="số năm", en="number of years"),
    "growth_factor": Text(vi="số lần", en="growth factor"),
    "absolute_change": Text(vi="mức thay đổi", en="change"),
    "average_annual_change": Text(vi="thay đổi bình quân mỗi năm", en="average annual change"),
    "first": Text(vi="phần thứ nhất", en="first part"),
    "second": Text(vi="phần thứ hai", en="second part"),
    "third": Text(vi="phần thứ ba", en="third part"),
    "fourth": Text(vi="phần thứ tư", en="fourth part"),
    "fifth": Text(vi="phần thứ năm", en="fifth part"),
    "part": Text(vi="bộ phận", en="part"),
    "total": Text(vi="tổng số", en="total"),
    "component_start": Text(vi="bộ phận đầu kỳ", en="component at the start"),
    "component_end": Text(vi="bộ phận cuối kỳ", en="component at the end"),
    "total_start": Text(vi="tổng số đầu kỳ", en="total at the start"),
    "value": Text(vi="giá trị", en="value"),
    "population": Text(vi="dân số", en="population"),
    "base": Text(vi="kỳ gốc", en="base"),
    "reference": Text(vi="mức so sánh", en="compared with"),
    "ahead": Text(vi="số địa bàn đứng trước", en="areas before it"),
    "compared": Text(vi="số địa bàn được so sánh", en="areas compared"),
    "next_before": Text(vi="liền trước", en="next before it"),
    "equal_to": Text(vi="đồng hạng", en="same place"),
    "next_after": Text(vi="liền sau", en="next after it"),
}

#: What joins the periods of a label: "2015 → 2020".
ARROW = " → "

#: What a figure is called that is known from a reprint, a copy or a repetition alone; its mark in tables.
SECOND_HAND, SECOND_HAND_MARK = Text(vi="nguồn thứ cấp", en="second-hand source"), "s"

_NOT_AVAILABLE = Text(vi="không có số liệu", en="not available")

_SOUGHT = {
    "low": Text(vi="từ {low} trở lên", en="{low} or more"),
    "high": Text(vi="từ {high} trở xuống", en="{high} or less"),
    "both": Text(vi="từ {low} đến {high}", en="{low} to {high}"),
    "none": Text(vi="không xác định", en="not bounded"),
}


_UP, _DOWN = Text(vi="tăng {}", en="up {}"), Text(vi="giảm {}", en="down {}")
_SHIFTED = Text(vi="thay đổi {}", en="changed by {}")

#: A count that is the same; a change too small for the digits, or whose direction they do not carry.
UNCHANGED, STILL = Text(vi="không đổi", en="unchanged"), Text(vi="gần như không đổi", en="almost unchanged")


def moved(change: Decimal, size: str, *, language: Language) -> str:
    """Return *size* with the word for the direction of *change*.

    Examples
    --------
    >>> moved(Decimal("-4.81"), "4,81 điểm phần trăm/năm", language="vi")
    'giảm 4,81 điểm phần trăm/năm'
    """
    if change == 0:
        return UNCHANGED[language]
    return (_UP if change > 0 else _DOWN)[language].format(size)


def shifted(size: str, *, language: Language) -> str:
    """Return *size* as a change whose direction is not known: "thay đổi từ −20 đến 30%"."""
    return _SHIFTED[language].format(size)


def missing_words(language: Language) -> str:
    """Return what stands where a value is missing."""
    return _NOT_AVAILABLE[language]


def between(low: str | None, high: str | None, *, language: Language) -> str:
    """Return the words for an interval whose printed ends are *low* and *high*; None is an open end.

    Examples
    --------
    >>> between("2,28", "2,31", language="vi")
    'từ 2,28 đến 2,31'
    >>> between("3", "3", language="vi")
    '3'
    >>> between("40", None, language="en")
    '40 or more'
    """
    if low is not None and low == high:
        return low
    which = (
        "none"
        if low is None and high is None
        else "high"
        if low is None
        else "low"
        if high is None
        else "both"
    )
    return _SOUGHT[which][language].format(low=low, high=high)

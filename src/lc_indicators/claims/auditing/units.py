"""How a number prints with its unit, where no catalogue says it: units of claims in both languages."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from lc_indicators.wording import Language, Text, format_decimal

#: What stands for the number.
_HOLE = "{}"

_PER_YEAR = Text(vi="/năm", en=" a year")

#: Units of claims -> pattern; a unit "…_per_year" is made of its base.
PATTERNS: dict[str, Text] = {
    "times": Text(vi="{} lần", en="{} times"),
    "percent": Text(vi="{}%", en="{}%"),
    "percent_of_target": Text(vi="{}% mục tiêu", en="{}% of the target"),
    "percentage_points": Text(vi="{} điểm phần trăm", en="{} percentage points"),
    "index_points": Text(vi="{} điểm", en="{} points"),
    "vnd": Text(vi="{} đồng", en="{} dong"),
    "thousand_vnd": Text(vi="{} nghìn đồng", en="{} thousand dong"),
    "million_vnd": Text(vi="{} triệu đồng", en="{} million dong"),
    "billion_vnd": Text(vi="{} tỷ đồng", en="{} billion dong"),
    "usd": Text(vi="{} USD", en="{} US dollars"),
    "million_usd": Text(vi="{} triệu USD", en="{} million US dollars"),
    "billion_usd": Text(vi="{} tỷ USD", en="{} billion US dollars"),
    "persons": Text(vi="{} người", en="{} persons"),
    "thousand_persons": Text(vi="{} nghìn người", en="{} thousand persons"),
    "households": Text(vi="{} hộ", en="{} households"),
    "thousand_households": Text(vi="{} nghìn hộ", en="{} thousand households"),
    "communes": Text(vi="{} xã", en="{} communes"),
    "villages": Text(vi="{} thôn, bản", en="{} villages"),
    "schools": Text(vi="{} trường", en="{} schools"),
    "classrooms": Text(vi="{} phòng học", en="{} classrooms"),
    "classes": Text(vi="{} lớp", en="{} classes"),
    "pupils": Text(vi="{} học sinh", en="{} pupils"),
    "enterprises": Text(vi="{} doanh nghiệp", en="{} enterprises"),
    "cooperatives": Text(vi="{} hợp tác xã", en="{} cooperatives"),
    "projects": Text(vi="{} dự án", en="{} projects"),
    "collectives": Text(vi="{} tập thể", en="{} collectives"),
    "workdays": Text(vi="{} ngày công", en="{} workdays"),
    "square_metres": Text(vi="{} m²", en="{} m²"),
    "hectares": Text(vi="{} ha", en="{} ha"),
    "thousand_hectares": Text(vi="{} nghìn ha", en="{} thousand ha"),
    "kilometres": Text(vi="{} km", en="{} km"),
    "tonnes": Text(vi="{} tấn", en="{} tonnes"),
    "thousand_tonnes": Text(vi="{} nghìn tấn", en="{} thousand tonnes"),
}

#: Digits before or after the point beyond which no number is written out.
MOST_DIGITS = 15

#: Beginnings of units -> their power of ten.
_POWERS = {"thousand_": 3, "ten_thousand_": 4, "million_": 6, "billion_": 9}

#: Tails of units -> what they add to the pattern of the rest, longest first.
_TAILS: dict[str, Text | None] = {
    "_per_person_per_month": Text(vi="/người/tháng", en=" per person a month"),
    "_per_person": Text(vi="/người", en=" per person"),
    "_per_worker": Text(vi="/lao động", en=" per worker"),
    "_per_month": Text(vi="/tháng", en=" a month"),
    "_per_year": _PER_YEAR,
}


@cache
def pattern_of(unit: str) -> Text:
    """Return the pattern of a unit, ``{}`` for the number; of an unknown unit, its own name.

    Examples
    --------
    >>> pattern_of("percentage_points_per_year").vi, pattern_of("percent_of_households").en
    ('{} điểm phần trăm/năm', '{}%')
    """
    if unit in PATTERNS:
        return PATTERNS[unit]
    for tail, words in _TAILS.items():
        if words and unit.endswith(tail):
            base = pattern_of(unit.removesuffix(tail))
            return Text(vi=base.vi + words.vi, en=base.en + words.en)
    if unit.startswith("percent"):
        return PATTERNS["percent"]
    plain = f"{_HOLE} {unit.replace('_', ' ')}".strip()
    return Text(vi=plain, en=plain)


def scale_between(unit: str, other: str) -> Decimal | None:
    """Return what a number in *unit* is multiplied by to stand in *other*; None where they do not convert.

    All percentages of an indicator are one unit, and points are its differences.

    Examples
    --------
    >>> scale_between("billion_vnd", "million_vnd"), scale_between("households", "persons")
    (Decimal('1E+3'), None)
    """
    (power, base), (other_power, other_base) = _parted(unit), _parted(other)
    return Decimal(1).scaleb(power - other_power) if base == other_base else None


def is_rate(unit: str) -> bool:
    """Return whether levels in a unit are percentages."""
    return unit.startswith("percent") and unit != "percent_of_target"


def _parted(unit: str) -> tuple[int, str]:
    if is_rate(unit):
        return 0, "percent"
    for prefix, power in _POWERS.items():
        if unit.startswith(prefix):
            return power, unit.removeprefix(prefix).removesuffix("_per_year")
    return 0, unit.removesuffix("_per_year")


def decimals_of(value: Decimal) -> int:
    """Return the digits that *value* has after its point, at most :data:`MOST_DIGITS`: 2 for 41.79."""
    return min(max(-int(value.as_tuple().exponent), 0), MOST_DIGITS)


def say_number(value: Decimal, unit: str, language: Language) -> str:
    """Return a number with its unit as *language* prints it, its own digits kept.

    Examples
    --------
    >>> say_number(Decimal("41.79"), "million_vnd_per_person", "vi")
    '41,79 triệu đồng/người'
    >>> say_number(Decimal("914368"), "", "en")
    '914,368'
    """
    if value.adjusted() > MOST_DIGITS:
        # No report prints such a number; a hostile text may.
        return pattern_of(unit)[language].replace(_HOLE, f"{value:.3E}")
    text = format_decimal(value, decimals=decimals_of(value), language=language)
    return pattern_of(unit)[language].replace(_HOLE, text)

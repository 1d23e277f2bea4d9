"""A claim in words: what it says of what, of whom and when, as it was read."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.words import name_of, number_of, span_text
from lc_indicators.claims.claim import Claim, Kind, Role, Status
from lc_indicators.wording import METRIC_NAMES, Language, Text

_KINDS = {
    Kind.LEVEL: Text(vi="mức", en="level"),
    Kind.SHARE: Text(vi="tỷ trọng", en="share"),
    Kind.COUNT_OF_TOTAL: Text(vi="số lượng trong tổng số", en="count of a total"),
}

_STATUSES = {
    Status.ESTIMATE: Text(vi="ước tính", en="estimate"),
    Status.TARGET: Text(vi="mục tiêu", en="target"),
    Status.FORECAST: Text(vi="dự báo", en="forecast"),
}

_AGAINST_TARGET = Text(vi="so với mục tiêu", en="against a target")

_MOVED = {"up": Text(vi="tăng {}", en="up {}"), "down": Text(vi="giảm {}", en="down {}")}

_YEARS = Text(vi="trong {} năm", en="within {} years")
_EACH_YEAR = Text(vi="từng năm", en="each year")
_TAKEN_OVER = Text(vi="{} (lấy theo câu khác)", en="{} (taken over from another sentence)")
_NO_TIME = Text(vi="không nêu", en="none named")

_KIND = Text(vi="loại", en="kind")
_INDICATOR = Text(vi="chỉ tiêu", en="indicator")
_AREA = Text(vi="địa bàn", en="area")
_TIME = Text(vi="thời gian", en="time")
_STANDARD = Text(vi="chuẩn", en="standard")
_NATURE = Text(vi="tính chất", en="nature")


def subject(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return what a claim is about: "Tỷ lệ hộ nghèo, 2015 → 2020"."""
    name = name_of(claim, catalogue)[language]
    return ", ".join(part for part in (name[:1].upper() + name[1:], _time(claim, language)) if part)


def quantity(claim: Claim, language: Language, catalogue: Catalogue | None = None) -> str:
    """Return what a claim prints, with unit, qualifier and direction: "giảm 2,8 lần"."""
    moved = _MOVED.get(claim.direction) if claim.kind not in _KINDS else None
    words = number_of(claim, catalogue)[language]
    return moved[language].format(words) if moved else words


def reading(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return how a claim was read, in one line, so that a misreading can be seen."""
    return "; ".join(
        f"{name[language]}: {words}" for name, words in _read(claim, catalogue, language) if words
    )


def _read(claim: Claim, catalogue: Catalogue, language: Language) -> Iterator[tuple[Text, str]]:
    yield _KIND, (_KINDS.get(claim.kind) or METRIC_NAMES[claim.kind.value])[language]
    yield _INDICATOR, name_of(claim, catalogue)[language]
    area = catalogue.areas.get(claim.area)
    yield _AREA, area.name[language] if area else claim.area
    when = _time(claim, language)
    yield (
        _TIME,
        _TAKEN_OVER[language].format(when) if when and not claim.span_stated else when or _NO_TIME[language],
    )
    yield _STANDARD, claim.standard
    against = _AGAINST_TARGET if claim.role is Role.COMPARISON_TO_TARGET else None
    yield _NATURE, ", ".join(words[language] for words in (_STATUSES.get(claim.status), against) if words)


def _time(claim: Claim, language: Language) -> str:
    span = span_text(claim.start, claim.end)
    years = _YEARS[language].format(claim.years) if claim.years and not claim.start else ""
    each = _EACH_YEAR[language] if claim.every_year else ""
    return ", ".join(part for part in (span[language] if span else "", years, each) if part)

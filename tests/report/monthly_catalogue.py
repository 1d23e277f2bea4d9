"""A report of a made-up province by month, with the project's own areas, units and sources."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator, Observation
from lc_indicators.language import Language, Text
from lc_indicators.report import Report
from tests.catalogue.small_catalogue import observation
from tests.lai_chau import catalogue

#: Indicator -> measure, unit, bases, and what it stands on.
_INDICATORS = {
    "retail": ("flow", "billion_vnd", "previous year_before to_date", ""),
    "schools": ("stock", "schools", "december_before", ""),
    "poverty": ("rate", "percent_of_households", "year_before", ""),
    "income": ("rate", "million_vnd_per_person", "year_before", ""),
    "industry": ("index", "index_100", "previous year_before", "2015 = 100"),
    "industry_2010": ("index", "index_100", "", "2010 = 100"),
    "prices": ("growth", "index_100", "year_before", ""),
    "by_unit": ("growth", "index_year_before", "", ""),
    "growth": ("growth", "percent", "to_date", ""),
    "undecided": ("growth", "percent", "", ""),
    "unsaid": ("", "billion_vnd", "", ""),
}


def said(indicator: str, values: dict[str, str], *, area: str = "VN-01", **cells: str) -> list[Observation]:
    """Return what one source says of an indicator: period -> printed value, "" for none."""
    return [
        observation(
            value, period=period, indicator=indicator, area=area, source="interview_2020",
            **{"status": "A" if value else "O", **cells},
        )
        for period, value in values.items()
    ]  # fmt: skip


def months(values: str, *, year: int = 2024, first: int = 1) -> dict[str, str]:
    """Return printed *values*, parted by blanks, by the months of a year."""
    return {f"{year}-{month:02d}": value for month, value in enumerate(values.split(), first)}


def monthly(*rows: list[Observation], period: str = "2024", language: Language = "en") -> Report:
    """Return the report of VN-01 on these rows and nothing else."""
    return Report(data(*rows), area="VN-01", period=period, language=language)


def data(*rows: list[Observation]) -> Catalogue:
    """Return a catalogue of these rows."""
    entries = {entry.key: entry for row in rows for entry in row}
    model = catalogue().indicator("grdp_per_capita")
    indicators = {name: _indicator(model, name) for name in _INDICATORS}
    return replace(
        catalogue(), indicators=indicators, observations=entries, derivations={}, claims={}, movements={},
    )  # fmt: skip


def _indicator(model: Indicator, name: str) -> Indicator:
    measure, unit, bases, base = _INDICATORS[name]
    words = Text(vi=name, en=name)
    return replace(
        model, indicator=name, concept=name, name=words, short=words, unit=unit, measure=measure,
        bases=tuple(bases.split()), standard=Text(vi=base, en=base) if base else None,
        variant=None, minimum=None, maximum=None,
    )  # fmt: skip

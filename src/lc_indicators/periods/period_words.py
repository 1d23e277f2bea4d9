"""The words of a language for periods: labels, comparisons, and what people write; one table a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lc_indicators.periods.period_days import PeriodDays
from lc_indicators.periods.period_kinds import PeriodKind

_TABLES = Path(__file__).parent / "words"

#: What a table of comparisons calls the kinds that it does not name.
_OTHER = "other"


@dataclass(frozen=True)
class PeriodWords:
    """What one language calls periods."""

    #: What is named -> the names in their order: month, short, quarter, day.
    names: Mapping[str, list[str]]
    labels: Mapping[str, str]
    #: Only those that are not as the labels are, likewise.
    full_labels: Mapping[str, str]
    short_labels: Mapping[str, str]
    #: Only of parts of a year.
    names_in_year: Mapping[str, str]
    #: Base of a comparison -> kind -> words.
    compared: Mapping[str, Mapping[str, str]]
    #: Rows and words that :mod:`lc_indicators.periods.period_reader` reads by.
    read: Mapping[str, Any]

    def label(self, period: PeriodDays) -> str:
        """Return what a sentence calls *period*."""
        return self._filled(self.labels[_form(period)], period)

    def full_label(self, period: PeriodDays) -> str:
        """Return what a title calls *period*."""
        form = _form(period)
        return self._filled(self.full_labels.get(form) or self.labels[form], period)

    def short_label(self, period: PeriodDays) -> str:
        """Return what an axis or the head of a table calls *period*."""
        form = _form(period)
        return self._filled(self.short_labels.get(form) or self.labels[form], period)

    def name_in_year(self, period: PeriodDays) -> str:
        """Return what an axis calls *period*, whose year stands beneath."""
        return self._filled(self.names_in_year.get(_form(period), "{year}"), period)

    def comparison(self, base: str, period: PeriodDays) -> str:
        """Return how a comparison of *period* with its *base* is named."""
        forms = self.compared[base]
        return self._filled(forms.get(period.kind) or forms[_OTHER], period)

    def _filled(self, pattern: str, period: PeriodDays) -> str:
        first, last = period.first_day, period.last_day
        return pattern.format(
            day=self._name("day", first.day), month=first.month, year=period.start_year,
            end_day=self._name("day", last.day), end_month=last.month, end_year=last.year,
            end_yy=f"{last.year % 100:02d}",
            month_name=self._name("month", first.month), end_month_name=self._name("month", last.month),
            short_name=self._name("short", first.month), end_short_name=self._name("short", last.month),
            quarter=period.quarter, quarter_name=self._name("quarter", period.quarter), count=period.n_months,
        )  # fmt: skip

    def _name(self, of: str, number: int) -> str:
        """Return the name of a month, quarter or day; its number in a language that calls it so."""
        return self.names[of][number - 1] if of in self.names else str(number)


def _form(period: PeriodDays) -> str:
    """Return what the tables of labels call the form of *period*."""
    if period.kind is PeriodKind.HALF:
        return "first_half" if period.half == 1 else "second_half"
    starts_year = period.kind is PeriodKind.MONTHS and period.first_day.month == 1
    return "first_months" if starts_year else period.kind.value


@cache
def words_of(language: str) -> PeriodWords:
    """Return the words of *language*."""
    table = tomllib.loads((_TABLES / f"{language}.toml").read_text(encoding="utf-8"))
    return PeriodWords(
        table["names"],
        table["label"],
        table.get("full_label", {}),
        table["short_label"],
        table["name_in_year"],
        table["compared"],
        table["read"],
    )


@cache
def languages_of_periods() -> tuple[str, ...]:
    """Return the languages that have a table."""
    return tuple(sorted(file.stem for file in _TABLES.glob("*.toml")))

"""The report of Lai Châu 2015–2020 on the real data, for tests that read it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from lc_indicators.catalogue import Catalogue, read_catalogue
from lc_indicators.figure import Figure
from lc_indicators.language import Language
from lc_indicators.report import Report

#: Those of the project, the main one first.
LANGUAGES: tuple[Language, ...] = ("vi", "en")

DATA = Path(__file__).parents[1] / "data"

POVERTY = "poverty_rate_molisa_2016"


def with_settings(project: Path) -> None:
    """Let a project report Lai Châu 2015–2020 where nobody asks for anything."""
    shutil.copy(DATA.parent / "lc-indicators.toml", project)


@cache
def catalogue() -> Catalogue:
    """Return the catalogue of the project's own data."""
    return read_catalogue(DATA)


def report(language: Language = "vi", *, area: str = "VN-01", period: str = "2015-2020") -> Report:
    """Return a new report, with nothing shown yet."""
    return Report(catalogue(), area=area, period=period, language=language)


def figure(indicator: str, when: int | str, *, source: str | None = None) -> Figure:
    """Return a Figure of Lai Châu."""
    return report().figure(indicator, when, source=source)

"""What a build of a project's own report would stop at, found before anything runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.settings import FILE, Settings, settings_above

if TYPE_CHECKING:
    from lc_indicators.catalogue.records import Area


def project_findings(data: Path) -> Iterator[str]:
    """Yield what the settings ask for and data or notebooks have not, a line each; *data* are sound.

    Raises
    ------
    SettingsError
        The settings cannot be read.
    """
    from lc_indicators.catalogue.load import read_catalogue

    settings = settings_above(data.absolute().parent)
    if settings.report.area or settings.languages:
        catalogue = read_catalogue(data)
        yield from _of_area(settings.report.area, catalogue.areas)
        known = ", ".join(catalogue.languages)
        lacking = [one for one in settings.languages if one not in catalogue.languages]
        yield from (f"{FILE}: languages: {one} is none of the data's: {known}" for one in lacking)
    yield from _of_period(settings, data.absolute().parent)


def _of_area(named: str | None, areas: Mapping[str, Area]) -> Iterator[str]:
    from lc_indicators.catalogue.places import areas_named

    try:
        if named:
            areas_named(named, areas)
    except LcIndicatorsError as error:
        yield f"{FILE}: report.area: {error}"


def _of_period(settings: Settings, project: Path) -> Iterator[str]:
    from lc_indicators.build.notebook_choice import Notebooks
    from lc_indicators.periods import Period

    if not settings.report.period:
        return
    try:
        Notebooks(project).one_for(Period.read(settings.report.period))
    except LcIndicatorsError as error:
        yield f"{FILE}: report.period: {error}"

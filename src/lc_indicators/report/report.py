"""A period report: the object that a notebook works with."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue import load_catalogue
from lc_indicators.report.claiming import Claiming
from lc_indicators.wording import as_language


class Report(Claiming):
    """One area over one period in one language: finds Figures, writes sentences, draws charts.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """


def open_report(*, area: str, period: str, language: str, data: Path | None = None) -> Report:
    """Return the report of *area* over *period* ("2015-2020") in *language*, from checked data.

    Raises
    ------
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period or the language is none.
    """
    return Report(load_catalogue(data), area=area, period=period, language=as_language(language))

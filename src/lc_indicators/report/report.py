"""A period report: the object that a notebook works with."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue import load_catalogue
from lc_indicators.errors.arguments import checked
from lc_indicators.language import as_language
from lc_indicators.periods import Period
from lc_indicators.report.claims import Claiming


class Report(Claiming):
    """One area over one period in one language: finds Figures, writes sentences, draws charts.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """


@checked
def open_report(
    *, area: str, period: str | int | Period, language: str, data: Path | str | None = None
) -> Report:
    """Return the report of *area* over *period* ("2015-2020", 2016) in *language*, from checked data.

    *area* is a code or a name ("VN-01", "Lai Châu").

    Raises
    ------
    ArgumentError
        An argument is missing or of another kind.
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period or the language is none.
    """
    span = str(period).replace("/", "-")
    return Report(load_catalogue(data), area=area, period=span, language=as_language(language))

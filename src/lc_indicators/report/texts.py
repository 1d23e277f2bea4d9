"""Opening the audit of a text: the file read, its claims judged, ready to be told."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.arguments import checked
from lc_indicators.catalogue import load_catalogue
from lc_indicators.periods import Period
from lc_indicators.report.auditing import AuditReport
from lc_indicators.wording import PartialDate, as_language

#: What stands for the language in the name of a text.
LANGUAGE_FIELD = "{language}"


@checked
def open_audit(
    *,
    text: Path | str,
    area: str = "",
    period: str = "",
    date: str = "",
    language: str,
    data: Path | str | None = None,
) -> AuditReport:
    """Return the audit of the file *text* in *language*, against checked data.

    Parameters
    ----------
    text : Path or str
        A file of plain text, HTML or Word; ``{language}`` in its name stands for *language*.
    area, period : str
        What the text speaks of where it does not say so itself; "" for no hint.
    date : str
        When the text was written, to the day, month or year (2020-10-28, 28/10/2020, 2020-10, 2020): what
        was published later can revise a claim, never contradict it.
    language : str
        ``vi`` or ``en``: of the audit, not of the text.
    data : Path, optional
        The data folder; the project's own by default.

    Raises
    ------
    TextError
        The file cannot be read as a text.
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period, the date or the language is none.
    """
    from lc_indicators.claims import audit_text
    from lc_indicators.texts import read_text_file

    chosen = as_language(language)
    written = PartialDate.parse(date).iso if date else ""
    catalogue = load_catalogue(data)
    area = area and catalogue.area(area).area
    file = Path(str(text).replace(LANGUAGE_FIELD, chosen))
    audit = audit_text(
        read_text_file(file, file.name), catalogue=catalogue, area=area, period=period, date=written
    )
    hints = {
        "area": area,
        "period": Period.parse_span(period).label(chosen) if period else "",
        "date": written,
    }
    return AuditReport(audit, catalogue, language=chosen, name=file.name, **hints)

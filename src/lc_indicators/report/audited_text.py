"""Audit the text of a file against the data, or against itself where there are no data."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from lc_indicators.audit import Audit
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.as_of import AsOf
from lc_indicators.catalogue.load import VARIABLE, load_catalogue, without_data
from lc_indicators.errors import NoDataError
from lc_indicators.language import Text, message
from lc_indicators.periods import Period, read_date


@dataclass(frozen=True)
class AuditedText:
    """The audit of a text, with what it was audited against."""

    audit: Audit
    catalogue: Catalogue
    #: The code of the area that was given as a hint; "" for none.
    area: str
    #: The date that was given, as far as it is known, in ISO form; "" for none.
    date: str


def audit_file(
    text: Path | bytes,
    called: str = "",
    *,
    area: str = "",
    period: str = "",
    date: str = "",
    data: Path | str | None = None,
    as_of: AsOf = None,
) -> AuditedText:
    """Return the audit of a file, or of the bytes of one; *called* is what errors call it.

    The hints and the errors are those of :func:`~lc_indicators.open_audit`.  A text is audited against itself
    alone, and the audit says so, where nobody named data or an area and there is no data folder.
    """
    # The grammar, and what reads tables, take a while to load: a report has neither a text nor a file.
    from lc_indicators.audit import audit_text
    from lc_indicators.audit.tables.documents import read_document

    span, day = Period.read(period) if period else None, read_date(date) if date else None
    written = day.text if day else ""
    document = read_document(text, called)
    try:
        catalogue, notes = load_catalogue(data, as_of=as_of), tuple[Text, ...]()
    except NoDataError:
        if data or area or VARIABLE in os.environ:
            raise
        catalogue, notes = without_data(), (message("report.audit.alone"),)
    code = area and catalogue.area(area, day or span).area
    found = audit_text(
        document.text, catalogue=catalogue, area=code, period=period, date=written, tables=document.tables
    )
    return AuditedText(replace(found, notes=(*notes, *found.notes)), catalogue, code, written)

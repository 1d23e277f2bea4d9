"""The outputs of a report, one folder each: whoever asks what an edition holds for its readers asks here."""

from __future__ import annotations

from lc_indicators.publish.docx.docx_output import DOCX
from lc_indicators.publish.html.html_output import HTML
from lc_indicators.publish.output import Output
from lc_indicators.publish.pdf.pdf_output import PDF
from lc_indicators.publish.sheets.sheets_output import ODS, XLSX

#: In the order in which they are made and listed; without the first one no list shows an edition.
OUTPUTS: tuple[Output, ...] = (
    HTML,
    PDF,
    DOCX,
    XLSX,
    ODS,
)


def outputs_in_words() -> str:
    """Return what the outputs are called.

    Examples
    --------
    >>> outputs_in_words()
    'HTML, PDF, Word, Excel and OpenDocument'
    """
    *others, last = (output.label for output in OUTPUTS)
    return f"{', '.join(others)} and {last}" if others else last

"""The report as PDF: a private folder, the template in it, the content as JSON, the compiler.

What the compiler of PDFs remembers, and how a process of many reports keeps it small.

The compiler keeps the parts of a document for the next compilation, some seventy megabytes a report, and
lets go of what ten compilations in a row did not ask for.  Two reports have hardly a part in common.
"""

from __future__ import annotations

import ctypes
import json
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.errors import TypesettingError
from lc_indicators.fonts import font_folder
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.issue import issue_of
from lc_indicators.publish.document.no_break import unparted
from lc_indicators.publish.document.themed import themed
from lc_indicators.publish.kernels.private_folder import PrivateFolder
from lc_indicators.publish.pdf.pdf_content import report_content

if TYPE_CHECKING:
    from typst import Compiler


#: Compilations after which nothing of a document that was not asked for is left.
_ENOUGH = 11


def forget_layouts() -> None:
    """Let the compiler forget all documents, and give the memory back to the system."""
    for _ in range(_ENOUGH):
        set_nothing()
    # Only glibc keeps what was freed, and only glibc has this.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def set_nothing() -> None:
    """Compile an empty document."""
    # The source is named each time: the compiler reads one given in memory once only.
    _compiler().compile(input=b" ", format="pdf")


@cache
def _compiler() -> Compiler:
    import typst

    # The binding's type of a source is a variable that nothing binds.
    return typst.Compiler(b" ", font_paths=[str(font_folder())], ignore_system_fonts=True)  # type: ignore[misc]


def render_pdf(document: Document) -> bytes:
    """Return the PDF of *document*: the same bytes for the same report on one platform.

    Raises
    ------
    NotAReportError
        A chart of the report holds no readable drawing.
    TypesettingError
        The compiler refuses the content, or it does not meet the standards.
    """
    content = json.dumps(report_content(themed(unparted(document))), ensure_ascii=False)
    with PrivateFolder() as folder:
        # The compiler can read what lies under its root, so nothing does but the templates.
        return _compiled(_template_copy(folder), content, date=timestamp(_dated(document)))


def _dated(document: Document) -> str:
    return issue_of(document).day or document.title["data_date"]


def timestamp(date: str) -> int:
    """Return the first second of an ISO date, whole or partial, in UTC; 1970 if it is empty.

    The PDF is dated by its issue or its data, so that it does not change from one day to the next.

    Examples
    --------
    >>> timestamp("1970-01-02"), timestamp("1971"), timestamp("")
    (86400, 31536000, 0)
    """
    if not date:
        return 0
    parts = [int(part) for part in date.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return int(datetime(year, month, day, tzinfo=UTC).timestamp())


def _template_copy(folder: Path) -> Path:
    # resolve(): the folder of temporary files may itself be a link, which the compiler would not leave.
    root = folder.resolve()
    for file in resources.files("lc_indicators.publish.pdf").joinpath("templates").iterdir():
        if file.name.endswith(".typ"):
            (root / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return root


def _compiled(root: Path, content: str, *, date: int) -> bytes:
    import typst

    compiler = typst.Compiler(
        str(root / "report.typ"),
        root=str(root),
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        sys_inputs={"report": content},
        package_path=str(root / "no-packages"),
        package_cache_path=str(root / "no-packages"),
    )
    try:
        # PDF for archives and for assistive technology: the compiler refuses what does not meet both.
        pdf = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=date)
    except typst.TypstError as error:
        raise TypesettingError(str(error)) from error
    if not isinstance(pdf, bytes):
        raise TypesettingError("the compiler gave no file")
    return pdf

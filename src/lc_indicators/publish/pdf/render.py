"""The report as PDF: a private folder, the template in it, the content as JSON, the compiler."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from lc_indicators.errors import TypesettingError
from lc_indicators.fonts import font_folder
from lc_indicators.publish.document import Document
from lc_indicators.publish.kernels.folders import PrivateFolder
from lc_indicators.publish.pdf.content import report_content


def render_pdf(document: Document) -> bytes:
    """Return the PDF of *document*: the same bytes for the same report on one platform.

    Raises
    ------
    NotAReportError
        A chart of the report holds no readable drawing.
    TypesettingError
        The compiler refuses the content, or it does not meet the standards.
    """
    content = json.dumps(report_content(document), ensure_ascii=False)
    with PrivateFolder() as folder:
        # The compiler can read what lies under its root, so nothing does but the template.
        return _compiled(_template_copy(folder), content, date=timestamp(document.title["data_date"]))


def timestamp(date: str) -> int:
    """Return the first second of an ISO date, whole or partial, in UTC; 1970 if it is empty.

    The PDF is dated by its data, so that it does not change from one day to the next.

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

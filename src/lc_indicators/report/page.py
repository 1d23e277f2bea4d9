"""The audit of a text as one page, made at once: the blocks of its notebook without a kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lc_indicators.blocks import Block
from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.verdict import Audit
from lc_indicators.figure import with_inputs
from lc_indicators.report.auditing import AuditReport
from lc_indicators.wording import Language, Text

if TYPE_CHECKING:
    from lc_indicators.publish.document import Document

_TITLE = Text(vi="Kiểm tra số liệu của văn bản", en="The claims of a text, checked")


class _Gathered(AuditReport):
    """An audit that keeps its blocks instead of showing them in a notebook."""

    def begin(self) -> list[Block]:
        """Return the list that the blocks come into."""
        self._blocks: list[Block] = []
        return self._blocks

    def _show(self, block: Block) -> None:
        self.shown |= {figure.id: figure for figure in block.figures}
        self._blocks.append(block)


def audit_page(audit: Audit, catalogue: Catalogue, *, language: Language, title: str = "") -> str:
    """Return *audit* as one HTML file that needs no network; *title* is what the text is called."""
    from lc_indicators.publish.html import render_html

    return render_html(audit_document(audit, catalogue, language=language, title=title))


def audit_document(audit: Audit, catalogue: Catalogue, *, language: Language, title: str = "") -> Document:
    """Return *audit* as exporters read an executed notebook."""
    from lc_indicators.publish.document import CellPart, Document, OutputPart

    report = _Gathered(audit, catalogue, language=language, name=title)
    gathered = report.begin()
    _write(report)
    parts = tuple(OutputPart(block=block.content) for block in gathered)
    return Document(
        language=language,
        title=gathered[0].content,
        cells=(CellPart(number=1, kind="code", source="", outputs=parts),),
        figures=with_inputs(report.shown.values()),
    )


def _write(report: AuditReport) -> None:
    report.title(vi=_TITLE.vi, en=_TITLE.en, summary=report.summary())
    report.section("text", vi="Văn bản", en="The text")
    report.marked_text()
    if report.audit.clashes or report.audit.notes:
        report.section("together", vi="Các số liệu xét cùng nhau", en="The figures taken together")
        report.clashes()
        report.notes()
    report.section("verdicts", vi="Kết luận về từng số liệu", en="Verdict on each claim")
    report.verdicts()
    if report.shown:
        report.section("sources", vi="Nguồn số liệu", en="Sources")
        report.sources()
    report.annex(vi="Cách có được từng số liệu", en="How each figure was obtained")

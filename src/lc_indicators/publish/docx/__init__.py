"""The report as a Word document for offices that edit it: exporter, styles, blocks, an office's head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.publish.docx.docx_render import render_docx as render_docx
    from lc_indicators.publish.exporters import LcWordExporter as LcWordExporter

__all__ = ["LcWordExporter", "render_docx"]


def __getattr__(name: str) -> Any:
    # Who asks for the list of outputs loads no XML, and nbconvert takes a second.
    if name == "LcWordExporter":
        from lc_indicators.publish.exporters import LcWordExporter

        return LcWordExporter
    if name == "render_docx":
        from lc_indicators.publish.docx.docx_render import render_docx

        return render_docx
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Get ready what makes pages, pictures, PDFs and Word documents, while the kernel runs its cells."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import cache
from importlib import import_module

#: The smallest picture: the engine that draws it has started then.
_SPEC = {"data": {"values": [{}]}, "mark": "point"}


@cache
def warm_exporters() -> threading.Thread:
    """Start in a thread, once a process, what the exporters start with; return the thread.

    What goes wrong here goes wrong again, and is told, when a report needs it.
    """
    thread = threading.Thread(target=_warm, name="lc-indicators exporters")
    thread.start()
    return thread


def _warm() -> None:
    with suppress(Exception):
        from lc_indicators.publish.html.assets import style_sheet
        from lc_indicators.publish.html.html_render import environment
        from lc_indicators.publish.pdf.pdf_render import set_nothing

        set_nothing()
        import_module("docx.package")
        import_module("lc_indicators.publish.docx.docx_render")
        environment().get_template("page.html.j2")
        style_sheet(())
    with suppress(Exception):
        from lc_indicators.pictures import spec_to_svg

        spec_to_svg(_SPEC, name="warm")

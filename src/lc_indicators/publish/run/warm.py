"""What makes pages, pictures and PDFs, got ready while the kernel runs its cells.

Putting off a grammar that nobody here uses: half of what importing papermill or Altair costs.

Beside JupyterLab, ``jsonschema`` imports ``rfc3987_syntax``, which compiles the grammar of international
addresses for seconds, for a check that neither nbformat nor Vega-Lite asks for.
"""

from __future__ import annotations

import importlib
import sys
import threading
from contextlib import suppress
from functools import cache
from types import ModuleType
from typing import Any

NAME = "rfc3987_syntax"


def put_off_grammar() -> None:
    """Have the grammar compiled when an address is first checked; nothing if it is compiled already."""
    if NAME not in sys.modules:
        stand_in = ModuleType(NAME, "Stands in for the module of this name until it is used.")
        vars(stand_in)["is_valid_syntax"] = _is_valid_syntax
        vars(stand_in)["__getattr__"] = _attribute
        sys.modules[NAME] = stand_in


def _attribute(name: str) -> Any:
    # The import system asks for names of this kind, to learn whether it is a package.
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_compiled(), name)


def _is_valid_syntax(term: str, value: str) -> bool:
    return bool(_compiled().is_valid_syntax(term, value))


def _compiled() -> ModuleType:
    if getattr(sys.modules.get(NAME), "__spec__", None) is None:
        sys.modules.pop(NAME, None)
    return importlib.import_module(NAME)


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
        from lc_indicators.publish.html.html_charts import vega_bundle
        from lc_indicators.publish.html.html_render import environment
        from lc_indicators.publish.pdf.pdf_render import set_nothing

        set_nothing()
        environment().get_template("page.html.j2")
        vega_bundle()
        style_sheet(())
    with suppress(Exception):
        from lc_indicators.pictures import spec_to_svg

        spec_to_svg(_SPEC, name="warm")

"""Putting off a grammar that nobody here uses: half of what importing papermill or Altair costs.

Beside JupyterLab, ``jsonschema`` imports ``rfc3987_syntax``, which compiles the grammar of international
addresses for seconds, for a check that neither nbformat nor Vega-Lite asks for.
"""

from __future__ import annotations

import importlib
import sys
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

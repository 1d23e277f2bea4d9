"""Notebooks that say for which kinds of periods they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def say(notebook: Path, said: Any) -> Path:
    """Have the metadata of *notebook* say *said* of the library, and return it; None for nothing."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    content["metadata"].pop("lc_indicators", None)
    if said is not None:
        content["metadata"]["lc_indicators"] = said
    notebook.write_text(json.dumps(content), encoding="utf-8")
    return notebook


def say_years(notebook: Path) -> Path:
    """Have *notebook* make the reports of years and spans of years, and return it."""
    return say(notebook, {"periods": ["year", "span"]})

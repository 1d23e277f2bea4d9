"""The same report in the other languages of its project: their editions stand side by side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.language import Language, is_language_code, spoken_languages
from lc_indicators.publish.store.layout import MANIFEST
from lc_indicators.publish.store.swap import standing


def sibling_folders(folder: Path) -> list[Path]:
    """Return the folders of the same report in the other languages of its project that stand there."""
    others = (standing(folder.parent / one) for one in _languages_of(folder) if one != folder.name)
    return [one for one in others if (one / MANIFEST).is_file() and not one.is_symlink()]


def _languages_of(folder: Path) -> Sequence[Language]:
    """Return the languages that the manifest of an edition names; where it names none, any that may be."""
    try:
        named = json.loads((folder / MANIFEST).read_bytes())["report"].get("languages", [])
        return [one for one in named if is_language_code(one)] or spoken_languages()
    except (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        return spoken_languages()

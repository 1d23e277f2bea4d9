"""The languages that the data of a project name: the first is that of words which name none."""

from __future__ import annotations

import json
from pathlib import Path

from lc_indicators.language import Language, is_language_code

#: The descriptor of a data folder, and what the languages are called in it.
PACKAGE, LANGUAGES = "datapackage.json", "languages"


def languages_named(data: Path) -> tuple[Language, ...]:
    """Return the languages that the descriptor in a data folder names; none where it names none.

    What is wrong with it the checks of the data say.
    """
    try:
        named = json.loads((data / PACKAGE).read_bytes())[LANGUAGES]
    except (LookupError, OSError, RecursionError, TypeError, ValueError):
        return ()
    if not isinstance(named, list):
        return ()
    return tuple(one for one in named if isinstance(one, str) and is_language_code(one))

"""Names of places to codes of areas, whatever the spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lc_indicators.catalogue.pxweb.folding import folded

#: What stands before or after a name and is no part of it.
_TITLES = re.compile(r"^(?:thanh pho|tp|tinh|province of|city of) | (?:city|province)$")


class Places:
    """The areas of the data by every spelling of their names."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Learn *names*, each with its code; a name of two areas is no name."""
        codes: dict[str, set[str]] = {}
        for name, code in names:
            codes.setdefault(_bare(name), set()).add(code)
        self._codes: Mapping[str, str] = {
            name: code for name, found in codes.items() if name and len(found) == 1 for code in found
        }

    def code(self, name: str) -> str | None:
        """Return the code of the area that *name* names, or None."""
        return self._codes.get(_bare(name))

    def split(self, label: str) -> tuple[str, str] | None:
        """Return the code and the rest of a label that is, begins or ends with the name of an area."""
        words = label.split()
        for count in range(len(words), 0, -1):
            if code := self.code(" ".join(words[:count])):
                return code, " ".join(words[count:])
            if code := self.code(" ".join(words[-count:])):
                return code, " ".join(words[:-count])
        return None


def _bare(name: str) -> str:
    return _TITLES.sub("", folded(name)).replace(" ", "")

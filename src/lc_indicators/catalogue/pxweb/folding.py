"""Words without their spelling: marks, spaces, hyphens, case."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({"đ": "d", "ð": "d"})


def folded(text: str) -> str:
    """Return *text* in words of small letters and digits without marks, one space apart.

    Examples
    --------
    >>> folded(" Đắk  Lắk"), folded("Ba Ria - Vung Tau")
    ('dak lak', 'ba ria vung tau')
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    letters = (character for character in apart if not unicodedata.combining(character))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())

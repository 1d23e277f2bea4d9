"""One spelling for words that Vietnamese writes in several ways."""

from __future__ import annotations

import re
from functools import lru_cache

#: Tone marks on the second vowel of an open "oa", "oe", "uy", as the newer rule has it -> on the first.
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OPEN = re.compile(f"(?<!q)({'|'.join(_TONES)})$")

#: Words that are written with i or y.
_I_OR_Y = {"tỉ": "tỷ", "mĩ": "mỹ", "kĩ": "kỹ", "lí": "lý", "quí": "quý", "kì": "kỳ", "ngàn": "nghìn"}


@lru_cache(maxsize=1 << 15)
def key_of(word: str) -> str:
    """Return the spelling by which *word* is looked up: lower case, one form of its variants.

    Examples
    --------
    >>> key_of("Tỉ"), key_of("hoà"), key_of("thuỷ"), key_of("Quý")
    ('tỷ', 'hòa', 'thủy', 'quý')
    """
    lower = word.lower()
    lower = _OPEN.sub(lambda match: _TONES[match[1]], lower)
    return _I_OR_Y.get(lower, lower)

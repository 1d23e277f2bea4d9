"""Parts of a province by their names: "huyện Mường Tè", "thành phố Lai Châu", "Phong Tho district"."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon import AREA, Lexicon
from lc_indicators.claims.lexicon.tokens import NUMBER, WORD, Token
from lc_indicators.claims.reading.looking import stands

#: What stands before the name of a part of a province; the longer first.
_HEADS = (
    ("thị", "xã"),
    ("thị", "trấn"),
    ("thành", "phố"),
    ("huyện",),
    ("xã",),
    ("phường",),
    ("tp",),
    ("tx",),
)
_STARTS = {head[0] for head in _HEADS}
#: What stands behind it in English.
_TAILS = frozenset({"district", "city", "town", "township", "commune", "ward"})
#: First words of a sentence that belong to no name.
_OPENERS = frozenset({"in", "at", "the", "of", "for", "with", "among", "and"})
#: Words of one name.
_MOST = 4
#: A name without its "huyện" has two words at least, and something is said of it.
_LEAST_NAME = 2
_SAYS = frozenset({"có", "đạt", "còn", "giảm", "tăng", "là", "chiếm"})


def subarea_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    """Return where the name of a part of a province ends that begins at *index*; 0 where none does."""
    if keys[index] not in _STARTS:
        return _english_end(tokens, keys, index, words=words)
    head = next((len(h) for h in _HEADS if stands(tokens, index, h)), 0)
    end = _capitals_end(tokens, index + head)
    if not head or end == index + head or _is_province(keys, index, words=words):
        return 0
    # "thành phố Hà Nội" is a province, "thành phố Lai Châu" a part of one.
    return 0 if _is_municipality(keys, index + head, words=words) else end


def name_end(tokens: Sequence[Token], index: int) -> int:
    """Return where a name ends that something is said of: "Ninh Phước có …"; 0 where none begins."""
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    says = end < len(tokens) and (tokens[end].key in _SAYS or tokens[end].kind == NUMBER)
    return end if says and end - index >= _LEAST_NAME else 0


def _english_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    if not tokens[index].text.istitle() or keys[index] in _OPENERS:
        return 0
    for end in range(index + 1, min(index + 1 + _MOST, len(tokens))):
        if keys[end] in _TAILS:
            return 0 if _is_municipality(keys, index, words=words) else end + 1
        if not tokens[end].text.istitle():
            return 0
    return 0


def _capitals_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text[0].isupper():
        end += 1
    return end


def _is_province(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA


def _is_municipality(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    """Return whether a city under the central government is named, whose code has letters: VN-HN."""
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA and named[1].value.partition("-")[2].isalpha()

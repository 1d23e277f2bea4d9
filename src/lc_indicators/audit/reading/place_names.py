"""Find the names of districts, communes and towns: "huyện Mường Tè", "Phong Tho district"."""

from __future__ import annotations

from lc_indicators.audit.lexicon import AREA, word_set
from lc_indicators.audit.lexicon.tokens import WORD
from lc_indicators.audit.reading.sentence_words import SentenceWords

#: What stands before the name of a part of a province; the longer first.
_HEADS = tuple(map(str.split, ("thị xã", "thị trấn", "thành phố", "huyện", "xã", "phường", "tp", "tx")))
_STARTS = {head[0] for head in _HEADS}
#: What stands behind it in English.
_TAILS = word_set("place_tail")
#: First words of a sentence that belong to no name.
_OPENERS = word_set("sentence_opener")
#: What names where something lies or whose it is.
_OWNS = word_set("owning")
#: Words of the names of offices, papers and meetings: who says it, not of whom it is said.
OFFICES = word_set("office")
#: What opens a name that is of no place.
_NO_PLACES = OFFICES | word_set("no_place")
#: Words of one name.
_MOST_WORDS = 4
#: A name without its "huyện" has two words at least, and something is said of it.
_LEAST_WORDS = 2
_SAYS = word_set("said_of_name")


def subarea_end(words: SentenceWords, index: int) -> int:
    """Return where the name of a part of a province ends that begins at *index*; 0 where none does."""
    if words.keys[index] not in _STARTS:
        return _english_end(words, index)
    head = next((len(one) for one in _HEADS if words.stands(index, one)), 0)
    end = _capitals_end(words, index + head)
    # "thành phố Hà Nội" is a province, "thành phố Lai Châu" a part of one.
    is_province = bool(_province_at(words, index)) or _is_municipality(words, index + head)
    return 0 if not head or end == index + head or is_province else end


def unknown_place_end(words: SentenceWords, index: int) -> int:
    """Return where a name ends that no table knows, and that may be of a place; 0 where none begins.

    Something is said of it ("Ninh Phước có …"), or to be of it or to lie in it.

    Examples
    --------
    "tỷ lệ hộ nghèo của Lào", "Tại Sìn Hồ, …", "18.3% in Laos", "Phong Tho's poverty rate"; "của Chính phủ"
    and "tại Đại hội" are none.
    """
    end = words.title_end(index)
    says = words.key(end) in _SAYS or words.is_number(end)
    if says and end - index >= _LEAST_WORDS:
        return end
    if end == index or len(words.tokens[index].text) == 1 or words.keys[index] in _NO_PLACES:
        return 0
    has_owned = words.key(end) in {"'", "’"} and words.key(end + 1) == "s"
    return end if has_owned or words.key(index - 1) in _OWNS else 0


def _english_end(words: SentenceWords, index: int) -> int:
    if not words.tokens[index].text.istitle() or words.keys[index] in _OPENERS:
        return 0
    for end in range(index + 1, min(index + 1 + _MOST_WORDS, len(words))):
        if words.keys[end] in _TAILS:
            return 0 if _is_municipality(words, index) else end + 1
        if not words.tokens[end].text.istitle():
            return 0
    return 0


def _capitals_end(words: SentenceWords, start: int) -> int:
    end = start
    while end < len(words) and words.tokens[end].kind == WORD and words.tokens[end].text[0].isupper():
        end += 1
    return end


def _province_at(words: SentenceWords, index: int) -> str:
    named = words.phrase(index)
    return named[1].value if named is not None and named[1].role == AREA else ""


def _is_municipality(words: SentenceWords, index: int) -> bool:
    """Return whether a city under the central government is named, whose code has letters: VN-HN."""
    return _province_at(words, index).partition("-")[2].isalpha()

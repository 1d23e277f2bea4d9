"""Read in which of its borders an area is meant: "tỉnh Phú Thọ mới", "Hải Phòng (cũ)", "the new province".

Since 1 July 2025 a province of Viet Nam may have the name of an old one.  A name alone says neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.lexicon import word_set, word_values
from lc_indicators.audit.reading.sentence_words import SentenceWords

_BRACKETS = {"(": ")", "[": "]"}

#: Of a sentence that goes on so, "mới" says that it is not much: "Phú Thọ mới đạt", "mới chỉ", "mới tăng".
_ONLY, _ONLY_UNLESS_HEADED = word_set("only_so_much"), word_set("only_so_much_unless_headed")
_GROWTH = word_set("growth_behind_new")
#: What stands before the name of a province: "tỉnh Phú Thọ mới tăng".
_HEADS = word_set("head_of_province")
#: What may stand between such a word and a name: "the new city of Hải Phòng".
_BETWEEN = _HEADS | word_set("between_new_and_name")
_MOST_BETWEEN = 3


def borders_behind(words: SentenceWords, start: int, end: int) -> tuple[int, str]:
    """Return where an area's name with its mark ends, and which borders it says; *end* and "" without one.

    The name stands from *start* to *end*: "Phú Thọ mới", "Phú Thọ (cũ)".
    """
    said = word_values("borders_behind_name")
    closing = _BRACKETS.get(words.key(end))
    if closing and words.key(end + 1) in said and words.key(end + 2) == closing:
        return end + 3, said[words.key(end + 1)]
    if words.key(end) not in said or _is_only(words, start, end):
        return end, ""
    return end + 1, said[words.key(end)]


def _is_only(words: SentenceWords, start: int, end: int) -> bool:
    """Return whether the word behind a name belongs to the verb: "Lai Châu mới đạt 27,9%"."""
    verb = words.key(end + 1)
    if word_values("borders_behind_name")[words.key(end)] != "since":
        return False
    is_headed = words.key(start - 1) in _HEADS or words.key(end + 2) in _GROWTH
    return verb in _ONLY or (verb in _ONLY_UNLESS_HEADED and not is_headed)


def borders_before(said: Sequence[str]) -> tuple[int, str]:
    """Return how many words before a name its mark stands, and which borders it says; 0 and "" without one.

    *said* are the words before it, in their order: "the", "new", "city", "of".
    """
    for back, word in enumerate(reversed(said[-_MOST_BETWEEN - 1 :]), 1):
        if word in word_values("borders_before_name"):
            return back, word_values("borders_before_name")[word]
        if word not in _BETWEEN:
            break
    return 0, ""

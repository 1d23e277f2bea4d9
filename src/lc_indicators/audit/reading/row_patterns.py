"""Make patterns of the rows in which tables of forms are written, over the words or items of a sentence.

A row has a word for each of the text: a|b is either, a? may be missing, a* may stand several times, !a must
not follow, and name=a is read off.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

#: What a row of items is about, between what stands before it and behind it.
_HERE = "#"


def row_pattern(words: Iterable[str], piece: Callable[[str], str]) -> re.Pattern[str]:
    """Return the pattern of a row over words that end with a space; *piece* makes that of one form."""
    return re.compile("".join(word_pattern(word, piece) for word in words))


def word_pattern(word: str, piece: Callable[[str], str]) -> str:
    """Return the pattern of one word of a row."""
    behind = word[-1] if word[-1] in "?*" else ""
    name, _, forms = word.removesuffix(behind).removeprefix("!").rpartition("=")
    either = "|".join(map(piece, forms.split("|")))
    opening = "(?!" if word.startswith("!") else "(?:"
    return f"{opening}(?{f'P<{name}>' if name else ':'}{either}) ){behind}"


def opening(words: Sequence[str], piece: Callable[[str], str]) -> re.Pattern[str]:
    """Return the pattern of the words that a row can begin with; one word of it has to be there."""
    last = next(index for index, word in enumerate(words) if word[-1] not in "?*")
    return re.compile("|".join(word_pattern(word.rstrip("?*"), piece) for word in words[: last + 1]))


class ItemLine:
    """The items of a sentence as one line of words, read from any of them on and back."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._on, self._starts = _joined(words)
        self._back, self._ends = _joined(words[::-1])

    def stands_before(self, index: int, pattern: re.Pattern[str]) -> bool:
        """Return whether *pattern* fits before the item at *index*, read backwards."""
        return pattern.match(self._back, self._ends[len(self.words) - index]) is not None

    def stands_behind(self, index: int, pattern: re.Pattern[str]) -> bool:
        """Return whether *pattern* fits behind the item at *index*."""
        return pattern.match(self._on, self._starts[index + 1]) is not None


def _joined(words: Sequence[str]) -> tuple[str, list[int]]:
    """Return the words as one line, each with a space behind it, and where each begins and the last ends."""
    starts = itertools.accumulate((len(word) + 1 for word in words), initial=0)
    return " ".join([*words, ""]), list(starts)


class ItemPattern:
    """What stands next to an item, written # in its row: "AT:ratio # VERSUS? TIME|LAST_YEAR".

    A role is in capitals, with what else is known of it behind a colon where that matters; ANY is any item,
    and a table may have *pieces* of its own.  What is not in capitals is a word or a mark of the text.
    """

    def __init__(self, row: str, pieces: Mapping[str, str]) -> None:
        def piece(form: str) -> str:
            return pieces.get(form) or _item_form(form)

        before, _, behind = row.partition(_HERE)
        backwards = before.split()[::-1]
        self._opening = opening(backwards, piece) if backwards else None
        self._before = row_pattern(backwards, piece) if backwards else None
        self._behind = row_pattern(behind.split(), piece) if behind.strip() else None

    def may_follow(self, word: str) -> bool:
        """Return whether the row can fit where this *word* of a line stands right before."""
        return self._opening is None or self._opening.match(f"{word} ") is not None

    @property
    def looks_back(self) -> bool:
        """Return whether the row says what stands before."""
        return self._before is not None

    def fits(self, line: ItemLine, index: int) -> bool:
        """Return whether the row fits around the item at *index*."""
        if self._before and not line.stands_before(index, self._before):
            return False
        return not self._behind or line.stands_behind(index, self._behind)


def item_forms(forms: str) -> str:
    """Return the pattern of any of these forms."""
    return "|".join(map(_item_form, forms.split("|")))


def _item_form(form: str) -> str:
    role, _, fact = form.partition(":")
    if form == "ANY":
        return r"\S+"
    if role.isupper():
        return rf"{role}:(?:\S*:)?{fact}:\S*" if fact else rf"{role}:\S*"
    return f"(?:WORD|MARK):{re.escape(form)}:"

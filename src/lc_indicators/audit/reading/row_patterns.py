"""Make patterns of the rows in which tables of forms are written, over the words or items of a sentence.

A row has a word for each of the text: a|b is either, a? may be missing, a* may stand several times, !a must
not follow, and name=a is read off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

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


class ItemLine:
    """The items of a sentence as one line of words, read from any of them on and back."""

    def __init__(self, words: Sequence[str]) -> None:
        self._on, self._starts = _joined(words)
        self._back, self._ends = _joined(words[::-1])

    def fits(self, index: int, *, before: re.Pattern[str], behind: re.Pattern[str]) -> bool:
        """Return whether *before*, read backwards, and *behind* fit next to the item at *index*."""
        if behind.match(self._on, self._starts[index + 1]) is None:
            return False
        return before.match(self._back, self._ends[len(self._ends) - 1 - index]) is not None


def _joined(words: Sequence[str]) -> tuple[str, list[int]]:
    """Return the words as one line, each with a space behind it, and where each begins and the last ends."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    return "".join(f"{word} " for word in words), starts


class ItemPattern:
    """What stands next to an item, written # in its row: "AT:ratio # VERSUS? TIME|LAST_YEAR".

    A role is in capitals, with its value behind a colon where that matters; ANY is any item.  What is not in
    capitals is a word or a mark of the text.
    """

    def __init__(self, row: str) -> None:
        before, _, behind = row.partition(_HERE)
        self._before = row_pattern(reversed(before.split()), _item_piece)
        self._behind = row_pattern(behind.split(), _item_piece)

    def fits(self, line: ItemLine, index: int) -> bool:
        """Return whether the row fits around the item at *index*."""
        return line.fits(index, before=self._before, behind=self._behind)


def item_word(role: str, value: str) -> str:
    """Return an item as a word of its line."""
    return f"{role.upper()}:{value.lower().replace(' ', '_')}"


def _item_piece(form: str) -> str:
    role, _, value = form.partition(":")
    if form == "ANY":
        return r"\S+"
    if role.isupper():
        return f"{role}:" + (re.escape(value) or r"\S*")
    return f"(?:WORD|MARK):{re.escape(form)}"

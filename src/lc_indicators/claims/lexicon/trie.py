"""Phrases looked up word by word: the longest that begins at a place, in one walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Value = TypeVar("Value")

#: Marks inside a phrase that a writer may leave out: "nông, lâm nghiệp" and "nông lâm nghiệp".
LOOSE_MARKS = frozenset({",", "-", "–", "—", "(", ")", '"', "“", "”", "/"})


@dataclass
class Trie(Generic[Value]):
    """Phrases as keys of words, each with a value."""

    #: The words that go on from here.
    following_words: dict[str, Trie[Value]] = field(default_factory=dict)
    #: The value of the phrase that ends here; None where none does.
    value: Value | None = None

    def add(self, keys: Sequence[str], value: Value) -> None:
        """Add a phrase; the first value given to a phrase stays."""
        node = self
        for key in keys:
            node = node.following_words.setdefault(key, Trie())
        if node.value is None:
            node.value = value

    def longest(self, keys: Sequence[str], start: int) -> tuple[int, Value] | None:
        """Return where the longest phrase that begins at *start* ends, and its value; None without one.

        A loose mark between words of a phrase is passed over.
        """
        node, index, found = self, start, None
        while index < len(keys):
            key = keys[index]
            following = node.following_words.get(key)
            if following is None:
                if index == start or key not in LOOSE_MARKS or index + 1 >= len(keys):
                    break
                following = node.following_words.get(keys[index + 1])
                if following is None:
                    break
                index += 1
            node = following
            index += 1
            if node.value is not None:
                found = index, node.value
        return found

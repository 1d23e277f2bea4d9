"""What was worked out of a catalogue, kept as long as the catalogue lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from lc_indicators.catalogue import Catalogue

Kept = TypeVar("Kept")


class Memory(Generic[Kept]):
    """Results by catalogue and key: a text of a thousand claims asks for the same figures a thousand times.

    A catalogue never changes, but is no key of a dictionary itself.
    """

    def __init__(self) -> None:
        self._kept: dict[int, dict[Hashable, Kept]] = {}

    def recall(self, catalogue: Catalogue, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """Return what was kept under *key*, else make and keep it."""
        name = id(catalogue)
        if name not in self._kept:
            self._kept[name] = {}
            # Another catalogue may come to stand where this one stood.
            weakref.finalize(catalogue, self._kept.pop, name, None)
        kept = self._kept[name]
        if key not in kept:
            kept[key] = make()
        return kept[key]

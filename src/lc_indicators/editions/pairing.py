"""Which block of one edition is which of the other, for those that have an id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar


class Keyed(Protocol):
    """A block that stands in a section."""

    @property
    def section(self) -> Any:
        """Return the section that it stands in."""

    @property
    def key(self) -> tuple[str, str]:
        """Return the ids of its section and of itself."""


One = TypeVar("One", bound=Keyed)


def paired(old: Sequence[One], new: Sequence[One]) -> list[tuple[One | None, One | None]]:
    """Return the blocks in pairs, in the order of *new*; those gone come last.

    An id may hold the block's number, so those left over are paired by their order in a section.
    """
    before, keys = {one.key: one for one in old}, {one.key for one in new}
    left = defaultdict(list)
    for one in old:
        if one.key not in keys:
            left[one.section.id].append(one)
    pairs: list[tuple[One | None, One | None]] = []
    for one in new:
        others = left[one.section.id]
        pairs.append((before.get(one.key) or (others.pop(0) if others else None), one))
    return [*pairs, *((one, None) for others in left.values() for one in others)]

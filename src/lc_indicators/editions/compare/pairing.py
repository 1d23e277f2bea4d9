"""Pair the figures and the blocks of two editions: which one of the old is which one of the new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.language import words_for_errors
from lc_indicators.shapes.figure_shape import FigureShape

#: A figure before and now; None where there is none.
Pair = tuple[FigureShape | None, FigureShape | None]


@dataclass(frozen=True)
class Matched:
    """Two editions, figure by figure."""

    old: Content
    new: Content

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Return each figure beside what it was, in the order of the new report; those gone come last.

        Figures of one key belong together.  A key names its sources, and that of a computed figure all
        its inputs: where a source was replaced, the same statistic of the same area and period is meant.
        """
        loose = self._loosely()
        pairs: list[Pair] = [
            (self.old.figures.get(key) or loose.get(key), figure) for key, figure in self.new.figures.items()
        ]
        taken = {figure["key"] for figure, _ in pairs if figure is not None}
        pairs += [(figure, None) for key, figure in self.old.figures.items() if key not in taken]
        return tuple(pairs)

    @cached_property
    def before(self) -> Mapping[str, FigureShape]:
        """Return the old figure by the id of the new one."""
        return {new["id"]: old for old, new in self.pairs if old is not None and new is not None}

    def is_withdrawn(self, figure: FigureShape) -> bool:
        """Return whether a published figure of the old edition was taken out of the data.

        The manifests tell it from one that a report merely does not show any more: the old run read it, and
        the new one asked for it and found nothing, or did not come across it though it ran the same notebook.
        """
        key = figure["key"]
        read = [one.manifest.get("data", {}).get("observations", {}) for one in (self.old, self.new)]
        if figure["inputs"] or not read[0].get(key) or read[1].get(key):
            return False
        return key in read[1] or all(
            self.old.manifest.get(part) == self.new.manifest.get(part)
            for part in ("parameters", "notebook", "library")
        )

    def _loosely(self) -> dict[str, FigureShape]:
        """Return the old figure by the key of the new one, for those whose keys differ."""
        left = defaultdict(list)
        for key, figure in self.old.figures.items():
            if key not in self.new.figures:
                left[_meant(figure)].append(figure)
        new = [figure for key, figure in self.new.figures.items() if key not in self.old.figures]
        return dict(self._paired(new, left))

    def _paired(
        self, new: Iterable[FigureShape], left: Mapping[Any, list[FigureShape]]
    ) -> Iterator[tuple[str, FigureShape]]:
        for figure in new:
            candidates = left.get(_meant(figure))
            if candidates:
                here = self.new.sections.get(figure["id"])
                best = next((one for one in candidates if self.old.sections.get(one["id"]) == here), None)
                chosen = best or candidates[0]
                candidates.remove(chosen)
                yield figure["key"], chosen


def _meant(figure: FigureShape) -> tuple[Any, ...]:
    """Return what a figure says something about, whatever its source."""
    facts = (figure["indicator"], figure["area"], figure["period"], figure["metric"])
    return (*facts, words_for_errors(figure["label"]), words_for_errors(figure["period_label"]))


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

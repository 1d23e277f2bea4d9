"""Group the changes of figures by what is behind them: one published figure that changed, and its reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.editions.compare.difference_records import Change, Comparison, Reach
from lc_indicators.editions.compare.pairing import Matched
from lc_indicators.language import Language, message, messages, words_in
from lc_indicators.shapes.walk import figures_in

#: Blocks of a report that are counted, by the word for them.
_COUNTED = {
    "charts": frozenset({"chart"}),
    "tables": frozenset({"table"}),
    "paragraphs": frozenset({"paragraph", "list", "cards", "title"}),
}


def reaches(matched: Matched, figures: Sequence[Change]) -> tuple[Reach, ...]:
    """Return how far each published figure that changed reaches, the farthest first."""
    by_root: dict[str, list[str]] = {}
    for change in figures:
        for root in dict.fromkeys(reason.root for reason in change.reasons if reason.root):
            by_root.setdefault(root, []).append(change.key)
    found = [Reach(root, tuple(keys), _blocks(matched, keys)) for root, keys in by_root.items()]
    return tuple(sorted(found, key=lambda one: -len(one.figures)))


def _blocks(matched: Matched, keys: Iterable[str]) -> dict[str, int]:
    """Return how many blocks of each kind show one of the figures, in the new edition."""
    ids = {figure["id"] for key in keys if (figure := matched.new.figures.get(key))}
    counts = dict.fromkeys(_COUNTED, 0)
    for one in matched.new.shown:
        if one.block is None or not ids & set(figures_in([one.block])):
            continue
        for name, kinds in _COUNTED.items():
            counts[name] += one.block["type"] in kinds
    return counts


@dataclass(frozen=True)
class CauseGroup:
    """Changes that one published figure is behind, or none that is known."""

    #: What is behind them, and how far it reaches; "" where nothing is.
    head: str
    reach: str
    changes: tuple[Change, ...]


def by_root(changes: Sequence[Change], comparison: Comparison) -> list[CauseGroup]:
    """Return changes under the published figure that is behind several of them; the others as they stand."""
    language = comparison.language
    known = {one.root: one for one in comparison.reaches if len(one.figures) > 1}
    groups: dict[str, list[Change]] = {}
    for change in changes:
        roots = {reason.root for reason in change.reasons} & known.keys()
        groups.setdefault(roots.pop() if len(roots) == 1 else "", []).append(change)
    return [
        CauseGroup(
            head=_head(group, root) if root else "",
            reach=reach_words(known[root], language) if root else "",
            changes=tuple(sorted(group, key=lambda one: one.key != root)),
        )
        for root, group in sorted(groups.items(), key=lambda pair: not pair[0])
    ]


def _head(group: Sequence[Change], root: str) -> str:
    """Return what is behind a group: the root's own change, or the reason that names it."""
    own = next((one for one in group if one.key == root), None)
    if own is not None:
        return f"{own.name}: {own.old} → {own.new}"
    return next(reason.words for change in group for reason in change.reasons if reason.root == root)


def reach_words(reach: Reach, language: Language) -> str:
    """Return how far a change reaches: "1 published figure changed → 6 figures, 2 charts, 5 paragraphs"."""
    counts = {"figures": len(reach.figures), **reach.blocks}
    said = [_counted(name, count, language) for name, count in counts.items() if count]
    return message("compare.reach", listed=", ".join(said))[language]


def _counted(name: str, count: int, language: Language) -> str:
    words = messages("compare.counted_one" if count == 1 else "compare.counted")
    return words[name][language].format(count=count)


def summed(comparison: Comparison) -> Iterator[str]:
    """Yield a line for each published figure that is behind several changes."""
    page = words_in("compare.page", comparison.language)
    changes = {one.key: one for one in comparison.figures}
    for reach in comparison.reaches:
        if len(reach.figures) > 1:
            own = changes.get(reach.root)
            name = f"{own.name}: {own.old} → {own.new}" if own else page["one_source"]
            yield f"{name}. {reach_words(reach, comparison.language)}"

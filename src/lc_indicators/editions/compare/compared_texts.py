"""Compare paragraphs, headings, lists, cards and sources exactly, and what the marks of a text say."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from lc_indicators.editions.compare.compared_content import Content, Shown
from lc_indicators.editions.compare.difference_records import Change, Section, What, one_of
from lc_indicators.shapes.block_shapes import BLOCK_SHAPES
from lc_indicators.shapes.walk import Passage, walk

#: So many characters of a text are its name.
NAME = 60

#: Blocks that are compared part by part elsewhere.
_ELSEWHERE = frozenset({"table", "chart", "verdicts"})


@dataclass(frozen=True)
class PlacedText:
    """Words that stand together, and where."""

    section: Section
    words: str
    #: The words without the figures among them.
    bare: str


def changed_texts(old: Content, new: Content) -> tuple[Change, ...]:
    """Return the texts added, gone and changed, section by section in the order of the new edition."""
    before, now = _by_section(old), _by_section(new)
    ids = dict.fromkeys((*now, *before))
    return tuple(change for id in ids for change in _changes(before.get(id, []), now.get(id, [])))


def passages(shown: Shown) -> Iterator[Passage]:
    """Yield the texts of one thing that the report shows, but those that are compared elsewhere."""
    if shown.block is None:
        yield Passage([{"text": shown.text}])
    elif shown.block["type"] not in BLOCK_SHAPES:
        yield Passage([{"text": json.dumps(shown.block, ensure_ascii=False, sort_keys=True)}])
    elif shown.block["type"] not in _ELSEWHERE:
        yield from walk([shown.block])


def _by_section(content: Content) -> dict[str, list[PlacedText]]:
    found: dict[str, list[PlacedText]] = defaultdict(list)
    for shown in content.shown:
        found[shown.section.id] += [
            PlacedText(shown.section, one.words, one.bare) for one in passages(shown) if one.words.strip()
        ]
    return found


def _changes(old: Sequence[PlacedText], new: Sequence[PlacedText]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [p.words for p in old], [p.words for p in new], autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            for before, now in zip_longest(old[start:end], new[first:last]):
                yield _change(before, now)


def _change(old: PlacedText | None, new: PlacedText | None) -> Change:
    passage = one_of(old, new)
    words = old.words if old else "", new.words if new else ""
    return Change(
        What.of(old, new),
        passage.section,
        name=shortened(passage.words),
        key=passage.section.id,
        old=words[0],
        new=words[1],
        follows=old is not None and new is not None and old.bare == new.bare and "#" in new.bare,
    )


def shortened(words: str) -> str:
    r"""Return the beginning of *words*, on one line.

    Examples
    --------
    >>> shortened("A\nb"), len(shortened("x" * 99))
    ('A b', 61)
    """
    line = " ".join(words.split())
    return line if len(line) <= NAME else line[:NAME].rstrip() + "…"

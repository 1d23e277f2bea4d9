"""Compare a report with the same report in other languages, and set their words side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, zip_longest

from lc_indicators.editions.compare.compared_content import Content, Shown
from lc_indicators.editions.compare.compared_texts import passages
from lc_indicators.language import Language
from lc_indicators.publish.document.correction_note import NOTE
from lc_indicators.shapes.block_shapes import BlockShape

#: Blocks whose words are checked elsewhere on the page, or are those of a source.
_ELSEWHERE = frozenset({"annex", "chart", "marked_text", "sources", "table", "verdicts"})


@dataclass(frozen=True)
class Pair:
    """A text in each language; "" where one lacks it."""

    section: str
    words: Mapping[Language, str]


def differences(one: Content, other: Content) -> Iterator[str]:
    """Yield what only one of two languages holds, or holds otherwise: figures by key, blocks by id."""
    keys = dict.fromkeys((*one.figures, *other.figures))
    yield from (key for key in keys if one.figures.get(key) != other.figures.get(key))
    blocks = zip_longest(_skeleton(one), _skeleton(other))
    yield from (f"{here or '–'} ≠ {there or '–'}" for here, there in blocks if here != there)


def side_by_side(one: Content, others: Sequence[Content]) -> list[Pair]:
    """Return the texts of all, block by block, in the order of *one*."""
    texts = {content.about.language: _texts(content) for content in (one, *others)}
    names = dict.fromkeys(name for found in texts.values() for name in found)
    pairs = (
        Pair(
            next(found[name][0] for found in texts.values() if name in found),
            {language: found[name][1] if name in found else "" for language, found in texts.items()},
        )
        for name in names
    )
    return [pair for pair in pairs if any(pair.words.values())]


def in_order(pair: Pair, languages: Sequence[Language]) -> list[tuple[Language, str]]:
    """Return the words of a pair in the order of the project's *languages*."""
    return [(language, pair.words[language]) for language in languages if language in pair.words]


def _skeleton(content: Content) -> list[str]:
    """Return the blocks by type and id, tables with their size: what no language may have more of.

    A note of corrections is none of it: the edition of one language alone may have been published wrong.
    """
    own = (shown.block for shown in content.shown if not shown.section.id.startswith(NOTE))
    return [_bone(block) for block in own if block is not None]


def _bone(block: BlockShape) -> str:
    size = f" {len(block['rows'])}×{len(block['columns'])}" if block["type"] == "table" else ""
    return f"{block['type']} {block['id']}{size}"


def _texts(content: Content) -> dict[str, tuple[str, str]]:
    """Return section and words of each block of text, by its id; text of cells by its number.

    What stands before the title introduces the notebook, not the report.
    """
    found: dict[str, tuple[str, str]] = {}
    for number, shown in enumerate(dropwhile(lambda one: one.block is None, content.shown)):
        if shown.block is None or shown.block["type"] not in _ELSEWHERE:
            name = f"text {number}" if shown.block is None else shown.block["id"]
            found[name] = shown.section.name, _words(shown)
    return found


def _words(shown: Shown) -> str:
    return "\n".join(one.words for one in passages(shown) if one.words.strip())

"""The body of a report for outputs that are read from front to back, and what stands under its title.

Blocks of the report and of the notebook's own text stand in one order; headings leave no level out, and what
closes a report is there, so that every link has its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.publish.document.document import Document
from lc_indicators.shapes.block_shapes import BlockShape, CardShape, HeadingBlock, ParagraphBlock, TitleBlock
from lc_indicators.shapes.prose_shapes import ProseBlock, ProseHeading, ProseParagraph
from lc_indicators.shapes.walk import words_of

#: Blocks that say something without a figure of the report.
_SAYING = frozenset({"marked_text", "verdicts"})

#: Key figures that stand two by two.
_FOUR = 4


@dataclass(frozen=True)
class BodyPart:
    """A block below the title, as it is printed."""

    block: BlockShape | ProseBlock
    #: Of a heading that it is or holds, from 1.
    level: int
    #: How many of its type stand before it.
    nth: int


def about(title: TitleBlock, word: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what stands under the title: what it names itself, or area, period, date and version."""
    if "about" in title:
        return [(name, words) for name, words in title["about"]]
    facts = (
        (word["area"], title["area"]["name"]),
        (word["period"], title["period"]["label"]),
        (word["data_date"], title["data_date_label"]),
        (word["version"], title["version"]),
    )
    return [(name, words) for name, words in facts if words]


def says_nothing(document: Document) -> bool:
    """Return whether a report has neither a figure nor a verdict, so that a reader must be told."""
    return not document.figures and all(block["type"] not in _SAYING for block in document.blocks())


def verdicts_in_lines(document: Document) -> bool:
    """Return whether a verdict is a line on paper: beside the text that it is of it says all."""
    return all(block["type"] != "marked_text" for block in document.blocks())


def leads(block: HeadingBlock | ParagraphBlock | ProseHeading | ProseParagraph) -> bool:
    """Return whether a block says what comes next, and stays with it: "Of one source:"."""
    return words_of(block["spans"]).rstrip().endswith(":")


def unit_joint(card: CardShape, document: Document) -> str:
    """Return what stands between number and unit of a key figure, as a sentence prints them."""
    figure = document.figures.get(card["figure"])
    printed = figure["printed"][document.language] if figure else ""
    return "" if not card["unit"] or f"{card['number']}{card['unit']}" in printed else "\u00a0"


def card_columns(count: int) -> int:
    """Return in how many columns so many key figures leave no lonely one.

    Examples
    --------
    >>> [card_columns(count) for count in range(1, 8)]
    [1, 2, 3, 2, 3, 3, 3]
    """
    return 2 if count == _FOUR else min(count, 3)


def body(document: Document, word: Mapping[str, str]) -> Iterator[BodyPart]:
    """Yield the parts of a report below its title; *word* has the titles of what is added at its end.

    Notes are left out: each output has its own place for them.
    """
    blocks = [*_warned(document, word), *blocks_below_title(document), *_added(document, word)]
    headed, level = headed_annexes(blocks), 0
    before: Counter[str] = Counter()
    for given in blocks:
        block, within = given, min(2, level + 1)
        if block["type"] == "heading":
            # A reader of headings alone must find no level left out.
            within = level = min(block["level"] - 1, level + 1)
        elif block["type"] == "annex":
            block = {**block, "title": "" if block["id"] in headed else block["title"]}
            level = 1
        yield BodyPart(block, within, before[block["type"]])
        before[block["type"]] += 1


def headed_annexes(blocks: Iterable[BlockShape | ProseBlock]) -> set[str]:
    """Return the ids of annexes whose title the heading before has said already."""
    said, found = "", set()
    for block in blocks:
        if block["type"] == "heading":
            said = words_of(block["spans"])
        elif block["type"] == "annex" and block["title"] == said:
            found.add(block["id"])
    return found


def blocks_below_title(document: Document) -> Iterator[BlockShape | ProseBlock]:
    """Yield the blocks below the title, those of the notebook's own text and outputs among them."""
    for cell in document.cells:
        yield from (block for block in cell.prose if block["type"] != "footnotes")
        for output in cell.outputs:
            yield from (block for block in output.foreign if block["type"] != "footnotes")
            if output.block and output.block["type"] != "title":
                yield output.block


def _warned(document: Document, word: Mapping[str, str]) -> Iterator[BlockShape]:
    if says_nothing(document):
        yield {
            "type": "paragraph",
            "id": "no-figures",
            "role": "empty",
            "spans": [{"text": word["no_figures"]}],
        }


def _added(document: Document, word: Mapping[str, str]) -> Iterator[BlockShape]:
    """Yield what closes a report, as far as it lacks it."""
    present = {block["type"] for block in document.blocks()}
    if document.figures and "sources" not in present:
        yield {"type": "heading", "id": "sources-title", "level": 2, "spans": [{"text": word["sources"]}]}
        yield {"type": "sources", "id": "sources", "rows": []}
    if document.figures and "annex" not in present:
        yield {"type": "annex", "id": "annex", "title": word["annex"]}

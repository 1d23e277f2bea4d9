"""Follow wrong figures through a report: sentences, cards, tables and charts that print what came of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lc_indicators.language import words_in
from lc_indicators.publish.document.document import Document
from lc_indicators.shapes.block_shapes import BlockShape
from lc_indicators.shapes.walk import figures_in, walk, words_of


def reached(document: Document, keys: Iterable[str]) -> list[str]:
    """Return, in words and in the order of the report, what prints a figure of *keys* or one made from it.

    A figure that is withdrawn stands in no graph: what was made from it names itself among *keys*.
    """
    ids = made_from(document, keys)
    word = words_in("publish.reach", document.language)
    section, found = word["summary"], list[str]()
    for block in document.blocks():
        if block["type"] == "heading" and block["level"] == 2:  # noqa: PLR2004 - that of a section
            section = words_of(block["spans"])
        for name, words in _named(block, ids):
            found.append(word["within"].format(section=section, said=word[name].format(words=words)))
    return list(dict.fromkeys(found))


def made_from(document: Document, keys: Iterable[str]) -> set[str]:
    """Return the ids of the figures of *keys* and of all that were computed from them."""
    made = defaultdict(list)
    for id, figure in document.figures.items():
        for given in figure["inputs"]:
            made[given.get("figure")].append(id)
    wanted = set(keys)
    waiting = [id for id, figure in document.figures.items() if figure["key"] in wanted]
    found = set(waiting)
    for id in waiting:
        new = [one for one in made[id] if one not in found]
        found.update(new)
        waiting += new
    return found


def _named(block: BlockShape, ids: set[str]) -> Iterator[tuple[str, str]]:
    """Yield of which kind the parts of a block are that print one of *ids*, and what they are called."""
    if block["type"] == "table":
        if ids.intersection(figures_in([block])):
            yield "table", words_of(block["caption"])
    elif block["type"] == "chart":
        if ids.intersection(figures_in([block])):
            yield "chart", words_of(block["title"])
    elif block["type"] == "cards":
        for card in block["cards"]:
            shown = {card["figure"], *(span.get("figure") for span in card["change"] or ())}
            if ids & shown:
                yield "card", words_of(card["label"])
    else:
        for passage in walk([block]):
            if ids.intersection(passage.figures):
                yield "sentence", passage.words

"""One walk over the blocks of a report: every text and cell in reading order, and the figures in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lc_indicators.shapes.block_shapes import (
    BlockShape,
    CardsBlock,
    CardShape,
    ChartBlock,
    MarkedTextBlock,
    SourcesBlock,
    TableBlock,
    VerdictsBlock,
)
from lc_indicators.shapes.span_shape import Span


@dataclass(frozen=True)
class Passage:
    """Words that stand together in a block: a text, or a cell of a table."""

    spans: Sequence[Span]
    is_cell: bool = False

    @property
    def words(self) -> str:
        """Return the words."""
        return words_of(self.spans)

    @property
    def bare(self) -> str:
        """Return the words with "#" for each figure among them."""
        return "".join("#" if "figure" in span else span["text"] for span in self.spans)

    @property
    def figures(self) -> Iterator[str]:
        """Yield the ids of the figures among the words."""
        return (span["figure"] for span in self.spans if "figure" in span)


def words_of(spans: Iterable[Span]) -> str:
    """Return the words of spans alone."""
    return "".join(span["text"] for span in spans)


def walk(blocks: Iterable[BlockShape]) -> Iterator[Passage]:
    """Yield every text and every cell of *blocks*, in the order in which they are read.

    A block of a type that this version does not know has none.

    Examples
    --------
    >>> [one.words for one in walk([{"type": "annex", "id": "annex", "title": "Figures"}])]
    ['Figures']
    """
    for block in blocks:
        found = _PASSAGES.get(block["type"], _none)
        yield from found(block)


def figures_in(blocks: Iterable[BlockShape]) -> Iterator[str]:
    """Yield the ids of the figures that *blocks* print, in their order."""
    return (id for passage in walk(blocks) for id in passage.figures)


def _none(_: Any) -> Iterator[Passage]:
    return iter(())


def _plain(words: str) -> Passage:
    return Passage([{"text": words}])


def _texts(*names: str) -> Callable[[Any], Iterator[Passage]]:
    """Return what yields the texts that stand under *names* in a block: words or spans."""

    def found(block: dict[str, Any]) -> Iterator[Passage]:
        for name in names:
            yield _plain(block[name]) if isinstance(block[name], str) else Passage(block[name])

    return found


def _items(block: Any) -> Iterator[Passage]:
    return map(Passage, block["items"])


def _cards(block: CardsBlock) -> Iterator[Passage]:
    return (Passage(list(_card(card))) for card in block["cards"])


def _card(card: CardShape) -> Iterator[Span]:
    space = "" if card["unit"].startswith("%") else " "
    number: Span = {"text": f"{card['number']}{space}{card['unit']}".strip(), "figure": card["figure"]}
    yield from card["label"]
    yield {"text": ": "}
    yield number
    if card["change"]:
        yield {"text": ". "}
        yield from card["change"]
    if card["status"]:
        yield {"text": f" [{card['status']['words']}]"}


def _table(block: TableBlock) -> Iterator[Passage]:
    yield Passage(block["caption"])
    for row in block["rows"]:
        yield from (Passage(cell, is_cell=True) for cell in row["cells"])
    yield from map(Passage, block["notes"])


def _chart(block: ChartBlock) -> Iterator[Passage]:
    yield from _texts("title", "subtitle", "note", "alt")(block)
    yield from _table(block["table"])


def _marked_text(block: MarkedTextBlock) -> Iterator[Passage]:
    for line in (line for lines in block["paragraphs"] for line in lines):
        marked = (run["text"] + "".join(f"[{m['sign']}]" for m in run.get("marks", ())) for run in line)
        yield _plain("".join(marked))


def _verdicts(block: VerdictsBlock) -> Iterator[Passage]:
    for entry in (entry for group in block["groups"] for entry in group["entries"]):
        yield from (_plain(entry["title"]), _plain("".join(entry["quote"] or ())), _plain(entry["reason"]))
        yield from (Passage(line) for fact in entry["facts"] for line in fact["lines"])


def _sources(block: SourcesBlock) -> Iterator[Passage]:
    for row in block["rows"]:
        facts = (row["publisher"], row["title"], row["date"], row["url"], row["note"])
        yield _plain(", ".join(filter(None, facts)))


#: How the texts of each type of block are found.
_PASSAGES: dict[str, Callable[[Any], Iterator[Passage]]] = {
    "annex": _texts("title"),
    "cards": _cards,
    "chart": _chart,
    "heading": _texts("spans"),
    "list": _items,
    "marked_text": _marked_text,
    "paragraph": _texts("spans"),
    "sources": _sources,
    "table": _table,
    "title": _texts("title", "subtitle", "summary"),
    "verdicts": _verdicts,
}

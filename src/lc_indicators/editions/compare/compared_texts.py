"""Text by text, exactly: paragraphs, headings, lists, cards, sources, and what a text's marks say."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from lc_indicators.editions.compare.compared_content import Content, Shown
from lc_indicators.editions.compare.difference_records import Change, Section, What

Json = dict[str, Any]

#: So many characters of a text are its name.
NAME = 60

#: Blocks that are compared part by part elsewhere.
_ELSEWHERE = frozenset({"table", "chart", "verdicts"})


@dataclass(frozen=True)
class Passage:
    """Words that stand together."""

    section: Section
    words: str
    #: The words without the figures among them.
    bare: str


def changed_texts(old: Content, new: Content) -> tuple[Change, ...]:
    """Return the texts added, gone and changed, section by section in the order of the new edition."""
    before, now = _by_section(old), _by_section(new)
    ids = dict.fromkeys((*now, *before))
    return tuple(change for id in ids for change in _changes(before.get(id, []), now.get(id, [])))


def words_of(spans: Sequence[Json]) -> str:
    """Return the words of spans."""
    return "".join(span["text"] for span in spans)


def bare_words(spans: Sequence[Json]) -> str:
    """Return the words of spans without the figures among them."""
    return "".join("#" if "figure" in span else span["text"] for span in spans)


def passages(shown: Shown) -> Iterator[tuple[str, str]]:
    """Yield the texts of one thing that the report shows, each with the same without the figures in it."""
    block = shown.block
    if block is None:
        yield shown.text, shown.text
    elif block["type"] in _KINDS:
        yield from _KINDS[block["type"]](block)
    elif block["type"] not in _ELSEWHERE:
        words = json.dumps(block, ensure_ascii=False, sort_keys=True)
        yield words, words


def _by_section(content: Content) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for shown in content.shown:
        found[shown.section.id] += [
            Passage(shown.section, words, bare) for words, bare in passages(shown) if words.strip()
        ]
    return found


def _changes(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [p.words for p in old], [p.words for p in new], autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            for before, now in zip_longest(old[start:end], new[first:last]):
                yield _change(before, now)


def _change(old: Passage | None, new: Passage | None) -> Change:
    passage = new or old
    assert passage is not None  # noqa: S101 - one of the two is there
    words = old.words if old else "", new.words if new else ""
    return Change(
        What.GONE if new is None else What.ADDED if old is None else What.CHANGED,
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


def _spans(block: Json) -> Iterator[tuple[str, str]]:
    yield words_of(block["spans"]), bare_words(block["spans"])


def _title(block: Json) -> Iterator[tuple[str, str]]:
    yield block["title"], block["title"]
    yield block.get("subtitle", ""), block.get("subtitle", "")
    yield words_of(block["summary"]), bare_words(block["summary"])


def _list(block: Json) -> Iterator[tuple[str, str]]:
    for item in block["items"]:
        yield words_of(item), bare_words(item)


def _cards(block: Json) -> Iterator[tuple[str, str]]:
    for card in block["cards"]:
        change, status = card["change"] or [], (card["status"] or {}).get("words", "")
        space = "" if card["unit"].startswith("%") else " "
        words = f"{words_of(card['label'])}: {card['number']}{space}{card['unit']}".strip()
        rest = f" [{status}]" if status else ""
        yield (
            f"{words}. {words_of(change)}{rest}".replace(". [", " [").removesuffix(". "),
            f"{bare_words(card['label'])}: #. {bare_words(change)}{rest}",
        )


def _sources(block: Json) -> Iterator[tuple[str, str]]:
    for row in block["rows"]:
        facts = (row.get(name) or "" for name in ("publisher", "title", "date", "url", "note"))
        words = ", ".join(filter(None, facts))
        yield words, words


def _marked_text(block: Json) -> Iterator[tuple[str, str]]:
    for line in (line for lines in block["paragraphs"] for line in lines):
        words = "".join(run["text"] + "".join(f"[{m['sign']}]" for m in run.get("marks", ())) for run in line)
        yield words, words


def _annex(block: Json) -> Iterator[tuple[str, str]]:
    yield block["title"], block["title"]


_KINDS: dict[str, Callable[[Json], Iterator[tuple[str, str]]]] = {
    "annex": _annex,
    "cards": _cards,
    "heading": _spans,
    "list": _list,
    "marked_text": _marked_text,
    "paragraph": _spans,
    "sources": _sources,
    "title": _title,
}

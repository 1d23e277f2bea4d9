"""Table by table, cell by cell: text exactly, numbers of the CSV within the rounding of what is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lc_indicators.editions.content import Content
from lc_indicators.editions.numbers import as_number, decimals, same_number
from lc_indicators.editions.pairing import paired
from lc_indicators.editions.prose import bare_words, words_of
from lc_indicators.editions.records import Change, Detail, Section, What
from lc_indicators.editions.words import part
from lc_indicators.wording import Language

Json = dict[str, Any]


@dataclass(frozen=True)
class Placed:
    """A table or a chart, and where it stands."""

    section: Section
    block: Json
    spec: Json | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what it is known by."""
        return self.section.id, self.block["id"]


@dataclass(frozen=True)
class _Cell:
    text: str
    bare: str
    #: What a machine reads of it.
    raw: str


def changed_tables(old: Content, new: Content, language: Language) -> tuple[Change, ...]:
    """Return the tables added, gone and changed, the numbers of charts among them."""
    pairs = paired(list(_tables(old)), list(_tables(new)))
    mark = "," if new.about.language == "vi" else "."
    changes = (_change(before, now, language, mark=mark) for before, now in pairs)
    return tuple(change for change in changes if change is not None)


def _tables(content: Content) -> Iterator[Placed]:
    for shown in content.shown:
        if shown.block is not None and shown.block["type"] == "table":
            yield Placed(shown.section, shown.block)
        if shown.block is not None and shown.block["type"] == "chart":
            yield Placed(shown.section, shown.block["table"])


def _change(old: Placed | None, new: Placed | None, language: Language, *, mark: str) -> Change | None:
    placed = new or old
    assert placed is not None  # noqa: S101 - one of the two is there
    name, (_, key) = words_of(placed.block["caption"]) or placed.block["id"], placed.key
    if old is None or new is None:
        return Change(What.ADDED if old is None else What.GONE, placed.section, name=name, key=key)
    details = tuple(_details(old.block, new.block, language, mark=mark))
    if not details:
        return None
    is_said = all(_bare(detail, old.block, new.block) for detail in details)
    return Change(What.CHANGED, placed.section, name=name, key=key, details=details, follows=is_said)


def _bare(detail: Detail, *blocks: Json) -> bool:
    """Return whether what changed is a figure, in a cell that held one before and holds one now."""
    shown = [
        {words_of(cell) for row in block["rows"] for cell in row["cells"] if bare_words(cell)[:1] == "#"}
        for block in blocks
    ]
    return detail.old in shown[0] and detail.new in shown[1]


def _details(old: Json, new: Json, language: Language, *, mark: str) -> Iterator[Detail]:
    words = words_of(old["caption"]), words_of(new["caption"])
    if words[0] != words[1]:
        yield Detail(part("caption", language), *words)
    before, now = _cells(old), _cells(new)
    yield from _lines(before, now, language)
    for place, cell in now.items():
        if place in before:
            yield from _cell(
                before[place], cell, part("cell", language, *place), language=language, mark=mark
            )
    notes = [[words_of(note) for note in block.get("notes", ())] for block in (old, new)]
    if notes[0] != notes[1]:
        yield Detail(part("note", language), *(" ".join(one) for one in notes))


def _lines(old: dict[Any, _Cell], new: dict[Any, _Cell], language: Language) -> Iterator[Detail]:
    """Yield the rows and columns that one table alone has."""
    for axis, name in enumerate(("row", "column")):
        before, now = ({place[axis]: None for place in cells} for cells in (old, new))
        for line in [*(one for one in now if one not in before), *(one for one in before if one not in now)]:
            said = [
                " · ".join(cell.text for place, cell in cells.items() if place[axis] == line)
                for cells in (old, new)
            ]
            yield Detail(part(name, language, line), *said)


def _cell(old: _Cell, new: _Cell, place: str, *, language: Language, mark: str) -> Iterator[Detail]:
    if old.text != new.text:
        yield Detail(place, old.text, new.text)
        return
    are_numbers = as_number(old.raw) is not None and as_number(new.raw) is not None
    digits = decimals(new.text, mark=mark) if are_numbers else None
    if not same_number(old.raw, new.raw, digits=digits):
        yield Detail(place + part("csv", language), old.raw, new.raw)


def _cells(table: Json) -> dict[tuple[str, str], _Cell]:
    """Return the cells by row and column, both by their words; a second of the same words has a number."""
    columns = _numbered([_headed(column) for column in table["columns"]])
    rows = _numbered([words_of(row["cells"][0]) if row["cells"] else "" for row in table["rows"]])
    found = {}
    for place, (name, row) in enumerate(zip(rows, table["rows"], strict=True), start=1):
        raw = table["csv_rows"][place] if place < len(table.get("csv_rows", ())) else []
        for number, (column, cell) in enumerate(zip(columns, row["cells"], strict=False)):
            text = words_of(cell)
            found[name, column] = _Cell(text, bare_words(cell), raw[number] if number < len(raw) else text)
    return found


def _headed(column: Json) -> str:
    return f"{column['label']} ({column['unit']})" if column.get("unit") else str(column["label"])


def _numbered(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return numbered

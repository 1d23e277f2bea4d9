"""Compare tables cell by cell: text exactly, numbers of the CSV within the rounding of what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lc_indicators.editions.compare.compared_cells import About, ComparedCell, Placed, cells_of
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import Change, Detail, What, one_of, part
from lc_indicators.editions.compare.number_changes import as_number, decimals, same_number
from lc_indicators.editions.compare.pairing import paired
from lc_indicators.language import Language, number_marks
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.walk import Passage, words_of


def changed_tables(
    old: Content, new: Content, language: Language, *, about: About[TableBlock]
) -> tuple[Change, ...]:
    """Return the tables added, gone and changed, the numbers of charts among them."""
    pairs = paired(list(_tables(old)), list(_tables(new)))
    mark = number_marks(new.about.language).decimal
    changes = (_change(before, now, language, mark=mark, about=about) for before, now in pairs)
    return tuple(change for change in changes if change is not None)


def _tables(content: Content) -> Iterator[Placed[TableBlock]]:
    for shown in content.shown:
        if shown.block is not None and shown.block["type"] == "table":
            yield Placed(shown.section, shown.block)
        if shown.block is not None and shown.block["type"] == "chart":
            yield Placed(shown.section, shown.block["table"])


def _change(
    old: Placed[TableBlock] | None,
    new: Placed[TableBlock] | None,
    language: Language,
    *,
    mark: str,
    about: About[TableBlock],
) -> Change | None:
    placed = one_of(old, new)
    details = tuple(_details(old.block, new.block, language, mark=mark)) if old and new else ()
    if old and new and not details:
        return None
    return Change(
        What.of(old, new),
        placed.section,
        name=words_of(placed.block["caption"]) or placed.block["id"],
        key=placed.key[1],
        details=details,
        follows=bool(old and new and all(_bare(detail, old.block, new.block) for detail in details)),
        subjects=about(old, new),
    )


def _bare(detail: Detail, *blocks: TableBlock) -> bool:
    """Return whether what changed is a figure, in a cell that held one before and holds one now."""
    shown = [
        {words_of(cell) for row in block["rows"] for cell in row["cells"] if Passage(cell).bare[:1] == "#"}
        for block in blocks
    ]
    return detail.old in shown[0] and detail.new in shown[1]


def _details(old: TableBlock, new: TableBlock, language: Language, *, mark: str) -> Iterator[Detail]:
    words = words_of(old["caption"]), words_of(new["caption"])
    if words[0] != words[1]:
        yield Detail(part("caption", language), *words)
    before, now = cells_of(old), cells_of(new)
    yield from _lines(before, now, language)
    for place, cell in now.items():
        if place in before:
            yield from _cell(
                before[place],
                cell,
                part("cell", language, row=place[0], column=place[1]),
                language=language,
                mark=mark,
            )
    notes = [[words_of(note) for note in block["notes"]] for block in (old, new)]
    if notes[0] != notes[1]:
        yield Detail(part("note", language), *(" ".join(one) for one in notes))


def _lines(
    old: dict[Any, ComparedCell], new: dict[Any, ComparedCell], language: Language
) -> Iterator[Detail]:
    """Yield the rows and columns that one table alone has."""
    for axis, name in enumerate(("row", "column")):
        before, now = ({place[axis]: None for place in cells} for cells in (old, new))
        for line in [*(one for one in now if one not in before), *(one for one in before if one not in now)]:
            said = [
                " · ".join(cell.text for place, cell in cells.items() if place[axis] == line)
                for cells in (old, new)
            ]
            yield Detail(part(name, language, number=line), *said)


def _cell(
    old: ComparedCell, new: ComparedCell, place: str, *, language: Language, mark: str
) -> Iterator[Detail]:
    if old.text != new.text:
        yield Detail(place, old.text, new.text)
        return
    are_numbers = as_number(old.raw) is not None and as_number(new.raw) is not None
    digits = decimals(new.text, mark=mark) if are_numbers else None
    if not same_number(old.raw, new.raw, digits=digits):
        yield Detail(place + part("csv", language), old.raw, new.raw)

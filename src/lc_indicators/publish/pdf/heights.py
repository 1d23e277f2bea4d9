"""How high each part of a report is set, from the widths of letters: what the templates do, in numbers.

A height may miss by a line; what hangs on it is how large a chart is drawn, never what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lc_indicators.fonts import text_width

Json = Mapping[str, Any]

#: The width of the text and the height of a page between its margins, in points.
WIDTH, PAGE = 470.5, 714.3

#: The largest that a chart is drawn, in parts of the width of the text, and the smallest: its letters are
#: still those of a footnote.
MOST, LEAST = 1.0, 0.8

#: No drawing is higher, in points, unless its letters became too small.
HIGHEST = 300.0

#: Contents of fewer lines are left out; those of more stand in two columns.
FEW_HEADINGS, MANY_HEADINGS = 4, 8

#: The deepest level of headings that the contents list.
LISTED = 2

#: Letters are as high as capitals; lines stand so far apart unless a template says otherwise; both in ems.
_CAPITAL, _LEADING = 0.66, 0.7

#: Size and weight of headings, and what stands above and below them, in ems of theirs.
_HEADINGS = {1: (19.0, 700, 1.5, 0.8), 2: (13.0, 600, 1.6, 0.8), 3: (11.5, 600, 1.5, 0.7)}

#: Of the text, in points.
_TEXT = 10.5


def height(part: Json) -> float:
    """Return how high a part is, in points, without what stands above and below it."""
    measure = _MEASURES.get(part["type"], _other)
    return measure(part)


def spacing(part: Json) -> tuple[float, float]:
    """Return what stands above and below a part, in points: of two that meet, the larger."""
    match part["type"], part.get("role"):
        case "heading", _:
            size, _weight, above, below = _HEADINGS[min(part["level"], 3)]
            return above * size, below * size
        case "chart", _:
            return 1.6 * _TEXT, 1.6 * _TEXT
        case "paragraph", "finding":
            return 1.2 * _TEXT, 1.4 * _TEXT
        case (("table" | "cards"), _):
            return 1.5 * _TEXT, 1.5 * _TEXT
        case _:
            return 1.0 * _TEXT, 1.0 * _TEXT


def card_width(columns: int) -> float:
    """Return how wide a key figure stands, in points."""
    return (WIDTH - 17 * (columns - 1)) / columns


def label_height(label: Iterable[Json], width: float) -> float:
    """Return how high the label of a key figure is."""
    return _stack(lines(_words(label), width, size=9.5, weight=700), 9.5, 0.6)


def number_size(number: str, unit: str, width: float) -> float:
    """Return the size in points in which a number stands on one line with its unit."""
    room = width - _width(unit, 10, 400) - 4
    return max(min(25.0, 25 * room / _width(number, 25, 600)), 12.0) if number else 25.0


def _width(words: str, size: float, weight: int) -> float:
    return size * text_width(words, weight)


def opening_height(title: Json) -> float:
    """Return how high is what stands before key figures, contents and text, and what stands below them."""
    name = _stack(lines(title["title"], WIDTH, size=27, weight=700), 27, 0.5)
    summary, corrected = _words(title["summary"]), _words(title["corrected"])
    said = _stack(lines(summary, WIDTH, size=12.5), 12.5) + 40 if summary else 0.0
    noted = _stack(lines(corrected, WIDTH - 24)) + 50 if corrected else 0.0
    issued = 50.0 if title["issued"] else 0.0
    if logo := title["logo"]:
        issued += logo["height"] + 14.0
    return 35 + name + said + noted + issued + 15 + 14.5 * len(title["about"])


def contents_size(parts: Sequence[Json], more: Iterable[str]) -> dict[str, Any]:
    """Return how high the contents of *parts* and of *more* headings are, and in how many columns.

    None for a few lines, two columns for many.
    """
    heads = [_words(part["spans"]) for part in parts if part["type"] == "heading" and part["level"] <= LISTED]
    heads += [part["title"] for part in parts if part["type"] == "annex" and part["title"]]
    if len(heads) < FEW_HEADINGS:
        return {"height": 0.0, "columns": 1}
    columns = 2 if len(heads) > MANY_HEADINGS else 1
    room = WIDTH / columns - 45
    count = sum(lines(one, room, size=9.5, weight=600) for one in (*heads, *more))
    return {"height": 13.6 * (count if columns == 1 else count // 2 + 2), "columns": columns}


#: What the contents take beside their lines: their heading, and what stands around.
CONTENTS = 30.0


def drawing_height(chart: Json) -> float:
    """Return how high the drawing of a chart is, as wide as the text."""
    return WIDTH * float(chart["height"])


def usual_scale(chart: Json) -> float:
    """Return how wide a drawing is where nothing makes it smaller, in parts of the width of the text."""
    return max(min(MOST, HIGHEST / drawing_height(chart)), LEAST)


def lines(words: str, width: float, *, size: float = _TEXT, weight: int = 400) -> int:
    """Return how many lines *words* take, broken between them.

    Examples
    --------
    >>> lines("một hai ba", 1000), lines("một hai ba", 20), lines("", 20)
    (1, 3, 1)
    """
    space_width = _width(" ", size, weight)
    count, at = 1, 0.0
    for word in words.split(" "):
        wide = _width(word, size, weight)
        space = space_width if at else 0.0
        if at and at + space + wide > width:
            count, at, space = count + 1, 0.0, 0.0
        at += space + wide
    return count


def _stack(count: int, size: float = _TEXT, leading: float = _LEADING) -> float:
    return size * (count * _CAPITAL + max(count - 1, 0) * leading)


def _words(spans: Iterable[Json]) -> str:
    return "".join(span["text"] for span in spans)


def _heading(part: Json) -> float:
    size, weight, *_ = _HEADINGS[min(part["level"], 3)]
    return _stack(lines(_words(part["spans"]), WIDTH, size=size, weight=weight), size)


def _paragraph(part: Json) -> float:
    words = _words(part["spans"])
    if part["role"] == "finding":
        return 6 + _stack(lines(words, WIDTH - 10, size=12.5, weight=600), 12.5)
    if part["role"] == "note":
        return _stack(lines(words, WIDTH, size=9), 9)
    return _stack(lines(words, 0.94 * WIDTH))


def _list(part: Json) -> float:
    items = part["items"]
    return sum(_stack(lines(_words(item), WIDTH - 15)) for item in items) + 9.5 * (len(items) - 1)


def _chart(part: Json) -> float:
    title = _stack(lines(f"Hình 10. {_words(part['title'])}", WIDTH, size=11.5, weight=700), 11.5)
    subtitle = 14 * lines(part["subtitle"], WIDTH, size=9) if part["subtitle"] else 0.0
    note = _stack(lines(f"{_words(part['note'])} {part['numbers_in']}", WIDTH, size=8.5), 8.5)
    return title + subtitle + 9.5 + usual_scale(part) * drawing_height(part) + 8.4 + note


def end_over_pages(part: Json, start: float) -> float:
    """Return where on its last page a part ends that begins at *start* of a page and goes on over it.

    The rows of a table stay whole, under its head and above its notes on each page.
    """
    if part["type"] not in {"table", "grid"} or not part["pieces"]:
        return (start + height(part)) % PAGE
    notes, at = _notes(part), start + _caption(part)
    for piece in part["pieces"]:
        head, *rows = _rows(part, piece)
        at += head + _named(part)
        for row in rows:
            at = row + (at if at + row + notes <= PAGE else head)
    return at + notes


def _caption(part: Json) -> float:
    words = f"Bảng 10. {_words(part['caption'])}"
    return _stack(lines(words, WIDTH, weight=700)) + 9.5 if part["caption"] else 0.0


def _named(part: Json) -> float:
    """Return how high the line is that names a piece of a table, where there are several."""
    return 20.0 if len(part["pieces"]) > 1 else 0.0


def _table(part: Json) -> float:
    pieces = [_named(part) + sum(_rows(part, piece)) for piece in part["pieces"]]
    return sum((_caption(part), *pieces, _notes(part)))


def _notes(part: Json) -> float:
    said = [_stack(lines(_words(note), WIDTH, size=8.5), 8.5) + 7.4 for note in part["notes"]]
    return sum(said)


def _rows(part: Json, piece: Json) -> list[float]:
    """Return how high the head of a piece of a table is, and each of its rows."""
    places, weights, size = piece["columns"], piece["widths"], part["size"]
    widths = [WIDTH * weight / (sum(weights) or 1) - 10 for weight in weights]
    heads = [part["columns"][place] for place in places]
    head = max(
        (lines(one["label"], width, size=size, weight=700) + bool(one["unit"])
         for one, width in zip(heads, widths, strict=True)), default=1,
    )  # fmt: skip
    # A part of a total stands further in, under its name.
    insets = [[size * level if place == 0 else 0 for place in places] for level in part["levels"]]
    rows = [
        max((lines(_words(row[place]["spans"]), width - inset, size=size)
             for place, width, inset in zip(places, widths, inside, strict=True)), default=1)
        for row, inside in zip(part["rows"], insets, strict=True)
    ]  # fmt: skip
    around: float = 2 * part["tight"]
    return [around + _stack(count, size, 0.6) for count in (head, *rows)]


def _cards(part: Json) -> float:
    rows: int = -(-len(part["cards"]) // part["columns"])
    return 118.0 * rows


def _other(part: Json) -> float:
    return _stack(lines(_all_words(part), WIDTH))


def _all_words(part: Any) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Mapping):
        return " ".join(
            _all_words(one) for key, one in part.items() if key not in {"id", "type", "svg", "alt"}
        )
    return " ".join(map(_all_words, part)) if isinstance(part, list | tuple) else ""


_MEASURES = {
    "cards": _cards,
    "chart": _chart,
    "heading": _heading,
    "list": _list,
    "paragraph": _paragraph,
    "table": _table,
    "grid": _table,
}

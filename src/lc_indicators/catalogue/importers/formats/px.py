"""Read a PX file (PC-Axis): codes and names, decimals as shown, units, footnotes, missing figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from math import prod

from lc_indicators.catalogue.importers.cube import (
    Cube,
    CubeValue,
    Dimension,
    Member,
    Role,
    joined_notes,
    shown_with,
)
from lc_indicators.catalogue.importers.cube_table import places_of
from lc_indicators.catalogue.importers.encoding import MOST_BYTES
from lc_indicators.catalogue.importers.formats.px_keywords import Entry, Keywords, is_px, keywords_of
from lc_indicators.catalogue.importers.grid import TableFormat
from lc_indicators.errors import TableRefusedError

#: So many figures no table of an office has.
MOST_VALUES = 5_000_000

_CELL = re.compile(r'"(?P<text>[^"]*)"|(?P<bare>[^\s",;]+)')
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_TLIST = re.compile(
    r"TLIST\s*\(\s*(?P<scale>[AHSTQMW])1?\s*(?:,\s*\"(?P<first>[^\"]*)\"\s*-\s*\"(?P<last>[^\"]*)\")?\s*\)"
)
#: Scale of TIMEVAL -> how a code of it becomes one of SDMX.
_SCALES = {"A": "{0}", "H": "{0}-S{1}", "S": "{0}-S{1}", "Q": "{0}-Q{1}", "M": "{0}-{1:0>2}"}
#: What may name the area or the period of all figures, beside the title.
_CONTEXT = ("CONTENTS", "SUBJECT-AREA", "DESCRIPTION")
#: Notes on a cell: "*" is every value of its dimension.
_ANY = "*"


def read(content: bytes) -> tuple[Cube, ...]:
    """Return the table of a file.

    Raises
    ------
    TableRefusedError
        Its keywords cannot be read, or its figures are more or fewer than its dimensions make.
    """
    if len(content) > MOST_BYTES:
        raise TableRefusedError(f"the file has more than {MOST_BYTES // 1_000_000} MB: it is no such table")
    words = keywords_of(content)
    stub, heading = (_names(words, word) for word in ("STUB", "HEADING"))
    names = (*stub, *heading)
    if not names:
        raise TableRefusedError("it has neither STUB nor HEADING: what its figures are of cannot be told")
    dimensions = tuple(_dimension(words, name) for name in names)
    if prod(len(one.members) for one in dimensions) > MOST_VALUES:
        raise TableRefusedError(f"its dimensions make more than {MOST_VALUES} figures: export a part of it")
    keyed = [name for name in names if words.one("KEYS", name)]
    cells = _keyed(words, dimensions, keyed=keyed) if keyed else _in_order(words, dimensions)
    made = _Values(words, dimensions)
    values = tuple(made.value(line, at, printed) for line, at, printed in cells)
    return (
        Cube(
            FORMAT.name, words.encoding, _title(words), dimensions, values, notes=tuple(_notes(words, names)),
            unit=_unit(words), context=tuple(filter(None, map(words.text, _CONTEXT))),
        ),
    )  # fmt: skip


def _names(words: Keywords, word: str) -> tuple[str, ...]:
    found = words.one(word)
    return found.texts if found else ()


def _title(words: Keywords) -> str:
    title = words.text("TITLE") or words.text("DESCRIPTION") or words.text("CONTENTS")
    return " ".join(title.split())


def _unit(words: Keywords) -> str:
    unit = words.text("UNITS")
    return "" if unit == "-" else unit


def _dimension(words: Keywords, name: str) -> Dimension:
    values, codes = words.one("VALUES", name), words.one("CODES", name)
    labels = values.texts if values else codes.texts if codes else ()
    if not labels:
        raise TableRefusedError(f"the dimension {name!r} has no VALUES")
    keys = codes.texts if codes else labels
    if len(keys) != len(labels):
        raise TableRefusedError(f"the dimension {name!r} has {len(labels)} VALUES and {len(keys)} CODES")
    times, units, notes = _times(words, name, keys), words.by_subject("UNITS"), _value_notes(words, name)
    others = _in_other_languages(words, name, len(labels))
    members = tuple(
        Member(
            times[place] if times else code, label, note=notes.get(label) or notes.get(code, ""),
            unit=_text_of(units, (label,), (code,), (name, label), (name, code)),
            others=tuple(texts[place] for texts in others),
        )
        for place, (code, label) in enumerate(zip(keys, labels, strict=True))
    )  # fmt: skip
    is_area = bool(words.one("MAP", name)) or words.text("VARIABLE-TYPE", name).upper() in {
        "G",
        "GEOGRAPHICAL",
    }
    is_time = bool(times) or words.text("VARIABLE-TYPE", name).upper() in {"T", "TIME"}
    role: Role = (
        "time" if is_time else "area" if is_area else "item" if words.text("CONTVARIABLE") == name else ""
    )
    return Dimension(name, members, role, words.text("VARIABLECODE", name))


def _text_of(entries: Mapping[tuple[str, ...], Entry], *subjects: tuple[str, ...]) -> str:
    return next((entries[one].text for one in subjects if one in entries), "")


def _in_other_languages(words: Keywords, name: str, count: int) -> list[tuple[str, ...]]:
    """Return the values of a dimension in other languages: it stands at the same place there."""
    here = _names(words, "STUB") + _names(words, "HEADING")
    found = []
    for language in {one.language for one in words.all("VALUES")} - {""}:
        heads = [
            one.texts for word in ("STUB", "HEADING") for one in words.all(word) if one.language == language
        ]
        there = [text for texts in heads for text in texts] or list(here)
        other = there[here.index(name)] if len(there) == len(here) else name
        entries = [
            one.texts for one in words.all("VALUES") if one.language == language and one.subjects == (other,)
        ]
        found += [texts for texts in entries if len(texts) == count]
    return found


def _times(words: Keywords, name: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the periods of a dimension that TIMEVAL says, or nothing."""
    said = words.text("TIMEVAL", name) and words.one("TIMEVAL", name)
    if not said:
        return ()
    scale = _TLIST.search(said.body)
    listed = [text for text in said.texts if re.fullmatch("[0-9]{4,6}", text)] or list(codes)
    if scale is None or scale["scale"] not in _SCALES:
        raise TableRefusedError(
            f"TIMEVAL of {name!r} says weeks or another scale: the data hold no such periods"
        )
    if scale["first"]:
        listed = list(codes) if len(codes) != 1 else [scale["first"]]
    if len(listed) != len(codes):
        raise TableRefusedError(
            f"TIMEVAL of {name!r} has {len(listed)} periods where it has {len(codes)} values"
        )
    form, bare = _SCALES[scale["scale"]], [re.sub("[^0-9]", "", text) for text in listed]
    if not all(len(text) > (4 if scale["scale"] != "A" else 3) for text in bare):
        return ()
    return tuple(form.format(text[:4], text[4:].lstrip("0")) for text in bare)


def _in_order(
    words: Keywords, dimensions: tuple[Dimension, ...]
) -> Iterator[tuple[int, tuple[int, ...], str]]:
    places = places_of(tuple(len(one.members) for one in dimensions))
    wanted = prod(len(one.members) for one in dimensions)
    cells = list(islice(_cells(words), wanted + 1))
    if len(cells) != wanted:
        more = "more" if len(cells) > wanted else f"{len(cells)}"
        raise TableRefusedError(
            f"its dimensions make {wanted} figures, and DATA has {more}: it is cut off or damaged"
        )
    for (line, printed), at in zip(cells, places, strict=True):
        yield line, at, printed


def _cells(words: Keywords) -> Iterator[tuple[int, str]]:
    for line, row in enumerate(words.data.split("\n"), words.data_line):
        for match in _CELL.finditer(row):
            yield line, match["text"] if match["text"] is not None else match["bare"]


def _keyed(
    words: Keywords, dimensions: tuple[Dimension, ...], *, keyed: list[str]
) -> Iterator[tuple[int, tuple[int, ...], str]]:
    """Yield the figures of a file that gives the values of some dimensions in front of each row."""
    first, rest = dimensions[: len(keyed)], dimensions[len(keyed) :]
    if [one.name for one in first] != keyed:
        raise TableRefusedError(
            "KEYS are not those of the first dimensions: the order of its figures cannot be told"
        )
    by_value = {name: words.text("KEYS", name).upper() == "VALUES" for name in keyed}
    known = [
        {(m.label if by_value[one.name] else m.code): at for at, m in enumerate(one.members)} for one in first
    ]
    known = [
        {**found, **{m.label: at for at, m in enumerate(one.members)}}
        for found, one in zip(known, first, strict=True)
    ]
    places = list(places_of(tuple(len(one.members) for one in rest)))
    cells, width = list(_cells(words)), len(first) + len(places)
    if len(cells) % width:
        raise TableRefusedError(
            f"a row of DATA has {len(keyed)} keys and {len(places)} figures, and one has others"
        )
    for start in range(0, len(cells), width):
        keys = cells[start : start + len(first)]
        for (line, key), found in zip(keys, known, strict=True):
            if key not in found:
                raise TableRefusedError(f"line {line}: the key {key!r} is no value of its dimension")
        at = tuple(found[key] for (_, key), found in zip(keys, known, strict=True))
        for (line, printed), place in zip(cells[start + len(first) : start + width], places, strict=True):
            yield line, (*at, *place), printed


class _Values:
    """What keywords say of single figures: their decimals, what stands for a missing one, their footnotes."""

    def __init__(self, words: Keywords, dimensions: tuple[Dimension, ...]) -> None:
        self._dimensions = dimensions
        shown = words.text("SHOWDECIMALS") or words.text("DECIMALS")
        self._decimals = int(shown) if shown.isdecimal() else None
        self._precisions = {
            key: one.text for key, one in words.by_subject("PRECISION").items() if one.text.isdecimal()
        }
        self._symbols = {one.word.removeprefix("DATASYMBOL"): one.text for one in words.entries
                         if one.word.startswith("DATASYMBOL") and not one.language}  # fmt: skip
        self._notes = [
            one for word in ("CELLNOTEX", "CELLNOTE") for one in words.all(word) if not one.language
        ]

    def value(self, line: int, at: tuple[int, ...], printed: str) -> CubeValue:
        """Return a figure as its table shows it."""
        members = [one.members[place] for one, place in zip(self._dimensions, at, strict=True)]
        notes = [one.text for one in self._notes if self._is_of(one, members)]
        if _NUMBER.fullmatch(printed):
            digits, note = shown_with(printed, self._shown(members))
            return CubeValue(line, at, digits, note=joined_notes((*notes, note)))
        return CubeValue(line, at, *self._missing(printed), note=joined_notes(notes))

    def _shown(self, members: list[Member]) -> int | None:
        for dimension, member in zip(self._dimensions, members, strict=True):
            for subject in ((dimension.name, member.label), (dimension.name, member.code)):
                if subject in self._precisions:
                    return int(self._precisions[subject])
        return self._decimals

    def _missing(self, printed: str) -> tuple[str, str]:
        """Return what a dot, two dots or a dash mean in the file; what they are shown as may be a word."""
        number = str(len(printed)) if printed and set(printed) == {"."} else "NIL" if printed == "-" else ""
        symbol = self._symbols.get(number, "")
        return (symbol, "O") if symbol and not _NUMBER.fullmatch(symbol) else (printed, "O" if number else "")

    def _is_of(self, note: Entry, members: list[Member]) -> bool:
        if len(note.subjects) != len(members):
            return False
        pairs = zip(note.subjects, members, strict=True)
        return all(subject in {_ANY, member.label, member.code} for subject, member in pairs)


def _value_notes(words: Keywords, name: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for word in ("VALUENOTEX", "VALUENOTE"):
        for one in words.all(word):
            if one.subjects[:1] == (name,) and len(one.subjects) > 1 and not one.language:
                found.setdefault(one.subjects[1], []).append(one.text)
    return {value: joined_notes(notes) for value, notes in found.items()}


def _notes(words: Keywords, names: tuple[str, ...]) -> Iterator[str]:
    for word in ("NOTEX", "NOTE", "INFO"):
        for one in words.all(word):
            if not one.language and set(one.subjects) <= set(names):
                yield " ".join(
                    [
                        *(f"{subject}:" for subject in one.subjects),
                        " ".join(one.text.replace("#", " ").split()),
                    ]
                )
    for word in ("REFPERIOD", "STOCKFA", "SOURCE", "LAST-UPDATED"):
        for one in words.all(word):
            if not one.language and one.text:
                yield " ".join([f"{word}:", *(f"{subject}:" for subject in one.subjects), one.text])


FORMAT = TableFormat(
    "px",
    "PX files (PC-Axis, .px)",
    read,
    is_px,
    mind=(
        "UNITS, NOTE, VALUENOTE, CELLNOTE and SOURCE are read; SHOWDECIMALS, or PRECISION of a value, "
        "says the digits, DATASYMBOL what a missing figure is called, KEYS which rows are there, "
        "TIMEVAL the periods; the code page is the one that fits, whatever the file says"
    ),
)

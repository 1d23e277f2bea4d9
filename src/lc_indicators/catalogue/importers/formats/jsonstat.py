"""Read a data set of JSON-stat 2: its dimensions in order, decimals of its units, statuses and notes."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from math import prod
from typing import Any

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
from lc_indicators.catalogue.importers.flags import status_of_flags
from lc_indicators.catalogue.importers.formats.px import MOST_VALUES
from lc_indicators.catalogue.importers.grid import TableFormat
from lc_indicators.catalogue.importers.own_columns import AREA_NAME
from lc_indicators.catalogue.importers.printed_cells import missing_of
from lc_indicators.errors import TableRefusedError

#: Where the exports of this library say what JSON-stat has no name for.
OWN = "lc-indicators"

_ROLES: dict[str, Role] = {"time": "time", "geo": "area", "metric": "item"}
_BEGINNING = re.compile(rb"\s*[{\[].{0,200000}\"(?:class\"\s*:|dimension\"\s*:|dataset\"\s*:)", re.DOTALL)


def is_jsonstat(content: bytes) -> bool:
    """Return whether a file is JSON that speaks of data sets or dimensions."""
    return bool(_BEGINNING.match(content.removeprefix(codecs.BOM_UTF8)))


def read(content: bytes) -> tuple[Cube, ...]:
    """Return the table of a file, or those of a collection that holds its data sets.

    Raises
    ------
    TableRefusedError
        It is no data set of JSON-stat 2, or its values do not fit its dimensions.
    """
    parsed = _parsed(content)
    held = _dict(parsed, "link").get("item") if _dict(parsed, "link") else None
    sets = [one for one in held or () if isinstance(one, dict) and "value" in one]
    return tuple(_cube(_data_set(one)) for one in sets or [parsed])


def _cube(data: Mapping[str, Any]) -> Cube:
    names, sizes = _list(data, "id"), _list(data, "size")
    if len(names) != len(sizes) or not all(isinstance(size, int) and size > 0 for size in sizes):
        raise TableRefusedError(
            "its id and size do not say the same dimensions, each with its number of values"
        )
    if prod(sizes) > MOST_VALUES:
        raise TableRefusedError(f"its dimensions make more than {MOST_VALUES} figures: export a part of it")
    dimensions = tuple(_dimension(data, str(name), size) for name, size in zip(names, sizes, strict=True))
    values = tuple(_values(data, dimensions, tuple(sizes)))
    title = " ".join(str(data.get("label") or "").split())
    notes = tuple(_notes(data))
    return Cube(FORMAT.name, "utf-8", title, dimensions, values, notes=notes, context=_context(data))


def _context(data: Mapping[str, Any]) -> tuple[str, ...]:
    extension = data.get("extension")
    px = extension.get("px") if isinstance(extension, dict) else None
    return (
        tuple(str(px[key]) for key in ("contents", "description") if px.get(key))
        if isinstance(px, dict)
        else ()
    )


def _parsed(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        raise TableRefusedError(f"the file has more than {MOST_BYTES // 1_000_000} MB: it is no such table")
    try:
        # The digits stay as they stand: 18.20 is another figure than 18.2.
        return json.loads(content.decode("utf-8-sig"), parse_float=str, parse_constant=str)
    except UnicodeDecodeError as error:
        raise TableRefusedError(f"byte {error.start + 1} is no UTF-8, which JSON is written in") from None
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "its nesting"
        raise TableRefusedError(f"{where}: it is no JSON, or it is cut off") from None


def _data_set(parsed: Any) -> Mapping[str, Any]:
    if not isinstance(parsed, dict):
        raise TableRefusedError("it is JSON, but no data set of JSON-stat")
    kind = parsed.get("class")
    if kind == "collection" or ("link" in parsed and "value" not in parsed):
        raise TableRefusedError(
            "it is a JSON-stat collection: it lists addresses of tables; fetch one and import that"
        )
    if kind == "dimension":
        raise TableRefusedError(
            "it is a JSON-stat dimension without figures: fetch the data set that it belongs to"
        )
    if kind == "dataset" and "dimension" in parsed and "id" in parsed:
        return parsed
    first = parsed.get("dataset", next(iter(parsed.values()), None))
    if isinstance(first, dict) and isinstance(first.get("dimension"), dict) and "id" in first["dimension"]:
        if len(parsed) > 1:
            raise TableRefusedError(
                "it is a bundle of several JSON-stat data sets: fetch the one that is wanted alone"
            )
        return _of_version_1(first)
    if "dimension" in parsed and "id" in parsed:
        return parsed
    raise TableRefusedError(
        "it is JSON, but no data set of JSON-stat 2: ask the site for json-stat2, CSV or PX"
    )


def _of_version_1(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a data set of JSON-stat 1 in the form of 2: id, size and role stand among its dimensions."""
    beside = data["dimension"]
    moved = {key: beside[key] for key in ("id", "size", "role") if key in beside}
    return {**data, **moved, "dimension": {key: one for key, one in beside.items() if key not in moved}}


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    found = data.get(key)
    if not isinstance(found, list) or not found:
        raise TableRefusedError(f"it has no list {key!r}: it is no data set of JSON-stat 2")
    return found


def _dict(data: Any, key: str) -> dict[str, Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _dimension(data: Mapping[str, Any], name: str, size: int) -> Dimension:
    said = _dict(_dict(data, "dimension"), name)
    category = _dict(said, "category")
    labels, notes, units = _dict(category, "label"), _dict(category, "note"), _dict(category, "unit")
    codes = _codes(category, labels)
    if len(codes) != size:
        raise TableRefusedError(f"the dimension {name!r} has {len(codes)} values where its size is {size}")
    roles = _dict(data, "role")
    role: Role = next((_ROLES[key] for key in _ROLES if name in (roles.get(key) or ())), "")
    if role == "area" and _own(data):
        # Its codes are those of the data; a name may be that of another area, too.
        labels = {}
    members = tuple(
        Member(
            code,
            str(labels.get(code) or code),
            note=joined_notes(_texts(notes.get(code))),
            unit=_unit(units.get(code)),
        )
        for code in codes
    )
    return Dimension(str(said.get("label") or name), members, role, name)


def _codes(category: Mapping[str, Any], labels: Mapping[str, Any]) -> list[str]:
    index = category.get("index")
    if isinstance(index, list):
        return [str(code) for code in index]
    if isinstance(index, dict):
        try:
            return sorted(index, key=lambda code: int(index[code]))
        except (TypeError, ValueError):
            raise TableRefusedError("the index of a dimension holds no places") from None
    # A dimension of one value needs no index.
    return list(labels)


def _unit(said: Any) -> str:
    if not isinstance(said, dict):
        return ""
    # Who gives no name of a unit may give its sign: "%", "€".
    name = said.get("label") or said.get("symbol")
    return " ".join(str(one) for one in (said.get("base"), name) if one and str(one) != "-")


def _values(
    data: Mapping[str, Any], dimensions: tuple[Dimension, ...], sizes: tuple[int, ...]
) -> Iterator[CubeValue]:
    value, status = data.get("value"), data.get("status")
    total = prod(sizes)
    if not isinstance(value, (list, dict)) or (isinstance(value, list) and len(value) != total):
        count = len(value) if isinstance(value, list) else "no"
        raise TableRefusedError(f"its dimensions make {total} figures, and it has {count} values")
    words = _dict(_dict(_dict(data, "extension"), "status"), "label")
    if own := _own(data):
        yield from _own_values(data, own, dimensions)
        return
    decimals = [_decimals(data, one) for one in dimensions]
    for number, at in enumerate(places_of(sizes)):
        flag = _at(status, number)
        shown = next(
            (found[place] for found, place in zip(decimals, at, strict=True) if found[place] is not None),
            None,
        )
        yield _value(number, at, _at(value, number), flag=str(flag or ""), words=words, decimals=shown)


def _own_values(
    data: Mapping[str, Any], own: Mapping[str, Any], dimensions: tuple[Dimension, ...]
) -> Iterator[CubeValue]:
    """Yield the values of a data set of our own: each has a status, and stands as it is printed."""
    source = {"source": str(own["source"])} if own.get("source") else {}
    told = {"publisher": str(data.get("source", "")), "title": str(data.get("label", ""))}
    area = next((place for place, one in enumerate(dimensions) if one.role == "area"), None)
    names = _area_names(data, dimensions[area]) if area is not None else []
    columns = {name: one for name, one in own.items() if isinstance(one, dict)}
    statuses = _dict(data, "status")
    time = next((place for place, one in enumerate(dimensions) if one.role == "time"), None)
    for number, at in enumerate(places_of(tuple(len(one.members) for one in dimensions))):
        place = str(number)
        if place not in statuses:
            continue
        beside = {name: str(texts[place]) for name, texts in columns.items() if place in texts}
        said = dict.fromkeys(("printed", "notation"), "") | source | beside
        if time is not None:
            said["period"] = dimensions[time].members[at[time]].code
        words = told if area is None else {**told, AREA_NAME: names[at[area]]}
        note, value = said.pop("note", ""), _at(data["value"], number)
        digits, status = "" if value is None else str(value), str(statuses[place])
        yield CubeValue(number + 1, at, digits, status, note=note, own=said, words=words)


def _area_names(data: Mapping[str, Any], areas: Dimension) -> list[str]:
    labels = _dict(_dict(_dict(_dict(data, "dimension"), areas.code or areas.name), "category"), "label")
    return [str(labels.get(one.code) or one.code) for one in areas.members]


def _own(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an export of this library says of a data set; nothing for one of others."""
    return _dict(_dict(data, "extension"), OWN)


def _at(values: Any, number: int) -> Any:
    if isinstance(values, dict):
        return values.get(str(number))
    if isinstance(values, list):
        # A list of one status, or a single text, is that of all values.
        return values[number] if number < len(values) else values[0] if len(values) == 1 else None
    return values


def _decimals(data: Mapping[str, Any], dimension: Dimension) -> list[int | None]:
    units = _dict(_dict(_dict(_dict(data, "dimension"), dimension.code), "category"), "unit")
    found = [units.get(member.code) for member in dimension.members]
    return [
        one["decimals"] if isinstance(one, dict) and isinstance(one.get("decimals"), int) else None
        for one in found
    ]


def _value(
    number: int, at: tuple[int, ...], value: Any, *, flag: str, words: Mapping[str, Any], decimals: int | None
) -> CubeValue:
    note = str(words.get(flag) or "")
    status, beside = status_of_flags(flag, note)
    if value is None:
        printed = flag if missing_of(flag) or not flag else ""
        return CubeValue(
            number + 1, at, printed or (".." if flag else ""), status or ("O" if flag else ""), note=beside
        )
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise TableRefusedError(f"value {number + 1} is no number: {str(value)[:40]!r}")
    if isinstance(value, str) and not re.fullmatch(r"[-+]?[0-9][0-9.]*(?:[eE][-+]?[0-9]+)?", value):
        return CubeValue(number + 1, at, value, status, note=beside)
    digits, shown = shown_with(str(value), decimals)
    return CubeValue(number + 1, at, digits, status, note=joined_notes((beside, shown)))


def _texts(note: Any) -> list[str]:
    if isinstance(note, str):
        return [note]
    return [str(text) for text in note if text] if isinstance(note, list) else []


def _notes(data: Mapping[str, Any]) -> Iterator[str]:
    for text in _texts(data.get("note")):
        yield " ".join(text.split())
    for name, said in _dict(data, "dimension").items():
        if isinstance(said, dict):
            for text in _texts(said.get("note")):
                yield f"{said.get('label') or name}: {' '.join(text.split())}"
    for key in ("source", "updated"):
        if isinstance(data.get(key), str) and data[key]:
            yield f"{key}: {data[key]}"


FORMAT = TableFormat(
    "json-stat",
    "data sets of JSON-stat 2 (.json)",
    read,
    is_jsonstat,
    mind=(
        "units with their decimals, notes and statuses are read; version 2, and 1 where it holds one "
        "data set; a collection is a list of addresses and is refused"
    ),
)

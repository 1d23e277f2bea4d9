"""Which area is meant by a name, and which it is compared with: those of its kind, and what it is part of."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from contextlib import suppress

from lc_indicators.catalogue.records import Area
from lc_indicators.errors import AmbiguousNameError, UnknownNameError

#: Words for a kind of area, without marks: those that stand before a name, and those behind it.
BEFORE = {"thanh pho": "city", "tp": "city", "tinh": "province", "huyen": "district", "quan": "district"}
BEHIND = {"city": "city", "province": "province", "district": "district"}


def peers(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is ranked among, itself included, as the data say of its kind.

    Provinces stand among all provinces; districts may stand among those of one province.  What is ranked
    among nothing has no peer but itself.
    """
    if area.kind.ranked == "none":
        return (area,)
    alike = [other for other in areas.values() if other.kind.kind == area.kind.kind]
    return tuple(other for other in alike if area.kind.ranked == "all" or other.parent == area.parent)


def above(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is part of, the nearest first: a province's region, then the country."""
    return (areas[area.parent], *above(areas[area.parent], areas)) if area.parent else ()


def area_named(text: str, areas: Mapping[str, Area]) -> str:
    """Return the code of the area that *text* is the code or the name of, in any language, with marks or not.

    A name as the data write it comes before one without its marks, and that before one without the word for
    its kind ("tỉnh Lai Châu", "Lai Chau province").

    Raises
    ------
    AmbiguousNameError
        Several areas are called so; it lists them.
    UnknownNameError
        None is; it names the nearest ones.
    """
    if text in areas:
        return text
    for same in (_as_written, _plain, _bare, _unbracketed):
        wanted = same(text) - {""}
        found = [one for one in areas.values() if any(wanted & same(name) for name in _names(one))]
        if len(found) > 1 and (kind := _kind_said(text)):
            found = [one for one in found if kind in (*map(_kind_said, _names(one)), one.kind.kind)] or found
        if len(found) == 1:
            return found[0].area
        if found:
            raise AmbiguousNameError("area", text, [f"{one.area} ({one.name.vi})" for one in found])
    raise UnknownNameError("area", text, {name for one in areas.values() for name in _names(one)})


def areas_named(text: str, areas: Mapping[str, Area]) -> list[str]:
    """Return the codes of one area or several, between commas or spaces: "VN-01 Sơn La, Hà Nội".

    Raises
    ------
    AmbiguousNameError, UnknownNameError
        As :func:`area_named`.
    """
    found = []
    for words in [part.split() for part in text.split(",") if part.strip()] or [[""]]:
        while words:
            # The longest name that the words begin with.
            for count in range(len(words), 0, -1):
                with suppress(UnknownNameError):
                    found.append(area_named(" ".join(words[:count]), areas))
                    del words[:count]
                    break
            else:
                area_named(" ".join(words), areas)
    return found


def _names(area: Area) -> tuple[str, ...]:
    return area.area, area.name.vi, area.name.en


def _as_written(text: str) -> set[str]:
    return {" ".join(unicodedata.normalize("NFC", text).casefold().split())}


def _plain(text: str) -> set[str]:
    return {_words(text).replace(" ", "")}


def _bare(text: str) -> set[str]:
    """Return a name without marks, with and without the word for its kind."""
    said, word = _words(text), _kind_word(text)
    return {one.replace(" ", "") for one in (said, said.removeprefix(f"{word} ").removesuffix(f" {word}"))}


def _unbracketed(text: str) -> set[str]:
    return _bare(text.partition("(")[0])


def _kind_said(text: str) -> str:
    return {**BEFORE, **BEHIND}.get(_kind_word(text), "")


def _kind_word(text: str) -> str:
    said = _words(text)
    before = next((word for word in BEFORE if said.startswith(f"{word} ")), "")
    return before or next((word for word in BEHIND if said.endswith(f" {word}")), "")


def _words(text: str) -> str:
    """Return the words of a name in small letters without marks."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace(".", " "))
    words = ("".join(letter for letter in word if letter.isalnum()) for word in bare.split())
    return " ".join(filter(None, words))

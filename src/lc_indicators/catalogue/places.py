"""Find the area that a name means, the areas that it is compared with, and those that it is part of."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import partial

from lc_indicators.catalogue.kind_words import KindWords, folded, kind_words
from lc_indicators.catalogue.records import Area
from lc_indicators.errors import AmbiguousNameError, UnknownNameError
from lc_indicators.periods import Period


def peers(area: Area, areas: Mapping[str, Area], *, on: date | None = None) -> tuple[Area, ...]:
    """Return the areas that *area* is ranked among, itself included, as the data say of its kind.

    Provinces stand among all provinces; districts may stand among those of one province.  What is ranked
    among nothing has no peer but itself.  Of areas that changed they are those of the day *on*, by default
    the last one of *area*; where that lies outside its own days, those of its nearest one: in 2015 a province
    of 2025 stands among those of 2025.
    """
    if area.kind.ranked == "none":
        return (area,)
    day = min(max(on or date.max, area.valid_from or date.min), area.valid_to or date.max)
    alike = [
        other for other in areas.values() if other.kind.group == area.kind.group and other.is_valid_on(day)
    ]
    return tuple(other for other in alike if area.kind.ranked == "all" or other.parent == area.parent)


def above(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is part of, the nearest first: a province's region, then the country."""
    return (areas[area.parent], *above(areas[area.parent], areas)) if area.parent else ()


def area_named(text: str, areas: Mapping[str, Area], when: Period | None = None) -> str:
    """Return the code of the area that *text* is the code or the name of, in any language, with marks or not.

    A name as the data write it comes before one without its marks, and that before one without the word for
    its kind ("tỉnh Lai Châu", "Lai Chau province").  A name that one area had after another is that of the
    one which is there throughout *when*.

    Raises
    ------
    AmbiguousNameError
        Several areas are called so; it lists them.
    UnknownNameError
        None is; it names the nearest ones.
    """
    if text in areas:
        return text
    words = kind_words(dict.fromkeys(one.kind for one in areas.values()))
    bare, unbracketed = partial(_bare, words=words), partial(_unbracketed, words=words)
    for same in (_as_written, _plain, bare, unbracketed):
        wanted = same(text) - {""}
        found = [one for one in areas.values() if any(wanted & same(name) for name in _names(one))]
        if kind := words.word_in(folded(text))[1]:
            found = [one for one in found if kind in _kinds(one, words)] or [
                one for one in found if _may_be(one, kind)
            ]
        of_its_time = [one for one in found if when and one.is_valid_throughout(when)]
        for chosen in (found, of_its_time):
            if len(chosen) == 1:
                return chosen[0].area
        if found:
            raise AmbiguousNameError("area", text, [f"{one.area} ({_dated(one)})" for one in found])
    raise UnknownNameError("area", text, {name for one in areas.values() for name in _names(one)})


def areas_named(text: str, areas: Mapping[str, Area], when: Period | None = None) -> list[str]:
    """Return the codes of one area or several, between commas or spaces: "VN-01 Sơn La, Hà Nội".

    A name that one area had after another is that of the one which is there throughout *when*.

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
                    found.append(area_named(" ".join(words[:count]), areas, when))
                    del words[:count]
                    break
            else:
                area_named(" ".join(words), areas, when)
    return found


def _dated(area: Area) -> str:
    """Return the name of an area with its days, where it has not always been there."""
    days = {"from": area.valid_from, "until": area.valid_to}
    said = " ".join(f"{word} {day}" for word, day in days.items() if day)
    return ", ".join(filter(None, (area.name.main, said)))


def _names(area: Area) -> tuple[str, ...]:
    return area.area, *area.name.to_json().values()


def _as_written(text: str) -> set[str]:
    return {" ".join(unicodedata.normalize("NFC", text).casefold().split())}


def _kinds(area: Area, words: KindWords) -> set[str]:
    """Return the kinds that an area is of by its record or its names."""
    return {area.kind.kind, area.kind.group, *(words.word_in(folded(name))[1] for name in _names(area))}


def _may_be(area: Area, kind: str) -> bool:
    """Return whether an area of another kind may be meant: a city may be a province, and that one former."""
    return kind == "city" or (kind == "province" and area.kind.ranked == "none")


def _plain(text: str) -> set[str]:
    return {folded(text).replace(" ", "")}


def _bare(text: str, *, words: KindWords) -> set[str]:
    """Return a name without marks, with and without the word for its kind."""
    said = folded(text)
    word, _ = words.word_in(said)
    return {one.replace(" ", "") for one in (said, said.removeprefix(f"{word} ").removesuffix(f" {word}"))}


def _unbracketed(text: str, *, words: KindWords) -> set[str]:
    return _bare(text.partition("(")[0], words=words)

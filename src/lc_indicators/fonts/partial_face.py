"""A face of the family with a few characters alone, as a web font of some three kilobytes.

Each chart that stands by itself carries one or more.  A subsetter reads and writes every table of a font
anew, which took half a second a report.  Here glyphs keep their numbers, so that most tables are copied as
they are: glyphs that are not wanted are empty, and what is empty is compressed away.
"""

from __future__ import annotations

import struct
import unicodedata
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from lc_indicators.fonts.faces import FACES, FAMILY, FOLDER

#: The tables of a face, in the order of their numbers in a directory of WOFF2.
_NUMBERS = {
    "cmap": 0, "head": 1, "hhea": 2, "hmtx": 3, "maxp": 4,
    "name": 5, "OS/2": 6, "post": 7, "glyf": 10, "loca": 11,
}  # fmt: skip

#: In a directory of WOFF2: a table of glyphs that stands as it is in TrueType.
_AS_IT_IS = 0b11 << 6

#: Without a single name, as a page needs none.
_NO_NAMES = struct.pack(">HHH", 0, 0, 6)

#: Bits of a part of a glyph that is made of others (OpenType, "glyf").
_WORDS, _ONE_SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80

#: Of Brotli: within a twentieth of the smallest file, in a tenth of its time.
_QUALITY = 5


@dataclass(frozen=True)
class _Whole:
    """What is read of a face, once a process."""

    tables: dict[str, bytes]
    #: Code point to the number of its glyph.
    numbers: dict[int, int]
    glyphs: tuple[bytes, ...]


@lru_cache(maxsize=64)
def face_of(characters: frozenset[str], *, weight: int) -> str:
    """Return the CSS rule of the upright face of *weight* with *characters* alone, the same bytes each time.

    It names them, so that rules of several pictures on one page complete each other.  Marks that stand on
    their own have to be put in their places, by all that the face says of shaping: it is there whole.
    """
    name = next(face.name for face in FACES if (face.weight, face.style) == (weight, "normal"))
    if any(map(unicodedata.combining, characters)):
        file = (FOLDER / f"{name}.woff2").read_bytes()
    else:
        file = _web_font(_partial(_whole(name), set(map(ord, characters))))
    address = f"data:font/woff2;base64,{b64encode(file).decode()}"
    ranges = ",".join(f"U+{code:X}" for code in sorted(map(ord, characters)))
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};unicode-range:{ranges};src:url({address})}}"
    )


@cache
def _whole(name: str) -> _Whole:
    from fontTools.ttLib import TTFont

    with TTFont(FOLDER / f"{name}.ttf") as font:
        assert font.reader is not None  # noqa: S101 - it was opened from a file
        tables = {tag: font.reader[tag] for tag in _NUMBERS}
        numbers = {code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()}
    # The faces count offsets in pairs of bytes.
    offsets = [2 * offset for (offset,) in struct.iter_unpack(">H", tables["loca"])]
    glyphs = tuple(tables["glyf"][start:end] for start, end in pairwise(offsets))
    return _Whole(tables, numbers, glyphs)


def _partial(whole: _Whole, codes: Iterable[int]) -> dict[str, bytes]:
    """Return the tables of a face in which all glyphs but those of *codes* are empty."""
    numbers = {code: whole.numbers[code] for code in sorted(codes) if code in whole.numbers}
    kept = _with_parts(whole, numbers.values())
    glyphs = [glyph if number in kept else b"" for number, glyph in enumerate(whole.glyphs)]
    widths = [
        width if number in kept else bytes(4)
        for number, (width,) in enumerate(struct.iter_unpack("4s", whole.tables["hmtx"]))
    ]
    own = {
        "cmap": _character_map(numbers),
        "hmtx": b"".join(widths),
        "name": _NO_NAMES,
        "glyf": b"".join(glyphs),
        "loca": _offsets(glyphs),
    }
    return {**whole.tables, **own}


def _with_parts(whole: _Whole, numbers: Iterable[int]) -> set[int]:
    """Return the glyphs of *numbers* and those that they are made of: "ệ" is an e, a circumflex and a dot."""
    found: set[int] = set()
    ahead = list(numbers)
    while ahead:
        number = ahead.pop()
        if number not in found:
            found.add(number)
            ahead += _parts(whole.glyphs[number])
    return found


def _parts(glyph: bytes) -> list[int]:
    """Return the glyphs that *glyph* is made of, none where it has outlines of its own."""
    found: list[int] = []
    if not glyph or struct.unpack_from(">h", glyph)[0] >= 0:
        return found
    place, bits = 10, _MORE
    while bits & _MORE:
        bits, part = struct.unpack_from(">HH", glyph, place)
        found.append(part)
        scaled = 2 if bits & _ONE_SCALE else 4 if bits & _TWO_SCALES else 8 if bits & _MATRIX else 0
        place += 4 + (4 if bits & _WORDS else 2) + scaled
    return found


def _offsets(glyphs: Iterable[bytes]) -> bytes:
    offsets = [0]
    for glyph in glyphs:
        offsets.append(offsets[-1] + len(glyph) // 2)
    return struct.pack(f">{len(offsets)}H", *offsets)


def _character_map(numbers: dict[int, int]) -> bytes:
    """Return a table "cmap" of one map, of format 12, for Windows and full Unicode."""
    groups = b"".join(struct.pack(">III", code, code, number) for code, number in numbers.items())
    head = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    return head + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(numbers)) + groups


def _web_font(tables: dict[str, bytes]) -> bytes:
    """Return *tables* as WOFF2 (W3C, *WOFF File Format 2.0*, sections 4 and 5), nothing in it transformed."""
    import brotli

    directory = b"".join(
        bytes([number | (_AS_IT_IS if tag in {"glyf", "loca"} else 0)]) + _in_sevens(len(tables[tag]))
        for tag, number in _NUMBERS.items()
    )
    content: bytes = brotli.compress(b"".join(tables[tag] for tag in _NUMBERS), quality=_QUALITY)
    unpacked = 12 + 16 * len(tables) + sum(_to_four(len(table)) for table in tables.values())
    length = _to_four(48 + len(directory) + len(content))
    head = struct.pack(
        ">4sIIHHIIHH20x", b"wOF2", 0x10000, length, len(tables), 0, unpacked, len(content), 1, 0
    )
    return (head + directory + content).ljust(length, b"\0")


def _in_sevens(number: int) -> bytes:
    """Return *number* in bytes of seven bits each, the last one marked by a high bit of nought."""
    last, rest = bytes([number & 0x7F]), number >> 7
    while rest:
        last, rest = bytes([rest & 0x7F | 0x80]) + last, rest >> 7
    return last


def _to_four(length: int) -> int:
    """Return *length* up to the next multiple of four."""
    return -(-length // 4) * 4

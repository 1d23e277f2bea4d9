"""``make fonts``: the typeface of reports, made from Source Sans 3 into the files that the library ships.

Charts and PDFs need static TrueType files, pages compressed ones.  Their licence reserves the name of the
source: what is made of it has one of its own.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import fontpkg_source_sans_3
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from lc_indicators.fonts.characters import CHARACTERS
from lc_indicators.fonts.faces import FACES, FAMILY, FEATURES, FOLDER, Face

SOURCE = Path(fontpkg_source_sans_3.ROOT)

#: First and last code point of the ranges that are taken from the source, as far as it has them.
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: ă, đ, ĩ, ũ, and × ÷ ± ²
    (0x01A0, 0x01B0),  # ơ and ư
    (0x02BC, 0x02DD),  # marks that stand alone
    (0x0300, 0x0331),  # tone marks and hooks of decomposed Vietnamese
    (0x1EA0, 0x1EF9),  # Vietnamese letters with tone marks
    (0x2000, 0x206F),  # dashes, quotation marks, narrow spaces
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20AB, 0x20AC),  # dong and euro
    (0x2100, 0x2127),  # № ™ Ω
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # − √ ∞ ≈ ≤ ≥
    (0x25A0, 0x25FF),  # marks of charts
    (0x2713, 0x2718),  # check marks and crosses
    (0x27E8, 0x27E9),  # the brackets around a code point
)

#: Records of the source's name table that stay as they are: copyright, version, trademark, designer, licence.
KEPT_NAMES = (0, 5, 7, 9, 13, 14)

#: Windows, Unicode, English of the United States: the one place where all programs look for names.
ENGLISH = (3, 1, 0x409)


def main() -> int:
    """Write the files, and say which."""
    for name, content in made().items():
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
    return 0


def made() -> dict[str, bytes]:
    """Return the content of each file by its name; the same bytes each time."""
    codes = source_codes()
    faces = {face: static_font(face, codes) for face in FACES}
    return {
        **{f"{face.name}.ttf": font for face, font in faces.items()},
        **{f"{face.name}.woff2": compressed_font(font) for face, font in faces.items()},
        CHARACTERS: characters_table(faces, codes),
        "OFL.txt": (SOURCE / "LICENSE").read_bytes(),
    }


def source_codes() -> list[int]:
    """Return the code points of the ranges that every face of the source draws, in order."""
    drawn = {code for first, last in RANGES for code in range(first, last + 1)}
    for path in {source_file(face) for face in FACES}:
        with TTFont(path, lazy=True) as font:
            drawn &= font.getBestCmap().keys()
    return sorted(drawn)


def source_file(face: Face) -> Path:
    """Return the variable font that holds *face*."""
    slope = "-Italic" if face.style == "italic" else ""
    return SOURCE / "files" / f"SourceSans3{slope}[wght].ttf"


def static_font(face: Face, codes: list[int]) -> bytes:
    """Return *face* with the characters *codes* alone as a TrueType file of its own name."""
    # The date of change in the font would otherwise be that of this run.
    font = TTFont(source_file(face), recalcTimestamp=False)
    options = subset.Options(
        layout_features=list(FEATURES),
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=["*"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    # Fewer glyphs first: an instance of the whole font takes ten seconds.
    subsetter.subset(font)
    instance = instancer.instantiateVariableFont(font, {"wght": face.weight}, updateFontNames=True)
    # It has words for the axes of the source, and nothing else has.
    del instance["STAT"]
    set_names(instance, face)
    return _saved(instance)


def set_names(font: TTFont, face: Face) -> None:
    """Give *font* the names of *face*; of its own it keeps who made it and under which licence."""
    table = font["name"]
    kept = {number: table.getDebugName(number) for number in KEPT_NAMES}
    # Programs that know four faces a family know the semibold one as a family of its own.
    is_plain = face.look in {"Regular", "Bold", "Italic"}
    names = kept | {
        1: FAMILY if is_plain else f"{FAMILY} {face.look}",
        2: face.look if is_plain else "Regular",
        3: f"{face.name}, of {origin(font)}",
        4: f"{FAMILY} {face.look}",
        6: face.name,
        10: f"Derived from {origin(font)} by Adobe: one weight, fewer characters.",
        16: FAMILY,
        17: face.look,
    }
    table.names = []
    for number, words in names.items():
        table.setName(words, number, *ENGLISH)


def origin(font: TTFont) -> str:
    """Return the name and version of what *font* is made from."""
    return f"{fontpkg_source_sans_3.FAMILY} {font['head'].fontRevision:.3f}"


def compressed_font(static: bytes) -> bytes:
    """Return a TrueType file as WOFF2."""
    font = TTFont(io.BytesIO(static), recalcTimestamp=False)
    font.flavor = "woff2"
    return _saved(font)


def characters_table(faces: dict[Face, bytes], codes: list[int]) -> bytes:
    """Return the characters and their advance widths as CSV, so that a report need not open a font."""
    fonts = [TTFont(io.BytesIO(font)) for font in faces.values()]
    columns = [_advances(font) for font in fonts]
    subject = "the characters that it draws and their advance widths in thousandths of an em"
    lines = [
        f"# {FAMILY}, derived from {origin(fonts[0])}: {subject}.",
        ",".join(["code_point", *(face.look.lower() for face in faces)]),
        *(",".join([f"U+{code:04X}", *(str(column[code]) for column in columns)]) for code in codes),
    ]
    return ("\n".join(lines) + "\n").encode()


def _advances(font: TTFont) -> dict[int, int]:
    if font["head"].unitsPerEm != 1000:  # noqa: PLR2004 - what the first line of the table says
        raise ValueError("an em of the source is not of a thousand units")
    return {code: font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}


def _saved(font: TTFont) -> bytes:
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())

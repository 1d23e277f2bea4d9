"""The faces that reports use: static ones for charts and PDFs, and web fonts for a page or a picture."""

from __future__ import annotations

import io
import unicodedata
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FAMILY = "LC Sans"

#: Holds what ``tools/fonts.py`` makes.
FOLDER = Path(__file__).with_name("files")

#: Shaping that Vietnamese and good spacing need.
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")

#: What a font says of shaping: nothing that text without combining marks needs.
LAYOUT_TABLES = frozenset({"GDEF", "GPOS", "GSUB"})


@dataclass(frozen=True)
class Face:
    """One weight and style of the family."""

    #: What the family calls it.
    look: str
    #: Weight as CSS counts it.
    weight: int
    #: ``normal`` or ``italic``.
    style: str

    @property
    def name(self) -> str:
        """Its PostScript name, which is that of its files without their endings, too."""
        return f"{FAMILY.replace(' ', '')}-{self.look}"


FACES = (
    Face("Regular", 400, "normal"),
    Face("SemiBold", 600, "normal"),
    Face("Bold", 700, "normal"),
    Face("Italic", 400, "italic"),
)


@dataclass(frozen=True)
class WebFont:
    """One face of the family as a page carries it."""

    #: Weight as CSS counts it: 400, 600 or 700.
    weight: int
    #: ``normal`` or ``italic``.
    style: str
    #: The font file, WOFF2.
    data: bytes


def font_folder() -> Path:
    """Return the folder that holds the static faces as TrueType files, and no font beside the family."""
    return FOLDER


@lru_cache
def true_type(look: str) -> bytes:
    """Return the face of a *look*, "Bold", as a TrueType file."""
    return (FOLDER / f"{next(face for face in FACES if face.look == look).name}.ttf").read_bytes()


def web_fonts() -> list[WebFont]:
    """Return the four faces as WOFF2: every page of one library version carries the same bytes."""
    return [WebFont(face.weight, face.style, (FOLDER / f"{face.name}.woff2").read_bytes()) for face in FACES]


@lru_cache(maxsize=64)
def face_of(characters: frozenset[str], *, weight: int) -> str:
    """Return the CSS rule of the upright face of *weight* with *characters* alone: some three kilobytes.

    It names them, so that rules of several pictures on one page complete each other; the same bytes each
    time.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    # Only marks that stand on their own have to be put in their places.
    features = FEATURES if any(map(unicodedata.combining, characters)) else ()
    options = subset.Options(layout_features=list(features), notdef_outline=False, name_IDs=[])
    name = next(face.name for face in FACES if (face.weight, face.style) == (weight, "normal"))
    font = TTFont(FOLDER / f"{name}.ttf", recalcTimestamp=False)
    if not features:
        # Dropped here and not by an option: the subsetter reads them first, which is nine tenths of its time.
        for table in LAYOUT_TABLES.intersection(font.keys()):
            del font[table]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    address = f"data:font/woff2;base64,{b64encode(file.getvalue()).decode()}"
    ranges = ",".join(f"U+{code:X}" for code in sorted(map(ord, characters)))
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};unicode-range:{ranges};src:url({address})}}"
    )

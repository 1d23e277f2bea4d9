"""The faces that reports use: static ones for charts and PDFs, and web fonts for a page or a picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FAMILY = "LC Sans"

#: Holds what ``tools/fonts.py`` makes.
FOLDER = Path(__file__).with_name("files")

#: Shaping that Vietnamese and good spacing need.
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")


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

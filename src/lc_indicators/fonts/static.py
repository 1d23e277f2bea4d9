"""Static instances of the variable fonts, for charts and PDFs."""

from __future__ import annotations

import hashlib
import io
from functools import cache, partial
from importlib import metadata
from pathlib import Path

from lc_indicators.fonts.cache import cache_folder, cached, ensure_kept
from lc_indicators.fonts.coverage import RANGES, covered
from lc_indicators.fonts.faces import FACES, Face

#: Shaping that Vietnamese and good spacing need.
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")

#: Counts up when the way of making a font file changes, so that no cache serves the old one.
RECIPE = 1


def font_folder() -> Path:
    """Return a folder that holds the static faces as TrueType files and nothing else.

    They are made on first use, which takes some seconds, and kept in the cache folder under a digest
    of what they are made from.

    Raises
    ------
    CacheError
        The cache folder cannot be written to.
    """
    folder = _folder()
    for face in FACES:
        cached(folder / f"{face.name}.ttf", partial(static_font, face))
    return folder


def ensure_fonts() -> None:
    """Refuse a machine on which the faces are not kept and cannot be; none is made.

    Raises
    ------
    CacheError
        As :func:`font_folder` would, at once.
    """
    ensure_kept(_folder(), (f"{face.name}.ttf" for face in FACES))


def _folder() -> Path:
    return cache_folder() / f"fonts-{fonts_digest()}" / "static"


@cache
def fonts_digest() -> str:
    """Return a digest of all that the font files are made from, and of what makes them."""
    made_by = (RECIPE, RANGES, FEATURES, metadata.version("fonttools"))
    digest = hashlib.sha256(repr(made_by).encode())
    for path in sorted({face.variable_file for face in FACES}):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def static_font(face: Face) -> bytes:
    """Return *face* as a TrueType file; the same bytes each time."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    # The date of change in the font would otherwise be that of this run.
    font = TTFont(face.variable_file, recalcTimestamp=False)
    options = subset.Options(
        layout_features=list(FEATURES),
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=["*"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, covered()))
    # Fewer glyphs first: an instance of the whole font takes ten seconds.
    subsetter.subset(font)
    instance = instancer.instantiateVariableFont(font, {"wght": face.weight}, updateFontNames=True)
    file = io.BytesIO()
    instance.save(file)
    return file.getvalue()

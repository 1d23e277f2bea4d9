"""The faces as web fonts, small enough to stand in the page, or in a picture."""

from __future__ import annotations

import io
import unicodedata
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from lc_indicators.fonts.cache import cache_folder, cached
from lc_indicators.fonts.faces import FACES, FAMILY
from lc_indicators.fonts.static import FEATURES, font_folder, fonts_digest


@dataclass(frozen=True)
class WebFont:
    """One face of the family as a page carries it."""

    #: Weight as CSS counts it: 400, 600 or 700.
    weight: int
    #: ``normal`` or ``italic``.
    style: str
    #: The font file, WOFF2.
    data: bytes


def web_fonts() -> list[WebFont]:
    """Return the four faces as WOFF2, made on first use and cached.

    They do not depend on a report's text: every page of one library version carries the same bytes.

    Raises
    ------
    CacheError
        The cache folder cannot be written to.
    """
    statics = font_folder()
    folder = cache_folder() / f"fonts-{fonts_digest()}" / "web"
    fonts = []
    for face in FACES:
        make = partial(compressed_font, statics / f"{face.name}.ttf")
        data = cached(folder / f"{face.name}.woff2", make).read_bytes()
        fonts.append(WebFont(weight=face.weight, style=face.style, data=data))
    return fonts


def compressed_font(path: Path) -> bytes:
    """Return the TrueType file at *path* as WOFF2; the same bytes each time."""
    from fontTools.ttLib import TTFont

    font = TTFont(path, recalcTimestamp=False)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


@lru_cache(maxsize=64)
def face_of(characters: frozenset[str], *, weight: int) -> str:
    """Return the CSS rule of the upright face of *weight* with *characters* alone: some three kilobytes.

    It names them, so that rules of several pictures on one page complete each other; the same bytes each
    time.

    Raises
    ------
    CacheError
        The cache folder cannot be written to.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    # Only marks that stand on their own have to be put in their places.
    features = FEATURES if any(map(unicodedata.combining, characters)) else ()
    options = subset.Options(layout_features=list(features), notdef_outline=False, name_IDs=[])
    if not features:
        options.drop_tables = [*options.drop_tables, "GDEF", "GPOS", "GSUB"]
    name = next(face.name for face in FACES if (face.weight, face.style) == (weight, "normal"))
    font = TTFont(font_folder() / f"{name}.ttf", recalcTimestamp=False)
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

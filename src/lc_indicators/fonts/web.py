"""The faces as web fonts, small enough to stand in the page."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lc_indicators.fonts.cache import cache_folder, cached
from lc_indicators.fonts.faces import FACES
from lc_indicators.fonts.static import font_folder, fonts_digest


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

"""The one typeface of every report, the same on every machine.

Source Sans 3 (SIL Open Font License) comes as two variable fonts in a package.
Charts and PDFs need static instances of it, web pages compressed ones: both are made once and cached.
It covers all of Vietnamese, composed and decomposed, and its digits are of equal width.
"""

from __future__ import annotations

from lc_indicators.fonts.cache import cache_folder
from lc_indicators.fonts.coverage import show_uncovered, uncovered
from lc_indicators.fonts.faces import FAMILY
from lc_indicators.fonts.static import ensure_fonts, font_folder
from lc_indicators.fonts.web import WebFont, face_of, web_fonts

__all__ = [
    "FAMILY",
    "WebFont",
    "cache_folder",
    "ensure_fonts",
    "face_of",
    "font_folder",
    "show_uncovered",
    "uncovered",
    "web_fonts",
]

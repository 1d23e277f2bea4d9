"""The one typeface of every report, the same on every machine.

It covers all of Vietnamese, composed and decomposed, and its digits are of equal width.
Its files stand in ``files/``, where a README says what ``tools/fonts.py`` makes them from.
"""

from __future__ import annotations

from lc_indicators.fonts.characters import advance_widths, show_uncovered, text_width, uncovered
from lc_indicators.fonts.faces import FAMILY, WebFont, font_folder, true_type, web_fonts
from lc_indicators.fonts.partial_face import face_of

__all__ = [
    "FAMILY",
    "WebFont",
    "advance_widths",
    "face_of",
    "font_folder",
    "show_uncovered",
    "text_width",
    "true_type",
    "uncovered",
    "web_fonts",
]

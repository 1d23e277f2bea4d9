"""Colours of the page and of its charts, for light, dark and high-contrast reading.

A chart's colours are whatever its SVG holds; each becomes a CSS variable whose value on light paper is the
colour itself and elsewhere one of the same hue with another lightness, worked out in OKLab.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lc_indicators.publish.document.oklab import to_hex, to_oklab
from lc_indicators.settings import luminance

#: The page's own colours: on light paper, on dark, with high contrast on light and on dark.
TOKENS: dict[str, tuple[str, str, str, str]] = {
    "paper": ("#ffffff", "#14191d", "#ffffff", "#000000"),
    "tint": ("#f4f6f7", "#1c2328", "#ffffff", "#000000"),
    "ink": ("#1b2126", "#e9edf0", "#000000", "#ffffff"),
    "muted": ("#49535c", "#b3bdc5", "#1c2227", "#f0f0f0"),
    "rule": ("#d5dade", "#353f47", "#4d565d", "#b8c0c6"),
    "edge": ("#7d8890", "#7f8a93", "#000000", "#ffffff"),
    "accent": ("#085a62", "#6bcad3", "#003d44", "#8ff0f8"),
    "better": ("#1b5488", "#7db8f0", "#00407a", "#a8d4ff"),
    "worse": ("#853f00", "#f0a860", "#6e3300", "#ffc890"),
}

HEX = re.compile(r"#[0-9a-fA-F]{6}(?![0-9a-zA-Z])|#[0-9a-fA-F]{3}(?![0-9a-zA-Z])")

#: Below this chroma a colour is a grey: paper, ink, rules, context.
_GREY = 0.03

#: Above this luminance a fill carries text in ink, below it in paper: the contrast of both is equal there.
_UNDER_INK = 0.212


def full_hex(colour: str) -> str:
    """Return a colour in six lower-case digits: ``#FFF`` is ``#ffffff``."""
    digits = colour.lower().lstrip("#")
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))  # noqa: PLR2004 (digits)


def variable(colour: str) -> str:
    """Return the CSS variable that stands for a colour of a chart: ``var(--c-0b6b74)``."""
    return f"var(--c-{full_hex(colour)[1:]})"


def with_variables(text: str) -> str:
    """Return *text* with each colour in it as its variable."""
    return HEX.sub(lambda match: variable(match[0]), text)


def scheme_css(colours: Iterable[str], accent: str | None = None) -> str:
    """Return the CSS that gives every variable its value, *colours* being those of the charts.

    A project's own *accent* has shades of its hue where paper is dark.
    """
    own = {"accent": _values(accent)} if accent else {}
    tokens = {f"--{name}": values for name, values in (TOKENS | own).items()}
    used = sorted({full_hex(colour) for colour in colours})
    charts = {f"--c-{colour[1:]}": _values(colour) for colour in used}
    light, dark, strong, strong_dark = (
        "".join(f"{name}:{values[i]};" for name, values in (tokens | charts).items()) for i in range(4)
    )
    asked, kept = '[data-contrast="more"]', ':not([data-contrast="normal"])'
    by_system, by_hand = ':root:not([data-theme="light"])', ':root[data-theme="dark"]'
    in_dark, in_contrast = "(prefers-color-scheme:dark)", "(prefers-contrast:more)"
    light_rules = (
        f":root{{color-scheme:light;{light}}}\n:root{asked}{{{strong}}}\n"
        f"@media screen and {in_contrast}{{:root{kept}{{{strong}}}}}\n"
    )
    rules = [light_rules]
    # What the reader chooses goes before what the system asks for; paper is light.
    for media, dark_root in ((f"screen and {in_dark}", by_system), ("screen", by_hand)):
        rules.append(
            f"@media {media}{{{dark_root}{{color-scheme:dark;{dark}}}{dark_root}{asked}{{{strong_dark}}}}}\n"
            f"@media {media} and {in_contrast}{{{dark_root}{kept}{{{strong_dark}}}}}\n"
        )
    return "".join(rules)


def _values(colour: str) -> tuple[str, str, str, str]:
    if colour == TOKENS["paper"][0]:
        return TOKENS["paper"]
    lightness, a, b = to_oklab(colour)
    if (a * a + b * b) ** 0.5 < _GREY:
        dark, strong, strong_dark = (to_hex(value, a, b) for value in _greys(lightness))
        return colour, dark, strong, strong_dark
    # Text on a fill is paper or ink, and both turn over in the dark: so must the fills under them.
    under_ink = luminance(colour) > _UNDER_INK
    bright = 0.52 - 0.45 * (lightness - 0.6) if under_ink else 1 - 0.45 * lightness
    deep = lightness if under_ink else min(lightness, 0.42)
    return colour, to_hex(bright, a, b), to_hex(deep, a, b), to_hex(0.4 if under_ink else 0.86, a, b)


def _greys(lightness: float) -> tuple[float, float, float]:
    # From paper (0) to ink (1); 0.76 is the distance between them on light paper.
    depth = min((1 - lightness) / 0.76, 1.0)
    return 0.21 + 0.72 * depth**0.85, lightness * 0.6, depth**0.6

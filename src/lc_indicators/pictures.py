"""Vega-Lite to SVG, the same bytes each time, here and now or later by whoever publishes the report.

What draws is a JavaScript engine: its start costs a second and some fifty megabytes.  A kernel that lives
for one report leaves its pictures to the process that publishes many: a sign stands for each picture until
:func:`drawn` puts the drawing in its place.

Our exporters give a drawing its typeface and what it stands on.  Wherever else a notebook is looked at, in
JupyterLab's dark theme or where nobody has the typeface, it brings both along: :func:`standing_alone`.
"""

from __future__ import annotations

import re
import secrets
from base64 import b64encode
from collections.abc import Callable
from functools import cache, lru_cache, partial
from html import unescape
from typing import Any

from lc_indicators.errors import DrawingError
from lc_indicators.fonts import face_of, font_folder

#: In an output of the notebook: sign to the specification that is to be drawn and the picture's name.
LEFT_TYPE = "application/vnd.lc-indicators.pictures+json"

Json = dict[str, Any]

_NUMBERED = re.compile(r'(?P<before>\bid="|url\(#|href="#)(?P<kind>clip|gradient_|mask)(?P<number>\d+)')
#: A mark of which a chart of ours says something.
_SAID = re.compile(r'<path aria-label="(?P<words>[^"]*)" role="graphics-symbol"(?P<look>[^>]*)/>')
#: What Vega says of marks in English; the page gives the picture its name and description.
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')

#: A typeface that no machine has: the converter measures a text with it at once.
_UNMEASURED = "lc-indicators-unmeasured"

#: A picture that is left, and the form of it that is wanted.
_SIGN = re.compile(r"<!--picture [0-9a-f]{32}(?P<form>| alone| address)-->")

_TEXT = re.compile(r"<text\b(?P<attributes>[^>]*)>(?P<words>.*?)</text>", re.DOTALL)
_BOLD = re.compile(r'font-weight="(?P<weight>[6-9]00|bold)"')
#: What a drawing stands on where no page is behind it: the paper that its colours are made for.
_PAPER = '<rect width="100%" height="100%" fill="#ffffff"/>'


class Easel:
    """Where pictures are drawn, at once unless they are left to the publisher."""

    def __init__(self) -> None:
        self._leaves = False
        self._left: dict[str, Json] = {}

    def leave_pictures(self) -> None:
        """Leave the pictures from now on to whoever reads the outputs."""
        self._leaves = True

    def picture(self, spec: Json, *, name: str) -> str:
        """Return a chart of ours as SVG whose ids begin with *name*, or the sign that stands for it."""
        if not self._leaves:
            return placed_to_svg(spec, name=name)
        # Nobody can guess it, so that no text of the data stands for a picture.
        sign = f"<!--picture {secrets.token_hex(16)}-->"
        self._left[sign] = {"spec": spec, "name": name}
        return sign

    def take_left(self) -> Json:
        """Return by MIME type what has been left since the last time; nothing where nothing was."""
        left, self._left = self._left, {}
        return {LEFT_TYPE: left} if left else {}


#: The one of this process.
easel = Easel()


def drawn(data: Json) -> Json:
    """Return an output's *data* with its pictures drawn and no trace of who drew them.

    Raises
    ------
    DrawingError
        A specification cannot be drawn.
    """
    left = data.get(LEFT_TYPE, {})
    pictures = {sign: placed_to_svg(one["spec"], name=one["name"]) for sign, one in left.items()}
    replace = partial(_in_place, pictures=pictures)
    return {kind: _replaced(part, replace) for kind, part in data.items() if kind != LEFT_TYPE}


def _replaced(part: Any, replace: Callable[[re.Match[str]], str]) -> Any:
    if isinstance(part, dict):
        return {name: _replaced(value, replace) for name, value in part.items()}
    if isinstance(part, list):
        return [_replaced(value, replace) for value in part]
    return _SIGN.sub(replace, part) if isinstance(part, str) else part


def _in_place(sign: re.Match[str], *, pictures: dict[str, str]) -> str:
    svg = pictures.get(sign[0].replace(sign["form"], "") if sign["form"] else sign[0])
    if svg is None:
        return sign[0]
    return svg if not sign["form"] else _FORMS[sign["form"]](svg)


@lru_cache(maxsize=16)
def standing_alone(picture: str) -> str:
    """Return *picture*, or its sign, as a file of its own: with the typeface of its words, and with paper.

    So it reads the same in a dark theme and in a light one, on a machine that has the typeface and elsewhere.

    Examples
    --------
    >>> standing_alone('<svg viewBox="0 0 9 9"><g/></svg>')
    '<svg viewBox="0 0 9 9"><rect width="100%" height="100%" fill="#ffffff"/><g/></svg>'
    """
    if _SIGN.fullmatch(picture):
        return picture.replace("-->", " alone-->")
    used: dict[int, set[str]] = {}
    for text in _TEXT.finditer(picture):
        bold = _BOLD.search(text["attributes"])
        weight = 400 if bold is None else 600 if bold["weight"] == "600" else 700
        used.setdefault(weight, set()).update(unescape(re.sub("<[^>]*>", "", text["words"])))
    faces = "".join(face_of(frozenset(used[weight]), weight=weight) for weight in sorted(used))
    style = f"<style>{faces}</style>" if faces else ""
    return re.sub(r"^[^>]*>", lambda opening: opening[0] + style + _PAPER, picture, count=1)


def address_of(picture: str) -> str:
    """Return *picture* standing alone, or its sign, as the address of an image.

    JupyterLab shows no drawing in the markup of a notebook that it does not trust, but shows images.
    """
    if _SIGN.fullmatch(picture):
        return picture.replace("-->", " address-->")
    return f"data:image/svg+xml;base64,{b64encode(standing_alone(picture).encode()).decode()}"


def spec_to_svg(spec: Json, *, name: str) -> str:
    """Return a Vega-Lite *spec* as SVG whose ids begin with *name*, so that several stand on one page.

    The picture names its font and holds no role or description of its own: the page gives it both.  A mark
    that a chart describes has the words as its title, which browsers show.

    Raises
    ------
    DrawingError
        It cannot be drawn.
    """
    import vl_convert

    _register_fonts()
    try:
        # No address is allowed: a chart's data stand in it, and nothing is fetched.
        svg: str = vl_convert.vegalite_to_svg(spec, vl_version="6.4", allowed_base_urls=[])
    except ValueError as error:
        raise DrawingError(name, str(error).strip().partition("\n")[0]) from None
    titled = _SAID.sub(r"<path\g<look>><title>\g<words></title></path>", svg)
    return _SPOKEN.sub("", with_own_ids(titled, name=name))


def placed_to_svg(spec: Json, *, name: str) -> str:
    """Return a chart of ours as :func:`spec_to_svg` does, the same bytes in half the time.

    A chart whose size is fixed says where each of its words stands, so that no width of a word moves
    anything.  The converter opens the typeface anew for each text that it measures: it is given none.

    Raises
    ------
    DrawingError
        It cannot be drawn.
    """
    config = spec.get("config") or {}
    family = config.get("font")
    if not family or spec.get("autosize") != "none":
        return spec_to_svg(spec, name=name)
    svg = spec_to_svg({**spec, "config": {**config, "font": _UNMEASURED}}, name=name)
    return svg.replace(f'font-family="{_UNMEASURED}"', f'font-family="{family}"')


def with_own_ids(svg: str, *, name: str) -> str:
    """Return *svg* with the ids that Vega numbers per process numbered from 1 and prefixed with *name*.

    Examples
    --------
    >>> with_own_ids('<clipPath id="clip7"/><g clip-path="url(#clip7)"/>', name="poverty")
    '<clipPath id="poverty-clip1"/><g clip-path="url(#poverty-clip1)"/>'
    """
    numbers: dict[str, int] = {}

    def renumbered(match: re.Match[str]) -> str:
        number = numbers.setdefault(match["kind"] + match["number"], len(numbers) + 1)
        return f"{match['before']}{name}-{match['kind'].rstrip('_')}{number}"

    return _NUMBERED.sub(renumbered, svg)


#: How each form of a sign is drawn.
_FORMS: dict[str, Callable[[str], str]] = {" alone": standing_alone, " address": address_of}


@cache
def _register_fonts() -> None:
    """Make the typeface known to the converter, once a process: without it texts have other widths."""
    import vl_convert

    vl_convert.register_font_directory(str(font_folder()))

"""Vega-Lite to SVG, the same bytes each time, here and now or later by whoever publishes the report.

What draws is a JavaScript engine: its start costs a second and some fifty megabytes.  A kernel that lives
for one report leaves its pictures to the process that publishes many: a sign stands for each picture until
:func:`drawn` puts the drawing in its place.
"""

from __future__ import annotations

import re
import secrets
from functools import cache
from typing import Any

from lc_indicators.errors import DrawingError
from lc_indicators.fonts import font_folder

#: In an output of the notebook: sign to the specification that is to be drawn and the picture's name.
LEFT_TYPE = "application/vnd.lc-indicators.pictures+json"

Json = dict[str, Any]

_NUMBERED = re.compile(r'(?P<before>\bid="|url\(#|href="#)(?P<kind>clip|gradient_|mask)(?P<number>\d+)')
#: What Vega says of marks in English; the page gives the picture its name and description.
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


class Easel:
    """Where pictures are drawn, at once unless they are left to the publisher."""

    def __init__(self) -> None:
        self._leaves = False
        self._left: dict[str, Json] = {}

    def leave_pictures(self) -> None:
        """Leave the pictures from now on to whoever reads the outputs."""
        self._leaves = True

    def picture(self, spec: Json, *, name: str) -> str:
        """Return a Vega-Lite *spec* as SVG whose ids begin with *name*, or the sign that stands for it."""
        if not self._leaves:
            return spec_to_svg(spec, name=name)
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
    pictures = {sign: spec_to_svg(one["spec"], name=one["name"]) for sign, one in left.items()}
    return {kind: _replaced(part, pictures) for kind, part in data.items() if kind != LEFT_TYPE}


def _replaced(part: Any, pictures: dict[str, str]) -> Any:
    if isinstance(part, dict):
        return {name: _replaced(value, pictures) for name, value in part.items()}
    if isinstance(part, list):
        return [_replaced(value, pictures) for value in part]
    if isinstance(part, str) and "<!--picture " in part:
        for sign, svg in pictures.items():
            part = part.replace(sign, svg)
    return part


def spec_to_svg(spec: Json, *, name: str) -> str:
    """Return a Vega-Lite *spec* as SVG whose ids begin with *name*, so that several stand on one page.

    The picture names its font and holds no role or description of its own: the page gives it both.

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
    return _SPOKEN.sub("", with_own_ids(svg, name=name))


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


@cache
def _register_fonts() -> None:
    """Make the typeface known to the converter, once a process: without it texts have other widths."""
    import vl_convert

    vl_convert.register_font_directory(str(font_folder()))

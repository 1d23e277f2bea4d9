"""Marks over rows, and finished charts, as Vega-Lite writes them.

They are written as they are drawn: a library that makes them of objects checks and copies them at each step,
for a third of the time of a report's cells.  The tests hold every form against Vega-Lite's schema instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from lc_indicators.charts.drawing.scale import Scale

#: A whole chart; one of its layers; what a layer takes a channel from.
Spec = dict[str, Any]
Layer = dict[str, Any]
Channel = Mapping[str, Any]

#: The address of the schema names the major version alone.
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

#: The field of a row that has all that is said of a figure in one sentence: the title of its mark.
SAID = "said"

#: The sides of a plot.
_PLACES: dict[str, Channel] = {
    "x": {"axis": None, "field": "x", "scale": None, "type": "quantitative"},
    "y": {"axis": None, "field": "y", "scale": None, "type": "quantitative"},
    "x2": {"field": "x2"},
    "y2": {"field": "y2"},
}


def at(*channels: Literal["x", "y", "x2", "y2"]) -> dict[str, Channel]:
    """Return encodings that take each field of a channel's name as pixels.

    Examples
    --------
    >>> at("x2", "y2")
    {'x2': {'field': 'x2'}, 'y2': {'field': 'y2'}}
    """
    return {channel: _PLACES[channel] for channel in channels}


def as_given(field: str, kind: Literal["nominal", "quantitative"] = "nominal") -> Channel:
    """Return an encoding that takes a look as it stands in *field*: a colour, a shape, a size."""
    return {"field": field, "scale": None, "type": kind}


def of_field(field: str) -> Channel:
    """Return an encoding that takes the words or the parts of *field*."""
    return {"field": field, "type": "nominal"}


#: A fill and an outline of each row's own; a line of each part's own, in its colour.
OUTLINED: Mapping[str, Channel] = {"fill": as_given("fill"), "stroke": as_given("colour")}
JOINED: Mapping[str, Channel] = {"color": as_given("colour"), "detail": of_field("part")}


def on_scale(scaled: Scale, axis: Mapping[str, Any] | None = None, **more: Any) -> Channel:
    """Return an encoding of the field ``value`` on *scaled*, with its *axis* if there is any."""
    scale = {"domain": [scaled.low, scaled.high], "nice": False, **more}
    return {"axis": axis, "field": "value", "scale": scale, "type": "quantitative"}


def layer(
    kind: str,
    rows: Sequence[Mapping[str, object]],
    encoding: Mapping[str, Any],
    **look: Any,
) -> Layer:
    """Return marks of a *kind* over *rows*; each tooltip is in the drawing too, as the title of its mark."""
    mark = {"type": kind, **dict(sorted(look.items()))}
    taken: dict[str, Any] = dict(sorted(encoding.items()))
    if "tooltip" in taken and all(SAID in row for row in rows):
        mark["aria"], taken["description"] = True, of_field(SAID)
    return {"data": {"values": [*rows]}, "mark": mark, **({"encoding": taken} if taken else {})}

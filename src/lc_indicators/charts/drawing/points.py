"""Points: a shape a series, filled for final values, hollow for estimates, dashed for forecasts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lc_indicators.charts.drawing.marks import OUTLINED, SAID, Channel, Layer, as_given, at, layer, on_scale
from lc_indicators.charts.drawing.plotted import Plotted, is_forecast, is_hollow
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.source_names import publisher_of, publishers_behind
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.language import Language, Text, message

#: Area and outline of a point, and of one in a crowd.
_AREA, _OUTLINE = 64, 2
_SMALL_AREA, _SMALL_OUTLINE = 9, 1.5
_DASH = (2, 2)

#: So many characters of a unit stand at the last number of an axis.
_SHORT = 2


@dataclass(frozen=True)
class ChartPoint:
    """A figure and how its point looks."""

    figure: Plotted
    #: The fields that say where it stands: in the units of the axes, or in pixels.
    place: Mapping[str, object]
    colour: str
    shape: str
    #: What it is of: the series, the source or the area.
    name: str
    #: Whether it stands in a crowd.
    is_small: bool = False


def described(figure: Plotted, name: str, language: Language) -> dict[str, str]:
    """Return what a tooltip says of *figure*, in the words and numbers of *language*."""
    period = figure.period.label(language) if figure.period else ""
    printed, status = figure.print(language), figure.status_words(language)
    what = ", ".join(part for part in (name, period) if part)
    said = message("charts.point", what=what, printed=printed)[language] if what else printed
    if status:
        said = message("charts.point_status", said=said, status=status)[language]
    if figure.cited:
        said = message("charts.point_source", said=said, source=publisher_of(figure, language))[language]
    elif behind := publishers_behind(figure, language):
        said = message("charts.point_computed", said=said, sources=behind)[language]
    return {"name": name, "period": period, "printed": printed, "status": status, SAID: said}


def tooltip(
    rows: Sequence[dict[str, object]], language: Language, *, of: Text | None = None
) -> list[Channel]:
    """Return the tooltip over the fields of :func:`described`, without those that are empty in all *rows*."""
    titles = {
        "name": of,
        "period": message("charts.period"),
        "printed": message("charts.value"),
        "status": message("charts.status"),
    }
    return [
        {"field": field, "title": title[language], "type": "nominal"}
        for field, title in titles.items()
        if title and any(row[field] for row in rows)
    ]


def points(
    given: Sequence[ChartPoint],
    language: Language,
    *,
    x: Channel,
    y: Channel,
    of: Text | None = None,
) -> list[Layer]:
    """Return layers that draw *given*; forecasts are one of their own, for their dashed outline.

    *of* heads the names in the tooltip; without it they are left out.
    """
    layers = []
    for small, forecast in ((True, False), (True, True), (False, False), (False, True)):
        group = [p for p in given if p.is_small is small and is_forecast(p.figure) is forecast]
        rows = [_row(point, language) for point in group]
        if rows:
            tips = tooltip(rows, language, of=of)
            encoding = {"x": x, "y": y, **OUTLINED, "shape": as_given("shape"), "tooltip": tips}
            layers.append(layer("point", rows, encoding, **_look(dashed=forecast, small=small)))
    return layers


def points_on_axis(
    given: Sequence[ChartPoint], scaled: Scale, language: Language, *, of: Text, grid: bool = False
) -> list[Layer]:
    """Return layers that draw *given* on the axis of *scaled*: their fields are ``value`` and ``y``."""
    axis = {
        "format": scaled.format,
        "grid": grid,
        "labelExpr": _with_unit(given, scaled, language),
        "labelFlush": False,
        "title": None,
        "values": scaled.ticks,
    }
    x = on_scale(scaled, axis=axis, range=[round(scaled.start, 1), round(scaled.end, 1)])
    return points(given, language, x=x, **at("y"), of=of)


def _with_unit(given: Sequence[ChartPoint], scaled: Scale, language: Language) -> str:
    """Return the labels of an axis: a sign such as % stands at the last number, no longer unit does."""
    unit = given[0].figure.unit.symbol[language] if given else ""
    if not unit or len(unit) > _SHORT:
        return "datum.label"
    return f"datum.value == {scaled.ticks[-1]} ? datum.label + {json.dumps(unit)} : datum.label"


def _row(point: ChartPoint, language: Language) -> dict[str, object]:
    return {
        **described(point.figure, point.name, language),
        **point.place,
        "colour": point.colour,
        "fill": PAPER if is_hollow(point.figure) else point.colour,
        "shape": point.shape,
    }


def _look(*, dashed: bool, small: bool) -> dict[str, Any]:
    return {
        "opacity": 1,
        "size": _SMALL_AREA if small else _AREA,
        "strokeWidth": _SMALL_OUTLINE if small else _OUTLINE,
        "strokeDash": list(_DASH) if dashed else [],
    }

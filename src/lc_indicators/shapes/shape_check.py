"""The one check of figures and blocks that come from a file; after it their shape is trusted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict, TypeVar, cast

import msgspec

from lc_indicators.errors import NotAReportError
from lc_indicators.shapes.block_shapes import BLOCK_SHAPES, BlockShape
from lc_indicators.shapes.figure_shape import FigureShape

Shape = TypeVar("Shape")

#: What is said of a part that is of no shape.
FAULT = "a part is not as reports have it"

#: What a figure says that an older edition lacks.
_ORDINARY: Mapping[str, Any] = {
    "status": {"code": "A", "mark": "", "words": {}},
    "unit": {"unit": "", "symbol": {}},
    "period_label": {},
    "qualifier": "",
    "inputs": [],
    "sources": [],
    **dict.fromkeys(("value", "decimals", "interval", "interval_text", "metric", "metric_name", "formula")),
    **dict.fromkeys(("indicator", "area", "period", "printed_in_source", "note")),
}


def checked_block(content: object, where: str) -> BlockShape:
    """Return *content*, which stands at *where*, as the block that it is.

    A block of a type that this version does not know is left to those who show it, if it has an id.

    Raises
    ------
    NotAReportError
        It is no block, or not of the shape of its type.
    """
    if not isinstance(content, dict) or not all(isinstance(content.get(key), str) for key in ("type", "id")):
        raise NotAReportError(f"{FAULT} ({where}: a block has a type and an id)")
    shape = BLOCK_SHAPES.get(content["type"])
    return cast(
        "BlockShape", checked_shape(content, shape, f"{where}, {content['type']}") if shape else content
    )


def checked_figures(content: object, where: str) -> dict[str, FigureShape]:
    """Return the figures of an output by their id, each with all fields: an older edition may lack some.

    Raises
    ------
    NotAReportError
        They are no figures.
    """
    figures = checked_shape(content, _FigureOutput, where)["figures"]
    return {id: checked_figure(figure, where) for id, figure in figures.items()}


def checked_figure(content: object, where: str) -> FigureShape:
    """Return one figure with all fields.

    Raises
    ------
    NotAReportError
        It is no figure.
    """
    figure = checked_shape(content, dict[str, Any], where)
    ordinary = {**({"number": figure["printed"]} if "printed" in figure else {}), **_ORDINARY}
    missing = {name: value for name, value in ordinary.items() if name not in figure}
    whole = checked_shape({**figure, **missing} if missing else figure, FigureShape, where)
    if not all("figure" in given or "number" in given for given in whole["inputs"]):
        raise NotAReportError(f"{FAULT} ({where}: an input is a figure or a number)")
    return whole


def checked_shape(content: object, shape: type[Shape], where: str, *, fault: str = FAULT) -> Shape:
    """Return *content* itself, with fields that no shape names, if it is of a *shape*.

    Raises
    ------
    NotAReportError
        It is not; the message is *fault*, and where it lies.
    """
    try:
        msgspec.convert(content, shape)
    except (msgspec.ValidationError, RecursionError) as error:
        raise NotAReportError(f"{fault} ({where}: {error})") from None
    return cast("Shape", content)


class _FigureOutput(TypedDict):
    """What an output holds of its figures; each is held to its shape by itself."""

    figures: dict[str, dict[str, Any]]

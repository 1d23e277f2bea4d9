"""The arithmetic of an edition's computed figures, done again from the figures that each names."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.metrics import METRICS
from lc_indicators.rounding import RoundingInterval

Json = dict[str, Any]

#: Values and ends of intervals are written to so many decimals.
WRITTEN = Decimal("1e-12")

#: It counts areas, and its inputs are the counts and the neighbours.
_RANK = "rank"


def is_reproduced(figure: Json, known: Mapping[str, Json]) -> bool:
    """Return whether a computed figure follows from its inputs; *known* are all figures, by id.

    Its value must be that of the metric of the inputs' values, and its interval must lie within that of the
    inputs' intervals, which may be wider where one published figure is behind several inputs.  A rank must be
    one more than the areas ahead of it, its neighbours on either side.
    """
    try:
        if figure["value"] is None:
            return any(known[it["figure"]]["value"] is None for it in figure["inputs"] if "figure" in it)
        if figure["metric"] == _RANK:
            return _is_rank(figure, known)
        return _is_value(figure, known) and _is_interval(figure, known)
    except (InvalidOperation, LcIndicatorsError, LookupError, TypeError, ValueError):
        return False


def _is_value(figure: Json, known: Mapping[str, Json]) -> bool:
    given = {it["argument"]: _value(it, known) for it in figure["inputs"]}
    return bool(abs(METRICS[figure["metric"]](**given) - Decimal(figure["value"])) <= WRITTEN)


def _is_interval(figure: Json, known: Mapping[str, Json]) -> bool:
    given = {it["argument"]: _interval(it, known) for it in figure["inputs"]}
    whole, own = METRICS[figure["metric"]](**given), figure["interval"]
    low, high, value = Decimal(own["low"]), Decimal(own["high"]), Decimal(figure["value"])
    is_within = whole.low - WRITTEN <= low and high <= whole.high + WRITTEN
    return bool(is_within and low <= value <= high)


def _is_rank(figure: Json, known: Mapping[str, Json]) -> bool:
    given = {it["argument"]: _value(it, known) for it in figure["inputs"]}
    beside = [given[name] for name in ("next_before", "value", "next_after") if name in given]
    is_between = beside in (sorted(beside), sorted(beside, reverse=True))
    place = int(figure["value"])
    return place == given["ahead"] + 1 and place <= given["compared"] and is_between


def _value(given: Json, known: Mapping[str, Json]) -> Decimal | int:
    return Decimal(known[given["figure"]]["value"]) if "figure" in given else int(given["number"])


def _interval(given: Json, known: Mapping[str, Json]) -> RoundingInterval | int:
    if "figure" not in given:
        return int(given["number"])
    ends = known[given["figure"]]["interval"]
    return RoundingInterval(Decimal(ends["low"]), Decimal(ends["high"]))

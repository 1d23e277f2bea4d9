"""Metrics on pandas Series that plain column arithmetic cannot serve: printed decimals, and gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lc_indicators.errors import DomainError
from lc_indicators.metrics.guards import EXACT, is_series


def needs_each(arguments: Mapping[str, Any]) -> bool:
    """Return whether a Series holds objects, such as Decimals, or stands beside an exact number."""
    series = [value for value in arguments.values() if is_series(value)]
    exact = any(isinstance(value, EXACT) for value in arguments.values())
    return bool(series) and (exact or any(one.dtype.kind == "O" for one in series))


def each(metric: Callable[..., Any], arguments: Mapping[str, Any]) -> Any:
    """Return the Series of the results at each label; labels that not all Series have give missing."""
    import pandas as pd

    series = {name: value for name, value in arguments.items() if is_series(value)}
    table = pd.DataFrame(series, dtype=object)
    results = []
    for label, row in zip(table.index, table.itertuples(index=False, name=None), strict=True):
        try:
            results.append(metric(**{**arguments, **dict(zip(series, row, strict=True))}))
        except DomainError as error:
            raise DomainError(
                error.metric, error.argument, f"{error.value} at {label}", error.requirement
            ) from None
    names = {one.name for one in series.values()}
    return pd.Series(results, index=table.index, name=names.pop() if len(names) == 1 else None, dtype=object)


def missing(arguments: Mapping[str, Any]) -> Any:
    """Return a missing value; beside a Series, one at each of its labels."""
    nan = float("nan")
    series = next((value for value in arguments.values() if is_series(value)), None)
    return nan if series is None else type(series)(nan, index=series.index, name=series.name)

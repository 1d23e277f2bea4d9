"""Apply metrics to pandas Series and DataFrames, value by value where a formula needs it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import ArgumentError, DomainError
from lc_indicators.metrics.guards import EXACT, is_frame, is_series

if TYPE_CHECKING:
    from lc_indicators.metrics.base import Metric


def needs_each(arguments: Mapping[str, Any], *, one_by_one: bool) -> bool:
    """Return whether a Series is computed value by value: the formula is, or its values are exact.

    It holds objects, such as Decimals, or stands beside an exact number.
    """
    series = [value for value in arguments.values() if is_series(value)]
    exact = any(isinstance(value, EXACT) for value in arguments.values())
    return bool(series) and (one_by_one or exact or any(one.dtype.kind == "O" for one in series))


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
    name = names.pop() if len(names) == 1 else None
    made = pd.Series(results, index=table.index, name=name, dtype=object)
    return made if any(one.dtype.kind == "O" for one in series.values()) else made.infer_objects()


def by_column(metric: Metric, arguments: Mapping[str, Any]) -> Any:
    """Return the DataFrame of the results of each column; columns that not all DataFrames have give missing.

    A Series beside a DataFrame goes with each of its columns, label by label.

    Raises
    ------
    ArgumentError
        A DataFrame has two columns of one name.
    """
    import pandas as pd

    frames = {name: value for name, value in arguments.items() if is_frame(value)}
    for name, frame in frames.items():
        if not frame.columns.is_unique:
            twice = frame.columns[frame.columns.duplicated()][0]
            raise ArgumentError(metric.name, f"{name} has two columns {twice!r}", "give each its own name")
    columns = functools.reduce(
        lambda one, other: one.union(other, sort=False), (f.columns for f in frames.values())
    )
    made = {}
    for column in columns:
        of_column = {name: frame.get(column) for name, frame in frames.items()}
        try:
            made[column] = metric(**{**arguments, **of_column})
        except DomainError as error:
            value = f"{error.value} in {column!r}"
            raise DomainError(error.metric, error.argument, value, error.requirement) from None
    index = functools.reduce(
        lambda one, other: one.union(other, sort=False), (f.index for f in frames.values())
    )
    return pd.DataFrame(made, index=index).reindex(columns=columns)


def missing(arguments: Mapping[str, Any]) -> Any:
    """Return a missing value; beside a Series, one at each of its labels."""
    nan = float("nan")
    series = next((value for value in arguments.values() if is_series(value)), None)
    return nan if series is None else type(series)(nan, index=series.index, name=series.name)

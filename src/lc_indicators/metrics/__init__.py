"""Pure formulas of derived indicators, one family a file.

Each metric takes numbers, pandas Series or DataFrames, rounding intervals or Figures and gives the same kind.
Its docstring says which unit goes in and comes out, and what happens at zero and where a value is missing.
To add one, write its function in the file of its family and name it in :data:`METRICS`.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from typing import Any

from lc_indicators.errors import ArgumentError, UnknownNameError
from lc_indicators.metrics.base import Expression, Metric, Numeric, Rules
from lc_indicators.metrics.change import (
    absolute_change,
    average_annual_change,
    percentage_change,
    percentage_point_change,
)
from lc_indicators.metrics.growth import annualised, compound_annual_growth_rate, growth_factor, rebase
from lc_indicators.metrics.implied import implied_start
from lc_indicators.metrics.implied_parts import implied_base, sum_of_parts
from lc_indicators.metrics.index_change import change_from_index, index_from_change
from lc_indicators.metrics.mean import mean
from lc_indicators.metrics.own_metrics import OWN, told_where
from lc_indicators.metrics.plan import (
    attainment,
    expected_by_months,
    expected_by_year_before,
    expected_on_line,
    gap_to_plan,
)
from lc_indicators.metrics.rank import difference, rank, relative_difference
from lc_indicators.metrics.remainder import unnamed_share
from lc_indicators.metrics.share import contribution_to_growth, per_capita, ratio_per, share_of_total
from lc_indicators.metrics.total import total
from lc_indicators.metrics.weighted_mean import range_of_parts, weighted_mean

#: Every metric by its name.
METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        absolute_change,
        percentage_change,
        percentage_point_change,
        average_annual_change,
        implied_start,
        growth_factor,
        compound_annual_growth_rate,
        annualised,
        rebase,
        change_from_index,
        index_from_change,
        total,
        mean,
        weighted_mean,
        range_of_parts,
        share_of_total,
        unnamed_share,
        contribution_to_growth,
        per_capita,
        ratio_per,
        difference,
        relative_difference,
        rank,
        implied_base,
        sum_of_parts,
        attainment,
        gap_to_plan,
        expected_by_months,
        expected_by_year_before,
        expected_on_line,
    )
}

#: The names of the library's own metrics, which no other may take.
LIBRARY_METRICS = frozenset(METRICS)


def metric(
    *, expression: Expression, result_unit: str, name: Any = None, **rules: Any
) -> Callable[[Callable[..., Any]], Metric]:
    """Make a formula a metric of yours: it takes numbers, Series, intervals and Figures, like the library's.

    Parameters
    ----------
    expression : str or callable
        The formula as readers see it, with the arguments' names in braces: ``"{amount} ÷ {area}"``.  Of many
        arguments (``*part``, named ``part_1``, ``part_2`` and so on) a function of those that are given.
    result_unit : str
        The id of a unit, or what follows from the inputs: ``same``, ``same_change``, ``change_per_period``,
        ``ratio`` (the first input's unit by the second's), ``factor``, ``points``, ``index``.
    name : Text
        What readers call it; the name of the function in words if left out.
    **rules
        The further ones of ``Rules``: ``positive``, ``not_negative``, ``same_series``, ``same_indicator``,
        ``same_unit``, ``same_period``, ``in_percent``, ``in_index``, ``months_apart``,
        ``digits``.

    Raises
    ------
    ArgumentError
        The library has a metric of this name; the rules or the expression name no argument of the formula.

    Examples
    --------
    >>> @metric(expression="{amount} ÷ {area}", result_unit="ratio", positive=("area",))
    ... def density(amount, area):
    ...     return amount / area
    >>> density(45, 60)
    0.75
    """

    def register(formula: Callable[..., Any]) -> Metric:
        try:
            made = Metric(
                told_where(formula), Rules(expression=expression, result_unit=result_unit, name=name, **rules)
            )
        except ArgumentError:
            raise
        except TypeError as error:
            raise ArgumentError("metric", str(error), "give the rules by name") from None
        _check_expression(made, expression)
        if made.name in LIBRARY_METRICS:
            raise ArgumentError(made.name, "the library has a metric of this name", "give yours another")
        OWN.take(made, METRICS)
        return made

    return register


def _check_expression(made: Metric, expression: Expression) -> None:
    if not isinstance(expression, str):
        return
    fields = {field for _, field, _, _ in string.Formatter().parse(expression) if field}
    if unknown := sorted(fields - made.signature.parameters.keys()):
        raise ArgumentError(
            made.name, f"its expression names {', '.join(unknown)}", "name arguments of the formula"
        )
    if made.many in fields:
        reason = f"its expression names {made.many}, of which there are any number"
        raise ArgumentError(made.name, reason, "give a function that makes the expression of the arguments")


def metric_named(name: str) -> Metric:
    """Return the metric of this name; UnknownNameError names the nearest ones."""
    try:
        return METRICS[name]
    except KeyError:
        raise UnknownNameError("metric", name, METRICS) from None


__all__ = [
    "LIBRARY_METRICS",
    "METRICS",
    "Metric",
    "Numeric",
    "Rules",
    "absolute_change",
    "annualised",
    "attainment",
    "average_annual_change",
    "change_from_index",
    "compound_annual_growth_rate",
    "contribution_to_growth",
    "difference",
    "expected_by_months",
    "expected_by_year_before",
    "expected_on_line",
    "gap_to_plan",
    "growth_factor",
    "implied_base",
    "implied_start",
    "index_from_change",
    "mean",
    "metric",
    "metric_named",
    "per_capita",
    "percentage_change",
    "percentage_point_change",
    "range_of_parts",
    "rank",
    "ratio_per",
    "rebase",
    "relative_difference",
    "share_of_total",
    "sum_of_parts",
    "total",
    "unnamed_share",
    "weighted_mean",
]

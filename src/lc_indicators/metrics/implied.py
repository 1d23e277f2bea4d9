"""Compute the value that a printed change must have started from."""

from __future__ import annotations

from lc_indicators.errors import DomainError
from lc_indicators.metrics.base import Arguments, Numeric, metric

_CHANGES = ("growth_factor", "absolute_change", "average_annual_change")
_EXPRESSIONS = {
    "growth_factor": "{end} ÷ {growth_factor}",
    "absolute_change": "{end} − {absolute_change}",
    "average_annual_change": "{end} − {n_periods} × {average_annual_change}",
}


def _given(arguments: Arguments) -> str:
    given = [name for name in _CHANGES if arguments.get(name) is not None]
    if len(given) != 1:
        raise DomainError(
            "implied_start", "change", ", ".join(given) or "not given", f"one of {', '.join(_CHANGES)}"
        )
    if (given[0] == "average_annual_change") != (arguments.get("n_periods") is not None):
        raise DomainError(
            "implied_start", "n_periods", arguments.get("n_periods"), "given with average_annual_change"
        )
    return given[0]


@metric(
    expression=lambda arguments: _EXPRESSIONS[_given(arguments)],
    result_unit="same",
    digits=lambda arguments: "inputs" if _given(arguments) == "absolute_change" else "interval",
    positive=("growth_factor",),
)
def implied_start(
    end: Numeric,
    *,
    growth_factor: Numeric = None,
    absolute_change: Numeric = None,
    average_annual_change: Numeric = None,
    n_periods: int | None = None,
) -> Numeric:
    r"""Return what a printed change says about the value at the start.

    .. math::

        end / growth\_factor, \quad end - absolute\_change, \quad end - n \cdot average\_annual\_change

    Parameters
    ----------
    end : number, Series, RoundingInterval or Figure
        The value at the later period.
    growth_factor, absolute_change, average_annual_change : number, Series, RoundingInterval or Figure
        The change that is known, exactly one; a fall is negative, a factor is > 0.
    n_periods : int, optional
        Years from start to end, with *average_annual_change* only.

    Returns
    -------
    The unit of *end*; missing where an input is missing.

    Raises
    ------
    DomainError
        None or several changes are given, a factor is not above zero, *n_periods* does not fit.

    References
    ----------
    The definitions of :func:`growth_factor`, :func:`absolute_change` and :func:`average_annual_change`,
    solved for the start.

    Examples
    --------
    >>> round(implied_start(22.5, absolute_change=4.3), 1)
    18.2
    """
    arguments = {
        "growth_factor": growth_factor,
        "absolute_change": absolute_change,
        "average_annual_change": average_annual_change,
        "n_periods": n_periods,
    }
    match _given(arguments):
        case "growth_factor":
            return end / growth_factor
        case "absolute_change":
            return end - absolute_change
        case _:
            return end - n_periods * average_annual_change

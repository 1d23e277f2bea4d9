"""Hold what was reached against a plan: how much of it, how far from it, what was to be expected by now."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric

_REACHED = (("actual", "plan"),)


@metric(expression="100 × {actual} ÷ {plan}", result_unit="percent", positive=("plan",),
        not_negative=("actual",), same_indicator=_REACHED, same_unit=_REACHED)  # fmt: skip
def attainment(actual: Numeric, plan: Numeric) -> Numeric:
    r"""Return *actual* in percent of *plan*.

    .. math:: 100 \cdot actual / plan

    Parameters
    ----------
    actual : number, Series, RoundingInterval or Figure
        What was reached, 0 or more; of a flow of a year's plan the months, quarters or the year so far.
    plan : number, Series, RoundingInterval or Figure
        What the plan asks for, in the same unit, > 0.  A plan is set, not measured: it has no rounding.

    Returns
    -------
    Percent of the plan: 100 where it is reached to the point, more where it is passed; missing where either
    input is missing.

    Raises
    ------
    DomainError
        A value of *plan* is zero or negative, or one of *actual* is negative.

    Notes
    -----
    Of a percentage the distance is said in points: :func:`gap_to_plan`.

    References
    ----------
    By definition; monthly reports of statistics offices print it as the share of the year's plan.

    Examples
    --------
    >>> attainment(45, 60)
    75.0
    """
    return 100 * actual / plan


@metric(expression="{actual} − {plan}", result_unit="same_change", same_indicator=_REACHED,
        same_unit=_REACHED)  # fmt: skip
def gap_to_plan(actual: Numeric, plan: Numeric) -> Numeric:
    """Return how far *actual* lies above *plan*.

    .. math:: actual - plan

    Parameters
    ----------
    actual, plan : number, Series, RoundingInterval or Figure
        What was reached and what the plan asks for, in the same unit.  Any sign.

    Returns
    -------
    The unit of the indicator; percentage points if that is a percentage.  Negative below the plan; missing
    where either input is missing.

    References
    ----------
    By definition; a plan has no rounding, so the gap is as exact as what was reached.

    Examples
    --------
    >>> gap_to_plan(82, 90)
    -8
    """
    return actual - plan


@metric(expression="{plan} × {n_months} ÷ 12", result_unit="same")
def expected_by_months(plan: Numeric, *, n_months: int) -> Numeric:
    """Return what the first *n_months* of a year would bring if its months brought equally much.

    .. math:: plan * n / 12

    Parameters
    ----------
    plan : number, Series, RoundingInterval or Figure
        The plan of the year, of a flow.
    n_months : int
        Months gone, at least 1.

    Returns
    -------
    The unit of *plan*; missing where *plan* is missing.

    Raises
    ------
    DomainError
        *n_months* is not a whole number of at least 1.

    Notes
    -----
    Harvests, budgets and holidays have seasons: where the year before is known,
    :func:`expected_by_year_before` says more.

    References
    ----------
    By definition: the plan in proportion to time.

    Examples
    --------
    >>> expected_by_months(3000, n_months=10)
    2500.0
    """
    return plan * n_months / 12


@metric(expression="{plan} × {months_before} ÷ {year_before}", result_unit="same", positive=("year_before",),
        not_negative=("months_before",), same_unit=(("plan", "months_before", "year_before"),),
        same_indicator=(("plan", "months_before", "year_before"),))  # fmt: skip
def expected_by_year_before(plan: Numeric, *, months_before: Numeric, year_before: Numeric) -> Numeric:
    r"""Return what the months so far would bring if the year went like the one before.

    .. math:: plan \cdot months\_before / year\_before

    Parameters
    ----------
    plan : number, Series, RoundingInterval or Figure
        The plan of the year, of a flow.
    months_before, year_before : number, Series, RoundingInterval or Figure
        The same months of the year before, 0 or more, and that whole year, > 0; same unit.

    Returns
    -------
    The unit of *plan*; missing where an input is missing.

    Raises
    ------
    DomainError
        *year_before* is zero or negative, or *months_before* is negative.

    References
    ----------
    IMF (2017), *Quarterly National Accounts Manual*, on pro rata distribution: a year's total spread over
    its parts in the proportions of another series.

    Examples
    --------
    >>> expected_by_year_before(3000, months_before=1890, year_before=2100)
    2700.0
    """
    return plan * months_before / year_before


@metric(
    expression="({start} × {months_left} + {plan} × {n_months}) ÷ ({n_months} + {months_left})",
    result_unit="same",
    same_indicator=(("start", "plan"),),
    same_unit=(("start", "plan"),),
)
def expected_on_line(start: Numeric, plan: Numeric, *, n_months: int, months_left: int) -> Numeric:
    r"""Return where a straight line from *start* to *plan* stands after *n_months*.

    .. math:: (start \cdot left + plan \cdot n) / (n + left)

    Parameters
    ----------
    start, plan : number, Series, RoundingInterval or Figure
        The value at the start of the plan, and what it asks for at its end, in the same unit.  Any sign.
    n_months, months_left : int
        Months from the start until now, and from now to the end of the plan, each at least 1.

    Returns
    -------
    The unit of *plan*; missing where either input is missing.

    Raises
    ------
    DomainError
        A number of months is not a whole number of at least 1.

    Notes
    -----
    No plan says that its way is straight: a report draws the line only where its writer asks for it.

    References
    ----------
    Linear interpolation between two points; each input stands in the formula once.

    Examples
    --------
    >>> expected_on_line(20, 50, n_months=36, months_left=24)
    38.0
    """
    return (start * months_left + plan * n_months) / (n_months + months_left)

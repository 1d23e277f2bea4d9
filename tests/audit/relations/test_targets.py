"""Attainment of targets against the result and the target that the text prints."""

from __future__ import annotations

from lc_indicators.audit.claim import Claim, Kind, Role
from lc_indicators.audit.verdict import Fit
from lc_indicators.periods import Period
from tests.audit.relations.bonded_claims import claim, clashes, fits, target

YEARLY = {"kind": Kind.AVERAGE_ANNUAL_CHANGE, "unit": "percentage_points_per_year"}
SPAN = {"start": Period.of_year(2016), "end": Period.of_year(2020)}


Span = dict[str, Period]


def _attained(
    value: str,
    *aims: str,
    result: Span | None = None,
    aim: Span | None = None,
    unit: str = "percent_of_target",
) -> list[Claim]:
    result, aim = result or {}, aim or {}
    compared = Role.COMPARISON_TO_TARGET
    kind = Kind.SHARE if unit == "percent_of_target" else Kind.GROWTH_FACTOR
    return [
        claim("c1", "poverty_rate", "-3.60", **YEARLY, **result),
        claim("c2", "poverty_rate", value, kind=kind, unit=unit, role=compared, **result),
        target("c3", "poverty_rate", *aims, **YEARLY, sentence=1, **aim),
    ]


def test_the_result_over_the_target_is_the_attainment() -> None:
    """3.60 points a year are 120.0 per cent of 3."""
    assert [Fit.WITHIN_ROUNDING] == fits(_attained("120.0", "-3"), "c2")


def test_a_range_of_targets_is_met_at_either_end() -> None:
    """3.60 is 120 per cent of 3 and 90 per cent of 4; between them much is possible and little is shown."""
    assert [Fit.WITHIN_ROUNDING] == fits(_attained("120.0", "-3", "-4"), "c2")
    assert [Fit.WITHIN_ROUNDING] == fits(_attained("90.0", "-3", "-4"), "c2")
    assert [Fit.LOOSE] == fits(_attained("101.0", "-3", "-4"), "c2")


def test_so_many_times_the_target_is_an_attainment_too() -> None:
    """3.60 is 1.20 times 3."""
    assert [Fit.EXACTLY] == fits(_attained("1.20", "-3", unit="times"), "c2")


def test_a_target_without_the_same_stated_span_accuses_nobody() -> None:
    """The target of one year is not that of four."""
    unstated = _attained("150.0", "-3")
    other = _attained(
        "120.0", "-3", result=SPAN, aim={"start": Period.of_year(2020), "end": Period.of_year(2020)}
    )

    assert [] == fits(unstated, "c2")
    assert [] == fits(other, "c2")


def test_a_target_of_the_same_stated_span_contradicts() -> None:
    """3.60 is not 150 per cent of 3.0."""
    claims = _attained("150.0", "-3.0", result=SPAN, aim=SPAN)

    assert [Fit.APART] == fits(claims, "c2")
    assert [("c1", "c2", "c3")] == clashes(claims)


def test_a_second_attainment_leaves_open_which_target_is_meant() -> None:
    """One of the two is measured against a target that is not printed."""
    claims = _attained("150.0", "-3.0", result=SPAN, aim=SPAN)
    second = claim("c4", "poverty_rate", "2.4", kind=Kind.GROWTH_FACTOR, unit="times",
                   role=Role.COMPARISON_TO_TARGET, **SPAN)  # fmt: skip

    assert [] == clashes([*claims, second])


def test_targets_themselves_are_given_no_working() -> None:
    """What is aimed at is not audited as a result."""
    assert [] == fits(_attained("120.0", "-3"), "c3")

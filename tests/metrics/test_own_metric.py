"""A metric of one's own: one function, and everything that the library does with its own metrics."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

import lc_indicators as lc
from lc_indicators.editions.review.recomputation import is_reproduced
from lc_indicators.errors import ArgumentError, DomainError, UnitMismatchError, UnknownNameError
from lc_indicators.figure import with_inputs
from lc_indicators.metrics import METRICS, Metric
from tests.lai_chau import POVERTY, figure, report


@pytest.fixture
def relative_level() -> Metric:
    """Return one level in percent of another."""

    @lc.metric(
        expression="100 × {value} ÷ {standard}",
        result_unit="percent",
        name=lc.Text(vi="mức tương đối", en="relative level"),
        positive=("standard",),
        same_unit=(("value", "standard"),),
    )
    def relative_level(value: Any, standard: Any) -> Any:
        """Return *value* in percent of *standard*."""
        return 100 * value / standard

    return relative_level


def test_it_takes_numbers_columns_and_intervals(relative_level: Metric) -> None:
    """One formula; guards and gaps are those of every metric."""
    half = lc.RoundingInterval.exact(Decimal("0.5"))

    assert 75.0 == relative_level(45, 60)
    assert [75.0, True] == [(made := relative_level(pd.Series([45, None]), 60))[0], math.isnan(made[1])]
    assert lc.RoundingInterval.exact(Decimal(50)) == relative_level(
        half, lc.RoundingInterval.exact(Decimal(1))
    )
    with pytest.raises(DomainError, match="relative_level: standard is 0, but it must be above zero"):
        relative_level(45, 0)


def test_it_makes_figures_that_print_and_are_held_to_its_rules(relative_level: Metric) -> None:
    """Name, formula, digits and unit follow from what was declared."""
    start, end = figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020)
    made = relative_level(end, start)

    assert ("228–231%", "100 × 41.79 ÷ 18.2 ≈ 228–231") == (made.print("en"), made.formula("en"))
    assert made.title("vi").startswith("mức tương đối: ")
    with pytest.raises(UnitMismatchError, match="relative_level"):
        relative_level(end, figure(POVERTY, 2015))
    assert report().computed(relative_level, end, start) == made


def test_it_is_serialised_and_computed_again(relative_level: Metric) -> None:
    """What ``figures.json`` holds of it is enough for a reviewer's check, which does not know the metric."""
    made = relative_level(figure("grdp_per_capita", 2020), figure("grdp_per_capita", 2015))
    known = with_inputs([made])
    written = known[made.id]

    assert ("relative_level", {"vi": "mức tương đối", "en": "relative level"}) == (
        written["metric"], written["metric_name"],
    )  # fmt: skip
    assert ["value", "standard"] == [one["argument"] for one in written["inputs"]]
    assert is_reproduced(written, known)
    assert not is_reproduced({**written, "value": "229"}, known)
    del METRICS["relative_level"]
    assert is_reproduced(written, known)
    assert "expression" not in known[figure("grdp_per_capita", 2020).id]


def test_it_may_give_any_unit_of_the_data(relative_level: Metric) -> None:
    """A unit by its id, a ratio of any two inputs, and an error that says where units stand."""
    del relative_level
    schools, rooms = figure("schools", 2020), figure("classrooms", 2020)
    given = {"expression": "{rooms} ÷ {schools}"}

    def each(rooms: Any, schools: Any) -> Any:
        return rooms / schools

    assert "classrooms" == lc.metric(result_unit="classrooms", **given)(each)(rooms, schools).unit.unit
    with pytest.raises(UnitMismatchError, match=r"each: .*Add a unit of dimension"):
        lc.metric(result_unit="ratio", **given)(each)(rooms, schools)
    with pytest.raises(UnknownNameError, match=r"Unknown unit 'rooms'.*Add it to data/units\.csv"):
        lc.metric(result_unit="rooms", **given)(each)(rooms, schools)


WRONG = [
    ({"positive": ("standard",)}, "half: its rules name standard; name arguments of the formula"),
    ({"expression": "{all} ÷ 2"}, "half: its expression names all; name arguments of the formula"),
    ({"posit": ("whole",)}, "metric: .*unexpected keyword argument 'posit'; give the rules by name"),
]


@pytest.mark.parametrize(("rules", "words"), WRONG)
def test_a_slip_in_the_rules_is_named(rules: dict[str, Any], words: str) -> None:
    """At once, and not when a figure is first computed."""
    with pytest.raises(ArgumentError, match=words):
        lc.metric(**{"expression": "{whole} ÷ 2", "result_unit": "same", **rules})(_half)


def test_the_names_of_the_library_are_taken() -> None:
    """A method is never changed behind a name; one's own may be written again in a cell that runs twice."""
    with pytest.raises(ArgumentError, match="growth_factor: the library has a metric of this name"):
        lc.metric(expression="{start}", result_unit="same")(_renamed())


def _renamed() -> Any:
    def growth_factor(start: Any) -> Any:
        return start

    return growth_factor


def _half(whole: Any) -> Any:
    return whole / 2


def test_annotations_may_be_types_and_unions_of_them() -> None:
    """Where Python keeps annotations as types and not as text, a union has no name."""

    def gap(first: Any, second: Any) -> Any:
        return first - second

    gap.__annotations__ = {"first": int | Decimal, "second": Decimal}
    own = lc.metric(expression="{first} − {second}", result_unit="same", name=lc.Text(vi="khoảng", en="gap"))(
        gap
    )

    assert Decimal("1.5") == own(Decimal("2.0"), Decimal("0.5"))


def test_an_expression_of_many_inputs_is_a_function() -> None:
    """Any number of parts, each named in the formula that readers see."""

    def spread(*part: Any) -> Any:
        return part[0] - part[-1]

    named = {"expression": lambda parts: " − ".join(f"{{{one}}}" for one in parts), "result_unit": "same"}
    made = lc.metric(**named)(spread)(*(figure("grdp_per_capita", year) for year in (2020, 2015)))

    assert "41.79 − 18.2 ≈ 24" == made.formula("en")

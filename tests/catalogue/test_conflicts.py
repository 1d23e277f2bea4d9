"""What counts as a disagreement, what cannot be compared, and what is neither."""

from __future__ import annotations

from lc_indicators.catalogue import DISAGREE, NOT_COMPARABLE, Conflict
from lc_indicators.catalogue.records import Entry
from lc_indicators.periods import Period
from tests import lai_chau
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation

SPAN = Period.parse("2015/2020")


def conflicts(*entries: Entry) -> tuple[Conflict, ...]:
    """Return the conflicts among these entries."""
    return catalogue(*entries).conflicts("X", SPAN)


def test_figures_whose_rounding_intervals_meet_do_not_disagree() -> None:
    """16.7 and 16.65 may be one value."""
    assert () == conflicts(observation("16.7"), observation("16.65", source="year"))


def test_figures_of_one_indicator_that_cannot_be_one_value_disagree() -> None:
    """16.33 and 16.7 for one year: every source stands beside the others, the preferred one first."""
    final, estimate = observation("16.33"), observation("16.7", status="E", source="october")
    same = observation("16.7", status="E", source="year")

    assert (Conflict(DISAGREE, "rate", "X", Period.parse("2020"), (final, estimate, same)),) == conflicts(
        same, estimate, final
    )


def test_figures_of_two_variants_are_not_comparable() -> None:
    """Two standards may differ and both be right: neither stands for the other."""
    own, revised = observation("41.79"), observation("43.33", indicator="rate_revised")

    assert [NOT_COMPARABLE] == [conflict.kind for conflict in conflicts(own, revised)]


def test_units_of_one_concept_are_brought_to_one_scale() -> None:
    """436 thousand people are 436 000 people, and not 436 of them."""
    thousands = observation("436.0", indicator="thousands")

    assert () == conflicts(observation("436012", indicator="heads"), thousands)
    assert 1 == len(conflicts(observation("437000", indicator="heads"), thousands))


def test_a_qualifier_widens_what_a_figure_may_mean() -> None:
    """A figure "over 16" does not contradict 16.33, but it does contradict 15.9."""
    over = observation("16", qualifier="over", source="october")

    assert () == conflicts(observation("16.33"), over)
    assert 1 == len(conflicts(observation("15.9"), over))


def test_a_missing_value_disagrees_with_nothing() -> None:
    """What a source does not give is no figure."""
    assert () == conflicts(observation("16.33"), observation("", status="O", source="year"))


def test_another_period_or_area_is_no_conflict() -> None:
    """Only figures for one area and period are put beside each other, and only those of the report."""
    assert () == conflicts(observation("16.33"), observation("40.40", period="2015", source="year"))
    assert () == conflicts(observation("16.33"), observation("20.1", area="Y", source="year"))
    assert () == conflicts(
        observation("1.1", period="2010"), observation("9.9", period="2010", source="year")
    )


def test_a_derived_figure_takes_part() -> None:
    """What follows from two published figures may disagree with a third."""
    end, other = observation("16.33"), observation("36.9", period="2015", source="october")
    fall = claim("fall", kind="absolute_change", value="24.07", direction="down")
    derived = derivation("implied_start", end=end.key, absolute_change="claim:fall")
    book = catalogue(end, other, derived, claims=[fall])

    assert [(derived, other)] == [conflict.entries for conflict in book.conflicts("X", SPAN)]


def test_the_known_conflicts_of_lai_chau_are_found() -> None:
    """Poverty in 2020 and at the end of 2015: sources disagree, and the data keep them side by side."""
    found = {
        (conflict.concept, conflict.period.text)
        for conflict in lai_chau.catalogue().conflicts("VN-01", SPAN)
        if conflict.kind == DISAGREE
    }

    assert {("poverty_rate", "2020"), ("poverty_rate", "2015")} <= found

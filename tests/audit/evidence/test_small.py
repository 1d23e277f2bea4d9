"""Dates, units, standards and moments of evidence."""

from __future__ import annotations

import gc

import pytest

from lc_indicators.audit.evidence.known_figures import kept_with_catalogue, shift_between, standard_of
from lc_indicators.audit.evidence.weights import published_by
from lc_indicators.audit.moments import moment_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.periods import Period, read_date
from tests.catalogue.small_catalogue import catalogue as made_up
from tests.lai_chau import catalogue


@pytest.mark.parametrize(
    ("published", "date", "expected"),
    [
        ("2018-09", "2020", True),
        ("2020-09-16", "2020-09-16", True),
        ("2020-09-16", "2020-09-15", False),
        # A part of a date may lie on either side of another part of it.
        ("2020", "2020-10", False),
        ("2020-10", "2020", False),
        ("2020-9", "2020-10", True),
        ("20201027", "28/10/2020", True),
        ("28/10/2020", "28.10.2020", True),
        ("2020-11", "20201028", False),
        ("", "2020", False),
        ("", "", True),
        ("2021", "", True),
    ],
)
def test_published_by_means_surely(published: str, date: str, *, expected: bool) -> None:
    """A text is not accused of what may have come out after it."""
    assert expected == published_by(published, read_date(date) if date else None)


@pytest.mark.parametrize(
    ("period", "reference_date", "moment"),
    [
        ("2015", "", Period.of_year(2015)),
        ("2015", "2015-12-31", Period.of_year(2015).closing),
        # The start of 2016 is the end of 2015.
        ("2015", "2016-01-01", Period.of_year(2015).closing),
        ("2020", "2020-09-16", Period.of_year(2020)),
        ("2019-06", "", Period.of_months(2019, 6)),
        ("2022-01-01/P10M", "2022-10-31", Period.of_months(2022, 1, 10)),
        ("2024-S1", "", Period.of_months(2024, 1, 6)),
        ("2024-S2", "", Period.of_months(2024, 7, 6)),
        ("2024-Q3", "", Period.of_months(2024, 7, 3)),
        ("2024-04-01/P5M", "", Period.of_months(2024, 4, 5)),
        ("2015-09-01/P1Y", "", Period.of_year(2016)),
        ("2015/2020", "", Period.of_year(2020)),
        # No claim speaks of these as a moment: nothing is compared with them.
        ("2024-12-15/2025-09-14", "", None),
        ("2024-06-30", "", None),
    ],
)
def test_a_period_is_a_moment(period: str, reference_date: str, moment: Period | None) -> None:
    """Every period that a claim can speak of is a moment."""
    assert moment == moment_of(Period.parse(period), reference_date)


@pytest.mark.parametrize(
    ("indicator", "standard"),
    [
        ("poverty_rate_molisa_2006", "2006-2010"),
        ("poverty_rate_molisa_2022", "2022-2025"),
        ("poor_households_molisa_2022", "2022-2025"),
        ("poverty_rate_gso", "income standard, household survey"),
        ("grdp_per_capita", "current prices"),
        ("enterprises_registered", ""),
    ],
)
def test_the_standard_of_an_indicator_goes_by_its_years(indicator: str, standard: str) -> None:
    """An official poverty standard is told from a survey's and from a price basis."""
    assert standard == standard_of(catalogue().indicator(indicator))


@pytest.mark.parametrize(
    ("unit", "other", "shift"),
    [
        ("thousand_persons", "persons", 3),
        ("persons", "thousand_persons", -3),
        ("percent", "percent_of_households", 0),
        ("percent", "percentage_points", None),
        ("unheard_of", "unheard_of", 0),
        ("unheard_of", "persons", None),
    ],
)
def test_units_convert_by_dimension_and_power_of_ten(unit: str, other: str, shift: int | None) -> None:
    """What is measured decides, not the name."""
    assert shift == shift_between(unit, other, catalogue())


def test_what_is_kept_goes_with_its_catalogue() -> None:
    """A new catalogue never answers with an old one's figures."""
    asked: list[str] = []

    @kept_with_catalogue
    def size(catalogue: Catalogue, name: str) -> int:
        asked.append(name)
        return len(catalogue.indicators)

    book, other = made_up(), made_up()
    kept = size.__closure__

    assert kept is not None
    assert size(book, "a") == size(book, "a") == size(other, "a")
    assert ["a", "a"] == asked

    del book
    gc.collect()
    assert [1] == [len(cell.cell_contents) for cell in kept if isinstance(cell.cell_contents, dict)]

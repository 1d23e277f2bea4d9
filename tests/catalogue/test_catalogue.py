"""Which figure is preferred when several sources give one, and what a wrong name says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.catalogue import within
from lc_indicators.errors import UnknownNameError
from lc_indicators.periods import Period
from tests import lai_chau
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation

YEAR = Period.parse("2020")


def preferred(book: Catalogue) -> str | None:
    """Return the source that is preferred for the rate in 2020."""
    entry = book.select("rate", "X", YEAR)
    return None if entry is None else entry.source


def test_final_comes_before_provisional_before_estimate_before_forecast() -> None:
    """The status decides before the date: a later forecast does not replace a final figure."""
    rows = [
        observation("4", status="F", source="march"),
        observation("3", status="E", source="october"),
        observation("2", status="P", source="month"),
        observation("1", status="A", source="year"),
    ]

    assert ["A", "P", "E", "F"] == [e.status for e in catalogue(*rows).entries("rate", "X", YEAR)]  # type: ignore[union-attr]


def test_a_value_comes_before_none() -> None:
    """A source that has nothing does not hide one that has."""
    book = catalogue(observation("", status="O", source="march"), observation("1", source="year"))

    assert "year" == preferred(book)


def test_a_figure_without_a_qualifier_comes_before_one_with_it() -> None:
    """16.33 says more than "over 16", whenever it was printed."""
    book = catalogue(observation("16", qualifier="over", source="march"), observation("16.33", source="year"))

    assert "year" == preferred(book)


@pytest.mark.parametrize(
    ("later", "earlier"),
    [("march", "october"), ("october", "month"), ("month", "year"), ("year", "undated")],
)
def test_the_later_source_comes_first_and_an_unknown_date_is_no_late_one(later: str, earlier: str) -> None:
    """Where the day, the month or the date is unknown, nothing shows that the source is the later one."""
    book = catalogue(observation("1", source=earlier), observation("2", source=later))

    assert later == preferred(book)


def test_a_source_may_be_asked_for() -> None:
    """An analyst who names a source gets that one or nothing, never another."""
    book = catalogue(observation("1", source="march"), observation("2", source="october"))
    asked = book.select("rate", "X", YEAR, source="october")

    assert asked is not None
    assert "october" == asked.source
    assert book.select("rate", "X", YEAR, source="year") is None


def test_nothing_is_none() -> None:
    """A known indicator and area without a row is no error: a section says that it has no data."""
    book = catalogue()

    assert (None, (), ()) == (
        book.select("rate", "X", YEAR),
        book.entries("rate", "X"),
        book.periods("rate", "X"),
    )


def test_a_derivation_stands_where_the_figures_behind_it_put_it() -> None:
    """What follows from an estimate is no better than an estimate."""
    change = claim("change", kind="absolute_change", value="2", status="E")
    derived = derivation("implied_start", end="rate:X:2020:march", absolute_change="claim:change")
    final = observation("8", period="2015", source="year")
    book = catalogue(observation("10"), derived, final, claims=[change])

    assert (observation("10"), change) == book.published_behind(derived)
    assert (final, derived) == book.entries("rate", "X", Period.parse("2015"))


def test_periods_come_in_the_order_of_time_and_once() -> None:
    """Two sources of a year make one period."""
    rows = [
        observation("1", period="2020"),
        observation("2", period="2015"),
        observation("2", period="2015", source="year"),
    ]

    assert ["2015", "2020"] == [period.text for period in catalogue(*rows).periods("rate", "X")]


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda book: book.area("VN-001"), "VN-01"),
        (lambda book: book.indicator("grdp_per_capitta"), "grdp_per_capita"),
        (lambda book: book.source("interview_2021"), "interview_2020"),
        (lambda book: book.indicators_of("poverty_rte"), "poverty_rate"),
        (lambda book: book.entries("grdp_per_capitta", "VN-01"), "grdp_per_capita"),
        (lambda book: book.entries("grdp_per_capita", "VN-001"), "VN-01"),
    ],
)
def test_an_unknown_name_names_the_nearest_ones(ask: Callable[[Catalogue], object], words: str) -> None:
    """A slip of the finger is answered with what was meant."""
    with pytest.raises(UnknownNameError, match=words):
        ask(lai_chau.catalogue())


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("2015", True),
        ("2020", True),
        ("2014", False),
        ("2021", False),
        ("2016/2020", True),
        ("2010/2015", False),
    ],
)
def test_a_period_is_within_the_years_of_a_span(text: str, *, inside: bool) -> None:
    """Both ends of a span belong to it; what begins before it does not."""
    assert inside == within(Period.parse(text), Period.parse("2015/2020"))


@pytest.mark.parametrize(
    ("text", "span", "inside"),
    [
        ("2024-08", "2024-Q3", True),
        ("2024-Q3", "2024-Q3", True),
        ("2024", "2024-Q3", False),
        ("2024-06", "2024-Q3", False),
        ("2024-Q1", "2024-01-01/P9M", True),
        ("2023-09-01/P1Y", "2024", False),
    ],
)
def test_a_period_is_within_the_days_of_a_part_of_a_year(text: str, span: str, *, inside: bool) -> None:
    """A quarter holds its months, and not the year that it lies in."""
    assert inside == within(Period.parse(text), Period.parse(span))


def test_claims_and_movements_are_those_of_the_area() -> None:
    """Four emulation movements and the interview's claims belong to Lai Châu and to no other area."""
    book, span = lai_chau.catalogue(), Period.parse("2015/2020")

    assert "interview_poverty_factor" in [row.claim for row in book.claims_for("VN-01", span)]
    assert 4 == len(book.movements_for("VN-01", Period.parse("2010/2025")))
    assert ((), ()) == (book.claims_for("VN-04", span), book.movements_for("VN-04", span))


def test_a_changed_copy_knows_its_own_rows_and_adds_none_to_the_first() -> None:
    """A copy with other events has the same figures, each once; one without figures has none."""
    first = lai_chau.catalogue()
    before = first.entries(lai_chau.POVERTY, "VN-01")

    copy, empty = replace(first, events={}), replace(first, observations={}, derivations={})

    assert before
    assert before == first.entries(lai_chau.POVERTY, "VN-01") == copy.entries(lai_chau.POVERTY, "VN-01")
    assert empty.entries(lai_chau.POVERTY, "VN-01") == ()


def test_a_series_is_put_in_order_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure of each of its periods is one of those, whichever is asked for first."""
    ordered: list[int] = []
    precedence = Catalogue.precedence
    monkeypatch.setattr(Catalogue, "precedence", lambda it, one: ordered.append(1) or precedence(it, one))
    book = catalogue(observation("1", source="month"), observation("2", source="year"))

    each = [book.entries("rate", "X", YEAR), book.entries("rate", "X"), book.entries("rate", "X", YEAR)]

    assert 1 == len(set(each))
    assert 2 == len(ordered)

"""Coherent sets of a made-up series."""

from __future__ import annotations

from lc_indicators.audit.evidence.coherent_sets import coherent
from lc_indicators.audit.evidence.known_figures import all_figures
from lc_indicators.catalogue.records import Entry
from tests.catalogue.small_catalogue import catalogue, observation


def grouped(*entries: Entry) -> list[list[str]]:
    """Return the printed values of each coherent set of the rate."""
    book = catalogue(*entries)
    figures = all_figures(book, "rate", "X")
    return [[row.printed for f in one.figures for row in f.behind] for one in coherent(figures)]


def test_figures_that_agree_are_one_set() -> None:
    """16.3 and 16.33 can be one value."""
    assert [["15.0", "16.33", "16.3"]] == grouped(
        observation("16.3", source="year"), observation("16.33"), observation("15.0", period="2019")
    )


def test_rivals_lead_a_set_each() -> None:
    """Figures of one source stand together, completed by what has no rival."""
    assert [["40.40", "20.1", "16.33"], ["36.9", "20.1", "16.62"]] == grouped(
        observation("16.33"),
        observation("16.62", source="october"),
        observation("40.40", period="2015"),
        observation("36.9", period="2015", source="october"),
        observation("20.1", period="2019", source="year"),
    )


def test_a_rival_takes_in_whoever_agrees_with_it() -> None:
    """A third source that prints 16.62 too stands with the second, not with the first."""
    assert [["16.33"], ["16.62", "16.6"]] == sorted(
        grouped(
            observation("16.33"),
            observation("16.62", source="october"),
            observation("16.6", source="year"),
        )
    )


def test_no_set_holds_two_figures_that_cannot_both_be() -> None:
    """What is “over 40” agrees with 41.79 and with 43.33, which do not agree with each other."""
    for values in grouped(
        observation("40", source="year", qualifier="over"),
        observation("41.79"),
        observation("43.33", source="october"),
    ):
        assert not {"41.79", "43.33"} <= set(values)


def test_a_break_begins_a_new_set() -> None:
    """Figures before and after a change of definition do not stand together."""
    statuses = {"status": "E"}
    assert [["1.0", "2.0"]] == grouped(
        observation("1.0", period="2014", **statuses), observation("2.0", period="2016", **statuses)
    )

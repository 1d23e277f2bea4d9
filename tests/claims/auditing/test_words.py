"""Numbers, intervals and premises in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.claims.auditing.intervals import say_interval, say_range
from lc_indicators.claims.auditing.units import is_rate, pattern_of, say_number, scale_between
from lc_indicators.claims.auditing.words import moment_text, number_of, premise_of, span_text
from lc_indicators.claims.moment import Moment
from lc_indicators.rounding import INFINITY, Qualifier, RoundingInterval
from lc_indicators.wording import Text
from tests.claims.auditing.byhand import claim, moment

#: value, unit -> Vietnamese, English.
NUMBERS = [
    ("41.79", "million_vnd_per_person", "41,79 triệu đồng/người", "41.79 million dong per person"),
    ("11.50", "percent_per_year", "11,50%/năm", "11.50% a year"),
    ("16003", "households", "16.003 hộ", "16,003 households"),
    ("2.3", "times", "2,3 lần", "2.3 times"),
    ("-4.75", "percentage_points_per_year", "−4,75 điểm phần trăm/năm", "−4.75 percentage points a year"),
    ("947.3", "thousand_vnd_per_person_per_month", "947,3 nghìn đồng/người/tháng",
     "947.3 thousand dong per person a month"),
    ("12", "odd_things", "12 odd things", "12 odd things"),
    ("1E+40", "households", "1.000E+40 hộ", "1.000E+40 households"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "unit", "vi", "en"), NUMBERS)
def test_a_number_keeps_its_printed_digits_in_both_languages(value: str, unit: str, vi: str, en: str) -> None:
    """Trailing zeros are data; a number beyond all reports is written short, not refused."""
    said = (say_number(Decimal(value), unit, "vi"), say_number(Decimal(value), unit, "en"))

    assert (vi, en) == said


def test_an_interval_is_rounded_outward() -> None:
    """What is shown is never narrower than what was computed."""
    interval = RoundingInterval(Decimal("2.28314"), Decimal("2.30902"))

    assert "[2,283; 2,31]" == say_interval(interval, "vi")
    assert "[2.28, 2.31]" == say_interval(interval, "en", decimals=2)
    assert "từ 2,283 đến 2,31" == say_range(interval, "vi")


def test_an_open_end_is_said_as_such() -> None:
    """Over 98 has no upper end."""
    interval = RoundingInterval(Decimal(98), INFINITY)

    assert "[98; ∞)" == say_interval(interval, "vi")
    assert "98 or more" == say_range(interval, "en")


def test_a_claim_prints_as_its_text_does() -> None:
    """Falls without sign, ranges with a dash, qualifiers before."""
    assert "3,5–4 điểm phần trăm/năm" == number_of(claim("c1", "average_annual_change", "-3.5", "-4")).vi
    assert "over 98%" == number_of(claim("c1", "level", "98", qualifier=Qualifier.OVER)).en
    assert (
        "16.003/80.276 hộ" == number_of(claim("c1", "count_of_total", "16003", "80276", unit="households")).vi
    )


def test_moments_are_said_by_their_edge() -> None:
    """The start of a year is not its end."""
    assert Text(vi="đầu năm 2016", en="start of 2016") == moment_text(Moment(2016, edge="start"))
    assert "6 tháng đầu năm 2020" == moment_text(Moment(2020, months=6)).vi
    assert Text(vi="2015 → 2020", en="2015 → 2020") == span_text(moment("2015"), moment("2020"))
    assert span_text(None, None) is None


def test_a_premise_says_what_it_is_and_when() -> None:
    """A claim of the text is its own premise, without a source."""
    premise = premise_of(claim("c3", "level", "16.7", span="2020", subject="tỷ lệ hộ nghèo"))

    assert ("c3", True, ()) == (premise.key, premise.own, premise.sources)
    assert "tỷ lệ hộ nghèo, 2020" == premise.label.vi
    assert "16.7%" == premise.number.en


def test_units_convert_by_powers_of_ten_alone() -> None:
    """Billions are thousands of millions; dong are no dollars; percentages of one thing are one unit."""
    assert 1000 == scale_between("billion_vnd", "million_vnd")
    assert scale_between("million_vnd_per_person", "usd_per_person") is None
    assert 1 == scale_between("percentage_points_per_year", "percent_of_households")
    assert is_rate("percent_of_grdp")
    assert not is_rate("percent_of_target")
    assert "{} ha/năm" == pattern_of("hectares_per_year").vi

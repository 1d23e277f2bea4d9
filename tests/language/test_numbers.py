"""Numbers print and parse by the habits of each language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import NotationError
from lc_indicators.language import format_decimal, parse_printed, rounded

PRINTED = [
    # value, decimals, Vietnamese, English
    ("41.79", 2, "41,79", "41.79"),
    ("11.5", 2, "11,50", "11.50"),
    ("5711", 0, "5.711", "5,711"),
    ("914368", 0, "914.368", "914,368"),
    ("-4.814", 2, "−4,81", "−4.81"),
    ("-0.004", 2, "0,00", "0.00"),
    ("0.125", 2, "0,13", "0.13"),
    ("-0.125", 2, "−0,13", "−0.13"),
    ("1234567.885", 2, "1.234.567,89", "1,234,567.89"),
    ("999.995", 2, "1.000,00", "1,000.00"),
]


@pytest.mark.parametrize(("value", "decimals", "vi", "en"), PRINTED)
def test_when_a_number_is_printed_then_each_language_has_its_marks(
    value: str, decimals: int, vi: str, en: str
) -> None:
    """Decimal comma and thousands point in Vietnamese, the reverse in English; halves round outward."""
    number = Decimal(value)

    assert vi == format_decimal(number, decimals=decimals, language="vi")
    assert en == format_decimal(number, decimals=decimals, language="en")


READ = [
    ("41,79", "vi", "41.79"),
    ("1.865", "vi", "1865"),
    ("1.459,6", "vi", "1459.6"),
    ("16.003", "vi", "16003"),
    ("11.50", "point", "11.50"),
    ("7.0", "point", "7.0"),
    ("−2,77", "vi", "-2.77"),
    ("-2.77", "point", "-2.77"),
    ("2,365", "en", "2365"),
    ("35.500", "vi", "35500"),
    ("204892", "vi", "204892"),
]


@pytest.mark.parametrize(("printed", "notation", "value"), READ)
def test_when_a_figure_is_read_under_its_notation_then_trailing_zeros_stay(
    printed: str, notation: str, value: str
) -> None:
    """Printed decimals are data: 11.50 is not 11.5."""
    assert value == str(parse_printed(printed, notation))


REFUSED = [
    ("41.79", "vi", "between groups of three"),
    ("41,79", "point", "no thousands mark"),
    ("1.86", "vi", "groups of three"),
    ("", "vi", "decimals"),
    ("NaN", "point", "no thousands mark"),
    ("1e3", "point", "no thousands mark"),
    (" 12", "vi", "decimals"),
    ("１２", "vi", "decimals"),
    ("1054/KH-UBND", "text", "notations are vi, en, point"),
    ("12", "klingon", "notations are"),
]


@pytest.mark.parametrize(("printed", "notation", "words"), REFUSED)
def test_when_a_mark_does_not_belong_to_the_notation_then_it_is_refused(
    printed: str, notation: str, words: str
) -> None:
    """A wrong decimal mark would change the value by a thousand, so nothing is guessed."""
    with pytest.raises(NotationError, match=words):
        parse_printed(printed, notation)


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False), st.sampled_from(["vi", "en"])
)
def test_when_a_printed_number_is_read_again_then_it_is_the_same(number: Decimal, language: str) -> None:
    """What the library prints in a language, its notation reads back."""
    printed = format_decimal(number, decimals=3, language=language)  # type: ignore[arg-type]

    assert rounded(number, 3) == parse_printed(printed, language)


@pytest.mark.parametrize(
    ("printed", "notation", "value"),
    [
        ("1 023 208,5", "fr", "1023208.5"),
        ("1\u00a0023\u00a0208,5", "fr", "1023208.5"),
        ("1\u202f023\u202f208,5", "fr", "1023208.5"),
        ("1\u2009023.50", "si", "1023.50"),
        ("1'023'208.5", "ch", "1023208.5"),
        ("1.023.208,5", "es", "1023208.5"),
        ("−41,79", "es", "-41.79"),
        ("1\u2019023\u2019208.5", "ch", "1023208.5"),
        ("10,23,208", "in", "1023208"),
        ("1.023.208,5", "vi", "1023208.5"),
        ("1,023,208.5", "en", "1023208.5"),
        ("\u2212860 789", "fr", "-860789"),
    ],
)
def test_a_notation_takes_every_form_of_its_marks(printed: str, notation: str, value: str) -> None:
    """Pages and workbooks print spaces that do not break, and apostrophes that are curved."""
    assert Decimal(value) == parse_printed(printed, notation)

"""Numbers, intervals and premises in words."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from types import SimpleNamespace

import pytest

from lc_indicators.audit.arithmetic.unit_scales import is_rate, scale_between
from lc_indicators.audit.lexicon import unit_words
from lc_indicators.audit.wording.numbers_in_words import (
    moment_text,
    number_of,
    premise_of,
    say_interval,
    say_range,
    span_text,
)
from lc_indicators.audit.wording.unit_words import pattern_of, say_number
from lc_indicators.language import Text
from lc_indicators.numbers import INFINITY, Qualifier, RoundingInterval
from lc_indicators.periods import Period
from tests.audit.judging.hand_made_claims import claim, moment
from tests.lai_chau import LANGUAGES, catalogue

#: value, unit -> Vietnamese, English.
NUMBERS = [
    ("41.79", "million_vnd_per_person", "41,79 triệu đồng/người", "41.79 million dong per person"),
    ("11.50", "percent_per_year", "11,50%/năm", "11.50% a year"),
    ("16003", "households", "16.003 hộ", "16,003 households"),
    ("2.3", "times", "2,3 lần", "2.3 times"),
    ("-4.75", "percentage_points_per_year", "−4,75 điểm phần trăm/năm", "−4.75 percentage points a year"),
    ("947.3", "thousand_vnd_per_person_per_month", "947,3 nghìn đồng/người/tháng",
     "947.3 thousand dong per person a month"),
    ("12", "odd_things", "12", "12"),
    ("1E+40", "households", "1.000E+40 hộ", "1.000E+40 households"),
]  # fmt: skip


def _both(text: Text) -> dict[str, str]:
    """Return the words in the languages that cases are written in."""
    return text.to_json(("vi", "en"))


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
    assert {"vi": "đầu năm 2016", "en": "start of 2016"} == _both(moment_text(Period.of_year(2016).opening))
    assert "6 tháng đầu năm 2020" == moment_text(Period.of_months(2020, 1, 6)).vi
    assert {"vi": "2015 → 2020", "en": "2015 → 2020"} == _both(span_text(moment("2015"), moment("2020")))
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


def _units() -> set[str]:
    """Return each unit that the reader, the concepts and the data have, and each that it is counted in."""
    folder = files("lc_indicators.audit.lexicon")
    tables = ("units.csv", "concepts.csv", "concepts_economy.csv", "concepts_society.csv")
    rows = [
        row
        for table in tables
        for row in csv.DictReader(folder.joinpath(table).read_text(encoding="utf-8").splitlines()[1:])
    ]
    return {row["unit"] for row in rows if row["unit"]} | set(catalogue().units)


def _made(unit: str) -> list[str]:
    counted = [f"{power}{unit}" for power in unit_words("multiplier")]
    return [unit, *counted, f"{unit}_per_year", f"{unit}_per_person", f"{unit}_per_person_per_month"]


@pytest.mark.parametrize("unit", sorted(_units()))
def test_every_unit_has_words_in_both_languages(unit: str) -> None:
    """No id of a unit and no word of the other language stands in a verdict; one is one in English."""
    for made in _made(unit):
        words = pattern_of(made)
        assert {1} == {words[language].count("{}") for language in LANGUAGES}
        assert not re.search(r"_|\b(thousand|million|billion|per|year|a)\b", words.vi)
    vietnamese = pattern_of(unit).vi.replace("{}", "").strip()
    english = {pattern_of(unit, of=[Decimal(n)]).en.replace("{}", "").strip() for n in (1, 2)}
    assert vietnamese not in english or vietnamese.lower() in SIGNS


#: Signs and abbreviations that both languages write alike.
SIGNS = {"", "%", "‰", "ha", "km", "km²", "m", "m²", "m³", "kg", "mw", "kwh"}


@pytest.mark.parametrize(
    ("value", "unit", "vi", "en"),
    [
        ("1", "households", "1 hộ", "1 household"),
        ("-1", "percentage_points", "−1 điểm phần trăm", "−1 percentage point"),
        ("1.0", "percentage_points", "1,0 điểm phần trăm", "1.0 percentage points"),
        ("230", "beds", "230 giường bệnh", "230 beds"),
        ("48.5", "quintals_per_hectare", "48,5 tạ/ha", "48.5 quintals per hectare"),
        ("4", "movements", "4 phong trào", "4 movements"),
        ("1", "thousand_households", "1 nghìn hộ", "1 thousand households"),
        ("3", "hundred_thousand_persons", "3 trăm nghìn người", "3 hundred thousand persons"),
        ("1.2", "ten_thousand_tonnes_per_year", "1,2 vạn tấn/năm", "1.2 ten thousand tonnes a year"),
    ],
)
def test_units_print_as_each_language_says_them(value: str, unit: str, vi: str, en: str) -> None:
    """Vietnamese words in Vietnamese verdicts, singular and plural in English ones."""
    assert (vi, en) == tuple(say_number(Decimal(value), unit, language) for language in LANGUAGES)


def test_a_unit_of_a_project_s_own_has_the_words_of_its_data() -> None:
    """What the library has no words for, the project's table of units has."""
    known = replace(
        catalogue().units["households"],
        pattern={"vi": {"other": "{} giỏ"}, "en": {"one": "{} basket", "other": "{} baskets"}},
    )
    own = SimpleNamespace(units={"baskets": known})

    assert Text(vi="{} giỏ", en="{} baskets") == pattern_of("baskets", own)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "vi", "en"),
    [
        ({"indicator": "", "subject": ""}, "số liệu, 2020", "figure, 2020"),
        ({"indicator": "", "subject": "914.368"}, "số liệu, 2020", "figure, 2020"),
        ({"indicator": "", "subject": "100"}, "số liệu, 2020", "figure, 2020"),
        ({"indicator": "", "subject": "3 tỷ"}, "số liệu, 2020", "figure, 2020"),
        ({"indicator": "", "subject": "giá trị cầu treo"}, "giá trị cầu treo, 2020",
         "figure (“giá trị cầu treo”), 2020"),
        ({"indicator": "", "subject": "bridges of rope"}, "số liệu (“bridges of rope”), 2020",
         "bridges of rope, 2020"),
        ({"indicator": "movements", "subject": "Phong trào"}, "Phong trào, 2020", "movements, 2020"),
        ({"indicator": "poverty_rate", "subject": "the poor"}, "tỷ lệ hộ nghèo, 2020", "poverty rate, 2020"),
        ({"indicator": "", "subject": "", "unit": "movements"}, "phong trào, 2020", "movements, 2020"),
        ({"indicator": "", "subject": "", "kind": "absolute_change"}, "mức thay đổi, 2020", "change, 2020"),
    ],
)  # fmt: skip
def test_a_name_is_a_thing_in_the_reader_s_language(facts: dict[str, str], vi: str, en: str) -> None:
    """Never a number; what no table names is quoted in the other language."""
    kind = facts.get("kind", "level")
    facts = {name: words for name, words in facts.items() if name != "kind"}

    assert {"vi": vi, "en": en} == _both(premise_of(claim("c1", kind, "3", span="2020", **facts)).label)

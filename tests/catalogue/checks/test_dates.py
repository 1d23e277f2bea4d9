"""Periods parse, dates exist, and a stock is counted near its period."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.dates_and_keys import date_findings
from lc_indicators.periods import SDMX_FORMS, Period, PeriodKind
from tests.data_fixtures import found, set_cell

INTERVIEW, POVERTY = "observations/interview.csv", "poverty_rate_molisa_2016,VN-01,2020"
CLAIMS, CLAIM = "claims/interview.csv", "interview_poverty_factor"
NO_PERIOD = "it is no year, month, quarter, half-year, run of days or span"
FORMS = f"write {SDMX_FORMS}"

#: A period of each kind, as data write it.
OF_EACH_KIND = (
    "2024", "2024-06", "2024-06-30", "2024-Q3", "2024-S1", "2024-01-01/P9M", "2024-12-15/2025-09-14",
    "2015-09-01/P1Y", "2015/2020",
)  # fmt: skip

SPOILED = [
    # file, row, column, cell, what the finding says
    (CLAIMS, CLAIM, "period", "2015-2020", f"'2015-2020': {NO_PERIOD}; {FORMS}"),
    (CLAIMS, CLAIM, "period", "quý III năm 2020", f"'quý III năm 2020': {NO_PERIOD}; {FORMS}"),
    (CLAIMS, CLAIM, "period", "2020-01-01/P6M", "'2020-01-01/P6M' is 2020-S1: write it so"),
    (CLAIMS, CLAIM, "period", "2020-02-30", f"'2020-02-30': it names no day of the calendar; {FORMS}"),
    (CLAIMS, CLAIM, "period", "2020/2015", f"'2020/2015': it ends before it starts; {FORMS}"),
    (CLAIMS, CLAIM, "period", "2020/2020", f"'2020/2020': it has no years in it; {FORMS}"),
    ("movements.csv", "poor", "period", "2020-13", f"'2020-13': {NO_PERIOD}; {FORMS}"),
    ("movements.csv", "poor", "plan_date", "2017-02-29", "'2017-02-29' is no day of the calendar"),
    ("movements.csv", "poor", "plan_date", "13/6/2017", "'13/6/2017' is no date: write 2020-12-31"),
    (INTERVIEW, POVERTY, "reference_date", "2020-9-1", "'2020-9-1' is no date: write 2020-12-31"),
    (
        INTERVIEW,
        POVERTY,
        "reference_date",
        "2022-01-01",
        "2022-01-01 is more than a year away from the period 2020",
    ),
    (
        "sources.csv",
        "interview_2020",
        "date",
        "2020-13",
        "'2020-13' is no date: write 2020, 2020-10 or 2020-10-28",
    ),
    (
        "sources.csv",
        "interview_2020",
        "date",
        "2020-02-30",
        "'2020-02-30' is no date: write 2020, 2020-10 or 2020-10-28",
    ),
]


@pytest.mark.parametrize(("file", "row", "column", "cell", "message"), SPOILED)
def test_when_a_date_cannot_be_then_the_finding_says_what_to_write(
    package: Path, file: str, row: str, column: str, cell: str, message: str
) -> None:
    """Dates are ISO; a source's may stop at the month or the year; 30 February is none."""
    line = set_cell(package, file, row=row, column=column, cell=cell)

    assert [f"{file}:{line} {column}: {message}"] == found(package, date_findings)


SOUND = [
    # file, row, column, cell
    (INTERVIEW, POVERTY, "reference_date", "2021-01-01"),
    (INTERVIEW, POVERTY, "reference_date", ""),
    ("sources.csv", "interview_2020", "date", "2020-10"),
    ("sources.csv", "interview_2020", "date", "2020-10-28"),
    ("sources.csv", "interview_2020", "date", ""),
    ("movements.csv", "poor", "plan_date", "2016-02-29"),
    *((CLAIMS, CLAIM, "period", text) for text in OF_EACH_KIND),
]


@pytest.mark.parametrize(("file", "row", "column", "cell"), SOUND)
def test_what_is_known_in_part_may_stand_in_part(
    package: Path, file: str, row: str, column: str, cell: str
) -> None:
    """The start of 2021 is the end of 2020, and a date may be known to the month or not at all."""
    set_cell(package, file, row=row, column=column, cell=cell)

    assert [] == found(package, date_findings)


@pytest.mark.parametrize(
    ("period", "day", "is_sound"),
    [
        ("2020-09", "2020-09-30", True), ("2020-09", "2020-10-01", True), ("2020-09", "2020-08-31", True),
        ("2020-09", "2020-12-31", False), ("2020-Q1", "2020-06-30", False), ("2020-09", "2021-09-30", False),
    ],
)  # fmt: skip
def test_a_part_of_a_year_is_counted_in_it(package: Path, period: str, day: str, *, is_sound: bool) -> None:
    """A month's stock has no date of another month; its end is the first day of the next."""
    set_cell(package, INTERVIEW, row=POVERTY, column="reference_date", cell=day)
    line = set_cell(package, INTERVIEW, row=POVERTY, column="period", cell=period)
    what = f"{day} lies outside {period}: of a part of a year write one of its days, or the next one"
    findings = [] if is_sound else [f"{INTERVIEW}:{line} reference_date: {what}"]

    assert findings == found(package, date_findings)


@pytest.mark.parametrize("table", ["observation", "derivation", "claim", "movement"])
def test_the_schemas_take_a_period_of_each_kind(package: Path, table: str) -> None:
    """What the library can tell the data can hold: the pattern of a schema refuses no kind of period."""
    schema = json.loads((package / "schemas" / f"{table}.json").read_bytes())
    pattern = next(one["constraints"]["pattern"] for one in schema["fields"] if one["name"] == "period")

    assert set(PeriodKind) == {Period.parse(text).kind for text in OF_EACH_KIND}
    assert [] == [text for text in OF_EACH_KIND if not re.fullmatch(pattern, text)]
    assert not re.fullmatch(pattern, "Q3/2024")

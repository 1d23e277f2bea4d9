"""A catalogue as of a date answers with what had been published by then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.as_of import AsOf, day_of
from lc_indicators.catalogue.tracking import Notes, recording, what_changed
from lc_indicators.errors import ParameterError
from lc_indicators.periods import Period
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation
from tests.catalogue.vintage_package import add_vintages
from tests.lai_chau import DATA

YEAR = Period.parse("2020")
#: The end of the row of the final rate of 2020, in May instead of March.
ROW = 'after the count of the end of the year",2021-05,official'

HALF_YEAR = Period.parse("2025-S1")


@pytest.mark.parametrize(
    "as_of", ["2025-09-30", "30/9/2025", " 20250930 ", date(2025, 9, 30), Period.parse("2025-09-30")]
)
def test_a_date_may_be_written_as_people_do(as_of: AsOf) -> None:
    """Text, a date of Python's, a Period."""
    assert Period.parse("2025-09-30") == day_of(as_of)


def test_no_date_is_all_that_there_is() -> None:
    """A notebook's parameter is empty by default."""
    assert None is day_of("") is day_of(None)
    assert load_catalogue(DATA) == load_catalogue(DATA, as_of="")


@pytest.mark.parametrize("as_of", ["yesterday", "2025-13", "2025-02-30"])
def test_what_is_no_date_is_refused(as_of: str) -> None:
    """In a line that says what to write."""
    with pytest.raises(ParameterError):
        load_catalogue(DATA, as_of=as_of)


def test_what_came_out_later_is_not_there() -> None:
    """The figure is then what had been published: the estimate."""
    estimate = observation("16.7", source="october", status="E")
    data = catalogue(estimate, observation("16.33", source="march", stage="official"))
    before = data.known_on(Period.parse("2021-03-09"))

    assert "16.33" == getattr(data.select("rate", "X", YEAR), "printed", "")
    assert estimate == before.select("rate", "X", YEAR)
    assert (estimate,) == before.entries("rate", "X")
    assert {estimate.key} == set(before.observations)
    assert data.known_on(Period.parse("2021-03-10")).observations == data.observations


def test_what_is_dated_to_a_year_counts_from_its_end_on_and_what_is_undated_never() -> None:
    """Earlier nobody can be sure of it."""
    data = catalogue(observation("1", source="year"), observation("2", source="undated"))

    assert [0, 1] == [len(data.known_on(Period.parse(day)).observations) for day in ("2020-12-30", "2020")]
    assert 1 == len(data.known_on(Period.parse("2999")).observations)


def test_a_derivation_is_known_when_all_that_it_follows_from_is() -> None:
    """It is as old as its newest input, printed changes among them."""
    level = observation("16", source="october")
    made = derivation("implied_start", end=level.key, absolute_change="claim:fall")
    data = catalogue(level, made, claims=[claim("fall", kind="absolute_change", value="4")])

    assert [0, 1] == [
        len(data.known_on(Period.parse(day)).derivations) for day in ("2021-03-09", "2021-03-10")
    ]
    assert [0, 1] == [len(data.known_on(Period.parse(day)).claims) for day in ("2021-03-09", "2021-03-10")]


def test_lazy_rows_are_left_out_as_records_are() -> None:
    """The project's own data, once by their cells and once by their records."""
    data, day = load_catalogue(DATA), Period.parse("2020")
    by_records = [key for key, row in data.observations.items() if row.published_on.last_day <= day.last_day]

    assert by_records == list(data.known_on(day).observations)
    assert 0 < len(by_records) < len(data.observations)


def test_a_row_of_its_own_date_does_not_ask_its_source(package: Path) -> None:
    """The column comes before the source, and may be empty."""
    file = "observations/provincial_series.csv"
    add_vintages(package, file)
    path = package / file
    rows = path.read_text(encoding="utf-8").replace('after the count of the end of the year",,', ROW)
    path.write_text(rows, encoding="utf-8")
    key = "poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021"

    assert key not in load_catalogue(package, as_of="2021-05-30").observations
    assert "2021-05" == str(load_catalogue(package, as_of="2021-05-31").observations[key].published_on)


def test_targets_and_movements_are_as_old_as_their_decision_or_source() -> None:
    """A plan of 2022 asked nothing in 2020."""
    assert {} == load_catalogue(DATA, as_of="2020").targets
    assert load_catalogue(DATA, as_of="2023").targets
    assert {} == load_catalogue(DATA, as_of="2019").movements


@pytest.mark.parametrize(
    ("as_of", "printed"),
    [("2025-09-30", "8.10"), ("2025-10-02", "8.10"), ("2025-10-03", "8.06"), ("", "8.06")],
)
def test_the_half_year_of_hung_yen_before_and_after_its_revision(as_of: str, printed: str) -> None:
    """The revision came with the report of nine months, on 3 October 2025."""
    data = load_catalogue(DATA, as_of=as_of)

    assert printed == getattr(data.select("grdp_growth_nso", "VN-N66", HALF_YEAR), "printed", "")
    assert (as_of in {"2025-10-03", ""}) == bool(data.revisions("VN-N66", HALF_YEAR))


def test_a_run_notes_what_it_asked_as_of_a_date() -> None:
    """The same question, asked again of what was known that day, has another answer once that changes."""
    estimate = observation("16.7", source="october", status="E")
    data, notes = catalogue(estimate), Notes()
    before = recording(data, notes).known_on(Period.parse("2020-12-31"))
    assert (estimate,) == before.entries("rate", "X", YEAR)
    assert None is before.observations.get("rate:X:2020:march")

    assert [] == list(what_changed(notes, data))
    later = catalogue(estimate, observation("16.33", source="march"))
    assert [] == list(what_changed(notes, later))
    earlier = catalogue(estimate, observation("16.5", source="month"))
    assert ["as-of 2020-12-31 entries rate X 2020"] == list(what_changed(notes, earlier))


def test_a_line_that_names_no_date_has_no_answer() -> None:
    """An edition of another version, or one that somebody wrote by hand."""
    notes = Notes(answers={"as-of never periods rate X": "0", "as-of": "0"})

    assert 2 == len(list(what_changed(notes, catalogue())))

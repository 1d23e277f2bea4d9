"""What is asked of a catalogue is noted; what is not asked is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from operator import methodcaller

import pytest

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.questions import QUESTIONS, question
from lc_indicators.catalogue.records import Entry
from lc_indicators.catalogue.tracking import Notes, notes_of, recording, what_changed
from lc_indicators.errors import UnknownNameError
from lc_indicators.periods import Period
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation

YEAR, SPAN = Period.parse("2020"), Period.parse("2015/2020")

LEVEL = observation("16.33")
ROWS: tuple[Entry, ...] = (
    LEVEL,
    observation("16.7", source="october"),
    observation("30", period="2010"),
    observation("40", area="Y"),
    observation("5", indicator="heads"),
)

Asked = Callable[[Catalogue], object]


def _data(*more: Entry, without: Entry | None = None) -> Catalogue:
    return catalogue(
        *(row for row in ROWS if row is not without), *more, claims=[claim("fall", kind="share", value="2")]
    )


def _notes(ask: Asked, data: Catalogue | None = None) -> Notes:
    notes = Notes()
    ask(recording(data or _data(), notes))
    return notes


def _changed(ask: Asked, now: Catalogue) -> list[str]:
    return list(what_changed(_notes(ask), now))


ASKED: dict[str, Asked] = {
    "entries": lambda it: it.entries("rate", "X", YEAR),
    "series": lambda it: it.entries("rate", "X"),
    "select": lambda it: it.select("rate", "X", YEAR),
    "none": lambda it: it.select("rate_revised", "X", YEAR),
    "across": lambda it: it.across("rate", YEAR, LEVEL.source),
    "periods": lambda it: it.periods("rate", "X"),
    "periods ending": lambda it: it.periods_ending("rate", "X", SPAN, kinds=["year"]),
    "breaks": lambda it: it.breaks("rate", "X"),
    "concept": lambda it: it.indicators_of("people"),
    "claims": lambda it: it.claims_for("X", SPAN),
    "movements": lambda it: it.movements_for("X", SPAN),
    "within": lambda it: it.entries_within("X", SPAN),
    "conflicts": lambda it: it.conflicts("X", SPAN),
    "about": lambda it: it.about(["X"]),
    "said by": lambda it: it.said_by("march"),
    "all": lambda it: it.all_entries,
    "area": lambda it: it.area("Y"),
    "observation": lambda it: it.observations[LEVEL.key],
    "no observation": lambda it: it.entry("rate:X:1999:march"),
    "every unit": lambda it: list(it.units.values()),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_a_recording_catalogue_answers_as_the_plain_one(ask: Asked) -> None:
    """Who asks does not see that it is noted."""
    assert repr(ask(_data())).replace("Recording", "") == repr(ask(recording(_data(), Notes()))) or (
        repr(getattr(ask(_data()), "observations", None))
        == repr(dict(getattr(ask(recording(_data(), Notes())), "observations", {})))
    )


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_nothing_has_changed_where_nothing_changed(ask: Asked) -> None:
    """The same data, loaded anew, give the same answers; notes survive JSON."""
    notes = _notes(ask)

    assert any(notes.parts)
    assert [] == list(what_changed(notes_of(notes.as_json()), _data()))


@pytest.mark.parametrize(
    ("name", "sees"),
    [
        ("entries", True), ("series", True), ("select", True), ("none", False), ("periods", False),
        ("breaks", False), ("concept", False), ("within", True), ("about", True), ("said by", True),
        ("all", True), ("area", False), ("observation", True), ("no observation", False),
    ],
)  # fmt: skip
def test_a_changed_value_is_seen_by_who_read_it(name: str, *, sees: bool) -> None:
    """A value is read by who got the observation, not by who asked which periods there are."""
    now = _data(replace(LEVEL, value=Decimal("16.34")), without=LEVEL)

    assert sees is bool(_changed(ASKED[name], now))


@pytest.mark.parametrize("name", ASKED)
def test_another_area_is_seen_by_who_asked_for_all_of_them(name: str) -> None:
    """A row of another area makes no report of this one stale."""
    more = observation("41", area="Y", source="october")

    assert (name == "all") is bool(_changed(ASKED[name], _data(more)))


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("none", observation("1", indicator="rate_revised")),
        ("entries", observation("16", source="year")),
        ("periods", observation("30", period="2011")),
        ("breaks", observation("30", period="2011", status="B")),
        ("within", observation("30", period="2016", indicator="thousands")),
        ("no observation", observation("9", period="1999")),
        ("said by", observation("3", area="Y", period="2016")),
        ("about", derivation("growth_factor", start="rate:Y:2020:march", end="rate:X:2020:march")),
    ],
)
def test_a_row_that_appears_is_seen_by_who_found_none(name: str, row: Entry) -> None:
    """That there was nothing is an answer, too."""
    assert [] != _changed(ASKED[name], _data(row))


def test_what_a_derivation_follows_from_is_read_with_it() -> None:
    """The rows behind a computed figure are read, whatever area they are of."""
    made = derivation("growth_factor", start="rate:Y:2020:march", end="rate:X:2020:march")
    notes = _notes(lambda it: it.about(["X"]), _data(made))

    assert "rate:Y:2020:march" in notes.observations


def test_the_order_of_publication_is_a_part_of_the_answer() -> None:
    """Another date of publication can make another figure the preferred one."""
    now = _data()
    rows = {
        key: replace(row, published_on=Period.parse("2022")) if row.source == "october" else row
        for key, row in now.observations.items()
    }

    assert [] != _changed(ASKED["select"], replace(now, observations=rows))


def test_a_label_is_seen_by_who_used_it() -> None:
    """Code lists are read a record at a time."""
    now = _data()
    renamed = {**now.areas, "Y": replace(now.areas["Y"], kind="region")}
    later = replace(now, areas=renamed)

    assert ["areas/Y"] == _changed(ASKED["area"], later)
    assert [] == _changed(ASKED["entries"], later)


def test_a_name_that_is_unknown_is_noted() -> None:
    """A concept that did not exist may come to exist."""

    def ask(it: Catalogue) -> None:
        with pytest.raises(UnknownNameError):
            it.indicators_of("no such")

    assert {"concept no%20such": ""} == _notes(ask).answers
    assert [] == _changed(ask, _data())


def test_notes_since_the_last_look_are_the_new_ones() -> None:
    """Each cell of a notebook hands out what it read itself."""
    notes = Notes()
    it = recording(_data(), notes)
    it.area("X")
    before = notes.copy()
    it.area("Y")

    assert {"areas/Y"} == set(notes.beyond(before).records)
    assert {"areas/X"} == set(before.records)


def test_a_ranking_changes_with_the_figure_of_any_area() -> None:
    """One answer holds every row: a province's new figure makes the reports stale that rank it."""

    def ask(it: Catalogue) -> object:
        return it.across("rate", YEAR, LEVEL.source)

    peer = ROWS[3]
    changed = [f"across rate 2020 {LEVEL.source}"]
    raised = _data(observation("41", area="Y"), without=peer)

    assert [] == _changed(ask, _data())
    assert changed == _changed(ask, raised)
    assert changed == _changed(ask, _data(without=peer))


def test_a_new_question_is_noted_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A method of the catalogue with `@question` on it is all that a new question takes."""
    # What the decorator puts there goes with the test.
    monkeypatch.setitem(QUESTIONS, "latest", QUESTIONS["series"])

    @question("latest")
    def latest(it: Catalogue, indicator: str, until: Period, areas: Iterable[str]) -> list[Entry]:
        entries = (entry for area in areas for entry in it.entries(indicator, area))
        return [entry for entry in entries if entry.period <= until]

    monkeypatch.setattr(Catalogue, "latest", latest, raising=False)
    ask: Asked = methodcaller("latest", "rate", areas=iter("YX"), until=YEAR)

    notes = _notes(ask)

    assert {"latest rate 2020 X Y"} == set(notes.answers)
    assert {row.key for row in ROWS if row.indicator == "rate"} == set(notes.observations)
    assert [] == list(what_changed(notes, _data()))
    assert [] == list(what_changed(notes, _data(observation("8", period="2021"))))
    assert ["latest rate 2020 X Y"] == list(what_changed(notes, _data(observation("8", period="2011"))))


def test_a_question_is_answered_once_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data stay as they are meanwhile, and what the answer holds is noted."""
    asked: list[str] = []
    of_series = Catalogue.said_in_tables

    def counted(it: Catalogue, indicator: str, area: str) -> list[Entry]:
        asked.append(f"{indicator} {area}")
        return of_series(it, indicator, area)

    monkeypatch.setattr(Catalogue, "said_in_tables", counted)
    recorded = recording(_data(), Notes())

    answers = [recorded.entries("rate", "X", YEAR) for _ in range(3)]

    assert ["rate X"] == asked
    assert 1 == len(set(answers))

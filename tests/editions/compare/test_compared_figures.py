"""Figure by figure: each kind of change is found, and said to be of the cause that it has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lc_indicators.editions.compare.difference_records import Cause, Change, What
from tests.editions.compare.small_editions import (
    END,
    FACTOR,
    FALL,
    POOR_2015,
    POOR_2020,
    START,
    SmallEdition,
    changed_parts,
    compared,
)
from tests.publish.sample_figures import OFFICE, both


def _changes(made: SmallEdition, folder: Path, *, old: SmallEdition | None = None) -> dict[str, Change]:
    return {change.key.removeprefix("sample:"): change for change in compared(made, folder, old=old).figures}


def _causes(change: Change) -> list[Cause]:
    return [reason.cause for reason in change.reasons]


def _printed(made: SmallEdition, id: str, number: str, **facts: Any) -> None:
    figure = made.figures[id]
    old = figure["number"]["en"]
    figure["printed"] = {
        language: words.replace(figure["number"][language], both(number)[language])
        for language, words in figure["printed"].items()
    }
    figure["number"] = both(number)
    figure["value"] = number.replace(",", ".").replace("−", "-")
    figure |= facts
    assert old != figure["number"]["en"] or facts


def test_when_nothing_changed_then_nothing_is_said(tmp_path: Path) -> None:
    """An edition says what it says."""
    assert compared(SmallEdition(), tmp_path).is_same


def test_when_an_observation_changed_then_it_is_named_wherever_it_goes(tmp_path: Path) -> None:
    """A figure computed from it says which observation moved it, and from what to what."""
    made = SmallEdition()
    _printed(made, END, "42,79", printed_in_source="42,79")
    _printed(made, FACTOR, "2,4", formula=both("42,79 ÷ 18,2 ≈ 2,4"))

    found = _changes(made, tmp_path)

    assert {END, FACTOR} == set(found)
    assert ("2.3 times", "2.4 times") == (found[FACTOR].old, found[FACTOR].new)
    for change in found.values():
        assert [Cause.CORRECTION] == _causes(change)
        assert f"{found[END].name}: 41,79 → 42,79" in change.reasons[0].words
        assert "sample:" not in change.reasons[0].words
        assert "sample:f000000001a" == change.reasons[0].root
    assert "follows from GRDP per capita" in found[FACTOR].reasons[0].words


def test_when_only_the_source_changed_then_it_is_the_data(tmp_path: Path) -> None:
    """The same number on another authority is another figure: both sources are named."""
    made = SmallEdition()
    made.figures[END]["sources"] = [OFFICE]

    change = _changes(made, tmp_path)[END]

    assert Cause.DATA in _causes(change)
    assert "interview_2020" in change.reasons[0].words
    assert "yearbook_2016" in change.reasons[0].words


@pytest.mark.parametrize("facts", [{"qualifier": "over"}, {"unit": {"unit": "dong", "symbol": both("đồng")}}])
def test_when_what_the_number_means_changed_then_it_is_a_correction(
    tmp_path: Path, facts: dict[str, Any]
) -> None:
    """One publication says one thing: over 41.79 is no 41.79, and dong are no million dong."""
    made = SmallEdition()
    made.figures[END] |= facts | {"interval_text": both("khác", "other")}

    assert Cause.CORRECTION in _causes(_changes(made, tmp_path)[END])


LATER = OFFICE | {"source": "yearbook_2021", "date": "2021-06"}


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ({"sources": [LATER]}, Cause.REVISION),
        ({"sources": [OFFICE]}, Cause.DATA),
        ({"published_on": "2021-03"}, Cause.REVISION),
        ({"published_on": "2020-10-05"}, Cause.DATA),
        ({"stage": "official"}, Cause.REVISION),
        ({"stage": "estimate"}, Cause.CORRECTION),
        ({}, Cause.CORRECTION),
    ],
)
def test_a_later_publication_revises_and_the_same_one_is_corrected(
    tmp_path: Path, facts: dict[str, Any], cause: Cause
) -> None:
    """An earlier or undated one was chosen: nothing was wrong in it, and nothing is newer."""
    made = SmallEdition()
    _printed(made, END, "42,79", printed_in_source="42,79", **facts)

    assert [cause] == _causes(_changes(made, tmp_path)[END])


@pytest.mark.parametrize(
    ("stages", "cause"),
    [
        (("estimate", "official"), Cause.REVISION),
        (("official", "preliminary"), Cause.DATA),
        (("preliminary", "preliminary"), Cause.CORRECTION),
    ],
)
def test_a_later_stage_of_the_same_source_revises(
    tmp_path: Path, stages: tuple[str, str], cause: Cause
) -> None:
    """The life of a figure goes on: an estimate that becomes official was no error."""
    old, made = SmallEdition(), SmallEdition()
    old.figures[END]["stage"] = stages[0]
    _printed(made, END, "42,79", printed_in_source="42,79", stage=stages[1])

    assert [cause] == _causes(_changes(made, tmp_path, old=old)[END])


def _gone(read: dict[str, str], folder: Path, *, same_notebook: bool = True) -> dict[str, Change]:
    """Return what changed where a figure and what was computed from it are gone; *read* is the new data."""
    old, made = SmallEdition(), SmallEdition()
    for id in (END, FACTOR):
        del made.figures[id]
    for one in (old, made):
        one.manifest["notebook"] = {"sha256": "1"}
    old.manifest["data"]["observations"] = {f"sample:{END}": "1"}
    made.manifest["data"]["observations"] = read
    made.manifest["notebook"]["sha256"] = "1" if same_notebook else "2"
    return _changes(made, folder, old=old)


@pytest.mark.parametrize("read", [{}, {f"sample:{END}": ""}])
def test_a_figure_withdrawn_from_the_data_is_corrected(tmp_path: Path, read: dict[str, str]) -> None:
    """What was computed from it is gone with it, and says so."""
    found = _gone(read, tmp_path)

    assert [Cause.CORRECTION] == _causes(found[END]) == _causes(found[FACTOR])
    assert f"observation {found[END].name}: 41,79 was withdrawn" == found[END].reasons[0].words
    assert f"sample:{END}" == found[FACTOR].reasons[0].root


def test_a_figure_that_is_merely_shown_no_more_is_none_of_it(tmp_path: Path) -> None:
    """The data have it still, or another notebook does not ask for it."""
    assert () == _gone({f"sample:{END}": "2"}, tmp_path / "has")[END].reasons
    assert () == _gone({}, tmp_path / "other", same_notebook=False)[END].reasons


def test_when_the_library_computes_otherwise_then_its_versions_are_named(tmp_path: Path) -> None:
    """Inputs as before: neither a revision nor a correction."""
    made = SmallEdition()
    _printed(made, FACTOR, "2,4", formula=both("41,79 ÷ 18,2 ≈ 2,4"))
    made.title()["version"] = "9.9"

    change = _changes(made, tmp_path)[FACTOR]

    assert [Cause.METHOD] == _causes(change)
    assert "→ 9.9" in change.reasons[0].words


def test_when_the_key_names_another_source_then_it_is_the_same_figure(tmp_path: Path) -> None:
    """A replaced source is a change, not one figure gone and another added."""
    made = SmallEdition()
    made.figures[END] |= {"id": "f00000000ff", "key": "sample:other", "sources": [OFFICE]}
    made.figures[FACTOR]["inputs"][0]["figure"] = "f00000000ff"
    made.figures["f00000000ff"] = made.figures.pop(END)

    found = _changes(made, tmp_path)

    assert {"other": What.CHANGED} == {key: change.what for key, change in found.items()}


def test_when_the_years_are_counted_otherwise_then_it_is_the_method(tmp_path: Path) -> None:
    """Inputs that stand, and another divisor."""
    made = SmallEdition()
    made.figures[FALL]["inputs"][2]["number"] = 4
    _printed(made, FALL, "−6,02", formula=both("(16,33 − 40,40) ÷ 4 ≈ −6,02"))

    change = _changes(made, tmp_path)[FALL]

    assert [Cause.METHOD] == _causes(change)
    assert "n_periods: 5 → 4" in change.reasons[0].words


def test_when_a_figure_takes_another_input_then_it_is_the_method(tmp_path: Path) -> None:
    """Both figures were there before: the notebook chose another one."""
    made = SmallEdition()
    made.figures[FACTOR]["inputs"][0]["figure"] = POOR_2020
    _printed(made, FACTOR, "0,9", formula=both("16,33 ÷ 18,2 ≈ 0,9"))

    change = _changes(made, tmp_path)[FACTOR]

    assert [Cause.METHOD] == _causes(change)
    assert "input end: 41.79 million dong" in change.reasons[0].words
    assert "inputs" in {detail.part for detail in change.details}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"formula": both("41,79 × 18,2 ≈ 760,6")}, "formula: 41.79 ÷ 18.2"),
        ({"metric": "percentage_change"}, "metric: growth_factor → percentage_change"),
        ({}, "the same inputs give another result"),
    ],
)
def test_when_it_is_computed_otherwise_then_it_is_the_method(
    tmp_path: Path, facts: dict[str, Any], said: str
) -> None:
    """The formula, the metric, or the library behind the same formula."""
    made = SmallEdition()
    _printed(made, FACTOR, "760,6", **facts)

    change = _changes(made, tmp_path)[FACTOR]

    assert [Cause.METHOD] == _causes(change)
    assert said in change.reasons[0].words


def test_when_an_input_was_computed_otherwise_then_the_method_is_named_there(tmp_path: Path) -> None:
    """What rests on a figure whose method changed says which one."""
    old, new = SmallEdition(), SmallEdition()
    for made in (old, new):
        made.figures[FALL]["inputs"][1]["figure"] = FACTOR
    _printed(new, FACTOR, "3,1")
    _printed(new, FALL, "−7,46")

    change = _changes(new, tmp_path, old=old)[FALL]

    assert [Cause.METHOD] == _causes(change)
    assert "growth factor" in change.reasons[0].words


@pytest.mark.parametrize(
    "facts",
    [
        {"decimals": 0, "number": both("42"), "printed": both("42 triệu đồng", "42 million dong")},
        {"interval_text": both("từ 41,7 đến 41,8", "41.7 to 41.8")},
    ],
)
def test_when_the_value_stays_then_it_is_rounding(tmp_path: Path, facts: dict[str, Any]) -> None:
    """Other digits, or another interval, of the same value."""
    made = SmallEdition()
    made.figures[END] |= facts

    assert [Cause.ROUNDING] == _causes(_changes(made, tmp_path)[END])


def test_when_a_computed_value_moves_within_its_rounding_then_nothing_changed(tmp_path: Path) -> None:
    """What is printed is what is promised: 2.296 and 2.304 both print as 2.3."""
    old, new = SmallEdition(), SmallEdition()
    old.figures[FACTOR]["value"], new.figures[FACTOR]["value"] = "2.296", "2.304"

    assert compared(new, tmp_path, old=old).is_same


def test_when_an_estimate_becomes_final_then_it_is_the_status(tmp_path: Path) -> None:
    """The number stands; what it is worth changed."""
    made = SmallEdition()
    made.figures[END]["status"] = {"code": "A", "mark": "", "words": both("")}

    change = _changes(made, tmp_path)[END]

    assert [Cause.STATUS] == _causes(change)
    assert "status: estimate → A" == change.reasons[0].words


@pytest.mark.parametrize(
    ("name", "words"), [("label", both("GRDP đầu người", "GRDP a head")), ("note", both("Mới", "New"))]
)
def test_when_words_alone_changed_then_it_is_said_so(
    tmp_path: Path, name: str, words: dict[str, str]
) -> None:
    """Nobody looks for another number."""
    made = SmallEdition()
    made.figures[END][name] = words

    assert [Cause.WORDING] == _causes(_changes(made, tmp_path)[END])


def test_when_the_other_language_alone_changed_then_it_is_found(tmp_path: Path) -> None:
    """A figure is said in both languages, and compared in both."""
    made = SmallEdition()
    made.figures[END]["label"]["vi"] = "GRDP đầu người"

    (detail,) = _changes(made, tmp_path)[END].details

    assert ("label", "GRDP bình quân đầu người", "GRDP đầu người") == (detail.part, detail.old, detail.new)


def test_when_a_figure_comes_or_goes_then_it_is_added_or_gone(tmp_path: Path) -> None:
    """With what it printed, and the section where it stood."""
    old, new = SmallEdition(), SmallEdition()
    del new.figures[POOR_2015]
    new.figures["f00000000ff"] = new.figures[START] | {
        "id": "f00000000ff", "key": "sample:more", "indicator": "roads", "label": both("Đường", "Roads"),
    }  # fmt: skip
    new.figures[FALL]["inputs"].pop(0)

    found = _changes(new, tmp_path, old=old)

    assert (What.ADDED, "", "18.2 million dong") == (found["more"].what, found["more"].old, found["more"].new)
    assert (What.GONE, "40.40%", "") == (found[POOR_2015].what, found[POOR_2015].old, found[POOR_2015].new)
    assert "inputs" in {detail.part for detail in found[FALL].details}


def test_when_a_figure_changed_then_the_section_that_shows_it_first_is_named(tmp_path: Path) -> None:
    """Headings from the outermost; an input stands where the figure made from it does."""
    old, new = SmallEdition(), SmallEdition()
    for made in (old, new):
        made.drop("key-figures")
        made.drop("grdp")
        made.block("title")["summary"] = []
        made.block("body-1")["spans"] = made.block("body-1")["spans"][:2]
    new.figures[POOR_2015]["note"] = new.figures[FACTOR]["note"] = both("Mới", "New")

    found = _changes(new, tmp_path, old=old)

    assert {FACTOR: "Economy", POOR_2015: "Economy › Poverty"} == {
        key: change.section.name for key, change in found.items()
    }


def test_when_a_figure_changed_then_only_figures_are_said_to_have(tmp_path: Path) -> None:
    """A figure that no sentence shows changes no sentence."""
    made = SmallEdition()
    made.figures[START]["note"] = both("Mới", "New")

    assert {"figures"} == changed_parts(compared(made, tmp_path))


def test_when_a_place_is_lost_then_the_count_is_the_data(tmp_path: Path) -> None:
    """A rank changes by what other areas did; nobody changed the method."""
    old, new = SmallEdition(), SmallEdition()
    for made, ahead in ((old, 44), (new, 45)):
        made.figures[FACTOR] |= {
            "metric": "rank",
            "formula": both(f"1 + {ahead} = {ahead + 1}"),
            "inputs": [{"argument": "value", "figure": END}, {"argument": "ahead", "number": ahead}],
        }
    _printed(new, FACTOR, "46", decimals=0)

    change = _changes(new, tmp_path, old=old)[FACTOR]

    assert [Cause.DATA] == _causes(change)
    assert "input ahead: 44 → 45" == change.reasons[0].words

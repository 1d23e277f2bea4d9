"""How each figure was obtained."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.publish.document.anchors import anchored
from lc_indicators.publish.document.entries import (
    argument_words,
    figure_entries,
    figures_to_look_up,
    listed_sources,
    source_entry,
)
from lc_indicators.shapes.walk import walk
from tests.publish.sample import sample_document
from tests.publish.sample_figures import INTERVIEW, OFFICE


def test_computed_and_published_figures_together_are_all() -> None:
    """Every figure of the document has one entry."""
    document = sample_document("vi")
    both = [*figure_entries(document, computed=True), *figure_entries(document, computed=False)]

    assert sorted(document.figures) == sorted(entry.id for entry in both)


def test_a_computed_figure_says_its_formula_and_inputs() -> None:
    """Formula with the real numbers first, then each input by what it is in the formula."""
    change = figure_entries(sample_document("vi"), computed=True)[1]

    assert ("formula", "(16,33 − 40,40) ÷ 5 ≈ −4,81") == next(iter(change.facts.items()))
    assert [("đầu kỳ", "40,40%"), ("cuối kỳ", "16,33%"), ("số năm", "5")] == [
        (i.name, i.printed) for i in change.inputs
    ]


def test_what_a_change_is_compared_with_is_said_once() -> None:
    """The label says it; behind the formula it stands only where the label does not."""
    document = sample_document("en")
    change = next(one for one in document.figures.values() if one["metric"])
    formula = f"{(change['formula'] or {})['en']} (compared with the month before)"
    said = {**change, "formula": {"vi": "", "en": formula}}
    named = {**said, "label": {"vi": "", "en": "Rate, May 2024, compared with the month before"}}

    found = [
        figure_entries(replace(document, figures={change["id"]: one}), computed=True)[0].facts["formula"]  # type: ignore[dict-item]
        for one in (said, named)
    ]

    assert [formula, formula.removesuffix(" (compared with the month before)")] == found


def test_facts_are_in_the_language_of_the_report() -> None:
    """An English report says them in English."""
    factor = figure_entries(sample_document("en"), computed=True)[0]

    assert "2.289 to 2.303" == factor.facts["interval"]
    assert "estimate" == factor.facts["status"]
    assert "Lai Châu (VN-01)" == factor.facts["area"]


def test_what_is_not_known_is_left_out() -> None:
    """A missing value has no interval and a published figure no formula: no empty lines."""
    missing = figure_entries(sample_document("vi"), computed=False)[-1]

    assert not {"formula", "interval", "note"} & missing.facts.keys()


def test_a_source_has_a_link_only_to_the_web() -> None:
    """An address that is none leaves the title as words; the date is in words, a foreign title is marked."""
    assert "" == source_entry(OFFICE, "vi").url
    assert "https://example.org/lai-chau-2020" == source_entry(INTERVIEW, "vi").url
    assert ("October 2020", "vi") == (
        source_entry(INTERVIEW, "en").date,
        source_entry(INTERVIEW, "en").foreign,
    )


def test_a_computed_figure_names_the_sources_of_its_inputs() -> None:
    """Each with the place in it."""
    factor = next(
        one for one in figure_entries(sample_document("vi"), computed=True) if one.id == "f000000003c"
    )

    assert ("2,3 lần", ["đoạn 4", "trang 7"]) == (factor.printed, [source.place for source in factor.sources])


def test_number_among_the_inputs_leads_nowhere() -> None:
    """The count of years is a number and no figure."""
    entries = figure_entries(sample_document("en"), computed=True)
    last = next(one for one in entries if one.id == "f000000006f").inputs[-1]

    assert ("number of years", "5", None, "") == (last.name, last.printed, last.figure, last.label)


def test_published_figures_are_looked_up_by_name() -> None:
    """All of them, in the order of an alphabet, with the digits that the source printed in its language."""
    document = sample_document("en")
    entries = figures_to_look_up(document)
    one = next(entry for entry in entries if entry.id == "f000000001a")

    assert sorted(entry.id for entry in figure_entries(document, computed=False)) == sorted(
        entry.id for entry in entries
    )
    labels = [entry.label.casefold() for entry in entries]
    assert labels == sorted(labels)
    assert ("41.79 million dong", "41,79") == (one.printed, one.facts["in_source"])


def test_source_that_no_list_names_is_added() -> None:
    """A report that forgets its list of sources still has every source."""
    document = sample_document("vi")
    unlisted = listed_sources(replace(document, cells=()))

    assert [source.id for source in listed_sources(document)] == [source.id for source in unlisted]


def test_address_that_is_none_is_shown_and_not_followed() -> None:
    """A script as an address of a source has no link."""
    office = listed_sources(sample_document("vi"))[1]

    assert ("", "javascript:alert('url')") == (office.url, office.address)


def test_an_argument_without_words_keeps_its_name() -> None:
    """A metric that is newer than the words still shows its arguments."""
    assert ("cuối kỳ", "deflator") == (argument_words("end", "vi"), argument_words("deflator", "vi"))


def test_many_arguments_are_counted_in_the_words_of_the_language() -> None:
    """The third of many parts is "bộ phận 3"; a number behind an unknown name stays with it."""
    assert ("bộ phận 3", "part 12") == (argument_words("part_3", "vi"), argument_words("part_12", "en"))
    assert "deflator 2" == argument_words("deflator_2", "vi")


def test_a_formula_leads_to_the_figures_in_it() -> None:
    """Each input that the formula prints is a link to its own entry; all pieces together are the formula."""
    factor = figure_entries(sample_document("vi"), computed=True)[0]
    linked = {span["text"]: span["figure"] for span in factor.arithmetic if "figure" in span}

    assert {given.printed.split()[0]: given.figure for given in factor.inputs} == linked
    assert factor.facts["formula"] == "".join(span["text"] for span in factor.arithmetic)


def test_figures_that_a_table_shows_are_not_listed_again() -> None:
    """Who looks one up finds it in the table."""
    document, shown = anchored(sample_document("vi"))
    listed = {entry.id for entry in figures_to_look_up(document, shown=shown)}
    spans = [span for one in walk(document.blocks()) for span in one.spans if "anchor" in span]

    assert shown
    assert not shown & listed
    assert sorted(shown) == sorted(span["anchor"] for span in spans)  # type: ignore[typeddict-item]

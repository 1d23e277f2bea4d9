"""How each figure was obtained."""

from __future__ import annotations

from lc_indicators.publish.document.entries import argument_words, figure_entries, source_entry
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


def test_an_argument_without_words_keeps_its_name() -> None:
    """A metric that is newer than the words still shows its arguments."""
    assert ("cuối kỳ", "deflator") == (argument_words("end", "vi"), argument_words("deflator", "vi"))

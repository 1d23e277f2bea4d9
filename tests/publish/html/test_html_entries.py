"""How each figure was obtained."""

from __future__ import annotations

from lc_indicators.publish.html.html_entries import entries, source_view
from tests.publish.sample import sample_document
from tests.publish.sample_figures import INTERVIEW, OFFICE


def test_computed_and_published_figures_together_are_all() -> None:
    """Every figure of the document has one entry."""
    document = sample_document("vi")
    both = [*entries(document, computed=True), *entries(document, computed=False)]

    assert sorted(document.figures) == sorted(entry.id for entry in both)


def test_a_computed_figure_says_its_formula_and_inputs() -> None:
    """Formula with the real numbers first, then each input by what it is in the formula."""
    change = entries(sample_document("vi"), computed=True)[1]

    assert ("Công thức", "(16,33 − 40,40) ÷ 5 ≈ −4,81") == change.facts[0]
    assert [("đầu kỳ", "40,40%"), ("cuối kỳ", "16,33%"), ("số năm", "5")] == [
        (i["name"], i["text"]) for i in change.inputs
    ]


def test_facts_are_in_the_language_of_the_report() -> None:
    """An English report says them in English."""
    factor = entries(sample_document("en"), computed=True)[0]

    assert ("Rounding interval", "2.289 to 2.303") in factor.facts
    assert ("Status", "estimate") in factor.facts
    assert ("Area", "Lai Châu (VN-01)") in factor.facts


def test_what_is_not_known_is_left_out() -> None:
    """A missing value has no interval and a published figure no formula: no empty lines."""
    missing = entries(sample_document("vi"), computed=False)[-1]

    assert not {"Công thức", "Khoảng làm tròn", "Ghi chú"} & {name for name, _ in missing.facts}


def test_a_source_has_a_link_only_to_the_web() -> None:
    """An address that is none leaves the title as words; the date is in words, a foreign title is marked."""
    assert source_view(OFFICE, "vi")["url"] is None
    assert "https://example.org/lai-chau-2020" == source_view(INTERVIEW, "vi")["url"]
    assert ("October 2020", "vi") == (
        source_view(INTERVIEW, "en")["date"],
        source_view(INTERVIEW, "en")["foreign"],
    )

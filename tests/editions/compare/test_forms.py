"""A comparison as text, as JSON and as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from lc_indicators.editions.compare import Comparison, compare, read_edition, review_text
from lc_indicators.editions.compare.as_json import comparison_json, diff_schema
from lc_indicators.editions.compare.as_page import comparison_page, marked
from lc_indicators.editions.compare.as_text import MOST_DETAILS
from tests.editions.compare.small_editions import END, FACTOR, POOR_2015, SmallEdition, compared
from tests.publish.browser import chromium, faults, opened, sideways
from tests.publish.sample_figures import HOSTILE_LABEL, both

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["chromium"]


def _eventful() -> SmallEdition:
    """Return an edition with a change of every kind."""
    made = SmallEdition()
    made.figures[END] |= {"value": "42.79", "printed_in_source": "42,79"}
    made.figures[END] |= {"number": both("42,79"), "printed": both("42,79 triệu đồng", "42.79 million dong")}
    made.figures[FACTOR]["formula"] = both("42,79 ÷ 18,2 ≈ 2,3")
    del made.figures[POOR_2015]
    made.block("verdicts-1")["groups"][0]["entries"][0] |= {
        "outcome": "undecidable",
        "sign": "?",
        "word": "?",
    }
    made.block("indicators")["rows"][0]["cells"][3][0]["text"] = "42.79"
    made.spec("grdp")["mark"] = "bar"
    made.block("empty-1")["spans"] = [{"text": f"No figures {HOSTILE_LABEL}."}]
    made.manifest["library"]["version"] = "0.2.0"
    return made


@pytest.fixture
def eventful(tmp_path: Path) -> Comparison:
    """Return a comparison with a change of every kind."""
    return compared(_eventful(), tmp_path)


def test_the_review_says_which_figure_where_and_why(eventful: Comparison) -> None:
    """Old and new, the section, and the observation behind it, on lines that can be read alone."""
    text = review_text(eventful)

    assert "What changed: 4 figures, 1 verdict, 1 table, 1 chart, 1 text." in text
    assert "\nFigures\n  Corrections: the data were wrong\n" in text
    said = "\n      GRDP per capita: 41.79 million dong → 42.79 million dong\n        correction: observation"
    assert said in text
    assert "\n  Added or gone\n" in text
    assert "\n      gone: Poverty rate: 40.40%" in text
    assert "✓ supported → ? ?" in text
    assert "“No data.” → “No figures" in text
    assert "library version: 0.1.0 → 0.2.0" in text


def test_the_review_of_the_same_says_so(tmp_path: Path) -> None:
    """Nothing is said in one line, in the language that is asked for."""
    folder = SmallEdition("vi").write(tmp_path / "it")
    vi, en = (compare(read_edition(folder), read_edition(folder), language=one) for one in (None, "en"))

    assert "Hai ấn bản nói như nhau" in review_text(vi)
    assert "The two editions say the same" in review_text(en)


def test_a_label_does_not_steer_the_terminal(tmp_path: Path) -> None:
    """Escape sequences and marks that turn the order of letters are shown as what they are."""
    made = SmallEdition()
    made.figures[END]["label"] = both("a\x1b[2J\u202eb")

    text = review_text(compared(made, tmp_path))

    assert "a\ufffd[2J\ufffdb" in text
    assert not {"\x1b", "\u202e"} & set(text)


def test_the_review_is_no_longer_than_somebody_reads(tmp_path: Path) -> None:
    """A table that changed in every cell is told by its first ones and a count; the JSON has all."""
    old, new = SmallEdition(), SmallEdition()
    for made, words in ((old, "1"), (new, "2")):
        table = made.block("indicators")
        table["rows"] = [
            {"cells": [[{"text": f"area {n}"}], [{"text": words}]], "header": True} for n in range(40)
        ]
        table["columns"], table["csv_rows"] = table["columns"][:2], []

    comparison = compared(new, tmp_path, old=old)

    assert MOST_DETAILS == review_text(comparison).count("1 → 2")
    assert "and 28 more" in review_text(comparison)
    assert 40 == len(comparison_json(comparison)["tables"][0]["details"])


def test_the_json_fits_its_schema_and_the_schema_is_strict(eventful: Comparison) -> None:
    """Every field is described, none is left out, and one more would be refused."""
    content, validator = comparison_json(eventful), jsonschema.Draft202012Validator(diff_schema())

    validator.validate(content)
    assert all(content[name] for name in ("figures", "claims", "tables", "charts", "texts", "background"))
    for wrong in ({"more": 1}, {"schema": "lc-indicators/diff/0"}, {"figures": [{}]}):
        assert not validator.is_valid(content | wrong)
    assert not validator.is_valid({name: content[name] for name in content if name != "counts"})


def test_the_page_strikes_out_and_puts_in_and_runs_nothing_of_a_report(eventful: Comparison) -> None:
    """What went and what came stand in place, and a label that holds markup is words."""
    page = comparison_page(eventful)

    assert "<del>41.79</del> <ins>42.79</ins> million dong" in page
    assert "<script>alert" not in page
    assert 1 == page.count("<script")
    assert "default-src &#39;none&#39;" in page


def test_both_drawings_of_a_chart_stand_on_the_page_with_ids_of_their_own(eventful: Comparison) -> None:
    """Old and new come from one chart: an id used twice would cut one drawing by the other's frame."""
    page = comparison_page(eventful)
    ids = [part.partition('"')[0] for part in page.split(' id="')[1:]]

    assert 2 == page.count('<div class="drawing narrow">')
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "a", "<ins>a</ins>"),
        ("a", "", "<del>a</del>"),
        ("a b", "a c", "a <del>b</del> <ins>c</ins>"),
        ("x " * 5000, "y", f"<del>{'x ' * 5000}</del> <ins>y</ins>"),
    ],
)
def test_words_are_marked_one_by_one(old: str, new: str, said: str) -> None:
    """Long texts are shown whole: aligning them would take minutes."""
    assert said == str(marked(old, new))


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_opens_quietly_and_fits(
    eventful: Comparison, tmp_path: Path, chromium: Browser, width: int, scheme: str
) -> None:
    """Nothing is asked of a network, nothing complains, and a phone scrolls one way only."""
    file = tmp_path / "diff.html"
    file.write_text(comparison_page(eventful), encoding="utf-8")
    with opened(chromium, file, width=width, color_scheme=scheme) as shown:
        assert [] == shown.requests + shown.complaints
        assert not sideways(shown.page)
        boxes = [one.bounding_box() for one in shown.page.locator(".side").all()]
        assert (width > 640) == (boxes[0]["y"] == boxes[1]["y"])
        paper = shown.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ("rgb(255, 255, 255)" == paper) == (scheme == "light")


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(
    eventful: Comparison, tmp_path: Path, chromium: Browser, scheme: str
) -> None:
    """Everybody can read what changed: words that went and came are told apart without their colour."""
    file = tmp_path / "diff.html"
    file.write_text(comparison_page(eventful), encoding="utf-8")
    # The tester's own script is what the page's policy would refuse.
    with opened(chromium, file, color_scheme=scheme, bypass_csp=True) as shown:
        found = faults(shown.page)
        lines = [
            shown.page.locator(name).first.evaluate("one => getComputedStyle(one).textDecorationLine")
            for name in ("del", "ins")
        ]

    assert [] == found
    assert ["line-through", "underline"] == lines

"""Text of a notebook: formatted, and nothing more."""

from __future__ import annotations

import pytest

from lc_indicators.publish.html.markdown import markdown_html, slug


def test_formatting_becomes_html() -> None:
    """What Markdown is for works: strong words, lists, tables."""
    html = markdown_html("**a**\n\n- b\n\n| c | d |\n|---|---|\n| 1 | 2 |")

    for piece in ("<strong>a</strong>", "<li>b</li>", "<td>1</td>"):
        assert piece in html


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](https://example.org/x.png)",
     "[x](data:text/html,1)", '<https://example.org" onclick=x>'],
)  # fmt: skip
def test_nothing_of_its_own_passes(text: str) -> None:
    """Markup is shown as text; pictures and addresses that are none leave their words."""
    html = markdown_html(text)

    for piece in ("<script", "<img", "<a "):
        assert piece not in html


def test_web_addresses_become_links() -> None:
    """A link to the web stays one and tells the other side nothing."""
    assert '<a href="https://example.org/a" rel="noopener noreferrer">x</a>' in markdown_html(
        "[x](https://example.org/a)"
    )


def test_headings_stand_below_the_title() -> None:
    """The report has one title; a heading in text is of the second level at most and has an address."""
    assert '<h2 id="text-doi-song">Đời sống</h2>' in markdown_html("# Đời sống")


@pytest.mark.parametrize(("words", "expected"), [("A  <em>B</em> & C", "a-b-c"), ("中", "section")])
def test_an_address_is_plain(words: str, expected: str) -> None:
    """An address within the page holds letters, digits and hyphens only, and never nothing."""
    assert expected == slug(words)

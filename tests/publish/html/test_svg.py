"""Drawings: nothing in them runs, loads or hides."""

from __future__ import annotations

from typing import Any

import pytest

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.document.hypertext import refuse_deep
from lc_indicators.publish.html.html_charts import colours_of, safe_svg, size_of
from lc_indicators.publish.pdf.printable import printable_svg

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
OPEN = f'<svg {SPACES} viewBox="0 0 720 90.5">'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<foreignObject><p>x</p></foreignObject>",
        '<image href="https://example.org/x.png"/>',
        '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
        '<use href="https://example.org/x.svg#a"/>',
        "<style>@import url(https://example.org/x.css)</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_elements_that_run_or_load_are_dropped(hostile: str) -> None:
    """Only shapes and text pass; whatever else stands in a drawing goes with all that it holds."""
    drawn = safe_svg(f'{OPEN}{hostile}<path d="M0 0"/></svg>', "x")

    assert '<svg role="img" aria-label="x" viewBox="0 0 720 90.5"><path d="M0 0"></path></svg>' == drawn


@pytest.mark.parametrize(
    "attribute",
    [
        'onload="alert(1)"',
        'style="background:url(https://example.org)"',
        'fill="url(https://example.org/x.svg#a)"',
        "fill=\"URL( 'https://example.org/x')\"",
        'class="note"',
        'role="button"',
        'tabindex="0"',
    ],
)
def test_attributes_that_run_or_load_are_dropped(attribute: str) -> None:
    """Only what draws passes, and a reference only within the drawing."""
    assert '<path d="M0 0"></path>' in safe_svg(f'{OPEN}<path {attribute} d="M0 0"/></svg>', "x")


def test_references_within_the_drawing_stay() -> None:
    """Clip paths and patterns of the drawing itself are kept."""
    drawn = safe_svg(f'{OPEN}<g clip-path="url(#a-1)"/></svg>', "")

    assert 'clip-path="url(#a-1)"' in drawn


def test_text_stays_text() -> None:
    """What a label says is shown as it is, and so is the alternative text."""
    drawn = safe_svg(f'{OPEN}<text fill="black">&lt;script&gt; &amp; "x"</text></svg>', '"><script>')

    assert '<text fill="var(--c-000000)">&lt;script&gt; &amp; &#34;x&#34;</text>' in drawn
    assert 'aria-label="&#34;&gt;&lt;script&gt;"' in drawn


def test_a_drawing_without_words_is_decoration() -> None:
    """An empty alternative text hides the drawing from readers that speak."""
    assert '<svg aria-hidden="true"' in safe_svg(f"{OPEN}</svg>", "")


@pytest.mark.parametrize("text", ["", "<svg", "<html/>", "plain"])
def test_what_is_no_drawing_is_refused(text: str) -> None:
    """A chart whose picture cannot be read is an error, never an empty place."""
    with pytest.raises(NotAReportError, match="SVG"):
        safe_svg(text, "x")


def test_colours_and_size_are_read_from_the_drawing() -> None:
    """The page gives variables to exactly the colours in the drawing, named ones included."""
    drawing = f'{OPEN}<path fill="#0b6b74" stroke="white"/></svg>'

    assert {"#0b6b74", "#ffffff"} == colours_of(drawing)
    assert (720.0, 90.5) == size_of(drawing)
    assert (0.0, 0.0) == size_of("<svg/>")


@pytest.mark.parametrize("levels", [1_000, 30_000])
@pytest.mark.parametrize("element", ["g", "text", "script", "x"])
def test_a_drawing_nested_thousands_deep_is_refused_in_words(levels: int, element: str) -> None:
    """What walks a drawing stands on Python's stack, for a page and for a PDF alike."""
    deep = f"{OPEN}{f'<{element}>' * levels}{f'</{element}>' * levels}</svg>"

    for read in (lambda: safe_svg(deep, "x"), lambda: printable_svg(deep)):
        with pytest.raises(NotAReportError, match="nested more than 150 levels deep"):
            read()


def test_a_drawing_of_some_levels_is_drawn() -> None:
    """Groups in groups are what charts are made of."""
    deep = f"{OPEN}{'<g>' * 100}<path d='M0 0'/>{'</g>' * 100}</svg>"

    assert '<path d="M0 0"></path>' in safe_svg(deep, "x")
    assert 100 == printable_svg(deep).count("</g>")


def test_data_nested_thousands_deep_are_refused_in_words() -> None:
    """A notebook of somebody else's may hold any JSON."""
    tree: Any = 0
    for _ in range(5_000):
        tree = [{"in": tree}]

    refuse_deep({"figures": [{"a": 1}]}, "cell 3 shows something")
    with pytest.raises(NotAReportError, match="cell 3 shows something nested more than 150 levels deep"):
        refuse_deep(tree, "cell 3 shows something")

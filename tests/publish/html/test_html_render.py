"""The page as text: whole, escaped, the same each time."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from lc_indicators.publish.document.document import BLOCK_TYPE, read_document
from lc_indicators.publish.document.printed_table import PrintedCell, PrintedColumn, PrintedTable
from lc_indicators.publish.html import render_html
from lc_indicators.publish.html.html_render import length_name, stands_in_cards
from tests.publish.sample import sample_document, sample_notebook
from tests.publish.sample_figures import HOSTILE_NAME, OUTSIDE_FONTS


class Seen(HTMLParser):
    """Collects ids, addresses, elements and handlers of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.elements: list[str] = []
        self.handlers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one element."""
        self.elements.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


@pytest.fixture(scope="module", params=["vi", "en"])
def page(request: pytest.FixtureRequest) -> str:
    """Return the sample report's page in each language."""
    return render_html(sample_document(request.param))


def test_the_same_document_gives_the_same_bytes() -> None:
    """Nothing of the time, the machine or the process reaches the page."""
    assert render_html(sample_document("vi")) == render_html(sample_document("vi"))


def test_hostile_words_are_shown_as_words(page: str) -> None:
    """A label that is a script is text; no element, handler or address comes from it."""
    seen = Seen(page)

    assert "&lt;script&gt;alert(" in page
    assert "<script>alert" not in page
    assert [] == seen.handlers
    assert not {"img", "iframe", "object", "form", "base"} & set(seen.elements)


def test_every_address_is_within_the_page_or_on_the_web(page: str) -> None:
    """Links go to the page's own places, to the web, or to data in the page."""
    seen = Seen(page)
    inner = {address[1:] for address in seen.addresses if address.startswith("#")}
    outer = {address.split(":")[0] for address in seen.addresses if not address.startswith("#")}

    assert inner <= set(seen.ids)
    assert outer == {"https", "data"}


def test_every_place_has_its_own_address(page: str) -> None:
    """No id stands twice."""
    ids = Seen(page).ids

    assert len(set(ids)) == len(ids)


def test_every_figure_in_the_text_has_its_entry(page: str) -> None:
    """There are no orphan numbers: each printed figure leads to how it was obtained."""
    used = set(re.findall(r'data-figure="([^"]+)"', page))

    assert used
    assert used <= set(re.findall(r'id="figure-([^"]+)"', page))


def test_names_and_characters_are_shown_as_they_are(page: str) -> None:
    """A name that begins like a formula and characters outside the fonts are shown unchanged."""
    assert HOSTILE_NAME.replace("'", "&#39;") in page
    assert OUTSIDE_FONTS in page


def test_the_page_says_its_language() -> None:
    """Readers that speak know the language, and titles in another one are marked."""
    assert '<html lang="vi">' in render_html(sample_document("vi"))
    english = render_html(sample_document("en"))
    assert '<html lang="en">' in english
    assert 'lang="vi">Lai Châu: bứt phá' in english


def test_text_of_the_other_language_and_of_the_notebook_is_left_out() -> None:
    """A cell tagged with the other language is not shown, nor is what introduces the notebook."""
    page = render_html(sample_document("en"))

    assert "A <strong>lead</strong>" in page
    assert "<strong>dẫn</strong>" not in page
    assert "For the analyst." not in page


def test_foreign_html_is_never_shown() -> None:
    """Of an output that is not ours only the text stays, folded with the code."""
    page = render_html(sample_document("vi"))

    assert "<samp>&lt;b&gt;printed&lt;/b&gt;</samp>" in page
    assert "alert('html')" not in page


def test_a_page_has_the_scripts_that_it_needs(page: str) -> None:
    """That of the charts is carried only where there is one; nobody else's library is."""
    without = render_html(read_document(sample_notebook("vi", charts=False)))

    assert 1 == without.count("<script>")
    assert 2 == page.count("<script>")
    assert "vega" not in page.lower()


def test_a_document_without_annex_gets_one() -> None:
    """Figures lead to their entries even where the notebook forgot to say where these stand."""
    notebook = sample_notebook("vi", charts=False)
    notebook.cells[-1].outputs.pop()
    page = render_html(read_document(notebook))

    assert '<section class="annex" id="annex">\n<h2>Cách có được từng số liệu</h2>' in page
    assert '<a href="#annex">Cách có được từng số liệu</a>' in page


def test_an_annex_under_its_own_heading_is_named_once() -> None:
    """Where a heading says the annex's title already, neither the page nor the contents repeat it."""
    notebook = sample_notebook("vi", charts=False)
    annex = notebook.cells[-1].outputs[-1]["data"][BLOCK_TYPE]
    annex["title"] = "Số liệu và nguồn"
    notebook.cells[-1].outputs.pop(1)
    page = render_html(read_document(notebook))

    assert 1 == page.count("Số liệu và nguồn</h2>")
    assert '<a href="#annex">' not in page


def test_headings_make_the_contents(page: str) -> None:
    """Each heading is in the contents, the one for wide screens and the folded one."""
    for id in ("economy", "poverty", "education", "annex"):
        assert 2 == page.count(f'<a href="#{id}">')


def test_a_table_has_heads_for_rows_and_columns(page: str) -> None:
    """Readers that speak know which head a cell belongs to."""
    table = page[page.index('id="indicators"') :]
    table = table[: table.index("</table>")]

    assert 4 == table.count('<th scope="col"') == table.count('<th scope="row"')


def test_a_column_without_a_name_has_no_empty_head() -> None:
    """A head that says nothing is no head: readers that speak would stumble over it."""
    notebook = sample_notebook("vi", charts=False)
    table = next(output.data[BLOCK_TYPE] for cell in notebook.cells for output in cell.get("outputs", ())
                 if output.get("data", {}).get(BLOCK_TYPE, {}).get("type") == "table")  # fmt: skip
    table["columns"][0]["label"] = ""

    page = render_html(read_document(notebook))

    assert re.search(r"<thead[^>]*><tr[^>]*>\n<td[^>]*></td>\n<th", page)


def test_figures_stand_under_each_other(page: str) -> None:
    """A number with fewer decimals is filled up unseen, and a status mark moves nothing."""
    assert '<span class="filler" data-digits="0"></span>' in page
    assert '<span class="mark">[e]</span>' in page


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2015", "short"),
        ("4,75 điểm phần trăm/năm", "medium"),
        ("Cổng Thông tin điện tử tỉnh Lai Châu", "long"),
        ("a" * 61, "prose"),
        ("", "short"),
    ],
)
def test_a_column_is_as_long_as_its_longest_cell(words: str, expected: str) -> None:
    """Years and numbers stay on one line; long words get room before they are broken."""
    assert expected == length_name(len(words))


UNITS = ("left", "nghìn đồng/tháng")
SPANS = ("left", "2010 → 2016")
NAMES = ("left", "Thu nhập bình quân đầu người")
NUMBERS = [("right", "1.290"), ("right", "3.049")]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ([NAMES, UNITS, SPANS, *NUMBERS], "cards"),
        ([NAMES, UNITS, SPANS], "rows"),
        ([NAMES, UNITS, *NUMBERS], "cards"),
        ([NAMES, *NUMBERS, *NUMBERS], "rows"),
        ([("left", "2016"), ("left", "%"), ("left", "TCTK"), *NUMBERS], "rows"),
        ([NAMES, ("left", "Kết quả mà nguồn đã công bố năm 2020"), *NUMBERS], "cards"),
    ],
    ids=[
        "numbers-behind-words",
        "short-words-alone",
        "numbers-behind-units",
        "numbers-first",
        "narrow",
        "long-words",
    ],
)
def test_rows_become_cards_where_a_phone_would_hide_their_point(
    columns: list[tuple[str, str]], expected: str
) -> None:
    """Numbers that words push out of the screen, or words that hold more than fits on it."""
    printed = tuple(
        PrintedColumn("", "", align, (PrintedCell([{"text": words}]),)) for align, words in columns
    )
    table = PrintedTable([], printed, (True,), (0,), 1, [])

    assert expected == ("cards" if stands_in_cards(table) else "rows")

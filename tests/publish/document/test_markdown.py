"""Text of a notebook: one reading, whole, in the page and in the PDF."""

from __future__ import annotations

import re
import shutil

import pytest

from lc_indicators.errors import NotShownError
from lc_indicators.publish.document.headings import slug
from lc_indicators.publish.document.images import Showing
from lc_indicators.publish.document.markdown import markdown_blocks
from tests.publish.shown import PNG, WHOLE, page, pdf_text, read, text

has_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed (Debian package poppler-utils)"
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**a**", "<p><strong>a</strong></p>"),
        ("***a***", "<p><strong><em>a</em></strong></p>"),
        ("~~a~~ `b < c`", "<p><s>a</s> <code>b &lt; c</code></p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("a <br/> b", "<p>a <br> b</p>"),
        ("a<!-- b --> c", "<p>a c</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", '<ul class="loose"><li><p>a</p></li><li><p>b</p></li></ul>'),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("7. a\n8. b", '<ol start="7"><li>a</li><li>b</li></ol>'),
        (
            "1. a\n   ```\n   x\n   ```",
            '<ol><li>a<pre tabindex="0" class="code"><code>x</code></pre></li></ol>',
        ),
        ("> a\n>\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
    ],
)
def test_what_is_written_is_what_the_page_holds(source: str, expected: str) -> None:
    """Structure is kept as it was written: nothing runs together, and markup of HTML is text."""
    from lxml.html import tostring

    prose = page(read(text(source))).find('.//div[@class="prose"]')
    inside = "".join(tostring(child, encoding="unicode") for child in prose)

    assert expected == re.sub(r"\s*\n\s*", "", inside)


def test_a_table_keeps_its_sides_and_its_words() -> None:
    """Columns stand as they are aligned, cells keep their style."""
    (grid,) = markdown_blocks("| a | b | c |\n|:--|:-:|--:|\n| **x** | $y$ | 2,5 |", Showing(1))

    assert ["left", "center", "right"] == [column["align"] for column in grid["columns"]]
    assert {"text": "x", "strong": True} in grid["rows"][0]["cells"][0]


def test_levels_of_headings_leave_none_out() -> None:
    """Each is one below what it belongs to, across cells; two of the same words have two addresses."""
    document = read(text("# A\n\n#### B\n\n#### C\n\n## D"), text("# A"))
    found = [
        (one.tag, one.get("id"))
        for one in page(document).iter("h2", "h3", "h4", "h5")
        if "text-" in one.get("id", "")
    ]

    assert [
        ("h2", "text-a"),
        ("h3", "text-b"),
        ("h3", "text-c"),
        ("h3", "text-d"),
        ("h2", "text-a-2"),
    ] == found


def test_without_a_first_level_the_second_is_the_highest() -> None:
    """Whoever writes ## below the report's title means its sections."""
    assert ["h2", "h3"] == [
        one.tag
        for one in page(read(text("## A\n\n### B"))).iter("h2", "h3")
        if one.get("id") in {"text-a", "text-b"}
    ]


def test_a_heading_in_a_quotation_opens_no_section() -> None:
    """The contents are the report's own."""
    assert [] == [one for one in page(read(text("> # A"))).iter("h2") if one.get("id") == "text-a"]


def test_notes_are_numbered_through_the_report() -> None:
    """A mark leads to its note and back, and no address stands twice."""
    article = page(read(text("a[^x] b[^y] c[^x]\n\n[^x]: X\n[^y]: Y"), text("d[^x]\n\n[^x]: Z")))
    marks = [
        one.get("href")
        for one in article.iter("a")
        if (one.get("href") or "").startswith("#footnote-") and one.getparent().tag == "sup"
    ]
    ids = [one.get("id") for one in article.iter() if one.get("id")]

    assert ["#footnote-1", "#footnote-2", "#footnote-1", "#footnote-3"] == marks
    assert {"footnote-1", "footnote-2", "footnote-3", "footnote-of-1", "footnote-of-3"} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("source", ["a[^1]\n\n[^1]: see [^1]", "a[^1]\n\n[^1]: see[^2]\n[^2]: and[^1]"])
def test_a_note_that_names_itself_ends(source: str) -> None:
    """Notes may refer to each other."""
    assert markdown_blocks(source, Showing(1))


@pytest.mark.parametrize(
    ("source", "attachments"),
    [
        (f"![hình](data:image/png;base64,{PNG})", None),
        ("![hình](attachment:a%20b.png)", {"a b.png": {"image/png": PNG}}),
        (
            "![hình](data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E)".replace(" ", "%20"),
            None,
        ),
    ],
)
def test_a_picture_of_the_notebook_is_shown(source: str, attachments: dict | None) -> None:
    """What stands in the notebook stands in the page, with its words for those who do not see it."""
    (image,) = page(read(text(source, attachments=attachments))).iter("img")

    assert "hình" == image.get("alt")
    assert image.get("src").startswith("data:image/")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("![x](https://example.org/x.png)", "cell 2 shows the picture 'https://example.org/x.png'"),
        ("![x](figs/x.png)", "figs/x.png"),
        ("![x](attachment:gone.png)", "attachment:gone.png"),
        ("![x](file:///etc/passwd)", "which is not in the notebook"),
        (f"![x](data:image/tiff;base64,{PNG})", "that cannot be read"),
        ("![x](data:image/png;base64,AAAA)", "that cannot be read"),
        (r"$\nosuch{x}$", r"cell 2 shows the formula \nosuch{x}, which cannot be set"),
        (r"$$\frac{1}$$", "a part of it is missing"),
        (r"\begin{tikzpicture}x\end{tikzpicture}", "tikzpicture"),
    ],
)
def test_what_cannot_be_shown_is_refused_by_its_cell(source: str, said: str) -> None:
    """Nothing vanishes: the cell is named, and what to do."""
    with pytest.raises(NotShownError) as caught:
        read(text(source))

    assert said in str(caught.value)
    assert "remove-cell" in str(caught.value)


def test_text_of_the_other_language_or_above_the_title_is_not_read() -> None:
    """Only what the report shows can stop it."""
    cells = read(text("![x](gone.png)", "en"), language="vi").cells

    assert ["code"] == [cell.kind for cell in cells]


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,1)",
        '<https://example.org" onclick=x>',
        "```\n</code><script>x</script>\n```",
        r"$\href{javascript:1}{x}$",
        r"$\text{&lt;script&gt;}$",
        "| <script>x</script> |\n|---|\n| <img src=x> |",
        "a[^1]\n\n[^1]: <script>x</script>",
        "# <script>x</script>",
        '!["><script>x</script>](data:image/png;base64,' + PNG + ")",
    ],
)
def test_nothing_of_its_own_runs(source: str) -> None:
    """Markup is shown as text; addresses that are none leave their words."""
    article = page(read(text(source)))
    prose = article.find('.//div[@class="prose"]')

    assert [] == [one.tag for one in prose.iter("script", "iframe", "object", "style", "form")]
    assert [] == [name for one in prose.iter() for name in one.attrib if name.startswith("on")]
    assert [] == [one.get("href") for one in prose.iter("a") if not re.match("https?:|#", one.get("href"))]
    assert all(one.get("src").startswith("data:image/png") for one in prose.iter("img"))


@has_poppler
def test_page_and_pdf_say_the_same() -> None:
    """One reading of Markdown: every word of a text that uses all of it stands in both."""
    document = read(text(WHOLE))
    shown, printed = (re.sub(r"\s+", " ", page(document).text_content()), pdf_text(document))

    for words in (
        "Một",
        "Hai",
        "Bốn",
        "đậm và nghiêng",
        "gạch",
        "đường dẫn",
        "dòng nữa",
        "giá $5 và $6",
        "đoạn hai của ba",
        "con",
        "cháu",
        "xong",
        "trái",
        "2,5",
        "Lời trích",
        "mục trích",
        "y = 1",
        "<div>Khối</div>",
        "Lời chú.",
    ):
        assert words in shown, words
        assert words in printed, words
    for raw in ("~~", r"\frac", r"\sum", "[x]", "[^1]", "| a", "$$"):
        assert raw not in shown + printed, raw


@pytest.mark.parametrize(("words", "expected"), [("A  <em>B</em> & C", "a-b-c"), ("中", "section")])
def test_an_address_is_plain(words: str, expected: str) -> None:
    """An address within the page holds letters, digits and hyphens only, and never nothing."""
    assert expected == slug(words)

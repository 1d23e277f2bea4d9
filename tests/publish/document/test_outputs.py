"""What a cell shows beside the library's blocks: in the page and in the PDF, or refused by its number."""

from __future__ import annotations

import re
import shutil
from base64 import b64decode, b64encode
from typing import Any

import altair as alt
import pandas as pd
import pytest
from nbformat.v4 import new_output

from lc_indicators.errors import NotShownError
from lc_indicators.publish.document.images import Showing
from lc_indicators.publish.document.outputs import chart_words, output_blocks
from lc_indicators.publish.store.edition_content import content_digests
from tests.publish.shown import PNG, code, page, pdf_text, prints, read, shows

FRAME = pd.DataFrame({"year": [2015, 2020], "rate": [40.40, 16.33], "tên": ["Mường Tè", "<b>x</b>"]})

SVG = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">'
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" '
    'onload="x()">'
    "<metadata>2026-11-29T19:00:00</metadata><script>alert(1)</script>"
    "<style>@import url(https://example.org/x);</style>"
    '<defs><path id="m3f8a1c" d="M0 0L9 9"/></defs><use xlink:href="#m3f8a1c"/>'
    '<image href="https://example.org/x.png"/><image xlink:href="file:///etc/passwd"/>'
    '<foreignObject><b>x</b></foreignObject><text fill="url(https://example.org/#a)">vẽ</text></svg>'
)


def blocks(*outputs: Any, language: str = "vi") -> list[dict[str, Any]]:
    """Return what the outputs of one cell are read into."""
    cells = read(code("x", *outputs), language=language).cells
    return [block for output in cells[-1].outputs for block in output.foreign]


def html(words: str) -> list[dict[str, Any]]:
    """Return what HTML is read into."""
    return blocks(shows(text_html=words, text_plain="<IPython.core.display.HTML object>"))


def grid(words: str) -> tuple[list[str], list[list[str]]]:
    """Return heads and cells of the one table of some HTML."""
    (table,) = html(words)
    rows = [
        [" ".join("".join(span["text"] for span in cell).split()) for cell in row["cells"]]
        for row in table["rows"]
    ]
    return [column["label"] for column in table["columns"]], rows


def test_a_data_frame_is_a_table_of_the_report() -> None:
    """Its heads are heads, the names of its rows are names, figures stand to the right, markup is words."""
    (table,) = blocks(shows(text_html=FRAME._repr_html_(), text_plain=str(FRAME)))
    (shown,) = page(read(code("x", shows(text_html=FRAME._repr_html_())))).iterfind(
        './/div[@class="prose output"]//table'
    )

    assert ["", "year", "rate", "tên"] == [column["label"] for column in table["columns"]]
    assert ["right", "right", "right", "left"] == [column["align"] for column in table["columns"]]
    assert ["0", "1"] == [one.text_content() for one in shown.iterfind('.//th[@scope="row"]')]
    assert "<b>x</b>" in shown.text_content()


def test_merged_cells_are_told_apart() -> None:
    """A head over several columns stands in each of them, the name of several rows before each of them."""
    frame = pd.DataFrame(
        [[1, 2, 3, 4], [5, 6, 7, 8]],
        index=pd.MultiIndex.from_product([["Sơn La"], ["nam", "nữ"]], names=["tỉnh", "giới"]),
        columns=pd.MultiIndex.from_product([["2015", "2020"], ["hộ", "người"]]),
    )

    assert (
        ["tỉnh", "giới", "2015, hộ", "2015, người", "2020, hộ", "2020, người"],
        [["Sơn La", "nam", "1", "2", "3", "4"], ["Sơn La", "nữ", "5", "6", "7", "8"]],
    ) == grid(frame._repr_html_())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", (["a", "b"], [["1", "2"]])),
        ("<table><tr><td>1<td>2<tr><td>3</table>", (["", ""], [["1", "2"], ["3", ""]])),
        (
            "<table><tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5</table>",
            (["", "", ""], [["1", "", "2"], ["3", "4", "5"]]),
        ),
        ("<table><tr><td rowspan=9>1<td>2<tr><td>3</table>", (["", ""], [["1", "2"], ["1", "3"]])),
        ("<table><tr><td colspan=x>1</table>", ([""], [["1"]])),
        ("<table><tr><td>1 <table><tr><td>2</table></table>", ([""], [["1 2"]])),
    ],
)
def test_tables_of_any_make_are_read(words: str, expected: tuple[list[str], list[list[str]]]) -> None:
    """A table is a table, however it was written."""
    assert expected == grid(words)


def test_a_styled_table_keeps_its_words_and_caption() -> None:
    """What a Styler formats and names is shown as it formats and names it; hidden columns stay hidden."""
    pytest.importorskip("jinja2")
    style = (
        FRAME.style.format({"rate": "{:.1f} %"})
        .set_caption("Tỷ lệ")
        .hide(axis="index")
        .hide(["tên"], axis="columns")
    )
    (table,) = html(style.to_html())

    assert "Tỷ lệ" == "".join(span["text"] for span in table["caption"])
    assert ["year", "rate"] == [column["label"] for column in table["columns"]]
    assert "40.4 %" == table["rows"][0]["cells"][1][0]["text"]


def _chart(**options: Any) -> alt.Chart:
    return alt.Chart(FRAME, **options).mark_bar().encode(x="year:O", y="rate:Q")


def test_a_chart_is_drawn_from_whatever_the_notebook_holds_of_it() -> None:
    """Altair shows a script or a specification; either becomes a drawing with an alternative text."""
    as_script = shows(text_html=_chart().to_html(), text_plain="alt.Chart(...)")
    as_spec = new_output(
        "display_data", data={"application/vnd.vegalite.v6+json": _chart().to_dict(), "text/plain": "x"}
    )
    for output in (as_script, as_spec):
        (picture,) = blocks(output)
        (drawn,) = page(read(code("x", output))).iterfind('.//div[@class="picture of-chart"]/svg')

        assert "Biểu đồ: year, rate" == picture["alt"] == drawn.get("aria-label")
        assert "2015" in drawn.text_content()


def test_several_charts_share_no_name_on_the_page() -> None:
    """What clips one drawing does not clip another."""
    output = shows(text_html=_chart().to_html())
    ids = [
        one.get("id")
        for one in page(read(code("x", output), code("y", output, output))).iter()
        if one.get("id")
    ]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        ({"description": "Nghèo giảm", "title": "x"}, "Nghèo giảm"),
        ({"title": {"text": ["Nghèo", "đói"]}}, "Biểu đồ: Nghèo đói"),
        (
            {
                "layer": [
                    {"encoding": {"y": {"field": "a", "title": "Tỷ lệ"}}},
                    {"encoding": {"y": {"field": "b"}}},
                ]
            },
            "Biểu đồ: Tỷ lệ, b",
        ),
        ({}, "Biểu đồ do ô 4 tạo ra"),
    ],
)
def test_a_chart_has_words(spec: dict[str, Any], words: str) -> None:
    """Who does not see it hears what it shows."""
    assert words == chart_words(spec, Showing(4))


@pytest.mark.parametrize("data", [{"url": "https://example.org/x.csv"}, {"url": "file:///etc/passwd"}])
def test_a_chart_of_data_from_elsewhere_is_refused(data: dict[str, str]) -> None:
    """Nothing is fetched, and nothing is drawn empty."""
    spec = {**_chart().to_dict(), "data": data}
    with pytest.raises(NotShownError, match="cell 2 shows a chart that cannot be drawn"):
        blocks(new_output("display_data", data={"application/vnd.vegalite.v6+json": spec}))


def test_pictures_have_words_and_their_size() -> None:
    """The notebook's own words, or the number of the cell: a description of an object is none."""
    plain = {"text_plain": "<Figure size 640x480 with 1 Axes>"}
    said = [
        block["alt"]
        for block in blocks(
            shows(image_png=PNG, **plain),
            shows({"alt": "Nghèo giảm"}, image_png=PNG, **plain),
            shows({"image/png": {"alt": "Nghèo", "width": 20}}, image_png=PNG),
            shows(image_svg=SVG, **plain),
        )
    ]

    assert ["Hình do ô 2 tạo ra", "Nghèo giảm", "Nghèo", "Hình do ô 2 tạo ra"] == said
    assert 20 == blocks(shows({"image/png": {"width": 20}}, image_png=PNG))[0]["width"]


def test_a_drawing_neither_runs_nor_loads_nor_tells_the_hour() -> None:
    """What is left of it is what it draws, under names that each run gives alike."""
    (picture,) = blocks(shows(image_svg=SVG))

    assert not re.search(r"script|onload|example\.org|passwd|foreign|2026|3f8a", picture["svg"])
    assert 'id="d1"' in picture["svg"]
    assert '"#d1"' in picture["svg"]
    assert "vẽ" in picture["svg"]


@pytest.mark.parametrize(
    "output",
    [
        shows(image_png="AAAA"),
        shows(image_png="%%%"),
        shows(image_png=PNG[:60]),
        shows(image_png=b64encode(b64decode(PNG)[:8] + b"x" * 40).decode()),
        shows(image_jpeg=PNG),
        shows(image_svg="<svg"),
        shows(image_svg="<html/>"),
        shows(text_html="<script>x()</script><div id=y></div>", text_plain="Figure"),
        shows(text_html="<iframe src='https://example.org'></iframe>"),
        shows(text_html="<video src='x'></video>"),
        shows(text_html="<img src='https://example.org/x.png'>"),
        shows(application_javascript="x()"),
        new_output(
            "display_data",
            data={"application/vnd.plotly.v1+json": {}, "text/html": "<div><script>x</script></div>"},
        ),
        new_output(
            "display_data",
            data={"application/vnd.jupyter.widget-view+json": {}, "text/plain": "IntSlider(value=0)"},
        ),
        new_output("display_data", data={"application/pdf": "JVBERi0="}),
    ],
)
def test_what_needs_a_script_or_is_broken_is_refused_by_its_cell(output: Any) -> None:
    """Better no report than one that lacks what its analyst sees."""
    with pytest.raises(NotShownError) as caught:
        blocks(output)

    assert re.search("cell 2 shows .*(as a table|Save it|Put it)", str(caught.value))


def test_a_script_with_a_picture_beside_it_is_the_picture() -> None:
    """Of what an output offers the fullest is taken that a page can hold."""
    bundle = {
        "application/vnd.plotly.v1+json": {},
        "text/html": "<script>x</script>",
        "image/png": PNG,
        "text/plain": "x",
    }

    assert ["picture"] == [block["type"] for block in blocks(new_output("display_data", data=bundle))]


@pytest.mark.parametrize(
    ("output", "lines"),
    [
        (prints("một\n  hai\n"), ["một", "  hai"]),
        (prints("\x1b[31mđỏ\x1b[0m\t|"), ["đỏ      |"]),
        (prints("10 %\r50 %\r100 %\nxong"), ["100 %", "xong"]),
        (prints("a\x00b\x1bc"), ["a\ufffdb\ufffdc"]),
        (shows(text_plain="'x'"), ["'x'"]),
        (shows(application_json={"a": ["ệ"]}), ["{", ' "a": [', '  "ệ"', " ]", "}"]),
    ],
)
def test_printed_words_are_shown_as_they_were_printed(output: Any, lines: list[str]) -> None:
    """Lines and spaces stay; colours of a terminal and states of a bar go."""
    assert [lines] == [block["lines"] for block in blocks(output)]


def test_formulas_and_markdown_of_a_cell_are_read_as_those_of_a_text() -> None:
    """A formula is set, Markdown is formatted."""
    made = blocks(
        shows(text_latex=r"$\displaystyle \frac{1}{2}$"),
        shows(text_latex=r"\begin{equation}x\end{equation}"),
        shows(text_markdown="**a** $x$"),
    )

    assert ["formula", "formula", "paragraph"] == [block["type"] for block in made]


def test_html_that_is_no_table_keeps_its_words_and_no_more() -> None:
    """Headings, lists, links and styles of words; no handler, no address that is none, nothing hidden."""
    words = (
        "<style>p{color:red}</style><h4 onclick=x()>Đầu</h4><p>a <b>b</b> <i>c</i> <code>d</code><br>e "
        "H<sub>2</sub>O "
        "<a href='javascript:x'>f</a> <a href='https://example.org'>g</a></p>"
        "<ol start=3><li>h<ul><li>i</li></ul></li></ol>"
        "<pre> j\n  k</pre><blockquote>l</blockquote><p style='display: none'>m</p><span hidden>n</span>o<hr>"
    )
    output = page(read(code("x", shows(text_html=words)))).find('.//div[@class="prose output"]')
    tags = {one.tag for one in output.iter()}

    assert {"h2", "strong", "em", "code", "br", "sub", "a", "ol", "ul", "pre", "blockquote", "hr"} <= tags
    assert "style" not in tags
    assert ["https://example.org"] == [one.get("href") for one in output.iter("a")]
    assert not re.search("[mn]", output.text_content().replace("cell", ""))
    assert [] == [name for one in output.iter() for name in one.attrib if name.startswith("on")]


def test_outputs_of_a_cell_stand_in_their_order() -> None:
    """Nothing is gathered at the end."""
    made = blocks(
        prints("a"),
        shows(image_png=PNG),
        prints("b", "stderr"),
        shows(text_html=FRAME._repr_html_()),
        shows(text_plain="c"),
    )

    assert ["verbatim", "picture", "verbatim", "grid", "verbatim"] == [block["type"] for block in made]


def test_an_output_of_nothing_is_nothing() -> None:
    """An empty line is no output."""
    assert [] == blocks(prints("\n"), shows(text_plain=""), shows(text_html="<div></div>"))
    assert () == output_blocks(new_output("display_data", data={}), Showing(1))


def test_what_a_cell_shows_is_in_the_digest_of_the_content() -> None:
    """Another picture or table is another report."""
    made = [
        content_digests(read(code("x", one)))["text"]
        for one in (
            shows(text_html="<p>a</p>", text_plain="x"),
            shows(text_html="<p>b</p>", text_plain="x"),
            shows(text_plain="x"),
        )
    ]

    assert 3 == len(set(made))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed (poppler-utils)")
def test_the_pdf_shows_all_of_it() -> None:
    """The compiler checks PDF/A and PDF/UA: each picture has words, each table a head."""
    document = read(
        code(
            "a",
            shows(text_html=FRAME._repr_html_()),
            shows(text_html=_chart().to_html()),
            shows(image_png=PNG),
        ),
        code(
            "b",
            shows(image_svg=SVG),
            prints("đã in <i>\n"),
            shows(text_latex="$x^2$"),
            shows(text_html="<ul><li>mục</li></ul>"),
        ),
    )
    words = pdf_text(document)

    for one in ("Mường Tè", "40.40", "đã in <i>", "mục", "2015"):
        assert one in words


def test_a_report_of_one_table_has_neither_contents_nor_annex() -> None:
    """A heading without anything under it does not appear, in page or PDF."""
    table = "<table><tr><th>Năm<th>Tỷ lệ<tr><td>2015<td>40,40</table>"
    document = read(code("table", shows(text_html=table)))

    assert "40,40" in pdf_text(document)
    for words in (page(document).text_content(), pdf_text(document)):
        assert "Mục lục" not in words
        assert "Cách tính từng con số" not in words

"""The logo of a project, in every output that has a front."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.shown_logo import logo_of
from lc_indicators.publish.docx import render_docx
from lc_indicators.publish.html import render_html
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.pdf import render_pdf
from lc_indicators.publish.sheets.opendocument_file import to_ods
from lc_indicators.publish.sheets.sheet_contents import workbook_of
from lc_indicators.settings import Logo, Settings, Words
from tests.publish.docx.support import found, part
from tests.publish.sample import sample_document

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)">
<script>alert(1)</script><image href="https://example.org/x.png" width="9" height="9"/>
<rect width="40" height="20" fill="#7a1f3d"/><text x="2" y="12" font-size="8">Kisumu \u4e2d</text></svg>"""


def _png() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (300, 100), "#7a1f3d").save(content, "PNG", dpi=(300, 300))
    return content.getvalue()


LOGOS = {"svg": Logo("logo.svg", SVG.encode()), "png": Logo("logo.png", _png())}


@pytest.fixture(params=LOGOS)
def document(request: pytest.FixtureRequest) -> Document:
    """Return the sample report of a project with a logo, of each kind."""
    settings = Settings(logo=LOGOS[request.param], publisher=Words({"en": "Kisumu County"}))
    return replace(sample_document("en"), settings=settings)


def test_the_page_has_it_with_the_publisher_as_its_words(document: Document) -> None:
    """It stands in the page itself, and a drawing in it runs and loads nothing."""
    page, logo = render_html(document), logo_of(document)
    assert logo is not None

    width, height = logo.pixels
    words = f'alt="Kisumu County" width="{width}" height="{height}"></p>'
    assert f'<p class="logo"><img src="{logo.address}" {words}' in page
    assert not any(word in logo.content for word in (b"script", b"onload", b"example.org"))
    assert (width <= 227, height <= 64) == (True, True)


def test_the_pdf_has_it_on_its_front_page(document: Document) -> None:
    """Said to those who do not see it, too: the file meets the standard of accessible documents."""
    content = render_pdf(document)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        with_logo = {str(one.Alt) for one in pdf.objects if _is_figure(one)}

    assert "Kisumu County" in with_logo
    assert content == render_pdf(document)


def _is_figure(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one


def test_word_has_it_above_the_title(document: Document) -> None:
    """Of the size that the page has, in points."""
    logo = logo_of(document)
    assert logo is not None
    first = found(part(render_docx(document)), "//wp:inline")[0]
    extent = found(first, "./wp:extent")[0]

    assert ["Kisumu County"] == found(first, "./wp:docPr/@descr")
    assert round(logo.width * 12700) == int(extent.get("cx"))


def test_the_cover_of_the_workbook_has_it(document: Document) -> None:
    """With its words."""
    content = next(one for one in OUTPUTS if one.file.endswith(".xlsx")).render(document)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert b'descr="Kisumu County"' in file.read("xl/drawings/drawing1.xml")
        assert b"drawing1.xml" in file.read("xl/worksheets/_rels/sheet1.xml.rels")


def test_the_cover_of_the_open_workbook_has_it(document: Document) -> None:
    """As large as everywhere, listed in the file's own manifest, with its words."""
    content, logo = to_ods(workbook_of(document)), logo_of(document)
    assert logo is not None
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        picture, listed = file.read("Pictures/logo.png"), file.read("META-INF/manifest.xml").decode()
        first = file.read("content.xml").decode().partition("</table:table>")[0]

    with Image.open(io.BytesIO(picture)) as drawn:
        assert "PNG" == drawn.format
    assert 'full-path="Pictures/logo.png" manifest:media-type="image/png"' in listed
    assert f'<draw:frame svg:width="{logo.width}pt" svg:height="{logo.height}pt">' in first
    assert "<svg:title>Kisumu County</svg:title>" in first


def test_without_one_nothing_is_said_of_it() -> None:
    """A page without a logo is as it was."""
    document = sample_document("en")

    assert logo_of(document) is None
    assert "logo" not in render_html(document)

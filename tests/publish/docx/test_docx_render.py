"""The sample report as a Word document: whole, accessible, the same each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from typing import Any

import docx
import pikepdf
import pytest

from lc_indicators.publish.document.body import body
from lc_indicators.publish.docx import render_docx
from lc_indicators.publish.docx.docx_output import document_faults
from tests.publish.docx.support import W, found, lines, part, sample_docx, styled, text, with_blocks, words
from tests.publish.sample import sample_document

HOSTILE = "<w:t>&amp; ]]> \" ' {=1+1} \\h =SUM(A1)"


def test_it_opens_and_says_what_it_is(language: str) -> None:
    """A file that is found without its folder says title, author, language, and the date of its data."""
    opened = docx.Document(io.BytesIO(sample_docx(language)))
    said = opened.core_properties
    title = {"vi": "Lai Châu 2015–2020: kinh tế – xã hội", "en": "Lai Châu 2015–2020: economy and society"}

    assert (title[language], "lc-indicators", {"vi": "vi-VN", "en": "en-GB"}[language]) == (
        said.title, said.author, said.language,
    )  # fmt: skip
    assert datetime(2021, 3, 10, tzinfo=said.created.tzinfo) == said.created == said.modified
    assert "Lai Châu" in said.keywords


def test_the_language_of_the_text_is_set(language: str) -> None:
    """The spelling checker and those who read aloud know the language."""
    styles = part(sample_docx(language), "styles")

    assert [{"vi": "vi-VN", "en": "en-GB"}[language]] == found(styles, "//w:docDefaults//w:lang/@w:val")


@pytest.mark.parametrize("head", [False, True])
def test_every_link_has_its_end_and_every_picture_its_words(
    language: str, office: Any, *, head: bool
) -> None:
    """No bookmark is there twice, none is missing, and no picture is silent."""
    content = sample_docx(language, office if head else None)
    root = part(content)

    assert [] == list(document_faults(content))
    assert len(found(root, "//w:hyperlink[@w:anchor]")) > 25
    assert found(root, "//wp:docPr")


def test_ids_are_there_once(document: Any) -> None:
    """Bookmarks and pictures are told apart by their ids."""
    for path in ("//w:bookmarkStart/@w:id", "//wp:docPr/@id"):
        ids = found(document, path)

        assert len(ids) == len(set(ids)) > 0


def test_parts_that_are_named_are_in_the_file(language: str) -> None:
    """Every relation of the document leads to a part of it, or to an address of the web."""
    content = sample_docx(language)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = set(file.namelist())
        relations = found_relations(file.read("word/_rels/document.xml.rels"))
    inside = {f"word/{target}" for target, mode in relations.values() if mode != "External"}
    used = set(found(part(content), "//@r:id | //@r:embed"))

    assert inside <= names
    assert used <= set(relations)
    assert {"https://example.org/", "https://example.org/lai-chau-2020"} == {
        target for target, mode in relations.values() if mode == "External"
    }


def found_relations(content: bytes) -> dict[str, tuple[str, str]]:
    """Return target and mode of each relation by its id."""
    from lxml import etree

    return {
        one.get("Id"): (one.get("Target"), one.get("TargetMode", "")) for one in etree.fromstring(content)
    }


def test_headings_leave_no_level_out(document: Any) -> None:
    """Who reads the headings alone finds every part below another."""
    levels = [
        int(style[-1]) for style in found(document, "//w:pStyle[starts-with(@w:val, 'Heading')]/@w:val")
    ]

    assert 1 == levels[0]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_contents_lists_the_headings_with_a_field_for_the_page(document: Any) -> None:
    """The contents are there when the file opens, and Word makes them anew without a question."""
    listed = [*styled(document, "Toc1"), *styled(document, "Toc2")]
    headings = [*styled(document, "Heading1"), *styled(document, "Heading2")]
    codes = found(document, "//w:instrText/text()")

    assert [f"{words}…" for words in headings] == listed
    assert r'TOC \o "1-2" \h \z \u' in codes[0]
    assert len(listed) == sum("PAGEREF" in code for code in codes)
    assert [] == found(part(sample_docx("vi"), "settings"), "//w:updateFields") + found(
        document, "//@w:dirty"
    )


def test_fields_begin_and_end(document: Any) -> None:
    """A field that is not closed takes the rest of the document with it."""
    kinds = found(document, "//w:fldChar/@w:fldCharType")
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0

    assert 0 == depth
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_styles_that_are_used_are_there(language: str, office: Any) -> None:
    """Nothing falls back to a style that Word makes up."""
    for content in (sample_docx(language), sample_docx(language, office)):
        known = set(found(part(content, "styles"), "//w:style/@w:styleId"))
        path = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
        parts = ("document", "footnotes", "header-default", "footer-default")
        used = {style for name in parts for style in found(part(content, name), path)}
        based = set(found(part(content, "styles"), "//w:basedOn/@w:val | //w:next/@w:val"))

        assert set() == (used | based) - known


def test_every_block_has_its_place(language: str) -> None:
    """Whatever the page and the PDF show stands in the document."""
    report = sample_document(language)
    root = part(sample_docx(language))
    kinds = {one.block["type"] for one in body(report, {"sources": "", "annex": ""})}
    text_of = " ".join(lines(root))
    expected = {
        "vi": ["Mục lục", "Hình 1. ", "Bảng 1. ", "41,79 ÷ 18,2 ≈ 2,3", "Cách tính từng số liệu"],
        "en": ["Contents", "Figure 1. ", "Table 1. ", "41.79 ÷ 18.2 ≈ 2.3", "How each figure was obtained"],
    }

    assert {"cards", "chart", "table", "list", "sources", "annex"} <= kinds
    assert [] == [one for one in expected[language] if one not in text_of]


def test_a_chart_leads_to_the_table_of_its_numbers(document: Any) -> None:
    """The number that the note names is that of the table that has all of them: here one of the report."""
    field = found(document, "//w:instrText[contains(., 'REF _numbers_table_0')]")[0]
    shown = field.getparent().getnext().getnext()
    mark = found(document, "//w:bookmarkStart[@w:name='_numbers_table_0']")[0]

    assert words(mark.getparent()).startswith(f"{words(shown)}. ")


def test_it_is_the_same_on_every_run(language: str) -> None:
    """Another zone, locale and hash seed, another hour: the same bytes."""
    code = (
        "import sys; from tests.publish.sample import sample_document\n"
        "from lc_indicators.publish.docx import render_docx\n"
        f"sys.stdout.buffer.write(render_docx(sample_document({language!r})))"
    )
    other = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4711"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, **other}
    )

    assert sample_docx(language) == done.stdout


def test_nothing_of_a_clock_is_in_the_archive() -> None:
    """The entries are of the first hour that an archive can name."""
    with zipfile.ZipFile(io.BytesIO(sample_docx("vi"))) as file:
        times = {entry.date_time for entry in file.infolist()}

    assert {(1980, 1, 1, 0, 0, 0)} == times


def test_hostile_words_are_words() -> None:
    """Markup, fields and formulas of a text are text, and what XML cannot hold is shown by its number."""
    root = part(with_blocks(text(HOSTILE), text("a\x00b\x1fc")))

    assert [HOSTILE, "a⟨U+0000⟩b⟨U+001F⟩c"] == styled(root, "BodyText")


def test_only_web_addresses_are_followed() -> None:
    """A script in an address stays words."""
    span = {"text": "here", "link": "javascript:alert(1)"}
    root = part(with_blocks({**text(""), "spans": [span]}))

    assert ["here"] == styled(root, "BodyText")
    assert [] == found(root, "//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:hyperlink")


def test_figures_do_not_look_like_links_of_the_web(document: Any) -> None:
    """Every printed figure is a link, so none is blue or underlined."""
    styles = part(sample_docx("vi"), "styles")
    look = found(styles, "//w:style[@w:styleId='FigureLink']/w:rPr/*")

    assert "FigureLink" in found(document, "//w:hyperlink//w:rStyle/@w:val")
    assert [f"{W}color"] == [one.tag for one in look]


def test_a_report_without_figures_has_no_annex_and_no_links() -> None:
    """A note of a few lines is a document, too."""
    report = sample_document("vi")
    report = replace(report, figures={}, cells=(), title={**report.title, "summary": [], "about": []})
    root = part(render_docx(report))

    assert [] == found(root, "//w:hyperlink") + styled(root, "TocHeading")
    assert [report.title["title"]] == styled(root, "Title")


@pytest.mark.slow
def test_libreoffice_opens_it(language: str, office: Any, to_pdf: Callable[[bytes], bytes]) -> None:
    """It is read whole: as many pages on each run, and about as many as the PDF of the report has."""
    from tests.publish.pdf.support import sample_pdf

    for content in (sample_docx(language), sample_docx(language, office)):
        counts = []
        for _ in range(2):
            with pikepdf.open(io.BytesIO(to_pdf(content))) as pdf:
                counts.append(len(pdf.pages))
        with pikepdf.open(io.BytesIO(sample_pdf(language))) as ours:
            expected = len(ours.pages)

        assert counts[0] == counts[1]
        assert abs(counts[0] - expected) <= 3

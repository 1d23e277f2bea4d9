import io
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from lc_indicators.errors import TypesettingError
from lc_indicators.publish.document.document import CellPart, OutputPart
from lc_indicators.publish.pdf import render_pdf
from tests.publish.pdf.support import sample_pdf
from tests.publish.sample import sample_document

HOSTILE = (
    '#read("/etc/passwd") $x$ @ref <a> *b* _c_ `d` #import "@preview/x:1.0.0" // c /* = h - l + n \\u{41}'
)


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield the elements of the accessible tree in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        found = waiting.pop()
        if isinstance(found, pikepdf.Array):
            waiting.extend(reversed(list(found)))
        elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
            yield found
            waiting.append(found.get("/K", pikepdf.Array()))


def with_blocks(*blocks: dict) -> bytes:
    """Return the PDF of the sample report with *blocks* instead of its own."""
    cell = CellPart(number=1, kind="code", source="x", outputs=tuple(OutputPart(block) for block in blocks))
    return render_pdf(replace(sample_document("vi"), cells=(cell,)))


def body(text: str) -> dict:
    """Return a paragraph."""
    return {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": text}]}


def test_file_says_that_it_meets_the_standards(pdf: pikepdf.Pdf) -> None:
    """The metadata name PDF/A-2a and PDF/UA-1, which the compiler checked."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        said = [metadata[name] for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]

    assert ["2", "A", "1"] == said


def test_metadata_name_the_report(pdf: pikepdf.Pdf, language: str) -> None:
    """A file that is found without its folder says what it is and in which language."""
    title = {"vi": "Lai Châu 2015–2020: kinh tế – xã hội", "en": "Lai Châu 2015–2020: economy and society"}
    info = pdf.docinfo

    assert (title[language], "lc-indicators", {"vi": "vi-VN", "en": "en-GB"}[language]) == (
        str(info["/Title"]), str(info["/Author"]), str(pdf.Root.Lang),
    )  # fmt: skip
    assert {"Lai Châu", "VN-01", "2015–2020"} <= set(str(info["/Keywords"]).split(", "))


def test_file_is_dated_by_its_data(pdf: pikepdf.Pdf) -> None:
    """Not the clock but the date of the data stands in the file."""
    dates = {str(pdf.docinfo["/CreationDate"])[:10], str(pdf.docinfo["/ModDate"])[:10]}

    assert {"D:20210310"} == dates


def test_pages_are_a4(pdf: pikepdf.Pdf) -> None:
    """An office prints it without scaling."""
    sizes = {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages}

    assert {(0, 0, 595, 842)} == sizes


def test_tree_has_headings_paragraphs_tables_and_a_described_chart(pdf: pikepdf.Pdf, language: str) -> None:
    """Assistive technology finds each part as what it is, and each picture in words."""
    found = list(structure(pdf))
    kinds = Counter(str(element.S) for element in found)
    spoken = [str(element.get("/Alt", "")) for element in found if element.S == "/Figure"]
    rising = {"vi": "Từ 18,2 năm 2015 lên 41,79 năm 2020", "en": "From 18.2 in 2015 to 41.79 in 2020"}

    assert bool(pdf.Root.MarkInfo.Marked)
    assert {"/Title", "/H1", "/H2", "/P", "/L", "/LI", "/TOC", "/Caption", "/Link"} <= kinds.keys()
    # The numbers of the chart stand in a table of the report.
    assert 2 == kinds["/Table"] == kinds["/THead"]
    assert rising[language] in spoken
    assert all(spoken)


def test_bookmarks_are_the_headings(pdf: pikepdf.Pdf, language: str) -> None:
    """A reader's side bar shows the sections, parts under their section."""
    with pdf.open_outline() as outline:
        sections = {item.title: [part.title for part in item.children] for item in outline.root}
    economy, poverty = {"vi": ("Kinh tế", "Nghèo"), "en": ("Economy", "Poverty")}[language]

    assert [poverty] == sections[economy]
    assert 1 == len(list(sections.values())[-1])


def test_every_printed_figure_leads_to_the_annex(pdf: pikepdf.Pdf) -> None:
    """No figure is an orphan: its link ends on a page of this file."""
    links = [note for page in pdf.pages for note in page.get("/Annots", ()) if note.Subtype == "/Link"]
    inside = [link for link in links if "/Dest" in link or link.A.S == "/GoTo"]

    assert len(inside) > 25
    assert all("/Contents" in link for link in links)


def test_only_web_addresses_are_followed(pdf: pikepdf.Pdf) -> None:
    """A script in an address stays words."""
    notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
    addresses = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}

    assert {"https://example.org/", "https://example.org/lai-chau-2020"} == addresses


def test_text_reads_in_both_languages(language: str, poppler: Callable[..., str]) -> None:
    """What is seen can be searched and copied, Vietnamese marks included."""
    # A narrow column breaks its head.
    text = " ".join(poppler("pdftotext", sample_pdf(language)).split())
    expected = {
        "vi": [
            "Mục lục",
            "Hình 1. ",
            "Bảng 1. ",
            "Trang 3/",
            "GRDP bình quân đầu người đạt 41,79 triệu đồng",
            "Số liệu công bố đến 10/3/2021",
            "41,79 ÷ 18,2 ≈ 2,3",
            "Khoảng làm tròn",
            "Cách tính từng số liệu",
        ],
        "en": [
            "Contents",
            "Figure 1. ",
            "Table 1. ",
            "Page 3 of ",
            "GRDP per capita reached 41.79 million dong",
            "Figures published up to 10 March 2021",
            "41.79 ÷ 18.2 ≈ 2.3",
            "Rounding interval",
            "How each figure was obtained",
        ],
    }

    assert [] == [words for words in expected[language] if words not in text]


def test_hostile_text_is_shown_as_text(poppler: Callable[..., str]) -> None:
    """Markup of HTML and of the compiler, formulas and addresses of packages are words."""
    text = poppler("pdftotext", with_blocks(body(HOSTILE)), "-layout")

    assert HOSTILE in " ".join(text.split())


def test_characters_outside_the_fonts_are_shown_by_number(language: str, poppler: Callable[..., str]) -> None:
    """Where no font draws a character, something says so."""
    assert "⟨U+4E2D⟩ ⟨U+1F600⟩" in poppler("pdftotext", sample_pdf(language))


def test_fonts_are_ours_and_embedded(language: str, poppler: Callable[..., str]) -> None:
    """The file looks the same on every machine."""
    rows = [line.split() for line in poppler("pdffonts", sample_pdf(language)).splitlines()[2:]]

    # What a cell printed is set in the compiler's own typewriter face.
    faces = {"LCSans-Regular", "LCSans-SemiBold", "LCSans-Bold", "LCSans-Italic", "DejaVuSansMono"}
    assert faces == {row[0].split("+")[1].removesuffix("-Identity-H") for row in rows}
    assert {("yes", "yes", "yes")} == {tuple(row[-5:-2]) for row in rows}


@pytest.mark.parametrize("words", ["a" * 300, "https://example.org/" + "a" * 300])
def test_long_words_stay_on_the_page(words: str, poppler: Callable[..., str]) -> None:
    """A word without a place to break is broken."""
    boxes = poppler("pdftotext", with_blocks(body(words)), "-bbox")
    right = [float(line.split('xMax="')[1].split('"')[0]) for line in boxes.splitlines() if "<word" in line]

    assert max(right) < 595 - 60


def test_table_repeats_its_head_and_aligns_its_decimal_marks(poppler: Callable[..., str]) -> None:
    """A long table can be read on its second page; a column's decimal marks stand under each other."""
    numbers = ["1,5", "10,25", "777", "1.234", "3,5"] * 20
    rows = [
        {"cells": [[{"text": f"Năm {n}"}], [{"text": "lời " * 20}], [{"text": number}]], "header": True}
        for n, number in enumerate(numbers)
    ]
    columns = [
        {"label": "Thời kỳ", "unit": "", "align": "left"},
        {"label": "Lời", "unit": "", "align": "left"},
        {"label": "Mức", "unit": "%", "align": "right"},
    ]
    table = {
        "type": "table",
        "id": "t",
        "caption": [{"text": "Dài"}],
        "columns": columns,
        "rows": rows,
        "notes": [],
    }
    content = with_blocks(table)
    boxes = [line for line in poppler("pdftotext", content, "-bbox").splitlines() if "<word" in line]
    ends = {
        word: float(line.split('xMax="')[1].split('"')[0])
        for line in boxes
        if (word := line.split(">")[1].split("<")[0]) in numbers
    }

    assert poppler("pdftotext", content).count("Thời kỳ") > 2
    assert abs(ends["1,5"] - ends["3,5"]) < 0.1
    assert ends["777"] < ends["1,5"] < ends["10,25"]
    assert abs(ends["777"] - ends["1.234"]) < 0.1


@pytest.mark.parametrize("before", range(16, 40, 4))
def test_a_short_table_stays_on_one_page(before: int, poppler: Callable[..., str]) -> None:
    """However much of the page is taken already: its head, first and last row stand together."""
    table = {
        "type": "table",
        "id": "t",
        "caption": [{"text": "Ngắn"}],
        "columns": [{"label": "Cột", "unit": "", "align": "left"}],
        "rows": [{"cells": [[{"text": f"hàng-{n}"}]], "header": True} for n in range(10)],
        "notes": [],
    }
    pages = poppler("pdftotext", with_blocks(*map(body, ["Câu."] * before), table)).split("\f")

    assert 1 == sum("hàng-" in page for page in pages)


def test_report_without_anything_is_still_a_report() -> None:
    """An area without data gives a title page and no failure."""
    empty = replace(sample_document("vi"), cells=(), figures={})
    with pikepdf.open(io.BytesIO(render_pdf(empty))) as pdf:
        assert len(pdf.pages) >= 1


def test_same_report_gives_the_same_bytes_from_elsewhere(tmp_path: Path) -> None:
    """Folder, time zone, locale, hash seed and clock do not reach the file."""
    code = (
        "import sys; from tests.publish.sample import sample_document as made; "
        "from lc_indicators.publish.pdf import render_pdf; sys.stdout.buffer.write(render_pdf(made('vi')))"
    )
    paths = os.pathsep.join(path for path in (str(Path(__file__).parents[3]), *sys.path) if path)
    surroundings = {"TZ": "Pacific/Kiritimati", "LANG": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, **surroundings},
        capture_output=True,
        check=True,
    )

    assert sample_pdf("vi") == done.stdout
    assert sample_pdf("vi") == render_pdf(sample_document("vi"))


def test_content_that_the_compiler_refuses_is_our_error() -> None:
    """A reader of the message is told what failed, without a traceback of the compiler."""
    chart = next(block for block in sample_document("vi").blocks() if block["type"] == "chart")
    flat = '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'

    with pytest.raises(TypesettingError, match=r"^The PDF could not be set: .*SVG.* Report this"):
        with_blocks({**chart, "svg_wide": flat})

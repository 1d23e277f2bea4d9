from dataclasses import replace
from typing import Any

from lc_indicators.publish.document.document import CellPart, OutputPart
from lc_indicators.publish.document.images import Showing
from lc_indicators.publish.document.markdown import markdown_blocks
from lc_indicators.publish.pdf.pdf_content import report_content
from tests.publish.sample import sample_document


def shown(*cells: CellPart) -> list[dict[str, Any]]:
    """Return the parts of a report that holds *cells* below its title."""
    title = CellPart(
        number=1,
        kind="code",
        source="t",
        outputs=(OutputPart({"type": "title", "title": "", "subtitle": "", "summary": []}),),
    )
    return list(report_content(replace(sample_document("vi"), cells=(title, *cells)))["parts"])


def code(*blocks: dict[str, Any]) -> CellPart:
    """Return a code cell that shows *blocks*."""
    return CellPart(number=2, kind="code", source="x", outputs=tuple(OutputPart(block) for block in blocks))


def heading(level: int, words: str = "Tên") -> dict[str, Any]:
    """Return a heading block."""
    return {"type": "heading", "id": "h", "level": level, "spans": [{"text": words}]}


def test_no_level_of_headings_is_left_out() -> None:
    """A part that stands before any section becomes one; later levels are kept."""
    parts = shown(code(heading(3), heading(2), heading(3)))

    assert [1, 1, 2] == [part["level"] for part in parts if part["type"] == "heading"][:3]


def test_annex_under_a_section_of_its_name_has_one_heading() -> None:
    """The same words do not stand twice, in the text or among the bookmarks."""
    parts = shown(code(heading(2, "Cách tính"), {"type": "annex", "id": "a", "title": "Cách tính"}))

    assert "" == next(part["title"] for part in parts if part["type"] == "annex")


def test_missing_sources_and_annex_are_added() -> None:
    """Every link has its end, whatever the notebook forgot."""
    assert ["heading", "sources", "annex"] == [part["type"] for part in shown()]


def test_an_annex_of_nothing_is_none() -> None:
    """Where nothing is computed and tables show all that is published, paper has no empty heading."""
    document = sample_document("vi")
    published = {id: one for id, one in document.figures.items() if not one["metric"]}
    cell = code(heading(2), {"type": "annex", "id": "a", "title": "Cách tính"})
    content = report_content(replace(document, cells=(cell,), figures=published))

    assert "annex" not in [part["type"] for part in content["parts"]]


def test_text_above_the_title_is_left_out() -> None:
    """It introduces the notebook and not the report."""
    parts = [part for part in report_content(sample_document("vi"))["parts"] if part["type"] == "heading"]
    words = [part["spans"][0]["text"] for part in parts]

    assert ("Sổ tay" not in words, True) == (True, "Lời dẫn" in words)


def test_markdown_below_the_title_is_shown() -> None:
    """A cell of words belongs to the report."""
    prose = tuple(markdown_blocks("## Lời dẫn\n\nmột **hai**", Showing(3)))
    parts = shown(CellPart(number=3, kind="markdown", source="", prose=prose))

    assert ["heading", "paragraph"] == [part["type"] for part in parts][:2]


def test_figure_that_the_annex_lacks_has_no_link() -> None:
    """A strange notebook cannot make the compiler fail on a link without an end."""
    spans = [{"text": "1", "figure": "unknown"}, {"text": "2", "figure": "f000000001a"}]
    part = shown(code({"type": "paragraph", "id": "p", "role": "body", "spans": spans}))[0]

    assert [None, "f000000001a"] == [span["figure"] for span in part["spans"]]


def test_printed_output_of_a_cell_is_part_of_the_pdf() -> None:
    """What a cell shows a reader of the print sees, too; its code is the analyst's."""
    content = str(report_content(sample_document("vi")))

    assert "<b>printed</b>" in content
    assert "print('<b>')" not in content

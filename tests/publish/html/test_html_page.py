"""What the page holds before it is written."""

from __future__ import annotations

from lc_indicators.publish.html.html_page import cells, chart_colours, contents, highlighted
from tests.publish.sample import sample_document


def test_handles_of_cells_that_show_nothing_stand_in_one_row() -> None:
    """A cell without output takes no room: its handle stands left of that of the next one with output."""
    document = sample_document("vi")
    first = cells(document)[:3]

    assert [(2, 1), (3, 0), (4, 0)] == [(cell.number, cell.step) for cell in first]


def test_contents_come_from_blocks_and_from_text() -> None:
    """A heading written in Markdown counts like one from code."""
    lines = contents(cells(sample_document("vi")), "annex")

    assert ["text-loi-dan", "economy", "poverty", "education", "data", "annex"] == [line.id for line in lines]
    assert "Lời dẫn" == lines[0].title


def test_colours_of_all_drawings_are_known() -> None:
    """Charts and the small lines in cards bring their colours along."""
    assert {"#0b6b74", "#1b2126", "#ffffff"} <= chart_colours(sample_document("vi"))


def test_code_is_shown_as_text() -> None:
    """Code is coloured and never becomes markup."""
    assert "&lt;b&gt;" in highlighted("x = '<b>'")
    assert "<b>" not in highlighted("x = '<b>'")

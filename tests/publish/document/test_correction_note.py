"""The note of an edition that corrects others: what was wrong, what follows from it, and where it stands."""

from __future__ import annotations

from typing import Any

from lxml import html as lxml_html

from lc_indicators.publish.document.correction_note import CorrectionNote, put_note
from lc_indicators.publish.document.correction_reach import made_from, reached
from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.html.html_render import render_html
from lc_indicators.publish.pdf.pdf_content import title_facts
from lc_indicators.shapes.shape_check import checked_block
from lc_indicators.shapes.walk import walk, words_of
from tests.publish.sample import sample_notebook
from tests.publish.store.test_corrections import correction

END, FACTOR = "f000000001a", "f000000003c"


def _row(key: str, old: str, new: str, **facts: str) -> Any:
    return correction(old, new, figure=f"sample:{key}") | {"name": f"<b>{key}</b>"} | facts


CORRECTIONS = [
    _row(END, "40.79", "41.79"),
    _row(FACTOR, "2.2 times", "2.3 times", follows_from=f"sample:{END}"),
    _row("gone", "7", ""),
]


def _noted(language: str = "en", corrections: Any = CORRECTIONS) -> Document:
    notebook = sample_notebook(language)
    put_note(notebook, read_document(notebook), corrections)
    return read_document(notebook)


def test_the_note_stands_in_the_notebook_and_fits_the_shapes() -> None:
    """Whoever publishes from the notebook alone has it, too; what stands under the title stays there."""
    blocks = list(_noted().blocks())
    ids = [block["id"] for block in blocks if block["id"].startswith("corrections")]

    assert "title" == blocks[0]["type"]
    heads = [block["id"] for block in blocks if block["type"] == "heading" and block["level"] == 2]
    assert "corrections" == heads[0]
    assert [one["id"] for one in read_document(sample_notebook("en")).blocks()] == [
        block["id"] for block in blocks if not block["id"].startswith("corrections")
    ]
    assert ids[1:4] == ["corrections-lead", "corrections-figures", "corrections-following"]
    assert all(checked_block(dict(block), "note") for block in blocks)


def test_the_table_says_what_was_printed_what_is_right_and_since_when() -> None:
    """A figure that was withdrawn is said to be."""
    note = CorrectionNote(read_document(sample_notebook("en")), CORRECTIONS)
    table = next(block for block in note.blocks() if block["id"] == "corrections-figures")
    words = [one.words for one in walk([table])]

    assert [f"<b>{END}</b>", "40.79", "41.79"] == words[1:4]
    assert "data as of September 2018 (digest aaaaaaaa)" == words[4]
    assert ["<b>gone</b>", "7", "withdrawn"] == words[6:9]


def test_what_follows_names_what_it_was_computed_from() -> None:
    """By its name, not by its key."""
    note = CorrectionNote(read_document(sample_notebook("en")), CORRECTIONS)
    table = next(block for block in note.blocks() if block["id"] == "corrections-following")

    assert f"<b>{END}</b>" == [one.words for one in walk([table])][-1]


def test_figures_are_followed_through_whatever_was_made_from_them() -> None:
    """Sentences, cards, tables and charts are named with their section, each once."""
    document = read_document(sample_notebook("en"))
    found = reached(document, [f"sample:{END}"])

    assert {END, FACTOR} <= made_from(document, [f"sample:{END}"])
    assert found
    assert len(found) == len(set(found))
    assert [] == reached(document, ["sample:none"])


def test_the_banner_names_a_few_and_counts_the_rest() -> None:
    """Old and new in words, which are read aloud as well as seen."""
    many = [_row(str(number), "1", "2") for number in range(5)]
    spans = CorrectionNote(read_document(sample_notebook("vi")), many).banner()

    assert "Đính chính. <b>0</b>: đã công bố 1, số đúng là 2; <b>1</b>" in words_of(spans)
    assert words_of(spans).endswith("; và 2 số liệu khác.")


def test_page_and_document_have_the_banner_and_others_none() -> None:
    """An edition that corrects nothing looks as it did."""
    document = _noted("vi")
    page = lxml_html.fromstring(render_html(document))
    banner = page.xpath("//section[@class='corrected']")[0]

    assert "Đính chính" == banner.get("aria-label")
    assert ["#corrections"] == banner.xpath(".//a[not(@class)]/@href")
    assert page.xpath("//h2[@id='corrections']")
    assert f"<b>{END}</b>" in banner.text_content()
    assert title_facts(document)["corrected"]
    plain = read_document(sample_notebook("vi"))
    assert [] == title_facts(plain)["corrected"]
    assert "corrected" not in plain.title

"""An audited text in print: signs, lines and numbers that lead to the list of verdicts."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.pdf import render_pdf
from lc_indicators.publish.pdf.pdf_parts import LONGEST_ENTRY, prepared
from tests.small_audit import audit_report


@cache
def _pdf(language: str) -> bytes:
    return render_pdf(audit_report(language))  # type: ignore[arg-type]


def _without_verdicts(document: Document) -> Document:
    cell = document.cells[0]
    kept = tuple(output for output in cell.outputs if output.block and output.block["type"] != "verdicts")
    return replace(document, cells=(replace(cell, outputs=kept),))


def test_marks_stand_in_the_text_with_sign_and_number(language: str, poppler: Callable[..., str]) -> None:
    """The number behind a sign is that of the verdict in the list."""
    text = " ".join(poppler("pdftotext", _pdf(language), "-layout").split())
    entry = {
        "vi": "2. Tỷ lệ hộ nghèo, 2015 → 2020: giảm 2,8 lần",
        "en": "2. Poverty rate, 2015 → 2020: down 2.8 times",
    }

    assert "còn 16,7% ?1, giảm 2,8 ✗2 lần" in text
    assert "trong đó 16.003/80.276 ?7 ?8 hộ kinh doanh" in text
    assert entry[language] in text


def test_a_verdict_reads_in_both_languages(language: str, poppler: Callable[..., str]) -> None:
    """Outcome, arithmetic, what it rests on and how it was read stand in print."""
    text = " ".join(poppler("pdftotext", _pdf(language), "-layout").split())
    expected = {
        "vi": ["✗ trái với số liệu (1)", "✓ có căn cứ (2)", "? chưa đủ căn cứ (6)", "40,40 ÷ 16,7 nằm trong",
               "tỷ lệ hộ nghèo, 2015: 40,40%", "số của chính văn bản", "Không thể cùng đúng"],
        "en": ["✗ contradicted (1)", "✓ supported (2)", "? undecidable (6)", "40.40 ÷ 16.7 lies in",
               "poverty rate, 2015: 40.40%", "the text’s own figure", "Inconsistent with"],
    }  # fmt: skip

    assert [] == [words for words in expected[language] if words not in text]


def test_the_words_of_a_stranger_are_set_as_words(poppler: Callable[..., str]) -> None:
    """Markup of HTML and of the compiler is text; what turns or hides others is shown by number."""
    text = " ".join(poppler("pdftotext", _pdf("vi"), "-layout").split()).replace("\u200b", "")

    assert '#read("/etc/passwd") *a* _b_ $x$ ⟨U+202E⟩đảo⟨U+202C⟩ ⟨U+4E2D⟩ đạt' in text


def test_every_mark_is_a_link_with_words(language: str) -> None:
    """The file meets PDF/UA: each link says where it leads and ends on a page of this file."""
    with pikepdf.open(io.BytesIO(_pdf(language))) as pdf:
        links = [note for page in pdf.pages for note in page.get("/Annots", ()) if note.Subtype == "/Link"]
        inside = [link for link in links if "/Dest" in link or link.A.S == "/GoTo"]
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            assert "1" == metadata["pdfuaid:part"]

    assert len(inside) > 12
    assert all("/Contents" in link for link in links)


def test_marks_without_a_list_lead_nowhere(poppler: Callable[..., str]) -> None:
    """A text shown without its verdicts is still set."""
    assert "giảm 2,8 ✗2" in " ".join(
        poppler("pdftotext", render_pdf(_without_verdicts(audit_report("vi"))), "-layout").split()
    )


def test_a_long_entry_may_go_on_over_the_page() -> None:
    """An entry that fits a page stays on one; a longer one is broken rather than pushed about."""
    document = audit_report("vi")
    entry = document.verdicts["c2"]
    long = {**entry, "quote": ["x" * LONGEST_ENTRY, "1", ""]}
    part = prepared({"type": "verdicts", "groups": [{"entries": [entry, long]}]}, document)  # type: ignore[typeddict-item]

    assert [True, False] == [one["whole"] for one in part["groups"][0]["grounds"][0]["entries"]]


def test_the_title_page_says_which_text(language: str, poppler: Callable[..., str]) -> None:
    """The name of the text stands on the first page and in the running head."""
    pages = poppler("pdftotext", _pdf(language)).split("\f")

    assert all("lai_chau_2020.txt" in pages[place] for place in (0, 2))

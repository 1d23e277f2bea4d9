"""Parts of a Word document stand in the order of the PDF, and its charts are nearly as large."""

from __future__ import annotations

from lc_indicators.language import words_in
from lc_indicators.publish.document.body import body
from lc_indicators.publish.docx.docx_order import in_order
from tests.publish.sample import sample_document


def test_each_part_is_there_once_and_each_chart_has_its_width() -> None:
    """What is read earlier is not read again."""
    document = sample_document("vi")
    parts = list(body(document, words_in("publish.page", "vi") | words_in("publish.pdf", "vi")))
    made, scales = in_order(parts, document)

    assert sorted(map(id, parts)) == sorted(map(id, made))
    assert {part.nth for part in parts if part.block["type"] == "chart"} == set(scales)
    assert all(0.7 < scale < 1 for scale in scales.values())

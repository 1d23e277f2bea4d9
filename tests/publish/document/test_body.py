"""The body of a report as it is read from front to back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lc_indicators.publish.document.body import BodyPart, about, body, leads
from lc_indicators.publish.document.document import CellPart, OutputPart
from tests.publish.sample import sample_document

WORD = {
    "sources": "Nguồn",
    "annex": "Cách tính",
    "area": "Địa bàn",
    "period": "Thời kỳ",
    "data_date": "Số liệu đến",
    "version": "Phiên bản",
    "no_figures": "Không có số liệu",
}


def parts(*blocks: dict[str, Any]) -> list[BodyPart]:
    """Return the parts of a report that shows *blocks*."""
    outputs = tuple(OutputPart(block) for block in ({"type": "title"}, *blocks))  # type: ignore[arg-type]
    cell = CellPart(number=2, kind="code", source="x", outputs=outputs)
    return list(body(replace(sample_document("vi"), cells=(cell,)), WORD))


def heading(level: int, words: str = "Tên") -> dict[str, Any]:
    """Return a heading block."""
    return {"type": "heading", "id": "h", "level": level, "spans": [{"text": words}]}


def test_no_level_of_headings_is_left_out() -> None:
    """A part that stands before any section becomes one; the title is not among them."""
    assert [1, 1, 2] == [part.level for part in parts(heading(3), heading(2), heading(3))][:3]


def test_headings_within_a_block_stand_below_the_section() -> None:
    """Verdicts have headings of their own."""
    verdicts = {"type": "verdicts", "id": "v", "label": "", "groups": []}

    assert [1, 1, 2] == [part.level for part in parts(verdicts, heading(2), verdicts)][:3]


def test_annex_under_a_section_of_its_name_has_one_heading() -> None:
    """The same words do not stand twice."""
    annex = {"type": "annex", "id": "a", "title": "Cách tính"}

    assert "" == vars(parts(heading(2, "Cách tính"), annex)[1])["block"]["title"]
    assert "Cách tính" == vars(parts(heading(2, "Khác"), annex)[1])["block"]["title"]


def test_missing_sources_and_annex_are_added() -> None:
    """Every link has its end, whatever the notebook forgot; one without figures says so."""
    bare = replace(sample_document("vi"), cells=(), figures={})

    assert ["heading", "sources", "annex"] == [part.block["type"] for part in parts()]
    assert [("no-figures", "paragraph")] == [
        (part.block["id"], part.block["type"]) for part in body(bare, WORD)
    ]


def test_parts_are_counted_by_their_type() -> None:
    """A chart leads to the table of its numbers by its count."""
    assert [0, 1] == [part.nth for part in parts(heading(2), heading(2)) if part.block["type"] == "heading"][
        :2
    ]


def test_what_is_not_known_of_a_report_does_not_stand_under_its_title() -> None:
    """Area, period, date and version, or what the title names itself."""
    title = sample_document("vi").title

    assert ["Địa bàn", "Thời kỳ", "Phiên bản"] == [
        name for name, _ in about({**title, "data_date_label": ""}, WORD)
    ]
    assert [("Văn bản", "a.txt")] == about({**title, "about": [["Văn bản", "a.txt"]]}, WORD)


def test_what_says_what_comes_next_stays_with_it() -> None:
    """A line such as "Of one source:" is not the last line of a page."""
    assert [True, False] == [leads(_paragraph(words)) for words in ("Của cùng một nguồn: ", "Năm 2020: 5.")]


def _paragraph(words: str) -> Any:
    return {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": words}]}

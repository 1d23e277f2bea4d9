"""What a section says of Lai Châu 2015–2020, read as a person reads it."""

from __future__ import annotations

from functools import cache

from lc_indicators.language import Language
from lc_indicators.shapes.walk import words_of
from tests.report.test_showing import Recorded, recorded


@cache
def _paragraphs(language: Language, role: str) -> tuple[str, ...]:
    report: Recorded = recorded(language)
    for section in report.themes:
        report.tell(section)
    blocks = [one.content for one in report.blocks if one.content["type"] == "paragraph"]
    return tuple(words_of(one["spans"]) for one in blocks if one["role"] == role)


def test_no_section_opens_with_what_another_source_says() -> None:
    """That is told beside the figure, by whom, with an article where the name is a common noun."""
    said = " ".join(_paragraphs("en", "body"))

    assert not [one for one in _paragraphs("en", "finding") if " gives " in one]
    assert "On GRDP per capita, the Inspectorate newspaper gives over 40 million dong." in said


def test_what_a_name_counts_is_not_named_again() -> None:
    """The number of projects rose to 147, not to 147 projects; doctors are persons."""
    said = " ".join(_paragraphs("en", "body"))

    assert "investment projects attracted rose from 124 in 2016 to 147 in 2020" in said
    assert "385 persons" in said


def test_a_rise_without_its_verb_starts_from_a_level() -> None:
    """A reader stumbles over "từ 15 tuổi trở lên từ 262"."""
    said = " ".join(_paragraphs("vi", "body"))

    assert "trở lên từ 2" not in said
    assert "mức này cao nhất vào năm 2012, ở mức" not in said.lower()

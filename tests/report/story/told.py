"""Reports of a made-up province that are told by the rules, and what they say as plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Observation, Succession
from lc_indicators.language import Language, Text
from lc_indicators.report.blocks import Block
from tests.report.monthly_catalogue import data
from tests.report.test_showing import Recorded


def catalogue_of(*rows: list[Observation], **changed: dict[str, Any]) -> Catalogue:
    """Return a catalogue of these rows, with fields of some indicators *changed*."""
    catalogue = data(*rows)
    indicators = {
        name: replace(one, theme="industry", **changed.get(name, {}))
        for name, one in catalogue.indicators.items()
    }
    return replace(catalogue, indicators=indicators)


def told(
    *rows: list[Observation], period: str, language: Language = "en", area: str = "VN-01", **changed: Any
) -> Recorded:
    """Return a report that has told everything, with its blocks."""
    return whole(catalogue_of(*rows, **changed), period=period, language=language, area=area)


def whole(catalogue: Catalogue, *, period: str, language: Language = "en", area: str = "VN-01") -> Recorded:
    """Return the report of a catalogue that has told everything."""
    report = Recorded(catalogue, area=area, period=period, language=language)
    report.story_title()
    report.story_cards()
    for theme in report.themes:
        report.tell(theme)
    report.not_held()
    return report


def text(report: Recorded, *roles: str) -> str:
    """Return the paragraphs of some roles, by default what a section tells, as one text."""
    wanted = roles or ("finding", "body")
    return " ".join(_words(block) for block in report.blocks if block.content.get("role") in wanted)


def summary(report: Recorded) -> str:
    """Return the sentences under the title."""
    return "".join(span["text"] for span in _content(report.blocks[0])["summary"])


def blocks_of(report: Recorded, kind: str) -> list[dict[str, Any]]:
    """Return the contents of the blocks of a kind."""
    return [_content(block) for block in report.blocks if block.content["type"] == kind]


def ended(catalogue: Catalogue, *, area: str, until: str, successor: str) -> Catalogue:
    """Return a catalogue in which an area came to an end, and another has its name since."""
    last = date.fromisoformat(until)
    one = Succession(area=area, successor=successor, date=last + timedelta(days=1), kind="merged")
    days = {
        area: replace(catalogue.areas[area], valid_to=last),
        successor: replace(catalogue.areas[successor], valid_from=one.date),
    }
    return replace(catalogue, areas={**catalogue.areas, **days}, successions={one.key: one})


def named(vi: str, en: str) -> Text:
    """Return what a sentence calls an indicator."""
    return Text(vi=vi, en=en)


def _words(block: Block) -> str:
    return "".join(span["text"] for span in _content(block)["spans"])


def _content(block: Block) -> dict[str, Any]:
    return dict(block.content)

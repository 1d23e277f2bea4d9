"""Who issues a report, when and under which terms, as its project's settings say: for every output alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lc_indicators.language import Language, colon, date_label
from lc_indicators.publish.document.document import Document
from lc_indicators.settings import in_language
from lc_indicators.shapes.block_shapes import TitleBlock


@dataclass(frozen=True)
class Issue:
    """What a report says of its issue; "" for what nobody set."""

    publisher: str
    place: str
    #: In words.
    date: str
    #: ISO.
    day: str
    licence: str
    #: How to cite the report.
    citation: str
    home: str
    contact: str


def issue_of(document: Document) -> Issue:
    """Return who issues *document*, when and under which terms."""
    settings, language = document.settings, document.language
    head = settings.document
    named = settings.publisher or (head.publisher if head else None)
    day: dt.date | None = head.date if head else None
    return Issue(
        publisher=named.anyhow(language) if named else "",
        place=(in_language(head.place, language) or "") if head else "",
        date=date_label(day.isoformat(), language) if day else "",
        day=day.isoformat() if day else "",
        licence=settings.licence.anyhow(language) if settings.licence else "",
        citation=settings.citation(language, whole_title(document.title, language)),
        home=settings.home or "",
        contact=settings.contact or "",
    )


def whole_title(title: TitleBlock, language: Language) -> str:
    """Return the title of a report with its area and period, as far as it does not name them itself.

    Examples
    --------
    >>> whole_title({"title": "Indicators", "area": {"name": "Kisumu"}, "period": {"label": "2015–2020"}},
    ...             "en")
    'Indicators: Kisumu, 2015–2020'
    """
    names = title["head"] if "head" in title else [title["area"]["name"], title["period"]["label"]]
    missing = [name for name in names if name and name not in title["title"]]
    return colon(language).join(filter(None, (title["title"], ", ".join(missing))))

"""What the title page, the running head and the metadata of a PDF say."""

from __future__ import annotations

from typing import Any

from lc_indicators.publish.document import Document
from lc_indicators.publish.html.opening import about
from lc_indicators.publish.pdf.tables import words_of
from lc_indicators.publish.pdf.words import words_in

Json = dict[str, Any]


def title_facts(document: Document) -> Json:
    """Return the title, what stands under it, and what the file says of itself."""
    title = document.title
    word = words_in(document.language)
    names = [title["area"]["name"], title["area"]["code"], title["period"]["label"], title["period"]["text"]]
    return {
        "title": title["title"],
        "subtitle": title["subtitle"],
        "head": " · ".join(part for part in _place(title) if part),
        "about": [list(fact) for fact in about(title, word)],
        "data_date": title["data_date_label"],
        "summary": title["summary"],
        "description": words_of(title["summary"]),
        "keywords": list(dict.fromkeys(name for name in names if name)),
    }


def _place(title: Json) -> tuple[str, ...]:
    # Beside the report's own title a running head needs only what the title does not say.
    return tuple(title["head"][1:]) if "head" in title else (title["area"]["name"], title["period"]["label"])

"""The content of a PDF as JSON: what the template shows, in its order, numbered and checked.

The template gets nothing else and takes nothing in it for markup.

What the title page, the running head and the metadata of a PDF say.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from msgspec import to_builtins

from lc_indicators.language import language_tag
from lc_indicators.publish.document.anchors import anchored
from lc_indicators.publish.document.body import about, body
from lc_indicators.publish.document.chart_numbers import charts_with_numbers, shared_notes, shown_elsewhere
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import (
    exact_and_others,
    figure_entries,
    figures_to_look_up,
    grouped,
    listed_sources,
    places,
    safe_url,
)
from lc_indicators.publish.document.entry_series import in_series, ranks_named
from lc_indicators.publish.document.issue import issue_of
from lc_indicators.publish.document.shown_logo import ShownLogo, logo_of
from lc_indicators.publish.pdf.filling import begins_on, filled
from lc_indicators.publish.pdf.heights import CONTENTS, PAGE, contents_size, height, opening_height
from lc_indicators.publish.pdf.pdf_order import front_and_rest, number_tables
from lc_indicators.publish.pdf.pdf_parts import numbers_of_chart, prepared
from lc_indicators.publish.pdf.pdf_words import words_of_document
from lc_indicators.publish.pdf.printable import printable, printable_logo
from lc_indicators.shapes.block_shapes import TitleBlock
from lc_indicators.shapes.walk import words_of

Json = dict[str, Any]

#: Who is named in a file that no publisher is set for.
AUTHOR = "lc-indicators"

#: Text begins on the first page where what stands before it takes no more than this part of the page.
MOST_IN_FRONT = 0.66

#: The colour of a project that has none of its own.
ACCENT = "#0b6b74"


def title_facts(document: Document) -> Json:
    """Return the title, what stands under it, and what the file says of itself."""
    title = document.title
    word = words_of_document(document.language)
    issue, logo = issue_of(document), logo_of(document)
    names = [title["area"]["name"], title["area"]["code"], title["period"]["label"], title["period"]["text"]]
    return {
        "title": title["title"],
        "subtitle": title["subtitle"],
        "head": " · ".join(part for part in _place(title) if part),
        "about": [list(fact) for fact in about(title, word)],
        "data_date": title["data_date_label"],
        "issued": [one for one in (issue.publisher, issue.place, issue.date) if one],
        "logo": _shown(logo) if logo else None,
        "author": issue.publisher or AUTHOR,
        "corrected": title.get("corrected", []),
        "summary": title["summary"],
        "description": words_of(title["summary"]),
        "keywords": list(dict.fromkeys(name for name in names if name)),
    }


def _shown(logo: ShownLogo) -> Json:
    # As numbers: no template opens a file that content names.
    content = list(printable_logo(logo))
    return {"content": content, "alt": logo.alt, "width": logo.width, "height": logo.height}


def _place(title: TitleBlock) -> tuple[str, ...]:
    # Beside the report's own title a running head needs only what the title does not say.
    return tuple(title["head"][1:]) if "head" in title else (title["area"]["name"], title["period"]["label"])


def report_content(document: Document) -> Json:
    """Return what the template shows.

    Raises
    ------
    NotAReportError
        A chart holds no readable drawing.
    """
    word = words_of_document(document.language)
    document, shown = anchored(document)
    in_body = list(body(document, word))
    made = [{**prepared(part.block, document), "level": part.level, "nth": part.nth} for part in in_body]
    front, parts = front_and_rest(made)
    lists = _lists(document, shown=shown)
    title = title_facts(document)
    elsewhere = shown_elsewhere(document)
    annex = [word[name] for name in _annex_headings(parts, lists, elsewhere)]
    # An annex of nothing is none.
    parts = [part for part in parts if annex or part["type"] != "annex"]
    contents, start = _opening(title, front, parts, contents=contents_size(parts, annex))
    parts = filled(parts, start)
    charts = {part.nth: part.block for part in in_body if part.block["type"] == "chart"}
    computed_names = number_tables(
        parts,
        lists,
        word,
        elsewhere=elsewhere,
        numbers=lambda nth: numbers_of_chart(charts[nth], document),
    )
    content = {
        "language": document.language.partition("-")[0],
        "region": language_tag(document.language).rpartition("-")[2].lower(),
        "word": word,
        "accent": document.settings.colour or ACCENT,
        "title": title,
        "contents": contents,
        "area": document.title["area"]["name"],
        "key_figures": front,
        "parts": parts,
        "sources": [to_builtins(group) for group in grouped(listed_sources(document))],
        **lists,
        "names": computed_names,
        "notes": shared_notes(charts_with_numbers(document).values()),
    }
    ready: Json = printable(_with_safe_links(content, document, places(document, shown=shown)))
    return ready


def _opening(title: Json, front: list[Json], parts: list[Json], *, contents: Json) -> tuple[Json, float]:
    """Return the contents with where they stand, and how far the page is filled on which the text begins.

    Key figures have the first page for themselves where little of the text would stand below them.
    """
    taken = CONTENTS + contents["height"] if contents["height"] else 0.0
    before = opening_height(title) + sum(map(height, front))
    in_front = bool(front) and before + taken <= PAGE
    all_of_it = before + (taken if in_front else 0.0)
    shares = in_front and all_of_it <= MOST_IN_FRONT * PAGE and begins_on(parts, all_of_it)
    own_page = bool(front) and not shares
    start = (0.0 if own_page else all_of_it) + (0.0 if in_front else taken)
    return contents | {"in_front": in_front, "own_page": own_page}, start


def _annex_headings(parts: list[Json], lists: dict[str, list[Json]], elsewhere: Container[int]) -> list[str]:
    """Return the names of the words of the headings that the annex itself has."""
    charts = [part["nth"] for part in parts if part["type"] == "chart"]
    has = {
        "computed": lists["computed"] or lists["exact"],
        "published": lists["published"],
        "chart_numbers": any(nth not in elsewhere for nth in charts),
    }
    is_there = any(part["type"] == "annex" for part in parts)
    return [name for name, what in has.items() if what and is_there]


def _lists(document: Document, *, shown: Container[str]) -> dict[str, list[Json]]:
    """Return the lists of the annex: published figures only where no table has *shown* them."""
    exact, rounded = exact_and_others(figure_entries(document, computed=True), document)
    published = figures_to_look_up(document, shown=shown)
    computed = in_series(rounded, document)
    return {
        name: to_builtins(entries)
        for name, entries in (("computed", computed), ("exact", ranks_named(exact)), ("published", published))
    }


def _mark(part: Json, document: Document) -> Json:
    """Return what a mark, or a span that refers to a verdict, leads to; nothing if it is not listed."""
    entry = document.verdicts.get(part["verdict"])
    if entry is None:
        return {"verdict": None}
    mark = {key: entry[key] for key in ("outcome", "sign", "number")} | {"verdict": entry["id"]}
    return {"mark": mark} if "sign" not in part else mark


def _with_safe_links(content: Any, document: Document, places: frozenset[str]) -> Any:
    # A span leads to the annex only if the annex has the figure, and elsewhere only over http or https.
    if isinstance(content, list | tuple):
        return [_with_safe_links(part, document, places) for part in content]
    if not isinstance(content, dict):
        return content
    kept = {key: _with_safe_links(part, document, places) for key, part in content.items()}
    if "link" in kept:
        kept["link"] = safe_url(kept["link"])
    if "verdict" in kept:
        kept |= _mark(kept, document)
    if "figure" in kept and kept["figure"] not in places:
        kept["figure"] = None
    return kept

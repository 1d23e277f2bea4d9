"""Write a comparison as one HTML file that needs no network and looks like the reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from importlib.resources import files
from itertools import groupby
from typing import Any

from jinja2 import PackageLoader
from markupsafe import Markup, escape

from lc_indicators.editions.compare.as_text import by_cause, folded, shown_details, summary
from lc_indicators.editions.compare.difference_records import Change, Comparison
from lc_indicators.editions.compare.root_causes import by_root, summed
from lc_indicators.language import Language, messages, words_in
from lc_indicators.publish.html import assets
from lc_indicators.publish.html.html_charts import colours_of
from lc_indicators.publish.html.html_render import environment

_TOKEN = re.compile(r"\s+|[^\s]+")
_ID = re.compile(r'(\bid="|url\(["\']?#)')

#: Texts of more words are shown whole, old and new: to align them would take too long.
MOST_WORDS = 4000


def comparison_page(comparison: Comparison) -> str:
    """Return *comparison* as a page: charts side by side, words struck out and put in."""
    script = assets.wrapped("tools.js", "tables.js")
    drawings = [svg for change in comparison.charts for svg in change.drawings]
    style = assets.style_sheet({colour for svg in drawings for colour in colours_of(svg)})
    templates = environment().overlay(loader=PackageLoader("lc_indicators.editions.compare"))
    return templates.get_template("diff.html.j2").render(
        it=comparison,
        **changes_context(comparison.language),
        word=words_in("publish.page", comparison.language),
        summary=summary(comparison),
        style=Markup(f"{style}\n{changes_style()}"),  # noqa: S704 (the package's own files)
        policy=assets.policy([script]),
        script=Markup(script),  # noqa: S704 (likewise)
    )


def changes_context(language: Language) -> dict[str, Any]:
    """Return what the template ``changes.html.j2`` needs."""
    return {
        "language": language,
        "say": words_in("compare.page", language),
        "by_section": _by_section,
        "by_root": by_root,
        "folded": folded,
        "folded_words": lambda count: messages("compare.folded")["one" if count == 1 else "other"][
            language
        ].format(count=count),
        "summed": summed,
        "by_cause": lambda changes: by_cause(changes, language),
        "shown": shown_details,
        "marked": marked,
        "own_ids": _own_ids,
    }


def changes_style() -> str:
    """Return the style sheet of changes, beside that of pages."""
    return (files("lc_indicators.editions.compare") / "static" / "diff.css").read_text(encoding="utf-8")


def marked(old: str, new: str) -> Markup:
    """Return what became of *old*: words that went struck out, words that came put in.

    Examples
    --------
    >>> str(marked("a <b> c", "a d c"))
    'a <del>&lt;b&gt;</del> <ins>d</ins> c'
    """
    before, now = _TOKEN.findall(old), _TOKEN.findall(new)
    if not before or not now or len(before) + len(now) > MOST_WORDS:
        return Markup(" ").join(_written(old, new))
    pieces: list[Markup] = []
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        gone, come = "".join(before[start:end]), "".join(now[first:last])
        pieces.append(escape(come) if tag == "equal" else Markup(" ").join(_written(gone, come)))
    return Markup().join(pieces)


def _written(old: str, new: str) -> Iterator[Markup]:
    if old:
        yield Markup("<del>{}</del>").format(old)
    if new:
        yield Markup("<ins>{}</ins>").format(new)


def _by_section(changes: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    return [(name, list(group)) for name, group in groupby(changes, key=lambda change: change.section.name)]


def _own_ids(svg: str, prefix: str) -> str:
    """Return a drawing whose ids are its own: old and new stand on one page."""
    return _ID.sub(lambda match: f"{match[0]}{prefix}-", svg)

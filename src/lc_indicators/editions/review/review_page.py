"""Write the review page as one HTML file that needs no network, in the language of the report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache, partial
from importlib.resources import files
from itertools import groupby

from jinja2 import ChoiceLoader, PackageLoader, Template
from markupsafe import Markup

from lc_indicators.editions.compare.as_page import changes_context, changes_style
from lc_indicators.editions.compare.as_text import summary
from lc_indicators.editions.review.checklist import checklist, conflict_tables, contradictions
from lc_indicators.editions.review.decisions import decisions
from lc_indicators.editions.review.figure_checks import Check
from lc_indicators.editions.review.languages import Pair, in_order, side_by_side
from lc_indicators.editions.review.reviewed import Reviewed
from lc_indicators.editions.review.worksheet import worksheet
from lc_indicators.language import message, words_in
from lc_indicators.publish.html import assets
from lc_indicators.publish.html import html_page as report_page
from lc_indicators.publish.html.html_charts import colours_of
from lc_indicators.publish.html.html_render import document_context, environment
from lc_indicators.publish.store.layout import NOTEBOOK, OUTPUT_FILES
from lc_indicators.publish.store.review_record import edition_name

#: The sections of the page, in their order.
SECTIONS = (
    "decide",
    "contradictions",
    "conflicts",
    "changes",
    "checks",
    "checklist",
    "wording",
    "charts",
    "figures",
    "report",
)


def render_review(reviewed: Reviewed, checked: Sequence[Check], *, stamp: str) -> str:
    """Return the review page of an edition.

    Parameters
    ----------
    reviewed : Reviewed
        The edition and what it is held against.
    checked : sequence of Check
        What each check found.
    stamp : str
        Of what the page is made; it tells later whether the page is still that of what stands there.
    """
    document, language = reviewed.document, reviewed.language
    cells = report_page.cells(document)
    script = "\n".join([assets.page_script(), assets.scoped(_own("review.js"))])
    words = words_in("review.page", language)
    return _template().render(
        **{**document_context(document, cells, code_open=True), **changes_context(language)},
        it=reviewed,
        links=[f"../{reviewed.folder.name}/{name}" for name in (*OUTPUT_FILES, NOTEBOOK)],
        stamp=stamp,
        review=words,
        sections=[(name, words[name]) for name in SECTIONS],
        report_contents=report_page.contents(cells, message("publish.page.annex")[language]),
        edition=edition_name(reviewed.folder.absolute()),
        decisions=decisions(reviewed, checked),
        checklist=checklist(reviewed),
        checks=checked,
        conflicts=conflict_tables(reviewed),
        contradictions=contradictions(reviewed),
        summary=summary(reviewed.comparison) if reviewed.comparison else "",
        worksheets=[
            (name, kind, worksheet(reviewed, figures))
            for name, kind, figures in (
                ("computed", "derivation", reviewed.computed),
                ("published", "printed_as", reviewed.published),
            )
            if figures
        ],
        charts=[block for block in document.blocks() if block["type"] == "chart"],
        pairs=_pairs(reviewed),
        in_order=partial(in_order, languages=reviewed.content.languages),
        style=Markup(_style(reviewed)),  # noqa: S704 (the package's own files)
        policy=assets.policy([script]),
        script=Markup(script),  # noqa: S704 (likewise)
    )


def _pairs(reviewed: Reviewed) -> list[tuple[str, list[Pair]]]:
    pairs = side_by_side(reviewed.content, reviewed.siblings) if reviewed.siblings else []
    return [(name, list(group)) for name, group in groupby(pairs, key=lambda pair: pair.section)]


@cache
def _template() -> Template:
    rooms = ("lc_indicators.editions.review", "lc_indicators.editions.compare", "lc_indicators.publish.html")
    loaders = [PackageLoader(room) for room in rooms]
    made = environment().overlay(loader=ChoiceLoader(loaders))
    made.filters = {**made.filters, "digest": _digest}
    return made.get_template("review.html.j2")


def _digest(words: object) -> str:
    """Return what a box is known by: it stays ticked as long as what it is of says the same."""
    return hashlib.sha256(str(words).encode()).hexdigest()[:12]


def _own(name: str) -> str:
    return (files("lc_indicators.editions.review") / "static" / name).read_text(encoding="utf-8")


def _style(reviewed: Reviewed) -> str:
    drawn = reviewed.comparison.charts if reviewed.comparison else ()
    colours = {colour for change in drawn for svg in change.drawings for colour in colours_of(svg)}
    colours |= report_page.chart_colours(reviewed.document)
    return "\n".join([assets.style_sheet(colours), changes_style(), _own("review.css")])

"""A report as one HTML file: the same document gives the same bytes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lc_indicators.language import colon, message, words_in
from lc_indicators.publish.csv_files import csv_address, file_name
from lc_indicators.publish.document.body import about, card_columns, says_nothing, unit_joint
from lc_indicators.publish.document.correction_note import NOTE
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import figure_entries, listed_sources, safe_url
from lc_indicators.publish.document.formulas import mathml
from lc_indicators.publish.document.images import picture_address
from lc_indicators.publish.document.issue import issue_of, whole_title
from lc_indicators.publish.document.no_break import unparted
from lc_indicators.publish.document.printed_table import PrintedTable, printed_table
from lc_indicators.publish.document.shown_logo import logo_of
from lc_indicators.publish.document.themed import themed
from lc_indicators.publish.html import assets, html_page
from lc_indicators.publish.html.beside import beside
from lc_indicators.publish.html.html_charts import safe_svg
from lc_indicators.shapes.verdict_shapes import by_ground


def render_html(document: Document) -> str:
    """Return the page of *document*.

    Everything stands in the file: type, pictures, data and scripts; opening it asks nothing of any network.

    Raises
    ------
    NotAReportError
        A chart of the report holds no readable drawing.
    """
    document = themed(unparted(document))
    cells = html_page.cells(document)
    running = _scripts(has_charts=any(item.drawings for cell in cells for item in cell.items))
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            **document_context(document, cells),
            contents=html_page.contents(
                cells, message("publish.page.annex")[document.language] if document.figures else ""
            ),
            style=_style(document),
            policy=assets.policy(running),
            issue=issue_of(document),
            logo=logo_of(document),
            beside=beside(document),
            is_empty=says_nothing(document),
            scripts=[Markup(script) for script in running],  # noqa: S704 (likewise)
        )
    )


def document_context(
    document: Document, cells: Sequence[html_page.Cell], *, code_open: bool = False
) -> dict[str, Any]:
    """Return what the templates of blocks, spans and the annex need of *document*.

    Code is folded away, or open from the start for those who came to read it.
    """
    return {
        "document": document,
        "language": document.language,
        "word": words_in("publish.page", document.language),
        "corrections": words_in("publish.corrections", document.language),
        "corrections_id": NOTE,
        "cells": cells,
        "code_open": code_open,
        "listed": {source.id: source for source in listed_sources(document)},
        "computed": figure_entries(document, computed=True),
        "published": figure_entries(document, computed=False),
    }


def _style(document: Document) -> Markup:
    colours, settings = html_page.chart_colours(document), document.settings
    styles = assets.style_sheet(colours, settings.colour)
    logo = [assets.static("logo.css")] if settings.logo else []
    return Markup("\n".join([styles, *logo]))  # noqa: S704 (the package's own files)


def _scripts(*, has_charts: bool) -> list[str]:
    return [assets.page_script(), *([assets.chart_script()] if has_charts else [])]


@cache
def environment() -> Environment:
    """Return the templates' environment: everything is escaped, and an unknown name is an error."""
    made = Environment(
        loader=PackageLoader("lc_indicators.publish.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        safe_url=safe_url,
        csv_address=csv_address,
        file_name=file_name,
        mathml=mathml,
        picture=safe_svg,
        picture_address=picture_address,
    )
    made.globals.update(
        about=about,
        by_ground=by_ground,
        colon=colon,
        card_columns=card_columns,
        unit_joint=unit_joint,
        stands_in_cards=stands_in_cards,
        whole_title=whole_title,
        length_name=length_name,
        printed_table=printed_table,
    )
    return made


#: A phone shows so many columns, and about so many characters of a row, beside each other.
_PHONE_COLUMNS, _PHONE_ROW = 3, 44


def stands_in_cards(table: PrintedTable) -> bool:
    """Return whether rows become cards on a phone: words take more than fits, or push the numbers out."""
    columns = table.columns
    of_words = [one for one in columns[1:] if one.align == "left" and one.longest > LENGTHS["short"]]
    before_numbers = list(takewhile(lambda one: one.align == "left", columns))
    hides_numbers = 1 < len(before_numbers) < len(columns)
    wide = sum(min(one.longest, LENGTHS["long"]) for one in columns)
    return len(columns) >= _PHONE_COLUMNS and (bool(of_words) or hides_numbers) and wide > _PHONE_ROW


#: What a column is called whose longest cell has at most so many characters.
LENGTHS = {"short": 18, "medium": 24, "long": 60, "prose": math.inf}


def length_name(longest: int) -> str:
    """Return how long the cells of a column are: ``short`` ones stay on one line, others have a least width.

    Examples
    --------
    >>> length_name(len("2015")), length_name(len("Cổng Thông tin điện tử tỉnh Lai Châu"))
    ('short', 'long')
    """
    return next(name for name, most in LENGTHS.items() if longest <= most)

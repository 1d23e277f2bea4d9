"""A report as one HTML file: the same document gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lc_indicators.language import message, words_in
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import figure_entries, safe_url, source_entry
from lc_indicators.publish.document.formulas import mathml
from lc_indicators.publish.html import assets, code_cells, html_charts, html_entries, html_page
from lc_indicators.publish.html.html_charts import safe_svg


def render_html(document: Document) -> str:
    """Return the page of *document*.

    Everything stands in the file: type, pictures, data and scripts; opening it asks nothing of any network.

    Raises
    ------
    NotAReportError
        A chart of the report holds no readable drawing.
    """
    cells = html_page.cells(document)
    running = _scripts(
        has_charts=html_charts.have_specs(d for cell in cells for item in cell.items for d in item.drawings)
    )
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            **document_context(document, cells),
            contents=html_page.contents(
                cells, message("publish.page.annex")[document.language] if document.figures else ""
            ),
            style=Markup(assets.style_sheet(html_page.chart_colours(document))),  # noqa: S704 (the package's own files)
            policy=assets.policy(running),
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
        "cells": cells,
        "code_open": code_open,
        "computed": figure_entries(document, computed=True),
        "published": figure_entries(document, computed=False),
    }


def _scripts(*, has_charts: bool) -> list[str]:
    if not has_charts:
        return [assets.page_script()]
    return [assets.page_script(), html_charts.vega_bundle(), assets.chart_script()]


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
        csv_address=html_entries.csv_address,
        file_name=html_entries.file_name,
        mathml=mathml,
        picture=safe_svg,
        picture_address=html_entries.picture_address,
    )
    made.globals.update(
        about=html_page.about,
        columns=_columns,
        source_entry=source_entry,
        split_mark=code_cells.split_mark,
    )
    return made


def _columns(table: dict[str, Any], language: str) -> list[dict[str, Any]]:
    """Return each column with its cells' fillers, their length, and whether any has a status mark."""
    views = []
    for place, column in enumerate(table["columns"]):
        cells = [row["cells"][place] if place < len(row["cells"]) else [] for row in table["rows"]]
        is_number = column["align"] == "right"
        views.append(
            {
                **column,
                "fillers": code_cells.fillers(cells, language) if is_number else [""] * len(cells),
                "length": code_cells.length(cells),
                "marked": is_number and any(code_cells.split_mark(cell)[1] for cell in cells),
            }
        )
    return views

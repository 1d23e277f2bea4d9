"""Sphinx builds the documentation site from this: `make docs`, without a network."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from lc_indicators import __version__

project = "lc-indicators"
author = "lc-indicators contributors"
version = release = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.githubpages"]
exclude_patterns = ["_build"]
# What is copied from a page has to work: no dash for --, no curly quotation marks.
smartquotes = False

# One sentence a line in the sources; headings are targets of links.
myst_enable_extensions = ["attrs_block", "deflist", "dollarmath"]
myst_heading_anchors = 3

autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_google_docstring = False
napoleon_use_rtype = False
# Our "Returns" is prose: unit, sign, what happens where a value is missing.
napoleon_custom_sections = ["Result"]

# In the docstrings of metrics a Series is that of pandas, and not the one that charts draw.
napoleon_preprocess_types = True
napoleon_type_aliases = {"Series": "pandas.Series"}

# A reference that leads nowhere is an error.  Types of other libraries are not ours to document, and
# errors stand in a table.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"(?!lc_indicators).*"),
    ("py:exc", r"\w+Error"),
    ("py:obj", r"optional|pandas\.Series"),
    ("py:(attr|data|func)", r"absent|PRECISION|data_folder"),
]

html_theme = "pydata_sphinx_theme"
html_title = "lc-indicators"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
# The schemas of what the library writes, beside the pages that explain them.
html_extra_path = [str(path) for path in sorted((Path(__file__).parent / "schemas").glob("*.schema.json"))]
html_copy_source = False
html_show_sphinx = False
# The same sources give the same pages, whenever they are built.
html_last_updated_fmt = None
copyright = "lc-indicators contributors, MIT licence"  # noqa: A001 - Sphinx calls it so
html_theme_options = {
    "navbar_end": ["theme-switcher"],
    "navigation_with_keys": False,
    "show_toc_level": 2,
    "footer_start": ["copyright"],
    "footer_end": [],
    "back_to_top_button": False,
}


def setup(app: Sphinx) -> None:
    """Write formulas as MathML, which browsers draw without a script, and read our "Returns" as prose."""
    app.set_html_assets_policy("per_page")
    # Before napoleon, which would take each line for a type.
    app.connect("autodoc-process-docstring", _returns_in_prose, priority=400)
    app.add_node(nodes.math, override=True, html=(_inline_formula, None))
    app.add_node(nodes.math_block, override=True, html=(_formula, None))


def _returns_in_prose(*arguments: object) -> None:
    # The last argument is the docstring's lines, to be changed in place.
    lines = cast("list[str]", arguments[-1])
    if "Returns" in lines:
        start = lines.index("Returns")
        lines[start : start + 2] = ["Result", "------"]


def _inline_formula(page: HTML5Translator, node: nodes.Element) -> None:
    page.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _formula(page: HTML5Translator, node: nodes.Element) -> None:
    page.body.append(f'<div class="formula" tabindex="0">{convert(node.astext(), display="block")}</div>')
    raise nodes.SkipNode

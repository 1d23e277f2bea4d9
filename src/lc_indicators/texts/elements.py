"""HTML's elements, by what they do to the text in them."""

from __future__ import annotations

from lc_indicators.texts.visible import LOWERED, RAISED

#: Elements whose content no reader sees, or has been told to disregard.  What stands in the head and is none
#: of these is of the body, whose tag may be left out.
UNSEEN = frozenset({
    "title", "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object",
    "audio", "video", "canvas", "select", "datalist", "rp", "annotation", "annotation-xml", "del", "s",
    "strike",
})  # fmt: skip

#: Elements that stand in lines of their own, with space around them or without.
PARAGRAPHS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html",
    "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul",
})  # fmt: skip
LINES = frozenset({
    "caption", "dd", "dt", "figcaption", "legend", "li", "optgroup", "summary", "tbody", "tfoot", "thead",
    "tr",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
#: What cells of figures do not hold: a table with one of these lays out a page.
LAID_OUT = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "nav", "section", "form"})
#: Roles of a table that is none.
NO_TABLE = frozenset({"presentation", "none"})
AS_IS = frozenset({"pre", "textarea", "listing", "xmp"})
SHIFTED = {"sup": RAISED, "sub": LOWERED}

#: What of a page of this library is its prose: by classes of its templates.  Cards, charts, tables, lists,
#: the annex and the sources repeat the figures of the prose, without its words.
OWN_GENERATOR = "lc-indicators "
OWN_PROSE = frozenset({"kicker", "summary", "finding", "body", "note", "empty", "prose", "sheet"})
OWN_TAGS = frozenset({"p", "div"})
#: What is never of it, wherever it stands.
OWN_ROWS = frozenset({"table", "figure", "details", "svg"})
#: What stands in that prose and is no word of it: the signs of verdicts.
OWN_SIGNS = frozenset({"sign", "sign-number", "spoken"})


def is_own_prose(tag: str, classes: frozenset[str], *, is_above: bool) -> bool:
    """Return whether an element of a page of this library is of its prose."""
    begins = tag in OWN_TAGS and not classes.isdisjoint(OWN_PROSE)
    return tag not in OWN_ROWS and (is_above or begins)

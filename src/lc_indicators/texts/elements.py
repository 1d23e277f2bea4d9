"""HTML's elements, by what they do to the text in them."""

from __future__ import annotations

from lc_indicators.texts.visible import LOWERED, RAISED

#: Elements whose content no reader sees, or has been told to disregard.
UNSEEN = frozenset({
    "head", "title", "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object",
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
AS_IS = frozenset({"pre", "textarea", "listing", "xmp"})
SHIFTED = {"sup": RAISED, "sub": LOWERED}

"""Read the visible text of an HTML page: what a browser would show, without running or fetching anything.

libxml2's parser hands over one tag after the other and keeps no stack of calls, so that deep nesting or
unbalanced markup costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from lc_indicators.audit.files.css import NOWHERE, ElementPlace, StyleSheet, Visibility, inline_style
from lc_indicators.audit.files.limits import MOST_DEPTH
from lc_indicators.audit.files.visible_text import LOWERED, RAISED, Flow
from lc_indicators.errors import TextError

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


_PIECE = 16_384


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element."""

    tag: str = ""
    #: Whether it and all in it are gone, and whether they are only not to be seen.
    gone: bool = False
    unseen: bool = False
    as_is: bool = False
    #: Whether it is of the prose of a page of this library.
    told: bool = False
    shift: Mapping[int, int] | None = None
    #: Where it stands for the selectors of the style sheets.
    place: ElementPlace = NOWHERE


def html_text(html: str, name: str = "The page") -> str:
    r"""Return the visible text of a page or a piece of one.

    Left out are scripts, styles, templates, comments, what ``hidden``, an inline style or a rule of the
    page's own style sheets hides, and what is struck out.  Style sheets elsewhere are not fetched.
    Of a page that this library made its prose is read, without cards, charts, tables, lists and annex.

    Raises
    ------
    TextError
        The text is longer than :data:`~lc_indicators.audit.files.limits.MOST_CHARACTERS`.

    Examples
    --------
    >>> html_text("<table><tr><th>Năm<th>%<tr><td>2020<td>16,7</table><p hidden>x<p>4,7<!-- -->5 <b>%/năm")
    'Năm\t%\n2020\t16,7\n\n4,75 %/năm'
    """
    page = _Page(name, _style_sheet(html))
    # An empty document is an error to the parser.
    if html.strip():
        parser = etree.HTMLParser(target=page, no_network=True, huge_tree=True)
        # In pieces, because the parser ends a piece before it tells of an error in it.
        for start in range(0, len(html), _PIECE):
            parser.feed(html[start : start + _PIECE])
        parser.close()
    return str(page.flow)


#: A style sheet with its attributes.  What looks like one in a comment or a script is none.
_STYLE = re.compile(
    r"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)|<style\b([^>]{0,300})>(.*?)(?:</style|\Z)",
    re.IGNORECASE | re.DOTALL,
)


def _style_sheet(html: str) -> StyleSheet:
    """Return the style sheets for screens, which may come after what they hide."""
    found = _STYLE.finditer(html) if "<style" in html.lower() else ()
    return StyleSheet("\n".join(one[2] for one in found if one[2] and "print" not in one[1].lower()))


class _Page:
    """A parser's target that collects the visible text."""

    def __init__(self, name: str, sheet: StyleSheet) -> None:
        self.flow = Flow(name)
        self._name, self._sheet = name, sheet
        self._open = [_Open()]
        #: Whether this library made the page, of which only the prose is read then.
        self._is_own = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        above = self._open[-1]
        if len(self._open) > MOST_DEPTH:
            what_to_do = "open it in a browser and save it as text"
            raise TextError(self._name, f"its elements are nested over {MOST_DEPTH} deep", what_to_do)
        classes = attributes.get("class", "")
        if tag == "meta" and attributes.get("name", "").lower() == "generator":
            self._is_own |= attributes.get("content", "").startswith(OWN_GENERATOR)
        place = self._sheet.place(tag, attributes.get("id", ""), classes, above=above.place)
        style = self._style(tag, attributes, place)
        own = frozenset(classes.split()) if self._is_own else frozenset()
        gone = above.gone or tag in UNSEEN or style.is_gone is True or bool(own & OWN_SIGNS)
        if not gone:
            self._begin(tag, attributes)
        self._open.append(
            _Open(
                tag,
                gone=gone,
                unseen=above.unseen if style.is_unseen is None else style.is_unseen,
                as_is=above.as_is or tag in AS_IS,
                told=is_own_prose(tag, own, is_above=above.told),
                shift=SHIFTED.get(tag, above.shift),
                place=place,
            )
        )

    def end(self, tag: str) -> None:
        # The parser ends what it began, in order; a stray end is none of ours.
        if len(self._open) == 1 or self._open[-1].tag != tag:
            return
        if self._open.pop().gone:
            return
        if tag in CELLS:
            self.flow.close_cell()
        elif tag == "table":
            self.flow.close_table()
        self._break(tag)

    def data(self, data: str) -> None:
        above = self._open[-1]
        if above.gone or above.unseen or (self._is_own and not above.told):
            return
        words = data.translate(above.shift) if above.shift else data
        if above.as_is:
            self.flow.text.add_as_is(words)
        else:
            self.flow.text.add(words)

    def close(self) -> None:
        """End the page, and what the parser left open in it."""
        while len(self._open) > 1:
            self.end(self._open[-1].tag)

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._break(tag)
        if tag == "br":
            self.flow.text.next_line()
        elif tag == "table":
            self.flow.open_table(is_layout=attributes.get("role", "").strip().lower() in NO_TABLE)
        elif tag == "tr":
            self.flow.open_row()
        elif tag in CELLS:
            self.flow.open_cell(attributes.get("colspan", ""), attributes.get("rowspan", ""))
        elif tag in LAID_OUT:
            self.flow.lay_out()

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.flow.text.end_paragraph()
        elif tag in LINES:
            self.flow.text.end_line()

    def _style(self, tag: str, attributes: Mapping[str, str], place: ElementPlace) -> Visibility:
        if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
            return Visibility(is_gone=True)
        style = attributes.get("style", "")
        return inline_style(style).over(place.shown) if style else place.shown

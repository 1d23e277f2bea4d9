"""The visible text of HTML: what a browser would show, without running or fetching anything.

The parser hands over one tag after the other (libxml2's HTML parser, which keeps no stack of calls), so
that neither deep nesting nor unbalanced markup costs more than its length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from lc_indicators.errors import TextError
from lc_indicators.texts.declarations import SILENT, Shown, inline_style
from lc_indicators.texts.elements import AS_IS, CELLS, LINES, PARAGRAPHS, SHIFTED, UNSEEN
from lc_indicators.texts.limits import MOST_DEPTH
from lc_indicators.texts.styles import StyleSheet
from lc_indicators.texts.visible import VisibleText

_PIECE = 16_384


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element."""

    tag: str
    #: Whether it and all in it are gone, and whether they are only not to be seen.
    gone: bool
    unseen: bool
    as_is: bool
    shift: Mapping[int, int] | None


def html_text(html: str, name: str = "The page") -> str:
    r"""Return the visible text of a page or a piece of one.

    Left out are scripts, styles, templates, comments, what ``hidden``, an inline style or a simple rule of
    the page's own style sheets hides, and what is struck out.  Style sheets elsewhere are not fetched.

    Raises
    ------
    TextError
        The text is longer than :data:`~lc_indicators.texts.limits.MOST_CHARACTERS`.

    Examples
    --------
    >>> html_text("<table><tr><th>Năm<th>%<tr><td>2020<td>16,7</table><p hidden>x<p>4,7<!-- -->5 <b>%/năm")
    'Năm\t%\n2020\t16,7\n\n4,75 %/năm'
    """
    page = _Page(name, _style_sheet(html, name))
    _feed(html, page)
    return str(page.text)


def _feed(html: str, target: object) -> None:
    # An empty document is an error to the parser.
    if html.strip():
        parser = etree.HTMLParser(target=target, no_network=True, huge_tree=True)
        # In pieces, because the parser ends a piece before it tells of an error in it.
        for start in range(0, len(html), _PIECE):
            parser.feed(html[start : start + _PIECE])
        parser.close()


def _refuse_depth(depth: int, name: str) -> None:
    if depth > MOST_DEPTH:
        what_to_do = "open it in a browser and save it as text"
        raise TextError(name, f"its elements are nested over {MOST_DEPTH} deep", what_to_do)


def _style_sheet(html: str, name: str) -> StyleSheet:
    if "<style" not in html.lower():
        return StyleSheet("")
    styles = _Styles(name)
    _feed(html, styles)
    return StyleSheet("\n".join(styles.found))


class _Styles:
    """A parser's target that collects the style sheets, which may come after what they hide."""

    def __init__(self, name: str) -> None:
        self.found: list[str] = []
        self._name, self._depth, self._inside = name, 0, False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        _refuse_depth(self._depth, self._name)
        self._inside = tag == "style" and "print" not in attributes.get("media", "").lower()

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._inside = self._inside and tag != "style"

    def data(self, data: str) -> None:
        if self._inside:
            self.found.append(data)

    def close(self) -> None:
        """End the page."""


class _Page:
    """A parser's target that collects the visible text."""

    def __init__(self, name: str, sheet: StyleSheet) -> None:
        self.text = VisibleText(name)
        self._name, self._sheet = name, sheet
        self._open = [_Open("", gone=False, unseen=False, as_is=False, shift=None)]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        above = self._open[-1]
        _refuse_depth(len(self._open), self._name)
        style = self._style(tag, attributes)
        gone = above.gone or tag in UNSEEN or style.is_gone is True
        if not gone:
            self._break(tag)
            if tag == "br":
                self.text.next_line()
            elif tag in CELLS:
                self.text.open_cell()
        unseen = above.unseen if style.is_unseen is None else style.is_unseen
        shift = SHIFTED.get(tag, above.shift)
        self._open.append(_Open(tag, gone, unseen, as_is=above.as_is or tag in AS_IS, shift=shift))

    def end(self, tag: str) -> None:
        # The parser ends what it began, in order; a stray end is none of ours.
        if len(self._open) == 1 or self._open[-1].tag != tag:
            return
        if self._open.pop().gone:
            return
        if tag in CELLS:
            self.text.close_cell()
        self._break(tag)

    def data(self, data: str) -> None:
        above = self._open[-1]
        if above.gone or above.unseen:
            return
        words = data.translate(above.shift) if above.shift else data
        if above.as_is:
            self.text.add_as_is(words)
        else:
            self.text.add(words)

    def close(self) -> None:
        """End the page."""

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.text.end_paragraph()
        elif tag in LINES:
            self.text.end_line()

    def _style(self, tag: str, attributes: Mapping[str, str]) -> Shown:
        if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
            return Shown(is_gone=True)
        if not attributes and not self._sheet.by_tag:
            return SILENT
        own = inline_style(attributes.get("style", ""))
        return own.over(self._sheet.of(tag, attributes.get("id", ""), attributes.get("class", "")))

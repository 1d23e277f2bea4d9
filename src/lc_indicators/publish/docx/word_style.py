"""One style of a Word document, and what the document calls it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lc_indicators.publish.docx.wordml import ParagraphLook, RunLook


@dataclass(frozen=True)
class Style:
    """A style, by the name that Word knows it by."""

    name: str
    based: str = "Normal"
    follows: str = ""
    kind: str = "paragraph"
    paragraph: ParagraphLook = field(default_factory=ParagraphLook)
    run: RunLook = field(default_factory=RunLook)

    @property
    def id(self) -> str:
        """Return what the document calls it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """Return the id of the style *name*.

    Examples
    --------
    >>> style_id("Heading 1"), style_id("footnote text")
    ('Heading1', 'FootnoteText')
    """
    return "".join(word[0].upper() + word[1:] for word in name.split())

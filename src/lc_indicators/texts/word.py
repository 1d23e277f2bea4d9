"""The visible text of a Word document (Office Open XML).

The parts are read straight from the archive, piece by piece: a library for whole documents leaves out
inserted words, content controls and notes, and builds a tree of what may be a bomb.
"""

from __future__ import annotations

from lxml import etree

from lc_indicators.errors import TextError
from lc_indicators.texts.archive import Archive, Member
from lc_indicators.texts.wordml import DoctypeError, WordTarget

_PIECE = 65_536

#: Parts beside the main one whose text a reader sees.
_NOTES = ("footnotes.xml", "endnotes.xml")

_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


def word_text(content: bytes, name: str) -> tuple[str, bool]:
    """Return the visible text of a .docx, and whether a font's name says that some is in TCVN3 or VNI.

    The body comes first, then text boxes, footnotes and endnotes.

    Deleted words (tracked changes), hidden and struck out ones, field codes, comments, page headers and
    footers are left out; inserted words are in.  Cells of a row are parted by tabs.

    Raises
    ------
    TextError
        It is no Word document, has a password, is broken, or expands beyond the limits.
    """
    with Archive(content, name) as archive:
        main = _main_part(archive, name)
        folder = main.rpartition("/")[0]
        parts = [main, *(part for note in _NOTES if (part := f"{folder}/{note}".lstrip("/")) in archive)]
        target = WordTarget(name)
        for part in parts:
            _feed(archive.opened(part), target, part=part, name=name)
    return target.text, target.is_old


def _main_part(archive: Archive, name: str) -> str:
    rels = "_rels/.rels"
    if rels not in archive:
        raise TextError(
            name, "it is an archive, but no Word document", "unpack it, or save the text as .docx"
        )
    found = _Relations()
    _feed(archive.opened(rels), found, part=rels, name=name)
    main = found.main.lstrip("/")
    if main not in archive or not main.startswith("word"):
        what = {"xl": "an Excel workbook", "ppt": "a PowerPoint file"}.get(main.partition("/")[0], "")
        raise TextError(name, f"it is {what or 'an archive'}, but no Word document", "save its text as .docx")
    return main


def _feed(file: Member, target: object, *, part: str, name: str) -> None:
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        while piece := file.read(_PIECE):
            parser.feed(piece)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise TextError(name, f"its part {part} is broken ({error.msg})", _AGAIN) from None
    except DoctypeError:
        raise TextError(name, f"its part {part} declares entities, which Word never does", _AGAIN) from None


class _Relations:
    """A parser's target that finds which part is the main one."""

    def __init__(self) -> None:
        self.main = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith("}Relationship") and attributes.get("Type", "").endswith("/officeDocument"):
            self.main = self.main or attributes.get("Target", "")

    def doctype(self, *_: object) -> None:
        raise DoctypeError

    def close(self) -> None:
        """End the part."""

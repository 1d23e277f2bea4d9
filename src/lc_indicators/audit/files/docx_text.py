"""Read the visible text of a Word document (Office Open XML, ECMA-376 part 1, section 17).

The parts are parsed piece by piece.  A library for whole documents leaves out inserted words,
content controls and notes, and builds a tree of what may be a bomb.  The transitional and the strict form
differ in their namespace only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from lc_indicators.audit.files.encodings import names_old_font
from lc_indicators.audit.files.limits import Archive
from lc_indicators.audit.files.symbols import SYMBOLS, symbol
from lc_indicators.audit.files.visible_text import LOWERED, RAISED, Flow
from lc_indicators.errors import TextError

#: Names' spaces of documents and of formulas, transitional and strict.
_SPACES = frozenset({
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main",
    "{http://purl.oclc.org/ooxml/officeDocument/math",
})  # fmt: skip

#: Elements with nothing in them that the final document shows.
_UNSEEN = frozenset({"del", "moveFrom", "delText", "delInstrText", "instrText", "Fallback"})

#: Properties of a run that take it out of sight, or out of force.
_HIDING = frozenset({"vanish", "strike", "dstrike"})
_OFF = frozenset({"0", "false", "off", "none"})
_SHIFTS = {"superscript": RAISED, "subscript": LOWERED}
_SIGNS = {"noBreakHyphen": "-", "ptab": " "}


#: Styles of a report of this library: tables of figures, of key figures, of verdicts, of its head, and
#: captions.  They repeat the figures of its prose, without its words.
OWN_TABLES = frozenset({"ReportTable", "ReportKeyFigures", "ReportEvidence", "ReportLayout"})
OWN_CAPTION = "ReportCaption"


class DoctypeError(Exception):
    """A document type, where entities are declared: Word never writes one."""


@dataclass(slots=True)
class _Run:
    """The properties of a run of characters."""

    is_run: bool = True
    is_hidden: bool = False
    #: Whether its letters are those of the font Symbol.
    is_symbols: bool = False
    shift: Mapping[int, int] | None = None


class WordTarget:
    """A parser's target that collects the visible text of a document's parts."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._flows = [Flow(name)]
        #: Of text boxes and notes, which follow the body.
        self._after: list[str] = []
        self._runs: list[_Run] = []
        self._unseen = 0
        self._in_text = False
        #: Whether the paragraph is one that is not read.
        self._is_left_out = False
        #: Whether a run is set in a font of TCVN3 or VNI.
        self.is_old = False

    @property
    def text(self) -> str:
        """Return the text of the parts that were read."""
        return "\n\n".join(part for part in (str(self._flows[0]), *self._after) if part)

    @property
    def _flow(self) -> Flow:
        return self._flows[-1]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See an element begin."""
        local = _local(tag)
        if self._unseen or local in _UNSEEN:
            self._unseen += 1
        elif local in {"r", "pPr", "rPrChange"}:
            self._runs.append(_Run(is_run=local == "r"))
        elif local == "txbxContent":
            self._flows.append(Flow(self._name))
        elif local in {"tbl", "tr", "tc"}:
            {"tbl": self._flow.open_table, "tr": self._flow.open_row, "tc": self._flow.open_cell}[local]()
        elif local == "t":
            self._in_text = True
        elif local == "tblStyle" and _value(attributes) in OWN_TABLES:
            self._flow.leave_out()
        elif local == "gridSpan":
            self._flow.widen_cell(_value(attributes))
        elif local == "pStyle":
            self._is_left_out = _value(attributes) == OWN_CAPTION
        elif self._runs and self._runs[-1].is_run:
            self._in_run(local, attributes)

    def _in_run(self, local: str, attributes: Mapping[str, str]) -> None:
        value = _value(attributes)
        run, text = self._runs[-1], self._flow.text
        if local in _HIDING:
            run.is_hidden |= value not in _OFF
        elif local == "vertAlign":
            run.shift = _SHIFTS.get(value)
        elif local == "rFonts":
            fonts = " ".join(attributes.values())
            self.is_old |= names_old_font(fonts)
            run.is_symbols = "Symbol" in attributes.values()
        elif run.is_hidden:
            return
        elif local in {"br", "cr"}:
            text.next_line()
        elif local == "tab":
            text.tab()
        elif local == "sym":
            text.add(symbol(_value(attributes, "font"), _value(attributes, "char")))
        elif local in _SIGNS:
            text.add(_SIGNS[local])

    def end(self, tag: str) -> None:
        """See an element end."""
        local = _local(tag)
        if self._unseen:
            self._unseen -= 1
        elif local in {"r", "pPr", "rPrChange"}:
            self._runs.pop()
        elif local == "txbxContent":
            self._after.append(str(self._flows.pop()))
        elif local == "tc":
            self._flow.close_cell()
        elif local == "t":
            self._in_text = False
        elif local == "tbl":
            self._flow.close_table()
        elif local in {"p", "footnote", "endnote"}:
            self._is_left_out = False
            self._flow.text.end_paragraph()

    def data(self, data: str) -> None:
        """See characters."""
        run = self._runs[-1] if self._runs else _Run()
        is_seen = not (self._unseen or self._is_left_out or run.is_hidden)
        if self._in_text and is_seen:
            words = data.translate(SYMBOLS) if run.is_symbols else data
            self._flow.text.add(words.translate(run.shift) if run.shift else words)

    def doctype(self, *_: object) -> None:
        """Refuse a document type."""
        raise DoctypeError

    def close(self) -> None:
        """End a part; the next one begins a paragraph."""
        self._flows[0].text.end_paragraph()


class _Relations(WordTarget):
    """A parser's target that finds which part is the main one."""

    main = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag.endswith("}Relationship") and attributes.get("Type", "").endswith("/officeDocument"):
            self.main = self.main or attributes.get("Target", "")


def _local(tag: str) -> str:
    """Return the name of an element of Word's own, of its mathematics or of a choice; "" for others."""
    space, _, local = tag.rpartition("}")
    return local if space in _SPACES or local == "Fallback" else ""


def _value(attributes: Mapping[str, str], of: str = "val") -> str:
    return next((value for name, value in attributes.items() if name.endswith(f"}}{of}")), "")


_PIECE = 65_536

#: Parts beside the main one whose text a reader sees.
_NOTES = ("footnotes.xml", "endnotes.xml")

_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


def word_text(content: bytes, name: str) -> tuple[str, bool]:
    """Return the visible text of a .docx, and whether a font's name says that some is in TCVN3 or VNI.

    The body comes first, then text boxes, footnotes and endnotes.

    Deleted words (tracked changes), hidden and struck out ones, field codes, comments, page headers and
    footers are left out; inserted words are in.  Cells of a row are parted by tabs.
    Of a report that this library made its tables and captions are left out.  TextError says that it is no
    Word document, has a password, is broken, or expands beyond the limits.
    """
    archive = Archive(content, name)
    main = _main_part(archive, name)
    folder = main.rpartition("/")[0]
    target = WordTarget(name)
    for part in (main, *(f"{folder}/{note}".lstrip("/") for note in _NOTES)):
        if part in archive:
            _feed(archive.read(part), target, part=part, name=name)
    return target.text, target.is_old


def _main_part(archive: Archive, name: str) -> str:
    rels = "_rels/.rels"
    if rels not in archive:
        raise TextError(
            name, "it is an archive, but no Word document", "unpack it, or save the text as .docx"
        )
    found = _Relations(name)
    _feed(archive.read(rels), found, part=rels, name=name)
    main = found.main.lstrip("/")
    if main not in archive or not main.startswith("word"):
        what = {"xl": "an Excel workbook", "ppt": "a PowerPoint file"}.get(main.partition("/")[0], "")
        raise TextError(name, f"it is {what or 'an archive'}, but no Word document", "save its text as .docx")
    return main


def _feed(content: bytes, target: WordTarget, *, part: str, name: str) -> None:
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        for start in range(0, len(content), _PIECE):
            parser.feed(content[start : start + _PIECE])
        parser.close()
    except etree.XMLSyntaxError as error:
        raise TextError(name, f"its part {part} is broken ({error.msg})", _AGAIN) from None
    except DoctypeError:
        raise TextError(name, f"its part {part} declares entities, which Word never does", _AGAIN) from None

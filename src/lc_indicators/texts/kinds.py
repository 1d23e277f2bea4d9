"""What a file is: by its first bytes, then by its name."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from lc_indicators.errors import TextError


class Kind(Enum):
    """The kinds of file that are read."""

    PLAIN = "plain text"
    HTML = "HTML"
    WORD = "Word document"


_SAVE_TEXT = "save its text as .docx, HTML or plain UTF-8 text"
_COPY = "copy its text into a .txt file, or audit the HTML or .docx that it was made from"
_PAGE = "audit the report.html that is made from it"

#: First bytes -> what the file is, and what to do instead.
_REFUSED = (
    (b"%PDF-", "a PDF, whose lines are no sentences", _COPY),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an Office file of before 2007, or one with a password",
        "save it as .docx without a password",
    ),
    (b"{\\rtf", "an RTF document", _SAVE_TEXT),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "audit its text, not a picture of it"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "audit its text, not a picture of it"),
    (b"GIF8", "a picture (GIF)", "audit its text, not a picture of it"),
    (b"\x1f\x8b", "compressed (gzip)", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", "unpack it first"),
    (b"Rar!", "an archive (RAR)", "unpack it first"),
)

#: Endings of names whose content was none of the above.
_REFUSED_NAMES = {
    ".pdf": _COPY,
    ".doc": "save it as .docx",
    ".rtf": _SAVE_TEXT,
    ".odt": "save it as .docx",
    ".xls": _SAVE_TEXT,
    ".xlsx": _SAVE_TEXT,
    ".ppt": _SAVE_TEXT,
    ".pptx": _SAVE_TEXT,
    ".docx": "open it in Word or LibreOffice and save it again",
}

_ZIP = b"PK\x03\x04"
_HTML_NAMES = {".html", ".htm", ".xhtml"}

#: As browsers tell HTML by its beginning (WHATWG MIME Sniffing, section 7.1).
_BEGINS_HTML = re.compile(
    r"\s*(<\?xml[^>]{0,200}>\s*)?<(!doctype\s+html|!--|"
    r"(html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|meta|ul|ol|section|article|"
    r"main|header|nav|aside|footer|figure|center|blockquote|pre|span)(\s|/?>))",
    re.IGNORECASE,
)


def kind_of(content: bytes, name: str) -> Kind:
    r"""Return what kind of file has this content and name; TextError says why one is not read.

    Examples
    --------
    >>> kind_of(b"PK\x03\x04...", "report"), kind_of(b"41,79", "report.htm")
    (<Kind.WORD: 'Word document'>, <Kind.HTML: 'HTML'>)
    """
    if content.startswith(_ZIP):
        return Kind.WORD
    for begin, what, what_to_do in _REFUSED:
        if content.startswith(begin):
            raise TextError(name, f"it is {what}", what_to_do)
    ending = PurePath(name).suffix.lower()
    if ending == ".ipynb" or (content.lstrip().startswith(b"{") and b'"nbformat"' in content):
        raise TextError(name, "it is a notebook, code and outputs in JSON", _PAGE)
    if ending in _REFUSED_NAMES:
        raise TextError(
            name, f"its content is not that of a {ending} file that is read", _REFUSED_NAMES[ending]
        )
    return Kind.HTML if ending in _HTML_NAMES else Kind.PLAIN


def looks_like_html(text: str) -> bool:
    """Return whether a text begins as HTML does, whatever its name.

    Examples
    --------
    >>> looks_like_html(" <!DOCTYPE html><title>"), looks_like_html("<p>a"), looks_like_html("<5%")
    (True, True, False)
    """
    return _BEGINS_HTML.match(text) is not None

"""Read a file, or its bytes, as visible text.  The first bytes tell its kind, then its name does."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path, PurePath

from lc_indicators.audit.files.encodings import decoded, in_unicode, names_old_font
from lc_indicators.audit.files.limits import MOST_FILE_BYTES, MOST_TEXT_BYTES, in_words
from lc_indicators.audit.files.symbols import PRIVATE
from lc_indicators.errors import TextError


class FileKind(Enum):
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


def kind_of(content: bytes, name: str) -> FileKind:
    r"""Return what kind of file has this content and name; TextError says why one is not read.

    Examples
    --------
    >>> kind_of(b"PK\x03\x04...", "report"), kind_of(b"41,79", "report.htm")
    (<FileKind.WORD: 'Word document'>, <FileKind.HTML: 'HTML'>)
    """
    if content.startswith(_ZIP):
        return FileKind.WORD
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
    return FileKind.HTML if ending in _HTML_NAMES else FileKind.PLAIN


def looks_like_html(text: str) -> bool:
    """Return whether a text begins as HTML does, whatever its name.

    Examples
    --------
    >>> looks_like_html(" <!DOCTYPE html><title>"), looks_like_html("<p>a"), looks_like_html("<5%")
    (True, True, False)
    """
    return _BEGINS_HTML.match(text) is not None


def read_text_file(file: Path | bytes, name: str = "") -> str:
    r"""Return the visible text of a file.

    Parameters
    ----------
    file : Path or bytes
        The file, or what is in it.
    name : str
        What errors call it, and what tells its kind where its content does not; the file's own by default.

    Returns
    -------
    The text, lines ended by ``\n`` alone; blank lines part paragraphs, tabs the cells of a row.  Unicode
    forms and marks stay as they are; words in TCVN3 (ABC) or VNI come in Unicode.  "" for an empty file.

    Raises
    ------
    TextError
        It cannot be read, is larger than :mod:`lc_indicators.audit.files.limits` allow, is of a kind that is
        not read (PDF, .doc, a picture, a notebook), not in UTF-8 nor in what it declares, or broken.

    Examples
    --------
    >>> read_text_file(b"<!doctype html><p>GRDP<p>41,79<sup>1</sup>&nbsp;tri&#7879;u")
    'GRDP\n\n41,79¹\xa0triệu'
    """
    content, called = (
        (file, name or "The text") if isinstance(file, bytes) else _read(file, name or str(file))
    )
    if len(content) > MOST_FILE_BYTES:
        raise _too_large(called, MOST_FILE_BYTES)
    kind = kind_of(content, called)
    if kind is FileKind.WORD:
        from lc_indicators.audit.files.docx_text import word_text

        text, is_old = word_text(content, called)
        return _unified(text, is_expected=is_old)
    if len(content) > MOST_TEXT_BYTES:
        raise _too_large(called, MOST_TEXT_BYTES)
    text = decoded(content, called)
    if kind is FileKind.HTML or looks_like_html(text):
        from lc_indicators.audit.files.html import html_text

        return _unified(html_text(text, called), is_expected=names_old_font(text))
    return _unified(text.replace("\r\n", "\n").replace("\r", "\n"))


def _unified(text: str, *, is_expected: bool = False) -> str:
    """Return a text with what old encodings and fonts of symbols left in it as characters of Unicode."""
    return text if text.isascii() else in_unicode(text.translate(PRIVATE), is_expected=is_expected)


def _read(path: Path, called: str) -> tuple[bytes, str]:
    try:
        with path.open("rb") as file:
            # A device has no end: one byte more than allowed is enough to refuse it.
            return file.read(MOST_FILE_BYTES + 1), called
    except FileNotFoundError:
        raise TextError(called, "there is no such file", "check the path, or give - to read a pipe") from None
    except OSError as error:
        raise TextError(called, f"it cannot be read ({error.strerror})", "name a file you may read") from None
    except ValueError as error:
        raise TextError(repr(called), f"this is no path ({error})", "check the path") from None


def _too_large(called: str, most: int) -> TextError:
    return TextError(called, f"it has more than {in_words(most)}", "audit it in parts")

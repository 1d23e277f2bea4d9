"""Bytes to characters: by a mark at the beginning, as UTF-8, then by what a page declares or the words tell.

What is none of these is named by byte and line.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from lc_indicators.errors import TextError
from lc_indicators.texts.legacy import is_old, is_written

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAVE = "save the text as UTF-8"

#: As browsers look for it: in the first bytes of a page (WHATWG HTML, "prescan a byte stream").
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_PRESCANNED = 4096
#: Names by which browsers take Windows' Western letters.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
#: So many bytes tell UTF-16 without its mark.
_TELLING = 16


def decoded(content: bytes, name: str) -> str:
    r"""Return the characters of a text file, without its byte order mark.

    A page that is no UTF-8 is in what it declares (``windows-1258``, ``windows-1252``, …); a text without a
    declaration is Vietnamese of Windows (``windows-1258``), TCVN3 or VNI where its words say so.

    Raises
    ------
    TextError
        A byte is not of the encoding, or a character is NUL, which no text has.

    Examples
    --------
    >>> decoded("\ufeffước 16,7 %".encode("utf-16-le"), "a.txt")
    'ước 16,7 %'
    >>> decoded(b"<meta charset=windows-1258><p>h\xf4\xf2", "a.html")[-2:]
    'h\u1ed9'
    """
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", "utf-8"))
    body = content[len(mark) :]
    if not mark:
        encoding = _unmarked(body) or encoding
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if not mark and encoding == "utf-8" and (text := _otherwise(body)):
            return text
        before = body[: error.start].decode(encoding)
        at = _place(len(mark) + error.start, before)
        # An error at the very end has no byte of its own.
        byte = f" (0x{body[error.start]:02X})"
        raise TextError(name, f"{at}{byte} is not {encoding.upper()[:6].rstrip('-')}", _SAVE) from None
    return _without_nul(text, encoding, name, before=len(mark))


def _unmarked(body: bytes) -> str:
    """Return which UTF-16 bytes are in that have no mark, by their NULs; "" for neither."""
    start = body[:_PRESCANNED]
    if len(start) < _TELLING or start.count(0) * 3 < len(start):
        return ""
    high, low = start[::2].count(0), start[1::2].count(0)
    if min(high, low):
        return ""
    return "utf-16-be" if high else "utf-16-le"


def _otherwise(body: bytes) -> str:
    """Return a text that is no UTF-8, by what it declares or by its words; "" where neither tells."""
    declared = _DECLARED.search(body[:_PRESCANNED])
    if declared and (encoding := _known(declared[1].decode("ascii", "replace"))):
        return _eight_bit(body, encoding)
    for encoding in ("cp1252", "cp1258"):
        text = _eight_bit(body, encoding)
        if text and (is_old(text) if encoding == "cp1252" else is_written(text)):
            return text
    return ""


def _known(name: str) -> str:
    """Return Python's name of a declared encoding that is not UTF; "" where it knows none that is of text."""
    try:
        known = codecs.lookup(name).name
        b"a".decode(known)
    except (LookupError, UnicodeError):
        return ""
    return "cp1252" if known in _WESTERN else "" if known.startswith("utf") else known


def _eight_bit(body: bytes, encoding: str) -> str:
    """Return bytes in an encoding without a mark, in Unicode form NFC; "" where they are none of it."""
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else unicodedata.normalize("NFC", text)


def _without_nul(text: str, encoding: str, name: str, *, before: int) -> str:
    if (place := text.find("\0")) >= 0:
        at = _place(before + len(text[:place].encode(encoding)), text[:place])
        what_to_do = (
            "remove it" if text.count("\0") == 1 else "save the text as UTF-8, or name the right file"
        )
        raise TextError(name, f"{at} is NUL, which no text has", what_to_do)
    return text


def _place(offset: int, before: str) -> str:
    return f"byte {offset + 1} in line {before.count(chr(10)) + 1}"

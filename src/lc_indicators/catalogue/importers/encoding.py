"""Decode a file: UTF-8 and UTF-16 by their marks, old Vietnamese and Western code pages by their letters."""

from __future__ import annotations

import codecs
import re
import unicodedata
from contextlib import suppress

from lc_indicators.errors import TableRefusedError
from lc_indicators.language.vietnamese_letters import in_unicode

#: No export of a statistics office comes near; a larger file is another thing.
MOST_BYTES = 50_000_000

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

#: Windows-1258 writes a tone as a mark of its own behind its vowel: anywhere else it is another code page.
_STRAY_TONE = re.compile("(?<![aeiouyâêôăơư\u0300-\u036f])[\u0300-\u036f]", re.IGNORECASE)

#: A word with a sign within it, "Ch©u": its letters stand for others.
_SIGN_IN_WORD = re.compile(r"[^\W\d_]+[¢-©«-±¶»-¿×÷][^\W\d_]+")

_CODE_PAGES = frozenset({"cp1252", "latin-1", "cp1258"})

#: What no table shows: soft hyphens, joiners, marks of direction, byte order marks within a text.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))

_SAVE = "open it in Excel or LibreOffice and save it as .xlsx"
_COPY = "copy the table into a sheet and save that as .xlsx"
_TYPE = "ask its publisher for the table, or type it into a sheet and save that as .xlsx"
_TABLE = "import it with `lc-indicators import table`"

_PX = (
    rb"\s*(?:charset|axis-version|codepage|language|languages|creation-date|subject-area|matrix|title)"
    rb"(?:\[[a-z-]+\])?\s*=\s*\"[^\"]*\".*?\bdata\s*="
)
_HEAD = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"

#: How files of other kinds begin -> what they are and what to do.  The first that fits is meant.
_OTHERS: tuple[tuple[re.Pattern[bytes], str, str], ...] = tuple(
    (re.compile(form, re.DOTALL | re.IGNORECASE), name, advice)
    for form, name, advice in (
        (rb"PK\x03\x04.*?xl/workbook\.bin", "a binary Excel workbook (.xlsb)", _SAVE),
        (rb"PK\x03\x04.*?(?:xl/|spreadsheetml)", "an Excel workbook (.xlsx)", _TABLE),
        (rb"PK\x03\x04.{0,80}opendocument\.spreadsheet", "a LibreOffice sheet (.ods)", _SAVE),
        (rb"PK\x03\x04.*?word/", "a Word document (.docx)", _COPY),
        (rb"PK\x03\x04.*?Index/Document\.iwa", "an Apple Numbers sheet", "export it as .xlsx"),
        (rb"PK[\x03\x05]", "a ZIP archive", "unpack it and import the tables in it"),
        (rb"\xd0\xcf\x11\xe0.*E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", "a workbook with a password",
         "open it, take the password away and save it as .xlsx"),
        (rb"\xd0\xcf\x11\xe0.*W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", "a document of old Word (.doc)", _COPY),
        (rb"\xd0\xcf\x11\xe0", "a file of old Excel or Word (.xls, .doc)", _SAVE),
        (rb"\x09\x08\x10\0|\x09[\0\x02\x04]\x06\0", "a file of old Excel (.xls)", _SAVE),
        (rb"%PDF-", "a PDF", _TYPE),
        (rb"\x1f\x8b", "a gzip archive", "unpack it first"),
        (rb"(?:Rar!|7z\xbc\xaf)", "an archive (.rar, .7z)", "unpack it and import the tables in it"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8", "a picture", _TYPE),
        (rb"PAR1|SQLite format 3|\x89HDF", "a database file", "write the table out as CSV"),
        (_HEAD + rb"<[\w:]*(?:structurespecificdata|genericdata|message)\b",
         "an SDMX-ML file", "ask its site for SDMX-CSV instead"),
        (rb"(?:.{0,200}\r?\n)?\s*" + _HEAD + rb".{0,2000}urn:schemas-microsoft-com:office:spreadsheet",
         "an Excel 2003 workbook in XML", _SAVE),
        (rb"(?:MIME-Version:|Content-Type:\s*multipart)", "a web archive (.mht)", _SAVE),
        (_HEAD + rb"(?:<!doctype\s+html|<html|<table|<head|<meta|<body|<style|<div)",
         "a web page (HTML)", "open it in Excel or LibreOffice, look at its numbers, and save it as .xlsx"),
        (rb"\s*<\?xml", "an XML file", "ask its site for CSV instead"),
        (rb"\s*\{\\rtf", "a text of a word processor (RTF)", _COPY),
        (rb"\s*[{\[].*\"(?:class\"\s*:\s*\"(?:dataset|collection)|dimension\"\s*:|dataset\"\s*:)",
         "a JSON-stat file (.json)", _TABLE),
        (rb"\s*\{\s*\"|\s*\[\s*[{\[]", "a JSON file", "ask its site for JSON-stat 2, CSV or PX"),
        (_PX, "a PX file (.px)", _TABLE),
    )
)  # fmt: skip

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(content: bytes) -> tuple[str, str]:
    """Return the text of a file in NFC, without what nobody sees, and the name of its encoding.

    Raises
    ------
    TableRefusedError
        The file is empty, too large, or no text in an encoding that is known.
    """
    text, encoding = text_of(content)
    text, letters = in_unicode(text, of_code_page=encoding in _CODE_PAGES)
    return unicodedata.normalize(
        "NFC", text.translate(_UNSEEN)
    ), f"{letters} in {encoding}" if letters else encoding


def text_of(content: bytes) -> tuple[str, str]:
    """Return the text of a file as it is, and the name of its encoding.

    Raises
    ------
    TableRefusedError
        The file is empty, too large, or no text in an encoding that is known.
    """
    if not content.strip():
        raise TableRefusedError("the file is empty")
    if len(content) > MOST_BYTES:
        raise TableRefusedError(f"the file has more than {MOST_BYTES // 1_000_000} MB: it is no such table")
    refuse_others(content)
    text, encoding = _decoded(content)
    if found := _CONTROLS.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TableRefusedError(
            f"line {line} holds the control character U+{ord(found[0]):04X}: it is no text"
        )
    return text, encoding


def refuse_others(content: bytes) -> None:
    """Refuse a file of a kind that is no text of a table, with what it is and what to do.

    Raises
    ------
    TableRefusedError
        It begins as such a file does.
    """
    plain = _plain(content)
    for form, name, advice in _OTHERS:
        if form.match(plain):
            raise TableRefusedError(f"it is {name}, not CSV: {advice}")


def _plain(content: bytes) -> bytes:
    """Return bytes as a signature finds them: without a byte order mark, UTF-16 without its zeros."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content[2:].replace(b"\0", b"")
    return content.removeprefix(codecs.BOM_UTF8)


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding).removeprefix("\ufeff"), encoding.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise TableRefusedError(
                    f"it begins as {encoding}, but byte {error.start + 1} is not"
                ) from None
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _of_code_page(content)


def _of_code_page(content: bytes) -> tuple[str, str]:
    # Letters from before Unicode are read as those of Western Europe first.
    for encoding in ("cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            text = content.decode(encoding)
            if in_unicode(text, of_code_page=True)[1]:
                return text, encoding
    for encoding in ("cp1258", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" or not _STRAY_TONE.search(text):
            if found := _SIGN_IN_WORD.search(text):
                raise TableRefusedError(
                    f"{found[0]!r} is no word in Windows-1252: its letters are those of an old font or code "
                    "page that is not known; save it as UTF-8"
                )
            return text, encoding
    raise TableRefusedError("its bytes are no UTF-8, UTF-16, Windows-1258 or Windows-1252: save it as UTF-8")

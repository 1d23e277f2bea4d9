"""Decode the bytes of a file: by its byte-order mark, as UTF-8, or by what a page declares or its words show.

Bytes that fit none of these are named by position and line.  Vietnamese in TCVN3 (ABC) or VNI, from before
Unicode, looks like letters of Western Europe; it is known by its words, which become Vietnamese when they are
converted.  A line that holds a letter of Unicode alone is sound and stays as it is.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Sequence

from lc_indicators.errors import TextError
from lc_indicators.language.vietnamese_letters import READERS, is_syllable

#: Letters of Vietnamese that Western Europe has not: a line with one is in Unicode.
_SOUND = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u0300-\u0323\u1ea0-\u1ef9]")
_WORD = re.compile("(?<![0-9])[A-Za-z\u00a1-\u00af\u00b5-\u00ff\u03bc]+(?![0-9])")
_LETTER, _VOWEL = re.compile("[A-Za-z]"), re.compile("[aeiouy]")

#: So many words have to speak for an old encoding where no font's name does, and this share of them.
_LEAST, _SHARE = 3, 0.8
#: Fonts by whose names an old encoding is to be expected.
_FONTS = re.compile(r"\.Vn[A-Z]|\bVNI-[A-Z]", re.IGNORECASE)


def names_old_font(names: str) -> bool:
    """Return whether names of fonts, or a page with them, speak of an old encoding.

    Examples
    --------
    >>> names_old_font('<font face=".VnTime">'), names_old_font("Times New Roman")
    (True, False)
    """
    return _FONTS.search(names) is not None


def in_unicode(text: str, *, is_expected: bool = False) -> str:
    """Return *text* with what is in TCVN3 or VNI in Unicode; *is_expected* where fonts say that some is.

    Examples
    --------
    >>> in_unicode("Tû lÖ hé nghÌo tØnh Lai Ch©u n¨m 2020 lµ 26,33%.")
    'Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 26,33%.'
    >>> in_unicode("Tyû leä hoä ngheøo tænh Lai Chaâu naêm 2020 laø 26,33%.")
    'Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 26,33%.'
    >>> in_unicode("Le taux de pauvreté à Lai Châu a été réduit à 26,33 %.")
    'Le taux de pauvreté à Lai Châu a été réduit à 26,33 %.'
    """
    if text.isascii():
        return text
    lines = text.split("\n")
    open_ = [line for line in lines if not _SOUND.search(line)]
    least = 1 if is_expected else _LEAST
    for convert in (READERS["TCVN3"], READERS["VNI"]):
        # A line of few words is as the text around it, if no line of that is sound.
        is_whole = len(open_) == len(lines) and _speaks(open_, convert, least)
        lines = [
            _words_converted(line, convert)
            if not _SOUND.search(line) and _speaks([line], convert, 1 if is_whole else least)
            else line
            for line in lines
        ]
    return "\n".join(lines)


def is_old(text: str) -> bool:
    """Return whether a text has lines in TCVN3 or VNI."""
    return in_unicode(text) != text


def is_written(text: str) -> bool:
    """Return whether a text of unknown encoding was decoded rightly: its words are Vietnamese, with marks."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    return len(words) > _LEAST and sum(map(is_syllable, words)) >= _SHARE * len(words)


def _speaks(lines: Sequence[str], convert: Callable[[str], str], least: int) -> bool:
    words = [word for line in lines for word in _WORD.findall(line) if _may_tell(word, convert)]
    converted = sum(is_syllable(convert(word)) for word in words)
    plain = sum(is_syllable(word) for word in words)
    return len(words) >= least and converted >= _SHARE * len(words) and plain <= converted / 2


def _may_tell(word: str, convert: Callable[[str], str]) -> bool:
    """Return whether a word can speak for an encoding: no sign alone, and no abbreviation (H§ND)."""
    has_letter = not word.isascii() and _LETTER.search(word) is not None
    return has_letter and _VOWEL.search(unicodedata.normalize("NFD", convert(word).lower())) is not None


def _words_converted(line: str, convert: Callable[[str], str]) -> str:
    return _WORD.sub(lambda word: made if (made := convert(word[0])).isalpha() else word[0], line)


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

"""Bytes to text: UTF-8 and UTF-16 by their marks, old Vietnamese and Western code pages by their letters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from lc_indicators.errors import TableRefusedError

#: No export of a statistics office comes near; a larger file is another thing.
MOST_BYTES = 50_000_000

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

#: Windows-1258 writes a tone as a mark of its own behind its vowel: anywhere else it is another code page.
_STRAY_TONE = re.compile("(?<![aeiouyâêôăơư\u0300-\u036f])[\u0300-\u036f]", re.IGNORECASE)

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(content: bytes) -> tuple[str, str]:
    """Return the text of a file in NFC and the name of its encoding.

    Raises
    ------
    TableRefusedError
        The file is empty, too large, or no text in an encoding that is known.
    """
    if not content.strip():
        raise TableRefusedError("the file is empty")
    if len(content) > MOST_BYTES:
        raise TableRefusedError(f"the file has more than {MOST_BYTES // 1_000_000} MB: it is no such table")
    text, encoding = _decoded(content)
    if found := _CONTROLS.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TableRefusedError(
            f"line {line} holds the control character U+{ord(found[0]):04X}: it is no text"
        )
    return unicodedata.normalize("NFC", text), encoding


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
    for encoding in ("cp1258", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" or not _STRAY_TONE.search(text):
            return text, encoding
    raise TableRefusedError("its bytes are no UTF-8, UTF-16, Windows-1258 or Windows-1252: save it as UTF-8")

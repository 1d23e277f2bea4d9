"""Bytes to characters: UTF-8, or UTF-16 where its mark says so; what is neither is named by byte and line."""

from __future__ import annotations

import codecs

from lc_indicators.errors import TextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAVE = "save the text as UTF-8"


def decoded(content: bytes, name: str) -> str:
    r"""Return the characters of a text file, without its byte order mark.

    Raises
    ------
    TextError
        A byte is not of the encoding, or a character is NUL, which no text has.

    Examples
    --------
    >>> decoded("\ufeffước 16,7 %".encode("utf-16-le"), "a.txt")
    'ước 16,7 %'
    """
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", "utf-8"))
    body = content[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        before = body[: error.start].decode(encoding)
        at = _place(len(mark) + error.start, before)
        # An error at the very end has no byte of its own.
        byte = f" (0x{body[error.start]:02X})"
        raise TextError(name, f"{at}{byte} is not {encoding.upper()[:6].rstrip('-')}", _SAVE) from None
    if (place := text.find("\0")) >= 0:
        at = _place(len(mark) + len(text[:place].encode(encoding)), text[:place])
        what_to_do = (
            "remove it" if text.count("\0") == 1 else "save the text as UTF-8, or name the right file"
        )
        raise TextError(name, f"{at} is NUL, which no text has", what_to_do)
    return text


def _place(offset: int, before: str) -> str:
    return f"byte {offset + 1} in line {before.count(chr(10)) + 1}"

"""Bytes to text: what no parser should meet is found first, and named by line and byte."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.checks.finding import Finding

BOM = b"\xef\xbb\xbf"

#: What to do with a file that a spreadsheet saved.
TIDY = ", or run `lc-indicators tidy` on it"


def decoded(folder: Path, file: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a file, or None and why there is none.

    A file is UTF-8 without a byte order mark, without NUL, with LF line ends, and not empty.
    """
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        return None, [Finding(file, 0, "", "there is no such file")]
    except OSError as error:
        return None, [Finding(file, 0, "", f"cannot be read: {error.strerror}")]
    if flaw := _flaw(file, content):
        return None, [flaw]
    return content.decode("utf-8"), []


#: Bytes that a text file does not have, and what to do about them.
_FOREIGN = {
    b"\0": "a NUL byte: remove it",
    b"\r": "a carriage return: save the file with LF line ends" + TIDY,
}


def _flaw(file: str, content: bytes) -> Finding | None:
    if not content.strip():
        return Finding(file, 0, "", "is empty")
    if content.startswith(BOM):
        return Finding(file, 1, "", f"begins with a byte order mark: save it as UTF-8 without one{TIDY}")
    for byte, what in _FOREIGN.items():
        if (place := content.find(byte)) >= 0:
            return _at(file, content, place, what=what)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"0x{content[error.start]:02X}, which is not UTF-8: save the file as UTF-8"
        return _at(file, content, error.start, what=what)
    return None


def _at(file: str, content: bytes, place: int, *, what: str) -> Finding:
    before = content[:place]
    line, column = before.count(b"\n") + 1, place - (before.rfind(b"\n") + 1) + 1
    return Finding(file, line, "", f"byte {place + 1} of the file, byte {column} of the line, is {what}")

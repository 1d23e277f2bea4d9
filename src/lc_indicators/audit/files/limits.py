"""Refuse files that are too large, before they cost time or memory.

A zip archive is opened with two limits: the number of its members, and the size of each once expanded.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lc_indicators.errors import TextError

MEGABYTE = 1_000_000

#: A Word document with its pictures.
MOST_FILE_BYTES = 30 * MEGABYTE

#: Plain text or HTML.
MOST_TEXT_BYTES = 10 * MEGABYTE

#: Visible text, in characters.
MOST_CHARACTERS = 10 * MEGABYTE

#: Files in a Word document.
MOST_MEMBERS = 5_000

#: Of one part of a Word document, once expanded.
MOST_PART_BYTES = 100 * MEGABYTE

#: Elements of a page within one another: the parser looks through all open ones at each stray end.
MOST_DEPTH = 1_000

#: Characters of a page's style sheets that are looked at.
MOST_STYLE = 300_000

#: Rules of a page's style sheets that show or hide something; those after them are not looked at.
MOST_RULES = 500


def in_words(most: int) -> str:
    """Return a limit as errors print it.

    Examples
    --------
    >>> in_words(MOST_TEXT_BYTES)
    '10 MB'
    """
    return f"{most // MEGABYTE} MB"


_AGAIN = "open it in Word or LibreOffice and save it again as .docx"

#: Bit of a member's flags that says it is encrypted.
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError)


class Archive:
    """The members of a zip archive that may be read."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise TextError(name, f"its archive is broken ({error})", _AGAIN) from None
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise TextError(name, f"its archive has more than {MOST_MEMBERS} members", _AGAIN)

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """Return what a member holds; its declared size is not believed."""
        # Of two members of one name the last one counts, as everywhere.
        member = self._zip.getinfo(part)
        reason, what_to_do = "is compressed in a way that Word does not use", _AGAIN
        if member.flag_bits & _ENCRYPTED:
            reason, what_to_do = "is encrypted", "save it without a password"
        elif member.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            try:
                content = self._zip.open(member).read(MOST_PART_BYTES + 1)
            except _BROKEN as error:
                reason = f"is broken ({error})"
            else:
                if len(content) <= MOST_PART_BYTES:
                    return content
                reason, what_to_do = f"expands to more than {in_words(MOST_PART_BYTES)}", "audit it in parts"
        raise TextError(self._name, f"its part {part} {reason}", what_to_do)

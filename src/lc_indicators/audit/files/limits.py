"""Refuse files that are too large, before they cost time or memory.

A zip archive is opened with two limits: the number of its members, and the size of each once expanded.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from typing import IO, Self

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


class Archive:
    """The members of a zip archive that may be read."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._error(f"its archive is broken ({error})") from None
        # Of two members of one name the last one counts, as everywhere.
        self._members = {member.filename: member for member in self._zip.infolist()}
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise self._error(f"its archive has more than {MOST_MEMBERS} members")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def opened(self, part: str) -> Member:
        """Return a member to read, which ends in TextError where it is too large or broken."""
        member = self._members[part]
        if member.flag_bits & _ENCRYPTED:
            raise TextError(self._name, f"its part {part} is encrypted", "save it without a password")
        if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self._error(f"its part {part} is compressed in a way that Word does not use")
        try:
            return Member(self._zip.open(member), part=part, name=self._name)
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            raise self._error(f"its part {part} is broken ({error})") from None

    def _error(self, reason: str) -> TextError:
        return TextError(self._name, reason, _AGAIN)


class Member:
    """A member that is read piece by piece; the declared size is not believed."""

    def __init__(self, file: IO[bytes], *, part: str, name: str) -> None:
        self._file, self._part, self._name = file, part, name
        self._expanded = 0

    def read(self, size: int) -> bytes:
        """Return the next piece."""
        try:
            piece = self._file.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise TextError(self._name, f"its part {self._part} is broken ({error})", _AGAIN) from None
        self._expanded += len(piece)
        if self._expanded > MOST_PART_BYTES:
            raise TextError(
                self._name,
                f"its part {self._part} expands to more than {in_words(MOST_PART_BYTES)}",
                "audit it in parts",
            )
        return piece

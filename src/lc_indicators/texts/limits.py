"""How large a file may be; what is larger is refused in words before it costs time or memory."""

from __future__ import annotations

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

"""The one door: a file or its bytes in, its visible text out."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.errors import TextError
from lc_indicators.texts.decoding import decoded
from lc_indicators.texts.kinds import Kind, kind_of, looks_like_html
from lc_indicators.texts.legacy import in_unicode, names_old_font
from lc_indicators.texts.limits import MOST_FILE_BYTES, MOST_TEXT_BYTES, in_words
from lc_indicators.texts.symbols import PRIVATE


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
        It cannot be read, is larger than :mod:`lc_indicators.texts.limits` allow, is of a kind that is not
        read (PDF, .doc, a picture, a notebook), not in UTF-8 nor in what it declares, or broken.

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
    if kind is Kind.WORD:
        from lc_indicators.texts.word import word_text

        text, is_old = word_text(content, called)
        return _unified(text, is_expected=is_old)
    if len(content) > MOST_TEXT_BYTES:
        raise _too_large(called, MOST_TEXT_BYTES)
    text = decoded(content, called)
    if kind is Kind.HTML or looks_like_html(text):
        from lc_indicators.texts.html import html_text

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

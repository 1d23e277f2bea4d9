"""Files of all kinds: what is read, what is refused, and how it is said."""

from __future__ import annotations

import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.audit.files import read_text_file, text_files
from lc_indicators.errors import TextError
from tests.audit.files.word_documents import docx, paragraph, run
from tests.timing import unmeasured

SENTENCE = "Ước năm 2020 còn 16,7%."


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        f"<!DOCTYPE html><p>{SENTENCE}".encode(),
        f"<!DOCTYPE html><p>{SENTENCE}".encode("utf-16"),
        f'<?xml version="1.0"?>\n<html><body>{SENTENCE}</body></html>'.encode(),
        docx(paragraph(run(SENTENCE))),
    ],
)
@pytest.mark.parametrize("name", ["", "text.txt", "text", "text.tmp"])
def test_the_content_says_what_a_file_is(content: bytes, name: str) -> None:
    """A name may be wrong or missing: a pipe has none."""
    assert SENTENCE == read_text_file(content, name)


def _of_windows(text: str) -> bytes:
    """Return Vietnamese in windows-1258, which writes tones behind their letters."""
    apart = unicodedata.normalize("NFD", text)
    joined = re.sub("[aeou]([\u0323])?[\u0302\u0306\u031b]", _vowel, apart, flags=re.IGNORECASE)
    return joined.encode("cp1258")


def _vowel(found: re.Match[str]) -> str:
    tone = found[1] or ""
    return unicodedata.normalize("NFC", found[0].replace(tone, "")) + tone


LONG = "Tỷ lệ hộ nghèo tỉnh Lai Châu ước năm 2020 còn 16,7%, bằng nửa mức đầu kỳ."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"<meta charset=windows-1258><p>" + _of_windows(LONG), LONG),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=WINDOWS-1258'><p>"
            + _of_windows(LONG),
            LONG,
        ),
        (b"<?xml version='1.0' encoding='windows-1258'?><html><body>" + _of_windows(LONG), LONG),
        (b"<p>" + _of_windows(LONG), LONG),
        (_of_windows(LONG), LONG),
        (b"<meta charset=windows-1258><p>" + LONG.encode(), LONG),
        (b"<meta charset=utf-16><p>" + LONG.encode(), LONG),
        (b"<meta charset='iso-8859-1'><p>2015\x962020: \x9316.7%\x94", "2015–2020: “16.7%”"),
        (b"<meta charset=windows-1252><p>Caf\xe9 16.7%", "Café 16.7%"),
        (LONG.encode("utf-16-le"), LONG),
        (f"<!doctype html><p>{LONG}".encode("utf-16-be"), LONG),
    ],
)
def test_the_encoding_is_that_of_the_bytes_then_the_declared_one(content: bytes, text: str) -> None:
    """UTF-8 is known by itself, else a page says what it is in; tones come joined to their letters."""
    assert text == read_text_file(content)


def test_where_the_content_does_not_say_the_name_does(tmp_path: Path) -> None:
    """A piece of HTML that begins with words is HTML in a .html file, and text in another."""
    page, text = tmp_path / "a.HTM", tmp_path / "a.txt"
    for path in (page, text):
        path.write_text("a &amp; <b>b</b>", encoding="utf-8")

    assert "a & b" == read_text_file(page)
    assert "a &amp; <b>b</b>" == read_text_file(text)


def test_plain_text_stays_as_it_is() -> None:
    """Only ends of lines become alike: Unicode forms, marks of direction and spaces are the reader's."""
    text = unicodedata.normalize("NFD", "Tỷ lệ\u202e hộ\u200b nghèo\xa0 \t<5%\n")

    assert text + "\n\n" == read_text_file((text.replace("\n", "\r\n") + "\r\n\r").encode())
    assert "" == read_text_file(b"")


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"a\nb\xffc", "a.txt", r"a.txt: byte 4 in line 2 \(0xFF\) is not UTF-8; save the text as UTF-8"),
        (b"T\xfd l\xea", "", r"The text: byte 2 in line 1 \(0x..\) is not UTF-8"),
        (b"\xff\xfea\x00\x00\xd8", "", r"The text: byte 5 in line 1 \(0x00\) is not UTF-16"),
        (b"\xff\xfea", "", r"The text: byte 3 in line 1 \(0x61\) is not UTF-16"),
        (b"a\n\0b", "", "byte 3 in line 2 is NUL, which no text has; remove it"),
        ("hộ".encode("utf-16-le"), "", r"byte 1 in line 1|is NUL|not UTF-8"),
        (b"%PDF-1.7", "a.pdf", "a.pdf: it is a PDF, whose lines are no sentences; copy its text into a .txt"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.doc",
            "Office file of before 2007, or one with a password; save",
        ),
        (b"<meta charset=x-nothing><p>Caf\xe9", "", r"byte 31 in line 1 \(0xE9\) is not UTF-8"),
        (b"caf\xe9 cr\xe8me br\xfbl\xe9e \xe0 la carte", "", r"byte 4 in line 1 \(0xE9\) is not UTF-8"),
        (
            b'{"cells": [], "nbformat": 4}',
            "",
            "it is a notebook, .*; audit the report.html that is made from it",
        ),
        (b"[]", "a.ipynb", "a.ipynb: it is a notebook"),
        (b"{\\rtf1", "a.doc", "it is an RTF document"),
        (b"\x89PNG\r\n\x1a\n", "a.html", "it is a picture"),
        (b"\xff\xd8\xff\xe0", "", "it is a picture"),
        (b"GIF89a", "", "it is a picture"),
        (b"\x1f\x8b\x08", "a.txt.gz", "compressed .*; unpack it first"),
        (b"plain", "a.docx", "its content is not that of a .docx file that is read; open it in Word"),
    ],
)
def test_when_a_file_is_not_read_then_one_line_says_why_and_what_to_do(
    content: bytes, name: str, said: str
) -> None:
    """The name, the reason with its place, and what to do instead."""
    with pytest.raises(TextError, match=said) as caught:
        read_text_file(content, name)

    assert 1 == len(str(caught.value).splitlines())


def test_when_a_path_cannot_be_read_then_it_is_said(tmp_path: Path) -> None:
    """A path that is not there, or is a folder."""
    with pytest.raises(TextError, match=r"nowhere\.txt: there is no such file; check the path"):
        read_text_file(tmp_path / "nowhere.txt")
    with pytest.raises(TextError, match=r"it cannot be read \(Is a directory\)"):
        read_text_file(tmp_path)
    with pytest.raises(TextError, match="this is no path"):
        read_text_file(Path("a\0b"))


def test_when_a_file_is_too_large_then_it_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device without an end ends at the limit."""
    monkeypatch.setattr(text_files, "MOST_FILE_BYTES", 2_000_000)
    monkeypatch.setattr(text_files, "MOST_TEXT_BYTES", 1_000_000)

    with pytest.raises(TextError, match="/dev/zero: it has more than 2 MB; audit it in parts"):
        read_text_file(Path("/dev/zero"))
    with pytest.raises(TextError, match="it has more than 1 MB"):
        read_text_file(b"1" * 1_000_001)
    assert 1_000_000 == len(read_text_file(b"1" * 1_000_000))


MARKUP = [
    "<p>",
    "</p>",
    "<td>",
    "<table>",
    "<!--",
    "-->",
    "<style>",
    "display:none",
    "&#",
    "&amp",
    "<",
    ">",
    "'",
]
MARKUP += [
    "</td>",
    "<sup>",
    "</b>",
    "<![CDATA[",
    "<?",
    "{",
    "}",
    "(",
    ".a",
    "class=a",
    "\u202e",
    "\ufeff",
    "1",
    " ",
]


def text_or_error(content: bytes) -> str:
    """Return the text, or the words of the error."""
    try:
        return read_text_file(content)
    except TextError as error:
        return str(error)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xfe\xff"]))
def test_any_bytes_give_a_text_or_an_error_in_words(content: bytes, begin: bytes) -> None:
    """Whatever a file holds, no other error comes up."""
    assert isinstance(text_or_error(begin + content), str)


@given(st.lists(st.sampled_from(MARKUP), max_size=60).map("".join))
def test_any_markup_gives_a_text(html: str) -> None:
    """Markup out of order is no error, and no text comes out that did not go in."""
    text = read_text_file(f"<html>{html}".encode())

    assert "\0" not in text
    assert len(text) <= 2 * len(html)


@given(st.binary(min_size=1, max_size=40), st.integers(0, 600))
def test_a_document_with_bytes_overwritten_gives_a_text_or_an_error_in_words(noise: bytes, at: int) -> None:
    """A damaged archive is told as such."""
    sound = docx(paragraph(run(SENTENCE)))
    damaged = sound[:at] + noise + sound[at + len(noise) :]
    said = text_or_error(damaged)

    assert said.startswith("The text: ") or len(said) <= len(damaged)


@pytest.mark.parametrize("piece", ["1", "<", "&", "\u202e", "đ", "<p>", "\r"])
def test_a_megabyte_of_one_thing_is_read_quickly(piece: str) -> None:
    """Time grows with the length alone."""
    with unmeasured():
        start = time.process_time()

        read_text_file((piece * (1_000_000 // len(piece))).encode())

        assert time.process_time() - start < 5

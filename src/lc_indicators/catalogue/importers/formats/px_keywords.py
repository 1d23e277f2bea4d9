"""Read the keywords of a PX file: ``KEYWORD[language]("name","value")="text";``, and its figures.

Texts may run over several lines, and hold ``=`` and ``;``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.errors import TableRefusedError

#: What old files without a code page are in: DOS in Western Europe, as the PX specification has it.
_OEM, _ANSI = "cp850", "cp1252"

_HEAD = re.compile(
    r"\s*(?P<word>[A-Za-z][A-Za-z0-9-]*)\s*(?:\[(?P<language>[^\]]*)\])?\s*(?:\((?P<subjects>(?:\"[^\"]*\"|[^\")])*)\))?\s*=",
)
_TEXT = re.compile(r'"((?:[^"]|"")*)"')
_WHERE = re.compile(rb'(?i)\b(?P<word>codepage|charset)\s*=\s*"(?P<value>[^"]*)"')
_BEGINNING = re.compile(
    rb"\s*(?:(?i:charset|axis-version|codepage|language|languages|creation-date|subject-area|subject-code|matrix|title|contents))"
    rb"(?:\[[^\]]*\])?\s*=\s*[\"A-Za-z0-9]"
)
_DATA = re.compile(rb"(?i)(?:^|[;\r\n\s])data\s*=")


@dataclass(frozen=True)
class Entry:
    """What one keyword says."""

    word: str
    #: "" for the main language of the file.
    language: str
    #: What it says it of: a dimension, a value, a cell.
    subjects: tuple[str, ...]
    #: As it stands, without the semicolon.
    body: str
    line: int

    @property
    def texts(self) -> tuple[str, ...]:
        """Return its texts: parts of one that stand on several lines are one."""
        return _texts(self.body)

    @property
    def text(self) -> str:
        """Return its text, or its bare word or number."""
        found = self.texts
        return " ".join(found).strip() if found else self.body.strip()


@dataclass(frozen=True)
class Keywords:
    """All keywords of a file, and its figures."""

    entries: tuple[Entry, ...]
    data: str
    #: The line on which the figures begin.
    data_line: int
    encoding: str

    def all(self, word: str) -> Iterator[Entry]:
        """Yield what the file says with a keyword, the main language first."""
        found = [entry for entry in self.entries if entry.word == word]
        yield from sorted(found, key=lambda entry: entry.language != "")

    def one(self, word: str, *subjects: str) -> Entry | None:
        """Return what the main language says with a keyword of these subjects, or None."""
        return next((one for one in self.all(word) if one.subjects == subjects), None)

    def text(self, word: str, *subjects: str) -> str:
        """Return the text of a keyword; "" for none."""
        found = self.one(word, *subjects)
        return found.text if found else ""

    def by_subject(self, word: str) -> Mapping[tuple[str, ...], Entry]:
        """Return what the main language says with a keyword, by its subjects."""
        return {one.subjects: one for one in reversed(list(self.all(word)))}


def is_px(content: bytes) -> bool:
    """Return whether a file begins as a PX file does, and has figures."""
    plain = content.removeprefix(codecs.BOM_UTF8)
    return bool(_BEGINNING.match(plain)) and bool(_DATA.search(plain))


def keywords_of(content: bytes) -> Keywords:
    """Return the keywords of a PX file.

    Raises
    ------
    TableRefusedError
        A keyword cannot be read, or there are no figures.
    """
    text, encoding = _decoded(content)
    entries: list[Entry] = []
    place = 0
    while found := _HEAD.match(text, place):
        line = text.count("\n", 0, found.start("word")) + 1
        end = _end_of(text, found.end())
        body = text[found.end() : end]
        if found["word"].upper() == "DATA":
            return Keywords(tuple(entries), body, line, encoding)
        if end == len(text):
            raise TableRefusedError(
                f"line {line}: {found['word']} has no semicolon behind it: the file is cut off"
            )
        subjects = _texts(found["subjects"] or "")
        entries.append(Entry(found["word"].upper(), found["language"] or "", subjects, body, line))
        place = end + 1
    rest = text[place:].strip()
    line = text.count("\n", 0, len(text) - len(text[place:].lstrip())) + 1
    if rest:
        raise TableRefusedError(f"line {line} holds no keyword of a PX file: {rest[:40]!r}")
    raise TableRefusedError("it has no DATA: the file is cut off")


def _end_of(text: str, start: int) -> int:
    """Return the place of the semicolon that ends a keyword: one outside of texts."""
    place, within = start, False
    while place < len(text):
        if text[place] == '"':
            within = not within
        elif text[place] == ";" and not within:
            return place
        place += 1
    return place


def _texts(body: str) -> tuple[str, ...]:
    found: list[str] = []
    before = 0
    for match in _TEXT.finditer(body):
        text = match[1].replace('""', '"')
        between = body[before : match.start()]
        if found and not between.strip():
            found[-1] += text
        else:
            found.append(text)
        before = match.end()
    return tuple(" ".join(text.replace("#", " ").split()) if "\n" in text else text.strip() for text in found)


def _decoded(content: bytes) -> tuple[str, str]:
    said = {
        match["word"].decode().lower(): match["value"].decode("ascii", "replace")
        for match in _WHERE.finditer(content)
    }
    for encoding in _encodings(said):
        try:
            text = content.removeprefix(codecs.BOM_UTF8).decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return re.sub("\r*\n|\r", "\n", text).replace("\x00", "").rstrip("\x1a"), _named(encoding, said)
    raise TableRefusedError(
        f"its bytes are not in the code page that it names: {said.get('codepage', '(none)')}"
    )


def _named(encoding: str, said: Mapping[str, str]) -> str:
    page = said.get("codepage", "")
    differs = page and codecs.lookup(encoding).name != _name_of(page)
    ascii_too = encoding == "utf-8" and not page
    return encoding if not differs or ascii_too else f"{encoding} (its CODEPAGE says {page})"


def _name_of(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return ""


def _encodings(said: Mapping[str, str]) -> Iterator[str]:
    """Yield the encodings to try: UTF-8 where the bytes are that, whatever the file says of itself."""
    yield "utf-8"
    if _name_of(said.get("codepage", "")) not in {"", "utf-8"}:
        yield said["codepage"]
    yield _ANSI if said.get("charset", "").upper() == "ANSI" else _OEM
    yield _ANSI
    yield "latin-1"

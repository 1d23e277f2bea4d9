"""A Word file from its parts: nothing of a clock, a machine or a person is in it but what is given.

ECMA-376 part 2 says how the parts hang together: each lists those that it refers to, and one lists the types.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from lc_indicators.publish.docx.embedded_fonts import EmbeddedFont
from lc_indicators.publish.docx.wordml import Xml, held, make, written

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"

#: What is said of a package as a whole is of another series of names.
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"

_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

_OPENING = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

#: Characters that a file's properties take.
_LONGEST = 255

#: What names in the facts are of.
_SPACES = {
    "cp": f"{_PACKAGE}/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

#: The first hour that an archive can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass
class Facts:
    """What a file says of itself."""

    title: str
    author: str
    subject: str
    keywords: str
    description: str
    language: str
    date: datetime


@dataclass
class WordFile:
    """The parts of a Word file beside its text."""

    #: Name of a part -> its type, and what it is.
    parts: dict[str, tuple[str, Xml]] = field(default_factory=dict)
    #: Ids of links to addresses.
    addresses: dict[str, str] = field(default_factory=dict)
    #: Faces of the report's own typeface, which the table of fonts names.
    fonts: list[EmbeddedFont] = field(default_factory=list)
    #: Ids of pictures -> ending and content.
    pictures: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def address(self, url: str) -> str:
        """Return the id of a link to *url*."""
        return self.addresses.setdefault(url, f"rIdL{len(self.addresses) + 1}")

    def add(self, kind: str, part: Xml, *, name: str = "") -> str:
        """Add a part of a *kind* that Word knows, such as ``styles``; return its id."""
        self.parts[name or kind] = (kind, part)
        return f"rId{name or kind}"

    def written(self, text: Xml, facts: Facts) -> bytes:
        """Return the file whose document is *text*."""
        parts = list(self._parts(text, facts))
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as file:
            for name, part in [("[Content_Types].xml", _types(parts)), ("_rels/.rels", _PACKAGE_LINKS)]:
                _write(file, name, part)
            for one in parts:
                _write(file, one.name, one.content)
                if one.links:
                    folder, _, name = one.name.rpartition("/")
                    _write(file, f"{folder}/_rels/{name}.rels", _relationships(one.links))
        return content.getvalue()

    def _parts(self, text: Xml, facts: Facts) -> Iterator[_Part]:
        """Yield the parts, each before those that it alone refers to."""
        media = [
            _Part(f"word/media/{id}.{ending}", f"image/{ending}", content)
            for id, (ending, content) in self.pictures.items()
        ]
        # Notes refer to pictures and addresses, too, and a part knows only its own.
        shared = [
            *(_link(id, "image", f"media/{id}.{ending}") for id, (ending, _) in self.pictures.items()),
            *(_link(id, "hyperlink", url, is_outside=True) for url, id in self.addresses.items()),
        ]
        own = [_link(f"rId{name}", kind, f"{name}.xml") for name, (kind, _) in sorted(self.parts.items())]
        yield _Part("word/document.xml", _TYPES.format("document.main"), text.encode(), [*own, *shared])
        for name, (kind, element) in sorted(self.parts.items()):
            links = shared if kind == "footnotes" else []
            if kind == "fontTable":
                links = [_link(f"rIdF{one.face}", "font", f"fonts/{one.face}.odttf") for one in self.fonts]
            yield _Part(f"word/{name}.xml", _TYPES.format(kind), element.encode(), links)
            if kind == "fontTable":
                yield from (_Part(f"word/fonts/{one.face}.odttf", _FONT, one.content) for one in self.fonts)
            if kind == "footnotes":
                yield from media
        yield _Part("docProps/core.xml", _CORE, _core(facts))


@dataclass(frozen=True)
class _Part:
    """A part of the package: where it stands, its type, and what it refers to."""

    name: str
    kind: str
    content: bytes
    links: list[Xml] = field(default_factory=list)


def _link(id: str, kind: str, target: str, *, is_outside: bool = False) -> Xml:
    where = {"TargetMode": "External"} if is_outside else {}
    return make("Relationship", Id=id, Type=_RELATION.format(kind), Target=target, **where)


def _relationships(links: Iterable[Xml]) -> bytes:
    inside = "".join(links)
    return f'{_OPENING}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'.encode()


_PACKAGE_LINKS = _relationships(
    [
        _link("rId1", "officeDocument", "word/document.xml"),
        make("Relationship", Id="rId2", Type=f"{_PACKAGE}/relationships/metadata/core-properties",
             Target="docProps/core.xml"),
    ]
)  # fmt: skip


def _types(parts: Iterable[_Part]) -> bytes:
    """Return the list of types: those of pictures by their endings, of all others by their names."""
    endings = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    named = {}
    for one in parts:
        if one.kind.startswith("image/"):
            endings[one.name.rpartition(".")[2]] = one.kind
        else:
            named[f"/{one.name}"] = one.kind
    inside = "".join(
        (
            *(make("Default", Extension=end, ContentType=kind) for end, kind in sorted(endings.items())),
            *(make("Override", PartName=name, ContentType=kind) for name, kind in sorted(named.items())),
        )
    )
    return f'{_OPENING}<Types xmlns="{_PACKAGE}/content-types">{inside}</Types>'.encode()


def _core(facts: Facts) -> bytes:
    """Return what the file says of itself."""
    hour = facts.date.strftime("%Y-%m-%dT%H:%M:%SZ")
    said = (
        ("dc:title", facts.title),
        ("cp:lastModifiedBy", facts.author),
        ("cp:revision", "1"),
        ("dcterms:modified", hour),
        ("dc:creator", facts.author),
        ("dc:subject", facts.subject),
        ("cp:keywords", facts.keywords),
        ("dc:description", facts.description),
        ("dc:language", facts.language),
        ("dcterms:created", hour),
    )
    inside = "".join(_fact(name, held(words)[:_LONGEST]) for name, words in said)
    spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _SPACES.items())
    return f"{_OPENING}<cp:coreProperties {spaces}>{inside}</cp:coreProperties>".encode()


def _fact(name: str, words: str) -> Xml:
    kind = {"xsi_type": "dcterms:W3CDTF"} if name.startswith("dcterms:") else {}
    return make(name, written(words), **kind)


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    # What is a picture is small already.
    entry.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
    file.writestr(entry, content)

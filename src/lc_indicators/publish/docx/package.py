"""A Word file from its parts: nothing of a clock, a machine or a person is in it but what is given.

The parts and how they hang together are python-docx's; the file is written here, as an archive has the hour
at which it was made.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from lc_indicators.publish.docx.embedded_fonts import EmbeddedFont
from lc_indicators.publish.docx.wordml import Xml, held

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"

_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

#: Characters that a file's properties take.
_LONGEST = 255

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
        from docx.package import Package

        package = Package()
        document = _part(
            package, "word/document.xml", kind=_TYPES.format("document.main"), content=text.encode()
        )
        package.rels.add_relationship(_RELATION.format("officeDocument"), document, "rId1")
        # Notes refer to pictures and addresses, too, and a part knows only its own.
        referring = [document]
        for name, (kind, element) in sorted(self.parts.items()):
            part = _part(package, f"word/{name}.xml", kind=_TYPES.format(kind), content=element.encode())
            document.rels.add_relationship(_RELATION.format(kind), part, f"rId{name}")
            referring += [part] if kind == "footnotes" else []
            for font in self.fonts if kind == "fontTable" else ():
                face = _part(package, f"word/fonts/{font.face}.odttf", kind=_FONT, content=font.content)
                part.rels.add_relationship(_RELATION.format("font"), face, f"rIdF{font.face}")
        for id, (ending, content) in self.pictures.items():
            part = _part(package, f"word/media/{id}.{ending}", kind=f"image/{ending}", content=content)
            for one in referring:
                one.rels.add_relationship(_RELATION.format("image"), part, id)
        for url, id in self.addresses.items():
            for one in referring:
                one.rels.add_relationship(_RELATION.format("hyperlink"), url, id, is_external=True)
        _say(package, facts)
        return _saved(package)


def _part(package: Package, name: str, *, kind: str, content: bytes) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(f"/{name}"), kind, content, package)


def _say(package: Package, facts: Facts) -> None:
    said = package.core_properties
    for name, words in (
        ("title", facts.title),
        ("author", facts.author),
        ("last_modified_by", facts.author),
        ("subject", facts.subject),
        ("keywords", facts.keywords),
        ("comments", facts.description),
        ("language", facts.language),
    ):
        setattr(said, name, held(words)[:_LONGEST])
    said.created = said.modified = facts.date
    said.revision = 1


def _saved(package: Package) -> bytes:
    made, whole = io.BytesIO(), io.BytesIO()
    package.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            # What is a picture is small already.
            entry.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return whole.getvalue()

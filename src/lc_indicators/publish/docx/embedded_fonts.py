"""The report's own typeface within a Word document, so that its pages are the same on every machine.

ECMA-376 part 4, §9.1 says how a font lies in a file: its first 32 bytes are mixed with a key, which the table
of fonts names.  The typeface's licence (OFL) allows it.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from lc_indicators.fonts import true_type

#: What Word calls a face, and what the family does.
_FACES = {"Regular": "Regular", "Bold": "Bold", "Italic": "Italic"}

#: So many bytes are mixed with the key.
_MIXED = 32


@dataclass(frozen=True)
class EmbeddedFont:
    """One face as it lies in the file."""

    #: What Word calls it, ``Bold``.
    face: str
    #: As the table of fonts writes it.
    key: str
    content: bytes


def embedded_fonts() -> list[EmbeddedFont]:
    """Return the faces that a document needs: the same bytes for one version of the library."""
    return [_embedded(face, true_type(look)) for face, look in _FACES.items()]


def _embedded(face: str, content: bytes) -> EmbeddedFont:
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"LC Sans {face}")
    mixed = bytes(byte ^ key.bytes[15 - place % 16] for place, byte in enumerate(content[:_MIXED]))
    return EmbeddedFont(face, f"{{{str(key).upper()}}}", mixed + content[_MIXED:])

"""A Word document brings its typeface along, as the format asks, and an office's own has none."""

from __future__ import annotations

import io
import uuid
import zipfile

import pytest

from lc_indicators.fonts import true_type
from lc_indicators.settings import DocumentHead
from tests.publish.docx.support import W, found, part, sample_docx


@pytest.mark.parametrize("face", ["Regular", "Bold", "Italic"])
def test_a_face_is_read_back_with_its_key(face: str) -> None:
    """ECMA-376: the first 32 bytes are mixed with the key, from its end; all others are as they were."""
    content = sample_docx("vi")
    (named,) = found(part(content, "fontTable"), f"//w:embed{face}")
    key = uuid.UUID(named.get(f"{W}fontKey")).bytes[::-1]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        mixed = file.read(f"word/fonts/{face}.odttf")
        types = file.read("[Content_Types].xml").decode()
        relations = file.read("word/_rels/fontTable.xml.rels").decode()
    read = bytes(byte ^ key[place % 16] for place, byte in enumerate(mixed[:32])) + mixed[32:]

    assert true_type(face) == read
    assert "obfuscatedFont" in types
    assert f"fonts/{face}.odttf" in relations


def test_word_is_told_that_there_are_fonts() -> None:
    """Without the setting it leaves them aside."""
    assert found(part(sample_docx("vi"), "settings"), "//w:embedTrueTypeFonts")


def test_an_office_has_its_own_typeface(office: DocumentHead) -> None:
    """Times New Roman is on each of its machines, and nobody may give it away."""
    content = sample_docx("vi", office)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert not [name for name in file.namelist() if "/fonts/" in name]
    assert not found(part(content, "settings"), "//w:embedTrueTypeFonts")

"""What a review looks for in a Word document, and what is read of it elsewhere."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import nbformat
import pytest

from lc_indicators.audit import Outcome, audit_text
from lc_indicators.audit.files import read_text_file
from lc_indicators.language import Language
from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.docx import render_docx
from lc_indicators.publish.docx.docx_output import document_faults, document_words
from tests.accepted_editions import REFERENCES
from tests.lai_chau import catalogue
from tests.publish.docx.support import sample_docx

#: A whole report says at least so many things that can be checked.
MANY_CLAIMS = 50


def changed(old: str, new: str) -> bytes:
    """Return the sample with other words in its text."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sample_docx("vi"))) as file, zipfile.ZipFile(made, "w") as out:
        for name in file.namelist():
            content = file.read(name)
            out.writestr(name, content.decode().replace(old, new) if name == "word/document.xml" else content)
    return made.getvalue()


def test_a_sound_document_has_no_faults() -> None:
    """The sample is one."""
    assert [] == list(document_faults(sample_docx("vi")))


def test_links_pictures_and_places_are_looked_at() -> None:
    """A link without an end, a place twice, a picture without words."""
    assert ["link to _figure_f000000009z"] == list(
        document_faults(changed('w:anchor="_figure_f000000001a"', 'w:anchor="_figure_f000000009z"'))
    )
    assert ["bookmark _Toc000001"] == list(
        document_faults(changed('w:name="_Toc000002"', 'w:name="_Toc000001"'))
    )[:1]
    assert any(one.startswith("Picture") for one in document_faults(changed('descr="Tăng đều"', 'descr=" "')))


def test_what_is_no_document_is_said_to_be_none() -> None:
    """A file that cannot be read is one fault and has no words."""
    assert ["report.docx"] == list(document_faults(b"no archive"))
    assert [] == document_words(b"no archive")


def test_words_are_those_that_a_reader_sees() -> None:
    """They are the same on every platform, so `verify` compares them everywhere."""
    said = " ".join(document_words(sample_docx("vi")))

    assert "GRDP bình quân đầu người đạt 41,79 triệu đồng" in said
    assert "PAGEREF" not in said


def test_the_audit_reads_its_prose_alone(tmp_path: Path) -> None:
    """Tables and captions repeat the figures of the prose, without its words."""
    file = tmp_path / "report.docx"
    file.write_bytes(sample_docx("vi"))
    text = str(read_text_file(file)).replace("\u00a0", " ")

    assert "GRDP bình quân đầu người đạt 41,79 triệu đồng" in text
    assert "Hình 1" not in text
    assert "Khoảng làm tròn" not in text


@pytest.mark.slow
def test_an_audit_of_the_word_document_contradicts_nothing(language: Language, tmp_path: Path) -> None:
    """What a report says of its own data holds, read back from the file that an office sends on."""
    kept = REFERENCES / "VN-01" / "2015-2020" / language / "report.ipynb"
    file = tmp_path / "report.docx"
    file.write_bytes(render_docx(read_document(nbformat.read(kept, as_version=4))))
    audit = audit_text(read_text_file(file), catalogue=catalogue())

    assert len(audit.verdicts) > MANY_CLAIMS
    assert [] == [one.reason for one in audit.verdicts if one.outcome is Outcome.CONTRADICTED]
    assert [] == [*audit.clashes]

"""Word documents: what a reader sees of the final document, and nothing else; bombs are refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from lc_indicators.audit.files import limits as archives
from lc_indicators.audit.files import read_text_file
from lc_indicators.errors import TextError
from tests.audit.files.word_documents import STRICT, archive, docx, paragraph, run, symbol, table


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("tăng "), run("2,3")) + paragraph(run("lần")), "tăng 2,3\n\nlần"),
        (paragraph(run("4,"), run("75"), run("%")), "4,75%"),
        (paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"), "a\nb\tc"),
        (table(("Năm", "%"), ("2020", "16,7")) + paragraph(run("sau")), "Năm\t%\n2020\t16,7\n\nsau"),
        (table(("", "16,7")), "16,7"),
        (
            paragraph(f"<w:ins>{run('2,4')}</w:ins><w:del><w:r><w:delText>2,8</w:delText></w:r></w:del>"),
            "2,4",
        ),
        (paragraph(f"<w:moveFrom>{run('a')}</w:moveFrom>{run('b')}<w:moveTo>{run('a')}</w:moveTo>"), "ba"),
        (paragraph(run("a", "<w:vanish/>"), run("b", '<w:vanish w:val="0"/>')), "b"),
        (paragraph(run("2,8", "<w:strike/>"), run("2,4")), "2,4"),
        (paragraph(run("16,7"), run("1", '<w:vertAlign w:val="superscript"/>')), "16,7¹"),
        (
            paragraph(
                run("tăng "),
                symbol("F02D"),
                run("2,77"),
                symbol("F025"),
                run(" ("),
                symbol("F0B1"),
                run("0,5)"),
            ),
            "tăng −2,77% (±0,5)",
        ),
        (paragraph(run("\uf02d", '<w:rFonts w:ascii="Symbol"/>'), run("2,77\uf025")), "−2,77%"),
        (paragraph(run("-", '<w:rFonts w:ascii="Symbol"/>'), run("2,77")), "−2,77"),
        (
            paragraph(symbol("F0E2", "Wingdings"), run("2,77"), symbol("F0A7", "Wingdings"), run("a")),
            "↓2,77 a",
        ),
        (paragraph(symbol("2212", "Arial"), run("2,77"), symbol("x"), run("a")), "−2,77 a"),
        (paragraph(run("CO"), run("2", '<w:vertAlign w:val="subscript"/>')), "CO₂"),
        (paragraph(f"<w:sdt><w:sdtContent>{run('2020')}</w:sdtContent></w:sdt>"), "2020"),
        (paragraph('<w:r><w:instrText>PAGE 12</w:instrText></w:r><w:fldSimple w:instr="x"/>', run("7")), "7"),
        (paragraph("<w:r><w:t>2016</w:t><w:noBreakHyphen/><w:t>2020</w:t></w:r>"), "2016-2020"),
        (paragraph("<m:oMath><m:r><m:t>2,3</m:t></m:r></m:oMath>", run(" lần")), "2,3 lần"),
        (
            paragraph(
                "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + paragraph(run("hộp"))
                + "</w:txbxContent></mc:Choice><mc:Fallback>"
                + paragraph(run("hộp"))
                + "</mc:Fallback></mc:AlternateContent></w:r>",
                run("giảm "),
            )
            + paragraph(run("xuống")),
            "giảm\n\nxuống\n\nhộp",
        ),
        ("", ""),
    ],
)
def test_what_a_reader_of_the_final_document_sees_is_read(body: str, text: str) -> None:
    """Inserted words are in, deleted, moved, hidden and struck out ones are not; a raised 1 is no digit."""
    assert text == read_text_file(docx(body))


def test_when_the_document_is_strict_or_named_otherwise_then_it_is_read_too() -> None:
    """Office writes document2.xml at times, and the strict form has names of its own."""
    body = paragraph(run("16,7"))

    assert "16,7" == read_text_file(docx(body, main="word/document2.xml"))
    assert "16,7" == read_text_file(docx(body, space=STRICT))


def test_when_elements_are_nested_deeply_then_it_is_read_all_the_same() -> None:
    """Pieces of a document are not kept within one another: depth costs no more than length."""
    body = "<w:p>" * 100_000 + run("16,7") + "</w:p>" * 100_000

    assert "16,7" == read_text_file(docx(body))


def test_notes_follow_the_body() -> None:
    """A footnote's figure never stands in the middle of a sentence."""
    body = paragraph(run("còn 16,7%"), '<w:r><w:footnoteReference w:id="1"/></w:r>', run(", giảm 4,75"))
    notes = f"<w:footnote>{paragraph(run('Ước tính.'))}</w:footnote>"

    assert "còn 16,7%, giảm 4,75\n\nƯớc tính." == read_text_file(docx(body, footnotes=notes))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and no more", "its archive is broken"),
        (archive({"a.txt": "x"}), "it is an archive, but no Word document; unpack it"),
        (archive({"_rels/.rels": "<Relationships/>"}), "it is an archive, but no Word document"),
        (docx("", main="xl/workbook.xml"), "it is an Excel workbook, but no Word document; save its text"),
        (docx("<w:p>")[:-30], "its archive is broken"),
        (docx("<w:p>"), r"its part word/document.xml is broken \(.*mismatch"),
        (docx("\x00"), "its part word/document.xml is broken"),
    ],
)
def test_when_it_is_no_sound_word_document_then_it_is_said(content: bytes, said: str) -> None:
    """The error names the part and what to do."""
    with pytest.raises(TextError, match=f"^a.docx: {said}"):
        read_text_file(content, "a.docx")


def test_when_entities_are_declared_then_the_document_is_refused() -> None:
    """A document of a hundred bytes cannot grow to a gigabyte, nor fetch a file."""
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><w>&a;&f;</w>'
    parts = {"_rels/.rels": "x<Relationship/>", "word/document.xml": bomb}
    sound = zipfile.ZipFile(io.BytesIO(docx("")))
    parts["_rels/.rels"] = sound.read("_rels/.rels").decode()

    with pytest.raises(TextError, match="declares entities, which Word never does"):
        read_text_file(archive(parts))
    with pytest.raises(TextError, match=r"part _rels/\.rels declares entities"):
        read_text_file(archive({"_rels/.rels": bomb}))


def test_when_a_part_expands_too_far_then_reading_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip bomb costs no more than the limit, whatever size it declares."""
    monkeypatch.setattr(archives, "MOST_PART_BYTES", 1_000_000)
    bomb = docx(paragraph(run("0" * 2_000_000)))

    assert len(bomb) < 10_000
    with pytest.raises(
        TextError, match=r"its part word/document\.xml expands to more than 1 MB; audit it in parts"
    ):
        read_text_file(bomb)


def test_when_there_are_too_many_members_then_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand files are no document."""
    monkeypatch.setattr(archives, "MOST_MEMBERS", 2)

    with pytest.raises(TextError, match="more than 2 members"):
        read_text_file(docx(""))


def test_when_a_part_is_packed_or_locked_strangely_then_it_is_refused() -> None:
    """Word deflates or stores; a password is named as such."""
    packed = archive({"_rels/.rels": "x" * 1000}, compression=zipfile.ZIP_LZMA)
    locked = bytearray(archive({"_rels/.rels": "x" * 1000}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + flags] |= 1

    with pytest.raises(TextError, match="compressed in a way that Word does not use"):
        read_text_file(packed)
    with pytest.raises(TextError, match="is encrypted; save it without a password"):
        read_text_file(bytes(locked))

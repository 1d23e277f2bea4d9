"""Vietnamese of before Unicode: converted where it is one, and nothing else is touched."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from lc_indicators.audit.files import read_text_file
from lc_indicators.audit.files.encodings import in_unicode
from tests.audit.files.word_documents import docx, paragraph, run, table

SENTENCE = "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 26,33%."
TCVN3 = "Tû lÖ hé nghÌo tØnh Lai Ch©u n¨m 2020 lµ 26,33%."
VNI = "Tyû leä hoä ngheøo tænh Lai Chaâu naêm 2020 laø 26,33%."


@pytest.mark.parametrize("old", [TCVN3, VNI])
def test_an_old_encoding_is_read_in_every_kind_of_file(old: str) -> None:
    """Its letters tell, in plain text, a page, a document, as characters or as bytes of their own."""
    page = f"<!doctype html><p>{old}"

    assert SENTENCE == read_text_file(old.encode())
    assert SENTENCE == read_text_file(old.encode("cp1252"))
    assert SENTENCE == read_text_file(page.encode())
    assert SENTENCE == read_text_file(page.encode("cp1252"))
    assert SENTENCE == read_text_file(docx(paragraph(run(old))))
    assert f"Năm\t2020\n{SENTENCE[:-8]}\t26,33" == read_text_file(
        docx(table((old.split()[7].replace("n", "N", 1), "2020"), (old[:-8], "26,33")))
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("UBND vµ H§ND tØnh Lai Ch©u", "UBND và HĐND tỉnh Lai Châu"),
        ("th­¬ng m¹i, ®Çu t­ n­íc ngoµi", "thương mại, đầu tư nước ngoài"),
        ("GRDP b×nh qu©n ®Çu ng­êi ®¹t 41,79 triÖu ®ång", "GRDP bình quân đầu người đạt 41,79 triệu đồng"),
        ("TYÛ LEÄ HOÄ NGHEØO NAÊM 2020", "TỶ LỆ HỘ NGHÈO NĂM 2020"),
        (
            "GRDP bình quaân ñaàu ngöôøi ñaït 41,79 trieäu ñoàng",
            "GRDP bình quân đầu người đạt 41,79 triệu đồng",
        ),
        (f"{TCVN3}\nN¨m 2015", f"{SENTENCE}\nNăm 2015"),
    ],
)
def test_letters_of_an_old_encoding_become_those_of_unicode(old: str, new: str) -> None:
    """Capitals, abbreviations, a soft hyphen that is ư, and a short line of a text that is old as a whole."""
    assert new == in_unicode(old)


def test_a_font_of_an_old_encoding_lets_one_word_tell() -> None:
    """ABC's fonts are called .Vn…, VNI's VNI-…; a text in such a font and in Unicode stays as it is."""
    font = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'

    assert "Năm 2020" == read_text_file(docx(paragraph(run("N¨m 2020", font.format(".VnTime")))))
    assert "Năm 2020" == read_text_file(docx(paragraph(run("Naêm 2020", font.format("VNI-Times")))))
    assert "Năm 2020" == read_text_file(b"<p><font face='.VnTimeH'>N&uml;m 2020</font>")
    assert "N¨m 2020" == read_text_file(docx(paragraph(run("N¨m 2020", font.format("Arial")))))
    assert SENTENCE == read_text_file(docx(paragraph(run(SENTENCE, font.format(".VnTime")))))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Là Châu và Hà Nam là hai, nghèo là khó, còn xã thì có",
        "Hà Nam\nLào Cai\nBà Rịa\n",
        "Le taux de pauvreté à Lai Châu a été réduit de moitié, grâce à l'élevage",
        "São Paulo não é a maior região, são três municípios à parte",
        "Für Mädchen und Jungen über fünf Jahre, größer als früher",
        "Ísafjörður er bær á Íslandi, í Norðvesturkjördæmi",
        "5 µg/m³, 20 °C, ±2 %, §5, ©2020, «trích», £5, ½",
        "Hộ nghèo: §1, ®, © và µ",
    ],
)
def test_a_sound_text_is_never_converted(text: str, form: str) -> None:
    """Vietnamese in Unicode, other languages of Europe and signs stay, whatever the form."""
    given = unicodedata.normalize(form, text)  # type: ignore[arg-type]

    assert given == in_unicode(given)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_project_s_own_text_is_sound(language: str) -> None:
    """A whole published text has no line that looks old, even where a font's name says so."""
    file = Path(__file__).parents[3] / "notebooks" / "texts" / f"lai_chau_2020.{language}.txt"
    text = file.read_text(encoding="utf-8")

    assert text == in_unicode(text, is_expected=True)

"""Vietnamese from before Unicode: recognised by its syllables, written in Unicode; all else is left alone."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers.encoding import decode
from lc_indicators.language.vietnamese_letters import in_unicode
from tests.catalogue.importers.tables_read import read, refusal

TEXT = "Dân số trung bình của tỉnh Lai Châu; tổng số hộ nghèo, đường bộ, đất rừng, mưa, sữa tươi, kỹ thuật"
#: The same as old fonts have it, in letters of Western Europe.
TCVN3 = "D©n sè trung b×nh cña tØnh Lai Ch©u; tæng sè hé nghÌo, ®\xadêng bé, ®Êt rõng, m\xada, s÷a t\xad¬i, kü thuËt"  # noqa: E501 - as a file has it
VNI = "Daân soá trung bình cuûa tænh Lai Chaâu; toång soá hoä ngheøo, ñöôøng boä, ñaát röøng, möa, söõa töôi, kyõ thuaät"  # noqa: E501 - as a file has it


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3 (ABC)"), (VNI, "VNI")])
def test_a_text_in_old_letters_is_written_in_unicode(text: str, name: str) -> None:
    """Each letter of it."""
    assert (TEXT, name) == in_unicode(text)


@pytest.mark.parametrize(
    "text",
    [TEXT, "München, Österreich, Zürich, Größe", "Población, años, España, índice, días, Álava, Añana",
     "Folkmängden efter ålder, kön, månad och län", "Évolution des données, été, réel, à côté",
     "© 2024 ® ™ 5 µm"],
)  # fmt: skip
def test_other_languages_stay_as_they_are(text: str) -> None:
    """And Vietnamese in Unicode."""
    assert (text, "") == in_unicode(text)


@pytest.mark.parametrize(
    ("text", "encoding"), [(TCVN3, "cp1252"), (VNI, "cp1252"), (TCVN3, "utf-8"), (VNI, "utf-8")]
)
def test_a_file_says_what_it_was_read_as(text: str, encoding: str) -> None:
    """Whether its bytes are those of the font, or have been through Unicode once."""
    found, read_as = decode(text.encode(encoding))

    assert TEXT == found
    assert " in " in read_as


def test_a_table_in_old_letters_is_a_table() -> None:
    """Its areas are found."""
    text = "D©n sè trung b×nh cña tØnh\n\nTØnh;N¨m 2015;S¬ bé 2016\nLai Ch©u;1;2\nS¬n La;3;4\n"

    (table,) = read(text.encode("cp1252"))

    assert {"VN-01": "Lai Châu", "VN-05": "Sơn La"} == dict(table.areas)
    assert ["A", "P", "A", "P"] == [cell.status for cell in table.cells]
    assert "TCVN3 (ABC) in cp1252, semicolon" == table.read_as


def test_windows_1258_is_read_by_its_tones() -> None:
    """A tone there is a mark of its own behind its vowel."""
    assert "Dân số" == decode("Dân sô\u0301".encode("cp1258"))[0]


@pytest.mark.parametrize(
    ("content", "letters"),
    [
        (b"T\xd8nh,2020\nLai Ch\xa9u,10\nLao Cai,5\n", "TCVN3 (ABC)"),
        (b"T\xe6nh,2020\nLai Cha\xe2u,10\nHa\xf8 Giang,5\n", "VNI"),
    ],
)
def test_a_short_table_in_old_letters_is_recognised_too(content: bytes, letters: str) -> None:
    """Two words are enough, where the file is no Unicode and both are Vietnamese."""
    text, read_as = decode(content)

    assert "Lai Châu" in text
    assert f"{letters} in cp1252" == read_as


def test_a_sign_within_a_word_is_no_letter_of_western_europe() -> None:
    """What is not recognised is refused, and not read as another name."""
    assert "'Ch©u' is no word in Windows-1252" in refusal(b"Tinh,2020\nLai Ch\xa9u,10\nLao Cai,5\n")
    assert "" == refusal("Año,Viet Nam\n2020,1\n2021,2\n".encode("cp1252"))

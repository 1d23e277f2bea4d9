"""The typeface: made by the script, with a name of its own, drawn by all, covering what reports print."""

from __future__ import annotations

import base64
import io
import re
import unicodedata
from pathlib import Path

import pikepdf
import pytest
import vl_convert
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

import lc_indicators
from lc_indicators.fonts import FAMILY, advance_widths, font_folder, show_uncovered, uncovered, web_fonts
from lc_indicators.fonts.faces import FACES, FOLDER, Face
from lc_indicators.fonts.partial_face import face_of

VIETNAMESE_LETTERS = "aăâeêioôơuưyđ"
TONES = "\u0300\u0301\u0303\u0309\u0323"
VIETNAMESE = "".join(
    unicodedata.normalize("NFC", letter + tone) for letter in VIETNAMESE_LETTERS for tone in ("", *TONES)
)


def faces() -> dict[str, TTFont]:
    """Return the static faces by their names."""
    return {path.stem: TTFont(path) for path in sorted(font_folder().glob("*.ttf"))}


@pytest.mark.slow
def test_the_files_are_what_the_script_makes() -> None:
    """Byte for byte, with the packages of the lock; the README is the one file that is written by hand."""
    from tools import fonts

    there = {path.name: path.read_bytes() for path in font_folder().iterdir()}
    del there["README.md"]

    assert sorted(fonts.made()) == sorted(there)
    assert fonts.made() == there


def test_the_readme_speaks_of_every_file() -> None:
    """Whoever opens the folder learns what each file is made from, and under which licence."""
    words = (font_folder() / "README.md").read_text(encoding="utf-8")
    parts = [f"-{face.look}" for face in FACES] + [".ttf", ".woff2", "`characters.csv`", "`OFL.txt`"]

    assert [] == [part for part in parts if part not in words]


def test_the_four_faces_are_static_and_of_one_family() -> None:
    """A face has no axis left, and a search by the family's name finds all four."""
    found = {
        name: (font["name"].getBestFamilyName(), font["OS/2"].usWeightClass, "fvar" in font)
        for name, font in faces().items()
    }

    assert {face.name: (FAMILY, face.weight, False) for face in FACES} == found


def test_no_face_is_called_by_the_reserved_name() -> None:
    """The licence reserves "Source" for the original: it is told who made that, and nothing is called so."""
    for font in faces().values():
        names = {record.nameID: str(record) for record in font["name"].names}
        called = [words for number, words in names.items() if number in {1, 2, 3, 4, 6, 16, 17, 21, 22, 25}]

        assert {0, 13, 14} < names.keys()
        assert "Reserved Font Name ‘Source’" in names[0]
        assert "SIL Open Font License, Version 1.1" in names[13]
        assert names[10].startswith("Derived from Source Sans 3 3.052 by Adobe")
        assert [] == [
            words for words in called if not re.fullmatch(r"LC ?Sans.*|Regular|SemiBold|Bold|Italic", words)
        ]


def test_the_licence_stands_beside_the_fonts() -> None:
    """Each copy of the library carries it whole, with the copyright notice above it."""
    words = (font_folder() / "OFL.txt").read_text(encoding="utf-8")

    assert words.startswith(
        "Copyright 2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
    )
    assert "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007" in words
    assert words.rstrip().endswith("OTHER DEALINGS IN THE FONT SOFTWARE.")


def test_everything_that_names_the_family_names_this_one() -> None:
    """Styles and templates cannot import it: they say the same."""
    package = Path(lc_indicators.__file__).parent
    templates = package / "publish/pdf/templates"
    named = {
        "base.css": re.findall(
            r'font-family: "([^"]+)"', (package / "publish/html/static/base.css").read_text("utf-8")
        ),
        "look.typ": re.findall(r'font: (?:\(".*?", )?"([^"]+)"', (templates / "look.typ").read_text("utf-8")),
        "formulas.typ": re.findall(
            r'#let typeface = "([^"]+)"', (templates / "formulas.typ").read_text("utf-8")
        ),
    }

    assert {name: {FAMILY} for name in named} == {name: set(families) for name, families in named.items()}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.look)
def test_the_chart_drawer_finds_each_face(face: Face) -> None:
    """A text is set in the face that it asks for; no other one stands in for it."""
    vl_convert.register_font_directory(str(font_folder()))
    look = f'font-family="{FAMILY}" font-weight="{face.weight}" font-style="{face.style}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="20" {look}>Lai Châu</text></svg>'

    with pikepdf.open(io.BytesIO(vl_convert.svg_to_pdf(svg))) as pdf:
        used = {
            str(one["/BaseFont"])
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        }

    assert {face.name} == {name.split("+")[1] for name in used}


def test_the_table_of_characters_is_that_of_the_fonts() -> None:
    """What is covered and how wide it is, is told without a font being opened."""
    for weight in (400, 600, 700):
        name = next(face.name for face in FACES if (face.weight, face.style) == (weight, "normal"))
        font = faces()[name]

        assert {
            chr(code): font["hmtx"][glyph][0] / font["head"].unitsPerEm
            for code, glyph in font.getBestCmap().items()
        } == advance_widths(weight)


def test_weights_come_out_in_the_outlines() -> None:
    """A bolder face draws a wider stem; names alone do not make a weight."""
    stems = {}
    for name, font in faces().items():
        glyph = font["glyf"][font.getBestCmap()[ord("l")]]
        stems[name] = glyph.xMax - glyph.xMin

    assert stems["LCSans-Regular"] < stems["LCSans-SemiBold"] < stems["LCSans-Bold"]


def test_digits_are_of_equal_width() -> None:
    """Figures stand under each other without any font feature; a thousandth of an em is rounding."""
    for font in faces().values():
        names = font.getBestCmap()
        widths = {font["hmtx"][names[ord(digit)]][0] for digit in "0123456789"}

        assert max(widths) - min(widths) <= 1


def test_web_fonts_are_woff2_of_all_faces() -> None:
    """A page carries the four faces, each under 50 kB."""
    fonts = web_fonts()

    assert [(400, "normal"), (600, "normal"), (700, "normal"), (400, "italic")] == [
        (font.weight, font.style) for font in fonts
    ]
    assert all(font.data.startswith(b"wOF2") and len(font.data) < 50_000 for font in fonts)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_all_of_vietnamese_is_covered(form: str) -> None:
    """No Vietnamese letter is ever shown as a code point, composed or decomposed."""
    text = VIETNAMESE + VIETNAMESE.upper()

    assert [] == uncovered(unicodedata.normalize(form, text))


def test_signs_of_reports_are_covered() -> None:
    """The signs that reports print need no other typeface."""
    assert [] == uncovered("−×÷±√∞≈≤≥→↑↓✓✗“”‘’–—…·•₫%²³⟨⟩\u00a0\u202f\n\t")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lai Châu", "Lai Châu"),
        ("中😀", "⟨U+4E2D⟩⟨U+1F600⟩"),
        ("a\x00b\x1b", "a⟨U+0000⟩b⟨U+001B⟩"),
        ("right\u202eleft", "right⟨U+202E⟩left"),
        ("\ud800", "⟨U+D800⟩"),
    ],
)
def test_a_character_outside_the_fonts_is_shown_as_its_code_point(text: str, shown: str) -> None:
    """Nothing disappears: control characters, direction marks and lone surrogates too."""
    assert shown == show_uncovered(text)


def test_uncovered_names_each_character_once() -> None:
    """A data check can list what the fonts lack."""
    assert ["中", "😀"] == uncovered("😀中中 a 😀")


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_a_partial_face_draws_its_letters_as_the_whole_face_does(weight: int) -> None:
    """Outlines, parts of letters and widths are those of the face, and nothing else is in it."""
    text = "".join(one for one in VIETNAMESE if not unicodedata.combining(one)) + "0123456789 %,–"
    face = next(face for face in FACES if (face.weight, face.style) == (weight, "normal"))
    whole = TTFont(FOLDER / f"{face.name}.ttf")
    rule = face_of(frozenset(text), weight=weight)
    partial = TTFont(io.BytesIO(base64.b64decode(rule.partition("base64,")[2].removesuffix(")}"))))

    assert {*map(ord, text)} == set(partial.getBestCmap())
    for letter in text:
        assert _drawn(whole, letter) == _drawn(partial, letter)
    assert len(rule) < 9_000


def _drawn(font: TTFont, letter: str) -> tuple[object, ...]:
    """Return the outlines and the width of *letter*."""
    glyph, pen = font.getBestCmap()[ord(letter)], DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return (pen.value, font["hmtx"][glyph])


def test_marks_that_stand_on_their_own_bring_the_whole_face() -> None:
    """A letter that is written in two characters is put together by all that the face says of it."""
    rule = face_of(frozenset("Tre\u0301 em"), weight=400)

    assert base64.b64encode(next(iter(web_fonts())).data).decode() in rule
    assert "U+301" in rule

import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from lc_indicators.errors import CacheError
from lc_indicators.fonts import (
    FAMILY,
    cache,
    cache_folder,
    ensure_fonts,
    font_folder,
    show_uncovered,
    static,
    uncovered,
    web_fonts,
)
from lc_indicators.fonts.cache import cached
from lc_indicators.fonts.faces import FACES
from lc_indicators.fonts.static import static_font

VIETNAMESE_LETTERS = "aăâeêioôơuưyđ"
TONES = "\u0300\u0301\u0303\u0309\u0323"
VIETNAMESE = "".join(
    unicodedata.normalize("NFC", letter + tone) for letter in VIETNAMESE_LETTERS for tone in ("", *TONES)
)


def faces() -> dict[str, TTFont]:
    """Return the static faces by their file names."""
    return {path.name: TTFont(path) for path in sorted(font_folder().iterdir())}


def test_folder_holds_the_four_faces_and_nothing_else() -> None:
    """A compiler that reads the whole folder finds the faces of reports only."""
    weights = {name: font["OS/2"].usWeightClass for name, font in faces().items()}

    assert {
        "SourceSans3-Bold.ttf": 700,
        "SourceSans3-Italic.ttf": 400,
        "SourceSans3-Regular.ttf": 400,
        "SourceSans3-SemiBold.ttf": 600,
    } == weights


def test_faces_are_static_and_of_one_family() -> None:
    """A face has no axis left, and a search by the family's name finds all four."""
    families = {font["name"].getBestFamilyName() for font in faces().values()}
    axes = [name for name, font in faces().items() if "fvar" in font]

    assert ({FAMILY}, []) == (families, axes)


def test_weights_come_out_in_the_outlines() -> None:
    """A bolder face draws a wider stem; names alone do not make a weight."""
    stems = {}
    for name, font in faces().items():
        glyph = font["glyf"][font.getBestCmap()[ord("l")]]
        stems[name] = glyph.xMax - glyph.xMin

    assert (
        stems["SourceSans3-Regular.ttf"] < stems["SourceSans3-SemiBold.ttf"] < stems["SourceSans3-Bold.ttf"]
    )


def test_digits_are_of_equal_width() -> None:
    """Figures stand under each other without any font feature; a thousandth of an em is rounding."""
    for font in faces().values():
        names = font.getBestCmap()
        widths = {font["hmtx"][names[ord(digit)]][0] for digit in "0123456789"}

        assert max(widths) - min(widths) <= 1


def test_a_face_is_made_of_the_same_bytes_each_time() -> None:
    """What is cached on one machine is what another one makes."""
    face = FACES[0]

    assert (font_folder() / f"{face.name}.ttf").read_bytes() == static_font(face)


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


def test_environment_names_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """LC_INDICATORS_CACHE wins over an absolute XDG_CACHE_HOME, which wins over ~/.cache."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert tmp_path / "home/.cache/lc-indicators" == cache_folder()

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert tmp_path / "xdg/lc-indicators" == cache_folder()

    monkeypatch.setenv("LC_INDICATORS_CACHE", str(tmp_path / "chosen"))
    assert tmp_path / "chosen" == cache_folder()


@pytest.mark.parametrize("home", ["file/home", "locked/home"])
def test_without_a_home_the_cache_lies_among_the_temporary_files(
    home: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A service's user has no home that can be written to: reports are made all the same, at once."""
    (tmp_path / "file").touch()
    (tmp_path / "locked").mkdir(mode=0o500)
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file/cache"))
    monkeypatch.setenv("HOME", str(tmp_path / home))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    # Root may write anywhere.
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "locked" not in str(path) and may(path, mode))

    folder = cache_folder()

    assert (tmp_path / f"lc-indicators-{os.getuid()}", 0o700) == (folder, folder.stat().st_mode & 0o777)
    assert folder == cache_folder()


def test_a_folder_that_somebody_else_put_there_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Fonts of another user's choice reach no report."""
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/nowhere")
    monkeypatch.setenv("HOME", "/proc/nowhere")
    monkeypatch.setattr(cache, "can_be_written", lambda _: False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"lc-indicators-{os.getuid()}").symlink_to("/usr/share")

    with pytest.raises(CacheError, match=r"it is another user's. Set LC_INDICATORS_CACHE"):
        cache_folder()


def test_fonts_that_cannot_be_kept_are_said_before_a_report_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One line at once, not a failed cell after a while; fonts that are there need no writing."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("LC_INDICATORS_CACHE", str(tmp_path / "file/cache"))
    with pytest.raises(CacheError, match=r"Cannot write the cache folder .*file/cache.*: Not a directory"):
        ensure_fonts()

    monkeypatch.setattr(static, "_folder", lambda: tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    for face in FACES:
        (tmp_path / "kept" / f"{face.name}.ttf").touch()
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: pytest.fail("it was written to"))
    ensure_fonts()


def test_a_cached_file_is_made_once(tmp_path: Path) -> None:
    """The second use reads; nothing but the file is left behind."""
    path = tmp_path / "cache/static/face.ttf"
    cached(path, lambda: b"first")
    cached(path, lambda: b"second")

    assert (b"first", ["cache", "cache/static", "cache/static/face.ttf"]) == (
        path.read_bytes(),
        sorted(str(found.relative_to(tmp_path)) for found in tmp_path.rglob("*")),
    )


def test_a_failure_leaves_no_file(tmp_path: Path) -> None:
    """A face that could not be made is made at the next use."""
    path = tmp_path / "cache/static/face.ttf"
    with pytest.raises(ZeroDivisionError):
        cached(path, lambda: bytes(1 // 0))

    assert not path.exists()


def test_an_unwritable_cache_says_what_to_do(tmp_path: Path) -> None:
    """The message names the folder, the reason and the variable to set."""
    (tmp_path / "file").write_text("in the way")
    words = re.escape(f"Cannot write the cache folder {tmp_path / 'file/static'}: Not a directory. ")

    with pytest.raises(CacheError, match=words + "Set LC_INDICATORS_CACHE"):
        cached(tmp_path / "file/static/face.ttf", lambda: b"")


def test_processes_may_make_one_file_at_once(tmp_path: Path) -> None:
    """The file is whole, made by one of them, and no half-written one stays behind."""
    path = tmp_path / "cache/static/face.ttf"
    code = "import sys; from pathlib import Path; from lc_indicators.fonts.cache import cached; "
    make = "cached(Path(sys.argv[1]), lambda: sys.argv[2].encode() * 5_000_000)"
    runs = [subprocess.Popen([sys.executable, "-c", code + make, str(path), mark]) for mark in "abcd"]

    assert [0, 0, 0, 0] == [run.wait(timeout=60) for run in runs]
    assert path.read_bytes() in {mark * 5_000_000 for mark in (b"a", b"b", b"c", b"d")}
    assert [tmp_path / "cache/static"] == list((tmp_path / "cache").iterdir())

"""The project's settings: found, read, refused in words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lc_indicators.errors import SettingsError
from lc_indicators.publish.settings import BothLanguages, DocumentHead, Settings, Signer, settings_above

WHOLE = """
[document]
publisher = { vi = "Cục Thống kê", en = "Statistics Office" }
superior = "Tổng cục Thống kê"
number = "135/BC-CTK"
place = "Lai Châu"
date = 2021-03-10
kind = "Báo cáo"
subject = "Tình hình kinh tế – xã hội"
form = "party"
recipients = ["Lưu: VT"]

[document.signer]
capacity = "KT."
behalf = "Cục trưởng"
position = "Phó Cục trưởng"
name = "Nguyễn Văn A"
"""


def written(folder: Path, words: str) -> Path:
    """Write the settings of a project and return a folder in it."""
    (folder / "lc-indicators.toml").write_text(words, encoding="utf-8")
    (folder / "a" / "b").mkdir(parents=True)
    return folder / "a" / "b"


def test_all_that_can_be_set_is_read(tmp_path: Path) -> None:
    """The file may stand in a folder above."""
    expected = DocumentHead(
        publisher=BothLanguages(vi="Cục Thống kê", en="Statistics Office"),
        superior="Tổng cục Thống kê",
        number="135/BC-CTK",
        place="Lai Châu",
        date=dt.date(2021, 3, 10),
        kind="Báo cáo",
        subject="Tình hình kinh tế – xã hội",
        form="party",
        recipients=("Lưu: VT",),
        signer=Signer(capacity="KT.", behalf="Cục trưởng", position="Phó Cục trưởng", name="Nguyễn Văn A"),
    )

    assert Settings(document=expected) == settings_above(written(tmp_path, WHOLE))


def test_a_project_needs_no_settings(tmp_path: Path) -> None:
    """Without a file nothing is set, and an empty one sets nothing."""
    assert Settings() == settings_above(written(tmp_path, ""))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[document]\n", r"lc-indicators\.toml, document: Object missing required field `publisher`"),
        ("[documnet]\n", r"lc-indicators\.toml: Object contains unknown field `documnet`"),
        ("[document]\npublisher = 'A'\nnumer = '1'", r"document: Object contains unknown field `numer`"),
        ("[document]\npublisher = 7", r"document\.publisher: Expected `str \| object`, got `int`"),
        ("[document]\npublisher = {vi = 'A'}", r"document\.publisher: Object missing required field `en`"),
        ("[document]\npublisher = 'A'\nform = 'royal'", r"document\.form: Invalid enum value 'royal'"),
        ("[document]\npublisher = 'A'\ndate = 2021", r"document\.date: Expected `date"),
        ("[document", r"lc-indicators\.toml: it is no TOML: "),
    ],
)
def test_what_is_no_setting_is_refused(tmp_path: Path, words: str, message: str) -> None:
    """The error names the file, the place in it, and what stands there."""
    with pytest.raises(SettingsError, match=message):
        settings_above(written(tmp_path, words))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Not by a traceback."""
    (tmp_path / "lc-indicators.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(SettingsError, match="it is no TOML"):
        settings_above(tmp_path)

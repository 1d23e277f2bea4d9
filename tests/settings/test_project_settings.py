"""The project's settings: found, read, refused in words."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from lc_indicators.errors import SettingsError
from lc_indicators.settings import (
    DocumentHead,
    Logo,
    ReportDefaults,
    Settings,
    Signer,
    Words,
    contrast,
    settings_above,
)
from lc_indicators.settings.theme_colour import read_colour

WHOLE = """
title = { vi = "Chỉ tiêu Lai Châu", en = "Indicators of Lai Châu" }
publisher = "Cục Thống kê"
licence = "CC BY 4.0"
cite = { vi = "Cục Thống kê, {title}", en = "Statistics Office, {title}" }
home = "https://example.org/reports"
contact = "office@example.org"
colour = "#7A1F3D"
logo = "logo.svg"
languages = ["vi", "en"]
data = "figures"
metrics = ["metrics/own.py"]

[report]
area = "VN-01"
period = "2015-2020"

[document]
publisher = { vi = "Cục Thống kê", en = "Statistics Office" }
superior = "Tổng cục Thống kê"
number = "135/BC-CTK"
date = 2021-03-10
form = "party"
recipients = ["Lưu: VT"]

[document.signer]
capacity = "KT."
behalf = "Cục trưởng"
position = "Phó Cục trưởng"
name = "Nguyễn Văn A"
"""

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def written(folder: Path, words: str) -> Path:
    """Write the settings of a project and return a folder in it."""
    (folder / "lc-indicators.toml").write_text(words, encoding="utf-8")
    (folder / "a" / "b").mkdir(parents=True)
    return folder / "a" / "b"


def vietnamese(words: str) -> Words:
    """Return words of the first language."""
    return Words({"vi": words})


def test_all_that_can_be_set_is_read(tmp_path: Path) -> None:
    """The file may stand in a folder above; words that name no language are of the project's first."""
    (tmp_path / "logo.svg").write_bytes(LOGO)
    (tmp_path / "metrics").mkdir()
    (tmp_path / "metrics" / "own.py").write_text("", encoding="utf-8")
    found = settings_above(written(tmp_path, WHOLE))
    head = DocumentHead(
        publisher=Words({"vi": "Cục Thống kê", "en": "Statistics Office"}),
        superior=vietnamese("Tổng cục Thống kê"),
        number="135/BC-CTK",
        date=dt.date(2021, 3, 10),
        form="party",
        recipients=(vietnamese("Lưu: VT"),),
        signer=Signer(
            capacity="KT.",
            behalf=vietnamese("Cục trưởng"),
            position=vietnamese("Phó Cục trưởng"),
            name="Nguyễn Văn A",
        ),
    )

    assert head == found.document
    assert Words({"vi": "Chỉ tiêu Lai Châu", "en": "Indicators of Lai Châu"}) == found.title
    assert (vietnamese("Cục Thống kê"), vietnamese("CC BY 4.0")) == (found.publisher, found.licence)
    assert ("https://example.org/reports", "office@example.org") == (found.home, found.contact)
    assert ("#7a1f3d", Logo("logo.svg", LOGO)) == (found.colour, found.logo)
    assert (("vi", "en"), "figures") == (found.languages, found.data)
    assert ["metrics/own.py"] == [one.name for one in found.metrics]
    assert ReportDefaults(area="VN-01", period="2015-2020") == found.report


def test_plain_words_are_of_the_first_language(tmp_path: Path) -> None:
    """A project of one language needs no table of one; a name is better than none elsewhere."""
    found = settings_above(written(tmp_path, 'languages = ["en"]\ntitle = "Counties"\n'))

    assert Words({"en": "Counties"}) == found.title
    assert found.title is not None
    assert (None, "Counties") == (found.title["vi"], found.title.anyhow("vi"))


def test_what_says_only_what_is_built_makes_no_report_stale(tmp_path: Path) -> None:
    """Another default area is no other report; another colour or logo is one."""
    (tmp_path / "logo.png").write_bytes(_png())
    kept = 'languages = ["en"]\ndata = "figures"\n[report]\narea = "KE-30"\n'

    assert {} == settings_above(written(tmp_path, kept)).of_editions()
    assert {"colour", "logo"} == set(
        settings_above(_again(tmp_path, 'colour = "#7a1f3d"\nlogo = "logo.png"\n')).of_editions()
    )


def test_a_report_is_cited_by_publisher_title_and_address(tmp_path: Path) -> None:
    """Whoever sets nothing else has that; a citation of one's own has the title where it says so."""
    by_default = 'languages = ["en"]\npublisher = "Turkana County"\nhome = "https://example.org"\n'
    own = 'languages = ["en"]\ncite = "Turkana County (2024), {title}"\n'

    assert "Turkana County: Turkana, 2023. https://example.org" == settings_above(
        written(tmp_path, by_default)
    ).citation("en", "Turkana, 2023")
    assert "Turkana County (2024), Turkana, 2023" == settings_above(_again(tmp_path, own)).citation(
        "en", "Turkana, 2023"
    )


def test_a_colour_that_is_refused_comes_with_one_that_is_not() -> None:
    """Of its hue, and dark enough for text on white."""
    with pytest.raises(ValueError, match="#00a0b0") as refused:
        read_colour("#00a0b0")
    offered = re.findall("#[0-9a-f]{6}", str(refused.value))[-1]

    assert contrast(offered, "#ffffff") >= 7
    assert offered == read_colour(offered)


def _again(folder: Path, words: str) -> Path:
    (folder / "lc-indicators.toml").write_text(words, encoding="utf-8")
    return folder


def _png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, "PNG")
    return file.getvalue()


def test_a_project_needs_no_settings(tmp_path: Path) -> None:
    """Without a file nothing is set, and an empty one sets nothing."""
    assert Settings() == settings_above(written(tmp_path, ""))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[document]\n", r"lc-indicators\.toml, document: Object missing required field `publisher`"),
        ("[documnet]\n", r"lc-indicators\.toml: Object contains unknown field `documnet`"),
        ("[document]\npublisher = 'A'\nnumer = '1'", r"document: Object contains unknown field `numer`"),
        ("[document]\npublisher = 7", r"document\.publisher: Expected text, or text by language, got 7"),
        ("title = {xx = 'A'}", r"title: `xx` is not one of en, .*vi"),
        ("title = {}", r"title: Expected text, or text by language, got an empty table"),
        ("title = ' '", r"title: Expected one line of text, got ' '"),
        ("languages = ['xx']", r"languages: `xx` is not one of en, .*vi"),
        ("colour = 'teal'", r"colour: Expected a colour such as #085a62, got 'teal'"),
        ("colour = '#00a0b0'", r"colour: #00a0b0 has a contrast of 3\.1:1 on white, and text needs 7:1"),
        ("logo = 'logo.svg'", r"logo: logo\.svg cannot be read: No such file or directory"),
        ("logo = 'logo.gif'", r"logo: Expected the name of a file \.svg or \.png, got 'logo\.gif'"),
        ("logo = 'broken.png'", r"logo: broken\.png is no PNG picture"),
        ("logo = 'broken.svg'", r"logo: broken\.svg is no SVG picture"),
        (
            "logo = 'sizeless.svg'",
            r"logo: sizeless\.svg does not say how large it is: its <svg> needs a viewBox",
        ),
        ("data = '../data'", r"data: Expected the name of a folder beside this file, got '\.\./data'"),
        ("home = 'example'", r"home: Expected `str` matching regex"),
        ("[report]\nareas = 'A'", r"report: Object contains unknown field `areas`"),
        ("[document]\npublisher = 'A'\nform = 'royal'", r"document\.form: Invalid enum value 'royal'"),
        ("[document]\npublisher = 'A'\ndate = 2021", r"document\.date: Expected `date"),
        ("[document", r"lc-indicators\.toml: it is no TOML: "),
    ],
)
def test_what_is_no_setting_is_refused(tmp_path: Path, words: str, message: str) -> None:
    """The error names the file, the place in it, and what stands there."""
    for name in ("broken.png", "broken.svg"):
        (tmp_path / name).write_bytes(b"<html/>")
    (tmp_path / "sizeless.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>')

    with pytest.raises(SettingsError, match=message):
        settings_above(written(tmp_path, words))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Not by a traceback."""
    (tmp_path / "lc-indicators.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(SettingsError, match="it is no TOML"):
        settings_above(tmp_path)

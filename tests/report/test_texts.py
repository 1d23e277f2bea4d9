"""Opening the audit of a text: what is refused, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue import load
from lc_indicators.errors import LcIndicatorsError, NoDataError, ParameterError, TextError, UnknownNameError
from lc_indicators.report import open_audit
from tests.lai_chau import DATA

BAD = [
    ({"text": "nowhere.txt"}, TextError, "nowhere.txt"),
    ({"area": "VN-1"}, UnknownNameError, "Unknown area 'VN-1'"),
    ({"date": "2020-10-32"}, ParameterError, "'2020-10-32' is no date: write 2020-10-28"),
    ({"date": "2020-13"}, ParameterError, "'2020-13' is no date"),
    ({"language": "fr"}, ParameterError, "'fr' is not one of vi, en"),
]


@pytest.mark.parametrize(("wrong", "error", "words"), BAD)
def test_what_cannot_be_audited_is_refused_by_name(
    wrong: dict[str, str], error: type[LcIndicatorsError], words: str, tmp_path: Path
) -> None:
    """The message says which parameter and what it may be."""
    text = tmp_path / "a.txt"
    text.write_text("GRDP", encoding="utf-8")

    with pytest.raises(error, match=words):
        open_audit(**{"text": str(text), "language": "vi", **wrong}, data=DATA)


def test_a_text_is_chosen_by_the_language(tmp_path: Path) -> None:
    """One name stands for the text in each language; a text without claims is a result too."""
    (tmp_path / "a.vi.txt").write_text("Không có số nào.", encoding="utf-8")
    report = open_audit(text=tmp_path / "a.{language}.txt", language="vi", data=DATA)

    assert "Không có số nào." == report.audit.text
    assert "a.vi.txt" == report.name
    assert "Văn bản không nêu số liệu nào kiểm tra được." == report.summary().text


def test_without_a_data_folder_a_text_is_held_against_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The audit says so; who names an area has data in mind, and is told that there are none."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(load.VARIABLE, raising=False)
    (tmp_path / "a.txt").write_text("Poverty fell from 40.40% to 16.7%, by 23.7 points.", encoding="utf-8")

    report = open_audit(text="a.txt", language="en")

    assert "held against itself alone" in report.audit.notes[0].en
    assert report.audit.claims
    with pytest.raises(NoDataError):
        open_audit(text="a.txt", language="en", area="VN-01")

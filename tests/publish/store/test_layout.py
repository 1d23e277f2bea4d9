"""Where editions stand: no two kinds in one place, and no name leads out of the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.errors import ParameterError
from lc_indicators.publish.store.layout import LONGEST_NAME, audit_folder, edition_folder, folder_name


@pytest.mark.parametrize("area", ["", "..", "a/b", ".hidden", "VN 01", "=cmd()"])
def test_when_a_part_cannot_name_a_folder_then_it_is_refused(area: str, tmp_path: Path) -> None:
    """No parameter leads out of the output folder."""
    with pytest.raises(ParameterError, match="cannot name a folder"):
        edition_folder(tmp_path, area=area, period="2020", language="vi")


def test_an_audit_does_not_stand_among_the_reports_of_an_area(tmp_path: Path) -> None:
    """Building the one leaves the other as it is."""
    audit = audit_folder(tmp_path, text="lai_chau_2020", language="vi")
    report = edition_folder(tmp_path, area="VN-01", period="2015-2020", language="vi")

    assert tmp_path / "audits" / "lai_chau_2020" / "vi" == audit
    assert not audit.is_relative_to(tmp_path / "VN-01")
    assert not report.is_relative_to(tmp_path / "audits")


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("lai_chau_2020.txt", "lai_chau_2020"),
        ("Báo cáo Đảng bộ.docx", "bao-cao-dang-bo"),
        ("a/../../b.txt", "b"),
        ("..", "text-5ec1f7e7"),
        ("中.txt", "text-"),
        ("-rf.txt", "rf"),
        ("x" * 400, "x" * LONGEST_NAME),
    ],
)
def test_any_name_of_a_file_names_a_folder(name: str, folder: str, tmp_path: Path) -> None:
    """Letters without marks, nothing that a shell or a path takes for its own."""
    assert folder_name(name).startswith(folder)
    assert audit_folder(tmp_path, text=folder_name(name), language="vi").parent.parent == tmp_path / "audits"

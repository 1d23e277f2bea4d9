"""What a project's own report would stop at is found by the check, before anything runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.build.project_check import project_findings
from tests.data_fixtures import small_package
from tests.lai_chau import DATA


@pytest.mark.parametrize(
    ("settings", "finding"),
    [
        ('[report]\narea = "VN-99"\n', "lc-indicators.toml: report.area: Unknown area 'VN-99'"),
        ('[report]\nperiod = "2020"\n', "lc-indicators.toml: report.period: There is no notebook in"),
        ('[report]\nperiod = "soon"\n', "lc-indicators.toml: report.period: Period 'soon'"),
    ],
)
def test_what_the_settings_ask_for_is_there(tmp_path: Path, settings: str, finding: str) -> None:
    """The finding names the file and the key, and says what there is."""
    data = small_package(tmp_path / "data")
    (tmp_path / "lc-indicators.toml").write_text(settings, encoding="utf-8")

    [found] = project_findings(data)

    assert found.startswith(finding)


def test_nothing_is_asked_of_a_project_that_asks_for_nothing(tmp_path: Path) -> None:
    """Data alone need no notebook; this project has all that its settings ask for."""
    assert [] == [*project_findings(small_package(tmp_path / "data"))]
    assert [] == [*project_findings(DATA)]

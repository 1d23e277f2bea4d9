"""What a shell offers where an area, an indicator, a period or a language is to be written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lc_indicators.catalogue.load import VARIABLE
from lc_indicators.cli import completion
from tests.data_fixtures import small_package


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(small_package(tmp_path / "data")))


def test_codes_and_names_without_accents_complete() -> None:
    """A name leads to its code, which is what a command keeps."""
    assert [("VN-01", "Lai Châu")] == completion.areas("VN-0")
    assert [("VN-01", "Lai Châu")] == completion.areas("lai c")
    assert "poverty_rate_gso" in dict(completion.indicators("poverty"))
    assert {"2015", "2016"} <= set(completion.periods("201"))
    assert ["vi"] == completion.languages("v")
    assert {"vi", "en"} == set(completion.languages("")), "of the project, not all that the library speaks"
    assert "gso_poverty_rate" in dict(completion.sources("gso"))


def test_where_no_project_is_nothing_completes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And nothing is raised into a shell that somebody types in."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))

    assert [[], [], []] == [completion.areas(""), completion.periods(""), completion.sources("")]


def test_it_loads_no_library_of_tables() -> None:
    """A shell waits for it."""
    code = "import sys; from lc_indicators.cli import completion as c; c.areas(''); c.periods('')\n"
    code += "print([one for one in ('pandas', 'altair', 'papermill', 'nbformat') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.strip()

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lc_indicators.catalogue import load as keeping
from lc_indicators.catalogue.load import VARIABLE, kept
from lc_indicators.report.kernel_start import rehearse
from tests.data_fixtures import small_package


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_KEPT", {})


def test_the_data_of_the_reports_to_come_are_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kernel that is forked afterwards finds them in memory."""
    package = small_package(tmp_path / "data")
    monkeypatch.setenv(VARIABLE, str(package))

    rehearse()

    catalogue = kept(package)
    assert catalogue is not None
    assert catalogue.areas


@pytest.mark.parametrize("content", [None, "area\n", "\0"])
def test_data_that_cannot_be_read_are_left_to_the_kernels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    """A kernel says what is wrong with them; the process that it is forked from lives on."""
    package = small_package(tmp_path / "data")
    if content is None:
        (package / "areas.csv").unlink()
    else:
        (package / "areas.csv").write_text(content, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(package))

    rehearse()


def test_without_a_data_folder_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """JupyterLab starts kernels before anybody says which data they are to read."""
    monkeypatch.delenv(VARIABLE, raising=False)

    rehearse()

    assert {} == keeping._KEPT


@pytest.mark.parametrize(("claims", "loaded"), [(True, [True, False, False]), (False, [False] * 3)])
def test_the_audit_is_loaded_where_there_is_something_to_audit(
    tmp_path: Path, *, claims: bool, loaded: list[bool]
) -> None:
    """Once a batch, and only where data hold claims: those need no grammar and no tables."""
    package = small_package(tmp_path / "data")
    for table in () if claims else (package / "claims").glob("*.csv"):
        table.write_text(table.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    code = (
        "import sys; from lc_indicators.report.kernel_start import rehearse; rehearse(); "
        "rooms = ('judging.judge', 'reading.read_claims', 'tables.documents'); "
        "print([f'lc_indicators.audit.{room}' in sys.modules for room in rooms])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {VARIABLE: str(package)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert str(loaded) == done.stdout.strip()

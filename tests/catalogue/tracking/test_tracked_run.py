"""A report run reads data through the catalogue; the process that runs it refuses everything else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.lai_chau import DATA

BEGIN = """
import os, pathlib, sqlite3, sys
from lc_indicators.catalogue.tracking.tracked_run import begin_run
import lc_indicators as lc
data = pathlib.Path(sys.argv[1])
run = begin_run(data)
os.chdir(sys.argv[2])
"""


def _run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    # An audit hook stays as long as its process: not this one.
    (folder / "link").symlink_to(DATA)
    (folder / "own.csv").write_text("a,b\n", encoding="utf-8")
    command = [sys.executable, "-c", BEGIN + code, DATA, folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "code",
    [
        "open(data / 'areas.csv')",
        "open(os.fsencode(data / 'areas.csv'), 'rb')",
        "(data / 'areas.csv').read_text()",
        "os.open(data / 'areas.csv', os.O_RDONLY)",
        "open(data / 'new.csv', 'x')",
        "open('link/areas.csv')",
        "os.listdir(data)",
        "list(data.rglob('*.csv'))",
        "sqlite3.connect(data / 'areas.csv')",
        "import pandas; pandas.read_csv(data / 'areas.csv', comment='#')",
        "lc.load_catalogue(data); open(data / 'areas.csv')",
    ],
)
def test_data_cannot_be_opened_by_hand(code: str, tmp_path: Path) -> None:
    """The error names the file and says what to do instead."""
    done = _run(code, tmp_path)

    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("lc_indicators.errors.data_errors.DataAccessError: "), done.stderr
    assert "a report run reads data through its catalogue only" in last


def test_the_catalogue_and_other_files_are_read_as_ever(tmp_path: Path) -> None:
    """The catalogue opens its files, one reading a run; a notebook's own files are its own."""
    code = """
first = lc.load_catalogue(data)
assert first is lc.load_catalogue(data) is not None
print(first.area("VN-01").name.en, open("own.csv").read().strip(), sorted(run.notes.records))
"""
    done = _run(code, tmp_path)

    assert "Lai Châu a,b ['areas/VN-01']" == done.stdout.strip(), done.stderr


def test_other_data_are_refused(tmp_path: Path) -> None:
    """The digests of a run cover one data folder."""
    (tmp_path / "datapackage.json").touch()
    done = _run("lc.load_catalogue(pathlib.Path('.'))", tmp_path)

    assert "DataAccessError" in done.stderr

"""Answers for programs: what commands print with ``--format json``, each in its documented shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

from lc_indicators.cli import app
from lc_indicators.cli.json_shapes import ANSWERS
from tests.data_fixtures import edit, small_package


def answer(command: str, *words: str, exit_code: int = 0) -> dict[str, Any]:
    """Return what a command prints, which is of its shape and nothing else."""
    done = CliRunner().invoke(app, [command, *words])
    assert exit_code == done.exit_code, done.output
    msgspec.json.decode(done.stdout, type=ANSWERS[command], strict=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a small project's data."""
    return small_package(tmp_path / "data")


def test_a_check_names_file_row_and_column(data: Path) -> None:
    """The exit code is that of the text."""
    assert [] == answer("check", "-f", "json", "--data", str(data))["findings"]
    edit(data, "observations/interview.csv", old='"41,79",vi,41.79', new='"41,79",vi,41.97')
    (found,) = answer("check", "-f", "json", "--data", str(data), exit_code=1)["findings"]

    assert ("observations/interview.csv", "value") == (found["file"], found["column"])
    assert found["row"] > 2


def test_a_list_has_a_row_an_entry(data: Path) -> None:
    """By the names of the columns; found in any language, without accents, by several words in any order."""
    rows = answer("list", "indicators", "ngheo ho", "-f", "json", "--data", str(data))["rows"]
    everywhere = answer("list", "lai chau", "-f", "json", "--data", str(data))["rows"]

    assert "poverty_rate_gso" in [row["indicator"] for row in rows]
    assert [("areas", "VN-01")] == [(row["list"], row["area"]) for row in everywhere if "area" in row]
    assert [] == answer("list", "areas", "nowhere", "-f", "json", "--data", str(data), exit_code=1)["rows"]


@pytest.mark.parametrize("what", ["areas", "indicators", "periods", "sources"])
def test_a_count_in_a_list_is_a_number(data: Path, what: str) -> None:
    """A program adds counts up and sorts by them; a period such as 2020 is a code, and stays text."""
    rows = answer("list", what, "-f", "json", "--data", str(data))["rows"]

    others = [value for row in rows for name, value in row.items() if name != "observations"]
    assert sum(row["observations"] for row in rows) > len(rows)
    assert {str} == {type(value) for value in others}


def test_an_import_tells_of_each_file(data: Path, tmp_path: Path) -> None:
    """What a dry run says, by file and state."""
    (tmp_path / "no.csv").write_text("nothing", encoding="utf-8")
    shape = ["table", str(tmp_path / "no.csv"), "--dry-run", "--answer", "json", "--data", str(data)]
    (one,) = answer("import", *shape, exit_code=1)["files"]

    assert (str(tmp_path / "no.csv"), "refused") == (one["file"], one["state"])
    assert one["lines"]


def test_a_dry_run_of_a_report_builds_nothing_and_says_why(data: Path, tmp_path: Path) -> None:
    """A report that is not there would be built."""
    notebook = Path(__file__).parents[1] / "notebooks" / "tiny.ipynb"
    out = tmp_path / "out"
    told = answer("report", "--dry-run", "--area", "VN-01", "--period", "2016", "--language", "en", "-f",
                  "json", "--data", str(data), "--notebook", str(notebook), "--out", str(out))  # fmt: skip

    assert [("stale", "there is none")] == [(one["state"], one["words"]) for one in told["reports"]]
    assert not out.exists()

"""The measure of what the tests run: lines and branches apart, and a part below the line fails."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tools import measured

ROOT = Path(__file__).resolve().parent.parent


def _totals(*, lines: int, branches: int) -> dict[str, int]:
    return {
        "covered_lines": lines,
        "num_statements": 2000,
        "covered_branches": branches,
        "num_branches": 1000,
    }


@pytest.mark.parametrize(
    ("lines", "branches", "suffices"),
    [
        pytest.param(1900, 950, True, id="both on the line"),
        pytest.param(1899, 1000, False, id="a line is missing"),
        pytest.param(2000, 949, False, id="a branch is missing, and the lines are all there"),
    ],
)
def test_lines_and_branches_each_have_to_suffice(lines: int, branches: int, suffices: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Of 3000 lines and branches 2949 are 98 %, and still a branch in twenty is run by nobody."""
    _, found = measured.verdict(_totals(lines=lines, branches=branches), wanted=95)

    assert suffices == found


def test_the_line_names_both_parts_and_what_is_wanted() -> None:
    """Who reads the summary of a job need not open its log."""
    line, _ = measured.verdict(_totals(lines=1955, branches=960), wanted=95)

    assert line == (
        "The tests run 97.75 % of lines (1955 of 2000), 96.00 % of branches (960 of 1000) of src; "
        "95 % of each are wanted."
    )


def test_what_is_wanted_stands_in_one_place() -> None:
    """The bound is the one that coverage itself fails by, and is never below 95 %."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["coverage"]

    assert measured.wanted() == settings["report"]["fail_under"] >= 95


def test_all_of_src_is_measured() -> None:
    """No file is left out, and only what nobody can run is: no comment in a source lets a line off."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["coverage"]

    assert settings["run"]["source"] == ["src/lc_indicators"]
    assert settings["run"]["branch"]
    assert len(settings["report"]["exclude_lines"]) == 2
    assert not {"omit", "include", "exclude_also"} & {*settings["run"], *settings["report"]}

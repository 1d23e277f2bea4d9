"""What new projects are made from agrees with what this project has."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lc_indicators.project.template_files import carried, table

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize("name", ["units", "statuses", "qualifiers"])
def test_tables_say_what_the_data_of_this_project_say(name: str) -> None:
    """A unit, a status or a qualifier that both have is the same; a correction is made in both."""
    lines = (DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines()[1:]
    key = name.removesuffix("s").removesuffix("e") if name == "statuses" else name.removesuffix("s")
    ours = {row[key]: row for row in csv.DictReader(lines)}
    shared = [(row, ours[row[key]]) for row in table(name) if row[key] in ours]

    assert len(shared) >= 6
    assert [] == [row for row, own in shared if {column: row[column] for column in own} != own]


def test_what_is_carried_is_there() -> None:
    """In a checkout at its root, in a wheel beside the code."""
    assert (carried("notebooks") / "period_report.ipynb").is_file()
    assert (carried("schemas") / "observation.json").is_file()

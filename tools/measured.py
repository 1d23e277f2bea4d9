"""What the tests ran of src, in one line: lines and branches apart, as their sum may hide either.

`make coverage` ends with it, and CI shows it beside a job.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the line; return 1 where it says too little."""
    measured = Coverage(config_file=str(ROOT / "pyproject.toml"))
    measured.load()
    file = Path(str(measured.get_option("run:data_file"))).with_name("report.json")
    measured.json_report(outfile=str(file))
    line, suffices = verdict(json.loads(file.read_bytes())["totals"], wanted=wanted())
    print(line)
    return int(not suffices)


def wanted() -> float:
    """Return the percentage that pyproject.toml asks for."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return float(settings["tool"]["coverage"]["report"]["fail_under"])


def verdict(totals: Mapping[str, int], *, wanted: float) -> tuple[str, bool]:
    """Return the line, and whether both parts reach the percentage *wanted*."""
    parts = {
        "lines": (totals["covered_lines"], totals["num_statements"]),
        "branches": (totals["covered_branches"], totals["num_branches"]),
    }
    said = ", ".join(
        f"{100 * run / there:.2f} % of {name} ({run} of {there})" for name, (run, there) in parts.items()
    )
    # Whole numbers, so that no rounding lifts a part over the line.
    suffices = all(100 * run >= wanted * there for run, there in parts.values())
    return f"The tests run {said} of src; {wanted:g} % of each are wanted.", suffices


if __name__ == "__main__":
    sys.exit(main())

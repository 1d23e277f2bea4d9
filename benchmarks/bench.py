"""``make bench``: this project's command beside the plain tools, in one run on one machine.

Each way makes reports of the project's own notebook from the project's own data.  What it costs counts
every process that it starts.  Times are told as ratios too: another machine has other seconds.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.metering import CommandFailedError, Cost, measure
from benchmarks.results import Result, as_markdown
from benchmarks.ways import ROOT, Way, ways
from lc_indicators.catalogue import load_catalogue

#: Provinces of the batch: 40 reports in two languages.
AREAS = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all ways and write the results; 2 where a command failed."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--areas", type=int, default=AREAS, help=f"provinces of the batch; {AREAS}")
    parser.add_argument("--repeats", type=int, help="runs of each single report; the median counts; 3")
    parser.add_argument("--only", action="append", default=[], help="a way by its letter; may be repeated")
    parser.add_argument("--output", type=Path, default=ROOT / "benchmarks" / "results.md")
    chosen = parser.parse_args(arguments)
    # Loaded once before the clock runs: a passed check of the data is remembered.
    provinces = [area.area for area in load_catalogue().areas.values() if area.kind.kind == "province"]
    results = []
    try:
        with tempfile.TemporaryDirectory(prefix="lc-bench-") as folder:
            for way in ways(provinces[: chosen.areas]):
                if not chosen.only or way.key in chosen.only:
                    results.append(
                        _result(way, Path(folder), repeats=min(way.repeats, chosen.repeats or way.repeats))
                    )
                    print(results[-1].line, flush=True)
    except CommandFailedError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 2
    if not chosen.only:
        chosen.output.write_text(as_markdown(results), encoding="utf-8")
        print(f"Written: {chosen.output}")
    return 0


def _result(way: Way, folder: Path, *, repeats: int) -> Result:
    out = folder / way.key
    environment = {**os.environ, "LC_INDICATORS_DATA": str(ROOT / "data")}
    runs: list[Cost] = []
    for repeat in range(repeats):
        place = out if repeat == repeats - 1 else out.with_name(f"{way.key}-{repeat}")
        place.mkdir(parents=True, exist_ok=True)
        costs = [measure(command, cwd=ROOT, environment=environment) for command in way.commands(place)]
        runs.append(_sum(costs))
    return Result(
        way=way,
        wall=median(run.wall for run in runs) / way.reports,
        processor=median(run.processor for run in runs) / way.reports,
        peak=max(run.peak for run in runs),
        private={kind: max(run.private.get(kind, 0) for run in runs) for run in runs for kind in run.private},
    )


def _sum(costs: Sequence[Cost]) -> Cost:
    """Return the cost of commands that ran one after the other."""
    return Cost(
        wall=sum(cost.wall for cost in costs),
        processor=sum(cost.processor for cost in costs),
        peak=max(cost.peak for cost in costs),
        private={kind: max(c.private.get(kind, 0) for c in costs) for cost in costs for kind in cost.private},
    )


if __name__ == "__main__":
    raise SystemExit(main())

"""What was measured, as a table that people read and keep."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.ways import Way

#: The way that the others are compared with.
PLAIN = "a"


@dataclass(frozen=True, kw_only=True)
class Result:
    """What one report costs on one way."""

    way: Way
    #: Seconds a report.
    wall: float
    processor: float
    #: Mebibytes of all processes together, at most.
    peak: float
    #: Mebibytes of one process for itself, by its kind.
    private: Mapping[str, float]

    @property
    def line(self) -> str:
        """Return one line for the terminal."""
        return (
            f"({self.way.key}) {self.way.title}: {self.wall:.2f} s wall, {self.processor:.2f} s processor "
            f"a report, {self.peak:.0f} MiB at most"
        )


def as_markdown(results: Sequence[Result]) -> str:
    """Return the results as a page; ratios are times as fast as the plain tools a report, by wall time."""
    plain = next((result.wall for result in results if result.way.key == PLAIN), None)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    lines = [
        "# What a report costs",
        "",
        "Written by `make bench`: the period report of this project, HTML and PDF, made in each way on one",
        f"machine in one run ({machine}, Python {platform.python_version()}).",
        "Seconds differ from machine to machine; the ratios differ less.",
        "",
        "| | way | wall s a report | processor s a report | times as fast as (a) | peak MiB |",
        "|---|---|--:|--:|--:|--:|",
    ]
    for result in results:
        ratio = f"{plain / result.wall:.1f}" if plain else ""
        lines.append(
            f"| {result.way.key} | {result.way.title} | {result.wall:.3f} | {result.processor:.3f} "
            f"| {ratio} | {result.peak:.0f} |"
        )
    return "\n".join([*lines, "", *_memory(results), ""])


def _memory(results: Sequence[Result]) -> list[str]:
    """Return what single processes had for themselves in the batches."""
    most: dict[str, float] = {}
    for result in results:
        for kind, size in result.private.items() if result.way.key.startswith("d") else ():
            most[kind] = max(most.get(kind, 0.0), size)
    rows = [f"| {kind} | {size:.0f} |" for kind, size in sorted(most.items())]
    head = ["| process of a batch | private MiB at most |", "|---|--:|"]
    return ["Memory that a process shares with none:", "", *head, *rows] if rows else []

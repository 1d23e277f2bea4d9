"""Small editions made for tests: every kind of block, changed at will, without a kernel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from nbformat.v4 import new_code_cell, new_output

from lc_indicators.editions.compare import Comparison, compare, read_edition
from lc_indicators.publish.document.document import BLOCK_TYPE, FIGURE_TYPE, SPEC_TYPE
from tests.publish.sample import sample_notebook
from tests.publish.sample_figures import figures

Json = dict[str, Any]

#: Ids of figures of the sample by what they say.
END, START, FACTOR = "f000000001a", "f000000002b", "f000000003c"
POOR_2020, POOR_2015, FALL = "f000000004d", "f000000005e", "f000000006f"


class SmallEdition:
    """An edition that a test changes before it is written."""

    def __init__(self, language: str = "en") -> None:
        self.notebook: Json = json.loads(_sample(language))
        verdicts = new_output("display_data", data={BLOCK_TYPE: _verdicts(), "text/plain": ""})
        cell = new_code_cell("report.verdicts()", outputs=[verdicts], execution_count=1, id="verdicts")
        self.notebook["cells"].insert(-1, json.loads(json.dumps(cell)))
        self.figures = figures()
        self.manifest: Json = {
            "data": {"observations": {"a:VN-01:2020:s": "1"}},
            "library": {"version": "0.1.0"},
        }

    def block(self, id: str) -> Json:
        """Return a block to change."""
        return next(data[BLOCK_TYPE] for data in self.outputs() if data[BLOCK_TYPE]["id"] == id)

    def title(self) -> Json:
        """Return the block of the title to change."""
        return next(data[BLOCK_TYPE] for data in self.outputs() if data[BLOCK_TYPE]["type"] == "title")

    def spec(self, id: str) -> Json:
        """Return the specification of a chart to change."""
        return next(data[SPEC_TYPE] for data in self.outputs() if data[BLOCK_TYPE]["id"] == id)

    def outputs(self) -> Iterator[Json]:
        """Yield the data of the outputs that hold a block."""
        for cell in self.notebook["cells"]:
            for output in cell.get("outputs", ()):
                if BLOCK_TYPE in output.get("data", {}):
                    yield output["data"]

    def drop(self, id: str) -> None:
        """Take a block out."""
        for cell in self.notebook["cells"]:
            if cell.get("outputs"):
                cell["outputs"] = [
                    output
                    for output in cell["outputs"]
                    if output.get("data", {}).get(BLOCK_TYPE, {}).get("id") != id
                ]

    def write(self, folder: Path) -> Path:
        """Write the files of the edition and return their folder."""
        for data in self.outputs():
            data[FIGURE_TYPE] = {"figures": self.figures}
        folder.mkdir(parents=True)
        listed = {"format": 1, "figures": list(self.figures.values())}
        for name, content in (
            ("report.ipynb", self.notebook),
            ("figures.json", listed),
            ("manifest.json", self.manifest),
        ):
            (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return folder


def compared(new: SmallEdition, folder: Path, *, old: SmallEdition | None = None) -> Comparison:
    """Return what changed from the sample, or from *old*, to *new*; both are written into *folder*."""
    before = (old or SmallEdition()).write(folder / "old")
    return compare(read_edition(before), read_edition(new.write(folder / "new")), language="en")


def changed_parts(comparison: Comparison) -> set[str]:
    """Return the kinds of changes that a comparison found."""
    return {name for name, changes in comparison.parts() if changes}


@cache
def _sample(language: str) -> str:
    # Its charts are drawn: once is enough.
    return json.dumps(sample_notebook(language))


def _verdicts() -> Json:
    why = {"name": "Why", "lines": [[{"text": "41.79 ÷ 18.2 lies in [2.283, 2.31]."}]]}
    entry = {
        "id": "interview_factor",
        "number": 1,
        "outcome": "supported",
        "sign": "✓",
        "word": "supported",
        "title": "GRDP per capita: up 2.3 times",
        "quote": None,
        "reason": "It agrees.",
        "facts": [why],
    }
    group = {"outcome": "supported", "sign": "✓", "word": "supported", "entries": [entry]}
    return {"type": "verdicts", "id": "verdicts-1", "label": "Verdicts", "groups": [group]}

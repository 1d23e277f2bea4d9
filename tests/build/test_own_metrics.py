"""A project's own metric in a report, from the settings to the manifest, the review and the verification."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lc_indicators.metrics import METRICS
from lc_indicators.metrics.own_metrics import OWN
from tests.catalogue.test_learned_metrics import MODULE, put
from tests.docs.test_examples import BIN
from tests.provinces import provinces

CELLS = (
    "report = lc.open_report(area=area, period=period, language=language)\n"
    'rates = [report.find("poverty_rate_gso", 2016, area=f"VN-0{n}") for n in (2, 3)]\n'
    'made = report.computed("middle_level", *rates)\n'
    "from my_metrics import middle_level\n"
    "assert made == middle_level(*rates)\n"
    'report.title(vi="Nhỏ", en="Small", summary=report.sentence(vi="{it}", en="{it}", it=made))'
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a metric of its own and a notebook that uses it."""
    put(provinces(tmp_path / "data"), MODULE)
    first = new_code_cell('area: str = "VN-02"\nperiod: str = "2016"\nlanguage: str = "en"')
    first.metadata["tags"] = ["parameters"]
    notebook = new_notebook(cells=[first, new_code_cell(f"import lc_indicators as lc\n{CELLS}")])
    notebook.metadata["kernelspec"] = {"name": "lc-indicators", "display_name": "", "language": "python"}
    (tmp_path / "notebooks").mkdir()
    nbformat.write(notebook, tmp_path / "notebooks" / "own.ipynb")
    return tmp_path


def _run(project: Path, *words: str) -> str:
    done = subprocess.run(
        [BIN / "lc-indicators", *words], cwd=project, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.slow
def test_a_report_is_made_with_it_and_is_stale_when_it_changes(project: Path) -> None:
    """Titled in words, in the manifest by its file, computed again by the review, verified byte for byte."""
    report = ("report", "--notebook", "notebooks/own.ipynb", "--area", "VN-02", "--period", "2016",
              "--language", "en")  # fmt: skip
    _run(project, *report)
    (manifest,) = project.glob("reports/**/manifest.json")
    made = json.loads(manifest.read_bytes())
    figures = json.loads(manifest.with_name("figures.json").read_bytes())["figures"]
    (own,) = (one for one in figures if one["metric"] == "middle_level")

    assert ["my_metrics.py"] == list(made["metrics"])
    # Words of the project's own were looked for, and are not there.
    assert {"/texts/en.toml": ""} == made.get("files", {})
    assert ("middle level", "({part_1} + {part_2}) ÷ 2") == (own["metric_name"]["en"], own["expression"])
    assert "up to date" in _run(project, *report)
    assert "my_metrics" not in "".join(_run(project, "review", str(manifest.parent)).splitlines()[1:])
    assert "the same, byte for byte" in _run(project, "verify", str(manifest.parent))

    put(project / "data", MODULE.replace("middle level", "level in the middle"))
    _run(project, *report)
    now = json.loads(manifest.read_bytes())
    assert made["metrics"] != now["metrics"]
    assert "level in the middle" in manifest.with_name("report.html").read_text(encoding="utf-8")
    OWN.learn({}, METRICS)

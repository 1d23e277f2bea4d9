"""Files and modules of a notebook's own: found as in JupyterLab, and a report stale where they change."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import nbformat
import pytest

from lc_indicators.errors import CellFailedError
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.site import write_index
from lc_indicators.publish.store.freshness import why_stale
from lc_indicators.publish.store.layout import OUTPUT_FILES

Maker = Callable[[str], Request]

READING = """
from pathlib import Path

import pandas as pd
from helper import twice

print(twice(pd.read_csv("own.csv").a.sum()), Path("../tables/far.csv").read_text())
print(Path("later.csv").exists())
print(sorted(path.name for path in Path("tables").glob("*.csv")))
Path("made.csv").write_text("of the run")
print(Path("made.csv").read_text())
"""


@pytest.fixture
def mine(tmp_path: Path, notebooks: Path) -> Maker:
    """Return a maker of requests for a notebook with a cell of one's own, files beside it."""
    project = tmp_path / "project"
    for name, content in {
        "data/areas.csv": "area\n",
        "tables/far.csv": "far",
        "mine/own.csv": "a\n1\n2\n",
        "mine/helper.py": "def twice(number):\n    return 2 * number\n",
        "mine/tables/one.csv": "",
    }.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(content, encoding="utf-8")

    def make(code: str) -> Request:
        notebook = nbformat.read(notebooks / "report.ipynb", as_version=4)
        shown = notebook.cells[1]
        shown.source = shown.source.replace('"data_date"', '"version": "1", "data_date"')
        notebook.cells.append(nbformat.v4.new_code_cell(code, id="own"))
        nbformat.write(notebook, project / "mine/mine.ipynb")
        return Request(
            project / "mine/mine.ipynb", area="VN-01", period="2015-2020", language="en",
            data=project / "data", out=tmp_path / "out",
        )  # fmt: skip

    return make


def _built(request: Request) -> Path:
    def page(document: Document) -> bytes:
        return str(document.title["title"]).encode()

    return run_report(request, renderers=dict.fromkeys(OUTPUT_FILES, page)).folder


def _stale(request: Request) -> str:
    return why_stale(request, changed=lambda _: ())


def test_files_and_modules_beside_the_notebook_are_found_and_noted(
    mine: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in JupyterLab, in either kernel, with the same bytes; nothing of the run's stays there."""
    request = mine(READING)
    forked = _built(request)
    monkeypatch.setenv("LC_INDICATORS_KERNEL", "ordinary")
    ordinary = _built(replace(request, out=tmp_path / "again"))

    made = [{path.name: path.read_bytes() for path in folder.iterdir()} for folder in (forked, ordinary)]
    assert made[0] == made[1]
    cells = json.loads(made[0]["report.ipynb"])["cells"]
    shown = "".join(line for output in cells[-1]["outputs"] for line in output.get("text", ()))
    assert "6 far\nFalse\n['one.csv']\nof the run\n" == shown
    assert {
        "/tables/far.csv": sha256(b"far").hexdigest(),
        "helper.py": sha256(b"def twice(number):\n    return 2 * number\n").hexdigest(),
        "later.csv": "",
        "own.csv": sha256(b"a\n1\n2\n").hexdigest(),
        "tables/": sha256(b"one.csv").hexdigest(),
    } == json.loads(made[0]["manifest.json"])["files"]
    assert ["helper.py", "mine.ipynb", "own.csv", "tables"] == sorted(
        path.name for path in request.notebook.parent.iterdir()
    )


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("mine/own.csv", "own.csv"),
        ("mine/helper.py", "helper.py"),
        ("mine/later.csv", "later.csv"),
        ("tables/far.csv", "/tables/far.csv"),
        ("mine/tables/two.csv", "tables/"),
    ],
)
def test_a_file_that_changes_or_appears_makes_the_report_stale(file: str, named: str, mine: Maker) -> None:
    """What lies beside it and was not read does not; nor does what nobody changed."""
    request = mine(READING)
    _built(request)
    (request.notebook.parent / "unread.txt").write_text("x", encoding="utf-8")
    assert "" == _stale(request)

    (request.data.parent / file).write_text("other", encoding="utf-8")

    assert f"the notebook's file {named} changed" == _stale(request)


def test_a_file_that_is_removed_makes_the_report_stale(mine: Maker) -> None:
    """Its digest is no more."""
    request = mine('open("own.csv").read()')
    _built(request)
    (request.notebook.parent / "own.csv").unlink()

    assert "the notebook's file own.csv changed" == _stale(request)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "open('/etc/../srv/own.csv')",
            "/srv/own.csv: a report run reads files of the notebook's own folder",
        ),
        ("!cat own.csv", "a report run starts no program"),
        ("import os; os.environ['OFFICE']", "$OFFICE: a report run reads no variable of the environment"),
        ("import urllib.request as u; u.urlopen('http://example.org')", "reads nothing from a network"),
    ],
)
def test_what_cannot_be_noted_is_a_failed_cell(code: str, said: str, mine: Maker) -> None:
    """The message says how to attach it."""
    with pytest.raises(CellFailedError) as caught:
        _built(mine(code))

    assert "mine.ipynb, cell 4 failed" in str(caught.value)
    assert said in str(caught.value)


def test_a_list_of_reports_is_no_input(mine: Maker) -> None:
    """Files that commands leave beside editions make none stale."""
    request = mine('open("own.csv").read()')
    _built(request)
    write_index(request.out)

    assert "" == _stale(request)

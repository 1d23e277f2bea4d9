"""The notebooks as they are committed: without outputs, in both languages, on public names alone."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

import lc_indicators
from lc_indicators.publish.kernels.environment import NAME, SPECS
from lc_indicators.publish.run.source_notebook import as_written

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def _read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def _tags(cell: Any) -> set[str]:
    return set(cell.metadata.get("tags", ()))


def _code(notebook: Any) -> ast.Module:
    return ast.parse("\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code"))


@pytest.fixture(params=NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def notebook(request: pytest.FixtureRequest) -> Any:
    """Return each notebook in turn."""
    return _read(request.param)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_notebook_is_committed_as_jupyterlab_saves_it(path: Path) -> None:
    """What a run left says nothing of the source, and would differ on every run: it is not saved.

    Opened, run and saved again, the file is the same to the byte.
    """
    notebook = _read(path)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]

    assert [] == [cell.id for cell in code if cell.outputs or cell.execution_count]
    assert path.read_text(encoding="utf-8") == nbformat.writes(as_written(notebook)) + "\n"


def test_a_notebook_opens_on_the_kernel_that_reports_run_in(notebook: Any) -> None:
    """What an analyst sees in JupyterLab is what the report says; the kernel comes with the package."""
    description = json.loads((SPECS / NAME / "kernel.json").read_text(encoding="utf-8"))

    assert notebook.metadata.kernelspec == {
        "name": NAME,
        "display_name": description["display_name"],
        "language": description["language"],
    }


def test_one_cell_holds_the_parameters(notebook: Any) -> None:
    """A run puts its values into a cell after it; the defaults run as they are in JupyterLab."""
    tagged = [cell.source for cell in notebook.cells if "parameters" in _tags(cell)]

    assert 1 == len(tagged)
    declared = [
        node.target.id
        for node in ast.parse(tagged[0]).body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]
    assert "as_of" == declared.pop()
    assert declared in (["area", "period", "language"], ["text", "area", "period", "date", "language"])


def test_texts_between_the_code_stand_in_both_languages(notebook: Any) -> None:
    """A Vietnamese cell is followed by its English one."""
    tags = [_tags(cell) & {"vi", "en"} for cell in notebook.cells if cell.cell_type == "markdown"]

    assert [{"vi"}, {"en"}] * (len(tags) // 2) == tags


def test_a_notebook_uses_public_names_alone(notebook: Any) -> None:
    """An analyst needs one import, and the library may change behind it."""
    tree = _code(notebook)
    imported = {
        (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "lc"
    }

    assert {module for module, _ in imported} <= {"lc_indicators"}
    assert set() == (used | {name for _, name in imported}) - set(lc_indicators.__all__)


def test_no_figure_is_typed_into_a_notebook(notebook: Any) -> None:
    """Every number comes from the data or from the library; what is left counts points and years."""
    numbers = {node.value for node in ast.walk(_code(notebook)) if isinstance(node, ast.Constant)}

    assert [] == [
        n for n in numbers if isinstance(n, (int, float)) and not isinstance(n, bool) and abs(n) > 10
    ]


def test_the_example_text_says_that_it_is_one() -> None:
    """Nobody takes the project's own words for a source: the second paragraph says whose they are."""
    folder = Path(__file__).parents[1] / "notebooks" / "texts"
    said = {path.name: path.read_text(encoding="utf-8").split("\n\n")[1] for path in folder.glob("*.txt")}

    assert {"lai_chau_2020.vi.txt", "lai_chau_2020.en.txt"} == set(said)
    assert "viết riêng cho dự án này" in said["lai_chau_2020.vi.txt"]
    assert "written for this project" in said["lai_chau_2020.en.txt"]

"""The cells of the notebooks without Jupyter: plain Python shows what a report's kernel shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from lc_indicators.language import Language
from lc_indicators.report.blocks.block import BLOCK_TYPE
from tests.accepted_editions import REFERENCES
from tests.lai_chau import DATA, LANGUAGES

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "edition"), [("period_report", "VN-01/2015-2020"), ("claim_audit", "audits/lai_chau_2020")]
)
def test_in_plain_python_the_cells_show_the_same(
    name: str, edition: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report rests on its cells, the library and the data, and on nothing that a kernel brings along."""
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(
        "IPython.display.display", lambda bundle, *, raw: shown.append(bundle) if raw else None
    )
    monkeypatch.setenv("LC_INDICATORS_DATA", str(DATA))
    # A text lies beside the notebook that audits it.
    monkeypatch.chdir(NOTEBOOKS)

    _run(NOTEBOOKS / f"{name}.ipynb", language)

    reference = nbformat.read(REFERENCES / edition / language / "report.ipynb", as_version=4)
    outputs = [output.data for cell in reference.cells for output in cell.get("outputs", ())]
    assert _words(outputs) == _words(shown)


def _run(notebook: Path, language: Language) -> None:
    names: dict[str, Any] = {}
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type == "code":
            exec(compile(cell.source, cell.id, "exec"), names)  # noqa: S102 - the project's own cells
            if "parameters" in cell.metadata.get("tags", ()):
                names["language"] = language


def _words(bundles: list[Any]) -> list[str]:
    return [bundle["text/plain"] for bundle in bundles if BLOCK_TYPE in bundle]

"""The reference editions: what reports say now is what was accepted, figure by figure."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.editions.accept import changed_subjects
from lc_indicators.editions.compare import compare, read_edition
from lc_indicators.editions.compare.difference_records import What
from lc_indicators.language import Language
from lc_indicators.publish.document.document import BLOCK_TYPE
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store.edition_content import content_digests
from tests.accepted_editions import KEPT, REFERENCES, hold_to
from tests.lai_chau import DATA, LANGUAGES

ROOT = Path(__file__).parents[1]
REPORT = REFERENCES / "VN-01" / "2015-2020"
NOTEBOOK = ROOT / "notebooks" / "period_report.ipynb"


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_what_was_accepted(tmp_path: Path, language: Language) -> None:
    """The notebook is executed again: every figure, table, chart, verdict and word is the reference's."""
    request = Request(NOTEBOOK, "VN-01", "2015-2020", language, DATA, tmp_path / "reports")
    # Page and document are made of the notebook, which is compared.
    built = run_report(request, renderers={"report.html": lambda _: b""}).folder

    hold_to(REPORT / language, built, page=tmp_path / "changes.html")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_of_a_month_says_what_was_accepted(tmp_path: Path, language: Language) -> None:
    """The story of September 2024, sentence by sentence, figure by figure."""
    request = Request(
        NOTEBOOK.with_name("monthly_report.ipynb"), "VN", "2024-09", language, DATA, tmp_path / "reports"
    )
    built = run_report(request, renderers={"report.html": lambda _: b""}).folder

    hold_to(REFERENCES / "VN" / "2024-09" / language, built, page=tmp_path / "changes.html")


def test_when_a_figure_is_another_one_then_the_failure_reads_like_a_review(tmp_path: Path) -> None:
    """Which figure, in which section, old and new, and why; and a page that shows it."""
    built = tmp_path / "built"
    shutil.copytree(REPORT / "en", built)
    for name in ("figures.json", "report.ipynb"):
        text = (built / name).read_text(encoding="utf-8")
        (built / name).write_text(text.replace("16.33", "16.43"), encoding="utf-8")

    with pytest.raises(pytest.fail.Exception) as failure:
        hold_to(REPORT / "en", built, page=tmp_path / "changes.html")

    said = str(failure.value)
    assert "Poverty rate, Lai Châu, 2020: 16.33% → 16.43%" in said
    assert "1 published figure changed → 5 figures, 1 chart, 3 tables, 3 paragraphs" in said
    assert "correction: observation Poverty rate, Lai Châu, 2020: 16.33 → 16.43" in said
    assert str(tmp_path / "changes.html") in said
    page = (tmp_path / "changes.html").read_text(encoding="utf-8")
    assert "<del>16.33%</del> <ins>16.43%</ins>" in page


@pytest.mark.slow
def test_when_the_data_change_then_the_review_names_the_observations(tmp_path: Path) -> None:
    """From a row of the data to the review: what moved by it, what merely follows, and nothing else."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    for file, old, new in (
        ("interview.csv", '2020,"41,79",vi,41.79', '2020,"41,97",vi,41.97'),
        ("gso_poverty_rate.csv", "VN-03,2016,20.8,point,20.8", "VN-03,2016,40.8,point,40.8"),
    ):
        rows = (data / "observations" / file).read_text(encoding="utf-8")
        assert 1 == rows.count(old)
        (data / "observations" / file).write_text(rows.replace(old, new), encoding="utf-8")
    request = Request(NOTEBOOK, "VN-01", "2015-2020", "en", data, tmp_path / "reports")
    built = run_report(request, renderers={"report.html": lambda _: b""}).folder

    comparison = compare(read_edition(REPORT / "en"), read_edition(built))

    changes = [change for change in comparison.figures if change.what is What.CHANGED]
    found = {change.name: (change.old, change.new, change.reasons) for change in changes}
    assert (3, 4) == (len(found), len(comparison.figures))
    assert {"correction", "data"} == {one.cause for _, _, reasons in found.values() for one in reasons}
    level, factor = (found[f"{name}GRDP per capita, Lai Châu, {years}"] for name, years in (
        ("", "2020"), ("growth factor: ", "2015 → 2020")))  # fmt: skip
    assert ("41.79 million dong", "41.97 million dong") == level[:2]
    assert "observation GRDP per capita, Lai Châu, 2020: 41,79 → 41,97" == level[2][0].words
    assert {"grdp_per_capita:VN-01:2020:interview_2020"} == {one.root for one in (*level[2], *factor[2])}
    rank = found["rank from the lowest: Poverty rate, Lai Châu, 2016"]
    assert ("62nd", "61st", "input ahead: 61 → 60") == (*rank[:2], rank[2][0].words)
    assert {"what": "added", "key": "poverty_rate_gso:VN-03:2016:gso_poverty_rate"} in [
        {"what": change.what.value, "key": change.key} for change in comparison.figures
    ]
    assert {("grdp_per_capita", "2020"), ("poverty_rate_gso", "2016")} <= {
        (one.indicator, one.period) for one in changed_subjects([comparison])
    }


def _outputs(folder: Path) -> list[dict[str, Any]]:
    notebook = json.loads((folder / "report.ipynb").read_text(encoding="utf-8"))
    return [output["data"] for cell in notebook["cells"] for output in cell.get("outputs", ())]


def test_every_notebook_has_references_in_both_languages() -> None:
    """A new notebook comes with what it said when somebody looked at it."""
    notebooks = {path.name for path in NOTEBOOK.parent.glob("*.ipynb")}
    kept = [json.loads((folder / "manifest.json").read_bytes()) for folder in KEPT]

    assert {(name, language) for name in notebooks for language in LANGUAGES} == {
        (one["notebook"]["file"], one["parameters"]["language"]) for one in kept
    }


@pytest.mark.parametrize("folder", KEPT, ids=lambda it: f"{it.parent.name} {it.name}")
def test_the_executed_notebook_can_be_read_in_a_repository(folder: Path) -> None:
    """Charts stand in it as SVG, tables as HTML, and nothing of it runs."""
    outputs = _outputs(folder)
    shown = {
        kind: [data for data in outputs if data.get(BLOCK_TYPE, {}).get("type") == kind]
        for kind in ("chart", "table", "marked_text", "verdicts")
    }

    assert all("".join(data["image/svg+xml"]).startswith("<svg") for data in shown["chart"])
    assert all("<table>" in "".join(data["text/html"]) for data in shown["table"])
    assert all(data["text/html"] for data in shown["marked_text"] + shown["verdicts"])
    assert [] == [data for data in outputs if "<script" in "".join(data.get("text/html", ""))]
    assert not any("application/javascript" in data for data in outputs)
    is_audit = folder.parent.parent.name == "audits"
    assert min(len(shown[kind]) for kind in ("chart", "table")) >= (0 if is_audit else 1)
    assert is_audit == bool(shown["marked_text"])


@pytest.mark.parametrize("folder", KEPT, ids=lambda it: f"{it.parent.name} {it.name}")
def test_the_reference_is_of_one_piece_and_names_no_machine(folder: Path) -> None:
    """Its files were made together: the figures beside the notebook are the notebook's own."""
    whole = read_edition(folder)
    listed = json.loads((folder / "figures.json").read_text(encoding="utf-8"))["figures"]
    held = {id: figure for data in _outputs(folder) for id, figure in data.get(
        "application/vnd.lc-indicators.figure+json", {}).get("figures", {}).items()}  # fmt: skip

    assert held == {figure["id"]: figure for figure in listed}
    assert folder.name == whole.about.language
    assert content_digests(whole.document) == whole.manifest["content"]
    assert [] == [file.name for file in folder.iterdir() if str(Path.home()) in file.read_text("utf-8")]
    assert {"report.ipynb", "figures.json", "manifest.json"} == {file.name for file in folder.iterdir()}


@pytest.mark.parametrize("above", sorted({folder.parent for folder in KEPT}), ids=lambda it: it.name)
def test_both_references_hold_the_same_figures(above: Path) -> None:
    """Vietnamese first, English equal."""
    vi, en = (read_edition(above / language).figures for language in LANGUAGES)

    assert vi == en

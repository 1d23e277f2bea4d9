"""A project with a metric of its own, from the data to report, review, verification and audit."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from lc_indicators.metrics import METRICS
from lc_indicators.metrics.own_metrics import OWN

MODULE = '''"""Metrics of Testland."""

import lc_indicators as lc


@lc.metric(expression="({first} + {second}) ÷ 2", result_unit="same", same_unit=(("first", "second"),),
           name=lc.Text(en="middle of two years"))
def middle(first, second):
    """Return the middle of two levels."""
    return (first + second) / 2
'''

#: What each indicator is called, in few words, and its maximum.
INDICATORS = {
    "insured_share": ("Share of insured persons", "Insured", "100"),
    "insured_middle": ("Middle share of insured persons", "Middle share", "100"),
    "insured_attained": ("Attainment of the insurance plan", "Attainment", ""),
}
OBSERVATIONS = """\
# observations; of a survey
indicator,area,period,printed,notation,value,qualifier,status,reference_date,source,place_en,note
insured_share,NORTH,2023,61.3,point,61.3,,A,,survey_2024,table 1,
insured_share,NORTH,2024,66.9,point,66.9,,A,,survey_2024,table 1,
"""
TARGETS = """\
# targets; of the health plan
indicator,area,period,bound,printed,notation,value,upper,unit,source,date,replaces,note
insured_share,NORTH,2024,at_least,75,point,75,,percent,survey_2024,,,
"""
BEFORE, NOW = (f"insured_share:NORTH:{year}:survey_2024" for year in (2023, 2024))
DERIVATIONS = f"""\
# derivations; computed
indicator,area,period,source,metric,arguments,reference_date,note
insured_middle,NORTH,2024,derivation,middle,first={BEFORE}; second={NOW},,
insured_attained,NORTH,2024,derivation,attainment,actual={NOW}; plan=target:{NOW},,
"""
SOURCES = """\
survey_2024,Office of Testland,Health survey 2024,2025-02-01,,en,survey,,,
derivation,Office of Testland,Computed from published figures,2025,,en,derivation,,,
"""


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def _indicators(file: Path) -> str:
    """Return the rows of the indicators; the columns of a project may grow, and rows go by their names."""
    text = io.StringIO(newline="")
    head = file.read_text("utf-8").splitlines()[1].split(",")
    rows = csv.DictWriter(text, head, restval="", lineterminator="\n")
    for name, (long, short, maximum) in INDICATORS.items():
        rows.writerow({
            "indicator": name, "concept": name, "name_en": long, "short_en": short, "unit": "percent",
            "decimals": "1", "good": "up", "measure": "rate", "theme": "health", "definition_en": long,
            "minimum": "0", "maximum": maximum,
        })  # fmt: skip
    return text.getvalue()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a project of four areas with a survey, a plan and a metric of its own."""
    folder = tmp_path / "testland"
    made = _run("init", str(folder), "--areas", "North,South,East,West", "--languages", "en", "--title", "T")
    assert 0 == made.exit_code, made.output
    monkeypatch.chdir(folder)
    data = folder / "data"
    (folder / "own_metrics.py").write_text(MODULE, encoding="utf-8")
    settings = folder / "lc-indicators.toml"
    settings.write_text('metrics = ["own_metrics.py"]\n' + settings.read_text("utf-8"), encoding="utf-8")
    _append(data / "indicators.csv", _indicators(data / "indicators.csv"))
    _append(data / "sources.csv", SOURCES)
    (data / "observations" / "survey.csv").write_text(OBSERVATIONS, encoding="utf-8")
    (data / "targets.csv").write_text(TARGETS, encoding="utf-8")
    (data / "derivations.csv").write_text(DERIVATIONS, encoding="utf-8")
    yield folder
    OWN.learn({}, METRICS)


def _audited(folder: Path, text: str) -> list[dict[str, Any]]:
    file = folder / "text.txt"
    file.write_text(text, encoding="utf-8")
    done = _run("audit", str(file), "--format", "json")
    assert done.exit_code in {0, 1}, done.output
    found: list[dict[str, Any]] = json.loads(done.stdout)["claims"]
    return found


@pytest.mark.usefixtures("project")
def test_the_tables_that_a_project_adds_are_listed_when_asked() -> None:
    """The finding says how; then the data are sound."""
    before = _run("check")
    assert "run `lc-indicators check --add-tables`" in before.output

    done = _run("check", "--add-tables")
    assert 0 == done.exit_code, done.output
    assert ["listed: derivations.csv", "listed: observations/survey.csv", "listed: targets.csv"] == (
        done.output.splitlines()[:3]
    )
    assert 0 == _run("check").exit_code


def test_a_result_is_held_to_the_range_of_its_indicator(project: Path) -> None:
    """More than all cannot be insured."""
    _run("check", "--add-tables")
    rows = project / "data" / "observations" / "survey.csv"
    rows.write_text(rows.read_text("utf-8").replace("61.3", "99.3").replace("66.9", "99.9"), encoding="utf-8")
    known = project / "data" / "indicators.csv"
    lines = known.read_text("utf-8").splitlines()
    held = [one.replace(",0,100,", ",0,50,") if one.startswith("insured_middle") else one for one in lines]
    known.write_text("\n".join(held) + "\n", encoding="utf-8")

    assert "above the maximum 50 of insured_middle" in _run("check").output


def test_an_unknown_target_is_named_with_its_neighbours(project: Path) -> None:
    """Whoever mistypes the year finds the right one."""
    _run("check", "--add-tables")
    rows = project / "data" / "derivations.csv"
    text = rows.read_text("utf-8").replace(
        "target:insured_share:NORTH:2024", "target:insured_share:NORTH:2023"
    )
    rows.write_text(text, encoding="utf-8")

    said = _run("check").output
    assert "Unknown target 'insured_share:NORTH:2023:survey_2024'" in said
    assert "insured_share:NORTH:2024:survey_2024" in said


#: What a text says -> what the project's figures make of it.
SENTENCES = {
    "The middle share of insured persons in North was 64.1% in 2024.": "supported",
    "The middle share of insured persons in North was 71.9% in 2024.": "contradicted",
    "In North the share of insured persons reached 66.9% in 2024.": "supported",
    "In North the share of insured persons reached 69.6% in 2024.": "contradicted",
    "Attainment of the insurance plan in North stood at 89.2% in 2024.": "supported",
    "Attainment of the insurance plan in North stood at 98.2% in 2024.": "contradicted",
    # Sample figures are made up, and evidence of nothing.
    "Population of North reached 2,000 persons in 2024.": "undecidable",
    # Of another area nothing is known.
    "The middle share of insured persons in South was 71.9% in 2024.": "undecidable",
}


def test_the_audit_knows_what_a_metric_of_the_project_makes(project: Path) -> None:
    """Areas and indicators by the project's own names, values by its own metric and by its plan."""
    _run("check", "--add-tables")
    told = _audited(project, "\n\n".join(SENTENCES))

    assert [*SENTENCES.values()] == [one["verdict"]["outcome"] for one in told]


def test_report_review_and_verification_know_it(project: Path) -> None:
    """The annex has its name and its formula, the review computes it again, the same bytes come out."""
    _run("check", "--add-tables")
    built = _run("report", "--area", "NORTH", "--period", "2020-2024", "--language", "en", "--out", "reports")
    assert 0 == built.exit_code, built.output
    [edition] = (project / "reports").glob("NORTH/*/en")
    figures = json.loads((edition / "figures.json").read_text("utf-8"))["figures"]
    found = figures.values() if isinstance(figures, dict) else figures
    by_metric = {one["metric"]: one for one in found if one["metric"] in {"middle", "attainment"}}

    assert "64.1%" == by_metric["middle"]["printed"]["en"]
    assert "middle of two years" == by_metric["middle"]["metric_name"]["en"]
    assert "89.2%" == by_metric["attainment"]["printed"]["en"]
    page = (edition / "report.html").read_text("utf-8")
    assert "middle of two years" in page

    reviewed = _run("review", str(edition))
    assert 0 == reviewed.exit_code, reviewed.output
    verified = _run("verify", str(edition))
    assert 0 == verified.exit_code, verified.output

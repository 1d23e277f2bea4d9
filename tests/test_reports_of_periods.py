"""Reports of some periods and areas, built with the command: each stands in the folder of its period."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from lc_indicators.build.notebook_choice import Notebooks
from lc_indicators.cli import app
from lc_indicators.editions.review.figure_checks import CheckOutcome
from lc_indicators.editions.review.review_checks import checks
from lc_indicators.editions.review.reviewed import read_reviewed
from lc_indicators.errors import ParameterError
from lc_indicators.periods import Period
from lc_indicators.publish.store.manifest import read_manifest
from tests.lai_chau import DATA, LANGUAGES

SAMPLE = (
    ("VN", "2023-Q3"), ("VN", "8 tháng năm 2024"), ("VN-66", "2025-07"), ("VN-01", "2016"),
    ("VN-01", "năm học 2015–2016"), ("VN-66", "2025-S1"),
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("area", "period"), SAMPLE)
def test_a_period_of_any_kind_ends_as_an_edition_in_its_folder(
    area: str, period: str, tmp_path: Path
) -> None:
    """The period's own notebook makes it; where there is none, that of years says what it can."""
    when = Period.read(period)
    try:
        notebook = Notebooks(DATA.parent).one_for(when)
    except ParameterError:
        notebook = DATA.parent / "notebooks" / "period_report.ipynb"
    asked = ["--area", area, "--period", period, "--language", "vi", "--notebook", str(notebook)]
    done = CliRunner().invoke(app, ["report", *asked, "--out", str(tmp_path), "--no-review", "--quiet"])
    assert 0 == done.exit_code, done.output

    made = read_manifest(tmp_path / area / when.folder_name / "vi")

    assert (when.folder_name, notebook.name) == (made["parameters"]["period"], made["notebook"]["file"])
    assert {"text": when.text, "label": when.full_label("vi")} == made["report"]["period"]


#: What the monthly notebook has to be able to tell: area -> periods.
MONTHLY = {
    "VN": ["2024-09", "2024-Q3", "2024-01/2024-09"],
    "VN-66": ["2025-06"],
    "VN-N66": ["2025-07", "2025-10"],
    "VN-26": ["2023-10"],
}


@pytest.mark.slow
@pytest.mark.parametrize("area", MONTHLY)
def test_reports_of_months_are_built_in_both_languages_and_stand_their_checks(
    area: str, tmp_path: Path
) -> None:
    """Every file of every edition, and nothing that a review would find failed."""
    periods = [Period.read(one) for one in MONTHLY[area]]
    asked = [option for one in periods for option in ("--period", one.folder_name)]
    done = CliRunner().invoke(
        app, ["report", "--area", area, *asked, "--out", str(tmp_path), "--quiet", "--jobs", "1"]
    )
    assert 0 == done.exit_code, done.output

    for folder in [tmp_path / area / one.folder_name / language for one in periods for language in LANGUAGES]:
        made = read_manifest(folder)
        assert "monthly_report.ipynb" == made["notebook"]["file"]
        assert {"report.html", "report.pdf", "report.docx", "report.xlsx", "report.ods", "report.ipynb"} <= {
            file.name for file in folder.iterdir()
        }
        assert [] == [
            one.name for one in checks(read_reviewed(folder), DATA) if one.outcome is CheckOutcome.FAILED
        ]

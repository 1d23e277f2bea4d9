"""From an empty folder to the report of another country: each of ten tries is one command or message.

A statistician with five areas, two indicators and one language once needed all ten of them.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators import open_report
from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.cli import app
from lc_indicators.project import Answers, initiated
from lc_indicators.report import Report
from lc_indicators.report.blocks import Block

ROOT = Path(__file__).parents[2]

COUNTIES = """code,name,kind,parent
KE,Kenya,country,
KE-43,Turkana,county,KE
KE-30,Nairobi City,county,KE
KE-28,Mombasa,county,KE
KE-17,Kisumu,county,KE
"""


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def kenya(tmp_path: Path) -> Path:
    """Return a project of four counties and their country, in English alone."""
    (tmp_path / "counties.csv").write_text(COUNTIES, encoding="utf-8")
    folder = tmp_path / "kenya"
    [*_] = initiated(
        Answers(folder=folder, areas=str(tmp_path / "counties.csv"), languages="en", area="Turkana"), ask=None
    )
    return folder


def _rewrite(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def test_1_a_project_begins_with_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder where one stands; without an answer it says what it needs."""
    monkeypatch.chdir(tmp_path)

    assert 'No areas are given: name them, as in --areas "' in _run("init").stderr
    assert 0 == _run("init", "--areas", "Turkana, Kisumu", "--languages", "en").exit_code
    assert "No findings" in _run("check", "--data", "data").stdout


def test_2_an_empty_folder_is_told_how_to_begin(tmp_path: Path) -> None:
    """Whatever is asked of it, one line says which command makes what is missing."""
    (tmp_path / "data").mkdir()
    for command in (["check"], ["report", "--area", "KE-43", "--period", "2020"], ["list", "areas"]):
        failed = _run(*command, "--data", tmp_path / "data")
        assert (2, 2) == (failed.exit_code, len(failed.stderr.splitlines()))
        assert "`lc-indicators init` makes one" in failed.stderr


def test_3_a_copied_descriptor_says_in_a_line_what_it_lacks(tmp_path: Path) -> None:
    """Fifty files that are not there are one finding, not fifty."""
    shutil.copytree(ROOT / "data" / "schemas", tmp_path / "data" / "schemas")
    shutil.copy(ROOT / "data" / "datapackage.json", tmp_path / "data")
    [found] = [one for one in check_data(tmp_path / "data") if "not there" in one.message]

    assert re.match(r"datapackage\.json: lists \d\d files that are not there, areas\.csv, ", str(found))
    assert "`lc-indicators init`" in str(found)
    assert not any("there is no such file" in one.message for one in check_data(tmp_path / "data"))


def test_4_no_special_table_is_mandatory(kenya: Path) -> None:
    """Neither movements nor claims nor derivations are asked of a country that has none."""
    names = {path.stem for path in (kenya / "data").rglob("*.csv")}

    assert not {"movements", "claims", "derivations", "targets", "successions", "tiles"} & names
    assert [] == check_data(kenya / "data")


def test_5_columns_are_of_the_projects_languages_alone(kenya: Path) -> None:
    """No text has to be written in a language that nobody reads."""
    heads = [file.read_text(encoding="utf-8").splitlines()[1] for file in (kenya / "data").glob("*.csv")]
    columns = {column for head in heads for column in head.split(",")}

    assert {"name_en", "definition_en", "pattern_en_one"} <= columns
    assert not {column for column in columns if re.search("_(vi|fr|es)(_|$)", column)}


def test_6_codes_and_kinds_are_ones_own(kenya: Path) -> None:
    """A county is a county, and its code what the country gives it."""
    areas = (kenya / "data" / "areas.csv").read_text(encoding="utf-8")

    assert "KE-43,Turkana,county,KE" in areas
    assert "county,county,counties" in (kenya / "data" / "kinds.csv").read_text(encoding="utf-8")
    _rewrite(kenya / "data" / "sources.csv", lambda text: text.replace(",sample,", ",KNBS,"))
    assert [] == check_data(kenya / "data")


def test_7_a_project_without_notebooks_says_where_they_come_from(kenya: Path) -> None:
    """The installed package carries them, and init writes them."""
    shutil.rmtree(kenya / "notebooks")
    failed = _run("report", "--data", kenya / "data", "--area", "KE-43", "--period", "2020")

    assert 2 == failed.exit_code
    assert "There is no notebook in" in failed.stderr
    assert "`lc-indicators init`" in failed.stderr


def test_8_units_that_a_report_needs_are_asked_for_before_it_runs(kenya: Path) -> None:
    """All at once, each with what it is for."""
    units = {"percent_per_year", "times", "percentage_points"}
    _rewrite(
        kenya / "data" / "units.csv",
        lambda text: "".join(
            line for line in text.splitlines(keepends=True) if line.split(",")[0] not in units
        ),
    )
    said = _run("check", "--data", kenya / "data").stdout

    assert all(f"lacks '{unit}', the unit of" in said for unit in units)


def test_9_one_language_takes_words_as_they_are(kenya: Path) -> None:
    """No keyword, no second language."""
    shown: list[Block] = []
    report = Report(
        load_catalogue(kenya / "data"), area="KE-43", period="2018-2025", language="en", show=shown.append
    )
    report.say("The people of Turkana: {n}.", n=report.figure("population", 2025))

    assert "The people of Turkana: " in shown[0].html
    assert "en" == open_report(area="KE-43", period="2018-2025", data=kenya / "data").language


def test_10_all_areas_of_a_kind_are_ranked_and_reported(kenya: Path) -> None:
    """The counties among themselves, their country apart; the list is in the project's language."""
    asked = ("--data", kenya / "data", "--area", "all", "--dry-run", "--format", "json")
    said = json.loads(_run("report", *asked).stdout)
    report = open_report(area="KE-43", period="2018-2025", language="en", data=kenya / "data")
    ranks = report.standings()

    assert {"KE-43", "KE-30", "KE-28", "KE-17"} == {one["title"].split()[0] for one in said["reports"]}
    assert ranks
    assert all(4 == len(one.ranked) for one in ranks)

"""``lc-indicators accept`` in a project of one's own: references, entries where it has any, near misses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from lc_indicators.editions.accept import KEPT
from tests.data_fixtures import small_package
from tests.editions.compare.small_editions import END, SmallEdition
from tests.publish.sample_figures import both

PLACE = Path("VN-01/2015-2020/en")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an edition in its reports."""
    small_package(tmp_path / "data")
    SmallEdition().write(tmp_path / "reports" / PLACE)
    return tmp_path


def _accept(project: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["accept", "--data", str(project / "data"), *words])


def _changed(project: Path) -> None:
    made = SmallEdition()
    made.figures[END] |= {"value": "42.79", "number": both("42,79"), "printed_in_source": "42,79"}
    shutil.rmtree(project / "reports" / PLACE)
    made.write(project / "reports" / PLACE)


def test_editions_become_references_and_later_ones_are_compared(project: Path) -> None:
    """In references/, with what a comparison needs; without a changelog nobody is asked for an entry."""
    assert f"Taken: {Path('references') / PLACE}" in _accept(project).stdout
    assert sorted(KEPT) == sorted(file.name for file in (project / "references" / PLACE).iterdir())
    assert "No figure, table, chart or word differs" in _accept(project).stdout
    _changed(project)
    done = _accept(project, str(project / "reports" / PLACE))

    assert 0 == done.exit_code
    assert "GRDP per capita" in done.stdout
    assert "Taken: " in done.stdout


def test_settings_and_options_say_where(project: Path) -> None:
    """The option counts before the settings."""
    (project / "lc-indicators.toml").write_text('references = "kept"\n', encoding="utf-8")

    assert "Taken: kept/" in _accept(project).stdout
    assert "Taken: other/" in _accept(project, "--into", "other").stdout


def test_with_a_changelog_an_entry_must_name_the_change_and_a_near_miss_is_shown(project: Path) -> None:
    """It says which words are looked for, beside those that were written."""
    _accept(project)
    _changed(project)
    (project / "changelog.d").mkdir()
    fragment = project / "changelog.d" / "grdp.figures.md"
    fragment.write_text("- Changed: the GRDP of Lai Châu in 2020 is corrected.\n", encoding="utf-8")
    refused = _accept(project)
    fragment.write_text("- Changed: GRDP per capita of 2019.\n", encoding="utf-8")
    other_year = _accept(project)
    fragment.write_text("- Changed: GRDP per capita of 2020.\n", encoding="utf-8")

    assert 1 == refused.exit_code
    assert "no new entry in changelog.d names grdp_per_capita 2020." in refused.stderr
    assert 'is corrected." has 2020; write "' in refused.stderr
    assert "or grdp_per_capita." in refused.stderr
    assert "names" in other_year.stderr
    assert "but not 2020." in other_year.stderr
    assert 0 == _accept(project).exit_code


def test_what_is_no_edition_is_an_error_that_says_so(project: Path) -> None:
    """The folder of all reports, one that is not there, and an edition elsewhere."""
    elsewhere = project.parent / "elsewhere"
    [edition] = {file.parent for file in (project / "reports").rglob("report.ipynb")}
    shutil.copytree(edition, elsewhere)
    for folder, said in (
        (project / "reports", "it holds no "),
        (project / "nowhere", "no such folder"),
        (elsewhere, "it does not lie in "),
    ):
        done = _accept(project, str(folder))
        assert (2, True) == (done.exit_code, said in " ".join(done.output.split())), done.output

"""A folder says which notebook its edition is of; none replaces that of another one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.site.site_rows import site_rows
from lc_indicators.publish.store.layout import OUTPUT_FILES
from lc_indicators.publish.store.stored_edition import StoredEdition
from tests.lai_chau import DATA, with_settings
from tests.said_periods import say_years


@pytest.fixture
def project(tmp_path: Path, notebooks: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a notebook of its own, and two of somebody's with one name; pages are a line."""
    project = tmp_path / "project"
    shutil.copytree(DATA, project / "data")
    with_settings(project)
    for name in ("notebooks/period_report", "notebooks/mine", "../elsewhere/mine", "../elsewhere/Riêng 2"):
        (project / f"{name}.ipynb").parent.mkdir(exist_ok=True)
        content = (notebooks / "report.ipynb").read_text(encoding="utf-8")
        content = content.replace('\\"data_date\\"', '\\"version\\": \\"1\\", \\"data_date\\"')
        (project / f"{name}.ipynb").write_text(content, encoding="utf-8")
    say_years(project / "notebooks" / "period_report.ipynb")

    def page(document: Document) -> bytes:
        return str(document.title["title"]).encode()

    renderers = dict.fromkeys(OUTPUT_FILES, page)
    monkeypatch.setattr("lc_indicators.publish.run.run.default_renderers", lambda: renderers)
    return project


def _report(project: Path, *arguments: str) -> Result:
    common = ["report", "--no-review", "--quiet", "--data", str(project / "data"), "--language", "en"]
    return CliRunner().invoke(app, [*common, *arguments])


def test_a_notebook_of_ones_own_has_a_folder_of_its_own(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The official edition stays; the list and the commands for all editions know of both."""
    for notebook in ("", "notebooks/mine.ipynb", "../elsewhere/Riêng 2.ipynb"):
        done = _report(project, *(["--notebook", str(project / notebook)] if notebook else []))
        assert 0 == done.exit_code, done.output

    reports = project / "reports"
    made = {
        str(path.parent.relative_to(reports)): json.loads(path.read_bytes())["notebook"]["file"]
        for path in reports.rglob("manifest.json")
    }
    assert {
        "VN-01/2015-2020/en": "period_report.ipynb",
        "mine/VN-01/2015-2020/en": "mine.ipynb",
        "rieng-2/VN-01/2015-2020/en": "Riêng 2.ipynb",
    } == made
    assert ["", "mine", "rieng-2"] == [row.notebook for row in site_rows(reports)[0]]
    page = (reports / "index.html").read_text(encoding="utf-8")
    assert 'href="mine/VN-01/2015-2020/en/report.html"' in page
    rebuilt = []

    def rebuild(standing: StoredEdition, **named: Path) -> StoredEdition:
        rebuilt.append(named["notebook"].resolve())
        return standing

    monkeypatch.setattr("lc_indicators.editions.verify.verification.rebuild", rebuild)
    verified = CliRunner().invoke(app, ["verify", "--data", str(project / "data")])
    assert 0 == verified.exit_code, verified.output
    names = ("notebooks/mine", "notebooks/period_report", "../elsewhere/Riêng 2")
    assert {(project / f"{name}.ipynb").resolve() for name in names} == set(rebuilt)


def test_an_edition_never_replaces_that_of_another_notebook(project: Path, tmp_path: Path) -> None:
    """Neither of another name nor of the same one elsewhere; both are named, and a way out."""
    out, kernel = str(tmp_path / "out"), "lc_indicators.publish.run.run.execute"
    first, other = project / "notebooks/mine.ipynb", tmp_path / "elsewhere/mine.ipynb"
    assert 0 == _report(project, "--out", out, "--notebook", str(first)).exit_code
    before = (tmp_path / "out/VN-01/2015-2020/en/manifest.json").read_bytes()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kernel, lambda *_, **__: pytest.fail("a kernel was started"))
        official, same_name = (
            _report(project, "--out", out, "--force", *more) for more in ([], ["--notebook", str(other)])
        )

    for refused, now in ((official, project / "notebooks/period_report.ipynb"), (same_name, other)):
        assert 2 == refused.exit_code
        assert f"holds the edition of {first}, which that of {now} would replace. " in refused.stderr
        assert "Choose another folder with --out, or remove that edition." in refused.stderr
    assert before == (tmp_path / "out/VN-01/2015-2020/en/manifest.json").read_bytes()

    # A notebook that was moved is the same one; so is one that was changed.
    shutil.move(first, tmp_path / "mine.ipynb")
    assert (
        0 == _report(project, "--out", out, "--force", "--notebook", str(tmp_path / "mine.ipynb")).exit_code
    )

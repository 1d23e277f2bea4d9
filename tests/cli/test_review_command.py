"""``lc-indicators review``, and the review pages that ``lc-indicators report`` leaves beside editions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.build import Job, State, TerminalListener
from lc_indicators.build.review_pages import FEW, review, write_reviews
from lc_indicators.cli import app
from lc_indicators.publish.run.request import Request
from tests.data_fixtures import small_package
from tests.lai_chau import with_settings

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "tiny.ipynb"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with data, a notebook and both editions of it, as the command leaves them."""
    root = tmp_path_factory.mktemp("project")
    small_package(root / "data")
    with_settings(root)
    (root / "notebooks").mkdir()
    shutil.copy(NOTEBOOK, root / "notebooks" / "period_report.ipynb")
    done = _run(root, "report", "--quiet")
    assert 0 == done.exit_code, done.output
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project that a test may change."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def _run(root: Path, command: str, *arguments: str) -> Result:
    return CliRunner().invoke(app, [command, "--data", str(root / "data"), *arguments])


def _pages(root: Path) -> Path:
    return root / "reports" / "VN-01" / "2015-2020" / "review"


def test_a_report_leaves_a_review_page_and_the_list_leads_to_it(built: Path) -> None:
    """Both languages, each page told of the other one, each list with the page of its own language."""
    lists = {"vi": "index.html", "en": "index.en.html"}

    assert ["en.html", "vi.html"] == sorted(path.name for path in _pages(built).iterdir())
    for language, name in lists.items():
        index = (built / "reports" / name).read_text(encoding="utf-8")
        assert f'href="VN-01/2015-2020/review/{language}.html"' in index
    assert "A tiny report" in (_pages(built) / "vi.html").read_text(encoding="utf-8")


def test_a_page_that_is_current_is_left_alone(project: Path) -> None:
    """Nothing is built and nothing is written."""
    before = {path: path.stat().st_mtime_ns for path in _pages(project).iterdir()}

    assert 0 == _run(project, "report", "--quiet").exit_code

    assert before == {path: path.stat().st_mtime_ns for path in _pages(project).iterdir()}


def test_the_next_edition_is_compared_with_the_one_before(project: Path) -> None:
    """A figure of the data changes: the page says which, old and new; a page that is gone comes back."""
    rows = project / "data" / "observations" / "gso_poverty_rate.csv"
    text = rows.read_text(encoding="utf-8")
    rows.write_text(
        text.replace("VN-01,2016,27.9,point,27.9", "VN-01,2016,28.9,point,28.9"), encoding="utf-8"
    )
    (_pages(project) / "vi.html").unlink()

    done = _run(project, "report", "--quiet")

    assert 0 == done.exit_code, done.output
    page = (_pages(project) / "en.html").read_text(encoding="utf-8")
    assert "<del>27.9%</del> <ins>28.9%</ins>" in page
    assert (_pages(project) / "vi.html").is_file()


def test_reports_may_go_without_their_pages(project: Path) -> None:
    """For who builds to compare."""
    shutil.rmtree(_pages(project))

    assert 0 == _run(project, "report", "--quiet", "--no-review").exit_code

    assert not _pages(project).exists()


def test_the_command_writes_all_pages_and_says_where(project: Path) -> None:
    """Against the edition that somebody names, if they name one."""
    edition = project / "reports" / "VN-01" / "2015-2020" / "en"
    before = Path(shutil.copytree(edition, project / "before"))
    for name in ("figures.json", "report.ipynb"):
        text = (before / name).read_text(encoding="utf-8")
        (before / name).write_text(text.replace("27.9", "26.9"), encoding="utf-8")

    everything = _run(project, "review")
    one = _run(project, "review", str(edition), "--before", str(before))

    assert [str(_pages(project) / f"{name}.html") for name in ("en", "vi")] == everything.stdout.split()
    assert [str(_pages(project) / "en.html")] == one.stdout.split()
    assert "<del>26.9%</del> <ins>27.9%</ins>" in (_pages(project) / "en.html").read_text(encoding="utf-8")


def test_a_check_that_fails_is_the_answer_no(project: Path) -> None:
    """It is told where the page stands, and which check; the others ran."""
    edition = project / "reports" / "VN-01" / "2015-2020" / "en"
    (edition / "report.pdf").write_bytes(b"somebody else's")

    done = _run(project, "review", str(edition))

    assert (
        f"{_pages(project) / 'en.html'}: The files are as they were built: failed: report.pdf\n"
        in done.stderr
    )
    assert "The document is for archives and readers aloud: failed: " in done.stderr
    assert 1 == done.exit_code


def test_the_edition_before_is_that_of_one_edition(project: Path) -> None:
    """English is not compared with Vietnamese because both stand there."""
    done = _run(project, "review", "--before", str(project / "reports" / "VN-01" / "2015-2020" / "en"))

    assert "Error: --before is for one edition: name its folder" in done.stderr
    assert 2 == done.exit_code


def test_a_page_that_cannot_be_written_is_an_error_and_the_reports_stand(project: Path) -> None:
    """It is said of each edition, and the code is that of an error."""
    shutil.rmtree(_pages(project))
    _pages(project).write_text("in the way", encoding="utf-8")

    done = _run(project, "report", "--quiet", "--force")

    assert 2 == done.exit_code
    assert 2 == done.stderr.count("Error: No review page: Cannot write ")
    assert (project / "reports" / "VN-01" / "2015-2020" / "en" / "report.html").is_file()


def test_where_no_edition_stands_there_is_nothing_to_review(tmp_path: Path) -> None:
    """An error in a line."""
    small_package(tmp_path / "data")

    done = _run(tmp_path, "review")

    assert 2 == done.exit_code
    assert "no edition stands there" in done.stderr


def _request(project: Path, *, period: str = "2015-2020", language: str = "en") -> Request:
    return Request(
        project / "notebooks" / "period_report.ipynb",
        area="VN-01",
        period=period,
        language=language,
        data=project / "data",
        out=project / "reports",
    )


def test_many_pages_are_written_on_workers(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """More than a few, and the one that cannot be written is told by its title."""
    wanted = [_request(project, period=str(2000 + number)) for number in range(FEW + 1)]
    edition = _request(project).folder
    for one in wanted:
        shutil.copytree(edition, one.folder)
    (wanted[0].folder / "report.ipynb").write_text("{", encoding="utf-8")

    wrong = write_reviews(wanted, processes=2, listener=TerminalListener())

    assert f"Writing {FEW + 1} review pages" in capsys.readouterr().err
    assert ["VN-01 2000 en"] == [words.partition(":")[0] for words in wrong]
    assert all((one.folder.parent / "review" / "en.html").is_file() for one in wanted[1:])


def test_a_worker_says_what_came_of_a_page(project: Path) -> None:
    """Written, or why not."""
    job = Job(_request(project), comparing=lambda _: lambda _: [])

    assert (State.BUILT, "") == (review(job).state, review(job).words)
    manifest = _request(project).folder / "manifest.json"
    manifest.write_text(json.dumps({}), encoding="utf-8")
    assert (State.FAILED, True) == (review(job).state, "manifest.json" in review(job).words)

"""The build as a call: what it gives back, what it raises, and what a listener hears."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import ClassVar

import pytest

from lc_indicators.build import BuildListener, JobOutcome, State, build_reports
from lc_indicators.build.build_plan import Wanted
from lc_indicators.build.job import Job, build
from lc_indicators.catalogue import load_catalogue
from lc_indicators.errors import CellFailedError, ParameterError, UnknownNameError
from lc_indicators.periods import Period
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.store.layout import OUTPUT_FILES
from tests.data_fixtures import small_package
from tests.lai_chau import with_settings
from tests.said_periods import say_years


class Heard(BuildListener):
    """Notes all that it hears of files, words and the batch."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.words: list[str] = []

    def writes(self, file: Path) -> None:
        """Note its name."""
        self.files.append(file.name)

    def says(self, words: str) -> None:
        """Note it."""
        self.words.append(words)

    def errs(self, words: str) -> None:
        """Note it as an error."""
        self.words.append(f"Error: {words}")

    def batch_ends(self, outcomes: Sequence[JobOutcome]) -> None:
        """Note how many."""
        self.words.append(f"{len(outcomes)} ended")


@pytest.fixture
def project(tmp_path: Path, notebooks: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose reports have pages of one line."""

    def page(document: Document) -> bytes:
        return str(document.title["title"]).encode()

    renderers = dict.fromkeys(OUTPUT_FILES, page)
    monkeypatch.setattr("lc_indicators.publish.run.run.default_renderers", lambda: renderers)
    small_package(tmp_path / "data")
    with_settings(tmp_path)
    (tmp_path / "notebooks").mkdir()
    shutil.copy(notebooks / "tiny.ipynb", tmp_path / "notebooks" / "period_report.ipynb")
    return tmp_path


def test_a_build_says_what_came_of_each_report_and_the_listener_where_it_stands(project: Path) -> None:
    """Built, then up to date; the files are told both times, as people want to open them."""
    heard, again = Heard(), Heard()

    first = build_reports(data=project / "data", languages=["en"], review=False, listener=heard)
    second = build_reports(data=project / "data", languages=["en"], review=False, listener=again)

    folder = project / "reports" / "VN-01" / "2015-2020" / "en"
    assert [JobOutcome("VN-01 2015-2020 en", folder, State.BUILT)] == first.outcomes
    assert [JobOutcome("VN-01 2015-2020 en", folder, State.CURRENT)] == second.outcomes
    assert ([], project / "reports" / "index.html") == (first.failed, first.index)
    assert list(OUTPUT_FILES) == heard.files == again.files
    assert ([], ["VN-01 2015-2020 en: up to date"]) == (heard.words, again.words)


class Here:
    """Workers that are this process, whose pages are plain; notes how many there would be."""

    counts: ClassVar[list[int]] = []

    def __init__(self, count: int, **_: object) -> None:
        self.counts.append(count)

    def outcomes(self, jobs: Sequence[Job], listener: BuildListener) -> Generator[JobOutcome]:
        """Yield what came of each."""
        for job in jobs:
            listener.starts(job.request.title)
            yield build(job)


def test_when_a_few_are_stale_then_as_many_at_once_as_there_are_cores(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for one language while a core is idle; files are told as for one, and no table."""
    monkeypatch.setattr("lc_indicators.build.local.Processes", Here)
    monkeypatch.setattr("lc_indicators.build.builder.cores", lambda: 2)
    heard, again = Heard(), Heard()

    for listener in (heard, again):
        build_reports(data=project / "data", languages=["en", "vi"], review=False, listener=listener)

    assert [2] == Here.counts
    assert [*OUTPUT_FILES] * 2 == heard.files == again.files
    assert ["0 ended"] == heard.words
    assert ["VN-01 2015-2020 en: up to date", "VN-01 2015-2020 vi: up to date"] == again.words


@pytest.mark.parametrize(
    ("typed", "folder"),
    [
        ("quý III năm 2024", "2024-Q3"),
        ("January–September 2024", "2024-01_2024-09"),
        ("15/12/2024–14/9/2025", "2024-12-15_2025-09-14"),
        ("2015/2020", "2015-2020"),
    ],
)
def test_a_notebook_is_asked_for_any_period(project: Path, typed: str, folder: str) -> None:
    """However a period is typed, the notebook and the edition's folder get one name, which reads back."""
    own = shutil.copy(project / "notebooks" / "period_report.ipynb", project / "notebooks" / "monthly.ipynb")
    wanted = Wanted(
        notebook=own,
        data=project / "data",
        out=project / "out",
        areas=["VN-01"],
        periods=[typed],
        languages=["en"],
    )

    requests = wanted.requests(load_catalogue(project / "data"))

    assert [folder] == [request.period for request in requests]
    assert [project / "out" / "VN-01" / folder / "en"] == [request.folder for request in requests]
    assert Period.read(typed) == Period.read(folder)


def test_what_nobody_asks_for_is_asked_for(project: Path) -> None:
    """Without settings a report has neither an area nor a period of its own."""
    (project / "lc-indicators.toml").write_text('languages = ["en"]\n[report]\narea = "VN-01"\n')

    with pytest.raises(ParameterError, match=r"No period is asked for: name one with --period, or"):
        build_reports(data=project / "data")
    (project / "lc-indicators.toml").unlink()
    with pytest.raises(ParameterError, match=r"No area is asked for: name one with --area, or set area"):
        build_reports(data=project / "data")


def test_the_settings_say_which_languages_are_built(project: Path) -> None:
    """Of two languages of the data one may be built unasked."""
    file = project / "lc-indicators.toml"
    file.write_text('languages = ["en"]\n' + file.read_text(encoding="utf-8"), encoding="utf-8")

    done = build_reports(data=project / "data", review=False)

    assert ["VN-01 2015-2020 en"] == [one.title for one in done.outcomes]


def test_what_cannot_be_built_is_an_error_of_the_library(project: Path) -> None:
    """A name that no area has; the only report that was asked for, which fails."""
    with pytest.raises(UnknownNameError, match="Unknown area 'Atlantis'"):
        build_reports(data=project / "data", areas=["Atlantis"])

    failing = Path(__file__).parents[1] / "notebooks" / "failing.ipynb"
    say_years(shutil.copy(failing, project / "notebooks" / "period_report.ipynb"))
    with pytest.raises(CellFailedError):
        build_reports(data=project / "data", languages=["en"])

"""Review pages that workers write: once all languages of a report stand, and not before."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.build import JobOutcome, State
from lc_indicators.build.job import Job, ReviewOutcome, failed
from lc_indicators.build.review_pages import PagesToCome
from lc_indicators.publish.run.request import Request


def _request(folder: Path, area: str, language: str) -> Request:
    notebook = Path("n.ipynb")
    return Request(notebook, area=area, period="2020", language=language, data=folder, out=folder / "out")


def _built(request: Request, state: State = State.BUILT) -> JobOutcome:
    return JobOutcome(request.title, request.folder, state)


def test_the_pages_of_a_report_follow_its_last_language(tmp_path: Path) -> None:
    """The page of one language tells of the other's; whether it was built or failed, it is over."""
    vi, en, other = (_request(tmp_path, *which) for which in (("a", "vi"), ("a", "en"), ("b", "en")))
    pages = PagesToCome([vi, en, other], [vi, en, other])

    assert () == pages.after(_built(en))
    assert [(other,)] == [job.reviewed for job in pages.after(_built(other))]
    assert [(vi, en)] == [job.reviewed for job in pages.after(_built(vi, State.FAILED))]
    assert () == pages.after(_built(vi))


def test_what_stood_already_is_not_waited_for(tmp_path: Path) -> None:
    """Of two languages one was up to date; and what nobody wants reviewed has no page."""
    vi, en = _request(tmp_path, "a", "vi"), _request(tmp_path, "a", "en")

    assert [(vi, en)] == [job.reviewed for job in PagesToCome([vi, en], [en]).after(_built(en))]
    assert () == PagesToCome([vi, en], []).after(_built(en))


def test_a_worker_that_dies_over_pages_is_no_failed_report(tmp_path: Path) -> None:
    """The report stands; its page is missing, and is written by whoever looks for all of them."""
    request = _request(tmp_path, "a", "vi")
    pages = PagesToCome([request], [request])
    (job,) = pages.after(_built(request))

    outcome = failed(job, "its worker process ended by SIGKILL")

    assert isinstance(outcome, ReviewOutcome)
    assert () == pages.after(outcome)
    assert not isinstance(failed(Job(request, job.comparing), "it failed"), ReviewOutcome)

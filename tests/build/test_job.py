"""One report of a batch: whatever it meets is told, never raised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lc_indicators.build import State, build
from lc_indicators.build import job as job_room
from lc_indicators.errors import KernelError
from tests.build.scripted_jobs import jobs


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KernelError("no room"), "The notebook's kernel did not start: no room."),
        (KeyError("x"), "Unexpected KeyError: 'x' (run it with --debug and report what it says)"),
    ],
)
def test_an_error_is_told_in_words(
    error: Exception, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ours word themselves; others by their name."""

    def run(_: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr("lc_indicators.publish.run.run.run_report", run)
    [one] = jobs(tmp_path, "VN-01")
    monkeypatch.setattr(job_room, "why_stale", lambda *_, **__: "there is none")

    outcome = build(one)

    assert (State.FAILED, "VN-01 2020 en") == (outcome.state, outcome.title)
    assert outcome.words.startswith(words)


def test_what_another_has_built_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that comes back after its worker was lost may be done already."""
    monkeypatch.setattr(job_room, "why_stale", lambda *_, **__: "")
    [one] = jobs(tmp_path, "VN-01")

    assert State.CURRENT is build(one).state


def test_when_debug_is_asked_for_then_a_report_that_failed_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The traceback comes back from the worker as words."""

    def run(_: object, **_options: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("lc_indicators.publish.run.run.run_report", run)
    monkeypatch.setattr(job_room, "why_stale", lambda *_, **__: "there is none")
    [one] = jobs(tmp_path, "VN-01")

    words = build(replace(one, debug=True)).words

    assert words.startswith("Traceback (most recent call last):")
    assert words.endswith("KeyError: 'x'")

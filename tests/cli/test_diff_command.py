"""``lc-indicators diff``: exit codes, forms, and where the answer goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lc_indicators.cli import app
from tests.editions.compare.small_editions import SmallEdition


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    """Return two editions that differ in a word."""
    made = SmallEdition()
    made.block("empty-1")["spans"] = [{"text": "No figures."}]
    return str(SmallEdition().write(tmp_path / "a")), str(made.write(tmp_path / "b"))


def test_when_both_say_the_same_then_the_exit_code_is_0(folders: tuple[str, str]) -> None:
    """The answer to "does it differ" is no."""
    done = CliRunner().invoke(app, ["diff", folders[0], folders[0]])

    assert (0, True) == (done.exit_code, "The two editions say the same" in done.stdout)


def test_when_they_differ_then_the_exit_code_is_1(folders: tuple[str, str]) -> None:
    """With the review, in the language of the second edition or the one that is asked for."""
    en, vi = (CliRunner().invoke(app, ["diff", *folders, *more]) for more in ((), ("--language", "vi")))

    assert (1, 1) == (en.exit_code, vi.exit_code)
    assert "What changed: 1 text." in en.stdout
    assert "Những gì đã thay đổi: 1 đoạn văn." in vi.stdout


@pytest.mark.parametrize(("form", "start"), [("text", "Old: "), ("json", "{"), ("html", "<!DOCTYPE html>")])
def test_each_form_goes_to_a_file(folders: tuple[str, str], tmp_path: Path, form: str, start: str) -> None:
    """Nothing is printed then, and the exit code says the same."""
    file = tmp_path / "changes"
    done = CliRunner().invoke(app, ["diff", *folders, "--format", form, "--output", str(file)])

    assert (1, "") == (done.exit_code, done.output)
    assert file.read_text(encoding="utf-8").startswith(start)


def test_the_json_is_printed_whole(folders: tuple[str, str]) -> None:
    """A program reads it from a pipe."""
    done = CliRunner().invoke(app, ["diff", *folders, "-f", "json"])

    assert 1 == json.loads(done.stdout)["counts"]["texts"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["nowhere", "nowhere"], "nowhere is no edition: no such folder."),
        (["nowhere:it", "nowhere"], "nowhere:it is no edition: "),
        (["--language", "fr"], "Language 'fr' is not one of vi, en."),
        (["--output", "no/such/folder/it"], "Choose another file with --output."),
    ],
)
def test_when_something_is_wrong_then_one_line_says_what(
    folders: tuple[str, str], more: list[str], said: str
) -> None:
    """Exit 2, no traceback."""
    asked = more if not more[0].startswith("-") else [*folders, *more]
    done = CliRunner().invoke(app, ["diff", *asked])

    assert 2 == done.exit_code
    assert said in done.output
    assert "Traceback" not in done.output

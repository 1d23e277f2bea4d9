from __future__ import annotations

import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from lc_indicators.cli import app
from lc_indicators.cli.app import CommandGroup, Debug
from lc_indicators.errors import ParameterError

HEAVY = {
    "altair",
    "frictionless",
    "nbconvert",
    "nbformat",
    "pandas",
    "papermill",
    "typst",
    "vl_convert",
    "zmq",
}


class OddError(Exception):
    """An error of a library's own kind."""


def _app_that_raises(error: BaseException) -> typer.Typer:
    small = typer.Typer(cls=CommandGroup, pretty_exceptions_enable=False)

    @small.command()
    def run(*, debug: Debug = False) -> None:
        del debug
        raise error

    @small.command()
    def other() -> None:
        """Make it an app of two commands."""

    return small


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ParameterError("Two words."), 2, "Error: Two words.\n"),
        (
            OddError("of its own kind"),
            2,
            "Error: Unexpected OddError: of its own kind\nRun it with --debug and report what it says.\n",
        ),
        (KeyboardInterrupt(), 130, "Error: Interrupted; editions stay as they were.\n"),
        (
            ZeroDivisionError("a slip"),
            2,
            "Error: Unexpected ZeroDivisionError: a slip\nRun it with --debug and report what it says.\n",
        ),
    ],
)
def test_when_a_command_fails_then_words_and_a_code_come_out(
    error: BaseException, code: int, said: str
) -> None:
    """No traceback reaches a user; the exit code tells an error from the answer "no"."""
    done = CliRunner().invoke(_app_that_raises(error), ["run"])

    assert (code, said, "") == (done.exit_code, done.stderr, done.stdout)


@pytest.mark.parametrize("error", [ParameterError("Two words."), ZeroDivisionError()])
def test_when_debug_is_asked_for_then_the_error_itself_comes_out(error: BaseException) -> None:
    """`--debug` shows the traceback of whatever it was."""
    done = CliRunner().invoke(_app_that_raises(error), ["run", "--debug"])

    assert done.exception is error


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"], ["--version"], ["list", "--help"]])
def test_when_help_is_asked_for_then_nothing_heavy_is_loaded(
    arguments: list[str], clean_environment: dict[str, str]
) -> None:
    """Help answers at once: papermill, pandas and the others take seconds."""
    command = [sys.executable, "-X", "importtime", "-m", "lc_indicators.cli", *arguments]

    done = subprocess.run(command, capture_output=True, text=True, check=True, env=clean_environment)

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "typer" in loaded
    assert set() == HEAVY & loaded


def test_when_the_version_is_asked_for_then_it_is_the_packages() -> None:
    """One version, where the package says it."""
    import lc_indicators

    assert f"lc-indicators {lc_indicators.__version__}\n" == CliRunner().invoke(app, ["--version"]).stdout


@pytest.mark.parametrize("arguments", [["reprot"], ["report", "--areas", "VN-01"], ["list"]])
def test_when_the_command_line_is_wrong_then_the_code_is_2(arguments: list[str]) -> None:
    """A slip in the command is an error, not the answer "no"."""
    done = CliRunner().invoke(app, arguments)

    assert (2, "") == (done.exit_code, done.stdout)
    assert "Usage: " in done.stderr

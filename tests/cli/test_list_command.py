from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from lc_indicators.cli import app
from lc_indicators.cli.list_command import table


@pytest.mark.parametrize(
    ("what", "head", "row"),
    [
        ("areas", "area kind observations name", "VN-01 province"),
        ("indicators", "indicator unit observations name", "grdp_per_capita "),
        ("periods", "period observations name", "2020 "),
        ("sources", "source date observations publisher title", "interview_2020 "),
    ],
)
def test_when_something_is_listed_then_a_plain_table_comes_out(what: str, head: str, row: str) -> None:
    """Columns padded with spaces, codes first: good to read and to grep."""
    done = CliRunner().invoke(app, ["list", what])

    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert head == lines[0]
    assert any(line.startswith(row) for line in lines[1:])


def test_when_names_are_asked_for_in_vietnamese_then_they_are() -> None:
    """Names come in either language."""
    done = CliRunner().invoke(app, ["list", "areas", "--language", "vi"])

    assert "Lai Châu" in done.stdout


def test_when_the_language_is_unknown_then_the_languages_are_named() -> None:
    """An unknown language is an error of one line."""
    done = CliRunner().invoke(app, ["list", "areas", "--language", "fr"])

    assert (2, "Error: Language 'fr' is not one of vi, en.\n") == (done.exit_code, done.stderr)


def test_when_rows_differ_in_width_then_columns_line_up() -> None:
    """The last column is left ragged: no spaces at line ends."""
    assert ["a    bb", "ccc  d"] == list(table([("a", "bb"), ("ccc", "d")]))


def test_when_the_reader_has_enough_then_nothing_is_said() -> None:
    """`list | head -1` ends without a word, with the code that a shell gives for it."""
    command = [sys.executable, "-m", "lc_indicators.cli", "list", "sources"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()

    said = process.stderr.read()

    assert (141, b"") == (process.wait(timeout=20), said)
    process.stderr.close()

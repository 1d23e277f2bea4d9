from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lc_indicators.cli import app
from lc_indicators.cli.list_command import Listed, table
from lc_indicators.report.registries import REGISTRIES, registry_of


@pytest.mark.parametrize(
    ("what", "head", "row"),
    [
        ("areas", "area kind observations name", "VN-01 province"),
        ("indicators", "indicator unit observations name variant", "grdp_per_capita "),
        ("periods", "period observations name", "2020 "),
        ("sources", "source date observations publisher title", "interview_2020 "),
        ("charts", "chart answers", "slope from here to there?"),
        ("metrics", "metric name gives", "share_of_total share of the total part in percent of total"),
        ("formats", "format reads", "pxweb tables as a PX-Web site exports them (CSV)"),
        ("outputs", "output file is", "PDF report.pdf the report as readers print and archive it"),
    ],
)
def test_when_something_is_listed_then_a_plain_table_comes_out(what: str, head: str, row: str) -> None:
    """Columns padded with spaces, codes first: good to read and to grep."""
    done = CliRunner().invoke(app, ["list", what])

    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert head == lines[0]
    assert any(line.startswith(row) for line in lines[1:])


@pytest.mark.parametrize("what", REGISTRIES)
def test_what_the_library_offers_is_listed_without_data(what: str, tmp_path: Path) -> None:
    """Whoever begins a project asks before there are any; an entry says in one line what it is for."""
    done = CliRunner().invoke(app, ["list", what, "--data", str(tmp_path)])

    rows = registry_of(what, language="vi")
    assert 0 == done.exit_code, done.output
    assert len(rows) == len(done.stdout.splitlines())
    assert all(all(row) and "\n" not in row[-1] for row in rows)


def test_every_registry_can_be_listed() -> None:
    """The command takes what the call takes."""
    assert set(REGISTRIES) < set(Listed)


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

"""What a shell offers where an area, an indicator, a period or a language is to be written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from lc_indicators.catalogue.load import VARIABLE
from lc_indicators.cli import app, completion
from tests.data_fixtures import small_package


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(small_package(tmp_path / "data")))


def test_codes_and_names_without_accents_complete() -> None:
    """A name leads to its code, which is what a command keeps."""
    assert [("VN-01", "Lai Châu")] == completion.areas("VN-0")
    assert [("VN-01", "Lai Châu")] == completion.areas("lai c")
    assert "poverty_rate_gso" in dict(completion.indicators("poverty"))
    assert {"2015", "2016"} <= set(completion.periods("201"))
    assert ["vi"] == completion.languages("v")
    assert {"vi", "en"} == set(completion.languages("")), "of the project, not all that the library speaks"
    assert "gso_poverty_rate" in dict(completion.sources("gso"))


def test_what_else_is_chosen_by_a_word_completes() -> None:
    """Kinds of areas, mappings, formats in and out, notations."""
    assert "province" in dict(completion.kinds("prov"))
    assert ["px", "pxweb"] == sorted(dict(completion.formats("px")))
    assert ["sdmx-csv"] == completion.exports("sd")
    assert "point" in completion.notations("po")
    assert [] == completion.mappings("none such")


#: Options whose value is any text, a number, a date or a file: nothing that could be listed.
FREE = {
    "areas", "as_of", "before", "cell_timeout", "date", "edition", "files", "jobs", "new", "old",
    "parameter", "publisher", "references", "scheduler", "sheet", "tables", "title", "words",
}  # fmt: skip


def test_every_option_that_names_something_completes() -> None:
    """Of all commands, those of import among them: a new option is free text, or it offers what there is."""
    commands = dict(typer.main.get_command(app).commands)
    commands |= {f"import {name}": one for name, one in commands.pop("import").commands.items()}
    silent = {
        (name, param.name)
        for name, command in commands.items()
        for param in command.params
        if param.type.name == "str" and param._custom_shell_complete is None
    }

    assert set() == {(name, param) for name, param in silent if param not in FREE} - {("init", "area")}


def test_where_no_project_is_nothing_completes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And nothing is raised into a shell that somebody types in."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))

    assert [[], [], []] == [completion.areas(""), completion.periods(""), completion.sources("")]


def test_it_loads_no_library_of_tables() -> None:
    """A shell waits for it."""
    code = "import sys; from lc_indicators.cli import app, completion as c; c.areas(''); c.periods('')\n"
    code += "print([one for one in ('pandas', 'altair', 'papermill', 'nbformat') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.strip()

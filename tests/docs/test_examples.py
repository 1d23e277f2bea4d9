"""Every example of the documentation is run, page by page, in a copy of the project."""

from __future__ import annotations

import doctest
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, Block, blocks, name_of

BIN = ROOT / ".venv" / "bin"

#: Targets of make are other tests' (test_make runs `make report`); here they are looked up.
MAKE = f'#!/bin/sh\nexec /usr/bin/env -i PATH=/usr/bin:/bin make -C "{ROOT}" --dry-run "$@" > /dev/null\n'

COMMAND = re.compile(r"lc-indicators ((?:[a-z]+ )?)([^|>\n]*)")

RUN_PAGES = [page for page in PAGES if any(block.is_run for block in blocks(page))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with the report that the pages speak of."""
    project = tmp_path_factory.mktemp("built") / "project"
    for folder in ("data", "notebooks"):
        shutil.copytree(ROOT / folder, project / folder)
    shutil.copy(ROOT / "lc-indicators.toml", project)
    # A cache of its own: what the user's holds is no part of an example.
    _sh(
        "lc-indicators report --language en --quiet",
        project,
        {"LC_INDICATORS_CACHE": str(project.parent / "cache")},
    )
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a page's own copy, as the working directory, with the project's commands on its path."""
    mine = tmp_path / "project"
    shutil.copytree(built, mine)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "make").write_text(MAKE, encoding="utf-8")
    (tmp_path / "bin" / "make").chmod(0o755)
    monkeypatch.chdir(mine)
    monkeypatch.syspath_prepend(str(mine))
    return mine


def _sh(code: str, project: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = f"{project.parent / 'bin'}:{BIN}:/usr/bin:/bin"
    return subprocess.run(
        ["bash", "-c", code],
        cwd=project,
        env=environment | {"PATH": path, "HOME": str(Path.home()), "COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("page", RUN_PAGES, ids=name_of)
def test_the_examples_of_a_page_hold(page: Path, project: Path, clean_environment: dict[str, str]) -> None:
    """What a page prints is what a reader gets who follows it from top to bottom."""
    names: dict[str, object] = {}
    for block in blocks(page):
        if block.order in ("file", "append"):
            with (project / block.says).open("w" if block.order == "file" else "a", encoding="utf-8") as file:
                file.write(block.code)
        elif not block.is_run:
            continue
        elif block.language == "python":
            _run_python(block, names, page)
        elif block.language == "console":
            _run_console(block, project, clean_environment)
        else:
            ran = _sh(f"set -e -o pipefail\n{block.code}", project, clean_environment)
            expected = block.says.split() if block.order == "exit" else ["0"]
            assert str(ran.returncode) in expected, f"{block.code}{ran.stdout}"


def _run_python(block: Block, names: dict[str, object], page: Path) -> None:
    test = doctest.DocTestParser().get_doctest(block.code, names, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)

    assert test.examples, f"a python block without >>> is a file: name it\n{block.code}"
    said: list[str] = []
    failed = runner.run(test, out=said.append, clear_globs=False).failed
    names.update(test.globs)

    assert 0 == failed, "".join(said)


def _run_console(block: Block, project: Path, environment: dict[str, str]) -> None:
    for step in re.split(r"^\$ ", block.code, flags=re.MULTILINE)[1:]:
        command, rest = _command_of(step)
        ran = _sh(command, project, environment)
        is_so = doctest.OutputChecker().check_output(rest, ran.stdout, doctest.ELLIPSIS)

        assert is_so, f"$ {command}\nexpected:\n{rest}\ngot:\n{ran.stdout}"


def _command_of(step: str) -> tuple[str, str]:
    """Return a command with its continued lines, which begin with ``> ``, and what it prints."""
    first, *lines = step.split("\n")
    count = next((n for n, line in enumerate(lines) if not line.startswith("> ")), len(lines))
    command = "\n".join([first, *(line.removeprefix("> ") for line in lines[:count])])
    return command, "\n".join(lines[count:])


def test_a_block_that_is_not_run_says_why() -> None:
    """An example that nobody runs is one that nobody noticed to be wrong."""
    reasons = [block.says for page in PAGES for block in blocks(page) if block.order == "not run"]

    assert all(len(reason.split()) > 3 for reason in reasons)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_options_of_a_page_exist(page: Path, clean_environment: dict[str, str]) -> None:
    """A command that is shown and not run has the options that it is shown with."""
    shown = [line for block in blocks(page) if block.order == "not run" for line in block.code.split("\n")]
    for line in shown:
        words = line.split()
        if not words or words[0] != "lc-indicators":
            continue
        inner = [word for word in words[1:3] if word in ("import", "pxweb", "table") or word == words[1]]
        told = subprocess.run(
            [BIN / "lc-indicators", *inner, "--help"],
            capture_output=True, text=True, check=True, env=clean_environment | {"COLUMNS": "200"},
        )  # fmt: skip

        assert [] == [word for word in words if word.startswith("--") and word not in told.stdout]


def test_every_command_is_run_in_some_page() -> None:
    """A command that no page runs is one that no reader finds."""
    from typer.main import get_command

    from lc_indicators.cli import app

    run = " ".join(block.code for page in PAGES for block in blocks(page) if block.is_run)

    assert [] == [name for name in get_command(app).commands if f"lc-indicators {name}" not in run]


def test_every_command_has_its_call_from_python() -> None:
    """The table of calls has a row a command, and no other row."""
    from typer.main import get_command

    from lc_indicators.cli import app

    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    called = re.findall(r"^\| `([a-z]+)` \|", page.partition("\n## From Python\n")[2], flags=re.MULTILINE)

    assert sorted(get_command(app).commands) == sorted(called)


def test_a_python_example_that_is_wrong_fails() -> None:
    """The harness itself can fail."""
    with pytest.raises(AssertionError):
        _run_python(Block("python", ">>> 1 + 1\n3\n", "", ""), {}, Path(sys.executable))

"""Machines of other kinds: what they lack is asked for in one place, and stops nothing before."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
import yaml

from lc_indicators.cli import app
from lc_indicators.project.template_files import template

ROOT = Path(__file__).parents[1]

CODE = """
import pkgutil, sys
sys.modules["fcntl"] = None
import tools.setup
import lc_indicators
for found in pkgutil.walk_packages(lc_indicators.__path__, "lc_indicators."):
    if not found.name.endswith("__main__"):
        __import__(found.name)
print(len([name for name in sys.modules if name.startswith("lc_indicators.")]))
"""


@pytest.mark.slow
def test_every_module_is_imported_without_locks_of_files() -> None:
    """Windows has no such locks: only what takes one may miss it."""
    quiet = {**os.environ, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=False, env=quiet
    )

    assert "" == done.stderr
    assert int(done.stdout) > 400


def _options(command: str) -> set[str]:
    """Return the options that a command of the library takes."""
    known = typer.main.get_command(app).commands[command]  # type: ignore[attr-defined] # a group has commands
    return {option for one in known.params for option in (*one.opts, *one.secondary_opts)}


@pytest.mark.parametrize("script", ["binder", "workflow"])
def test_machines_elsewhere_run_commands_that_there_are(script: str) -> None:
    """What Binder and a new project's workflow call exists, with each option that they give it."""
    binder = (ROOT / ".binder" / "postBuild").read_text(encoding="utf-8")
    jobs = yaml.safe_load(template("reports.yml"))["jobs"]
    steps = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])
    called = re.findall(
        r"^lc-indicators (\w+)(.*)$", {"binder": binder, "workflow": steps}[script], re.MULTILINE
    )

    assert called
    for command, rest in called:
        assert set(re.findall(r"--[a-z-]+", rest)) <= _options(command)


def test_the_dev_container_runs_a_target_that_there_is() -> None:
    """It is JSON of the known keys, and sets up what `make` sets up."""
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    made, target = container["postCreateCommand"].split()

    assert "make" == made
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"image", "name", "postCreateCommand"} <= container.keys()
    assert [8888] == container["forwardPorts"]


def test_only_one_place_asks_for_locks_of_files() -> None:
    """Another machine lacks them: whoever needs one asks there."""
    asking = [
        file.relative_to(ROOT).as_posix()
        for folder in ("src", "tools")
        for file in (ROOT / folder).rglob("*.py")
        if re.search(r"^\s*(?:import|from) fcntl\b", file.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert [] == [name for name in asking if name not in {"src/lc_indicators/files.py", "tools/setup.py"}]


def test_whoever_installs_the_lock_by_pip_takes_it_as_it_is() -> None:
    """It has everything: asked for what packages require, pip refuses extras that the lock does not name."""
    files = [ROOT / ".binder" / "postBuild", *(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    by_pip = [line for line in lines if re.search(r"\bpip (?:install|download)\b.*requirements\.lock", line)]

    assert by_pip
    assert [] == [line for line in by_pip if "--no-deps" not in line or "--require-hashes" not in line]

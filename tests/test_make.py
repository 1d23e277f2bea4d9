"""The one door: `make`, and the set-up that stands behind every target."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent

#: The commands of a whole set-up: the environment, uv into it, what is locked, the project itself.
FROM_NOTHING = ["-m venv", "-m pip", "pip sync", "pip install"]

LOCK = """\
urllib3==2.5.0 \\
    --hash=sha256:aa
uv==0.13.9 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
vl-convert-python==1.9.0 \\
    --hash=sha256:dd
"""


def _make(
    *arguments: str, environment: dict[str, str], folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_when_make_is_called_alone_then_every_target_is_listed(clean_environment: dict[str, str]) -> None:
    """`make` explains itself: each target with what it does, and nothing is done."""
    done = _make(environment=clean_environment)

    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE).group(1).split()
    listed = re.findall(r"^  ([\w-]+) +\S", done.stdout, flags=re.MULTILINE)
    assert sorted(listed) == sorted(set(targets) - {"setup"})
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("audit", "Name a text: make audit TEXT=file (plain text, HTML or .docx)"),
        ("audit-score", "Name labelled passages: make audit-score FILE=passages.jsonl"),
    ],
)
def test_when_no_file_is_named_then_one_line_says_how(
    target: str, said: str, clean_environment: dict[str, str]
) -> None:
    """Nothing is audited by default: the project holds no text of its own."""
    done = _make(target, environment=clean_environment)

    assert (2, said) == (done.returncode, done.stderr.splitlines()[0])


def test_when_a_text_is_audited_then_only_hints_that_were_given_reach_it(
    clean_environment: dict[str, str],
) -> None:
    """The area and the period that a report is built for by default are no hints on somebody's text."""
    bare, hinted = (
        _make("--dry-run", "audit", "TEXT=a b.txt", *more, environment=clean_environment).stdout
        for more in ((), ("AREA=VN-06", "PERIOD=2016-2020"))
    )

    assert "audit 'a b.txt'" in bare
    assert not re.search("--(area|period)", bare)
    assert "--area 'VN-06' --period '2016-2020'" in hinted


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("LANGUAGE=en", "LANGUAGES"),
        ("LANG=en", "LANGUAGES"),
        ("language=en", "LANGUAGES"),
        ("AREAS=VN-01", "AREA"),
        ("area=VN-01", "AREA"),
        ("PERIODS=2016", "PERIOD"),
        ("YEAR=2016", "PERIOD"),
    ],
)
def test_when_a_variable_has_a_wrong_name_then_the_right_one_is_named(
    given: str, meant: str, clean_environment: dict[str, str]
) -> None:
    """The default report is not built in silence under somebody's other wish."""
    done = _make("--dry-run", "report", given, environment=clean_environment)

    assert (2, "") == (done.returncode, done.stdout)
    assert f"{given.partition('=')[0]} is nothing that make takes here: did you mean {meant}?" in done.stderr
    assert 1 == len(done.stderr.splitlines())


def test_when_a_variable_is_nothing_then_those_that_are_stand_there(
    clean_environment: dict[str, str],
) -> None:
    """What the environment holds, the shell's LANGUAGE among it, is no slip."""
    done = _make("--dry-run", "report", "WHAT=en", environment=clean_environment)
    foreign = _make("--dry-run", "report", environment=clean_environment | {"LANGUAGE": "de", "AREAS": "x"})

    assert "WHAT is nothing that make takes here; it takes AREA PERIOD LANGUAGES TEXT" in done.stderr
    assert (0, "") == (foreign.returncode, foreign.stderr)


def test_when_areas_are_named_then_the_command_gets_them_as_they_are(
    clean_environment: dict[str, str],
) -> None:
    """A name of two words is one area; which words belong together the command knows."""
    done = _make("--dry-run", "report", "AREA=Lai Châu Sơn La", environment=clean_environment)

    assert "report --area 'Lai Châu Sơn La' " in done.stdout


def test_when_there_is_no_python_then_one_line_says_what_to_do(clean_environment: dict[str, str]) -> None:
    """A stranger without Python learns which one to install."""
    done = _make("PYTHON=no-such-python", "report", environment=clean_environment)

    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "No no-such-python here: install Python 3.11 or newer, or name one: make PYTHON=python3.12 …"
    )


@pytest.fixture
def project(tmp_path: Path) -> ModuleType:
    """Return the set-up of a small project; commands are noted in `.commands` instead of run."""
    folder = tmp_path / "project"
    (folder / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "setup.py", folder / "tools")
    (folder / "requirements.lock").write_text(LOCK, encoding="utf-8")
    (folder / "pyproject.toml").touch()
    return _load(folder)


def _load(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("setup_of_a_project", folder / "tools" / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.commands = []

    def note(*command: str) -> None:
        module.commands.append(" ".join(command[1:3]))
        module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        module.PYTHON.touch()

    module._run = note
    return module


def test_when_nothing_is_there_then_all_is_set_up_once(
    project: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first run says in two lines what it does; the second does and says nothing."""
    project.main()
    said = capsys.readouterr().out
    project.main()

    assert project.commands == FROM_NOTHING
    assert len(said.splitlines()) == 2
    assert capsys.readouterr().out == ""


def test_when_the_lock_changes_then_the_environment_is_updated(project: ModuleType) -> None:
    """The stamp is the content of lock and pyproject, not their dates."""
    project.main()
    project.commands.clear()
    project.LOCK.write_text(LOCK + "\n", encoding="utf-8")

    project.main()

    assert project.commands == FROM_NOTHING[2:]


def test_when_it_was_interrupted_then_it_starts_over(project: ModuleType) -> None:
    """The stamp is written last: half an environment is never taken for a whole one."""
    whole = project._run

    def interrupted(*command: str) -> None:
        whole(*command)
        if "sync" in command:
            raise KeyboardInterrupt

    project._run = interrupted
    with pytest.raises(KeyboardInterrupt):
        project.main()
    project._run = whole
    project.commands.clear()

    project.main()

    assert project.commands == FROM_NOTHING


def test_when_the_folder_was_moved_then_it_starts_over(project: ModuleType, tmp_path: Path) -> None:
    """An environment's scripts name the folder it was made in, so a moved one does not work."""
    project.main()

    again = _load((tmp_path / "project").rename(tmp_path / "moved"))
    again.main()

    assert again.commands == FROM_NOTHING


def test_when_another_python_is_named_then_it_starts_over(
    project: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make PYTHON=…` is obeyed even where an environment stands."""
    project.main()
    project.commands.clear()
    monkeypatch.setattr(sys, "argv", ["setup.py", "--this-python"])

    project.main()

    assert project.commands == FROM_NOTHING


def test_when_python_is_too_old_then_the_message_names_both(project: ModuleType) -> None:
    """The oldest Python that works, the one found, and how to name another."""
    project.sys = SimpleNamespace(version_info=(3, 9, 18), executable="/usr/bin/python3", exit=sys.exit)

    with pytest.raises(SystemExit) as caught:
        project.main()

    assert caught.value.code == (
        "Python 3.11 or newer is needed; /usr/bin/python3 is 3.9. Name another: make PYTHON=python3.12 …"
    )


def test_when_python_has_no_venv_then_the_package_is_named(
    project: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian's Python comes without ensurepip: one line, not a traceback."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)

    with pytest.raises(
        SystemExit, match=r"comes without venv\. On Debian or Ubuntu: sudo apt-get install python3-venv"
    ):
        project.main()


def test_when_uv_is_bootstrapped_then_by_its_own_pinned_entry(project: ModuleType) -> None:
    """Pip installs exactly the uv that the lock pins, by its hashes."""
    entry = "uv==0.13.9 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"

    assert project.uv_requirement(LOCK) == entry


def test_when_the_lock_lacks_uv_then_it_is_said(project: ModuleType) -> None:
    """A lock that cannot bootstrap is told as such."""
    with pytest.raises(SystemExit, match=r"requirements\.lock does not pin uv"):
        project.uv_requirement("urllib3==2.5.0\n")


def test_when_the_lock_is_read_then_everything_has_hashes_and_no_host_is_named() -> None:
    """What is installed is what was locked, from wherever the user's index is."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock.strip())

    assert [] == [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links| @ ", lock)
    assert {"hatchling", "uv"} <= {entry.partition("==")[0] for entry in entries}


@pytest.mark.slow
def test_when_a_fresh_copy_is_reported_on_then_one_command_is_enough(
    tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    """From nothing but Python and make, in a folder with a space and accents, whatever the shell has set."""
    copy = tmp_path / "Bản sao mới"
    left_out = shutil.ignore_patterns(".*cache", ".venv", ".git", ".hypothesis", "__pycache__", "reports")
    shutil.copytree(ROOT, copy, ignore=left_out)
    foreign = {"PYTHONPATH": "/nowhere", "VIRTUAL_ENV": "/nowhere", "PIP_USER": "1", "UV_SYSTEM_PYTHON": "1"}
    environment = clean_environment | foreign | {"LANG": "C", "LANGUAGE": "de", "TZ": "Asia/Tokyo"}

    done = _make("report", "LANGUAGES=en", environment=environment, folder=copy)

    assert done.returncode == 0, done.stderr
    edition = copy / "reports" / "VN-01" / "2015-2020" / "en"
    assert sorted(entry.name for entry in edition.iterdir()) == [
        "figures.json",
        "manifest.json",
        "report.docx",
        "report.html",
        "report.ipynb",
        "report.ods",
        "report.pdf",
        "report.xlsx",
    ]
    start = time.monotonic()
    again = _make("setup", environment=environment, folder=copy)
    assert (again.stdout, again.stderr) == ("", "")
    assert time.monotonic() - start < 2

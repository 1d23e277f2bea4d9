"""Set up .venv from requirements.lock; `make` runs this before every command.

Needs a plain Python with venv, nothing else.  Says a line or two when there is something to do and
nothing when there is not.  The stamp is written last, so an interrupted run starts over.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "set-up-for"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
OTHER = "Name another: make PYTHON=python3.12 …"

# Settings of a user's other environments would send packages elsewhere; a mirror or a proxy stays in force.
FOREIGN = re.compile(
    r"^(PYTHON(PATH|HOME|USERBASE|STARTUP)|VIRTUAL_ENV|CONDA_PREFIX|__PYVENV_LAUNCHER__"
    r"|PIP_(USER|TARGET|PREFIX|ROOT|CONSTRAINT|REQUIREMENT|NO_DEPS|PYTHON|DRY_RUN|REQUIRE_VIRTUALENV)"
    r"|UV_(SYSTEM_PYTHON|PYTHON|TARGET|PREFIX|CONSTRAINT|OVERRIDE|PROJECT_ENVIRONMENT|NO_BINARY|NO_BUILD|DRY_RUN))$"
)


def main() -> None:
    """Bring .venv to what requirements.lock and pyproject.toml say, if it is not there yet."""
    _refuse_unfit_python()
    wanted = _fingerprint()
    if _is_ready(wanted):
        return
    with _FolderLock(ROOT):
        if not _is_ready(wanted):
            _set_up(wanted)


def uv_requirement(lock: str) -> str:
    """Return uv's own entry of *lock*, version and hashes, as a requirements file for pip."""
    entry = re.search(r"^uv==(?:.*\\\n)*.*$", lock, flags=re.MULTILINE)
    if entry is None:
        sys.exit("requirements.lock does not pin uv. Restore the file, or make it anew.")
    return entry.group() + "\n"


def _refuse_unfit_python() -> None:
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"Python 3.11 or newer is needed; {sys.executable} is {found}. {OTHER}")
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        sys.exit(
            f"{sys.executable} comes without venv. On Debian or Ubuntu: sudo apt-get install python3-venv "
            f"({OTHER})"
        )


def _fingerprint() -> str:
    digest = hashlib.sha256(LOCK.read_bytes() + b"\0" + PYPROJECT.read_bytes()).hexdigest()
    return f"{digest}\n{_place()}"


def _place() -> str:
    # An environment that was moved or copied does not work: its scripts name the folder it was made in.
    return f"{VENV}\n"


def _is_ready(wanted: str) -> bool:
    return _is_usable() and STAMP.read_text(encoding="utf-8") == wanted


def _is_usable() -> bool:
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8").endswith(_place())):
        return False
    version = ".".join(map(str, sys.version_info[:2]))
    return "--this-python" not in sys.argv or (VENV / "lib" / f"python{version}").exists()


class _FolderLock:
    """Let one set-up at a time work on the folder; ends with the process, leaves no file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        self._handle = os.open(self._folder, os.O_RDONLY)
        # Windows has no such module: there, two at once are the user's own affair.
        with contextlib.suppress(ImportError):
            import fcntl

            fcntl.flock(self._handle, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)


def _set_up(wanted: str) -> None:
    if not _is_usable():
        print("Setting up .venv (once; the first time downloads about 300 MB) …", flush=True)
        shutil.rmtree(VENV, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(VENV))
        _install_uv()
    else:
        print("requirements.lock or pyproject.toml changed: updating .venv …", flush=True)
        STAMP.unlink()
    uv = [str(VENV / "bin" / "uv"), "pip"]
    _run(*uv, "sync", "--quiet", "--require-hashes", "--python", str(PYTHON), str(LOCK))
    own = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _run(*uv, "install", "--quiet", "--python", str(PYTHON), *own)
    STAMP.write_text(wanted, encoding="utf-8")
    print("Done: .venv holds what requirements.lock names.", flush=True)


def _install_uv() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder) / "uv.txt"
        pinned.write_text(uv_requirement(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        _run(str(PYTHON), "-m", "pip", "install", "-qq", "--require-hashes", "--requirement", str(pinned))


def _run(*command: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not FOREIGN.match(name)}
    environment["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode:
        words = " ".join(command)
        sys.exit(f"Setting up stopped at: {words}\nThe reason stands above; the next `make` starts over.")


if __name__ == "__main__":
    main()

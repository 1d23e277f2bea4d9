"""The files of an edition as a git revision has them, and why there are none."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.errors import (
    GitError,
    NoRepositoryError,
    NotAnEditionError,
    NotKeptError,
    UnknownRevisionError,
)


@dataclass(frozen=True)
class Kept:
    """A folder in a git revision."""

    revision: str
    #: From the root of the repository, or from *here* where it begins with "./", as git has it.
    folder: str
    #: The folder in which git is asked; None for the working folder.
    here: Path | None = None

    @property
    def name(self) -> str:
        """Return what it is called."""
        return f"{self.revision}:{self.folder}"

    def read(self, file: str) -> bytes | None:
        """Return the content of a file; None where git has none."""
        done = self._git("cat-file", "blob", self._at(file))
        return done.stdout if done.returncode == 0 else None

    def missing(self, file: str) -> NotAnEditionError:
        """Return the error that says why git has no such file."""
        found = self._git("rev-parse", "--git-dir")
        if found.returncode != 0:
            words = found.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            if "not a git repository" in words:
                return NoRepositoryError(self.name)
            return GitError(self.name, f"git says: {words}")
        if self._git("rev-parse", "--verify", "--quiet", f"{self.revision}^{{tree}}").returncode != 0:
            return UnknownRevisionError(self.name, self.revision)
        return NotKeptError(self.name, self.revision, self._at(file).partition(":")[2])

    def _at(self, file: str) -> str:
        return f"{self.revision}:{self.folder.rstrip('/') or '.'}/{file}"

    def _git(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        git = shutil.which("git")
        if git is None:
            raise GitError(self.name, "git is not installed")
        return subprocess.run(  # noqa: S603 - no shell; a revision that begins with a dash is refused
            [git, *arguments],
            cwd=self.here,
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            check=False,
        )

"""Read the files of an edition from a folder, or from a folder as a git revision has it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from lc_indicators.editions.compare.compared_content import Content, content_of
from lc_indicators.errors import (
    GitError,
    NoRepositoryError,
    NotAnEditionError,
    NotAReportError,
    NotKeptError,
    UnknownRevisionError,
)
from lc_indicators.publish.store.edition import FIGURES, MANIFEST, NOTEBOOK
from lc_indicators.publish.store.swap import standing
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.notebook_shape import NotebookShape
from lc_indicators.shapes.shape_check import checked_figure, checked_shape

if TYPE_CHECKING:
    from nbformat import NotebookNode


_UNREADABLE = "its files cannot be read"


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


@dataclass(frozen=True)
class Folder:
    """A folder that stands on this machine."""

    path: Path

    def read(self, file: str) -> bytes | None:
        """Return the content of a file; None where there is none."""
        return (self.path / file).read_bytes() if (self.path / file).is_file() else None

    def missing(self, file: str) -> NotAnEditionError:
        """Return the error that says that there is no such file."""
        return NotAnEditionError(str(self.path), f"it holds no {file}")


def read_edition(place: str | Path, *, here: Path | None = None, again: bool = False) -> Content:
    """Return what the edition at *place* says.

    Parameters
    ----------
    place : str or Path
        The folder of an edition, or ``REVISION:FOLDER`` for one that the git repository here keeps.
        The executed notebook must be there; ``figures.json`` and ``manifest.json`` are read where they are.
    here : Path, optional
        The folder in which git is asked; the working folder by default.
    again : bool, optional
        Whether it is going to be read again: what is read is kept for the next who finds the same bytes
        there, and nobody may change it.

    Raises
    ------
    NotAnEditionError
        Nothing stands there, git does not know it, or the notebook is no executed report.
    """
    name = str(place)
    found = _found(name, here)
    raw = found.read(NOTEBOOK)
    if raw is None:
        raise found.missing(NOTEBOOK)
    files = (raw, found.read(FIGURES), found.read(MANIFEST))
    return _kept_content(name, files) if again else _content(name, files)


def _content(name: str, raw: tuple[bytes | None, ...]) -> Content:
    parsed, listed, manifest = (
        _json(one, f"{name}/{file}") for one, file in zip(raw, (NOTEBOOK, FIGURES, MANIFEST), strict=True)
    )
    try:
        figures = _figures(listed) if "figures" in listed else None
        return content_of(_notebook(parsed), name=name, figures=figures, manifest=manifest)
    except NotAReportError as error:
        raise NotAnEditionError(name, error.reason) from None


#: As many as a report has languages: the review page of each reads the editions of all.
_kept_content = lru_cache(maxsize=4)(_content)


def _found(name: str, here: Path | None) -> Folder | Kept:
    if (folder := standing(Path(name))).is_dir():
        return Folder(folder)
    revision, colon, path = name.partition(":")
    if colon and revision and not revision.startswith("-"):
        return Kept(revision, path, here)
    raise NotAnEditionError(name, "no such folder")


def _notebook(parsed: dict[str, Any]) -> NotebookNode:
    """Return a notebook as nbformat has it, down to the outputs; what these hold stays as it was parsed."""
    from nbformat import NotebookNode

    checked_shape(parsed, NotebookShape, NOTEBOOK, fault=_UNREADABLE)
    for cell in parsed["cells"]:
        cell["source"] = "".join(cell["source"])
        if "outputs" in cell:
            cell["outputs"] = [NotebookNode(one) for one in cell["outputs"]]
    return NotebookNode({**parsed, "cells": [NotebookNode(cell) for cell in parsed["cells"]]})


def _figures(listed: dict[str, Any]) -> list[FigureShape]:
    figures = checked_shape(listed["figures"], list[dict[str, Any]], FIGURES, fault=_UNREADABLE)
    return [checked_figure(one, FIGURES) for one in figures]


def _parsed(raw: bytes) -> Any:
    """Return the JSON *raw*; what only Python takes for JSON, such as a NaN, is read in twice the time."""
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError:
        return json.loads(raw)


def _json(raw: bytes | None, name: str) -> dict[str, Any]:
    try:
        parsed = _parsed(raw) if raw is not None else {}
    except ValueError as error:
        raise NotAnEditionError(name, f"it is not JSON ({error})") from None
    if not isinstance(parsed, dict):
        raise NotAnEditionError(name, "it holds no object")
    return parsed

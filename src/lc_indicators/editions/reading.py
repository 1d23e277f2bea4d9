"""Finding the files of an edition: a folder, or a folder as a git revision has it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lc_indicators.editions.content import Content, content_of
from lc_indicators.errors import NotAnEditionError, NotAReportError, ParameterError
from lc_indicators.publish.edition import FIGURES, MANIFEST, NOTEBOOK

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: The content of a file of the edition by its name; None where there is none.
Reader = Callable[[str], bytes | None]


def read_edition(place: str | Path) -> Content:
    """Return what the edition at *place* says.

    Parameters
    ----------
    place : str or Path
        The folder of an edition, or ``REVISION:FOLDER`` for one that the git repository here keeps.
        The executed notebook must be there; ``figures.json`` and ``manifest.json`` are read where they are.

    Raises
    ------
    NotAnEditionError
        Nothing stands there, git does not know it, or the notebook is no executed report.
    """
    name = str(place)
    reader = _reader(name)
    raw = reader(NOTEBOOK)
    if raw is None:
        raise NotAnEditionError(name, f"it holds no {NOTEBOOK}")
    parsed = _json(raw, f"{name}/{NOTEBOOK}")
    figures, manifest = (_json(reader(file), f"{name}/{file}") for file in (FIGURES, MANIFEST))
    try:
        notebook = _notebook(parsed)
        return content_of(notebook, name=name, figures=figures.get("figures"), manifest=manifest)
    except (NotAReportError, ParameterError) as error:
        raise NotAnEditionError(name, getattr(error, "reason", str(error).rstrip("."))) from None
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise NotAnEditionError(name, f"its files cannot be read ({type(error).__name__}: {error})") from None


def _reader(name: str) -> Reader:
    folder = Path(name)
    if folder.is_dir():
        return lambda file: (folder / file).read_bytes() if (folder / file).is_file() else None
    revision, colon, path = name.partition(":")
    if colon and revision and not revision.startswith("-"):
        return lambda file: _git_file(revision, f"{path.rstrip('/') or '.'}/{file}")
    raise NotAnEditionError(name, "no such folder")


def _git_file(revision: str, path: str) -> bytes | None:
    git = shutil.which("git")
    if git is None:
        raise NotAnEditionError(f"{revision}:{path}", "git is not installed")
    command = [git, "cat-file", "blob", f"{revision}:{path}"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell; never an option
    return done.stdout if done.returncode == 0 else None


def _notebook(parsed: dict[str, Any]) -> NotebookNode:
    from nbformat import from_dict

    for cell in parsed["cells"]:
        cell["source"] = "".join(cell["source"])
    notebook: NotebookNode = from_dict(parsed)
    return notebook


def _json(raw: bytes | None, name: str) -> dict[str, Any]:
    try:
        parsed = json.loads(raw) if raw is not None else {}
    except ValueError as error:
        raise NotAnEditionError(name, f"it is not JSON ({error})") from None
    if not isinstance(parsed, dict):
        raise NotAnEditionError(name, "it holds no object")
    return parsed

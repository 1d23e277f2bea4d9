"""Finding the files of an edition: a folder, or a folder as a git revision has it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lc_indicators.editions.content import Content, content_of
from lc_indicators.editions.kept import Kept
from lc_indicators.errors import NotAnEditionError, NotAReportError, ParameterError
from lc_indicators.publish.edition import FIGURES, MANIFEST, NOTEBOOK
from lc_indicators.publish.swapping import standing

if TYPE_CHECKING:
    from nbformat import NotebookNode


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


def read_edition(place: str | Path, *, here: Path | None = None) -> Content:
    """Return what the edition at *place* says.

    Parameters
    ----------
    place : str or Path
        The folder of an edition, or ``REVISION:FOLDER`` for one that the git repository here keeps.
        The executed notebook must be there; ``figures.json`` and ``manifest.json`` are read where they are.
    here : Path, optional
        The folder in which git is asked; the working folder by default.

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
    parsed = _json(raw, f"{name}/{NOTEBOOK}")
    figures, manifest = (_json(found.read(file), f"{name}/{file}") for file in (FIGURES, MANIFEST))
    try:
        notebook = _notebook(parsed)
        return content_of(notebook, name=name, figures=figures.get("figures"), manifest=manifest)
    except (NotAReportError, ParameterError) as error:
        raise NotAnEditionError(name, getattr(error, "reason", str(error).rstrip("."))) from None
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise NotAnEditionError(name, f"its files cannot be read ({type(error).__name__}: {error})") from None


def _found(name: str, here: Path | None) -> Folder | Kept:
    if (folder := standing(Path(name))).is_dir():
        return Folder(folder)
    revision, colon, path = name.partition(":")
    if colon and revision and not revision.startswith("-"):
        return Kept(revision, path, here)
    raise NotAnEditionError(name, "no such folder")


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

"""One report that is wanted, and whether it can be had: checked before anything costs time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nbformat import NotebookNode

from lc_indicators.errors import ParameterError
from lc_indicators.publish.edition import edition_folder, ensure_writable
from lc_indicators.publish.parameters import Value, check_parameters, declared_parameters


@dataclass(frozen=True)
class Request:
    """One report that is wanted."""

    notebook: Path
    area: str
    #: As the notebook takes it: ``2015-2020``.
    period: str
    language: str
    #: The data folder.
    data: Path
    #: The folder above all editions.
    out: Path
    #: Further parameters of a notebook of one's own.
    more: Mapping[str, Value] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Return what progress and messages call it."""
        return f"{self.area} {self.period} {self.language}"

    @property
    def folder(self) -> Path:
        """Return the folder of its edition."""
        return edition_folder(self.out, area=self.area, period=self.period, language=self.language)

    @property
    def values(self) -> dict[str, Value]:
        """Return all parameters of the notebook."""
        return {**self.more, "area": self.area, "period": self.period, "language": self.language}


def check_request(request: Request) -> NotebookNode:
    """Return the notebook of *request*, read, after refusing what cannot give a report.

    Raises
    ------
    ParameterError, UnknownNameError
        The notebook does not exist, is no notebook, or does not take these parameters.
    OutputError
        The edition's folder cannot be written.
    """
    notebook = _read(request.notebook)
    name = request.notebook.name
    check_parameters(declared_parameters(notebook, name=name), request.values, name=name)
    ensure_writable(request.folder)
    return notebook


def _read(path: Path) -> NotebookNode:
    import nbformat

    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        # Notebooks of before 2021 have no cell ids; nbformat would warn and draw random ones.
        for number, cell in enumerate(raw["cells"], start=1):
            cell.setdefault("id", f"cell-{number}")
        raw["nbformat_minor"] = max(5, raw["nbformat_minor"])
        nbformat.validate(raw)
        notebook: NotebookNode = nbformat.reads(json.dumps(raw), as_version=4)
    except OSError as error:
        raise ParameterError(f"Notebook {path} cannot be read: {error.strerror}.") from error
    except (AttributeError, LookupError, TypeError, ValueError, nbformat.ValidationError) as error:
        raise ParameterError(f"{path} is not a notebook of format 4, as JupyterLab saves it.") from error
    return notebook

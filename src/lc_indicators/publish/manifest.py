"""The manifest of an edition: from which data, notebook and library it was made, and what it holds.

No clock and no path of the machine: the same inputs give the same manifest.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import lc_indicators
from lc_indicators.publish.document import Document
from lc_indicators.publish.parameters import Value

#: The form of manifest.json and figures.json; a change of it is a new number.
FORMAT = 1

#: Packages whose version can change a report.
PACKAGES = (
    "altair",
    "babel",
    "fontpkg-source-sans-3",
    "fonttools",
    "ipykernel",
    "jinja2",
    "lc-indicators",
    "nbconvert",
    "nbformat",
    "pandas",
    "papermill",
    "typst",
    "vl-convert-python",
)


def manifest(
    document: Document,
    *,
    values: Mapping[str, Value],
    data: Path,
    notebook: Path,
    outputs: Mapping[str, bytes],
    texts: Mapping[str, bytes] | None = None,
) -> dict[str, Any]:
    """Return the manifest of the edition that holds *outputs*.

    Parameters
    ----------
    document : Document
        What the executed notebook holds; its observations are those that the report reads.
    values : mapping
        The parameters of the notebook.
    data, notebook : Path
        The data folder and the notebook that was run.
    outputs : mapping
        The edition's other files, by name.
    texts : mapping, optional
        The texts that it audits, by their path beside the kernel.
    """
    package = Path(lc_indicators.__file__).parent
    lock = package.parents[1] / "requirements.lock"
    read = {name: digest(content) for name, content in (texts or {}).items()}
    return {
        "format": FORMAT,
        "parameters": dict(values),
        "data": {"date": document.title["data_date"], "files": digests(data)},
        "notebook": {"file": notebook.name, "sha256": digest(notebook.read_bytes())},
        "library": {"version": version(), "sha256": digest(to_json(digests(package)))},
        "lock": digest(lock.read_bytes()) if lock.is_file() else None,
        "environment": environment(),
        "observations": observations(document.figures.values()),
        **({"texts": read} if read else {}),
        "outputs": {name: digest(content) for name, content in sorted(outputs.items())},
    }


def observations(figures: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the keys of the observations among *figures*: those that no metric made."""
    return sorted({figure["key"] for figure in figures if not figure["metric"]})


def environment() -> dict[str, Any]:
    """Return versions of Python and of the packages that can change a report, and the processor's kind."""
    versions = {name: metadata.version(name) for name in PACKAGES}
    system = f"{platform.system()} {platform.machine()}"
    return {"python": platform.python_version(), "platform": system, "packages": versions}


def version() -> str:
    """Return the version of the library."""
    return metadata.version("lc-indicators")


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file in *folder* by its path there; hidden and compiled files left out."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in found}
    return {
        name: digest(path.read_bytes()) for name, path in sorted(named.items()) if not _is_by_the_way(name)
    }


def digest(content: bytes) -> str:
    """Return the SHA-256 of *content* in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def to_json(value: object) -> bytes:
    """Return *value* as JSON that compares well: sorted keys, one item a line, UTF-8, newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _is_by_the_way(name: str) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))

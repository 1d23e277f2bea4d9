"""The manifest of an edition: from which data, notebook and library it was made, and what it holds.

No clock and no path of the machine: the same inputs give the same manifest.

Reading the manifest of an edition: nothing is made of it unless it is of its shape.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import lc_indicators
from lc_indicators.errors import NotAnEditionError, NotAReportError
from lc_indicators.folder_digests import library_digests
from lc_indicators.publish.indented_json import indented_json
from lc_indicators.publish.run.parameters import Value
from lc_indicators.publish.run.source_notebook import identity
from lc_indicators.publish.store.layout import MANIFEST
from lc_indicators.publish.store.manifest_shape import (
    CorrectionShape,
    EnvironmentFacts,
    LibraryFacts,
    MadeFrom,
    ManifestShape,
    NotebookParameters,
    ReportFacts,
)
from lc_indicators.settings import Settings
from lc_indicators.shapes.json_schema import json_schema, unnamed_fields
from lc_indicators.shapes.shape_check import checked_shape

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document

#: The form of figures.json and of manifest.json; a change of it is a new number.
FORMAT: Final = 1
MANIFEST_FORMAT: Final = 3

_DISTRIBUTION = "lc-indicators"

#: What follows the name of a package in a requirement.
_REQUIRED = re.compile(r"[^A-Za-z0-9._-]")

_VERSION = re.compile("^Version: *(.+?) *$", re.MULTILINE)

_PACKAGE = Path(lc_indicators.__file__).parent


def manifest(
    document: Document,
    *,
    values: Mapping[str, Value],
    notebook: Path,
    outputs: Mapping[str, bytes],
    texts: Mapping[str, bytes] | None = None,
    settings: Settings | None = None,
    corrections: Sequence[CorrectionShape] = (),
) -> ManifestShape:
    """Return the manifest of the edition that holds *outputs*.

    Parameters
    ----------
    document : Document
        What the executed notebook holds, and what its run read of the data.
    values : mapping
        The parameters of the notebook.
    notebook : Path
        The notebook that was run.
    outputs : mapping
        The edition's other files, by name.
    texts : mapping, optional
        The texts that it audits, by their path beside the kernel.
    settings : Settings, optional
        Those of its project.
    corrections : sequence, optional
        What it says that editions before printed wrongly.

    Notes
    -----
    Of the data it holds what was read and nothing else: a row that the report does not read leaves the
    manifest as it was, too.  So with files of the notebook's own.
    """
    # Whether an edition is up to date is known without reading a document.
    from lc_indicators.publish.store.edition_content import content_digests

    title, reading = document.title, dict(document.reading or {})
    files = reading.pop("files", {})
    made = {
        **made_from(values=values, notebook=notebook, texts=texts or {}, settings=settings or Settings()),
        "format": MANIFEST_FORMAT,
        "report": {
            **{name: value for name, value in title.items() if name in ReportFacts.__annotations__},
            **({"languages": list(document.languages)} if document.figures else {}),
            **({"contradicted": against} if (against := _contradicted(document)) else {}),
        },
        "data": {"date": title["data_date"], **reading},
        "content": content_digests(document),
        "outputs": {name: digest(content) for name, content in sorted(outputs.items())},
        **({"files": files} if files else {}),
        **({"corrections": list(corrections)} if corrections else {}),
    }
    return cast("ManifestShape", made)


def _contradicted(document: Document) -> int:
    """Return how many claims of a report figures contradict."""
    return sum(one["outcome"] == "contradicted" for one in document.verdicts.values())


def manifest_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that every :func:`manifest` fits.

    Examples
    --------
    >>> manifest_schema()["properties"]["format"]["enum"] == [MANIFEST_FORMAT]
    True
    """
    return json_schema(ManifestShape, id="urn:lc-indicators:manifest:3", title="The manifest of an edition")


def made_from(
    *, values: Mapping[str, Value], notebook: Path, texts: Mapping[str, bytes], settings: Settings
) -> MadeFrom:
    """Return what a report is made from beside the data: notebook, parameters, texts, settings, library."""
    made: MadeFrom = {
        "parameters": cast("NotebookParameters", dict(values)),
        "notebook": {"file": notebook.name, "sha256": notebook_digest(notebook)},
        "library": library(),
        "lock": lock(),
        "environment": environment(),
    }
    if said := settings.of_editions():
        made["settings"] = digest(to_json(said))
    if settings.metrics:
        made["metrics"] = {one.name: digest(one.source) for one in settings.metrics}
    if texts:
        made["texts"] = {name: digest(content) for name, content in texts.items()}
    return made


@cache
def library() -> LibraryFacts:
    """Return version and digest of the library, as this process has it."""
    return {"version": version(), "sha256": digest(to_json(library_digests()))}


@cache
def lock() -> str | None:
    """Return the digest of the lock beside the library; None for a library that stands alone."""
    file = _PACKAGE.parents[1] / "requirements.lock"
    return digest(file.read_bytes()) if file.is_file() else None


@cache
def environment() -> EnvironmentFacts:
    """Return versions of Python and of the packages, and the processor's kind."""
    system = f"{platform.system()} {platform.machine()}"
    return {"python": platform.python_version(), "platform": system, "packages": packages()}


def packages() -> dict[str, str]:
    """Return the versions of the library and of all that it requires: any of them may change a report."""
    required = metadata.requires(_DISTRIBUTION) or ()
    names = {_REQUIRED.split(one)[0] for one in required if "extra ==" not in one}
    found = {_DISTRIBUTION: version()}
    for name in sorted(names):
        # Some are for other platforms.
        with suppress(metadata.PackageNotFoundError):
            found[name] = _version_of(name)
    return found


def version() -> str:
    """Return the version of the library."""
    return _version_of(_DISTRIBUTION)


def _version_of(distribution: str) -> str:
    """Return the version of a package; PackageNotFoundError where it is not installed.

    It stands at the head of its metadata, most of which is a README that need not be taken apart.
    """
    found = metadata.distribution(distribution)
    said = _VERSION.search((found.read_text("METADATA") or "").partition("\n\n")[0])
    return said[1] if said else found.version


def digest(content: bytes) -> str:
    """Return the SHA-256 of *content* in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def notebook_digest(file: Path) -> str:
    """Return the digest of the notebook in *file*: of what was written, not of what a run left there."""
    return digest(identity(file.read_bytes()))


def to_json(value: object) -> bytes:
    """Return *value* as JSON that compares well: sorted keys, one item a line, UTF-8, newline at the end."""
    return indented_json(value)


def read_manifest(folder: Path) -> ManifestShape:
    """Return the manifest of the edition in *folder*.

    Anybody may have written it: it names the files of an edition and no other, and each part is of its
    kind; whether it tells the truth is another question.

    Raises
    ------
    NotAnEditionError
        There is none, it is of another format, or not of the shape of a manifest.
    """
    unreadable = f"its {MANIFEST} cannot be read"
    try:
        found = json.loads((folder / MANIFEST).read_bytes())
    except OSError:
        raise NotAnEditionError(str(folder), f"it holds no {MANIFEST}") from None
    except (RecursionError, ValueError):
        raise NotAnEditionError(str(folder), f"{unreadable} (it is no JSON)") from None
    number = found.get("format", MANIFEST_FORMAT) if isinstance(found, dict) else MANIFEST_FORMAT
    if number != MANIFEST_FORMAT:
        reason = f"its {MANIFEST} is of format {number!r}, and this version reads {MANIFEST_FORMAT}"
        raise NotAnEditionError(str(folder), reason)
    try:
        read = checked_shape(found, ManifestShape, MANIFEST, fault=unreadable)
    except NotAReportError as error:
        raise NotAnEditionError(str(folder), error.reason) from None
    if unnamed := next(unnamed_fields(read, ManifestShape), ""):
        raise NotAnEditionError(str(folder), f"{unreadable} ({MANIFEST}: nothing is known of `{unnamed}`)")
    return read

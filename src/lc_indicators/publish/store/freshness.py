"""Whether an edition is as it would be built now: by content, never by the time of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lc_indicators.errors import NotAnEditionError
from lc_indicators.files import LISTED, input_digest, input_place
from lc_indicators.publish.run.request import TEXTS, Request
from lc_indicators.publish.store.corrections import REGISTER, current, printed_in, rows_of
from lc_indicators.publish.store.layout import OUTPUT_FILES
from lc_indicators.publish.store.manifest import digest, made_from, read_manifest
from lc_indicators.publish.store.manifest_shape import MadeFrom, ManifestShape

#: What a run read, as its manifest has it -> the names of what the data say otherwise now.
Changed = Callable[[Mapping[str, Any]], Iterable[str]]


def why_stale(request: Request, *, changed: Changed) -> str:
    """Return why the edition of *request* must be built anew; "" where it is as it would be built now.

    Parameters
    ----------
    request : Request
        Completed; its notebook can be read.
    changed : callable
        Compares what the edition read of the data with the data of now.  Asked last, as it may cost most.
    """
    try:
        manifest = read_manifest(request.folder)
    except NotAnEditionError:
        return "there is none"
    return (
        _made_otherwise(request, manifest)
        or _incomplete(manifest)
        or _corrected_otherwise(request, manifest)
        or _read_otherwise(request, manifest)
        or _spoilt(request.folder, manifest)
        or _outdated(manifest, changed)
    )


def _made_otherwise(request: Request, manifest: Mapping[str, object]) -> str:
    file = request.text_file
    texts = {f"{TEXTS}/{file.name}": file.read_bytes()} if file else {}
    now: Mapping[str, object] = made_from(
        values=request.values,
        notebook=request.notebook,
        texts=texts,
        settings=request.settings,
    )
    # What is not there is as good as none: settings and texts need not be.
    parts = (part for part in MadeFrom.__annotations__ if manifest.get(part) != now.get(part))
    return next((f"{'other' if part.endswith('s') else 'another'} {part}" for part in parts), "")


def _incomplete(manifest: ManifestShape) -> str:
    """Return which output an edition of before lacks."""
    return next((f"it has no {name}" for name in OUTPUT_FILES if name not in manifest["outputs"]), "")


def _corrected_otherwise(request: Request, manifest: ManifestShape) -> str:
    """Return that the register of corrections says something else of it: an analyst closed a row."""
    rows, said = rows_of(request.out.absolute(), request.edition), manifest.get("corrections", [])
    if not rows and not said:
        return ""
    now = current(rows, printed_in(request.folder, request.language))
    return "" if now == said else f"{REGISTER} says otherwise what it corrects"


def _read_otherwise(request: Request, manifest: ManifestShape) -> str:
    """Return which file of the notebook's own is not what its run read."""
    beside = request.notebook.absolute().parent.resolve()
    project = request.data.absolute().resolve().parent
    for name, before in manifest.get("files", {}).items():
        if input_digest(input_place(name, beside, project), listed=name.endswith(LISTED)) != before:
            return f"the notebook's file {name} changed"
    return ""


def spoilt_files(folder: Path, manifest: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of the files in *folder* that are not those which its manifest, as read, names."""
    for name, before in manifest["outputs"].items():
        file = folder / name
        try:
            # What a link leads to is no part of the edition, whatever it holds.
            is_as_built = not file.is_symlink() and digest(file.read_bytes()) == before
        except OSError:
            is_as_built = False
        if not is_as_built:
            yield name


def _spoilt(folder: Path, manifest: ManifestShape) -> str:
    first = next(spoilt_files(folder, manifest), "")
    return f"{first} is not as it was built" if first else ""


def _outdated(manifest: ManifestShape, changed: Changed) -> str:
    try:
        first = next(iter(changed(manifest["data"])), "")
    except (KeyError, TypeError, ValueError):
        return "its manifest cannot be read"
    return f"the data changed: {first}" if first else ""

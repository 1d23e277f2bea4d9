"""Whether an edition is as it would be built now: by content, never by the time of a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lc_indicators.publish.edition import MANIFEST
from lc_indicators.publish.manifest import MANIFEST_FORMAT, digest, made_from
from lc_indicators.publish.request import TEXTS, Request

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
    manifest = _manifest(request.folder)
    if manifest is None:
        return "there is none"
    return (
        _made_otherwise(request, manifest)
        or _spoilt(request.folder, manifest)
        or _outdated(manifest, changed)
    )


def _manifest(folder: Path) -> dict[str, Any] | None:
    """Return the manifest of an edition; None where there is none that can be compared."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        readable = manifest["format"] == MANIFEST_FORMAT and bool(manifest["outputs"])
    except (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        return None
    return manifest if readable else None


def _made_otherwise(request: Request, manifest: Mapping[str, Any]) -> str:
    file = request.text_file
    texts = {f"{TEXTS}/{file.name}": file.read_bytes()} if file else {}
    now = made_from(values=request.values, notebook=request.notebook, texts=texts)
    return next((f"another {part}" for part in now if manifest.get(part) != now[part]), "")


def spoilt_files(folder: Path, manifest: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of the files in *folder* that are not those which the manifest names."""
    for name, before in manifest["outputs"].items():
        try:
            is_as_built = digest((folder / Path(name).name).read_bytes()) == before
        except OSError:
            is_as_built = False
        if not is_as_built:
            yield name


def _spoilt(folder: Path, manifest: Mapping[str, Any]) -> str:
    first = next(spoilt_files(folder, manifest), "")
    return f"{first} is not as it was built" if first else ""


def _outdated(manifest: Mapping[str, Any], changed: Changed) -> str:
    try:
        first = next(iter(changed(manifest["data"])), "")
    except (KeyError, TypeError, ValueError):
        return "its manifest cannot be read"
    return f"the data changed: {first}" if first else ""

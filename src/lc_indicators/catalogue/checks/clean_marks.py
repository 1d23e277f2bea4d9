"""Remember a clean pass by what was checked and by what checked it."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.learned_metrics import metrics_of
from lc_indicators.files import cache_folder, cached
from lc_indicators.folder_digests import library_digests


def digest_of(folder: Path) -> str:
    """Return a digest of the data files, the project's own metrics, the library's code and Frictionless.

    Raises
    ------
    OSError
        A file cannot be read.
    """
    made_by = (metadata.version("frictionless"), sys.version_info[:2], library_digests())
    digest = hashlib.sha256(repr(made_by).encode())
    data = [path for ending in ("json", "csv", "geojson") for path in folder.rglob(f"*.{ending}")]
    for path in sorted(path for path in data if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    for one in metrics_of(folder):
        digest.update(f"{one.name}\0{len(one.source)}\0".encode())
        digest.update(one.source)
    return digest.hexdigest()[:32]


def unless_clean(folder: Path, checked: str, look: Callable[[], list[DataFinding]]) -> list[DataFinding]:
    """Return what *look* finds in a data package, or [] where it found nothing in these files before.

    *checked* names what is looked for.  Findings are never remembered.
    """
    try:
        mark = cache_folder() / "checks" / f"{digest_of(folder)}-{checked}"
    except OSError:
        return look()  # It says which file cannot be read.
    if mark.is_file():
        return []
    if not (findings := look()):
        # Without a cache folder to write to, the data are checked each time.
        cached(mark, lambda: b"")
    return findings

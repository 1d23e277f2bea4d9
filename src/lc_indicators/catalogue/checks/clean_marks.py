"""A clean pass is remembered by what was checked and by what checked it."""

from __future__ import annotations

import hashlib
import sys
from importlib import metadata
from pathlib import Path

from lc_indicators.files import cache_folder, cached


def digest_of(folder: Path) -> str:
    """Return a digest of the data files, of the library's code, and of Frictionless.

    Raises
    ------
    OSError
        A file cannot be read.
    """
    digest = hashlib.sha256(f"{metadata.version('frictionless')} {sys.version_info[:2]}".encode())
    library = Path(__file__).resolve().parents[2]
    # All of it: whatever the checks import, now or later, is among it; and so are its tables.
    code = [path for ending in ("py", "csv") for path in library.rglob(f"*.{ending}")]
    data = [path for ending in ("json", "csv") for path in folder.rglob(f"*.{ending}")]
    for root, paths in ((library, code), (folder, data)):
        for path in sorted(path for path in paths if path.is_file()):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:32]


def is_known_clean(digest: str) -> bool:
    """Return whether these data passed these checks before."""
    return _mark(digest).is_file()


def remember_clean(digest: str) -> None:
    """Remember that these data passed; without a cache folder to write to, they are checked each time."""
    cached(_mark(digest), lambda: b"")


def _mark(digest: str) -> Path:
    return cache_folder() / "checks" / digest

"""Digests of the files of a folder, and of the library's own, which are read once a process."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path


def folder_digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file in *folder* by its path there; hidden and compiled files left out."""
    found: dict[str, str] = {}
    # Without a Path for each of hundreds of files, which would take longer than to read them.
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_by_the_way(name)]
        start = "" if (place := os.path.relpath(root, folder)) == os.curdir else f"{place}/"
        for name in (one for one in files if not _is_by_the_way(one)):
            with open(f"{root}/{name}", "rb") as stream:  # noqa: PTH123 - likewise
                found[f"{start}{name}".replace(os.sep, "/")] = hashlib.sha256(stream.read()).hexdigest()
    return dict(sorted(found.items()))


def _is_by_the_way(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"


@cache
def library_digests() -> dict[str, str]:
    """Return those of the library: it does not become another while a process runs."""
    return folder_digests(Path(__file__).resolve().parent)

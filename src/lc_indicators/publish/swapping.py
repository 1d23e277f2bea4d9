"""One folder in place of another, so that an edition is there whole whatever is killed when."""

from __future__ import annotations

import errno
import json
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from lc_indicators.errors.places import LINK
from lc_indicators.files import MAKING
from lc_indicators.publish.naming import KEPT, MANIFEST, OURS
from lc_indicators.publish.places import replaced


def refuse_link(folder: Path) -> None:
    """Raise OSError where *folder* is a symbolic link: what is written there would stand elsewhere."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, LINK, str(folder))


def swap(folder: Path, new: Path, *, keep: bool) -> None:
    """Let *new* stand at *folder*; of an old edition is left what is somebody's own, and what it said."""
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=prefix_of(folder, "old"), dir=folder.parent))
    folder.rename(old)  # Onto the empty folder of that name: an interrupted run leaves it for `recover`.
    new.rename(folder)
    _carry_over(old, folder, keep=keep)


def _carry_over(old: Path, folder: Path, *, keep: bool = True) -> None:
    """Bring what is somebody's own from the edition *old* to the one in *folder*, and keep what it said."""
    for entry in old.iterdir():
        is_theirs = entry.name not in OURS and not entry.name.startswith(MAKING)
        if is_theirs and not (folder / entry.name).exists():
            entry.rename(folder / entry.name)
    if keep and _says(old) not in {"", _says(folder)}:
        with suppress(OSError):  # To lack the one before is no reason to lack this one.
            _keep(old, replaced(folder))
    if old.exists():
        shutil.rmtree(old)


def _says(folder: Path) -> str:
    """Return the digest of what the edition in *folder* says; "" where its manifest does not tell."""
    try:
        return str(json.loads((folder / MANIFEST).read_bytes())["content"]["sha256"])
    except (LookupError, OSError, RecursionError, TypeError, ValueError):
        return ""


def _keep(old: Path, place: Path) -> None:
    """Let *old* stand at *place*, without pages and documents; killed in between, the next run goes on."""
    for folder in (place.parents[1], place.parent, place):
        refuse_link(folder)
    for entry in old.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name not in KEPT:
            entry.unlink()
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        shutil.rmtree(place)
    old.rename(place)


def recover(folder: Path) -> None:
    """Clear up after a run that was killed: an edition caught between two names comes back."""
    for old in sorted(folder.parent.glob(f"{prefix_of(folder, 'old')}*")):
        if not folder.exists() and any(old.iterdir()):
            old.rename(folder)
        else:
            _carry_over(old, folder)
    for new in folder.parent.glob(f"{prefix_of(folder, 'new')}*"):
        shutil.rmtree(new, ignore_errors=True)


def prefix_of(folder: Path, kind: str) -> str:
    """Return how the names of folders begin that are on their way to or from *folder*."""
    return f".{folder.name}.{kind}-"

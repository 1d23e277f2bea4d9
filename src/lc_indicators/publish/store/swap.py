"""One folder in place of another, so that an edition is there whole whatever is killed when.

The new folder and the old one change places in one step.  What a killed run leaves is ``.vi.swap-<digest>-…``
beside the edition: the old edition where the digest is that of what stands, else the new one, which was never
placed.  Where the system cannot exchange folders the old one steps aside, to ``.vi.old-…``, for a moment.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from lc_indicators.errors.area_errors import LINK
from lc_indicators.files import MAKING, exchange, held
from lc_indicators.publish.store.layout import KEPT, MANIFEST, OURS, replaced

#: In the names of folders that change places with an edition's.
_SWAP = "swap"

#: The name of a folder in which an edition may have been left, and that of the edition's own.
_ASIDE = re.compile(rf"\.(.+)\.(?:old|{_SWAP})-.+")


def refuse_link(folder: Path) -> None:
    """Raise OSError where *folder* is a symbolic link: what is written there would stand elsewhere."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, LINK, str(folder))


def swap(folder: Path, new: Path, *, keep: bool) -> None:
    """Let *new* stand at *folder*; of an old edition is left what is somebody's own, and what it said."""
    if not folder.exists():
        new.rename(folder)
        return
    kind = f"{_SWAP}-{_digest(new)}"
    aside = Path(tempfile.mkdtemp(prefix=prefix_of(folder, kind), dir=folder.parent))
    new.rename(aside)
    if exchange(aside, folder):
        _carry_over(aside, folder, keep=keep)
    else:
        aside.rename(new)
        _step_aside(folder, new, keep=keep)


def _step_aside(folder: Path, new: Path, *, keep: bool) -> None:
    """Let *new* stand at *folder* by two renames; killed in between, `recover` brings the old one back."""
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


def _digest(folder: Path) -> str:
    """Return a digest of the edition's files in *folder*, whoever's other files lie there."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name in OURS and path.is_file():
            digest.update(f"{path.name}:{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


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


def standing(folder: Path) -> Path:
    """Return where the edition of *folder* can be read: there, or aside where a killed run left it.

    It is brought back first; where this user may not do that, it is read where it is.
    """
    if os.path.lexists(folder) or not any(_left_aside(folder)):
        return folder
    with suppress(OSError), held(folder.parent):
        recover(folder)
    return folder if folder.exists() else next(_left_aside(folder), folder)


def home(folder: Path) -> Path | None:
    """Return where the edition in *folder* belongs; None for a hidden folder that never was an edition's.

    Examples
    --------
    >>> [home(Path(name)) for name in ("vi", ".vi.old-x1b2", ".vi.new-x1b2")]
    [PosixPath('vi'), PosixPath('vi'), None]
    """
    if not folder.name.startswith("."):
        return folder
    aside = _ASIDE.fullmatch(folder.name)
    return folder.with_name(aside[1]) if aside else None


def editions_in(out: Path) -> list[Path]:
    """Return the folders of all editions in *out*, also of those that a killed run left aside.

    Those of a notebook of one's own lie a folder deeper; what stands beside them for reviewers, deeper still.
    """
    places = (f"*/*/*/{MANIFEST}", f"*/*/*/*/{MANIFEST}")
    homes = {home(path.parent) for place in places for path in out.glob(place)}
    return sorted(standing(one) for one in homes if one)


def _left_aside(folder: Path) -> Iterator[Path]:
    for kind in (_SWAP, "old"):
        for aside in sorted(folder.parent.glob(f"{prefix_of(folder, kind)}*/{MANIFEST}")):
            yield aside.parent


def recover(folder: Path) -> None:
    """Clear up after a run that was killed: an edition caught between two names comes back."""
    for aside in sorted(folder.parent.glob(f"{prefix_of(folder, _SWAP)}*")):
        if not folder.exists():
            aside.rename(folder)
        elif _is_replaced(aside, folder):
            _carry_over(aside, folder)
        else:
            shutil.rmtree(aside)
    for old in sorted(folder.parent.glob(f"{prefix_of(folder, 'old')}*")):
        if not folder.exists() and any(old.iterdir()):
            old.rename(folder)
        else:
            _carry_over(old, folder)
    for new in folder.parent.glob(f"{prefix_of(folder, 'new')}*"):
        shutil.rmtree(new, ignore_errors=True)


def _is_replaced(aside: Path, folder: Path) -> bool:
    """Return whether *aside* holds the edition that the one in *folder* replaced, not one never placed."""
    known = aside.name.startswith(prefix_of(folder, f"{_SWAP}-{_digest(folder)}"))
    # What is somebody's own stood in an edition, and is never lost.
    return known or any(entry.name not in OURS for entry in aside.iterdir())


def prefix_of(folder: Path, kind: str) -> str:
    """Return how the names of folders begin that are on their way to or from *folder*."""
    return f".{folder.name}.{kind}-"

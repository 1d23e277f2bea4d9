"""Folders made on the way to an edition: where the command is stopped, those that hold nothing go again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

_made: ContextVar[list[Path] | None] = ContextVar("made", default=None)


def make_folders(folder: Path) -> None:
    """Make *folder* and those above it that are missing, and note which ones these were.

    Raises
    ------
    OSError
        Something else stands there, or it may not be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(missing):
        # Who else makes it at this moment keeps it.
        with suppress(FileExistsError):
            one.mkdir()
            made = _made.get()
            if made is not None:
                made.append(one)
    folder.mkdir(exist_ok=True)


@contextmanager
def gone_if_stopped() -> Iterator[None]:
    """On Ctrl-C in this block, remove what :func:`make_folders` made in it and what is empty still."""
    made: list[Path] = []
    token = _made.set(made)
    try:
        yield
    except KeyboardInterrupt:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise
    finally:
        _made.reset(token)

"""Files that appear whole or not at all, folders with one writer at a time, and the user's cache folder.

A writer that is killed leaves no lock, and its half-written file goes when the next one writes there.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from lc_indicators.errors import CacheError, TemporaryFilesError

#: The cache folder, for scripts of pages and marks of passed checks; it may be deleted at any time.
CACHE = "LC_INDICATORS_CACHE"

#: How the name of a file begins that is not whole yet.
MAKING = ".making-"

#: How the name of an input ends that is a folder whose names were read.
LISTED = "/"


def write_whole(path: Path, content: bytes, *, beside: Path | None = None, mode: int | None = None) -> None:
    """Write *content* to *path*, in place of what stands there.

    Parameters
    ----------
    path : Path
        A link is replaced and not followed.
    content : bytes
        All of it.
    beside : Path, optional
        The folder, on the same file system, that holds it while it is written; its own by default.
    mode : int, optional
        Who may read it; this user alone by default.

    Raises
    ------
    OSError
        It cannot be written; what stood at *path* stands there still.
    """
    folder = beside or path.parent
    with held(folder):
        _put(path, content, folder=folder, mode=mode)


def rewrite(path: Path, changed: Callable[[bytes], bytes], *, mode: int | None = None) -> None:
    """Write what *changed* makes of the content of *path*, b"" for nothing; nobody writes meanwhile.

    A file that stays as it was is left alone.

    Raises
    ------
    OSError
        It cannot be read or written; what stood at *path* stands there still.
    """
    with held(path.parent):
        before = path.read_bytes() if path.exists() else b""
        if (content := changed(before)) != before:
            _put(path, content, folder=path.parent, mode=mode)


def _put(path: Path, content: bytes, *, folder: Path, mode: int | None) -> None:
    """Write *content* to *path* by way of *folder*, which is held."""
    for left in folder.glob(f"{MAKING}*"):
        # Nobody else writes here: its writer was killed.
        left.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=MAKING, dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        if mode is not None:
            Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def exchange(one: Path, other: Path) -> bool:
    """Let two entries of one file system change places in one step, so that neither name is ever without.

    Returns
    -------
    Whether it was done: not every system, and not every file system, can.

    Raises
    ------
    OSError
        It can, but not here: no permission, or one of the two is not there.
    """
    call = _exchanging()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    error = ctypes.get_errno()
    if error in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(error, os.strerror(error), str(other))


@cache
def _exchanging() -> Callable[[bytes, bytes], int] | None:
    """Return the system's call that exchanges two names; None where it has none."""
    if os.name != "posix":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):  # Linux: paths count from the working folder, 2 is RENAME_EXCHANGE.
        here, swap = -100, 2
        return lambda one, other: int(library.renameat2(here, one, here, other, swap))
    if hasattr(library, "renamex_np"):  # macOS: 2 is RENAME_SWAP.
        return lambda one, other: int(library.renamex_np(one, other, 2))
    return None


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold *folder* for one writer at a time; others wait.  The lock ends with the process, however it ends.

    Not to be nested for the same folder.
    """
    handle = lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def lock(folder: Path) -> int | None:
    """Return a handle that holds *folder* until it is closed; None on a system without such locks."""
    if os.name != "posix":
        return None
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        hold(handle)
    except BaseException:
        os.close(handle)
        raise
    return handle


def hold(handle: int, *, waits: bool = True) -> None:
    """Hold what *handle* is open on; BlockingIOError where another process does, unless one *waits*.

    The one place that knows of a module that Windows has not; there, nothing is held.
    """
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(handle, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)


def temporary_folder() -> Path:
    """Return the folder for temporary files.

    Raises
    ------
    TemporaryFilesError
        There is none that can be written to.
    """
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:
        chosen = os.environ.get("TMPDIR") or "/tmp"  # noqa: S108 - a name, for the message
        raise TemporaryFilesError(
            chosen, "nothing can be written there, nor in other folders for them"
        ) from None


def can_be_written(folder: Path) -> bool:
    """Return whether files can be made in *folder*, or it can be made for them; nothing is tried."""
    nearest = next(one for one in (folder, *folder.parents) if one.exists() or not one.name)
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def cached(path: Path, make: Callable[[], bytes]) -> bytes:
    """Return the content of the file *path* in the cache, made by *make* unless it is there already.

    The file appears whole or not at all, so two processes may ask for it at the same time.  Where none can be
    written, its content is made each time.
    """
    with suppress(OSError):
        return path.read_bytes()
    content = make()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    return content


def cache_folder() -> Path:
    """Return the folder that holds what the library keeps between runs; it need not exist yet.

    ``LC_INDICATORS_CACHE`` names another one; otherwise ``XDG_CACHE_HOME`` or ``~/.cache`` is its parent.
    Where neither can be written to, as for a service without a home, it lies among the temporary files.

    Raises
    ------
    CacheError, TemporaryFilesError
        Nor can those; or another user has made a folder of that name there.
    """
    chosen = os.environ.get(CACHE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    # The XDG rules say that a relative path is to be ignored.
    parent = Path(os.environ.get("XDG_CACHE_HOME", ""))
    for folder in (parent, _home() / ".cache"):
        if folder.is_absolute() and can_be_written(folder / "lc-indicators"):
            return folder / "lc-indicators"
    return _among_temporary_files()


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # A user that the system does not know.
        return Path()


def _among_temporary_files() -> Path:
    folder = temporary_folder() / f"lc-indicators-{os.getuid() if hasattr(os, 'getuid') else 'cache'}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        is_ours = not folder.is_symlink() and folder.stat().st_uid == getattr(os, "getuid", lambda: 0)()
    except OSError as error:
        raise CacheError(str(folder), error.strerror or str(error)) from error
    if not is_ours:
        raise CacheError(str(folder), "it is another user's")
    return folder


def input_name(path: str, beside: str, project: str) -> str:
    """Return what a manifest calls a file that a notebook reads; "" for one that is not its own.

    Parameters
    ----------
    path : str
        Its real path, as those of the folders are.
    beside : str
        The notebook's own folder.
    project : str
        That of the data folder.

    Examples
    --------
    >>> [input_name(path, "/p/notebooks", "/p") for path in ("/p/notebooks/own.csv", "/p/x/y.csv", "/q")]
    ['own.csv', '/x/y.csv', '']
    """
    for folder, root in ((beside, ""), (project, "/")):
        if path == folder or path.startswith(folder.rstrip(os.sep) + os.sep):
            return root + Path(os.path.relpath(path, folder)).as_posix()
    return ""


def input_place(name: str, beside: Path, project: Path) -> Path:
    """Return where the file of an :func:`input_name` lies."""
    return project / name.strip("/") if name.startswith("/") else beside / name


def input_digest(path: Path, *, listed: bool) -> str:
    """Return the SHA-256 of a file, or of the names in a folder that is *listed*; "" where it is not there.

    What is hidden is no part of a folder: tools come and go there.
    """
    try:
        if listed:
            names = sorted(one.name + "/" * one.is_dir() for one in path.iterdir())
            plain = [name for name in names if not name.startswith((".", "__pycache__"))]
            return hashlib.sha256("\0".join(plain).encode(errors="surrogateescape")).hexdigest()
        if not path.is_file():
            return ""
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""

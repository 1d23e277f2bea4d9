"""Note the files that a notebook reads beside the data, and refuse all others.

A run works in a private folder that shows what lies in the notebook's own folder and around it, so that files
and modules beside the notebook are found as in JupyterLab and nothing that a cell writes stays there.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import source_from_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import lc_indicators
from lc_indicators.catalogue.tracking.notes import Notes
from lc_indicators.errors import InputRefusedError
from lc_indicators.files import LISTED, cache_folder, input_digest, input_name

#: What belongs to the system, wherever the notebook lies.
SYSTEM = ("/bin", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/run", "/sbin", "/sys", "/usr")
MACS = ("/Library", "/System", "/private/etc", "/private/var/db")

#: Libraries that open files without Python: what they read of the notebook's folder nobody sees.  Whoever
#: imports one makes it count, this library too: Python does not tell of the notebook's own import after that.
BLIND = frozenset({
    "_duckdb", "dbfread", "duckdb", "fastparquet.cencoding", "fiona", "h5py", "lxml.etree", "netCDF4",
    "osgeo", "polars", "pyarrow._csv", "pyarrow._dataset", "pyarrow._feather", "pyarrow._fs", "pyarrow._json",
    "pyarrow._orc", "pyarrow._parquet", "pyogrio", "pyreadstat", "rasterio", "tables",
})  # fmt: skip

#: So many files may lie around where one of those comes in.
MOST_FILES = 1000

_FINDERS = tuple(map(os.path.normpath, ("importlib/metadata/__init__.py", "/pkgutil.py")))

_WRITES = os.O_WRONLY | os.O_RDWR
_EMPTIES = os.O_TRUNC | os.O_EXCL


@dataclass
class Inputs:
    """The files of the one run of this process."""

    notes: Notes
    #: The notebook's own folder, the project's, and the private one that stands for the outer of both.
    beside: str
    project: str
    shown: str
    #: The process of the notebook: what others read would be noted nowhere.
    process: int = field(default_factory=os.getpid)
    #: What the run made by itself.
    made: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find out what belongs to nobody's notebook."""
        self._outer = self.project if lies_in(self.beside, self.project) else self.beside
        self._room = str(Path(self.shown).parent)
        own = (self.beside, self.project)
        self._programs = _real_paths(one for one in _programs() if not any(lies_in(o, one) for o in own))
        self._system = _real_paths(_system())

    @classmethod
    def of_run(cls, notes: Notes, *, beside: Path, project: Path) -> Inputs:
        """Return those of this process, whose working directory stands for *beside*."""
        own, around = os.path.realpath(beside), os.path.realpath(project)
        depth = len(Path(own).relative_to(around).parts) if lies_in(own, around) else 0
        shown = Path.cwd().resolve()
        return cls(notes, own, around, str([shown, *shown.parents][depth]))

    def look(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note or refuse what Python is about to read, as it tells its audit hooks."""
        path = "." if arguments[0] is None else os.fsdecode(arguments[0])
        if event == "open":
            self.open(path, arguments[2])
        elif event == "import":
            if path in BLIND:
                self.note_all(path)
        elif event == "sqlite3.connect":
            self.connect(path)
        # Its caller, the hook, and who asks.
        elif not _looks_for_modules(sys._getframe(3).f_code.co_filename):  # noqa: SLF001 - no other way
            self._read(path, self._real(path), listed=True)

    def stat(self, path: str) -> None:
        """Note a file that is asked for and not opened, such as by ``exists``; nothing is refused.

        Libraries of time ask whether the name of the time zone is that of a file: no input of a notebook.
        """
        if path == os.environ.get("TZ"):
            return
        real = self._real(path)
        name = self._name(real)
        if name and not Path(real).is_dir() and os.getpid() == self.process:
            self._note(path, real, name)

    def open(self, path: str, flags: int) -> None:
        """Note what is opened by hand, or refuse it; *flags* as ``os.open`` has them."""
        real = self._real(_source_of(path))
        if real in self.made:
            return
        is_there = os.path.lexists(real)
        if flags & _WRITES:
            self._refuse_change(path, real, is_there=is_there)
            if flags & _EMPTIES or (flags & os.O_CREAT and not is_there):
                self.made.add(real)
                return
            if not flags & os.O_RDWR:
                # What is only written to, such as a log that goes on, tells the run nothing.
                return
        self._read(path, real)

    def connect(self, database: str) -> None:
        """Note the file of an SQLite database, which need not be there yet."""
        if database.startswith("file:"):
            database = unquote(urlsplit(database).path)
        if not database or ":memory:" in database:
            return
        real = self._real(database)
        if os.path.lexists(real) and real not in self.made:
            self._read(database, real)
        self.made.add(real)

    def note_all(self, library: str) -> None:
        """Note all files that lie in the notebook's folder and below: *library* may read each of them."""
        files = [
            str(Path(folder) / name)
            for folder, _, names in os.walk(self.beside)
            if not _is_in(folder, self._programs)
            for name in names
            if not name.startswith(".") and "/." not in os.path.relpath(folder, self.beside)
        ]
        if len(files) > MOST_FILES:
            raise InputRefusedError("blind", library)
        for file in files:
            self.stat(file)

    def _read(self, path: str, real: str, *, listed: bool = False) -> None:
        if lies_in(real, self._room) and (os.path.lexists(real) or Path(path).is_absolute()):
            return
        if name := self._name(real):
            self._note(path, real, name + LISTED if listed or Path(real).is_dir() else name)
        elif not _is_in(real, (*self._programs, *self._system)) and not _is_setting(real):
            raise InputRefusedError("file", path)

    def _name(self, real: str) -> str:
        """Return what the notes call a file; "" for one that is no input, or not the notebook's."""
        if lies_in(real, self._room) or real in self.made or _is_in(real, self._programs):
            return ""
        name = input_name(real, self.beside, self.project)
        return "" if name.lstrip("/").startswith(".") and _is_setting(real) else name

    def _note(self, path: str, real: str, name: str) -> None:
        if name in self.notes.files:
            return
        if os.getpid() != self.process:
            raise InputRefusedError("child", path)
        self.notes.files[name] = input_digest(Path(real), listed=name.endswith(LISTED))

    def _refuse_change(self, path: str, real: str, *, is_there: bool) -> None:
        # By a name of its own folder it means one of its own; where a whole path leads is its own affair.
        if is_there and not Path(path).is_absolute() and not lies_in(real, self._room):
            raise InputRefusedError("change", path)

    def _real(self, path: str) -> str:
        """Return the path as the file system has it: that of the notebook's folder for the shown one."""
        real = os.path.realpath(path)
        if lies_in(real, self.shown) and (Path(real).is_dir() or not os.path.lexists(real)):
            there = os.path.normpath(Path(self._outer) / os.path.relpath(real, self.shown))
            # A folder that the run made is its own.
            return real if Path(real).is_dir() and not Path(there).is_dir() else there
        return real


def lies_in(real: str, folder: str) -> bool:
    """Return whether a path is that of a folder, or of what lies in it."""
    return real == folder or real.startswith(folder.rstrip(os.sep) + os.sep)


def _source_of(path: str) -> str:
    """Return the module that a compiled file is of; else the path."""
    if not path.endswith(".pyc"):
        return path
    try:
        return source_from_cache(path)
    except (NotImplementedError, ValueError):
        return path


def _looks_for_modules(file: str) -> bool:
    """Return whether code of this file looks for modules and packages: what it lists is no input."""
    return file.startswith("<frozen importlib") or file.endswith(_FINDERS)


def _programs() -> Iterator[str]:
    """Yield where Python, its packages and this library lie, and what the library keeps."""
    yield from (sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix)
    yield from (place for name, place in sysconfig.get_paths().items() if name != "data")
    yield from (str(Path(lc_indicators.__file__).parent), str(cache_folder()))


def _system() -> Iterator[str]:
    """Yield where the system, its fonts, zones and locales lie, and other folders that modules come from."""
    yield from SYSTEM
    yield from MACS if sys.platform == "darwin" else ()
    yield from filter(None, (os.environ.get("SYSTEMROOT"), os.environ.get("MPLCONFIGDIR")))
    yield from (place for place in sys.path if Path(place).is_absolute())


def _real_paths(folders: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(os.path.realpath, folders)))


def _is_in(real: str, folders: Iterable[str]) -> bool:
    return any(lies_in(real, folder) for folder in folders)


def _is_setting(real: str) -> bool:
    """Return whether a file is what programs keep for themselves in a user's home folder."""
    home = os.path.realpath(Path("~").expanduser())
    return lies_in(real, home) and os.path.relpath(real, home).startswith(".")

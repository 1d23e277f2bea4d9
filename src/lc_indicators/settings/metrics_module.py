"""A module with metrics of a project's own, as its settings name it."""

from __future__ import annotations

from pathlib import Path

_ENDING = ".py"


class MetricsModule:
    """A file of the project with metrics, and what it holds."""

    # No dataclass, as with words.
    def __init__(self, name: str, path: Path, source: bytes) -> None:
        #: As the settings have it: the same on every machine.
        self.name, self.path, self.source = name, path, source

    def __eq__(self, other: object) -> bool:
        """Return whether these are files of one name that hold the same."""
        return isinstance(other, MetricsModule) and (self.name, self.source) == (other.name, other.source)

    def __hash__(self) -> int:
        """Return a number that equal modules share."""
        return hash((self.name, self.source))


def read_module(value: object, folder: Path) -> MetricsModule:
    """Return the module that a file of settings in *folder* names; ValueError if there is none.

    It lies in the project, so that the project is whole wherever it goes.
    """
    if not isinstance(value, str) or Path(value).suffix != _ENDING or not Path(value).stem.isidentifier():
        raise ValueError(f"Expected the name of a Python file such as my_metrics.py, got {value!r}")
    path = (folder / value).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError(f"{value} lies outside of the project: put it beside this file")
    try:
        return MetricsModule(Path(value).as_posix(), path, path.read_bytes())
    except OSError as error:
        raise ValueError(f"{value} cannot be read: {error.strerror}") from None

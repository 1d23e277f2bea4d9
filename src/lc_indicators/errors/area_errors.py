"""Errors of places that cannot be written to or read."""

from __future__ import annotations

from lc_indicators.errors.error import LcIndicatorsError

#: Why nothing is written where a link stands: it would stand elsewhere.
LINK = "it is a symbolic link"


class OutputError(LcIndicatorsError):
    """A place that cannot be written to.

    *option* is that of the command by which another place is chosen; "" where there is no choice.
    """

    def __init__(self, path: str, reason: str, *, option: str = "--out") -> None:
        self.path, self.reason = path, reason
        place = "folder" if option == "--out" else "file"
        if reason == LINK:
            advice = "Remove it."
        else:
            advice = f"Choose another {place} with {option}." if option else "Make way for it there."
        super().__init__(f"Cannot write {path}: {reason}. {advice}")


class InputError(LcIndicatorsError):
    """A file that is needed and cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"Cannot read {path}: {reason}. Bring it back (git has it) or let it be read.")


class TemporaryFilesError(LcIndicatorsError):
    """The folder for temporary files is full or cannot be written to while a report is made."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"Cannot write temporary files in {folder}: {reason}. "
            "Make room there, or set TMPDIR to a folder that you may write to."
        )


class LimitError(LcIndicatorsError):
    """A limit of the shell or the system that leaves a report too little to be made with."""

    def __init__(self, what: str, *, limit: str, needed: str, advice: str) -> None:
        self.what, self.limit, self.needed = what, limit, needed
        super().__init__(f"Too few {what}: the limit is {limit}, and a report needs {needed}. {advice}")


class CacheError(LcIndicatorsError):
    """The folder that keeps scripts and checks between runs cannot be used."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"Cannot write the cache folder {folder}: {reason}. "
            "Set LC_INDICATORS_CACHE to a folder that you may write to."
        )

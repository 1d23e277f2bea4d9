"""Work through files one by one: a file that is refused keeps no other from being done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from lc_indicators.errors import TableRefusedError


class FileState(IntEnum):
    """How the work on a file ended, the worst last."""

    DONE = 0
    #: A part of it was left out, or looks wrong.
    IN_PART = 1
    REFUSED = 2
    UNREADABLE = 3


@dataclass
class FileOutcome:
    """What came of one file."""

    file: Path
    state: FileState = FileState.DONE
    #: What was found and done, a fact a line.
    lines: list[str] = field(default_factory=list)

    def end(self, state: FileState, line: str) -> None:
        """Add a line, and remember the state if it is worse than the one before."""
        self.state = max(self.state, state)
        self.lines.append(line)


#: Hears what came of a file, as soon as it is known.
FileListener = Callable[[FileOutcome], object]


def outcomes_of(
    files: Iterable[Path], work: Callable[[FileOutcome], None], listener: FileListener | None = None
) -> list[FileOutcome]:
    """Return what came of each file, after *work* has filled in its outcome.

    A table that *work* refuses and a file that cannot be read are outcomes, and no errors.
    """
    outcomes = []
    for file in files:
        outcome = FileOutcome(file)
        try:
            work(outcome)
        except TableRefusedError as error:
            outcome.end(FileState.REFUSED, f"{file.name}: {error}")
        except OSError as error:
            outcome.end(FileState.UNREADABLE, f"{file}: {error.strerror or error}")
        outcomes.append(outcome)
        if listener:
            listener(outcome)
    return outcomes

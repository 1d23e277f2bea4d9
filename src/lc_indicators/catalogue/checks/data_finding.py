"""Say what is wrong with the data, where it stands, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class DataFinding:
    """One thing that is wrong, at the place where an editor finds it.

    Examples
    --------
    >>> print(DataFinding("observations/interview.csv", 12, "value", "is empty"))
    observations/interview.csv:12 value: is empty
    """

    #: Relative to the data folder, with ``/``.
    file: str
    #: DataRow in the file, the comment and the header counted; 0 for the file as a whole.
    row: int
    #: "" for the row as a whole.
    column: str
    message: str

    def __str__(self) -> str:
        line = f":{self.row}" if self.row else ""
        column = f" {self.column}" if self.column else ""
        # A cell may hold a line end, a finding is one line.
        return f"{self.file}{line}{column}: {' '.join(self.message.split())}"

"""The register of corrections: what published editions printed wrongly, and which ones say so.

``corrections.csv`` stands in the folder of all editions, one row for each figure of each edition.  It is what
an edition's note and banner are made from, so that a later build shows them, too, until an analyst closes the
row by a date in its last column.  A row is written before its edition is placed: a run that is killed in
between loses nothing, and the next one finds its row there.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from json import loads
from pathlib import Path
from typing import cast

from lc_indicators.csv_cells import as_typed, csv_text
from lc_indicators.errors import OutputError
from lc_indicators.files import rewrite
from lc_indicators.publish.store.layout import FIGURES
from lc_indicators.publish.store.manifest_shape import CorrectionShape

REGISTER = "corrections.csv"

#: What a manifest repeats of a row.
FACTS = tuple(CorrectionShape.__annotations__)

#: The columns of the register; those that an office adds stay behind them.
COLUMNS = ("edition", *FACTS, "closed")

Row = dict[str, str]

#: Key of a figure -> how it is printed.
Prints = Mapping[str, str]


def rows_of(out: Path, edition: str) -> list[Row]:
    """Return the rows of *edition*, a folder by its path in *out*; [] where there is no register.

    Raises
    ------
    OutputError
        The register cannot be read, or lacks a column.
    """
    path = out / REGISTER
    try:
        state = path.stat()
        rows = _read(path, state.st_ino, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
    return [row for row in rows if row["edition"] == edition]


@lru_cache(maxsize=4)
def _read(path: Path, *_state: int) -> tuple[Row, ...]:
    return tuple(_parsed(path.read_bytes(), path)[1])


def current(rows: Iterable[Row], prints: Prints) -> list[CorrectionShape]:
    """Return what an edition that prints *prints* has to say of the *rows* that are not closed.

    A row counts where it, or the chain of rows from it, leads to what is printed now: a figure that was
    corrected and then revised is no longer what the row says.  "" stands for a figure that is withdrawn.
    """
    kept: list[Row] = []
    at = dict(prints)
    for row in reversed(list(rows)):
        if at.get(row["figure"], "") == row["new"]:
            at[row["figure"]] = row["old"]
            kept += [] if row["closed"].strip() else [row]
    return [facts(row) for row in reversed(kept)]


def facts(row: Mapping[str, str]) -> CorrectionShape:
    """Return what a manifest repeats of a row."""
    return cast("CorrectionShape", {name: row[name] for name in FACTS})


def printed_in(folder: Path, language: str) -> dict[str, str]:
    """Return what the edition in *folder* prints; {} where its figures cannot be read."""
    with suppress(LookupError, OSError, RecursionError, TypeError, ValueError):
        listed = loads((folder / FIGURES).read_bytes())["figures"]
        return {figure["key"]: figure["printed"][language] for figure in listed}
    return {}


@dataclass(frozen=True, kw_only=True)
class Replacing:
    """What an edition prints that takes the place of another one."""

    edition: str
    #: What was found wrong in the edition that stands.
    found: Sequence[CorrectionShape]
    #: What the edition that stands says of its corrections, and what it prints.
    carried: Sequence[CorrectionShape]
    before: Prints
    prints: Prints
    #: Whether readers have the edition that stands.
    is_published: bool = True

    def settle(self, out: Path) -> list[CorrectionShape]:
        """Bring the register in *out* up to date and return what the new edition has to say.

        Raises
        ------
        OutputError
            The register cannot be read or written, or lacks a column.
        """
        path = out / REGISTER
        if self.found or rows_of(out, self.edition):
            try:
                # As readable as the folder that it lies in.
                rewrite(path, lambda old: self._rewritten(old, path), mode=out.stat().st_mode & 0o666)
            except OSError as error:
                raise OutputError(str(path), error.strerror or str(error)) from error
        return current(rows_of(out, self.edition), self.prints)

    def merged(self, rows: Sequence[Row]) -> list[Row]:
        """Return all rows of a register with those of this edition as they are to be."""
        left = Counter(_identity(one) for one in self.carried)
        kept, waiting = list[Row](), list[tuple[str, str, str]]()
        for row in rows:
            is_mine = row["edition"] == self.edition and not row["closed"].strip()
            is_carried = left[_identity(row)] > 0
            left[_identity(row)] -= is_mine and is_carried
            if is_mine and not is_carried:
                if self._is_undone(row):
                    continue
                waiting.append(_change(row))
            kept.append(row)
        if not self.is_published:
            return list(filter(None, map(self._led_on, kept)))
        new = (one for one in self.found if _change(one) not in waiting)
        return [*kept, *({"edition": self.edition, **cast("Row", one), "closed": ""} for one in new)]

    def _is_undone(self, row: Row) -> bool:
        """Return whether a row is of a run that was killed, after which the data were changed again."""
        before, now = (prints.get(row["figure"], "") for prints in (self.before, self.prints))
        return row["old"] == before and row["new"] != now

    def _led_on(self, row: Row) -> Row | None:
        """Return a row of this edition as it is after a draft that readers never had; None for no change."""
        found = {(one["figure"], one["old"]): one["new"] for one in self.found}
        new = found.get((row["figure"], row["new"]), row["new"])
        if row["edition"] != self.edition or row["closed"].strip() or new == row["new"]:
            return row
        return row | {"new": new} if new != row["old"] else None

    def _rewritten(self, content: bytes, path: Path) -> bytes:
        columns, rows = _parsed(content, path)
        merged = self.merged(rows)
        return _written(columns, merged) if merged != rows else content


def register_of(corrections: Iterable[CorrectionShape], edition: str) -> bytes:
    """Return a register that says of *edition* what its manifest does."""
    return _written(
        list(COLUMNS), [{"edition": edition, **cast("Row", one), "closed": ""} for one in corrections]
    )


def _identity(row: Mapping[str, str] | CorrectionShape) -> tuple[str, ...]:
    known = cast("Mapping[str, str]", row)
    return tuple(known[name] for name in FACTS)


def _change(row: Mapping[str, str] | CorrectionShape) -> tuple[str, str, str]:
    known = cast("Mapping[str, str]", row)
    return known["figure"], known["old"], known["new"]


def _written(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    return csv_text([columns, *([row.get(name, "") for name in columns] for row in rows)]).encode()


def _parsed(content: bytes, path: Path) -> tuple[list[str], list[Row]]:
    """Return columns and rows of a register, as a spreadsheet may have saved it; it may be empty yet."""
    if not content:
        return list(COLUMNS), []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OutputError(str(path), f"it is not UTF-8 (byte {error.start}); save it as CSV UTF-8") from None
    head = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in head else ",")
    columns = next(lines, [])
    if missing := next((name for name in COLUMNS if name not in columns), ""):
        raise OutputError(str(path), f"it has no column {missing!r}")
    width = len(columns)
    cells = ([*map(as_typed, line), *[""] * width][:width] for line in lines if any(line))
    return columns, [dict(zip(columns, line, strict=True)) for line in cells]

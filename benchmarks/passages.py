"""Labelled passages: one JSON object a line, with the claims that a careful reader finds.

Fields of a passage: ``id``, ``text``, ``outcome`` (consistent, contradictory, not_checkable), ``claims``,
``unscored`` (numbers that may be reported or not), ``contradictions`` (lists of printed figures that cannot
all hold).  Of a claim: ``kind``, ``printed``, ``start``, ``end``, ``value`` (a number or a list), ``unit``,
``period_start``, ``period_end`` (null where the text does not say).  Others are not looked at.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lc_indicators.errors import LcIndicatorsError

#: Attainment of a target: whether that is a share or something else is not worth comparing.
UNIT_OF_ATTAINMENT = "percent_of_target"


class PassageError(LcIndicatorsError):
    """A file that holds no passages."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        at = f", line {line}" if line else ""
        super().__init__(f"{file}{at}: {reason}. One passage a line, as JSON.")


@dataclass(frozen=True, kw_only=True)
class Label:
    """A claim as a careful reader finds it."""

    kind: str
    printed: str
    start: int
    end: int
    values: tuple[Decimal, ...]
    unit: str
    period_start: str | None
    period_end: str | None


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text with its labels."""

    id: str
    text: str
    labels: tuple[Label, ...]
    #: Places of numbers that may be reported or not.
    unscored: frozenset[tuple[int, int]]
    outcome: str
    #: Printed figures that the label counts among what cannot hold.
    contradictory: frozenset[str]


def read_passages(file: Path) -> list[Passage]:
    """Return the passages of a file; PassageError says which line is none."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PassageError(file, 0, f"cannot be read ({error})") from None
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_passage(json.loads(line, parse_float=Decimal, parse_int=Decimal)))
        except (ValueError, KeyError, TypeError) as error:
            raise PassageError(file, number, f"{type(error).__name__} {error}") from None
    if not found:
        raise PassageError(file, 0, "holds no passage")
    return found


def _passage(row: dict[str, Any]) -> Passage:
    return Passage(
        id=row["id"],
        text=row["text"],
        labels=tuple(map(_label, row["claims"])),
        unscored=frozenset((int(one["start"]), int(one["end"])) for one in row.get("unscored", ())),
        outcome=row["outcome"],
        contradictory=frozenset(printed for group in row.get("contradictions", ()) for printed in group),
    )


def _label(row: dict[str, Any]) -> Label:
    value = row["value"]
    return Label(
        kind=row["kind"],
        printed=row["printed"],
        start=int(row["start"]),
        end=int(row["end"]),
        values=tuple(value) if isinstance(value, list) else (Decimal(value),),
        unit=row["unit"],
        period_start=row.get("period_start"),
        period_end=row.get("period_end"),
    )

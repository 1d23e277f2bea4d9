"""Labelled passages, with the claims that a careful reader finds: JSON, one a line, or YAML.

Fields of a passage: ``id``, ``text``, ``outcome`` (consistent, contradictory, not_checkable), ``claims``,
``unscored`` (numbers that may be reported or not), ``contradictions`` (lists of printed figures that cannot
all hold).  Of a claim: ``kind``, ``printed``, ``start``, ``end``, ``value`` (a number or a list), ``unit``,
``period_start``, ``period_end`` (null where the text does not say), ``base`` (``previous``, ``year_before``,
``december_before``, ``plan``; null for none, left out where it is not to be compared).  Others are not
looked at.

In YAML each figure stands in «» in the text, and its label is its kind, with "down" for a fall, its base and
its period where they are compared: ``percentage_change down year_before 2024-09..2025-09``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from lc_indicators.errors import LcIndicatorsError

#: Attainment of a target: whether that is a share or something else is not worth comparing.
UNIT_OF_ATTAINMENT = "percent_of_target"

BASES = frozenset({"previous", "year_before", "december_before", "plan", "no_base"})
_FIGURE = re.compile("«([^»]*)»")


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
    #: "" for no base; None where it is not compared.
    base: str | None = None


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
        content = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PassageError(file, 0, f"cannot be read ({error})") from None
    found = _marked(content, file) if file.suffix == ".yaml" else _lines(content, file)
    if not found:
        raise PassageError(file, 0, "holds no passage")
    return found


def _lines(content: str, file: Path) -> list[Passage]:
    found, lines = [], content.splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_passage(json.loads(line, parse_float=Decimal, parse_int=Decimal)))
        except (ValueError, KeyError, TypeError) as error:
            raise PassageError(file, number, f"{type(error).__name__} {error}") from None
    return found


def _marked(content: str, file: Path) -> list[Passage]:
    found = []
    for number, row in enumerate(yaml.safe_load(content) or ()):
        try:
            found.append(marked_passage(row, name=f"{file.stem} {number + 1}"))
        except (ValueError, KeyError, TypeError) as error:
            raise PassageError(file, 0, f"passage {number + 1}: {type(error).__name__} {error}") from None
    return found


def marked_passage(row: dict[str, Any], *, name: str = "") -> Passage:
    """Return a passage whose figures stand in «» in its text.

    Examples
    --------
    >>> row = {"text": "Thu đạt «1.204,5» tỷ đồng.", "claims": ["level"], "outcome": "not_checkable"}
    >>> passage = marked_passage(row)
    >>> passage.text, passage.labels[0].start, passage.labels[0].values
    ('Thu đạt 1.204,5 tỷ đồng.', 8, (Decimal('1204.5'),))
    """
    pieces, language = _FIGURE.split(row["text"]), row.get("language", "vi")
    ends = [sum(map(len, pieces[:place])) for place in range(len(pieces))]
    labels = [
        _marked_label(words.split(), pieces[2 * nth + 1], ends[2 * nth + 1], language=language)
        for nth, words in zip(range(len(pieces) // 2), row["claims"], strict=True)
    ]
    return Passage(
        id=row.get("name", name), text="".join(pieces), labels=tuple(labels), unscored=frozenset(),
        outcome=row["outcome"], contradictory=frozenset(row.get("wrong", ())),
    )  # fmt: skip


def _marked_label(words: list[str], printed: str, start: int, *, language: str) -> Label:
    kind, *more = words
    if unknown := [
        one for one in more if one not in {*BASES, "down", UNIT_OF_ATTAINMENT} and ".." not in one
    ]:
        raise ValueError(f"unknown words in a label: {unknown}")
    first, _, last = next((one for one in more if ".." in one), "..").partition("..")
    base = next((one for one in more if one in BASES), None)
    numbers = [_number(one, language) for one in re.findall(r"[0-9.,]+", printed)]
    falls = "down" in more or printed[0] in "-−–"
    return Label(
        kind=kind, printed=printed, start=start, end=start + len(printed),
        values=tuple(-one if falls else one for one in numbers),
        unit=UNIT_OF_ATTAINMENT if UNIT_OF_ATTAINMENT in more else "",
        period_start=first or None, period_end=last or None, base="" if base == "no_base" else base,
    )  # fmt: skip


def _number(printed: str, language: str) -> Decimal:
    decimal, thousands = ",." if language == "vi" else ".,"
    return Decimal(printed.replace(thousands, "").replace(decimal, "."))


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
        base=row["base"] or "" if "base" in row else None,
    )

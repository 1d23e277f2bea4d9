"""Hold a table whose file says itself what its labels are: dimensions, and a value for each place.

A PX file, JSON-stat, SDMX and a file with a row a figure all come to this; a sheet comes to a grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal

#: What a dimension is; "" where its file does not say.
Role = Literal["area", "time", "item", "unit", ""]


@dataclass(frozen=True)
class Member:
    """One value of a dimension."""

    code: str
    #: What the file calls it; its code where it has no name.
    label: str
    #: A footnote on it.
    note: str = ""
    #: Unit of its figures, where it is what is measured.
    unit: str = ""
    #: What other languages of the file call it.
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dimension:
    """One side of a table."""

    name: str
    members: tuple[Member, ...]
    role: Role = ""
    #: The code of the name, where the file has one.
    code: str = ""


@dataclass(frozen=True)
class CubeValue:
    """What stands at one place of a table."""

    #: The line in the file, or the number of the value.
    line: int
    #: The member of each dimension.
    at: tuple[int, ...]
    #: The digits, or what stands for a missing figure; "" for nothing.
    printed: str
    #: An SDMX status; "" if nothing is said.
    status: str = ""
    unit: str = ""
    note: str = ""
    #: What the project's own exports say beside it, by the columns of the data; see ``own_columns``.
    own: Mapping[str, str] = field(default_factory=dict)
    #: What these call area and source in words.
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cube:
    """A table of dimensions."""

    #: The name of the format, and how the file was read, in words.
    form: str
    read_as: str
    title: str
    dimensions: tuple[Dimension, ...]
    values: tuple[CubeValue, ...]
    notes: tuple[str, ...] = ()
    #: "" to find it out.
    notation: str = "point"
    #: Unit of all figures that have none of their own.
    unit: str = ""
    #: Other texts that may name the area or the period of the whole table.
    context: tuple[str, ...] = ()
    #: What one should know of how it was read.
    said: tuple[str, ...] = ()
    sheet: str = ""
    #: The one column of figures, where the file has a name for it.
    column: str = ""


@dataclass
class Members:
    """The members of a dimension as they are met row by row."""

    found: dict[str, int] = field(default_factory=dict)
    members: list[Member] = field(default_factory=list)

    def place(self, code: str, label: str = "") -> int:
        """Return the place of a member, which is new where its code has not been met."""
        if code not in self.found:
            self.found[code] = len(self.members)
            self.members.append(Member(code, label or code))
        elif label and self.members[self.found[code]].label == code:
            self.members[self.found[code]] = replace(self.members[self.found[code]], label=label)
        return self.found[code]


def shown_with(digits: str, decimals: int | None) -> tuple[str, str]:
    """Return a number with so many decimals as its table shows, and a note where that leaves digits out.

    Examples
    --------
    >>> shown_with("42.0", 0), shown_with("18.2", 2), shown_with("18.25", 1), shown_with("7.10", None)
    (('42', ''), ('18.20', ''), ('18.3', 'The file has 18.25'), ('7.10', ''))
    """
    digits, note = without_binary_tail(digits)
    try:
        number = Decimal(digits)
        if not number.is_finite():
            return digits, note
        if decimals is None:
            return f"{number:f}", note
        rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    except InvalidOperation:
        return digits, note
    return f"{rounded:f}", note if rounded == number else f"The file has {digits}"


#: So many digits hold any decimal figure; more are how a binary number ends.
_MOST_DIGITS = 15


def without_binary_tail(digits: str) -> tuple[str, str]:
    """Return a number without the end that a binary fraction left, and a note that says so.

    Examples
    --------
    >>> without_binary_tail("155.97999999999999")
    ('155.98', 'The file has 155.97999999999999, a binary fraction')
    >>> without_binary_tail("18.25")
    ('18.25', '')
    """
    bare = digits.lstrip("-+0.").replace(".", "")
    if "." not in digits or not bare.isdecimal() or len(bare) <= _MOST_DIGITS:
        return digits, ""
    short = f"{Decimal(repr(float(digits))):f}"
    shorter = len(short.lstrip("-+0.").replace(".", "")) <= _MOST_DIGITS
    return (short, f"The file has {digits}, a binary fraction") if shorter else (digits, "")


def joined_notes(notes: Iterable[str]) -> str:
    """Return several notes as one, each once."""
    return "; ".join(dict.fromkeys(" ".join(note.split()) for note in notes if note.strip()))

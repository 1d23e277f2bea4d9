"""Define the changes that a comparison finds, each with its place, its old and new state, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from lc_indicators.language import Language, messages


class What(StrEnum):
    """What happened to a part of an edition."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"

    @classmethod
    def of(cls, old: object, new: object) -> What:
        """Return what happened to a part, of which None says that it is not there."""
        return cls.ADDED if old is None else cls.GONE if new is None else cls.CHANGED


Part = TypeVar("Part")


def one_of(old: Part | None, new: Part | None) -> Part:
    """Return a part as it is now, or as it was where it is gone; one of the two is there."""
    found = old if new is None else new
    assert found is not None  # noqa: S101 - likewise
    return found


class Cause(StrEnum):
    """Why a figure is not what it was, the gravest first."""

    #: What stood in the data was wrong: the same publication says something else, or the figure is withdrawn.
    CORRECTION = "correction"
    #: A later publication, or a later stage of the same one, has another figure.
    REVISION = "revision"
    #: Another observation, source or neighbour was chosen, which is no later one.
    DATA = "data"
    #: The metric, the figures that it takes, or the formula.
    METHOD = "method"
    #: The same value with other digits or another interval.
    ROUNDING = "rounding"
    #: The observation status: an estimate became final.
    STATUS = "status"
    #: Words alone: a label, a note, a source's title.
    WORDING = "wording"


@dataclass(frozen=True)
class Section:
    """A place in a report."""

    #: The id of its heading; "" is what stands before the first one.
    id: str
    #: Its headings, from the outermost.
    name: str


@dataclass(frozen=True)
class Detail:
    """One part of what changed."""

    #: "interval", "row 2020, column Rate": what it is, in words.
    part: str
    #: "" where there was nothing.
    old: str
    #: "" where there is nothing now.
    new: str
    #: True for where marks and labels of a drawing stand: it follows from the numbers.
    is_drawing: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Reason:
    """Why, in words: which observation, source or formula."""

    cause: Cause
    words: str
    #: The key of the published figure whose change is behind this one; "" for no such figure.
    root: str = ""


@dataclass(frozen=True)
class Subject:
    """What a change of numbers is about, for those who must name it: an indicator and a period."""

    #: Its id in the data; of a claim, that of the claim.
    indicator: str
    #: What it is called, in each language; of a claim, a table or a chart, its indicators' ids too.
    names: tuple[str, ...]
    #: As the data write it: ``2020``, ``2015/2020``.
    period: str
    #: Where it stands, if it is no figure: "verdict c13", "table awards-table".
    where: str = ""

    @property
    def said(self) -> str:
        """Return it as messages say it."""
        if not self.where:
            return f"{self.indicator} {self.period}".strip()
        return f"{self.names[0]} {self.period}".strip() + f" ({self.where})"


@dataclass(frozen=True)
class Change:
    """One part of the report that is not what it was."""

    what: What
    section: Section
    #: What readers call it; may be a beginning of its words.
    name: str
    #: What programs call it.
    key: str
    old: str = ""
    new: str = ""
    details: tuple[Detail, ...] = ()
    reasons: tuple[Reason, ...] = ()
    #: True where nothing but figures changed, which are listed by themselves.
    follows: bool = False
    #: Of a figure: what it is about.  Of a claim whose verdict changed, of a table or a chart with values
    #: that no changed figure explains: that too.
    subjects: tuple[Subject, ...] = ()
    #: Whether it is one of a figure: these stand under the heads of their causes.
    is_figure: bool = False
    #: Of a chart: its drawings, old and new; "" where there is none.
    drawings: tuple[str, str] = ("", "")

    @property
    def cause(self) -> Cause | None:
        """Return the gravest cause of a figure's change; None where none is known."""
        return min((one.cause for one in self.reasons), key=list(Cause).index, default=None)

    @property
    def is_wording(self) -> bool:
        """Return whether it is a figure of which words alone changed."""
        return bool(self.reasons) and all(reason.cause is Cause.WORDING for reason in self.reasons)


@dataclass(frozen=True)
class About:
    """An edition, as a comparison names it."""

    #: As it was asked for.
    name: str
    title: str
    subtitle: str
    language: Language
    #: The date of its data.
    data_date: str
    version: str


@dataclass(frozen=True)
class Reach:
    """A published figure that changed, and what of the report changed with it."""

    #: Its key.
    root: str
    #: Keys of the figures that changed for it, its own among them where the report shows it.
    figures: tuple[str, ...]
    #: How many charts, tables and paragraphs show one of these.
    blocks: Mapping[str, int]


@dataclass(frozen=True)
class Comparison:
    """All that changed from one edition to another."""

    old: About
    new: About
    #: The language of its words.
    language: Language
    figures: tuple[Change, ...] = ()
    claims: tuple[Change, ...] = ()
    tables: tuple[Change, ...] = ()
    charts: tuple[Change, ...] = ()
    texts: tuple[Change, ...] = ()
    #: How far each published figure that changed reaches.
    reaches: tuple[Reach, ...] = ()
    #: What the editions were made from: no difference by itself, but it may say why.
    background: tuple[Detail, ...] = field(default=())

    def parts(self) -> Iterator[tuple[str, tuple[Change, ...]]]:
        """Yield the kinds of changes by name, those that matter most first."""
        for name in ("figures", "claims", "tables", "charts", "texts"):
            yield name, getattr(self, name)

    @property
    def is_same(self) -> bool:
        """Return whether both say the same."""
        return not any(changes for _, changes in self.parts())


def part(name: str, language: Language, **facts: object) -> str:
    """Return what a part of a figure, a table or a chart is called."""
    return messages("compare.parts")[name].filled(**facts)[language]

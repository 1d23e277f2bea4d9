"""Put a report together of its parts: each call of a notebook is answered by one of them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from lc_indicators.errors.arguments import checked_class
from lc_indicators.figure import Figure
from lc_indicators.language import Language
from lc_indicators.report.blocks import Sentence
from lc_indicators.report.sentences import Writer

P = ParamSpec("P")
R = TypeVar("R")


def answered_by(part: str, method: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """Return a method of a report that calls *method* of the part which the report keeps as *part*.

    It has the signature and the docstring of *method*.
    """

    @functools.wraps(method)
    def call(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:
        # The part's own: what it is told by may differ from one period to the next.
        return cast("R", getattr(getattr(self, part), method.__name__)(*args, **kwargs))

    return call


@checked_class
class WrittenReport:
    """What the report of an area and the audit of a text have in common: a writer, and what it has shown."""

    def __init_subclass__(cls) -> None:
        """Hold what an analyst hands in to its annotations."""
        checked_class(cls)

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    sentence = answered_by("_writer", Writer.sentence)
    section = answered_by("_writer", Writer.section)
    subsection = answered_by("_writer", Writer.subsection)
    no_data = answered_by("_writer", Writer.no_data)
    finding = answered_by("_writer", Writer.finding)
    say = answered_by("_writer", Writer.say)
    remark = answered_by("_writer", Writer.remark)
    points = answered_by("_writer", Writer.points)
    annex = answered_by("_writer", Writer.annex)

    @property
    def language(self) -> Language:
        """Return the language that the report is written in."""
        return self._writer.language

    @property
    def shown(self) -> dict[str, Figure]:
        """Return every Figure shown so far, by its id."""
        return self._writer.shown

    @property
    def absent(self) -> list[Sentence]:
        """Return the headings of the sections that had nothing under them."""
        return self._writer.absent

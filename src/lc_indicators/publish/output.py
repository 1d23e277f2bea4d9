"""An output: a file of every edition that people read, as its folder describes it.

The folder renders it, and says how a review checks it and how ``verify`` reads its words.  The others (the
manifest, the lists of reports, the commands) asks :mod:`lc_indicators.publish.output_registry`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lc_indicators.language import Text

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document


@dataclass(frozen=True, kw_only=True)
class OutputCheck:
    """What a review looks for in an output."""

    #: Gives its name.
    name: Callable[[], Text]
    #: Says what was looked at, where nothing is wrong.
    looked_at: Callable[[], Text]
    #: Yields what is wrong with the content of the file.
    faults: Callable[[bytes], Iterable[str]]


@dataclass(frozen=True, kw_only=True)
class Output:
    """A file of every edition that people read."""

    file: str
    #: What links and the commands call it.
    label: str
    #: What it is for, in a line.
    purpose: str
    media_type: str
    render: Callable[[Document], bytes] = field(repr=False)
    #: None where a review has nothing to look for.
    check: OutputCheck | None = field(default=None, repr=False)
    #: Reads the words that are the same on every platform; None where the file tells none.
    words: Callable[[bytes], Sequence[str]] | None = field(default=None, repr=False)
    #: Gives back the memory that a process keeps after a report; None where it keeps none.
    free_memory: Callable[[], None] | None = field(default=None, repr=False)

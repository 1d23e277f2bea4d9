"""What the compiler of PDFs remembers, and how a process of many reports keeps it small.

The compiler keeps the parts of a document for the next compilation, some seventy megabytes a report, and
lets go of what ten compilations in a row did not ask for.  Two reports have hardly a part in common.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from lc_indicators.fonts import font_folder

if TYPE_CHECKING:
    from typst import Compiler

#: Compilations after which nothing of a document that was not asked for is left.
_ENOUGH = 11


def forget_layouts() -> None:
    """Let the compiler forget all documents, and give the memory back to the system."""
    for _ in range(_ENOUGH):
        set_nothing()
    # Only glibc keeps what was freed, and only glibc has this.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def set_nothing() -> None:
    """Compile an empty document."""
    # The source is named each time: the compiler reads one given in memory once only.
    _compiler().compile(input=b" ", format="pdf")


@cache
def _compiler() -> Compiler:
    import typst

    # The binding's type of a source is a variable that nothing binds.
    return typst.Compiler(b" ", font_paths=[str(font_folder())], ignore_system_fonts=True)  # type: ignore[misc]

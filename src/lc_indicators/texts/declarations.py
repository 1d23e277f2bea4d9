"""Declarations of a style that show or hide an element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

#: Properties of which any can hide an element; nothing is parsed where none of their names stands.
_HINTS = ("display", "visibility")


@dataclass(frozen=True)
class Shown:
    """Whether an element shows; None where a style does not say."""

    #: ``display: none``: it and all in it are not there.
    is_gone: bool | None = None
    #: ``visibility: hidden``: it is not seen; what is in it may be.
    is_unseen: bool | None = None

    def over(self, other: Shown) -> Shown:
        """Return this style laid over *other*."""
        return Shown(
            other.is_gone if self.is_gone is None else self.is_gone,
            other.is_unseen if self.is_unseen is None else self.is_unseen,
        )


#: What says nothing.
SILENT = Shown()


@lru_cache(maxsize=1024)
def inline_style(style: str) -> Shown:
    """Return what a ``style`` attribute says.

    Examples
    --------
    >>> inline_style("color: red; DISPLAY : none !important").is_gone
    True
    """
    if not says_something(style):
        return SILENT
    return shown_by(tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True))


def shown_by(declarations: Sequence[Any]) -> Shown:
    """Return what declarations, as tinycss2 parses them, say together; the later one counts."""
    gone = unseen = None
    for one in declarations:
        if one.type != "declaration":
            continue
        value = flat(one.value).lower()
        if one.lower_name == "display":
            gone = value == "none"
        elif one.lower_name == "visibility":
            unseen = value in {"hidden", "collapse"}
    return Shown(gone, unseen)


def flat(tokens: Sequence[Any]) -> str:
    """Return tokens as text; "" where one holds others, which no selector or value that is followed does."""
    if any(hasattr(token, "content") or hasattr(token, "arguments") for token in tokens):
        return ""
    return "".join(token.serialize() for token in tokens).strip()


def says_something(css: str) -> bool:
    """Return whether styles may show or hide anything, without parsing them."""
    lowered = css.lower()
    return any(hint in lowered for hint in _HINTS)

"""What several outputs derive of a document, made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from lc_indicators.publish.document.document import Document

Derived = TypeVar("Derived")


def once_a_document(derive: Callable[[Document], Derived]) -> Callable[[Document], Derived]:
    """Return *derive* so that it is called once for each document, however many outputs ask.

    What it gave stands with the document, as a cached property does, and goes with it; a document that
    :func:`dataclasses.replace` makes has nothing of it.  Nobody may change what it gave.
    """
    name = f"{derive.__module__}.{derive.__qualname__}"

    @wraps(derive)
    def derived(document: Document) -> Derived:
        kept = vars(document)
        if name not in kept:
            kept[name] = derive(document)
        found: Derived = kept[name]
        return found

    return derived

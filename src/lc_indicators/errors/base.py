"""What every error of the library is."""

from __future__ import annotations


class LcIndicatorsError(Exception):
    """Base of every error that the library raises on purpose."""

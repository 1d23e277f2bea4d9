"""The engine by its name in papermill: ``papermill --engine lc-indicators``.

Papermill loads the engines that are installed while it is imported itself: this module stands for ours, which
imports papermill.
"""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    if name.startswith("_"):
        raise AttributeError(name)
    from lc_indicators.publish.run.engine import ReportEngine

    return getattr(ReportEngine, name)

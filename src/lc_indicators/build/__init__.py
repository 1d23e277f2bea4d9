"""Build many reports on processes of this machine or on a cluster; a report that fails stops no other."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.build.build_progress import BuildListener as BuildListener
    from lc_indicators.build.build_progress import TerminalListener as TerminalListener
    from lc_indicators.build.builder import BuildResult as BuildResult
    from lc_indicators.build.builder import build_reports as build_reports
    from lc_indicators.build.cluster import Cluster as Cluster
    from lc_indicators.build.job import Job as Job
    from lc_indicators.build.job import JobOutcome as JobOutcome
    from lc_indicators.build.job import State as State
    from lc_indicators.build.job import build as build
    from lc_indicators.build.local import Processes as Processes

#: Public name -> its file.  They load when first used: to look whether reports are up to date takes few.
_FILES = {
    "BuildListener": "build_progress",
    "BuildResult": "builder",
    "Cluster": "cluster",
    "Job": "job",
    "JobOutcome": "job",
    "Processes": "local",
    "State": "job",
    "TerminalListener": "build_progress",
    "build": "job",
    "build_reports": "builder",
}

__all__ = [*_FILES]  # noqa: PLE0604 - the names are those of the table above


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FILES[name]}"), name)

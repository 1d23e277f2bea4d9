"""Many reports: one run each, on processes of this machine or on a cluster; a failure stops no other."""

from __future__ import annotations

from lc_indicators.build.cluster import Cluster
from lc_indicators.build.job import Job, Outcome, State, build
from lc_indicators.build.local import Processes

__all__ = ["Cluster", "Job", "Outcome", "Processes", "State", "build"]

"""Learn the metrics of a project's own before its data are looked at, which may name them."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.metrics.own_metrics import OWN
from lc_indicators.settings import MetricsModule, settings_above


def metrics_of(folder: Path) -> tuple[MetricsModule, ...]:
    """Return the modules that the settings of the project of a data folder name.

    Raises
    ------
    SettingsError
        The settings cannot be read, or name no module.
    """
    from lc_indicators.catalogue.tracking.tracked_run import open_door

    # A manifest names the modules by themselves: they are no files of the notebook's.
    with open_door():
        return settings_above(folder.absolute().parent).metrics


def learn_metrics(folder: Path) -> None:
    """Let the metrics of the project of a data folder be known, and those of no other project.

    Raises
    ------
    MetricModuleError
        A module cannot be run; the message names file, line and metric.
    """
    from lc_indicators.metrics import METRICS

    OWN.learn({one.path: one.source for one in metrics_of(folder)}, METRICS)

"""The settings of a project: ``lc-indicators.toml``, read here and nowhere else."""

from __future__ import annotations

from lc_indicators.settings.document_head import DocumentHead, Signer
from lc_indicators.settings.logo import Logo
from lc_indicators.settings.metrics_module import MetricsModule
from lc_indicators.settings.project_settings import (
    FILE,
    ReportDefaults,
    Settings,
    read_settings,
    settings_above,
)
from lc_indicators.settings.theme_colour import ThemeColour, contrast, luminance
from lc_indicators.settings.words import Words, in_language

__all__ = [
    "FILE",
    "DocumentHead",
    "Logo",
    "MetricsModule",
    "ReportDefaults",
    "Settings",
    "Signer",
    "ThemeColour",
    "Words",
    "contrast",
    "in_language",
    "luminance",
    "read_settings",
    "settings_above",
]

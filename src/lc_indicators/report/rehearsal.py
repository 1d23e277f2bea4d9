"""What every report does at first, done once in the process that kernels are forked from."""

from __future__ import annotations

import os
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.kept import keep
from lc_indicators.catalogue.loading import VARIABLE, data_folder, read_catalogue
from lc_indicators.catalogue.shelf import Shelf
from lc_indicators.wording import LANGUAGES, date_label, format_decimal


def rehearse() -> None:
    """Read the data that ``LC_INDICATORS_DATA`` names, if any, and what the languages need.

    Nothing that goes wrong here matters: a kernel does for itself what was not done, and says why it fails.
    """
    for language in LANGUAGES:
        format_decimal(Decimal("1234.5"), decimals=1, language=language)
        date_label("2020-12-31", language)
    if VARIABLE in os.environ:
        with suppress(Exception):
            keep(data_folder(), _indexed)


def _indexed(folder: Path) -> Catalogue:
    """Return the catalogue of a folder after a question of each kind, so that its indexes are there."""
    catalogue = read_catalogue(folder)
    if isinstance(shelf := catalogue.observations, Shelf):
        shelf.of_series("", "")
        shelf.of_area("")
        shelf.of_source("")
    return catalogue

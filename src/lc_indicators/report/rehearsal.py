"""What every report does at first, done once in the process that kernels are forked from."""

from __future__ import annotations

import os
from contextlib import suppress
from decimal import Decimal

from lc_indicators.catalogue.kept import keep
from lc_indicators.catalogue.loading import VARIABLE, data_folder, read_catalogue
from lc_indicators.wording import LANGUAGES, date_label, format_decimal


def rehearse() -> None:
    """Read the data that ``LC_INDICATORS_DATA`` names, if any, and what the languages need.

    Nothing that goes wrong here matters: each kernel does for itself what was not done and says why it fails.
    """
    for language in LANGUAGES:
        format_decimal(Decimal("1234.5"), decimals=1, language=language)
        date_label("2020-12-31", language)
    if VARIABLE in os.environ:
        with suppress(Exception):
            keep(data_folder(), read_catalogue)

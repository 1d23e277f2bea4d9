"""Start the kernel of a report run.

:func:`rehearse` does once, in the process that kernels are forked from, what every report does at first.
:func:`begin` notes from then on what the cells read of the data, and hands it to the publisher.
"""

from __future__ import annotations

import os
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

from lc_indicators import audit
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.lazy_observations import LazyObservations
from lc_indicators.catalogue.load import VARIABLE, data_folder, keep, read_catalogue
from lc_indicators.catalogue.tracking.notes import Notes
from lc_indicators.catalogue.tracking.tracked_run import begin_run
from lc_indicators.language import date_label, format_decimal, spoken_languages
from lc_indicators.periods import Period
from lc_indicators.pictures import easel
from lc_indicators.shapes import READING_TYPE


def rehearse() -> None:
    """Read the data that ``LC_INDICATORS_DATA`` names, if any, and what the languages need.

    Nothing that goes wrong here matters: a kernel does for itself what was not done, and says why it fails.
    """
    # A month may be written in many ways: the tables of all of them.
    Period.read("2024-09")
    for language in spoken_languages():
        format_decimal(Decimal("1234.5"), decimals=1, language=language)
        date_label("2020-12-31", language)
    if VARIABLE in os.environ:
        with suppress(Exception):
            keep(data_folder(), _indexed)


def _indexed(folder: Path) -> Catalogue:
    """Return the catalogue of a folder after a question of each kind, so that its indexes are there."""
    catalogue = read_catalogue(folder)
    if isinstance(observations := catalogue.observations, LazyObservations):
        observations.of_series("", "")
        observations.of_area("")
        observations.of_source("")
    # What was printed is audited: what that takes loads when it is first asked for.
    for name in audit.__all__ if catalogue.claims else ():
        getattr(audit, name)
    return catalogue


#: The notebook's own folder; the library sets it for the kernel of a report.
BESIDE = "LC_INDICATORS_BESIDE"


def begin() -> None:
    """Note from now on what is read of the data, hand it out with each cell, and draw no picture.

    Called by the kernel before the first cell of a report run, and nowhere else.
    """
    from IPython import get_ipython

    easel.leave_pictures()
    beside = os.environ.get(BESIDE)
    run = begin_run(Path(os.environ[VARIABLE]), beside=Path(beside) if beside else None)
    get_ipython().events.register("post_run_cell", Handing(run.notes).cell_ends)


class Handing:
    """Puts what a cell read into its outputs; the first one says so even where it read nothing."""

    def __init__(self, notes: Notes) -> None:
        self._notes, self._handed = notes, Notes()
        self._began = False

    def cell_ends(self, result: Any) -> None:
        """Hand out what was noted since the last cell (called by IPython)."""
        from IPython.display import display

        # Lines that the kernel runs by itself belong to no cell.
        if not result.info.store_history:
            return
        new = self._notes.beyond(self._handed)
        if any(new.parts) or not self._began:
            display({READING_TYPE: new.as_json()}, raw=True)  # type: ignore[no-untyped-call]
        self._began, self._handed = True, self._notes.copy()

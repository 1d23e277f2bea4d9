"""The kernel of a report run hands out what each cell read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lc_indicators.catalogue.tracking import Notes
from lc_indicators.report.kernel_start import Handing
from lc_indicators.shapes import READING_TYPE


def test_each_cell_hands_out_what_it_read_and_the_first_one_always(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell that read nothing new has no output; lines of the kernel's own belong to no cell."""
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(
        "IPython.display.display", lambda bundle, *, raw: shown.append(bundle) if raw else None
    )
    notes = Notes()
    handing = Handing(notes)

    for record, stored in ((None, False), (None, True), ("a", True), (None, True), ("b", True)):
        if record:
            notes.read("areas", record, record)
        handing.cell_ends(SimpleNamespace(info=SimpleNamespace(store_history=stored)))

    records = [list(bundle[READING_TYPE]["records"]) for bundle in shown]
    assert [[], ["areas/a"], ["areas/b"]] == records

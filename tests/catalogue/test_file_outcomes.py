"""Files are imported and tidied by one call from Python, which says what came of each."""

from __future__ import annotations

import shutil
from pathlib import Path

from lc_indicators.catalogue.file_outcomes import FileOutcome, FileState
from lc_indicators.catalogue.importers import import_files
from lc_indicators.catalogue.tidy import tidy_files
from tests.lai_chau import DATA


def test_a_call_goes_on_after_a_bad_file_and_tells_of_each_at_once(tmp_path: Path) -> None:
    """The listener hears each outcome before the next file is looked at; the call returns them all."""
    data = shutil.copytree(DATA, tmp_path / "data")
    files = [tmp_path / name for name in ("missing.csv", "page.csv")]
    files[1].write_text("<!DOCTYPE html><table>", encoding="utf-8")
    heard: list[FileOutcome] = []

    imported = import_files(files, form="pxweb", data=data, listener=heard.append)
    tidied = tidy_files([*files, data / "areas.csv"], data=data)

    assert imported == heard
    assert [FileState.UNREADABLE, FileState.REFUSED] == [one.state for one in imported]
    assert [FileState.UNREADABLE, FileState.REFUSED, FileState.DONE] == [one.state for one in tidied]
    assert ["areas.csv: in the form of the house already"] == tidied[-1].lines


def test_an_outcome_keeps_its_worst_state() -> None:
    """A figure that was left out is no longer the whole story where the file is refused after it."""
    outcome = FileOutcome(Path("table.csv"))

    for state in (FileState.REFUSED, FileState.IN_PART):
        outcome.end(state, state.name)

    assert (FileState.REFUSED, ["REFUSED", "IN_PART"]) == (outcome.state, outcome.lines)

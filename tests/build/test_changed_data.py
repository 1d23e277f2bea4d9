"""Notes of a run beside the data of now."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.build import changed_data
from lc_indicators.build.changed_data import catalogue_of, comparing
from lc_indicators.catalogue.load import load_catalogue
from lc_indicators.catalogue.tracking import Notes, recording
from lc_indicators.catalogue.tracking import notes as notes_module
from lc_indicators.errors import DataError
from lc_indicators.files import CACHE
from lc_indicators.periods import Period
from tests.data_fixtures import append, edit, small_package
from tests.provinces import rate_row


def test_what_the_data_say_otherwise_is_named(tmp_path: Path) -> None:
    """A changed figure by its key, a new one by the question that it answers; other rows do not matter."""
    data = small_package(tmp_path / "data")
    notes = Notes()
    asked = recording(load_catalogue(data), notes)
    asked.select("poverty_rate_gso", "VN-01", Period.parse("2016"))
    asked.periods("poverty_rate_gso", "VN")
    assert [] == list(comparing(data)(notes.as_json()))

    rates = "observations/gso_poverty_rate.csv"
    edit(data, rates, old="VN-01,2015,31.5,point,31.5", new="VN-01,2015,31.6,point,31.6")
    assert [] == list(comparing(data)(notes.as_json()))

    edit(data, rates, old="VN-01,2016,27.9,point,27.9", new="VN-01,2016,27.8,point,27.8")
    append(data, rates, rate_row("VN", "9.8"))
    assert [
        "poverty_rate_gso:VN-01:2016:gso_poverty_rate",
        "periods poverty_rate_gso VN",
    ] == list(comparing(data)(notes.as_json()))


def test_what_held_of_the_same_data_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes are compared once a state of the data; a change of these is found, and so is one undone."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    data, notes = small_package(tmp_path / "data"), Notes()
    recording(load_catalogue(data), notes).select("poverty_rate_gso", "VN-01", Period.parse("2016"))
    said = notes.as_json()
    assert [] == list(comparing(data)(said))

    with monkeypatch.context() as patch:
        patch.setattr(changed_data, "catalogue_of", None)
        assert [] == list(comparing(data)(said))
        with pytest.raises(TypeError):
            list(comparing(data)({**said, "observations": {}}))

    rates = "observations/gso_poverty_rate.csv"
    edit(data, rates, old="VN-01,2016,27.9,point,27.9", new="VN-01,2016,27.8,point,27.8")
    changed = comparing(data)
    assert list(changed(said)) == list(changed(said)) != []
    edit(data, rates, old="VN-01,2016,27.8,point,27.8", new="VN-01,2016,27.9,point,27.9")
    assert [] == list(comparing(data)(said))


def test_what_many_reports_ask_is_answered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports of one area in several languages ask the same questions."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    data, notes = small_package(tmp_path / "data"), Notes()
    recording(load_catalogue(data), notes).periods("poverty_rate_gso", "VN")
    asked: list[str] = []
    monkeypatch.setattr(notes_module, "answer", lambda line, _: asked.append(line))
    compare = comparing(data)

    for _ in range(2):
        assert ["periods poverty_rate_gso VN"] == list(compare(notes.as_json()))
    assert ["periods poverty_rate_gso VN"] == asked


def test_data_are_read_once_a_state_of_them(tmp_path: Path) -> None:
    """The same files are not read again; other ones are, and broken ones are said to be so."""
    data = small_package(tmp_path / "data")
    first = catalogue_of(data)
    assert first is catalogue_of(data)

    (data / "units.csv").write_text("unit\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"units\.csv"):
        catalogue_of(data)

"""What is exported and read back by the importers is what the data hold, all of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.exporters import EXPORTS, export
from lc_indicators.catalogue.exporters.exported_rows import beside
from lc_indicators.catalogue.importers import SourceCell, SourceTable, read_imports, tables_in
from lc_indicators.catalogue.importers.mapping import Imports
from lc_indicators.catalogue.importers.proposal import proposed
from lc_indicators.catalogue.importers.source_table import AND
from lc_indicators.catalogue.load import load_catalogue
from tests.lai_chau import DATA

Fact = tuple[str | None, ...]


@cache
def catalogue() -> Catalogue:
    """Return all data of the project."""
    return load_catalogue(DATA)


@cache
def imports() -> Imports:
    """Return what its data folder says of imports."""
    return read_imports(DATA)


def held(data: Catalogue) -> Iterator[tuple[Fact, dict[str, str]]]:
    """Yield what the data hold of each observation."""
    for row in data.observations.values():
        value = "" if row.value is None else f"{row.value:f}"
        unit = data.indicator(row.indicator).unit
        said = {name: text for name, text in beside(row).items() if text}
        yield (row.indicator, row.source, row.area, row.period.text, row.printed, value, row.notation,
               row.status, unit, row.note), said  # fmt: skip


def read_back(content: bytes) -> Iterator[tuple[Fact, dict[str, str]]]:
    """Yield what the importers read in a file; that a table is refused is an error."""
    for table in tables_in(content, imports().places):
        assert isinstance(table, SourceTable), table
        for cell in table.cells:
            yield fact(cell), {name: text for name, text in cell.own.items() if text and name not in {
                "source", "period"}}  # fmt: skip


def fact(cell: SourceCell) -> Fact:
    """Return what a cell that was read says, in the order of :func:`held`."""
    indicator, _, source = cell.item_code.partition(AND)
    known = imports().unit_names.known(cell.unit)
    return (indicator, source or cell.own["source"], cell.area, cell.period, cell.printed, cell.value,
            cell.notation, cell.status, *known, cell.note)  # fmt: skip


@pytest.mark.parametrize("form", EXPORTS)
def test_all_data_read_back_as_they_are(form: str) -> None:
    """Every observation: printed digits, notation, status, unit, note, and whatever stands beside it."""
    content = export(catalogue(), form, language="vi").content

    assert sorted(held(catalogue()), key=repr) == sorted(read_back(content), key=repr)


@pytest.mark.parametrize("form", EXPORTS)
def test_the_mapping_of_an_export_is_proposed_whole(form: str) -> None:
    """Whoever takes one over has nothing to decide: indicator, unit and source stand in the file."""
    content = export(catalogue(), form, indicators=["poverty_rate_gso"], language="vi").content
    tables = [one for one in tables_in(content, imports().places) if isinstance(one, SourceTable)]

    for table in tables:
        text = proposed(table, imports(), file="poverty").text
        assert ",?," not in text, text
        assert ",poverty_rate_gso,percent_of_households," in text

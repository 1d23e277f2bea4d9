"""The unit that a table names is held against that of its mapping: never multiplied, and never in silence."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers import read_imports
from lc_indicators.catalogue.importers.units_named import NamedUnit, UnitNames, units_of
from lc_indicators.project.template_files import table as every_projects
from tests.catalogue.importers.tables_read import read
from tests.lai_chau import DATA

NAMES = read_imports(DATA).unit_names


@pytest.mark.parametrize(
    ("text", "unit", "clashes"),
    [
        ("nghìn người", "thousand_persons", False), ("Nghìn người", "persons", True),
        ("người", "thousand_persons", True),
        ("1000 persons", "thousand_persons", False), ("thousand Persons", "persons", True),
        ("1 000 personer", "persons", True),
        ("%", "percent_of_households", False), ("%", "persons", True), ("Tỷ đồng", "billion_vnd", False),
        ("triệu đồng", "billion_vnd", True), ("units", "thousand_persons", True),
        ("units", "index_100", False),
        ("fenómenos demográficos", "persons", False), ("fenómenos demográficos", "thousand_persons", False),
    ],
)  # fmt: skip
def test_a_unit_of_a_table_fits_its_mapping_or_not(text: str, unit: str, clashes: bool) -> None:  # noqa: FBT001 - what is expected
    """Another power of ten, or another thing that is known; what is not known is only said."""
    assert clashes == NAMES.clash(NamedUnit("", text, own=True), unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Dân số trung bình (Nghìn người)\n\nTỉnh;2015\nLai Châu;1\n", "Nghìn người"),
        ("Dân số trung bình\n\nĐơn vị tính: Nghìn người\nTỉnh;2015\nLai Châu;1\n", "Nghìn người"),
        ("Dân số\n\nTỉnh;2015 Tổng số (nghìn người)\nLai Châu;1\n", "nghìn người"),
        ("Dân số (người)\n\nTỉnh;2015 Tỷ lệ (%)\nLai Châu;1\n", "%"),
        ("Dân số\n\nTỉnh;2015 Dân số nghìn người\nLai Châu;1\n", "nghìn người"),
        ("area,year,unit,value\nLai Chau,2015,thousand persons,1\n", "thousand persons"),
        ("Population (revised)\n\nTỉnh;2015\nLai Châu;1\n", None),
    ],
)
def test_the_nearest_unit_counts(text: str, unit: str | None) -> None:
    """Of the row, the heading, a line above, the title; a remark in brackets is none."""
    (table,) = read(text)

    assert ([unit] if unit else []) == [named.text for named in units_of(table, NAMES)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("habitants", "persons"),
        ("People", "persons"),
        ("nhân khẩu", "persons"),
        ("milliers d'habitants", "thousand_persons"),
        ("miles de habitantes", "thousand_persons"),
        ("1000 inhabitants", "thousand_persons"),
        ("poor people", ""),
        ("% of population", "percent"),
        ("Percentage of households", "percent"),
        ("% change", ""),
    ],
)
def test_people_are_called_by_many_names(text: str, unit: str) -> None:
    """In the units of every project, and percent of anything; a name that says more is none of them."""
    known = UnitNames(every_projects("units")).known(text)

    # The index of a year before is printed with the sign, too.
    assert {unit} - {""} == known - {"index_year_before"}

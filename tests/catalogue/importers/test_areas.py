"""A name stands for the borders of its time: no figure of a merged area lands on the old one's code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.importers import read_imports
from lc_indicators.catalogue.importers.areas import Successor
from lc_indicators.errors import TableRefusedError
from tests.catalogue.importers.test_marks import imported
from tests.data_fixtures import append
from tests.lai_chau import DATA

IMPORTS = read_imports(DATA)
MERGED = '"P";"2024";"2025"\n"Lào Cai";8;18\n"Lai Châu";5;6\n"Phú Thọ";7;17\n'


def _rows(text: str, *successors: Successor) -> list[tuple[str, str, str, str]]:
    imports = replace(IMPORTS, successors={one.area: one for one in successors} or IMPORTS.successors)
    return [(row["area"], row["period"], row["value"], row["status"]) for row in imported(text, imports).rows]


#: Areas that came to an end, where the data have none of their name since.
ENDED = replace(
    IMPORTS,
    successors={area: Successor(area, date(2025, 6, 30), "", "Merged") for area in ("VN-02", "VN-68")},
)


def test_a_figure_after_the_end_of_its_area_is_left_out_and_said() -> None:
    """Lào Cai of 2025 holds Yên Bái; Lai Châu was not merged."""
    found = imported(MERGED, ENDED)

    assert [("VN-02", "2024"), ("VN-01", "2024"), ("VN-01", "2025"), ("VN-68", "2024")] == [
        (row["area"], row["period"]) for row in found.rows
    ]
    [said] = found.dropped
    assert said.startswith("figures of areas after their end: 2 (Lào Cai 2025 (VN-02 ended on 2025-06-30)")


def test_a_table_of_merged_areas_alone_is_refused() -> None:
    """Nothing would be left of it."""
    with pytest.raises(TableRefusedError, match=r"after their end: 1 \(Phú Thọ 2026 \(VN-68 ended"):
        imported('"P";"2026"\n"Phú Thọ";17\n', ENDED)


def test_a_figure_goes_to_the_area_of_its_day() -> None:
    """The data say which area has the name since; its first figure is a break in the series."""
    since = Successor("VN-02", date(2025, 6, 30), "VN-F01", "With Yên Bái")
    months = '"P";"2025M06";"2025M07";"2025M08"\n"Lào Cai";1;2;3\n'

    years = [("VN-02", "2024", "8", "A"), ("VN-F01", "2025", "18", "B")]
    assert years == [row for row in _rows(MERGED, since) if row[0] in {"VN-02", "VN-F01"}]
    assert [("VN-02", "A"), ("VN-F01", "B"), ("VN-F01", "A")] == [
        (area, status) for area, _, _, status in _rows(months, since)
    ]


@pytest.mark.parametrize("order", [("2024", "2025", "2026"), ("2026", "2025", "2024")])
def test_a_code_that_goes_on_over_a_change_of_borders_has_a_break(order: tuple[str, ...]) -> None:
    """Whatever the order of the columns: a change over it is an error."""
    same = Successor("VN-02", date(2025, 6, 30), "VN-02", "With Yên Bái")
    text = '"P";' + ";".join(f'"{year}"' for year in order) + '\n"Lào Cai";1;2;3\n'

    assert {"2024": "A", "2025": "B", "2026": "A"} == {row[1]: row[3] for row in _rows(text, same)}


def test_an_area_that_ended_has_nothing_missing() -> None:
    """``..`` where an area is no more is M."""
    assert ("VN-06", "2026", "", "M") in _rows('"P";"2024";"2026"\n"Yên Bái";8;..\n')


def test_the_first_figure_since_a_change_has_the_break_where_the_year_itself_has_none() -> None:
    """The break is at a figure, not at a gap."""
    text = '"P";"2003";"2004";"2005"\n"Lai Chau";9;..;4\n"Dien Bien";..;..;5\n'

    rows = _rows(text)

    assert ("VN-01", "2005", "4", "B") in rows


def test_an_observation_after_the_end_of_its_area_is_found(tmp_path: Path) -> None:
    """However it came into the data."""
    data = tmp_path / "data"
    data.mkdir()
    for path in DATA.rglob("*.*"):
        (data / path.relative_to(DATA)).parent.mkdir(parents=True, exist_ok=True)
        (data / path.relative_to(DATA)).write_bytes(path.read_bytes())
    row = 'population_average,VN-02,{},"18,5",vi,18.5,,A,,hungyen_2025_09,câu,sentence,'.format
    last = append(data, "observations/provincial_series.csv", f"{row('2025-S1')}\n{row('2025')}")

    [found] = check_data(data)
    said = "VN-02 ended on 2025-06-30: a figure of 2025 is that of another area"
    assert f"observations/provincial_series.csv:{last + 1} period: {said}" == str(found)

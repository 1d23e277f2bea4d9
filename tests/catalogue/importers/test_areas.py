"""A name stands for the borders of its time: no figure of a merged area lands on the old one's code."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.importers import read_imports
from lc_indicators.errors import TableRefusedError
from tests.catalogue.importers.test_marks import imported
from tests.data_fixtures import append
from tests.lai_chau import DATA

IMPORTS = read_imports(DATA)
MERGED = '"P";"2024";"2025"\n"Lào Cai";8;18\n"Lai Châu";5;6\n"Yên Bái";7;17\n'


def _rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(row["area"], row["period"], row["value"], row["status"]) for row in imported(text, IMPORTS).rows]


def test_a_figure_after_the_end_of_its_area_is_left_out_and_said() -> None:
    """Yên Bái of 2025 is a part of Lào Cai; Lai Châu was not merged."""
    found = imported(MERGED, IMPORTS)

    assert ("VN-06", "2024") in [(row["area"], row["period"]) for row in found.rows]
    assert "VN-06" not in {row["area"] for row in found.rows if row["period"] == "2025"}
    [said] = found.dropped
    assert said.startswith("figures of areas after their end: 1 (Yên Bái 2025 (VN-06 ended on 2025-06-30)")


def test_a_table_of_merged_areas_alone_is_refused() -> None:
    """Nothing would be left of it."""
    with pytest.raises(TableRefusedError, match=r"after their end: 1 \(Yên Bái 2026 \(VN-06 ended"):
        imported('"P";"2026"\n"Yên Bái";17\n', IMPORTS)


def test_a_figure_goes_to_the_area_of_its_day() -> None:
    """The date says which of the two areas of its name is meant; the first figure since is a break."""
    months = '"P";"2025M06";"2025M07";"2025M08"\n"Lào Cai";1;2;3\n'

    years = [("VN-02", "2024", "8", "A"), ("VN-N02", "2025", "18", "B")]
    assert years == [row for row in _rows(MERGED) if row[0] in {"VN-02", "VN-N02"}]
    assert [("VN-02", "A"), ("VN-N02", "B"), ("VN-N02", "A")] == [
        (area, status) for area, _, _, status in _rows(months)
    ]
    assert "Since 2025-07-01: Lào Cai and Yên Bái together" in {
        row["note"] for row in imported(months, IMPORTS).rows
    }


@pytest.mark.parametrize("order", [("2024", "2025", "2026"), ("2026", "2025", "2024")])
def test_whatever_the_order_of_the_columns_the_break_is_at_the_first_figure_since(
    order: tuple[str, ...],
) -> None:
    """A change over it is an error."""
    text = '"P";' + ";".join(f'"{year}"' for year in order) + '\n"Lào Cai";1;2;3\n'

    assert {"2024": "A", "2025": "B", "2026": "A"} == {row[1]: row[3] for row in _rows(text)}


def test_another_name_or_kind_in_the_same_borders_is_no_break() -> None:
    """Huế is Thừa Thiên Huế under another name; Đồng Nai changed its borders first, and its kind later."""
    text = '"P";"2024";"2025";"2026"\n"Hue";1;2;3\n"Đồng Nai";4;5;6\n'

    assert [
        ("VN-26", "2024", "1", "A"), ("VN-C26", "2025", "2", "A"), ("VN-C26", "2026", "3", "A"),
        ("VN-39", "2024", "4", "A"), ("VN-N39", "2025", "5", "B"), ("VN-C39", "2026", "6", "A"),
    ] == _rows(text)  # fmt: skip


def test_a_code_means_its_own_area_whatever_the_date() -> None:
    """A publisher gives figures of before in the new borders: the code says so."""
    assert [("VN-N02", "2024", "8", "A")] == _rows('"P";"2024"\n"VN-N02";8\n')


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

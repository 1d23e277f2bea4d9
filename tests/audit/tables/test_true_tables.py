"""True tables whose figures look as if they should follow from each other, and do not: nobody is accused."""

# ruff: noqa: S311 - figures, no secrets
from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from lc_indicators.audit.tables.table_audit import audit_table
from tests.audit.tables.made_tables import PLACES, read

Rows = list[list[str]]
YEARS = [str(year) for year in range(2014, 2023)]


def some_of_all(rng: random.Random) -> Rows:
    """Make a total and only some of its parts, under "of which"."""
    total = [rng.uniform(3_000, 9_000) for _ in YEARS]
    shares = [rng.uniform(0.1, 0.3) for _ in range(3)]
    parts = [[f"{one * share * rng.uniform(0.98, 1.02):.1f}" for one in total] for share in shares]
    named = [[f"Trong đó: loại {number}", *part] for number, part in enumerate(parts)]
    return [["Chỉ tiêu", *YEARS], ["Tổng số", *(f"{one:.1f}" for one in total)], *named]


def means_below(rng: random.Random) -> Rows:
    """Make rows with their mean and their largest below them."""
    rows = [[rng.uniform(100, 5_000) for _ in range(4)] for _ in PLACES]
    columns = list(zip(*rows, strict=True))
    below = [[sum(one) / len(one) for one in columns], [max(one) for one in columns]]
    names = [*PLACES, "Bình quân", "Cao nhất"]
    cells = [[f"{one:.1f}" for one in row] for row in (*rows, *below)]
    return [
        ["Huyện", "Lúa", "Ngô", "Sắn", "Lạc"],
        *([name, *row] for name, row in zip(names, cells, strict=True)),
    ]


def parted_twice(rng: random.Random) -> Rows:
    """Make a total that is parted by sex, then by place, then by age."""
    columns = []
    for _ in YEARS:
        total = rng.randrange(400_000, 500_000)
        men, town, young, old = (int(total * share) for share in (0.51, rng.uniform(0.1, 0.2), 0.27, 0.06))
        columns.append((total, men, total - men, town, total - town, young, total - young - old, old))
    names = ("Tổng số", "Nam", "Nữ", "Thành thị", "Nông thôn", "0-14 tuổi", "15-64 tuổi", "65 tuổi trở lên")
    return [
        ["Dân số", *YEARS],
        *([name, *map(str, row)] for name, row in zip(names, zip(*columns, strict=True), strict=True)),
    ]


def months_revised(rng: random.Random) -> Rows:
    """Make months as first told, and the months so far, in which they are revised."""
    rows, so_far = [["Tháng", "Ước tháng", "Cộng dồn"]], 0.0
    for month in range(1, 13):
        first = rng.uniform(500, 900)
        so_far += first * rng.uniform(0.97, 1.03)
        rows.append([f"Tháng {month}", f"{first:.1f}", f"{so_far:.1f}"])
    return rows


def current_and_constant(rng: random.Random) -> Rows:
    """Make levels in current prices beside their growth in constant ones."""
    rows, level = [["Năm", "GRDP giá hiện hành", "Tốc độ tăng (%)"]], rng.uniform(100, 900)
    for year in YEARS:
        growth = rng.uniform(3, 9)
        level *= (1 + growth / 100) * rng.uniform(1.01, 1.06)
        rows.append([year, f"{level:.1f}", f"{growth:.2f}"])
    return rows


def rates_of_hidden_levels(rng: random.Random) -> Rows:
    """Make indices of levels that are printed in coarser units."""
    rows = [["Tỉnh", "2022 (nghìn tỷ)", "2023 (nghìn tỷ)", "2023/2022 (%)"]]
    for place in PLACES:
        before = rng.uniform(1, 90)
        now = before * rng.uniform(0.8, 1.3)
        rows.append([place, f"{before:.1f}", f"{now:.1f}", f"{100 * now / before:.2f}"])
    return rows


@pytest.mark.parametrize(
    "make",
    [some_of_all, means_below, parted_twice, months_revised, current_and_constant, rates_of_hidden_levels],
)
def test_a_true_table_accuses_nobody(make: Callable[[random.Random], Rows]) -> None:
    """What looks like a rule and is none, and rules that hold within what is rounded."""
    for seed in range(15):
        rows = make(random.Random(seed))

        assert () == audit_table(read(rows)).misfits, rows

"""Tables as offices print them, made of true figures from a seed, and errors to plant into them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lc_indicators.audit.tables.audited_table import AuditedTable, Written, table_of_rows
from lc_indicators.language import format_decimal

#: Names of rows that have parts, and their parts; more parts are numbered.
PLACES = ("Thành phố", "Tam Đường", "Mường Tè", "Sìn Hồ", "Phong Thổ", "Than Uyên", "Tân Uyên", "Nậm Nhùn")
GROUPS = (("Khai khoáng", 3), ("Chế biến, chế tạo", 6), ("Sản xuất điện", 2), ("Cung cấp nước", 2))


@dataclass
class Made:
    """A table while it is made: its heading, its rows, and how it prints figures."""

    heading: list[str]
    rows: list[list[str | Decimal | None]]
    decimals: list[int]
    language: str = "vi"

    def printed(self) -> list[list[str]]:
        """Return the cells as they are printed."""
        body = [
            [cell if isinstance(cell, str) else self.number(cell, at) for at, cell in enumerate(row)]
            for row in self.rows
        ]
        return [self.heading, *body]

    def number(self, value: Decimal | None, column: int) -> str:
        """Return a figure of a column as it is printed."""
        if value is None:
            return "-"
        decimals = self.decimals[column - 1]
        return format_decimal(value, decimals=decimals, language=self.language).replace("−", "-")


def read(cells: Sequence[Sequence[str]]) -> AuditedTable:
    """Return cells as the audit reads them."""
    found = table_of_rows([[Written(cell) for cell in row] for row in cells])
    assert found is not None
    return found


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return a number rounded half up."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _amount(rng: random.Random, size: float) -> Decimal:
    return Decimal(str(round(rng.uniform(0.2, 1.8) * size, 4)))


def _total(rows: Sequence[Sequence[Decimal]]) -> list[Decimal]:
    return [sum(column, Decimal()) for column in zip(*rows, strict=True)]


def by_branch(rng: random.Random) -> Made:
    """Make output by branch, with sub-totals: last month, this month, so far, and indices."""
    groups = []
    for name, count in GROUPS:
        parts = [
            (f"{name} {number}", [_amount(rng, 900), _amount(rng, 900), _amount(rng, 7_000)])
            for number in range(count)
        ]
        groups.append((name, _total([one for _, one in parts]), parts))
    rows = [("Tổng số", _total([one for _, one, _ in groups]))]
    for name, total, parts in groups:
        rows += [(name, total), *parts]
    body: list[list[str | Decimal | None]] = []
    for name, (last, now, before) in rows:
        year_ago = now / Decimal(str(rng.uniform(0.9, 1.2)))
        body.append([name, last, now, before + now, now / last * 100, now / year_ago * 100, before])
    heading = ["Ngành", "Tháng 8", "Ước tháng 9", "Cộng dồn 9 tháng", "Tháng 9 so với tháng 8 (%)",
               "Tháng 9 so với cùng kỳ (%)", "8 tháng"]  # fmt: skip
    return Made(heading, body, [1, 1, 1, 2, 2, 1])


def by_district(rng: random.Random) -> Made:
    """Make people by district: all, men, women, town, country, and the share of each."""
    body: list[list[str | Decimal | None]] = []
    people = []
    for _ in PLACES:
        men, women = rng.randint(9_000, 45_000), rng.randint(9_000, 45_000)
        town = rng.randint(500, men)
        people.append([Decimal(one) for one in (men + women, men, women, town, men + women - town)])
    total = _total(people)
    for name, row in (("Toàn tỉnh", total), *zip(PLACES, people, strict=True)):
        body.append([name, *row, row[0] / total[0] * 100])
    heading = ["Huyện", "Tổng số", "Nam", "Nữ", "Thành thị", "Nông thôn", "Cơ cấu (%)"]
    return Made(heading, body, [0, 0, 0, 0, 0, 2])


def crops(rng: random.Random) -> Made:
    """Make area, yield and harvest of two years by district, with changes in percent."""
    body: list[list[str | Decimal | None]] = []
    fields = [[_amount(rng, 2_000), _amount(rng, 2_000)] for _ in PLACES]
    harvests = [
        [one * Decimal(str(rng.uniform(4.1, 6.3))) for one in (area, later)] for area, later in fields
    ]
    lines = [("Toàn tỉnh", _total(fields), _total(harvests))]
    lines += list(zip(PLACES, fields, harvests, strict=True))
    for name, (area, later), (harvest, now) in lines:
        body.append(
            [
                name,
                area,
                later,
                harvest / area * 10,
                now / later * 10,
                harvest,
                now,
                (now / harvest - 1) * 100,
            ]
        )
    heading = ["Huyện", "Diện tích 2023 (ha)", "Diện tích 2024 (ha)",
               "Năng suất 2023 (tạ/ha)", "Năng suất 2024 (tạ/ha)",
               "Sản lượng 2023 (tấn)", "Sản lượng 2024 (tấn)", "Tăng, giảm (%)"]  # fmt: skip
    return Made(heading, body, [1, 1, 2, 2, 1, 1, 2])


def budget(rng: random.Random) -> Made:
    """Make revenue against its plan, in English, some lines without a figure."""
    names = ("Domestic revenue", "Crude oil", "Customs", "Grants", "Fees", "Land", "Lottery", "Other")
    lines = [[_amount(rng, 400), _amount(rng, 300), _amount(rng, 50)] for _ in names]
    body: list[list[str | Decimal | None]] = []
    for name, (plan, so_far, month) in (("Total revenue", _total(lines)), *zip(names, lines, strict=True)):
        body.append([name, plan, so_far, month, so_far + month, (so_far + month) / plan * 100])
    empty = body[3]
    total = body[0]
    for at in (1, 2, 3, 4):
        total[at] -= empty[at]  # type: ignore[operator]
        empty[at] = None
    empty[5] = None
    total[5] = total[4] / total[1] * 100  # type: ignore[operator]
    heading = ["Item", "Plan of the year", "8 months", "September", "9 months", "9 months to plan (%)"]
    return Made(heading, body, [1, 1, 1, 1, 1], language="en")


def years(rng: random.Random) -> Made:
    """Make indicators by year: poor households, all households and the rate, rows that follow from rows."""
    columns = []
    for _ in range(6):
        all_, share = rng.randint(80_000, 110_000), Decimal(str(rng.uniform(0.1, 0.4)))
        poor = rounded(all_ * share, 0)
        near = rounded(Decimal(all_) * Decimal("0.08"), 0)
        columns.append([Decimal(all_), poor, near, all_ - poor - near, poor / all_ * 100])
    names = ("Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", "Hộ khác", "Tỷ lệ hộ nghèo (%)")
    body: list[list[str | Decimal | None]] = []
    for row, name in enumerate(names):
        places = 2 if row == 4 else 0
        numbers = [
            format_decimal(column[row], decimals=places, language="vi").replace("−", "-")
            for column in columns
        ]
        body.append([name, *numbers])
    return Made(["Chỉ tiêu", *map(str, range(2019, 2025))], body, [0] * 6)


KINDS: tuple[Callable[[random.Random], Made], ...] = (by_branch, by_district, crops, budget, years)


def swapped(rng: random.Random, cells: list[list[str]], row: int, column: int) -> bool:
    """Swap two digits of a cell that stand side by side and differ, not the last ones."""
    old = cells[row][column]
    places = [at for at in range(len(old) - 2) if old[at : at + 2].isdigit() and old[at] != old[at + 1]]
    places = [at for at in places if not (at == 0 and old[1] == "0")]
    if not places:
        return False
    at = rng.choice(places[:2])
    cells[row][column] = old[:at] + old[at + 1] + old[at] + old[at + 2 :]
    return True


def of_other_column(_: random.Random, cells: list[list[str]], row: int, column: int) -> bool:
    """Put the figure of the column beside into a cell."""
    other = column + 1 if column + 1 < len(cells[row]) else column - 1
    if other == 0 or cells[row][other] in {cells[row][column], "-"}:
        return False
    cells[row][column] = cells[row][other]
    return True


def of_other_row(_: random.Random, cells: list[list[str]], row: int, column: int) -> bool:
    """Put the figure of the row below into a cell."""
    other = row + 1 if row + 1 < len(cells) else row - 1
    if other == 0 or cells[row][column] == cells[other][column]:
        return False
    cells[row][column] = cells[other][column]
    return True


SLIPS: tuple[Callable[[random.Random, list[list[str]], int, int], bool], ...] = (
    swapped, of_other_column, of_other_row,
)  # fmt: skip


def unrelated(rng: random.Random) -> list[list[str]]:
    """Return a table of figures that have nothing to do with each other, some of them missing."""
    sizes = [rng.uniform(10, 5_000) for _ in range(rng.randint(3, 20))]
    ways: dict[str, Callable[[float], str]] = {
        "Số vụ": lambda _: str(rng.randint(0, 12)),
        "Số hộ": lambda _: str(rng.randint(100, 99_999)),
        "Giá trị": lambda _: f"{rng.uniform(1, 900):.1f}".replace(".", ","),
        "So với cùng kỳ (%)": lambda _: f"{rng.gauss(104, 6):.2f}".replace(".", ","),
        "Sản lượng": lambda size: f"{size * rng.gauss(1, 0.05):.1f}".replace(".", ","),
    }
    names = [rng.choice(list(ways)) for _ in range(rng.randint(2, 8))]
    body = [
        ["Tổng số" if number == 0 else f"Dòng {number}"]
        + [
            rng.choice(["-", "..", ":", "c", "x", ""]) if rng.random() < 0.05 else ways[name](size)
            for name in names
        ]
        for number, size in enumerate(sizes)
    ]
    return [["Ngành", *(f"{name} {number}" for number, name in enumerate(names))], *body]

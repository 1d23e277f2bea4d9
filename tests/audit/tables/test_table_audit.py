"""The audit of a table: nothing is said of a true one, and a planted error is found in its place."""

# ruff: noqa: S311 - figures, no secrets
from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from lc_indicators.audit.tables.table_audit import audit_table
from lc_indicators.audit.tables.table_verdicts import audited_tables
from tests.audit.tables import made_tables as made

SEEDS = range(12)


@pytest.mark.parametrize("kind", made.KINDS, ids=lambda kind: kind.__name__)
def test_in_a_true_table_nothing_misfits_and_its_rules_are_found(kind: Callable[..., made.Made]) -> None:
    """Parts need not add up to the last digit, rates are of unrounded figures."""
    for seed in SEEDS:
        found = audit_table(made.read(kind(random.Random(seed)).printed()))

        assert [] == [(one.row, one.column, one.cell.printed, one.would_be) for one in found.misfits], seed
        assert found.rules
        assert 0.7 < found.checked / found.figures


@pytest.mark.parametrize("slip", made.SLIPS, ids=lambda slip: slip.__name__)
def test_a_planted_error_is_found_in_its_cell_with_the_figure_that_was_there(
    slip: Callable[..., bool],
) -> None:
    """Of the cells that a rule speaks of; what is named beside it is nothing."""
    counted: Counter[str] = Counter()
    for seed in range(20):
        for kind in made.KINDS:
            rng = random.Random(f"{seed}{kind.__name__}")
            table = kind(rng)
            true = table.printed()
            row, column = rng.randrange(1, len(true)), rng.randrange(1, len(true[0]))
            cells = [list(line) for line in true]
            if true[row][column] == "-" or not slip(rng, cells, row, column):
                continue
            found = audit_table(made.read(cells)).misfits
            named = [(one.row, one.column) for one in found]
            right = (cells[row][0], cells[0][column])
            counted["planted"] += 1
            counted["found"] += right in named
            counted["beside"] += sum(one != right for one in named)
            before = made.read(true).cells[row - 1][column - 1]
            assert before is not None
            counted["value"] += any(
                (one.row, one.column) == right
                and one.needed.low - 2 * before.half <= before.value <= one.needed.high + 2 * before.half
                for one in found
            )

    assert counted["planted"] > 60
    assert counted["found"] > 0.85 * counted["planted"], counted
    assert counted["beside"] <= 0.03 * counted["planted"], counted
    assert counted["value"] > 0.9 * counted["found"], counted


def test_figures_that_do_not_hang_together_accuse_nobody() -> None:
    """Counts, amounts and indices by chance, with marks for missing ones, make no rule and no misfit."""
    for seed in range(60):
        cells = made.unrelated(random.Random(seed))
        found = audit_table(made.read(cells))

        assert ((), ()) == (found.rules, found.misfits), cells


def _named(rows: str) -> list[tuple[str, str, str, str]]:
    """Return what misfits in a table, its cells parted by bars."""
    cells = [[cell.strip() for cell in line.split("|")] for line in rows.strip().splitlines()]
    found = audit_table(made.read(cells)).misfits
    return [(one.row, one.column, one.cell.printed, str(one.would_be)) for one in found]


def test_a_sum_of_many_parts_names_the_total_and_no_part_by_chance() -> None:
    """People with HIV in a region: any province could be made to fit, but is right by its own series."""
    rows = """
        Area | 2011 | 2012 | 2013 | 2014 | 2015 | 2016
        Whole country | 197072 | 210703 | 217285 | 226964 | 227154 | 215621
        Red River Delta | 47012 | 49290 | 50878 | 52595 | 52811 | 50189
        Other regions | 119943 | 128805 | 133553 | 139416 | 142952 | 123764
        Mekong River Delta | 30117 | 32608 | 32854 | 34953 | 31391 | 41668
        Long An | 1896 | 2229 | 1999 | 2170 | 1986 | 2282
        Tien Giang | 1375 | 1428 | 1299 | 1428 | 1638 | 1813
        Ben Tre | 1461 | 1516 | 1584 | 1703 | 1377 | 1483
        Tra Vinh | 893 | 1032 | 889 | 975 | 1035 | 1076
        Vinh Long | 1713 | 2033 | 2150 | 2255 | 1906 | 2002
        Dong Thap | 3776 | 4118 | 4283 | 4560 | 3832 | 4001
        An Giang | 4450 | 4867 | 5046 | 5240 | 5746 | 5840
        Kien Giang | 3714 | 3975 | 3214 | 3435 | 3491 | 3652
        Can Tho | 3645 | 4483 | 4828 | 5082 | 3471 | 3457
        Hau Giang | 957 | 1053 | 1092 | 1119 | 791 | 858
        Soc Trang | 2483 | 1827 | 1963 | 2128 | 2123 | 2230
        Bac Lieu | 2090 | 2128 | 2281 | 2396 | 1669 | 1774
        Ca Mau | 1664 | 1919 | 2226 | 2462 | 2326 | 2428
    """

    assert [("Mekong River Delta", "2016", "41668", "32896")] == _named(rows)


def test_a_total_that_is_over_by_the_same_amount_year_after_year_has_a_part_without_a_column() -> None:
    """Beds in Bac Giang: 15 more than the columns name, three years running; Nghe An's 160 are an error."""
    head = "Area | " + " | ".join(
        f"{year} {what}" for year in (2004, 2005, 2006) for what in ("Total", "A", "B", "C")
    )
    areas = {
        "Bac Giang": [(1970, 110, 1245), (1970, 110, 1245), (2170, 115, 1265)],
        "Quang Tri": [(820, 100, 614), (860, 85, 584), (870, 80, 590)],
        "Nghe An": [(3270, 370, 2395), (3370, 372, 2395), (4270, 370, 2595)],
        **{f"Area {n}": [(700 + 37 * n + 90 * y, 40 + 3 * n + y, 300 + 11 * n - 7 * y) for y in range(3)]
           for n in range(9)},
    }  # fmt: skip
    more = {("Bac Giang", 0): 15, ("Bac Giang", 1): 15, ("Bac Giang", 2): 15, ("Nghe An", 2): 160}
    lines = [
        [name, *(str(cell) for year, parts in enumerate(years)
                 for cell in (sum(parts) + more.get((name, year), 0), *parts))]
        for name, years in areas.items()
    ]  # fmt: skip
    rows = "\n".join([head, *(" | ".join(line) for line in lines)])

    assert [("Nghe An", "2006 Total", "7395", "7235")] == _named(rows)


def test_a_figure_that_lost_its_thousands_is_named_and_not_the_total_beside_it() -> None:
    """Pupils of minorities: 2 upper secondary ones are 1,826 that were read as 1.826."""
    named = [f"{year} {what}" for year in (2010, 2011) for what in ("Total", "Primary", "Lower", "Upper")]
    rows = [
        " | ".join(["Area", *named]),
        "Ha Noi | 9340 | 4517 | 2997 | 1826 | 9340 | 4517 | 2997 | 2",
    ]
    for n in range(8):
        parts = (4000 + 311 * n, 2100 + 97 * n, 900 + 53 * n)
        later = tuple(part + 41 + n for part in parts)
        rows.append(" | ".join(map(str, (f"Area {n}", sum(parts), *parts, sum(later), *later))))

    assert [("Ha Noi", "2011 Upper", "2", "1826")] == _named("\n".join(rows))


def test_whole_numbers_printed_with_a_nought_behind_the_point_are_rounded_to_ones() -> None:
    """Fish caught: the parts of a region need not add up to the last ton, though a program prints 1544.0."""
    rows = ["Area | 2004 | 2005 | 2006 | 2007 | 2008 | 2009"]
    rng = random.Random(4)
    parts = [[rng.randrange(390, 600) for _ in range(6)] for _ in range(9)]
    total = [sum(column) for column in zip(*parts, strict=True)]
    total[4] += 1
    rows.append(" | ".join(["Central Highlands", *(f"{one}.0" for one in total)]))
    rows += [" | ".join([f"Area {n}", *(f"{one}.0" for one in part)]) for n, part in enumerate(parts)]
    # One figure alone has a decimal.
    rows.append("Elsewhere | 343.7 | 351.0 | 340.0 | 339.0 | 343.7 | 330.0")

    assert [] == _named("\n".join(rows))


def test_a_column_of_years_is_no_figure() -> None:
    """A list of figures of all kinds, with its period in a column and limits beside its value."""
    for seed in range(12):
        rng = random.Random(seed)
        rows = ["Figure | Area | Period | Value | Lowest | Highest"]
        for n in range(8):
            rank = rng.randrange(1, 63)
            rows.append(f"Rank {n}, % | VN-01 | {2010 + rng.randrange(9)} | {rank} | {rank} | {rank}")

        assert [] == _named("\n".join(rows))


def test_growth_and_the_months_so_far_follow_from_the_row_before() -> None:
    """In a table with its months in rows; a wrong month so far breaks its own row and the next."""
    rng = random.Random(7)
    rows, so_far = ["Month | Guests | So far | On the month before (%)"], 0
    before = 0
    for month in range(1, 13):
        guests = rng.randrange(2_000, 9_000)
        so_far += guests
        growth = f"{100 * guests / before - 100:.1f}" if before else ""
        rows.append(f"Month {month} | {guests} | {so_far} | {growth}")
        before = guests
    assert [] == _named("\n".join(rows))
    cells = rows[7].split(" | ")
    right, cells[2] = cells[2], f"{int(cells[2]) + 900}"
    rows[7] = " | ".join(cells)

    assert [("Month 7", "So far", cells[2], right)] == _named("\n".join(rows))
    table = made.read([line.split(" | ") for line in rows])
    ((verdict,), _) = audited_tables([table])
    assert "“So far” = “Guests” + “So far” of the period before" in verdict.reason["en"]
    assert "“So far” của kỳ trước" in verdict.reason["vi"]


def test_a_level_that_took_the_figure_beside_it_is_named_and_not_the_rate_that_is_of_its_size() -> None:
    """The index of one product would be 9.5 percent, where those of all others are about 100."""
    rng = random.Random(9)
    rows = ["Product | May | May last year | May on last year (%)"]
    for n in range(12):
        level = rng.uniform(100, 3_000)
        before = level / rng.uniform(0.9, 1.2)
        rows.append(f"Product {n} | {level:.1f} | {before:.1f} | {100 * level / before:.1f}")
    cells = rows[9].split(" | ")
    right, cells[2] = cells[2], f"{float(cells[2]) * 10:.1f}"
    rows[9] = " | ".join(cells)

    (found,) = _named("\n".join(rows))
    assert ("Product 8", "May last year", cells[2]) == found[:3]
    assert abs(float(found[3]) - float(right)) < 0.01 * float(right)

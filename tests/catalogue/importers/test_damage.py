"""However a table is damaged: each figure is an observation, told as left out, or the table is refused."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.catalogue.importers import import_table, read_imports, read_table
from lc_indicators.errors import TableRefusedError
from tests.lai_chau import DATA

IMPORTS = read_imports(DATA)

#: Marks, spaces and slips that offices and their tools leave in cells.
STAINS = st.sampled_from([
    " 1)", "(*)", "¹", " (e)", "p", "*", "\u00a0", "  ", "\u200b", " (1)", " [2]", ".", "…", "?", "\ufeff",
    '""', "%",
])  # fmt: skip
NAMES = ["Lai Châu", "Sơn La", "Hà Nội", "Cả nước", "Cao Bằng", "Bắc Kạn"]
YEARS = ["2011", "2012", "2013", "2014"]

FIGURE = re.compile(r"(?<![0-9])[0-9]{2}\.5")

Grid = list[list[str]]


#: Damage -> what it does to the cells of a row, at a place, with a stain and another name.
DAMAGE: dict[str, Callable[[list[str], int, str, str], list[str]]] = {
    "stain": lambda cells, place, stain, _: [*cells[:place], cells[place] + stain, *cells[place + 1 :]],
    "drop": lambda cells, place, *_: [*cells[:place], *cells[place + 1 :]],
    "double": lambda cells, place, *_: [*cells[:place], cells[place], *cells[place:]],
    "blank": lambda cells, place, *_: [*cells[:place], "", *cells[place + 1 :]],
    "name": lambda cells, _, __, name: [name, *cells[1:]],
    "narrow": lambda cells, place, *_: [" ".join(cells[: place + 1]), *cells[place + 1 :]],
}
OTHERS = st.sampled_from(["", "Thành phố Sơn La", "Atlantis", "Lai Chau", "Tổng số", "2012"])


@st.composite
def _damaged(draw: st.DrawFn) -> Grid:
    """Return a heading, and rows of figures that are all different, with a few things done to them."""
    grid = [["Province", *YEARS]]
    grid += [[name, *(f"{row}{column}.5" for column in range(1, 5))] for row, name in enumerate(NAMES, 1)]
    for _ in range(draw(st.integers(1, 4))):
        row = draw(st.integers(0, len(grid) - 1))
        what = draw(st.sampled_from([*DAMAGE, "again", "swap"]))
        if what == "again":
            grid.insert(row, list(grid[row]))
        elif what == "swap":
            grid[row], grid[0] = grid[0], grid[row]
        elif grid[row]:
            place = draw(st.integers(0, len(grid[row]) - 1))
            grid[row] = DAMAGE[what](grid[row], place, draw(STAINS), draw(OTHERS))
    return grid


@settings(max_examples=400)
@given(grid=_damaged(), separator=st.sampled_from(";\t|,"), notes=st.sampled_from(["", "\nSource: GSO\n"]))
def test_no_figure_is_lost_in_silence(grid: Grid, separator: str, notes: str) -> None:
    """What stands in the file is counted in the file, not by the reader that is tested."""
    text = "\n".join(separator.join(cells) for cells in grid) + notes
    figures = set(FIGURE.findall(text))

    with contextlib.suppress(TableRefusedError):
        table = read_table(text.encode(), IMPORTS.places)
        read = [cell.value for cell in table.cells if cell.value]
        assert figures <= {*read, *FIGURE.findall(" ".join(table.unknown))}
        done = import_table(table, IMPORTS, named="gso_poverty_rate")
        left_out = sum(int(re.findall(r": ([0-9]+) \(", said)[0]) for said in done.dropped)
        assert len(read) == sum(bool(row["value"]) for row in done.rows) + left_out
        for row in done.rows:
            if row["value"]:
                assert re.fullmatch(r"[0-9]{2}\.5", row["value"])
                assert row["period"] in YEARS


@settings(max_examples=200)
@given(data=st.data())
def test_a_figure_keeps_its_area_and_its_year(data: st.DataObject) -> None:
    """Marks and spaces, rows and columns in another order: each figure is still of its row and its column."""
    rows = data.draw(st.permutations(NAMES))
    years = data.draw(st.permutations(YEARS))
    stain = st.sampled_from(["", "", " 1)", "(*)", "¹", " [2]", "*", "\u00a0", "\u200b", "  "])
    codes = {name: IMPORTS.places.code(name) for name in NAMES}

    def value(name: str, year: str) -> str:
        return f"{NAMES.index(name) + 1}{YEARS.index(year) + 1}.5"

    lines = ["P;" + ";".join(year + data.draw(stain) for year in years)]
    for name in rows:
        cells = [value(name, year) + data.draw(stain) for year in years]
        lines.append(";".join([name + data.draw(stain), *cells]))

    table = read_table("\n".join(lines).encode(), IMPORTS.places)
    found = import_table(table, IMPORTS, named="gso_poverty_rate").rows

    assert {(codes[name], year, value(name, year)) for name in NAMES for year in YEARS} == {
        (row["area"], row["period"], row["value"]) for row in found
    }

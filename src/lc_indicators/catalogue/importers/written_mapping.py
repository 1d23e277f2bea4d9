"""Write a proposed mapping into the files of ``imports/``: one that is whole can be used at once."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.importers.mapping import FOLDER
from lc_indicators.catalogue.importers.proposal import ITEM_COLUMNS, TABLE_COLUMNS, Proposal, as_csv
from lc_indicators.errors import OutputError
from lc_indicators.files import write_whole

_HEAD = "# tables; which table is which, and where its figures come from\n"


def names_taken(folder: Path) -> set[str]:
    """Return the names that no new table may have: those with a mapping, and those with observations."""
    files = (*(folder / FOLDER / "tables").glob("*.csv"), *(folder / "observations").glob("*.csv"))
    return {file.stem for file in files}


def write_mapping(proposal: Proposal, folder: Path) -> None:
    """Add the row of a table to ``imports/tables.csv``, and write the file of its items.

    Raises
    ------
    OutputError
        A file cannot be written.
    """
    tables = folder / FOLDER / "tables.csv"
    items = folder / FOLDER / "tables" / f"{proposal.name}.csv"
    try:
        items.parent.mkdir(parents=True, exist_ok=True)
        before = tables.read_text(encoding="utf-8") if tables.is_file() else ""
        comment = f"# columns; what the items of {proposal.name} mean; no indicator: left out on purpose\n"
        write_whole(items, f"{comment}{as_csv(ITEM_COLUMNS, proposal.items)}".encode(), mode=0o644)
        write_whole(tables, _with_row(before, proposal).encode(), mode=0o644)
    except OSError as error:
        raise OutputError(str(items), error.strerror or str(error)) from error


def _with_row(before: str, proposal: Proposal) -> str:
    """Return the text of ``tables.csv`` with one more row, under the columns that it has."""
    if not before:
        return f"{_HEAD}{as_csv(TABLE_COLUMNS, [proposal.row])}"
    head = next(line for line in before.splitlines() if not line.startswith("#"))
    columns = head.split(",")
    row = as_csv(columns, [{name: proposal.row.get(name, "") for name in columns}]).partition("\n")[2]
    return f"{before.rstrip()}\n{row}"

"""Read the tables of made-up files: what tests of all formats share."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.importers import SourceTable, tables_in
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.errors import TableRefusedError

#: Files of Spain (INE), Greenland (Statistics Greenland) and Sweden (SCB) as they were published.
PUBLISHED = Path(__file__).parent / "published"

PLACES = Places(
    [("Cả nước", "VN"), ("Viet Nam", "VN"), ("Lai Châu", "VN-01"), ("Sơn La", "VN-05"), ("Mombasa", "KE-28")],
    {"VN": "country", "VN-01": "province", "VN-05": "province", "KE-28": "county"},
)

Cell = tuple[str | None, str, str, str, str, str]


def read(content: bytes | str, form: str = "") -> list[SourceTable]:
    """Return the tables of a file; the first one that is refused is raised."""
    found = tables_in(content.encode() if isinstance(content, str) else content, PLACES, form=form)
    for one in found:
        if isinstance(one, TableRefusedError):
            raise one
    return [one for one in found if isinstance(one, SourceTable)]


def cells(content: bytes | str, form: str = "") -> list[Cell]:
    """Return area, period, item, printed, value and status of each cell of the one table of a file."""
    (table,) = read(content, form)
    return [(c.area, c.period, c.item, c.printed, c.value, c.status) for c in table.cells]


def refusal(content: bytes | str, form: str = "") -> str:
    """Return why a file is refused; "" if it is not."""
    try:
        read(content, form)
    except TableRefusedError as error:
        return error.reason
    return ""

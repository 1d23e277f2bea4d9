"""Find the period in the headings of a table: all at one side, unless the rows say it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.table_heading import Heading
from lc_indicators.catalogue.importers.table_labels import PeriodLabel
from lc_indicators.errors import TableRefusedError

_THIRDS = re.compile(r"(?<![^\W_])(?P<y>(?:19|20)[0-9]{2})T(?P<n>[0-9]{1,2})(?![^\W_])")
_QUARTERS = 4


def periods_of(heading: Heading) -> list[PeriodLabel | None]:
    """Return what the headings of the columns of figures say of time.

    Raises
    ------
    TableRefusedError
        Both sides have a period in every heading, or only some headings have one.
    """
    headings = [heading.spelled[place] for place in heading.figures]
    labels = [cells[place] for place in heading.labels for _, cells in heading.body]
    _refuse_thirds((*headings, *labels))
    if _rows_say_periods(heading) and not all(map(_says, headings)):
        return [None] * len(headings)
    return sides_of(headings)


def sides_of(headings: list[str]) -> list[PeriodLabel | None]:
    """Return what each heading says of time, all read from one side.

    Raises
    ------
    TableRefusedError
        Both sides have a period in every heading, or only some headings have one.
    """
    left, right = (
        [table_labels.leading(one) for one in headings],
        [table_labels.trailing(one) for one in headings],
    )
    sides = [side for side in (left, right) if all(side)]
    if len(sides) == 2 and left != right:  # noqa: PLR2004 - left and right
        # "2016 at prices of 2010": what tells the columns apart is the period.
        counts = [len({label.period for label in side if label}) for side in sides]
        if counts[0] == counts[1]:
            raise TableRefusedError(
                f"heading {headings[0]!r} begins and ends with a period: which one is meant?"
            )
        return sides[counts.index(max(counts))]
    if sides:
        return sides[0]
    mixed = [first or last for first, last in zip(left, right, strict=True)]
    if any(mixed) and all(mixed):
        before, behind = (
            next(one for one, label in zip(headings, side, strict=True) if not label)
            for side in (right, left)
        )
        raise TableRefusedError(f"periods stand now before, now behind the items: {before!r}, {behind!r}")
    if any(mixed):
        without = next(one for one, label in zip(headings, mixed, strict=True) if not label)
        raise TableRefusedError(f"heading {without!r} names no period where others do")
    return list(mixed)


def _rows_say_periods(heading: Heading) -> bool:
    """Return whether a column of labels has nothing but periods: those in headings are of prices or bases."""
    return any(
        all(table_labels.whole(cells[place]) for _, cells in heading.body if any(cells))
        for place in heading.labels
    )


def _refuse_thirds(labels: Sequence[str]) -> None:
    """Refuse "2024T1" to "2024T4", which are quarters in Spain and months in Viet Nam."""
    found = [match for label in labels if (match := _THIRDS.search(label))]
    if found and all(int(match["n"]) <= _QUARTERS for match in found):
        raise TableRefusedError(
            f"{found[0][0]!r} may be a quarter or a month: write {found[0]['y']}-Q{int(found[0]['n'])} or "
            f"{found[0]['y']}-{int(found[0]['n']):02d}"
        )


def _says(heading: str) -> bool:
    return bool(table_labels.leading(heading) or table_labels.trailing(heading))

"""The periods of a table's columns: at one side of every heading, or in the title."""

from __future__ import annotations

from lc_indicators.catalogue.pxweb import labels
from lc_indicators.catalogue.pxweb.labels import Label
from lc_indicators.errors import TableRefusedError


def sides_of(headings: list[str]) -> list[Label | None]:
    """Return what each heading says of time, all read from one side.

    Raises
    ------
    TableRefusedError
        Both sides have a period in every heading, or only some headings have one.
    """
    left, right = [labels.leading(one) for one in headings], [labels.trailing(one) for one in headings]
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


def period_in_title(title: str) -> str:
    """Return the one year that a title ends with, as in "(As of 31 December 2015)"; "" for none."""
    bare = title.partition(" by Cities")[0].partition(" chia theo ")[0]
    years = {found.period for part in bare.replace("/", " ").replace("(", " ").replace(")", " ").split()
             if (found := labels.whole(part)) and found.kind == "year"}  # fmt: skip
    return years.pop() if len(years) == 1 else ""

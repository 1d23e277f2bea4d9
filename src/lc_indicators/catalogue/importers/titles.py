"""Read what a title says of all figures below it: the area, the period."""

from __future__ import annotations

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.errors import TableRefusedError

#: No name of an area has more words.
_LONGEST = 8


def period_in(title: str) -> str:
    """Return the one year that a title has, as in "(As of 31 December 2015)"; "" for none."""
    bare = title.partition(" by Cities")[0].partition(" chia theo ")[0]
    years = {found.period for part in bare.replace("/", " ").replace("(", " ").replace(")", " ").split()
             if (found := table_labels.whole(part.strip(".,;:"))) and found.kind == "year"}  # fmt: skip
    return years.pop() if len(years) == 1 else ""


def area_in(title: str, places: Places) -> tuple[str, str] | None:
    """Return the name and the code of the one area that a title names, or None.

    Of names within each other the longer one counts: "Huyện Tam Đường, tỉnh Lai Châu" names two.

    Raises
    ------
    TableRefusedError
        It names two areas.
    """
    words = title.replace("(", " ").replace(")", " ").split()
    found: dict[str, str] = {}
    start = 0
    while start < len(words):
        end = next(
            (
                end
                for end in range(min(len(words), start + _LONGEST), start, -1)
                if _code(words[start:end], places)
            ),
            0,
        )
        if end:
            name = _bare(words[start:end])
            found.setdefault(_code(words[start:end], places) or "", name)
        start = end or start + 1
    if len(found) > 1:
        named = ", ".join(f"{name} ({code})" for code, name in found.items())
        raise TableRefusedError(
            f"its title names several areas: {named}; say which one with --area, or in its mapping"
        )
    return next(((name, code) for code, name in found.items()), None)


def _bare(words: list[str]) -> str:
    return " ".join(words).strip(" .,;:-–—\"'")


def _code(words: list[str], places: Places) -> str | None:
    name = _bare(words)
    # A code is no word of a title: "VN" may be anything there.  "North" may be name and code.
    is_no_code = places.coded(name) is None or places.is_name(name)
    return places.code(name) if name and is_no_code else None

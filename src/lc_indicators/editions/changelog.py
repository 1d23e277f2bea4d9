"""Whether the changelog tells readers of the numbers which indicators and periods changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lc_indicators.editions.records import Comparison, Subject

_YEARS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:\s*[–-]\s*((?:19|20)[0-9]{2}))?(?![0-9])")
_WORD = re.compile(r"\w+")


def new_entries(changelog: str, *, before: str = "") -> list[str]:
    """Return the entries of the newest section that the changelog *before* did not hold.

    An entry is a line that begins with a dash and the lines that go on below it.
    """
    parts = re.split(r"^## .*$", changelog, flags=re.MULTILINE)
    known = set(_entries(before))
    return [entry for entry in _entries(parts[1] if len(parts) > 1 else changelog) if entry not in known]


def changed_subjects(comparisons: Iterable[Comparison]) -> list[Subject]:
    """Return the indicators and periods whose figures changed in more than words."""
    found: dict[tuple[str, str], Subject] = {}
    for comparison in comparisons:
        for change in comparison.figures:
            if all(reason.cause.value == "wording" for reason in change.reasons) and change.reasons:
                continue
            found.update({(one.indicator, one.period): one for one in change.subjects})
    return list(found.values())


def unnamed(subjects: Iterable[Subject], entries: Iterable[str]) -> list[Subject]:
    """Return those that no entry names: the indicator by its id or in words, and the years of the period.

    Examples
    --------
    >>> rate = Subject("poverty_rate", ("Tỷ lệ hộ nghèo", "Poverty rate"), "2015/2020")
    >>> unnamed([rate], ["- Poverty rate 2014–2020: a new source."])
    []
    >>> [one.period for one in unnamed([rate], ["- Poverty rate of 2020."])]
    ['2015/2020']
    """
    read = [(f" {_plain(entry)} ", _years(entry)) for entry in entries]
    return [
        subject
        for subject in subjects
        if not any(_is_named(subject, words) and _years(subject.period) <= years for words, years in read)
    ]


def _is_named(subject: Subject, words: str) -> bool:
    # Whole words: "schools" does not name "national_standard_schools".
    return any(f" {_plain(name)} " in words for name in (subject.indicator, *subject.names))


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))


def _years(text: str) -> set[int]:
    """Return the years that a text names, those within its spans among them."""
    found: set[int] = set()
    for first, last in _YEARS.findall(text):
        found |= set(range(int(first), int(last or first) + 1))
    return found


def _entries(text: str) -> Iterator[str]:
    entry: list[str] = []
    for line in [*text.splitlines(), ""]:
        goes_on = bool(entry) and line.startswith(" ") and line.strip()
        if entry and not goes_on:
            yield " ".join(entry)
            entry = []
        if goes_on or line.startswith(("- ", "* ")):
            entry.append(line.strip())

"""Whether the changelog tells readers of the numbers which indicators and periods changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from lc_indicators.editions.compare.difference_records import Comparison, Subject
from lc_indicators.editions.compare.number_changes import years_in

_WORD = re.compile(r"\w+")


def new_entries(changelog: str, *, before: str = "") -> list[str]:
    """Return the entries of the newest section that the changelog *before* did not hold.

    An entry is a line that begins with a dash and the lines that go on below it.
    """
    parts = re.split(r"^## .*$", changelog, flags=re.MULTILINE)
    known = set(_entries(before))
    return [entry for entry in _entries(parts[1] if len(parts) > 1 else changelog) if entry not in known]


def changed_subjects(comparisons: Iterable[Comparison]) -> list[Subject]:
    """Return what changed in more than words: indicators and periods of figures, verdicts, tables and charts.

    Editions of one report stand side by side, one a language: a verdict may be named in either.
    """
    found: dict[tuple[str, ...], Subject] = {}
    for comparison in comparisons:
        report = str(PurePath(comparison.new.name).parent)
        changes = (change for _, changes in comparison.parts() for change in changes)
        for one in (one for change in changes if not change.is_wording for one in change.subjects):
            key = (report if one.where else "", one.where, one.indicator, one.period)
            names = (*found[key].names, *one.names) if key in found else one.names
            found[key] = replace(one, names=tuple(dict.fromkeys(names)))
    return list(found.values())


def unnamed(subjects: Iterable[Subject], entries: Iterable[str]) -> list[Subject]:
    """Return those that no entry names: the indicator by its id or in words, and the years of the period.

    That a claim, a table or a chart is about an indicator is what its names say, of which one is enough.

    Examples
    --------
    >>> rate = Subject("poverty_rate", ("Tỷ lệ hộ nghèo", "Poverty rate"), "2015/2020")
    >>> unnamed([rate], ["- Poverty rate 2014–2020: a new source."])
    []
    >>> [one.period for one in unnamed([rate], ["- Poverty rate of 2020."])]
    ['2015/2020']
    """
    read = [(f" {_plain(entry)} ", years_in(entry)) for entry in entries]
    return [
        subject
        for subject in subjects
        if not any(_is_named(subject, words) and years_in(subject.period) <= years for words, years in read)
    ]


def _is_named(subject: Subject, words: str) -> bool:
    # Whole words: "schools" does not name "national_standard_schools".
    names = subject.names if subject.where else (subject.indicator, *subject.names)
    return any(f" {_plain(name)} " in words for name in names)


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))


def _entries(text: str) -> Iterator[str]:
    entry: list[str] = []
    for line in [*text.splitlines(), ""]:
        goes_on = bool(entry) and line.startswith(" ") and line.strip()
        if entry and not goes_on:
            yield " ".join(entry)
            entry = []
        if goes_on or line.startswith(("- ", "* ")):
            entry.append(line.strip())

"""Take new editions as the references of the tests if fragments of the changelog name what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from lc_indicators.editions.compare import compare
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import Comparison, Subject
from lc_indicators.editions.compare.edition_reader import read_edition
from lc_indicators.errors import NoRepositoryError, NotKeptError, UnknownRevisionError
from lc_indicators.language import OWN_LANGUAGE
from lc_indicators.periods.periods_in_text import months_in, months_of, periods_in
from lc_indicators.publish.store.edition import KEPT, NOTEBOOK, place

#: A refusal lists so many indicators and periods.
NAMES_LISTED = 8

#: Words so short tell no indicator.
_SHORT = 3

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Offer:
    """New editions beside the references that they are to replace."""

    #: Folder of the new edition, folder of the reference.
    folders: tuple[tuple[Path, Path], ...]
    #: One for each reference that is there already.
    comparisons: tuple[Comparison, ...]
    #: Indicators and periods that changed and that no new entry names.
    unnamed: tuple[Subject, ...]
    #: What entries nearly name, a line each.
    near: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[Comparison, ...]:
        """Return the comparisons that found something."""
        return tuple(one for one in self.comparisons if not one.is_same)

    def refusal(self) -> str:
        """Return why the editions are not taken, and what to do; "" where they can be."""
        if not self.unnamed:
            return ""
        names = [one.said for one in self.unnamed]
        more = f" and {len(names) - NAMES_LISTED} more" if len(names) > NAMES_LISTED else ""
        return (
            f"Refused: no new entry in changelog.d names {', '.join(names[:NAMES_LISTED])}{more}.\n"
            f"{''.join(f'{one}{chr(10)}' for one in self.near)}"
            "Add a file such as changelog.d/census.figures.md that names indicator and period and says why "
            "they changed; changelog.d/README.md shows how."
        )

    def take(self) -> list[Path]:
        """Put the new editions in place of the references and return the folders that changed."""
        taken = []
        for new, reference in self.folders:
            files = {name: (new / name).read_bytes() for name in KEPT}
            old = {name: _bytes(reference / name) for name in KEPT}
            if files != old:
                place(reference, files, keep=False)  # git keeps the one before
                taken.append(reference)
        return taken


def offer(folders: Iterable[tuple[Path, Path]], *, entries: Iterable[str]) -> Offer:
    """Return what it would mean to take the new editions as references.

    Parameters
    ----------
    folders : iterable of pairs
        Folder of the new edition, folder of the reference.  Where somebody deleted a reference, the copy in
        git's last commit is compared; one that is not there either is new.
    entries : iterable of str
        New entries of the changelog's fragments.
    """
    pairs = tuple(folders)
    before = [(new, _reference(folder)) for new, folder in pairs]
    comparisons = tuple(_compared(old, read_edition(new)) for new, old in before if old is not None)
    told = list(entries)
    lacking = unnamed(changed_subjects(comparisons), told)
    near = (words for one in lacking[:NAMES_LISTED] if (words := near_miss(one, told)))
    return Offer(pairs, comparisons, tuple(lacking), tuple(dict.fromkeys(near)))


def _compared(old: Content, new: Content) -> Comparison:
    """Return what differs, in the words of the command line where the project has them."""
    return compare(old, new, language=OWN_LANGUAGE if OWN_LANGUAGE in new.languages else None)


def new_entries(fragments: str, *, before: str = "") -> list[str]:
    r"""Return the entries in *fragments* that the text *before* did not hold.

    An entry is a line that begins with a dash and the lines that go on below it.

    Examples
    --------
    >>> new_entries("- New: a.\n  More.\n- Fixed: b.\n", before="## 1.0\n\n- Fixed: b.\n")
    ['- New: a. More.']
    """
    known = set(_entries(before))
    return [entry for entry in _entries(fragments) if entry not in known]


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
    """Return those that no entry names: the indicator by its id or in words, and a period that holds its own.

    That a claim, a table or a chart is about an indicator is what its names say, of which one is enough.

    Examples
    --------
    >>> rate = Subject("poverty_rate", ("Tỷ lệ hộ nghèo", "Poverty rate"), "2015/2020")
    >>> unnamed([rate], ["- Poverty rate 2014–2020: a new source."])
    []
    >>> [one.period for one in unnamed([rate], ["- Poverty rate of 2020."])]
    ['2015/2020']
    >>> trade = Subject("retail", ("Retail trade",), "2024-09")
    >>> unnamed([trade], ["- Retail trade of the third quarter of 2024: as the office corrected it."])
    []
    """
    read = [(f" {_plain(entry)} ", months_in(entry)) for entry in entries]
    return [
        subject
        for subject in subjects
        if not any(_is_named(subject, words) and _months(subject.period) <= known for words, known in read)
    ]


def near_miss(subject: Subject, entries: Iterable[str]) -> str:
    """Return what an entry lacks that nearly names a subject; "" where none comes near.

    Examples
    --------
    >>> average = Subject("population_average", ("Average population",), "2020")
    >>> near_miss(average, ["- The population in 2020."])
    '"The population in 2020." has 2020; write "Average population" or population_average.'
    >>> near_miss(average, ["- Average population of 2019."])
    '"Average population of 2019." names Average population, but not 2020.'
    """
    for entry in entries:
        said = entry.removeprefix("- ").removeprefix("* ")
        words, months = f" {_plain(entry)} ", months_in(entry)
        if _is_named(subject, words):
            return f'"{said}" names {subject.names[0]}, but not {subject.period}.'
        some = {word for name in subject.names for word in _plain(name).split() if len(word) > _SHORT}
        if _months(subject.period) <= months and some & set(words.split()):
            names = f'"{subject.names[0]}"' + (f" or {subject.indicator}" if not subject.where else "")
            return f'"{said}" has {subject.period}; write {names}.'
    return ""


def _months(period: str) -> set[int]:
    """Return the months that an entry has to name: of a span those of its ends."""
    return {month for one in periods_in(period) for month in months_of(one, ends=True)}


def _reference(folder: Path) -> Content | None:
    if (folder / NOTEBOOK).is_file():
        return read_edition(folder)
    here = next(one for one in folder.parents if one.is_dir())
    try:
        return read_edition(f"HEAD:./{folder.relative_to(here).as_posix()}", here=here)
    except (NoRepositoryError, UnknownRevisionError, NotKeptError):
        return None


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


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

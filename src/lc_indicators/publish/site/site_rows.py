"""What stands in the folder of all editions, as their manifests tell it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lc_indicators.errors import ParameterError, PeriodError
from lc_indicators.language import (
    Language,
    spoken_languages,
)
from lc_indicators.periods import Period
from lc_indicators.publish.output import Output
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.store.layout import AUDITS, FAILED, MANIFEST, NAME, review_page, review_record
from lc_indicators.publish.store.review_record import ReviewRecord, read_record
from lc_indicators.publish.store.swap import editions_in


@dataclass(frozen=True)
class ListedEdition:
    """The report of one language."""

    #: The outputs that are there, with their addresses from the list's own folder.
    outputs: Sequence[tuple[Output, str]]
    #: The address of the review page; "" where there is none.
    review: str
    #: The area's or the text's name, and the period's, in its language.
    name: str
    period: str
    #: ISO date of the latest source.
    date: str
    #: Whether it says that editions before were wrong.
    is_corrected: bool = False
    #: Those of its project, the main one first, as far as it says so.
    languages: Sequence[Language] = ()
    #: How many claims in it figures contradict.
    contradicted: int = 0
    #: What its reviewer decided; None where no record is kept.
    record: ReviewRecord | None = None
    #: Whether that was of what it said before.
    is_record_old: bool = False
    #: Whether its notebook stopped when it was run last.
    has_failed: bool = False
    #: Code and name of what its area is part of; "" for the whole, and where nobody says so.
    region: tuple[str, str] = ("", "")


@dataclass
class SiteRow:
    """The editions of one area and period, or of one text, by language."""

    #: The area's code or the text's folder, and the period's folder; "" for a text.
    code: str
    span: str
    #: The folder of a notebook of one's own; "" for the project's.
    notebook: str = ""
    editions: dict[str, ListedEdition] = field(default_factory=dict)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Return its names with their languages, each once; its code where it has none."""
        found = {self.editions[it].name: it for it in reversed(self.editions)}
        named = [(language, name) for name, language in reversed(found.items()) if name]
        return named or [("", self.code)]

    def name_in(self, language: Language) -> tuple[str, str]:
        """Return its name on the page of a language, and in which language that is."""
        return next((one for one in self.names if one[0] == language), self.names[0])

    def period_in(self, language: Language) -> str:
        """Return the period in words, in those of a language where there are some."""
        own = self.editions.get(language)
        labels = (edition.period for edition in (own, *self.editions.values()) if edition)
        label = next((label for label in labels if label), self.span)
        # It stands alone in its cell.
        return label[:1].upper() + label[1:]

    @property
    def region(self) -> str:
        """Return the code of what its area is part of."""
        return max((edition.region[0] for edition in self.editions.values()), default="")

    def region_in(self, language: Language) -> str:
        """Return the name of that, in a language where an edition has it."""
        named = [self.editions.get(language), *self.editions.values()]
        return next((one.region[1] for one in named if one and one.region[0]), "")

    @property
    def periods(self) -> list[str]:
        """Return the period in the words of each language, each once."""
        return list(dict.fromkeys(self.period_in(language) for language in self.editions))

    @property
    def date(self) -> str:
        """Return the latest date of its data."""
        return max(edition.date for edition in self.editions.values())

    @property
    def words(self) -> str:
        """Return what it is found by: names, code and period, without marks and capitals."""
        regions = dict.fromkeys(one.region[1] for one in self.editions.values())
        names = (name for _, name in self.names)
        said = [*names, self.code, self.span, *self.periods, self.notebook, *regions]
        return plain(" ".join(filter(None, said)))


def site_rows(out: Path) -> tuple[list[SiteRow], list[SiteRow]]:
    """Return what stands of areas and periods in *out*, then of texts, each in the order of names."""
    found: dict[tuple[str, ...], SiteRow] = {}
    for folder in sorted({*editions_in(out), *_failed_in(out)}):
        *own, first, second, language = folder.relative_to(out).parts
        is_text = first == AUDITS
        if not _is_ours(folder, out):
            continue
        if language in spoken_languages() and (
            edition := _edition(folder / MANIFEST, out=out, is_text=is_text)
        ):
            code, span = (second, "") if is_text else (first, second)
            key = (first, second, *own)
            found.setdefault(key, SiteRow(code, span, notebook="".join(own))).editions[language] = edition
    for row in found.values():
        row.editions = {language: row.editions[language] for language in languages_of([row])
                        if language in row.editions}  # fmt: skip
    texts = {key for key in found if key[0] == AUDITS}
    return (
        sorted((row for key, row in found.items() if key not in texts), key=_order),
        sorted((found[key] for key in texts), key=_order),
    )


def _failed_in(out: Path) -> set[Path]:
    """Return the folders of reports whose notebook stopped, whether an edition stands there or not."""
    return {path.parent for place in ("*/*/*", "*/*/*/*") for path in out.glob(f"{place}/{FAILED}")}


def languages_of(rows: Sequence[SiteRow]) -> list[Language]:
    """Return the languages of the projects whose editions stand there, the main one first."""
    found: dict[Language, None] = {}
    for row in rows:
        for language, edition in row.editions.items():
            found |= dict.fromkeys(edition.languages or (language,))
    return list(found)


def _is_ours(folder: Path, out: Path) -> bool:
    """Return whether *folder* could have been made by a run: no link, no name that an address is not."""
    parts = [one for one in (folder, *folder.parents) if out in one.parents]
    return all(NAME.fullmatch(part.name) and not part.is_symlink() for part in parts)


def plain(words: str) -> str:
    """Return *words* as a search compares them: small letters without marks.

    Examples
    --------
    >>> plain("Đắk Lắk")
    'dak lak'
    """
    bare = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _order(row: SiteRow) -> tuple[str, str, str, str, tuple[str, str, str]]:
    return row.region, plain(row.names[0][1]), row.code, row.notebook, _time_of(row.span)


def _time_of(span: str) -> tuple[str, str, str]:
    """Return the last and the first day of the period that a folder is named after: quarters among months."""
    try:
        period = Period.read(span)
    except PeriodError:
        return "", "", span
    return period.last_day.isoformat(), period.first_day.isoformat(), span


def _edition(path: Path, *, out: Path, is_text: bool) -> ListedEdition | None:
    """Return the edition of a manifest; None where it cannot be read or its page is gone."""
    has_failed = (path.parent / FAILED).is_file()
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
        report = manifest.get("report", {})
        name = report.get("subtitle", "") if is_text else report.get("area", {}).get("name", "")
        period = report.get("period", {}).get("label", "")
        region = report.get("region", {})
        within = (region.get("code", ""), region.get("name", ""))
        date = manifest["data"]["date"]
        is_corrected = bool(manifest.get("corrections"))
        contradicted, content = report.get("contradicted", 0), manifest.get("content", {}).get("sha256", "")
        languages = [one for one in report.get("languages", ()) if one in spoken_languages()]
    except (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        # One that has stopped at its first run has nothing else to show.
        return ListedEdition((), "", "", "", "", has_failed=True) if has_failed else None
    found = [(output, _address(path.with_name(output.file), out)) for output in OUTPUTS]
    outputs = [(output, address) for output, address in found if address]
    if not found[0][1] and not has_failed:
        return None
    return ListedEdition(
        outputs,
        _address(review_page(path.parent), out),
        name=name,
        period=period,
        date=date,
        is_corrected=is_corrected,
        languages=languages,
        contradicted=contradicted,
        record=(record := _record(path.parent)),
        is_record_old=record is not None and record.content != content,
        has_failed=has_failed,
        region=within,
    )


def _record(folder: Path) -> ReviewRecord | None:
    """Return what the reviewer of an edition decided, as far as a readable record says it."""
    file = review_record(folder)
    try:
        return read_record(file) if file.is_file() else None
    except ParameterError:
        return None


def _address(file: Path, out: Path) -> str:
    """Return the address of *file* from the list in *out*; "" where it is not there."""
    # Folders have names without anything to escape: see `_is_ours`.
    return file.relative_to(out).as_posix() if file.is_file() else ""

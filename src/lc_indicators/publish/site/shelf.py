"""What stands in the folder of all editions, as its manifests tell it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lc_indicators.publish.edition import HTML, MANIFEST, PDF
from lc_indicators.publish.places import AUDITS, NAME, review_page
from lc_indicators.publish.swapping import editions_in

LANGUAGES = ("vi", "en")


@dataclass(frozen=True)
class Edition:
    """The report of one language."""

    #: Addresses from the list's own folder; "" for a file that is not there.
    html: str
    pdf: str
    review: str
    #: The area's or the text's name, and the period's, in its language.
    name: str
    period: str
    #: ISO date of the latest source.
    date: str


@dataclass
class Shelf:
    """The editions of one area and period, or of one text, by language."""

    #: The area's code or the text's folder, and the period's folder; "" for a text.
    code: str
    span: str
    #: The folder of a notebook of one's own; "" for the project's.
    notebook: str = ""
    editions: dict[str, Edition] = field(default_factory=dict)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Return its names with their languages, each once, Vietnamese first; its code where it has none."""
        found = {self.editions[it].name: it for it in reversed(LANGUAGES) if it in self.editions}
        named = [(language, name) for name, language in reversed(found.items()) if name]
        return named or [("", self.code)]

    @property
    def period(self) -> str:
        """Return the period in words."""
        labels = (self.editions[it].period for it in LANGUAGES if it in self.editions)
        return next((label for label in labels if label), self.span)

    @property
    def date(self) -> str:
        """Return the latest date of its data."""
        return max(edition.date for edition in self.editions.values())

    @property
    def words(self) -> str:
        """Return what it is found by: names, code and period, without marks and capitals."""
        return plain(
            " ".join(
                [*(name for _, name in self.names), self.code, self.span, self.period, self.notebook]
            ).rstrip()
        )


def shelves(out: Path) -> tuple[list[Shelf], list[Shelf]]:
    """Return what stands of areas and periods in *out*, then of texts, each in the order of names."""
    found: dict[tuple[str, ...], Shelf] = {}
    for folder in editions_in(out):
        *own, first, second, language = folder.relative_to(out).parts
        is_text = first == AUDITS
        if not _is_ours(folder, out):
            continue
        if language in LANGUAGES and (edition := _edition(folder / MANIFEST, out=out, is_text=is_text)):
            code, span = (second, "") if is_text else (first, second)
            key = (first, second, *own)
            found.setdefault(key, Shelf(code, span, notebook="".join(own))).editions[language] = edition
    texts = {key for key in found if key[0] == AUDITS}
    return (
        sorted((shelf for key, shelf in found.items() if key not in texts), key=_order),
        sorted((found[key] for key in texts), key=_order),
    )


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


def _order(shelf: Shelf) -> tuple[str, ...]:
    return plain(shelf.names[0][1]), shelf.code, shelf.notebook, shelf.span


def _edition(path: Path, *, out: Path, is_text: bool) -> Edition | None:
    """Return the edition of a manifest; None where it cannot be read or its page is gone."""
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
        report = manifest.get("report", {})
        name = report.get("subtitle", "") if is_text else report.get("area", {}).get("name", "")
        period = report.get("period", {}).get("label", "")
        date = manifest["data"]["date"]
    except (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        return None
    addresses = dict(_addresses(path.parent, out))
    return Edition(**addresses, name=name, period=period, date=date) if addresses["html"] else None


def _addresses(folder: Path, out: Path) -> Iterator[tuple[str, str]]:
    for kind, file in (("html", folder / HTML), ("pdf", folder / PDF), ("review", review_page(folder))):
        # Folders have names without anything to escape: see `_is_ours`.
        yield kind, file.relative_to(out).as_posix() if file.is_file() else ""

"""Where editions stand: reports by area and period, audits by their text, each by language.

The names of the files of an edition.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path, PurePath

from lc_indicators.errors import ParameterError
from lc_indicators.publish.output_registry import OUTPUTS

NOTEBOOK, FIGURES, MANIFEST, FAILED = "report.ipynb", "figures.json", "manifest.json", "report.failed.ipynb"

#: What an edition says, and from what: all that a comparison needs.
KEPT = (NOTEBOOK, FIGURES, MANIFEST)

#: What is made of it for its readers.
OUTPUT_FILES = tuple(output.file for output in OUTPUTS)

#: All that an edition's folder may hold of ours; anything else in it is somebody's own and stays.
OURS = frozenset({*KEPT, FAILED, *OUTPUT_FILES})

#: The parameters that name an edition; what a notebook of one's own takes comes on top.
NAMING = ("area", "period", "language")

#: The parameter of a notebook that says by when what it reads had been published.
AS_OF = "as_of"

#: Asks for the reports of all areas of one kind; no area has such a code, nor does an edition.
ALL = "all"

#: The folder of the audits of texts; no area has such a code.
AUDITS = "audits"

#: Beside the editions of one area and period: their review pages, and the editions that they replaced.
REVIEWS, REPLACED = "review", "before"

#: A folder's name may be twice as long on most file systems.
LONGEST_NAME = 120

#: Digits of a digest in a name.
_DIGITS = 8

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def edition_folder(out: Path, *, area: str, period: str, language: str, as_of: str = "") -> Path:
    """Return ``<out>/<area>/<period>/<language>``.

    An edition of what was known on a date stands beside the one of now: the date follows the period.

    Raises
    ------
    ParameterError
        A part that cannot name a folder, such as ``..`` or an empty one.

    Examples
    --------
    >>> place = edition_folder(Path("/r"), area="VN-01", period="2020", language="vi", as_of="2020-09-30")
    >>> place.as_posix()
    '/r/VN-01/2020_as-of_2020-09-30/vi'
    """
    return _named_folder(out, area=area, period=f"{period}{_dated(as_of)}", language=language)


def audit_folder(out: Path, *, text: str, language: str, as_of: str = "") -> Path:
    """Return ``<out>/audits/<text>/<language>``, *text* as :func:`folder_name` gives it; a date likewise.

    Raises
    ------
    ParameterError
        A part that cannot name a folder.
    """
    return _named_folder(out, kind=AUDITS, text=f"{text}{_dated(as_of)}", language=language)


def _dated(as_of: str) -> str:
    return f"_as-of_{as_of}" if as_of else ""


def review_page(folder: Path) -> Path:
    """Return where the review page of the edition in *folder* stands: beside it, and no part of it.

    Examples
    --------
    >>> review_page(Path("VN-01/2015-2020/vi")).as_posix()
    'VN-01/2015-2020/review/vi.html'
    """
    return folder.parent / REVIEWS / f"{folder.name}.html"


def review_record(folder: Path) -> Path:
    """Return where the record of the review of the edition in *folder* stands: beside its page.

    Examples
    --------
    >>> review_record(Path("VN-01/2015-2020/vi")).as_posix()
    'VN-01/2015-2020/review/vi.record.json'
    """
    return folder.parent / REVIEWS / f"{folder.name}.record.json"


def replaced(folder: Path) -> Path:
    """Return where the edition is kept that the one in *folder* replaced, if that said something else.

    Examples
    --------
    >>> replaced(Path("VN-01/2015-2020/vi")).as_posix()
    'VN-01/2015-2020/review/before/vi'
    """
    return folder.parent / REVIEWS / REPLACED / folder.name


def text_place(text: Path, *, beside: Collection[Path], project: Path) -> str:
    """Return what tells a text from others of its name: where it lies, from the project's folder.

    "" for one that lies where its name is enough, in a folder of *beside*.
    """
    whole = text.absolute().resolve()
    if whole.parent in {folder.resolve() for folder in beside}:
        return ""
    around = project.resolve()
    return (whole.relative_to(around) if whole.is_relative_to(around) else whole).as_posix()


def folder_name(name: str, *, place: str = "") -> str:
    """Return the name of a file, without its ending, as one that any file system takes.

    Letters lose their marks; a name of which nothing is left is known by its digest, and one that another
    *place* has, too, by that of its place.

    Examples
    --------
    >>> folder_name("Báo cáo năm 2020.docx"), folder_name("../.."), folder_name("bao.txt", place="a/bao.txt")
    ('bao-cao-nam-2020', 'text-0cfd1c96', 'bao-55a84989')
    """
    stem = PurePath(name).stem.casefold().replace("đ", "d")
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9_]+", "-", ascii_only).strip("-_")
    told = plain[:LONGEST_NAME] or f"text-{_digest(name)}"
    return f"{told[: LONGEST_NAME - _DIGITS - 1]}-{_digest(place)}" if place else told


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]


def _named_folder(out: Path, **parts: str) -> Path:
    for kind, part in parts.items():
        if not NAME.fullmatch(part):
            raise ParameterError(
                f"{kind} {part!r} cannot name a folder: letters, digits, '.', '_' and '-' only."
            )
    return out.absolute().joinpath(*parts.values())

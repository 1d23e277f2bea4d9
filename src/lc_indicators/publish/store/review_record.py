"""The record of a review: who saw what, what was said of it, and what was decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from msgspec import DecodeError, Meta, Struct, ValidationError
from msgspec import json as coder

from lc_indicators.errors import NotAnEditionError, ParameterError
from lc_indicators.files import write_whole
from lc_indicators.publish.store.layout import MANIFEST, review_record

_Line = Annotated[str, Meta(max_length=2000)]


class Remark(Struct, frozen=True, forbid_unknown_fields=True):
    """What a reviewer says of one thing on the page."""

    #: Of its box.
    id: str
    #: What the box is of.
    about: _Line
    words: _Line


class ReviewRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A record as the page hands it out."""

    format: Literal["lc-indicators/review/1"]
    #: The edition's folder, from the one of its area or text on.
    edition: str
    #: The digest of what the edition says.
    content: str
    reviewer: _Line
    #: ISO date; "" for none.
    date: Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    decision: Literal["publish", "amend", "refuse", ""]
    remarks: _Line
    #: Ids of the boxes that are ticked, and how many boxes there are.
    ticks: tuple[str, ...]
    of: int
    notes: tuple[Remark, ...] = ()


def edition_name(folder: Path) -> str:
    """Return what a record calls the edition in *folder*.

    Examples
    --------
    >>> edition_name(Path("reports/VN-01/2015-2020/vi"))
    'VN-01/2015-2020/vi'
    """
    return "/".join(folder.parts[-3:])


def read_record(file: Path) -> ReviewRecord:
    """Return the record in *file*.

    Raises
    ------
    ParameterError
        It cannot be read, or is no record of a review.
    """
    try:
        return coder.decode(file.read_bytes(), type=ReviewRecord)
    except OSError as error:
        raise ParameterError(f"{file} cannot be read: {error.strerror}.") from None
    except (DecodeError, UnicodeDecodeError, ValidationError) as error:
        raise ParameterError(f"{file} is no record of a review as its page hands it out: {error}.") from None


def keep_record(folder: Path, file: Path) -> Path:
    """Put the record in *file* beside the review page of the edition in *folder*; return where.

    Raises
    ------
    NotAnEditionError
        No edition stands there.
    ParameterError
        The file is no record, or one of another edition or of what this one said before.
    """
    record, content = read_record(file), _content(folder)
    if record.edition != edition_name(folder.absolute()):
        raise ParameterError(
            f"{file} is of edition {record.edition}, not of {edition_name(folder.absolute())}."
        )
    if record.content != content:
        raise ParameterError(
            f"{file} is of what {record.edition} said before: open its review page again, read the record "
            "there, look at what has changed, and save it anew."
        )
    place = review_record(folder)
    write_whole(
        place, coder.format(coder.encode(record), indent=1) + b"\n", mode=folder.stat().st_mode & 0o666
    )
    return place


def _content(folder: Path) -> str:
    try:
        return str(json.loads((folder / MANIFEST).read_bytes())["content"]["sha256"])
    except (KeyError, OSError, RecursionError, TypeError, ValueError):
        raise NotAnEditionError(
            str(folder), f"its {MANIFEST} is not there or says nothing of its content"
        ) from None

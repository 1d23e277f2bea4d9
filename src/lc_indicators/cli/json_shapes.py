"""What commands print with ``--format json``: one record a command, and its JSON Schema from the types."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer
from msgspec import Struct, json, to_builtins


class TextOrJson(StrEnum):
    """In which form the answer comes out."""

    TEXT = "text"
    JSON = "json"


Form = Annotated[TextOrJson, typer.Option("--format", "-f", help="For people, or for programs.")]


class FindingShape(Struct, frozen=True):
    """What is wrong with the data, or looks odd, at one place."""

    file: str
    #: The line, the comment and the header counted; 0 for the whole file.
    row: int
    column: str
    message: str


class CheckShape(Struct, frozen=True):
    """The answer of ``check``."""

    data: str
    findings: list[FindingShape]
    remarks: list[FindingShape]


class ListShape(Struct, frozen=True):
    """The answer of ``list``: a row an entry, its cells by the names of the columns, counts as numbers."""

    #: areas, indicators and so on; "" where several are searched, which each row then names.
    what: str
    rows: list[dict[str, str | int]]


class ReportShape(Struct, frozen=True):
    """One report of ``report``."""

    title: str
    folder: str
    #: built, up to date, failed; in a dry run stale, or behind for one that nobody asked for.
    state: str
    #: Why it failed or would be built; "" for neither.
    words: str


class ReportsShape(Struct, frozen=True):
    """The answer of ``report``."""

    reports: list[ReportShape]
    #: Why a review page could not be written, a line a page.
    unreviewed: list[str]
    #: The list of all reports; null where none stands.
    index: str | None


class VerificationShape(Struct, frozen=True):
    """One edition of ``verify``."""

    title: str
    folder: str
    same: bool
    differences: list[str]
    #: How many files were compared byte by byte; 0 where only what they say was.
    files: int
    #: Why it could not be built again; "" where it could.
    error: str = ""


class VerificationsShape(Struct, frozen=True):
    """The answer of ``verify``."""

    editions: list[VerificationShape]


class FailedCheckShape(Struct, frozen=True):
    """A check of a review that failed, in the language of the page."""

    name: str
    found: str


class ReviewShape(Struct, frozen=True):
    """One page of ``review``."""

    page: str
    failed: list[FailedCheckShape]


class ReviewsShape(Struct, frozen=True):
    """The answer of ``review``."""

    pages: list[ReviewShape]


class ImportedFileShape(Struct, frozen=True):
    """One file of ``import``."""

    file: str
    #: done, in_part, refused or unreadable.
    state: str
    #: What was found and done, a fact a line.
    lines: list[str]


class ImportShape(Struct, frozen=True):
    """The answer of ``import``."""

    files: list[ImportedFileShape]


#: Command -> the record that it prints.
ANSWERS: dict[str, Any] = {
    "check": CheckShape,
    "import": ImportShape,
    "list": ListShape,
    "report": ReportsShape,
    "review": ReviewsShape,
    "verify": VerificationsShape,
}


def print_json(answer: Struct) -> None:
    """Print the answer of a command."""
    typer.echo(json.format(json.encode(to_builtins(answer)), indent=2).decode())

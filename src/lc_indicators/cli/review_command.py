"""``lc-indicators review`` writes the pages that reviewers tick off before editions are published."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet, say
from lc_indicators.cli.json_shapes import (
    FailedCheckShape,
    Form,
    ReviewShape,
    ReviewsShape,
    TextOrJson,
    print_json,
)

if TYPE_CHECKING:
    from lc_indicators.editions.review.write_review import ReviewPage

#: A check failed.
FAILED = 1


def review(
    edition: Annotated[
        list[Path] | None,
        typer.Argument(help="Folder of an edition; all in reports/ beside the data folder by default."),
    ] = None,
    *,
    before: Annotated[
        str,
        typer.Option(
            metavar="PLACE",
            help="The edition before, of one edition: a folder, or REVISION:FOLDER as git keeps it; by "
            "default the one that was replaced.",
        ),
    ] = "",
    record: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The record that the page of one edition handed out: it is kept beside the page, and "
            "the list of reports tells it.",
        ),
    ] = None,
    form: Form = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write the review page beside each edition: checklist, checks, every figure. Exit 1 if a check fails."""
    del debug
    from lc_indicators.editions.review import review_editions

    if record:
        _keep(edition or [], record, quiet=quiet)
    as_json = form is TextOrJson.JSON
    pages = review_editions(
        edition or (), data=data, before=before, listener=_silent if as_json else partial(_tell, quiet=quiet)
    )
    if as_json:
        print_json(ReviewsShape([*map(_shape, pages)]))
    if any(page.failed for page in pages):
        raise typer.Exit(FAILED)


def _keep(editions: list[Path], record: Path, *, quiet: bool) -> None:
    from lc_indicators.build.build_progress import short
    from lc_indicators.errors import ParameterError
    from lc_indicators.publish.store.review_record import keep_record

    if len(editions) != 1:
        raise ParameterError("--record is of one edition: name its folder, as in `review FOLDER --record …`.")
    say(short(keep_record(editions[0], record)), quiet=quiet)


def _shape(page: ReviewPage) -> ReviewShape:
    return ReviewShape(str(page.path), [FailedCheckShape(one.name, one.found) for one in page.failed])


def _silent(page: ReviewPage) -> None:
    del page


def _tell(page: ReviewPage, *, quiet: bool) -> None:
    from lc_indicators.build.build_progress import short

    say(short(page.path), quiet=quiet)
    for check in page.failed:
        typer.echo(f"{short(page.path)}: {check.name}: failed: {check.found}", err=True)

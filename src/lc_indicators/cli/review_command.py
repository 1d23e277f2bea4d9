"""``lc-indicators review``: the pages that reviewers read and tick off before editions are published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.errors import ParameterError

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
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the review page beside each edition: checklist, checks, every figure. Exit 1 if a check fails."""
    del debug
    from lc_indicators.build.build_progress import short
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.editions.review import write_review
    from lc_indicators.publish.site import write_index
    from lc_indicators.publish.store.stored_edition import editions_in

    if before and len(edition or ()) != 1:
        raise ParameterError(
            "--before is for one edition: name its folder, as in `review FOLDER --before …`."
        )
    folder = data_folder(data).absolute()
    reports = folder.parent / "reports"
    failed = False
    for one in edition or editions_in(reports):
        page = write_review(one.absolute(), data=folder, before=before or None)
        typer.echo(short(page.path))
        for check in page.failed:
            typer.echo(f"{short(page.path)}: {check.name}: failed: {check.found}", err=True)
        failed = failed or bool(page.failed)
    # It leads to the pages.
    write_index(reports)
    if failed:
        raise typer.Exit(FAILED)

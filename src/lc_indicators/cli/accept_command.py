"""``lc-indicators accept`` takes editions as the references that later ones are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet, say

if TYPE_CHECKING:
    from lc_indicators.editions.accept import Offer

#: No entry names what changed.
REFUSED = 1


def accept(
    edition: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders of editions; all in --from by default."),
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--from", help="The folder that editions were built in; reports/ beside the data by default."
        ),
    ] = None,
    references: Annotated[
        str,
        typer.Option(
            "--into", help="The folder of references; that of the settings, or references/, by default."
        ),
    ] = "",
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Take editions as references: what later ones are compared with. Prints what changed since the last.

    Where the project has a folder changelog.d, a new entry must name what changed, else exit 1.
    """
    del debug
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.editions.acceptance import REFERENCES
    from lc_indicators.settings import settings_above

    project = data_folder(data).absolute().parent
    where = references or settings_above(project).references or REFERENCES
    ended = take(
        edition or (), out=(out or project / "reports").absolute(), project=project, references=where,
        quiet=quiet,
    )  # fmt: skip
    if ended:
        raise typer.Exit(ended)


def take(editions: Sequence[Path], *, out: Path, project: Path, references: str, quiet: bool = False) -> int:
    """Take *editions* as references, print what changed and what was taken, and return the exit code."""
    from lc_indicators.editions.acceptance import accept_editions

    done = accept_editions(
        editions, out=out, project=project, references=references, listener=partial(_tell, quiet=quiet)
    )
    if done.refusal:
        typer.echo(done.refusal, err=True)
        return REFUSED
    for folder in done.taken:
        say(f"Taken: {folder.relative_to(project)}", quiet=quiet)
    return 0


def _tell(found: Offer, *, quiet: bool) -> None:
    from lc_indicators.editions.compare import review_text

    for comparison in found.changed:
        say(f"{review_text(comparison)}\n", quiet=quiet)
    if not found.changed and len(found.comparisons) == len(found.folders):
        say("No figure, table, chart or word differs from the references.", quiet=quiet)

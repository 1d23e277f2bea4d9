"""``lc-indicators verify`` builds an edition again and tells whether it comes out the same."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import ERROR, Data, Debug, Quiet, say_error
from lc_indicators.cli.json_shapes import Form, TextOrJson, VerificationShape, VerificationsShape, print_json
from lc_indicators.errors import LcIndicatorsError

if TYPE_CHECKING:
    from lc_indicators.editions.verify import Verification

#: An edition came out otherwise.
DIFFERENT = 1


def verify_editions(
    edition: Annotated[
        list[Path] | None,
        typer.Argument(help="Folder of an edition; all in reports/ beside the data folder by default."),
    ] = None,
    *,
    notebook: Annotated[
        Path | None, typer.Option(help="Notebook to run; the one that it was made from by default.")
    ] = None,
    text: Annotated[
        Path | None, typer.Option(help="The text that an audit is of: the edition does not hold it.")
    ] = None,
    form: Form = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Build editions again in a clean folder and other surroundings, and compare. Exit 1 if one differs."""
    del debug
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.editions.verify import verify
    from lc_indicators.publish.store.stored_edition import editions_in

    # Asked to end, it ends the build and clears up, as at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    editions = edition or editions_in(data_folder(data).absolute().parent / "reports")
    as_json, shapes, ended = form is TextOrJson.JSON, [], set()
    for one in editions:
        try:
            found = verify(
                one, data=data, notebook=notebook, text=text, says=_silent if quiet or as_json else _says
            )
        except LcIndicatorsError as error:
            # The others are looked at all the same.
            if len(editions) == 1:
                raise
            say_error(str(error))
            ended.add(ERROR)
            shapes.append(VerificationShape(str(one), str(one), False, [], 0, str(error)))
        else:
            shapes.append(
                VerificationShape(
                    found.title, str(one), not found.differences, list(found.differences), found.files
                )
            )
            if not as_json:
                _tell(found, quiet=quiet)
            ended.add(DIFFERENT if found.differences else 0)
    if as_json:
        print_json(VerificationsShape(shapes))
    if worst := max(ended):
        raise typer.Exit(worst)


def _says(words: str) -> None:
    typer.echo(words, err=True)


def _silent(words: str) -> None:
    del words


def _tell(found: Verification, *, quiet: bool) -> None:
    for line in found.differences:
        typer.echo(f"{found.title}: {line}")
    if not found.differences and not quiet:
        extent = (
            f"byte for byte, all {found.files} files"
            if found.files
            else "in all that it says (it was made on another Python or platform)"
        )
        typer.echo(f"{found.title}: the same, {extent}")

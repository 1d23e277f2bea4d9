"""``lc-indicators verify``: whether an edition comes out the same when it is built again."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import ERROR, Data, Debug, say_error
from lc_indicators.editions.verify.rebuild import rebuild
from lc_indicators.editions.verify.verify import differences, is_at_home
from lc_indicators.errors import LcIndicatorsError, RebuildError
from lc_indicators.publish.store.stored_edition import Standing, editions_in

#: An edition came out otherwise.
DIFFERENT = 1


def verify(
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
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Build editions again in a clean folder and other surroundings, and compare. Exit 1 if one differs."""
    del debug
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.publish.store.swap import standing

    # Asked to end, it ends the build and clears up, as at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = data_folder(data).absolute()
    found = edition or editions_in(folder.parent / "reports")
    editions = [Standing(standing(one.absolute())) for one in found]
    ended = set()
    for one in editions:
        try:
            ended.add(_verified(one, data=folder, notebook=notebook, text=text, quiet=quiet))
        except LcIndicatorsError as error:
            # The others are looked at all the same.
            if len(editions) == 1:
                raise
            say_error(str(error))
            ended.add(ERROR)
    if worst := max(ended):
        raise typer.Exit(worst)


def _verified(
    standing: Standing, *, data: Path, notebook: Path | None, text: Path | None, quiet: bool
) -> int:
    """Build an edition again, say how that differs, and return the exit code for it alone."""
    from lc_indicators.publish.kernels.private_folder import PrivateFolder
    from lc_indicators.publish.store.origin import made_by

    name = standing.manifest["notebook"]["file"]
    source = notebook or made_by(standing.folder, project=data.parent) or data.parent / "notebooks" / name
    if not source.is_file():
        raise RebuildError(str(standing.folder), f"there is no notebook {source}; name it by --notebook.")
    if not quiet:
        typer.echo(f"{standing.title}: building it again", err=True)
    with PrivateFolder() as out:
        again = rebuild(standing, data=data, notebook=source.absolute(), out=out.resolve(), text=text)
        found = differences(standing, again)
        for line in found:
            typer.echo(f"{standing.title}: {line}")
        if not found and not quiet:
            typer.echo(f"{standing.title}: the same, {_extent(standing, again)}")
    return DIFFERENT if found else 0


def _extent(standing: Standing, again: Standing) -> str:
    if is_at_home(standing, again):
        return f"byte for byte, all {len(standing.files)} files"
    return "in all that it says (it was made on another Python or platform)"

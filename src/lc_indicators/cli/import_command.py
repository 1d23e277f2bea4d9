"""``lc-indicators import``: tables of a statistics office into the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import ERROR, Data, Debug, say_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lc_indicators.catalogue.importers.pxweb import Imports

REFUSED = 1

#: What a line begins with that tells what a table has and the data did not get.
LEFT_OUT = "left out:"

importing = typer.Typer(
    name="import", help="Turn tables of a statistics office into observations.", no_args_is_help=True
)


@importing.callback()
def _root() -> None:
    pass


@importing.command()
def pxweb(
    files: Annotated[list[Path], typer.Argument(help="Tables as a PX-Web site exports them (CSV).")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what was read, and write nothing.")] = False,
    table: Annotated[
        str,
        typer.Option("--table", help="The mapping to use, where the title names none.", show_default=False),
    ] = "",
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Import PX-Web tables. Exit 1 if one was refused or a part of one left out, 2 if a file cannot be read.

    The others are imported all the same.
    """
    del debug
    from lc_indicators.catalogue.importers.pxweb import read_imports
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.errors import TableRefusedError

    folder = data_folder(data)
    imports = read_imports(folder)
    worst = 0
    for file in files:
        try:
            for line in _lines(file.read_bytes(), imports, table=table, into=None if dry_run else folder):
                typer.echo(f"{file.name}: {line}")
                worst = max(worst, REFUSED if line.startswith(LEFT_OUT) else 0)
        except TableRefusedError as error:
            worst = max(worst, REFUSED)
            typer.echo(f"{file.name}: {error}")
        except OSError as error:
            worst = ERROR
            say_error(f"{file}: cannot be read: {error.strerror or error}")
    if worst:
        raise typer.Exit(worst)


def _lines(content: bytes, imports: Imports, *, table: str, into: Path | None) -> Iterator[str]:
    from lc_indicators.catalogue.importers.pxweb import (
        import_table,
        read_table,
        summary_of,
        write_observations,
    )

    notation = imports.mappings[table].notation if table in imports.mappings else ""
    read = read_table(content, imports.places, notation=notation)
    yield from summary_of(read, imports, named=table)
    if into is None and imports.mapping_of(read, named=table) is None:
        return
    imported = import_table(read, imports, named=table)
    yield from (f"{LEFT_OUT} {what}" for what in imported.dropped)
    if into is not None:
        path = write_observations(imported, into)
        yield f"observations: {len(imported.rows)} in {path.relative_to(into).as_posix()}"

"""``lc-indicators import``: tables of a statistics office into the data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.each_file import Told, for_each_file

if TYPE_CHECKING:
    from lc_indicators.catalogue.importers import Imports
    from lc_indicators.catalogue.importers.grid import TableFormat

#: What a line begins with that tells what a table has and the data did not get.
LEFT_OUT = "left out:"

_HELP = """Import {what}. Exit 1 if one was refused or a part of one left out, 2 if a file cannot be read.

The others are imported all the same."""


class FormatGroup(TyperGroup):
    """A command for each format of tables that can be imported, whichever there are."""

    @property
    def commands(self) -> dict[str, Any]:
        """Return the command of each format."""
        from lc_indicators.catalogue.importers.formats import FORMATS

        return {name: _command_of(one) for name, one in FORMATS.items()}

    @commands.setter
    def commands(self, commands: object) -> None:
        """Take no other commands: whoever makes a group hands it those of its functions."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a format; an error names the formats that there are."""
        known = self.commands
        if cmd_name not in known:
            ctx.fail(f"No such format {cmd_name!r}: there is {', '.join(known)}.")
        return known[cmd_name]


def _command_of(form: TableFormat) -> Any:
    app = typer.Typer(add_completion=False, context_settings={"help_option_names": ["-h", "--help"]})
    app.command(form.name, help=_HELP.format(what=form.what))(import_tables)
    return typer.main.get_command(app)


importing = typer.Typer(
    name="import",
    cls=FormatGroup,
    help="Turn tables of a statistics office into observations.",
    no_args_is_help=True,
)


@importing.callback()
def _root() -> None:
    pass


def import_tables(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="The files with the tables.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what was read, and write nothing.")] = False,
    table: Annotated[
        str,
        typer.Option("--table", help="The mapping to use, where the title names none.", show_default=False),
    ] = "",
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Import tables of the format that the command is called after."""
    del debug
    from lc_indicators.catalogue.importers import read_imports
    from lc_indicators.catalogue.load import data_folder

    folder, form = data_folder(data), context.command.name or ""
    imports = read_imports(folder)

    def tell(file: Path) -> Iterator[Told]:
        content, into = file.read_bytes(), None if dry_run else folder
        for line in _lines(content, imports, form=form, table=table, into=into):
            yield f"{file.name}: {line}", not line.startswith(LEFT_OUT)

    for_each_file(files, tell)


def _lines(content: bytes, imports: Imports, *, form: str, table: str, into: Path | None) -> Iterator[str]:
    from lc_indicators.catalogue.importers import import_table, read_table, summary_of, write_observations

    notation = imports.mappings[table].notation if table in imports.mappings else ""
    read = read_table(content, imports.places, form=form, notation=notation)
    yield from summary_of(read, imports, named=table)
    if into is None and imports.mapping_of(read, named=table) is None:
        return
    imported = import_table(read, imports, named=table)
    yield from (f"{LEFT_OUT} {what}" for what in imported.dropped)
    if into is not None:
        path = write_observations(imported, into)
        yield f"observations: {len(imported.rows)} in {path.relative_to(into).as_posix()}"

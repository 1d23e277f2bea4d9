"""``lc-indicators import`` turns the tables of a statistics office into data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from lc_indicators.cli.app import Data, Debug

if TYPE_CHECKING:
    from lc_indicators.catalogue.importers.grid import TableFormat

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
    from lc_indicators.catalogue.importers import import_files
    from lc_indicators.cli.each_file import exit_for, print_outcome

    form = context.command.name or ""
    exit_for(import_files(files, form=form, table=table, data=data, dry_run=dry_run, listener=print_outcome))

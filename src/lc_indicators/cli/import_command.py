"""``lc-indicators import`` turns the tables of a statistics office into data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from lc_indicators.cli.app import Data, Debug, Quiet
from lc_indicators.cli.completion import areas, formats, mappings, notations
from lc_indicators.cli.json_shapes import ImportedFileShape, ImportShape, TextOrJson, print_json

if TYPE_CHECKING:
    from lc_indicators.catalogue.importers.grid import TableFormat

_HELP = """Import {what}. Exit 1 if one was refused or a part of one left out, 2 if a file cannot be read.

The others are imported all the same."""

#: The command for a file of any format.
ANY = "table"
_ANY_WHAT = "tables of any format, which is recognised by what is in the file"


class FormatGroup(TyperGroup):
    """A command for each format of tables that can be imported, whichever there are, and one for all."""

    @property
    def commands(self) -> dict[str, Any]:
        """Return the command for any format, and that of each."""
        from lc_indicators.catalogue.importers.formats import FORMATS

        return {
            ANY: _command_of(ANY, _ANY_WHAT, import_any),
            **{name: _of_format(one) for name, one in FORMATS.items()},
        }

    @commands.setter
    def commands(self, commands: object) -> None:
        """Take no other commands: whoever makes a group hands it those of its functions."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a format; an error names the formats that there are."""
        known = self.commands
        if cmd_name not in known:
            ctx.fail(f"No such format {cmd_name!r}: there is {', '.join(known)}.")
        return known[cmd_name]


def _of_format(form: TableFormat) -> Any:
    return _command_of(form.name, form.what, import_tables)


def _command_of(name: str, what: str, function: Any) -> Any:
    app = typer.Typer(
        add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]}
    )
    app.command(name, help=_HELP.format(what=what))(function)
    return typer.main.get_command(app)


importing = typer.Typer(
    rich_markup_mode=None,
    name="import",
    cls=FormatGroup,
    help="Turn tables of a statistics office into observations.",
    no_args_is_help=True,
)


@importing.callback()
def _root() -> None:
    pass


Files = Annotated[list[Path], typer.Argument(help="The files with the tables.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what was read, and write nothing.")]
Mapped = Annotated[
    str,
    typer.Option(
        "--table", help="The mapping to use, where the title names none.", show_default=False,
        autocompletion=mappings,
    ),
]  # fmt: skip
OneArea = Annotated[
    str,
    typer.Option(
        "--area", help="The area of all figures, where a table names none.", show_default=False,
        autocompletion=areas,
    ),
]  # fmt: skip
Notation = Annotated[
    str,
    typer.Option(
        "--notation",
        help="How figures are printed, where they do not show it.",
        show_default=False,
        autocompletion=notations,
    ),
]
OneSheet = Annotated[
    str, typer.Option("--sheet", help="The one sheet of a workbook to read.", show_default=False)
]
Propose = Annotated[
    Path | None,
    typer.Option(
        "--propose", help="Write the mapping that a table would need to this file.", show_default=False
    ),
]

WriteMapping = Annotated[
    bool,
    typer.Option(
        "--write-mapping",
        help="Write that mapping into the data, to be completed; a whole one is used at once.",
    ),
]

#: `--format` is that of the files.
Answer = Annotated[TextOrJson, typer.Option("--answer", help="The answer for people, or for programs.")]


def import_tables(
    context: typer.Context,
    files: Files,
    *,
    dry_run: DryRun = False,
    table: Mapped = "",
    area: OneArea = "",
    notation: Notation = "",
    sheet: OneSheet = "",
    propose: Propose = None,
    write_mapping: WriteMapping = False,
    answer: Answer = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Import tables of the format that the command is called after."""
    del debug
    _import(
        files, form=context.command.name or "", dry_run=dry_run, table=table, area=area, notation=notation,
        sheet=sheet, propose=propose, write_mapping=write_mapping, data=data, answer=answer, quiet=quiet,
    )  # fmt: skip


def import_any(
    files: Files,
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="The format, where it is not to be recognised.",
            show_default=False,
            autocompletion=formats,
        ),
    ] = "",
    dry_run: DryRun = False,
    table: Mapped = "",
    area: OneArea = "",
    notation: Notation = "",
    sheet: OneSheet = "",
    propose: Propose = None,
    write_mapping: WriteMapping = False,
    answer: Answer = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Import tables of any format."""
    del debug
    _import(
        files, form=form, dry_run=dry_run, table=table, area=area, notation=notation, sheet=sheet,
        propose=propose, write_mapping=write_mapping, data=data, answer=answer, quiet=quiet,
    )  # fmt: skip


def _import(files: list[Path], *, answer: TextOrJson, quiet: bool, **chosen: Any) -> None:
    from lc_indicators.catalogue.importers import import_files
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.cli.each_file import exit_for, printer
    from lc_indicators.project.listed_tables import list_tables

    as_json = answer is TextOrJson.JSON
    outcomes = import_files(files, listener=None if as_json else printer(quiet=quiet), **chosen)
    if not chosen["dry_run"]:
        list_tables(data_folder(chosen["data"]), within=("imports/", "observations/"))
    if as_json:
        shapes = [ImportedFileShape(str(one.file), one.state.name.lower(), one.lines) for one in outcomes]
        print_json(ImportShape(shapes))
    exit_for(outcomes)

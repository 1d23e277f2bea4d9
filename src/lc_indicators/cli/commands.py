"""Register every command under its name.

Nothing heavy is imported until a command needs it, so that ``--help`` answers at once.
"""

from __future__ import annotations

from typing import Annotated

import typer

from lc_indicators import cli
from lc_indicators.cli.accept_command import accept
from lc_indicators.cli.app import CommandGroup
from lc_indicators.cli.audit_command import audit
from lc_indicators.cli.check_command import check
from lc_indicators.cli.diff_command import diff
from lc_indicators.cli.export_command import export
from lc_indicators.cli.import_command import importing
from lc_indicators.cli.init_command import init
from lc_indicators.cli.list_command import listing
from lc_indicators.cli.publish_command import publish
from lc_indicators.cli.report_command import HELP, report
from lc_indicators.cli.review_command import review
from lc_indicators.cli.tidy_command import tidy
from lc_indicators.cli.verify_command import verify_editions

__all__ = ["app", "run"]

app = typer.Typer(
    name="lc-indicators",
    cls=CommandGroup,
    help="Period reports of official indicators, every figure with its source.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    # Rich takes longer to import than everything else that prints a help.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(init)
app.command(help=HELP)(report)
app.command()(audit)
app.command()(check)
app.command()(diff)
app.command(name="verify")(verify_editions)
app.command()(review)
app.command()(accept)
app.command()(publish)
app.add_typer(importing)
app.command()(export)
app.command()(tidy)
app.command(name="list")(listing)


def _show_version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"lc-indicators {version('lc-indicators')}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    del version


def run() -> None:
    """Run the command that the process was started with."""
    app(prog_name="lc-indicators")


# The package's own `app`, which the module of that name would hide.
cli.app = app  # type: ignore[assignment]

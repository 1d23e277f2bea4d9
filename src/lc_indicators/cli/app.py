"""Give all commands what they share: errors in words, exit codes, ``--debug`` and ``--data``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from lc_indicators.build.interrupts import interrupted_by
from lc_indicators.cli import INTERRUPTED, MESSAGE, end_at_once
from lc_indicators.errors import LcIndicatorsError, TemporaryFilesError

#: An error of the command; and as a shell counts: 128 and the number of the signal.
ERROR, NOBODY_READS = 2, 141

#: Characters of a command's line of help at most: all of it.
LONG = 500


def _remember_debug(context: typer.Context, *, wanted: bool) -> bool:
    # The group's context sees it too: one traceback or none, wherever the error comes up.
    context.meta["debug"] = wanted
    return wanted


Debug = Annotated[
    bool,
    typer.Option("--debug", help="Show the traceback of an error.", callback=_remember_debug, is_eager=True),
]
Data = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder; the project's own by default.", show_default=False),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")]


class CommandGroup(TyperGroup):
    """Runs a command and turns its errors into one or two lines and an exit code."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Say what each command does in a whole sentence, on as many lines as that takes."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(LONG)) for name, one in found if one])

    def invoke(self, ctx: Any) -> Any:
        """Run the command; no traceback reaches a user without ``--debug``."""
        try:
            with _interruptible():
                _sweep()
                return super().invoke(ctx)
        except LcIndicatorsError as error:
            if ctx.meta.get("debug"):
                raise
            say_error(str(error))
        except KeyboardInterrupt:
            _end_kernels()
            say_error(MESSAGE)
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # `list | head`: the reader has enough.  Python must not find the pipe again when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(NOBODY_READS) from None
        except (typer.Abort, typer.Exit, TyperException):
            raise
        except Exception as error:
            if ctx.meta.get("debug"):
                raise
            say_error(
                f"Unexpected {type(error).__name__}: {error}\nRun it with --debug and report what it says."
            )
        raise typer.Exit(ERROR)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C interrupt this block; a second one ends the process, and its kernels with it."""
    if signal.getsignal(signal.SIGINT) is not end_at_once:
        yield
        return
    with interrupted_by(signal.SIGINT, afterwards=end_at_once):
        yield


def _sweep() -> None:
    """Delete what commands that were killed left: it stays until the next command, whichever that is."""
    from lc_indicators.publish.kernels.private_folder import sweep

    with suppress(TemporaryFilesError):  # Not every command needs them.
        sweep()


def _end_kernels() -> None:
    """End what kernels are forked from: it would import to its end, and this process wait for it."""
    from lc_indicators.publish.kernels.warm_up import cool_down

    cool_down()


def say_error(message: str) -> None:
    """Print *message* to the standard error stream."""
    typer.echo(f"Error: {message}", err=True)


def say(words: object, *, quiet: bool, err: bool = False) -> None:
    """Print what went well, unless nobody wants to hear it."""
    if not quiet:
        typer.echo(words, err=err)

"""The command line: ``lc-indicators`` and its commands.

Exit codes: 0 done, 1 the answer is "no", 2 an error, 130 interrupted.
Nothing is imported here but what Python itself has loaded, so that Ctrl-C is answered in a line at once.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found] # the part of `signal` that is built in
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["app", "main"]

#: As a shell counts: 128 and the number of the signal.
INTERRUPTED = 130

MESSAGE = "Interrupted; editions stay as they were."


def main() -> None:
    """Run the command line (the console script ``lc-indicators``)."""
    # Whoever started it in the background has it ignore Ctrl-C.
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, end_at_once)
    from lc_indicators.cli import commands

    commands.run()


def end_at_once(*_: object) -> None:
    """End while nothing has begun that would have to be cleared up, or nothing is left to do."""
    os.write(2, f"Error: {MESSAGE}\n".encode())
    os._exit(INTERRUPTED)


def __getattr__(name: str) -> Any:
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lc_indicators.cli import commands

    return commands.app

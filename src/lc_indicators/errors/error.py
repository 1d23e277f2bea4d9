"""What every error of the library is."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

_LIBRARY = Path(__file__).resolve().parent.parent


class LcIndicatorsError(Exception):
    """Base of every error that the library raises on purpose."""

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows: the analyst's own lines, and the message; IPython asks for it."""
        own = [line for frame in traceback.extract_tb(self.__traceback__) if (line := _own_line(frame))]
        return [*own, f"{type(self).__name__}: {self}"]


#: So much of a wrong value is shown in a message.
_SHOWN = 40


def shown(value: object) -> str:
    """Return a value as a message shows it: shortened, and with its kind where that is not plain to see."""
    text = repr(value)
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return short if value is None or isinstance(value, str) else f"{short} ({type(value).__name__})"


def _own_line(frame: traceback.FrameSummary) -> str:
    """Return a frame of a cell, or of a module beside the notebook, in a line; "" for anybody else's."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    cell = shell.compile.format_code_name(frame.filename) if shell else None
    if cell:
        return f"{' '.join(cell)}, line {frame.lineno}: {frame.line}"
    path = Path(frame.filename)
    foreign = (_LIBRARY, Path(sys.prefix), Path(sys.base_prefix))
    if not path.is_file() or any(path.resolve().is_relative_to(place.resolve()) for place in foreign):
        return ""
    return f"{path.name}, line {frame.lineno}: {frame.line}"

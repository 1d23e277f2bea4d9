"""``lc-indicators tidy`` brings data files that a spreadsheet saved back to the form of the house."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet


def tidy(
    files: Annotated[list[Path], typer.Argument(help="Data files as Excel or LibreOffice saved them (CSV).")],
    *,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write data files in the form of the house: UTF-8, commas, LF. No cell changes.

    Exit 1 if a file was refused, or a cell looks as if a spreadsheet had changed it; 2 if one cannot be read.
    """
    del debug
    from lc_indicators.catalogue.tidy import tidy_files
    from lc_indicators.cli.each_file import exit_for, printer

    exit_for(tidy_files(files, data=data, listener=printer(quiet=quiet)))

"""``lc-indicators tidy``: data files that a spreadsheet saved, back in the form of the house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.each_file import Told, for_each_file


def tidy(
    files: Annotated[list[Path], typer.Argument(help="Data files as Excel or LibreOffice saved them (CSV).")],
    *,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write data files in the form of the house: UTF-8, commas, LF. No cell changes.

    Exit 1 if a file was refused, or a cell looks as if a spreadsheet had changed it; 2 if one cannot be read.
    """
    del debug
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.catalogue.tidy import tidied
    from lc_indicators.files import write_whole

    folder = data_folder(data)

    def tell(file: Path) -> Iterator[Told]:
        content = file.read_bytes()
        done = tidied(file, content, folder)
        if done.content != content:
            write_whole(file.resolve(), done.content, mode=file.stat().st_mode & 0o777)
        changed = f"tidied: {', '.join(done.changes)}" if done.changes else "in the form of the house already"
        yield f"{file.name}: {changed}", True
        yield from ((str(finding), False) for finding in done.mangled)

    for_each_file(files, tell)

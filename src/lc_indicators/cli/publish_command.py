"""``lc-indicators publish`` copies what is public of the reports into a folder to be served."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet, say


def publish(
    site: Annotated[Path, typer.Argument(help="The folder of the site: new, or empty.")],
    *,
    reports: Annotated[
        Path | None,
        typer.Option(help="The folder of the editions; reports/ beside the data folder by default."),
    ] = None,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Copy the reports and a list of them into a folder for a web server. Review pages stay behind."""
    del debug
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.publish.site.public_site import write_site

    for page in write_site(reports or data_folder(data).absolute().parent / "reports", site):
        say(page, quiet=quiet)

"""``lc-indicators check``: everything that is wrong with the data, in one go."""

from __future__ import annotations

import typer

from lc_indicators.cli.app import Data, Debug

FOUND = 1


def check(*, data: Data = None, debug: Debug = False) -> None:
    """Check the data: form, codes, figures as printed, derivations. Exit 1 if anything is found."""
    del debug
    from lc_indicators.catalogue.checks import check_data
    from lc_indicators.catalogue.loading import data_folder

    folder = data_folder(data)
    findings = check_data(folder)
    for finding in findings:
        typer.echo(str(finding))
    if findings:
        typer.echo(f"{len(findings)} finding{'s' if len(findings) > 1 else ''} in {folder}", err=True)
        raise typer.Exit(FOUND)
    typer.echo(f"No findings in {folder}")

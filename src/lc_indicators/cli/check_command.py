"""``lc-indicators check`` lists everything that is wrong with the data."""

from __future__ import annotations

import typer

from lc_indicators.cli.app import Data, Debug

FOUND = 1


def check(*, data: Data = None, debug: Debug = False) -> None:
    """Check data and settings: form, codes, figures as printed, derivations. Exit 1 if anything is found.

    A remark is of what looks odd and may be right: it is shown, and fails nothing.
    """
    del debug
    from lc_indicators.build.project_check import project_findings
    from lc_indicators.catalogue.checks import check_data, remarks_on, validate_package
    from lc_indicators.catalogue.load import data_folder

    folder = data_folder(data)
    # What only Frictionless finds is sought in data that pass our own checks: theirs are the plainer words.
    found = check_data(folder) or validate_package(folder)
    findings = [*map(str, found)] or [*project_findings(folder)]
    for finding in findings:
        typer.echo(finding)
    remarks = remarks_on(folder)
    for remark in remarks:
        typer.echo(f"remark: {remark}")
    if findings:
        typer.echo(f"{_counted(len(findings), 'finding')} in {folder}", err=True)
        raise typer.Exit(FOUND)
    said = f" ({_counted(len(remarks), 'remark')})" if remarks else ""
    typer.echo(f"No findings in {folder}{said}")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}"

"""``lc-indicators check`` lists everything that is wrong with the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet, say
from lc_indicators.cli.json_shapes import CheckShape, FindingShape, Form, TextOrJson, print_json

if TYPE_CHECKING:
    from lc_indicators.catalogue.checks import DataFinding

FOUND = 1


AddTables = Annotated[
    bool, typer.Option("--add-tables", help="First list tables of data/ that the descriptor does not name.")
]


def check(
    *,
    add_tables: AddTables = False,
    form: Form = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Check data and settings: form, codes, figures as printed, derivations. Exit 1 if anything is found.

    A remark is of what looks odd and may be right: it is shown, and fails nothing.
    """
    del debug
    from lc_indicators.build.project_check import project_findings
    from lc_indicators.catalogue.checks import check_data, remarks_on, validate_package
    from lc_indicators.catalogue.load import data_folder

    folder = data_folder(data)
    if add_tables:
        from lc_indicators.project.listed_tables import list_tables

        for file in list_tables(folder):
            say(f"listed: {file}", quiet=quiet, err=form is TextOrJson.JSON)
    # What only Frictionless finds is sought in data that pass our own checks: theirs are the plainer words.
    found = check_data(folder) or validate_package(folder)
    lacking = [] if found else [*project_findings(folder)]
    findings, remarks = [*map(str, found), *lacking], remarks_on(folder)
    if form is TextOrJson.JSON:
        shapes = [*map(_shape, found), *(FindingShape("", 0, "", words) for words in lacking)]
        print_json(CheckShape(str(folder), shapes, [*map(_shape, remarks)]))
        raise typer.Exit(FOUND if findings else 0)
    for finding in findings:
        typer.echo(finding)
    for remark in remarks:
        typer.echo(f"remark: {remark}")
    if findings:
        typer.echo(f"{_counted(len(findings), 'finding')} in {folder}", err=True)
        raise typer.Exit(FOUND)
    said = f" ({_counted(len(remarks), 'remark')})" if remarks else ""
    say(f"No findings in {folder}{said}", quiet=quiet)


def _shape(finding: DataFinding) -> FindingShape:
    return FindingShape(finding.file, finding.row or 0, finding.column, finding.message)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}"

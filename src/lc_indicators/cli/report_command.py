"""``lc-indicators report``: editions of a notebook, one or many."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.build.build_plan import ALL, AREA, PERIOD, Wanted
from lc_indicators.build.changed_data import catalogue_of
from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.build_reports import Building
from lc_indicators.publish.run.request import CELL_SECONDS, CELL_TIMEOUT
from lc_indicators.publish.store.edition import gone_if_stopped
from lc_indicators.publish.store.layout import AUDITS, folder_name

NOTEBOOK = "notebooks/period_report.ipynb"

#: The project's notebooks: the editions of any other have a folder of their own.
NOTEBOOKS = (NOTEBOOK, "notebooks/claim_audit.ipynb")


def report(
    *,
    area: Annotated[
        list[str],
        typer.Option(
            help=f"An area by its code or name, several between commas, or {ALL}: those of one kind with "
            f"data; may be repeated; {AREA} by default."
        ),
    ] = [],  # noqa: B006 - typer copies it
    kind: Annotated[
        str,
        typer.Option(
            help=f"With --area {ALL}: the kind of area, as areas.csv has it; by default the one that most "
            "areas are of."
        ),
    ] = "",
    period: Annotated[
        list[str],
        typer.Option(help=f"2015-2020, or a year; may be repeated; {PERIOD} by default."),
    ] = [],  # noqa: B006 - likewise
    language: Annotated[list[str], typer.Option(help="vi or en.")] = ["vi", "en"],  # noqa: B006 - likewise
    out: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the editions; by default reports/ beside the data folder, and in it a folder of "
            "its own for a notebook of your own."
        ),
    ] = None,
    notebook: Annotated[Path | None, typer.Option(help=f"Notebook to run; {NOTEBOOK} by default.")] = None,
    parameter: Annotated[
        list[str], typer.Option(metavar="NAME=VALUE", help="Further parameter of a notebook of your own.")
    ] = [],  # noqa: B006 - likewise
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, help="Worker processes; the cores by default.", show_default=False
        ),
    ] = None,
    scheduler: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Dask scheduler, tcp://host:8786: its workers build them, in an --out that all share.",
        ),
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Build what is up to date, too.")] = False,
    review: Annotated[
        bool, typer.Option("--review/--no-review", help="Write the review page beside each edition.")
    ] = True,
    cell_timeout: Annotated[
        int,
        typer.Option(envvar=CELL_TIMEOUT, min=0, help="Seconds that a cell may run; 0 for any time."),
    ] = CELL_SECONDS,
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Build reports in HTML and PDF: each combination of areas, periods and languages that is stale."""
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.publish.kernels.warm_up import check_limits, warm_up

    # Asked to end, a run clears up and ends its kernel, as at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    check_limits()
    folder = data_folder(data).absolute()
    wanted = Wanted(
        notebook=notebook or folder.parent / NOTEBOOK,
        data=folder,
        out=out or folder.parent / "reports",
        shelf="" if out or not notebook else shelf_of(notebook, project=folder.parent),
        areas=area,
        kind=kind,
        periods=period,
        languages=language,
        parameters=parameter,
        cell_timeout=cell_timeout,
    )
    if (force or wanted.are_new) and jobs is None and not scheduler:
        # What kernels are forked from starts while this process looks at the data.
        warm_up(folder)
    building = Building(jobs=jobs, scheduler=scheduler, force=force, review=review, quiet=quiet, debug=debug)
    with gone_if_stopped():
        # Checked whole: a broken file never reaches a report.
        catalogue = catalogue_of(folder)
        if not quiet and (words := wanted.other_kinds(catalogue)):
            typer.echo(words, err=True)
        building.build(wanted.requests(catalogue))


def shelf_of(notebook: Path, *, project: Path) -> str:
    """Return the folder for the editions of a notebook of one's own; "" for one of the project's."""
    if notebook.resolve() in {(project / own).resolve() for own in NOTEBOOKS}:
        return ""
    name = folder_name(notebook.name)
    return f"{name}-notebook" if name == AUDITS else name

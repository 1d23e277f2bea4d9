"""``lc-indicators report`` builds one edition of a notebook, or many."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import ERROR, Data, Debug, Quiet, say_error
from lc_indicators.cli.completion import areas, kinds, languages, periods
from lc_indicators.cli.json_shapes import Form, ReportShape, ReportsShape, TextOrJson, print_json
from lc_indicators.publish.output_registry import outputs_in_words
from lc_indicators.publish.run.request import CELL_SECONDS, CELL_TIMEOUT
from lc_indicators.publish.store.layout import ALL

if TYPE_CHECKING:
    from lc_indicators.build import BuildResult

#: Says for all reports of a shell whether what stands is published: 0 while a report is drafted.
PUBLISHED = "LC_INDICATORS_PUBLISHED"

HELP = (
    f"Build reports in {outputs_in_words()}: each combination of areas, periods and languages that is stale."
)


def report(
    *,
    area: Annotated[
        list[str],
        typer.Option(
            autocompletion=areas,
            help=f"An area by its code or name, several between commas, or {ALL}: those of one kind with "
            "data; may be repeated; that of the settings by default.",
        ),
    ] = [],  # noqa: B006 - typer copies it
    kind: Annotated[
        str,
        typer.Option(
            help=f"With --area {ALL}: the kind of area, as areas.csv has it; by default the one that most "
            "areas are of.",
            autocompletion=kinds,
        ),
    ] = "",
    period: Annotated[
        list[str],
        typer.Option(
            autocompletion=periods,
            help="2015-2020, 2024, 2024-06, 2024-Q3, 2024-S1, 2024-01/2024-09 or in words; may be repeated; "
            "that of the settings by default.",
        ),
    ] = [],  # noqa: B006 - likewise
    language: Annotated[
        list[str],
        typer.Option(
            autocompletion=languages,
            help="One of the project's; may be repeated; those of the settings by default, or all.",
        ),
    ] = [],  # noqa: B006 - likewise
    as_of: Annotated[
        str,
        typer.Option(
            metavar="DATE",
            help="Only what had been published by then (2025-09-30, 2025-09 or 2025): an edition beside that "
            "of now.",
        ),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the editions; by default reports/ beside the data folder, and in it a folder of "
            "its own for a notebook of your own."
        ),
    ] = None,
    notebook: Annotated[
        Path | None,
        typer.Option(
            help="Notebook to run; by default the one in notebooks/ that says it is for such a period."
        ),
    ] = None,
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
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Build nothing; say what would be built and why, and which other editions are behind.",
        ),
    ] = False,
    review: Annotated[
        bool, typer.Option("--review/--no-review", help="Write the review page beside each edition.")
    ] = True,
    published: Annotated[
        bool,
        typer.Option(
            "--published/--not-published",
            help="Whether readers have the editions that stand: only then is it said that one was wrong.",
            envvar=PUBLISHED,
        ),
    ] = True,
    cell_timeout: Annotated[
        int,
        typer.Option(envvar=CELL_TIMEOUT, min=0, help="Seconds that a cell may run; 0 for any time."),
    ] = CELL_SECONDS,
    form: Form = TextOrJson.TEXT,
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Build each combination of areas, periods and languages that is stale."""
    from lc_indicators.build import BuildListener, TerminalListener, build_reports

    # Asked to end, a run clears up and ends its kernel, as at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    done = build_reports(
        areas=area,
        kind=kind,
        periods=period,
        languages=language,
        as_of=as_of,
        notebook=notebook,
        parameters=parameter,
        cell_timeout=cell_timeout,
        data=data,
        out=out,
        jobs=jobs,
        scheduler=scheduler,
        force=force,
        dry_run=dry_run,
        review=review,
        published=published,
        listener=BuildListener() if form is TextOrJson.JSON else TerminalListener(quiet=quiet),
        debug=debug,
    )
    if form is TextOrJson.JSON:
        _print(done)
    elif done.failed:
        say_error(f"{len(done.failed)} of {len(done.outcomes)} reports failed.")
    if done.failed or done.unreviewed:
        raise typer.Exit(ERROR)


def _print(done: BuildResult) -> None:
    print_json(
        ReportsShape(
            [ReportShape(one.title, str(one.folder), one.state, one.words) for one in done.outcomes],
            list(done.unreviewed),
            str(done.index) if done.index else None,
        )
    )

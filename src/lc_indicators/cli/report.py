"""``lc-indicators report``: editions of a notebook, one after the other."""

from __future__ import annotations

import itertools
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import ERROR, Data, Debug, say_error
from lc_indicators.errors import CellFailedError, ParameterError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lc_indicators.publish.parameters import Value
    from lc_indicators.publish.progress import Progress
    from lc_indicators.publish.request import Request

NOTEBOOK = "notebooks/period_report.ipynb"

#: The area and the period of a report where none are asked for.
AREA, PERIOD = "VN-01", "2015-2020"


def report(
    *,
    area: Annotated[
        list[str], typer.Option(help=f"Area code; more than one may be given; {AREA} by default.")
    ] = [],  # noqa: B006 - typer copies it
    period: Annotated[list[str], typer.Option(help=f"2015-2020, or a year; {PERIOD} by default.")] = [],  # noqa: B006 - likewise
    language: Annotated[list[str], typer.Option(help="vi or en.")] = ["vi", "en"],  # noqa: B006 - likewise
    out: Annotated[
        Path | None, typer.Option(help="Folder of the editions; reports/ beside the data folder by default.")
    ] = None,
    notebook: Annotated[Path | None, typer.Option(help=f"Notebook to run; {NOTEBOOK} by default.")] = None,
    parameter: Annotated[
        list[str], typer.Option(metavar="NAME=VALUE", help="Further parameter of a notebook of your own.")
    ] = [],  # noqa: B006 - likewise
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Build reports in HTML and PDF: every combination of areas, periods and languages."""
    from lc_indicators.catalogue.loading import data_folder

    # Asked to end, a run clears up and ends its kernel, as at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = data_folder(data).absolute()
    more = dict(map(_named_value, parameter))
    _refuse_unknown_areas(area, folder=folder)

    from lc_indicators.publish.progress import progress_for
    from lc_indicators.publish.request import TEXT, Request, check_request, completed, takes_text

    made, kept = notebook or folder.parent / NOTEBOOK, out or folder.parent / "reports"
    # A text may be about any area: to suppose one would be to judge it by the figures of another.
    audits = takes_text(made)
    text = Path(str(more.pop(TEXT))).expanduser().absolute() if audits and TEXT in more else None
    places = area or ["" if audits else AREA]
    spans = _periods(period) or ["" if audits else PERIOD]
    choices = dict.fromkeys(itertools.product(places, spans, _languages(language)))
    wanted = [
        completed(
            Request(made, area=one, period=span, language=said, data=folder, out=kept, more=more, text=text)
        )
        for one, span, said in choices
    ]
    for request in wanted:
        check_request(request)
    _run_all(wanted, progress=progress_for(sys.stderr, quiet=quiet), quiet=quiet, debug=debug)


def _run_all(wanted: Sequence[Request], *, progress: Progress, quiet: bool, debug: bool) -> None:
    """Run all; a notebook that fails for one area does not keep the others from being built."""
    from lc_indicators.publish.run import run_report

    failed = 0
    for request in wanted:
        try:
            edition = run_report(request, progress=progress)
        except CellFailedError as error:
            if debug or len(wanted) == 1:
                raise
            failed += 1
            say_error(str(error))
            continue
        if not quiet:
            for name in ("report.html", "report.pdf"):
                typer.echo(_short(edition.folder / name))
    if failed:
        say_error(f"{failed} of {len(wanted)} reports failed.")
        raise typer.Exit(ERROR)


def _periods(texts: Sequence[str]) -> list[str]:
    from lc_indicators.periods import Period

    return [Period.parse_span(text).text.replace("/", "-") for text in texts]


def _languages(texts: Sequence[str]) -> list[str]:
    from lc_indicators.wording import as_language

    return [as_language(text) for text in texts]


def _refuse_unknown_areas(codes: Sequence[str], *, folder: Path) -> None:
    """Check the data whole, as a broken file never reaches a report, and the areas against them."""
    from lc_indicators.catalogue.loading import load_catalogue

    catalogue = load_catalogue(folder)
    for code in codes:
        catalogue.area(code)


def _named_value(text: str) -> tuple[str, Value]:
    import ast

    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise ParameterError(f"--parameter {text!r} is not NAME=VALUE.")
    try:
        typed = ast.literal_eval(value)
    except (SyntaxError, ValueError):
        typed = value
    return name.strip(), typed if isinstance(typed, str | int | float | bool) else value


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)

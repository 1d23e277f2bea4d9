"""Run the checks of an edition on the files that stand there, whenever its review page is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lc_indicators.catalogue.checks import check_data
from lc_indicators.editions.review import figure_checks
from lc_indicators.editions.review.figure_checks import Check, checked, not_run, outcome
from lc_indicators.editions.review.reviewed import Reviewed
from lc_indicators.language import message
from lc_indicators.publish.output import Output
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.store.freshness import spoilt_files


def checks(reviewed: Reviewed, data: Path) -> list[Check]:
    """Return what each check of an edition found, the checks of the data in *data* first."""
    return [
        _data(reviewed, data),
        *(found for check in CHECKS if (found := check(reviewed))),
        not_run("verify", message("review.not_run.verify"), reviewed.language),
    ]


def _data(reviewed: Reviewed, data: Path) -> Check:
    return checked(
        "data",
        [str(finding) for finding in check_data(data)],
        language=reviewed.language,
        read=sum(bool(digest) for digest in reviewed.manifest["data"]["observations"].values()),
    )


def _files(reviewed: Reviewed) -> Check:
    return checked(
        "files",
        list(spoilt_files(reviewed.folder, reviewed.manifest)),
        language=reviewed.language,
        files=len(reviewed.manifest["outputs"]),
    )


def _output(output: Output) -> Callable[[Reviewed], Check]:
    """Return what looks at *output* in an edition."""
    look = output.check
    assert look  # noqa: S101 - only outputs with a check are asked

    def check(reviewed: Reviewed) -> Check:
        try:
            wrong = list(look.faults((reviewed.folder / output.file).read_bytes()))
        except OSError:
            wrong = [output.file]
        return outcome(look.name(), look.looked_at(), wrong, language=reviewed.language)

    return check


#: In the order of the page; None where an edition has nothing that a check looks at.
CHECKS: tuple[Callable[[Reviewed], Check | None], ...] = (
    _files,
    figure_checks.figures,
    figure_checks.arithmetic,
    figure_checks.own_arithmetic,
    figure_checks.sources,
    figure_checks.charts,
    *(_output(output) for output in OUTPUTS if output.check),
    figure_checks.languages,
)

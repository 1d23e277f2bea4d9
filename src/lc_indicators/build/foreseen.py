"""Say what a build would do, and which other editions the data have left behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from lc_indicators.build.job import JobOutcome, State
from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store.freshness import Changed, why_stale
from lc_indicators.publish.store.stored_edition import StoredEdition, editions_in

#: So many changes of the data are named for an edition.
_NAMED = 3


def foreseen(wanted: Sequence[Request], *, changed: Changed, force: bool = False) -> list[JobOutcome]:
    """Return what would come of each report that is wanted, and then each other edition that is behind.

    Parameters
    ----------
    wanted : sequence of Request
        Completed; all have one folder of editions.
    changed : callable
        Compares what an edition read of the data with the data of now.
    force : bool, optional
        Whether what is up to date would be built, too.
    """
    outcomes = [_of_request(one, changed, force=force) for one in wanted]
    asked = {one.folder.absolute() for one in wanted}
    return [*outcomes, *_behind(wanted[0].out, asked, changed)]


def _of_request(request: Request, changed: Changed, *, force: bool) -> JobOutcome:
    why = why_stale(request, changed=changed) or ("it is asked for with --force" if force else "")
    return JobOutcome(request.title, request.folder, State.STALE if why else State.CURRENT, why)


def _behind(out: Path, asked: set[Path], changed: Changed) -> Iterator[JobOutcome]:
    standing: list[Path] = []
    with suppress(NotAnEditionError):
        standing = editions_in(out)
    for folder in standing:
        edition = StoredEdition(folder)
        if folder.absolute() in asked:
            continue
        with suppress(NotAnEditionError, KeyError, TypeError, ValueError):
            found = list(changed(edition.manifest["data"]))
            if found:
                more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
                words = (
                    f"the data changed: {', '.join(found[:_NAMED])}{more}; it is not among what is asked for"
                )
                yield JobOutcome(edition.title, folder, State.BEHIND, words)

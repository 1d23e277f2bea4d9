"""Load a data folder as a checked catalogue: the one door to ``data/``.

A process that others are forked from may keep a catalogue in memory for them.  It is known by the content of
its files, as a passed check is: data that have changed since are read again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.as_of import AsOf, day_of
from lc_indicators.catalogue.boundaries import read_boundaries
from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.lazy_observations import LazyObservations
from lc_indicators.catalogue.learned_metrics import learn_metrics, metrics_of
from lc_indicators.catalogue.recast import with_recasts
from lc_indicators.errors import DataAccessError, DataError, NoDataError
from lc_indicators.errors.arguments import checked
from lc_indicators.settings import FILE, read_settings
from lc_indicators.settings.data_languages import PACKAGE, languages_named
from lc_indicators.settings.project_settings import DATA

#: The digest of the files of a data package -> its catalogue; one at most.
_KEPT: dict[str, Catalogue] = {}


def keep(folder: Path, read: Callable[[Path], Catalogue]) -> None:
    """Keep what *read* makes of a data folder, if nothing is wrong with it."""
    from lc_indicators.catalogue.checks import check_data
    from lc_indicators.catalogue.checks.clean_marks import digest_of

    digest = digest_of(folder)
    _KEPT.clear()
    # A project's own metrics are run by the report that uses them, where what they read is noted.
    if not metrics_of(folder) and not check_data(folder):
        _KEPT[digest] = read(folder)


def kept(folder: Path) -> Catalogue | None:
    """Return the catalogue of a folder whose files are as those that were kept; None where they are not."""
    if not _KEPT:
        return None
    from lc_indicators.catalogue.checks.clean_marks import digest_of

    with suppress(OSError):  # The checks say which file cannot be read.
        return _KEPT.get(digest_of(folder))
    return None


#: The data folder, where `--data` names none; by default the nearest `data/` upwards.
VARIABLE = "LC_INDICATORS_DATA"


def data_folder(folder: Path | None = None) -> Path:
    """Return the data folder: the one given, ``LC_INDICATORS_DATA``, or the nearest ``data/`` upwards.

    "Upwards" starts at the working directory.  A project whose settings name a folder has its data there.
    The folder that the library was installed from is no one's project: figures of another are never taken
    in silence.

    Raises
    ------
    NoDataError
        There is none.
    SettingsError
        The settings of a project cannot be read.
    """
    if folder is not None or VARIABLE in os.environ:
        chosen = Path(folder or os.environ[VARIABLE])
        if not (chosen / PACKAGE).is_file():
            raise NoDataError(str(chosen), PACKAGE, is_named=True)
        return chosen
    here = Path.cwd()
    for place in (here, *here.parents):
        name = read_settings(place / FILE).data if (place / FILE).is_file() else DATA
        if (place / name / PACKAGE).is_file():
            return place / name
    raise NoDataError(f"data/ of {here} or of a folder above", PACKAGE, is_named=False)


def without_data() -> Catalogue:
    """Return a catalogue that knows nothing."""
    tables_of = (field.name for field in fields(Catalogue) if field.init and field.default is MISSING)
    nothing: dict[str, Any] = {name: {} for name in tables_of}
    return Catalogue(**nothing)


@checked
def load_catalogue(folder: Path | str | None = None, *, as_of: AsOf = None) -> Catalogue:
    """Return the catalogue of a data package that passes all checks of this library.

    A clean pass is remembered by the content of the files.

    Parameters
    ----------
    folder : Path or str, optional
        Where ``datapackage.json`` lies; see :func:`data_folder`.
    as_of : str, date or Period, optional
        The catalogue answers with what was known at the end of this day, month or year: what was published
        later is not there, nor what is undated.  A figure that is dated to a month or a year counts as
        published at its end.  All that there is by default.

    Raises
    ------
    ParameterError
        *as_of* is no date.
    DataError
        The data have findings, or there are none.
    DataAccessError
        This process runs a report of other data.

    Notes
    -----
    While a report is run, the catalogue notes all that is asked of it.
    """
    from lc_indicators.catalogue.tracking.tracked_run import current_run, noted, open_door

    day = day_of(as_of)
    # To find the data is the catalogue's own reading, in a report run, too.
    with open_door():
        place, run = data_folder(Path(folder) if folder is not None else None), current_run()
    learn_metrics(place)
    if run is None:
        catalogue = _sound(place)
    elif not run.holds(place):
        raise DataAccessError(str(place))
    else:
        with open_door():
            catalogue = run.catalogue or noted(_sound(place), run)
    return catalogue.known_on(day) if day else catalogue


def _sound(place: Path) -> Catalogue:
    from lc_indicators.catalogue.checks import check_data

    if (catalogue := kept(place)) is not None:
        return catalogue
    if findings := check_data(place):
        raise DataError(str(place), [str(finding) for finding in findings])
    return read_catalogue(place)


def read_catalogue(place: Path) -> Catalogue:
    """Return the catalogue of a folder whose files are known to be sound."""
    derivations = _records(place, "derivations.csv", data_tables.derivation)
    kinds = {kind.kind: kind for kind in _records(place, "kinds.csv", data_tables.area_kind)}
    sources = {r.source: r for r in _records(place, "sources.csv", data_tables.source)}
    claims = _records(place, "claims/*.csv", lambda row: data_tables.claim(row, sources))
    return with_recasts(
        Catalogue(
            languages=languages_named(place),
            areas={r.area: r for r in _records(place, "areas.csv", lambda row: data_tables.area(row, kinds))},
            units={r.unit: r for r in _records(place, "units.csv", data_tables.unit)},
            statuses={r.status: r for r in _records(place, "statuses.csv", data_tables.status)},
            qualifiers={
                row["qualifier"]: data_tables.text(row, "pattern") for row in _rows(place, "qualifiers.csv")
            },
            indicators={r.indicator: r for r in _records(place, "indicators.csv", data_tables.indicator)},
            sources=sources,
            observations=LazyObservations(sorted(place.glob("observations/*.csv")), sources),
            derivations={r.key: r for r in derivations},
            claims={r.claim: r for r in claims},
            targets={r.key: r for r in _records(place, "targets.csv", data_tables.target)},
            tiles={r.key: r for r in _records(place, "tiles.csv", data_tables.tile)},
            boundaries=read_boundaries(place),
            events={r.event: r for r in _records(place, "events.csv", data_tables.event)},
            movements={r.movement: r for r in _records(place, "movements.csv", data_tables.movement)},
            successions={r.key: r for r in _records(place, "successions.csv", data_tables.succession)},
        )
    )


Record = TypeVar("Record")


def _records(place: Path, pattern: str, make: Callable[[data_tables.Row], Record]) -> list[Record]:
    return [make(row) for row in _rows(place, pattern)]


def _rows(place: Path, pattern: str) -> Iterator[data_tables.Row]:
    for path in sorted(place.glob(pattern)):
        for _, row in data_tables.read_rows(path):
            yield row

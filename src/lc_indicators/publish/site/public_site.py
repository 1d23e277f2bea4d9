"""The reports as a site for everybody: what readers get, and nothing that is for reviewers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.publish.site.site_index import write_index
from lc_indicators.publish.store.layout import KEPT, OUTPUT_FILES
from lc_indicators.publish.store.stored_edition import editions_in

#: Lets GitHub Pages serve the files as they are.
_AS_THEY_ARE = ".nojekyll"


def write_site(reports: Path, site: Path) -> list[Path]:
    """Copy what is public of the editions in *reports* into *site* with a list of them, and return the pages.

    Review pages, editions that were replaced, logs and what others put beside an edition stay behind.

    Raises
    ------
    NotAnEditionError
        No edition stands in *reports*.
    OutputError
        *site* holds something already, or cannot be written.
    """
    editions = editions_in(reports)
    if site.exists() and (not site.is_dir() or any(site.iterdir())):
        raise OutputError(str(site), "it holds something already: a site is written anew")
    try:
        places = {one: site / one.absolute().relative_to(reports.absolute()) for one in editions}
        pages = [page for edition, place in places.items() for page in _copied(edition, place)]
        index = write_index(site)
        (site / _AS_THEY_ARE).touch()
    except OSError as error:
        raise OutputError(str(site), str(error.strerror)) from None
    return [*pages, *([index] if index else [])]


def _copied(edition: Path, place: Path) -> Iterator[Path]:
    place.mkdir(parents=True)
    for name in (*OUTPUT_FILES, *KEPT):
        if (edition / name).is_file():
            shutil.copyfile(edition / name, place / name)
            if name in OUTPUT_FILES:
                yield place / name

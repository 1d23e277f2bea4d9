"""The reports as a site for everybody: what readers get, and nothing that is for reviewers."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.publish.site.site_index import write_index
from lc_indicators.publish.store.layout import KEPT, MANIFEST, OUTPUT_FILES
from lc_indicators.publish.store.manifest import digest, to_json
from lc_indicators.publish.store.stored_edition import editions_in

#: Lets GitHub Pages serve the files as they are.
_AS_THEY_ARE = ".nojekyll"

#: A line of what stands beside a page, to a file of the site.
_LINK = re.compile(r'<li><a href="(?P<to>[^":#]+)"(?: lang="[\w-]+" hreflang="[\w-]+")?>[^<]*</a></li>\n')


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
        for page in pages:
            if page.suffix == ".html":
                _leave_out_dead_links(page)
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


def _leave_out_dead_links(page: Path) -> None:
    """Take out of the foot of *page* what leads to nothing in the site, and say so in its manifest.

    An edition is built before its reader's site is known: it names every language that its project has.
    """
    before = page.read_text(encoding="utf-8")
    after = _LINK.sub(lambda link: link[0] if (page.parent / link["to"]).is_file() else "", before)
    if after == before:
        return
    page.write_text(after, encoding="utf-8")
    manifest = page.parent / MANIFEST
    said = json.loads(manifest.read_bytes())
    said["outputs"][page.name] = digest(page.read_bytes())
    manifest.write_bytes(to_json(said))

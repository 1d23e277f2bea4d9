"""``index.html``: written whole, from what stands in the folder and from nothing else."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from lc_indicators.errors import OutputError
from lc_indicators.files import write_whole
from lc_indicators.publish.html import scripts, styles
from lc_indicators.publish.html.render import environment
from lc_indicators.publish.manifest import version
from lc_indicators.publish.site.shelf import LANGUAGES, shelves

INDEX = "index.html"


def write_index(out: Path) -> Path | None:
    """Write the list of all editions in *out* and return it; None where there is no edition.

    The same editions give the same bytes; a list that is as it should be is left alone.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    page = render_index(out)
    path = out / INDEX
    if page is None:
        return None
    try:
        if path.is_symlink() or not path.is_file() or path.read_bytes() != page:
            # As readable as the folder that it lies in.
            write_whole(path, page, mode=out.stat().st_mode & 0o666)
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
    return path


def render_index(out: Path) -> bytes | None:
    """Return the page, or None where nothing stands in *out*."""
    reports, texts = shelves(out)
    if not reports and not texts:
        return None
    script = scripts.wrapped("tools.js", "index.js")
    style = f"{styles.style_sheet(())}\n{scripts.static('index.css')}"
    page = (
        environment()
        .get_template("index.html.j2")
        .render(
            groups=[(name, rows) for name, rows in (("reports", reports), ("texts", texts)) if rows],
            languages=LANGUAGES,
            version=version(),
            style=Markup(style),  # noqa: S704 (the package's own files)
            policy=scripts.policy([script]),
            script=Markup(script),  # noqa: S704 (likewise)
        )
    )
    return page.encode()

"""``index.html``: written whole, from what stands in the folder and from nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from lc_indicators.errors import OutputError
from lc_indicators.files import write_whole
from lc_indicators.language import (
    Language,
    date_label,
    language_name,
    message,
    messages,
)
from lc_indicators.publish.document.correction_note import NOTE
from lc_indicators.publish.html import assets
from lc_indicators.publish.html.html_render import environment
from lc_indicators.publish.site.page_logo import PageLogo, logo_in
from lc_indicators.publish.site.site_rows import SiteRow, languages_of, site_rows
from lc_indicators.publish.store.manifest import version

#: The list in the main language, and those in the others.
INDEX, OTHERS = "index.html", "index.*.html"


def write_index(out: Path) -> Path | None:
    """Write the list of all editions in *out* and return it; None where there is no edition.

    The same editions give the same bytes; a list that is as it should be is left alone.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    pages = render_index(out)
    try:
        for path in sorted(set(out.glob(OTHERS)) - {out / name for name in pages}):
            path.unlink()
        for name, page in pages.items():
            _write(out / name, page)
    except OSError as error:
        raise OutputError(str(error.filename or out / INDEX), error.strerror or str(error)) from error
    return out / INDEX if pages else None


def _write(path: Path, page: bytes) -> None:
    if path.is_symlink() or not path.is_file() or path.read_bytes() != page:
        # As readable as the folder that it lies in.
        write_whole(path, page, mode=path.parent.stat().st_mode & 0o666)


def _own_name(language: Language) -> str:
    name = language_name(language, language)
    return name[:1].upper() + name[1:]


def render_index(out: Path) -> dict[str, bytes]:
    """Return the pages by their names, one a language, the main one first; none for an empty folder."""
    reports, texts = site_rows(out)
    languages = languages_of([*reports, *texts])
    pages = {
        language: f"index.{language}.html" if place else INDEX for place, language in enumerate(languages)
    }
    rows = [*reports, *texts]
    return {
        name: _page(reports, texts, language=one, pages=pages, logo=_logo(rows, one, out))
        for one, name in pages.items()
    }


def _logo(rows: Sequence[SiteRow], language: Language, out: Path) -> PageLogo | None:
    """Return the logo of the first report in a language, or of the first at all."""
    found = [row.editions[language] for row in rows if language in row.editions]
    edition = next(iter(found), next(iter(rows[0].editions.values())))
    return logo_in(out / edition.outputs[0][1])


def _page(
    reports: Sequence[SiteRow],
    texts: Sequence[SiteRow],
    *,
    language: Language,
    pages: dict[Language, str],
    logo: PageLogo | None,
) -> bytes:
    script = assets.wrapped("tools.js", "index.js")
    sheets = ("index.css", "logo.css") if logo else ("index.css",)
    style = "\n".join((assets.style_sheet(()), *map(assets.static, sheets)))
    page = (
        environment()
        .get_template("index.html.j2")
        .render(
            groups=[(name, rows) for name, rows in (("reports", reports), ("texts", texts)) if rows],
            language=language,
            languages=list(pages),
            pages=list(pages.items()),
            named={one: _own_name(one) for one in pages},
            site=messages("publish.site"),
            page=messages("publish.page"),
            mark=message("publish.corrections.mark"),
            note=NOTE,
            logo=logo,
            dated=date_label,
            version=version(),
            style=Markup(style),  # noqa: S704 (the package's own files)
            policy=assets.policy([script]),
            script=Markup(script),  # noqa: S704 (likewise)
        )
    )
    return page.encode()

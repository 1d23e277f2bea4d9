"""``index.html``: written whole, from what stands in the folder and from nothing else."""

from __future__ import annotations

import hashlib
from itertools import groupby
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.files import write_whole
from lc_indicators.language import (
    Language,
    date_label,
    language_name,
    message,
    messages,
)
from lc_indicators.publish.site.page_logo import PageLogo, logo_in
from lc_indicators.publish.site.site_rows import SiteRow, languages_of, site_rows
from lc_indicators.publish.store.known_facts import is_known, make_known
from lc_indicators.publish.store.manifest import library, version

#: Those of areas and periods, then those of texts; the logo of each language's list.
Rows = tuple[list[SiteRow], list[SiteRow]]
Logos = dict[Language, PageLogo | None]

#: Of lists: they are as they would be written now.
LISTED = "listed"

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
    rows = site_rows(out)
    logos = _logos(rows, out)
    if is_known(LISTED, _fact(out, rows, logos)):
        return out / INDEX
    pages = _rendered(rows, logos)
    try:
        for path in sorted(set(out.glob(OTHERS)) - {out / name for name in pages}):
            path.unlink()
        for name, page in pages.items():
            _write(out / name, page)
    except OSError as error:
        raise OutputError(str(error.filename or out / INDEX), error.strerror or str(error)) from error
    if pages:
        make_known(LISTED, _fact(out, rows, logos))
    return out / INDEX if pages else None


def _fact(out: Path, rows: Rows, logos: Logos) -> str:
    """Return the digest of what a list says, of the library that writes it, and of the pages that stand."""
    digest = hashlib.sha256(repr((library(), rows, logos)).encode())
    for page in sorted({out / INDEX, *out.glob(OTHERS)}):
        # What a link leads to is no list of this folder.
        content = page.read_bytes() if page.is_file() and not page.is_symlink() else b""
        digest.update(f"\0{page.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _write(path: Path, page: bytes) -> None:
    if path.is_symlink() or not path.is_file() or path.read_bytes() != page:
        # As readable as the folder that it lies in.
        write_whole(path, page, mode=path.parent.stat().st_mode & 0o666)


def _own_name(language: Language) -> str:
    name = language_name(language, language)
    return name[:1].upper() + name[1:]


def render_index(out: Path) -> dict[str, bytes]:
    """Return the pages by their names, one a language, the main one first; none for an empty folder."""
    rows = site_rows(out)
    return _rendered(rows, _logos(rows, out))


def _rendered(rows: Rows, logos: Logos) -> dict[str, bytes]:
    pages = {language: f"index.{language}.html" if place else INDEX for place, language in enumerate(logos)}
    return {name: _page(rows, language=one, pages=pages, logo=logos[one]) for one, name in pages.items()}


def _logos(rows: Rows, out: Path) -> Logos:
    """Return the logo of the list in each language: of the first report in it, or of the first at all."""
    both = [*rows[0], *rows[1]]
    first = {
        language: next((row.editions[language] for row in both if language in row.editions), None)
        for language in languages_of(both)
    }
    otherwise = next((edition for row in both for edition in row.editions.values()), None)
    shown = {language: edition or otherwise for language, edition in first.items()}
    return {
        language: logo_in(out / edition.outputs[0][1]) if edition and edition.outputs else None
        for language, edition in shown.items()
    }


def _page(rows: Rows, *, language: Language, pages: dict[Language, str], logo: PageLogo | None) -> bytes:
    # The engine of pages takes as long to import as all else: a list that stands is left alone without it.
    from markupsafe import Markup

    from lc_indicators.publish.document.correction_note import NOTE
    from lc_indicators.publish.html import assets
    from lc_indicators.publish.html.html_render import environment

    script = assets.wrapped("tools.js", "index.js")
    sheets = ("index.css", "logo.css") if logo else ("index.css",)
    style = "\n".join((assets.style_sheet(()), *map(assets.static, sheets)))
    page = (
        environment()
        .get_template("index.html.j2")
        .render(
            groups=[
                (
                    name,
                    [(head, [*rows]) for head, rows in groupby(group, lambda row: row.region_in(language))],
                )
                for name, group in zip(("reports", "texts"), rows, strict=True)
                if group
            ],
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

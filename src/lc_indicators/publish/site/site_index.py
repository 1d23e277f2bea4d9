"""``index.html``: written whole, from what stands in the folder and from nothing else.

What stands in the folder of all editions, as its manifests tell it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from lc_indicators.errors import OutputError, ParameterError, PeriodError
from lc_indicators.files import write_whole
from lc_indicators.language import (
    Language,
    date_label,
    language_name,
    message,
    messages,
    spoken_languages,
)
from lc_indicators.periods import Period
from lc_indicators.publish.document.correction_note import NOTE
from lc_indicators.publish.html import assets
from lc_indicators.publish.html.html_render import environment
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.site.site_row import ListedEdition, SiteRow, plain
from lc_indicators.publish.store.layout import AUDITS, FAILED, MANIFEST, NAME, review_page, review_record
from lc_indicators.publish.store.manifest import version
from lc_indicators.publish.store.review_record import ReviewRecord, read_record
from lc_indicators.publish.store.swap import editions_in


def site_rows(out: Path) -> tuple[list[SiteRow], list[SiteRow]]:
    """Return what stands of areas and periods in *out*, then of texts, each in the order of names."""
    found: dict[tuple[str, ...], SiteRow] = {}
    for folder in sorted({*editions_in(out), *_failed_in(out)}):
        *own, first, second, language = folder.relative_to(out).parts
        is_text = first == AUDITS
        if not _is_ours(folder, out):
            continue
        if language in spoken_languages() and (
            edition := _edition(folder / MANIFEST, out=out, is_text=is_text)
        ):
            code, span = (second, "") if is_text else (first, second)
            key = (first, second, *own)
            found.setdefault(key, SiteRow(code, span, notebook="".join(own))).editions[language] = edition
    for row in found.values():
        row.editions = {language: row.editions[language] for language in _languages_of([row])
                        if language in row.editions}  # fmt: skip
    texts = {key for key in found if key[0] == AUDITS}
    return (
        sorted((row for key, row in found.items() if key not in texts), key=_order),
        sorted((found[key] for key in texts), key=_order),
    )


def _failed_in(out: Path) -> set[Path]:
    """Return the folders of reports whose notebook stopped, whether an edition stands there or not."""
    return {path.parent for place in ("*/*/*", "*/*/*/*") for path in out.glob(f"{place}/{FAILED}")}


def _is_ours(folder: Path, out: Path) -> bool:
    """Return whether *folder* could have been made by a run: no link, no name that an address is not."""
    parts = [one for one in (folder, *folder.parents) if out in one.parents]
    return all(NAME.fullmatch(part.name) and not part.is_symlink() for part in parts)


def _order(row: SiteRow) -> tuple[str, str, str, str, tuple[str, str, str]]:
    return row.region, plain(row.names[0][1]), row.code, row.notebook, _time_of(row.span)


def _time_of(span: str) -> tuple[str, str, str]:
    """Return the last and the first day of the period that a folder is named after: quarters among months."""
    try:
        period = Period.read(span)
    except PeriodError:
        return "", "", span
    return period.last_day.isoformat(), period.first_day.isoformat(), span


def _edition(path: Path, *, out: Path, is_text: bool) -> ListedEdition | None:
    """Return the edition of a manifest; None where it cannot be read or its page is gone."""
    has_failed = (path.parent / FAILED).is_file()
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
        report = manifest.get("report", {})
        name = report.get("subtitle", "") if is_text else report.get("area", {}).get("name", "")
        period = report.get("period", {}).get("label", "")
        region = report.get("region", {})
        within = (region.get("code", ""), region.get("name", ""))
        date = manifest["data"]["date"]
        is_corrected = bool(manifest.get("corrections"))
        contradicted, content = report.get("contradicted", 0), manifest.get("content", {}).get("sha256", "")
        languages = [one for one in report.get("languages", ()) if one in spoken_languages()]
    except (AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        # One that has stopped at its first run has nothing else to show.
        return ListedEdition((), "", "", "", "", has_failed=True) if has_failed else None
    found = [(output, _address(path.with_name(output.file), out)) for output in OUTPUTS]
    outputs = [(output, address) for output, address in found if address]
    if not found[0][1] and not has_failed:
        return None
    return ListedEdition(
        outputs,
        _address(review_page(path.parent), out),
        name=name,
        period=period,
        date=date,
        is_corrected=is_corrected,
        languages=languages,
        contradicted=contradicted,
        record=(record := _record(path.parent)),
        is_record_old=record is not None and record.content != content,
        has_failed=has_failed,
        region=within,
    )


def _record(folder: Path) -> ReviewRecord | None:
    """Return what the reviewer of an edition decided, as far as a readable record says it."""
    file = review_record(folder)
    try:
        return read_record(file) if file.is_file() else None
    except ParameterError:
        return None


def _address(file: Path, out: Path) -> str:
    """Return the address of *file* from the list in *out*; "" where it is not there."""
    # Folders have names without anything to escape: see `_is_ours`.
    return file.relative_to(out).as_posix() if file.is_file() else ""


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


def _languages_of(rows: Sequence[SiteRow]) -> list[Language]:
    """Return the languages of the projects whose editions stand there, the main one first."""
    found: dict[Language, None] = {}
    for row in rows:
        for language, edition in row.editions.items():
            found |= dict.fromkeys(edition.languages or (language,))
    return list(found)


def render_index(out: Path) -> dict[str, bytes]:
    """Return the pages by their names, one a language, the main one first; none for an empty folder."""
    reports, texts = site_rows(out)
    languages = _languages_of([*reports, *texts])
    pages = {
        language: f"index.{language}.html" if place else INDEX for place, language in enumerate(languages)
    }
    return {name: _page(reports, texts, language=one, pages=pages) for one, name in pages.items()}


def _page(
    reports: Sequence[SiteRow], texts: Sequence[SiteRow], *, language: Language, pages: dict[Language, str]
) -> bytes:
    script = assets.wrapped("tools.js", "index.js")
    style = f"{assets.style_sheet(())}\n{assets.static('index.css')}"
    page = (
        environment()
        .get_template("index.html.j2")
        .render(
            groups=[
                (
                    name,
                    [(head, [*rows]) for head, rows in groupby(found, lambda row: row.region_in(language))],
                )
                for name, found in (("reports", reports), ("texts", texts))
                if found
            ],
            language=language,
            languages=list(pages),
            pages=list(pages.items()),
            named={one: _own_name(one) for one in pages},
            site=messages("publish.site"),
            page=messages("publish.page"),
            mark=message("publish.corrections.mark"),
            note=NOTE,
            dated=date_label,
            version=version(),
            style=Markup(style),  # noqa: S704 (the package's own files)
            policy=assets.policy([script]),
            script=Markup(script),  # noqa: S704 (likewise)
        )
    )
    return page.encode()

"""A site for everybody: what readers get, and nothing that is for reviewers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from lc_indicators.errors import NotAnEditionError, OutputError
from lc_indicators.publish.html import render_html
from lc_indicators.publish.site.public_site import write_site
from lc_indicators.publish.store.freshness import spoilt_files
from lc_indicators.publish.store.layout import KEPT, MANIFEST, OUTPUT_FILES
from lc_indicators.publish.store.manifest import digest, to_json
from tests.publish.sample import sample_document


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with an edition, its review page, an edition that it replaced, and a log."""
    edition = tmp_path / "reports" / "VN-01" / "2020" / "en"
    for folder in (edition, edition.parent / "review" / "before" / "en"):
        folder.mkdir(parents=True)
        for name in (*OUTPUT_FILES, *KEPT):
            (folder / name).write_text("{}", encoding="utf-8")
    for name in ("review/en.html", "en.runs.jsonl", "en/report.failed.ipynb", "en/mine.txt"):
        (edition.parent / name).write_text("internal", encoding="utf-8")
    return tmp_path / "reports"


def test_only_what_is_public_is_copied(reports: Path, tmp_path: Path) -> None:
    """The edition's own files, whole; no review page, nothing replaced, no log, nothing of anybody's."""
    pages = write_site(reports, tmp_path / "site")
    files = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")}

    assert {f"VN-01/2020/en/{name}" for name in (*OUTPUT_FILES, *KEPT)} == files - {".nojekyll", "index.html"}
    assert len(OUTPUT_FILES) <= len(pages)


def _edition(folder: Path, language: str) -> None:
    """Write an edition as far as a site looks at it, with a real page of a project in two languages."""
    folder.mkdir(parents=True)
    document = replace(sample_document(language), beside=(("Page", "report.html"), ("PDF", "report.pdf")))
    for name in OUTPUT_FILES:
        (folder / name).write_bytes(name.encode())
    (folder / "report.html").write_text(render_html(document), encoding="utf-8")
    outputs = {name: digest((folder / name).read_bytes()) for name in OUTPUT_FILES}
    (folder / MANIFEST).write_bytes(to_json({"outputs": outputs}))


def test_a_page_leads_only_to_what_is_published(tmp_path: Path) -> None:
    """A language that nobody built is no link; one that stands there stays, and no other byte changes."""
    reports, place = tmp_path / "reports", Path("VN-01/2020")
    _edition(reports / place / "vi", "vi")
    write_site(reports, tmp_path / "alone")
    _edition(reports / place / "en", "en")
    write_site(reports, tmp_path / "both")
    # Without a report of its own in the manifest no list leads to it.
    before = (reports / place / "vi/report.html").read_text(encoding="utf-8")
    before = re.sub(r'<li><a href="[./]+index\.html".*\n', "", before)
    alone = (tmp_path / "alone" / place / "vi/report.html").read_text(encoding="utf-8")
    dead = re.findall(r'<li><a href="\.\./en/report\.html".*\n', before)

    there = tmp_path / "alone" / place / "vi"

    assert 1 == len(dead)
    assert before.replace(dead[0], "") == alone
    assert before == (tmp_path / "both" / place / "vi/report.html").read_text(encoding="utf-8")
    assert 'href="report.pdf"' in alone
    assert [] == [*spoilt_files(there, json.loads((there / MANIFEST).read_bytes()))]


def test_a_site_is_written_anew(reports: Path, tmp_path: Path) -> None:
    """What stood there before might be what should not be published."""
    write_site(reports, tmp_path / "site")

    with pytest.raises(OutputError, match="it holds something already"):
        write_site(reports, tmp_path / "site")
    with pytest.raises(NotAnEditionError):
        write_site(tmp_path / "site" / "VN-01", tmp_path / "other")

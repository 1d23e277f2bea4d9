"""A site for everybody: what readers get, and nothing that is for reviewers."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.errors import NotAnEditionError, OutputError
from lc_indicators.publish.site.public_site import write_site
from lc_indicators.publish.store.layout import KEPT, OUTPUT_FILES


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


def test_a_site_is_written_anew(reports: Path, tmp_path: Path) -> None:
    """What stood there before might be what should not be published."""
    write_site(reports, tmp_path / "site")

    with pytest.raises(OutputError, match="it holds something already"):
        write_site(reports, tmp_path / "site")
    with pytest.raises(NotAnEditionError):
        write_site(tmp_path / "site" / "VN-01", tmp_path / "other")

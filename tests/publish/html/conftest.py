"""The sample report as files on disk, and the browser that opens them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.publish.html import render_html
from tests.publish.browser import chromium
from tests.publish.sample import sample_document

__all__ = ["chromium", "pages"]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the sample report's file in each language."""
    folder = tmp_path_factory.mktemp("pages")
    files = {language: folder / f"{language}.html" for language in ("vi", "en")}
    for language, file in files.items():
        file.write_text(render_html(sample_document(language)), encoding="utf-8")
    return files

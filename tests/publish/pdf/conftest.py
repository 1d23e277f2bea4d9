"""The sample report as PDF, and what reads it back."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.publish.pdf.support import sample_pdf


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Return each language in turn."""
    return str(request.param)


@pytest.fixture
def pdf(language: str) -> Iterator[pikepdf.Pdf]:
    """Return the sample report in each language, open."""
    with pikepdf.open(io.BytesIO(sample_pdf(language))) as opened:
        yield opened


@pytest.fixture
def poppler(tmp_path: Path) -> Callable[..., str]:
    """Return what runs one of poppler's tools on a PDF and gives its output."""

    def run(tool: str, content: bytes, *options: str) -> str:
        if shutil.which(tool) is None and os.environ.get("LC_REQUIRE_BROWSER") != "1":
            pytest.skip(f"{tool} is not installed (Debian package poppler-utils)")
        (tmp_path / "report.pdf").write_bytes(content)
        command = [tool, *options, "report.pdf", *(["-"] if tool == "pdftotext" else [])]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=60)
        return done.stdout.decode()

    return run

"""The sample report as a Word document, and LibreOffice where there is one."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.settings import DocumentHead, Signer, Words
from tests.publish.docx.support import part, sample_docx


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Return each language in turn."""
    return str(request.param)


@pytest.fixture
def document(language: str) -> Any:
    """Return the text of the sample report in each language."""
    return part(sample_docx(language))


@pytest.fixture
def to_pdf(tmp_path: Path) -> Callable[[bytes], bytes]:
    """Return what makes a PDF of a Word document with LibreOffice."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (Debian package libreoffice-writer)")

    def convert(content: bytes) -> bytes:
        (tmp_path / "report.docx").write_bytes(content)
        command = [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
                   "--convert-to", "pdf", "report.docx"]  # fmt: skip
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=180)
        return (tmp_path / "report.pdf").read_bytes()

    return convert


@pytest.fixture
def office() -> DocumentHead:
    """Return the head of a provincial office, in both languages."""

    def both(*, vi: str, en: str) -> Words:
        return Words({"vi": vi, "en": en})

    return DocumentHead(
        publisher=both(vi="Cục Thống kê tỉnh Lai Châu", en="Lai Châu Statistics Office"),
        superior=both(vi="Tổng cục Thống kê", en="General Statistics Office"),
        number="135/BC-CTK",
        place=both(vi="Lai Châu", en="Lai Châu"),
        date=dt.date(2021, 2, 5),
        signer=Signer(
            position=both(vi="Phó Cục trưởng", en="Deputy Director"),
            name="Nguyễn Văn A",
            capacity="KT.",
            behalf=both(vi="Cục trưởng", en="Director"),
        ),
        recipients=(
            both(vi="Tổng cục Thống kê", en="General Statistics Office"),
            both(vi="Lưu: VT", en="Archives"),
        ),
    )

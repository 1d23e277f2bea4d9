"""The reference editions with their pages and documents, as a run leaves them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat

from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.docx.docx_output import DOCX
from lc_indicators.publish.html import render_html
from lc_indicators.publish.pdf import render_pdf
from lc_indicators.publish.sheets.sheets_output import ODS, XLSX
from lc_indicators.publish.store.manifest import digest
from tests.lai_chau import LANGUAGES

Json = dict[str, Any]

REFERENCES = Path(__file__).parents[2] / "editions" / "VN-01" / "2015-2020"


def stand(out: Path) -> Path:
    """Write both editions below *out* and return the folder above them."""
    above = out / "VN-01" / "2015-2020"
    for language in LANGUAGES:
        folder = above / language
        folder.mkdir(parents=True)
        for file in (REFERENCES / language).iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
        document = read_document(nbformat.read(folder / "report.ipynb", as_version=4))
        (folder / "report.html").write_text(render_html(document), encoding="utf-8")
        (folder / "report.pdf").write_bytes(render_pdf(document))
        for output in (DOCX, XLSX, ODS):
            (folder / output.file).write_bytes(output.render(document))
        sealed(folder)
    return above


def sealed(folder: Path) -> None:
    """Let the manifest be that of the files as they are now."""
    manifest = read(folder, "manifest.json")
    manifest["outputs"] = {name: digest((folder / name).read_bytes()) for name in manifest["outputs"]}
    write(folder, "manifest.json", manifest)


def read(folder: Path, name: str) -> Json:
    """Return a file of an edition."""
    content: Json = json.loads((folder / name).read_bytes())
    return content


def write(folder: Path, name: str, content: Json) -> None:
    """Write a file of an edition."""
    (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def swap(folder: Path, old: str, new: str, *names: str) -> None:
    """Write *new* for *old* in files of an edition, which must hold it."""
    for name in names:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

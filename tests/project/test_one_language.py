"""A project in one language that the library was not written in: no word of another is left."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tomllib
import unicodedata
import zipfile
from collections.abc import Iterator
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from lc_indicators.cli import app
from lc_indicators.language import spoken_languages
from lc_indicators.project import Answers, initiated
from lc_indicators.project.template_files import table

TABLE = """commune;indicateur;année;valeur
Ville-Haute;Habitants;2016;1 184 940,5
Ville-Haute;Habitants;2020;1 208 333,0
Ville-Haute;Habitants;2023;1 268 000,5
Port-Neuf;Habitants;2016;1 118 560,0
Port-Neuf;Habitants;2020;1 023 208,5
Port-Neuf;Habitants;2023;1 224 531,0
Ville-Haute;Taux de chômage (%);2016;27,1
Ville-Haute;Taux de chômage (%);2020;26,0
Ville-Haute;Taux de chômage (%);2023;25,2
Port-Neuf;Taux de chômage (%);2016;33,9
Port-Neuf;Taux de chômage (%);2020;32,5
Port-Neuf;Taux de chômage (%);2023;31,0
"""

#: Names that are the same everywhere: of the library, of its files, of what this project calls its own.
NAMES = {
    *("lc", "indicators", "html", "pdf", "docx", "xlsx", "ods", "csv", "svg", "png", "json", "ipynb", "ua"),
    *("manifest", "figures", "report", "review", "verify", "data", "observations"),
    *("ville", "haute", "port", "neuf", "tableau", "habitants", "chômage"),
}

_WORD = re.compile(r"\b[^\W\d_]{2,}\b")


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(unicodedata.normalize("NFC", text))}


def _interface(language: str) -> set[str]:
    """Return the words that the library itself has in a language: in messages, periods, units, statuses."""

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield re.sub(r"\{[^}]*\}", " ", value)
        elif isinstance(value, dict):
            yield from (one for key, part in value.items() if key != "read" for one in texts(part))
        elif isinstance(value, list):
            yield from (one for part in value for one in texts(part))

    package = files("lc_indicators")
    found: set[str] = set()
    for folder in ("language/messages", "periods/words"):
        content = tomllib.loads((package / folder / f"{language}.toml").read_text(encoding="utf-8"))
        found |= {word for text in texts(content) for word in _words(text)}
    rows = (row for name in ("units", "statuses", "qualifiers") for row in table(name))
    columns = (text for row in rows for column, text in row.items() if f"_{language}" in column)
    return found | {word for text in columns for word in _words(text)}


def _shown(page: str) -> str:
    """Return what a page shows or says; code is as its analyst wrote it."""
    body = re.sub(r"(?s)<(script|style|code)\b.*?</\1>|<meta [^>]*>", " ", page)
    said = re.findall(r'\s(?:aria-label|alt|title|placeholder)="([^"]*)"', body)
    return unescape(" ".join([re.sub(r"<[^>]*>", " ", body), *said]))


def _of_pdf(content: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode()


def _of_archive(content: bytes, *names: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = [file.read(name).decode() for name in file.namelist() if name.endswith(names)]
    return unescape(re.sub(r"<[^>]*>", " ", " ".join(parts)))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the reports of a project in French alone."""
    folder = tmp_path_factory.mktemp("one_language")
    (folder / "tableau.csv").write_text(TABLE, encoding="utf-8")
    answers = Answers(folder=folder / "projet", languages="fr", tables=(folder / "tableau.csv",),
                      publisher="Institut de la ville")  # fmt: skip
    [*_] = initiated(answers, ask=None)
    out = folder / "reports"
    done = CliRunner().invoke(app, ["report", "--data", str(folder / "projet" / "data"), "--out", str(out),
                                    "--notebook", str(folder / "projet/notebooks/period_report.ipynb"),
                                    "--area", "VILLE_HAUTE", "--period", "2016-2023"])  # fmt: skip
    assert 0 == done.exit_code, done.output
    return out


def _said(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each file for readers, and what it says."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        match file.suffix:
            case ".html":
                yield file.name, _shown(content.decode())
            case ".pdf" if shutil.which("pdftotext"):
                yield file.name, _of_pdf(content)
            case ".docx":
                yield (
                    file.name,
                    _of_archive(content, "document.xml", "header1.xml", "footer1.xml", "footnotes.xml"),
                )
            case ".xlsx":
                yield file.name, _of_archive(content, "sharedStrings.xml")
            case ".ods":
                yield file.name, _of_archive(content, "content.xml")


@pytest.mark.slow
def test_no_word_of_another_language_is_left(reports: Path) -> None:
    """Page, PDF, Word document, workbooks, review, list: none has a word that French has not."""
    own = _interface("fr") | NAMES
    others = set().union(*(_interface(one) for one in spoken_languages() if one != "fr")) - own
    said = dict(_said(reports))
    foreign = {name: sorted(_words(text) & others) for name, text in said.items()}

    assert {"index.html", "report.html", "report.docx", "report.xlsx", "report.ods", "fr.html"} <= said.keys()
    assert {} == {name: words for name, words in foreign.items() if words}


@pytest.mark.slow
def test_numbers_are_as_the_language_writes_them(reports: Path) -> None:
    """A space that does not break between thousands, a comma before decimals, a space before the sign."""
    page = _shown(next(reports.rglob("report.html")).read_text(encoding="utf-8"))

    assert "1\u202f268\u202f000,5" in page
    assert re.search("25,2[\u00a0\u202f]%", page)
    assert not re.search(r"\d\.\d{3},|\d,\d{3}\.", page)


def test_a_word_that_is_left_would_be_found() -> None:
    """The lists part the languages: neither is empty, and each knows its own."""
    french, english = _interface("fr"), _interface("en")

    assert {"rupture", "trimestre", "fois"} <= french
    assert {"download", "source", "with", "times"} <= english
    assert {"download", "with", "between", "numbers"} <= english - french
    assert {"không", "của"} <= _interface("vi") - french

"""An edition is up to date by content: of what it was made from, of what it read, of its own files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store import freshness
from lc_indicators.publish.store.edition import place
from lc_indicators.publish.store.freshness import why_stale
from lc_indicators.publish.store.layout import OUTPUT_FILES
from lc_indicators.publish.store.manifest import made_from, manifest, read_manifest, to_json
from lc_indicators.settings import settings_above

READING = {"observations": {"x:VN-01:2020:s": "1" * 64}, "records": {}, "answers": {}}


def unchanged(notes: Mapping[str, Any]) -> Iterable[str]:
    """Return that the data say what the notes say."""
    assert READING.keys() < notes.keys()
    return ()


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    """Return a request whose edition stands and is up to date."""
    notebook = tmp_path / "n.ipynb"
    notebook.write_text("{}", encoding="utf-8")
    made = Request(notebook, area="VN-01", period="2020", language="en", data=tmp_path, out=tmp_path / "out")
    title = {"title": "T", "data_date": "2021", "language": "en", "version": "1"}
    document = Document(language="en", title=title, cells=(), reading=READING)
    outputs = dict.fromkeys(("figures.json", "report.ipynb", *OUTPUT_FILES), b"{}")
    told = manifest(document, values=made.values, notebook=notebook, outputs=outputs)
    place(made.folder, outputs | {"manifest.json": to_json(told)})
    return made


def test_what_is_as_it_was_is_up_to_date(request_: Request) -> None:
    """Dates of files say nothing."""
    for path in (request_.notebook, *request_.folder.iterdir()):
        os.utime(path, (1, 1))

    assert "" == why_stale(request_, changed=unchanged)


def _spoil(name: str) -> Callable[[Request], object]:
    return lambda it: (it.folder / name).write_bytes(b"another")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (_spoil("report.html"), "report.html is not as it was built"),
        (_spoil("manifest.json"), "there is none"),
        (lambda it: (it.folder / "report.pdf").unlink(), "report.pdf is not as it was built"),
        (lambda it: it.notebook.write_text("{ }", encoding="utf-8"), "another notebook"),
        (lambda it: (it.folder / "manifest.json").write_bytes(b"{}"), "there is none"),
        (lambda it: (it.folder / "manifest.json").write_bytes(b"[1]"), "there is none"),
        (lambda it: (it.folder / "manifest.json").write_bytes(b"[" * 100_000), "there is none"),
    ],
)
def test_what_is_otherwise_is_stale(spoil: Callable[[Request], object], why: str, request_: Request) -> None:
    """The notebook and every file of the edition count by their content."""
    spoil(request_)

    assert why == why_stale(request_, changed=unchanged)


def test_another_parameter_library_or_lock_makes_it_stale(
    request_: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same data give another report by another library, lock or parameter."""
    more = replace(request_, more={"years": 3})
    assert "other parameters" == why_stale(more, changed=unchanged)

    for part in ("library", "lock", "environment"):
        whole = freshness.made_from

        def other(
            part: str = part, whole: Callable[..., dict[str, Any]] = whole, **made: Any
        ) -> dict[str, Any]:
            return whole(**made) | {part: "another"}

        with monkeypatch.context() as context:
            context.setattr(freshness, "made_from", other)
            assert f"another {part}" == why_stale(request_, changed=unchanged)


def test_changed_data_make_it_stale_and_are_named(request_: Request) -> None:
    """What the catalogue says otherwise is told by name; without notes there is no edition."""
    assert "the data changed: x:VN-01:2020:s" == why_stale(
        request_, changed=lambda _: ["x:VN-01:2020:s", "y"]
    )

    told = json.loads((request_.folder / "manifest.json").read_bytes())
    del told["data"]
    (request_.folder / "manifest.json").write_bytes(to_json(told))
    assert "there is none" == why_stale(request_, changed=unchanged)


@pytest.mark.parametrize(
    "outputs", [{}, {"report.ipynb": "0" * 64}, {"\0": "0" * 64}, [1], {"../n.ipynb": "0" * 64}]
)
def test_an_edition_is_four_files_whatever_a_manifest_names(request_: Request, outputs: object) -> None:
    """A manifest that somebody wrote does not let one of them be missing, nor name one elsewhere."""
    told = json.loads((request_.folder / "manifest.json").read_bytes())
    (request_.folder / "manifest.json").write_bytes(to_json(told | {"outputs": outputs}))

    assert "there is none" == why_stale(request_, changed=unchanged)


def test_a_link_is_no_file_of_an_edition(request_: Request, tmp_path: Path) -> None:
    """What it leads to may hold the same now and something else later."""
    page = request_.folder / "report.html"
    page.rename(tmp_path / "elsewhere.html")
    page.symlink_to(tmp_path / "elsewhere.html")

    assert "report.html is not as it was built" == why_stale(request_, changed=unchanged)


def test_an_edition_without_an_output_that_is_new_is_stale(
    request_: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gets another output, such as a Word document, gets it for every report."""
    monkeypatch.setattr("lc_indicators.publish.store.freshness.OUTPUT_FILES", ("report.html", "report.new"))

    assert "it has no report.new" == why_stale(request_, changed=unchanged)


def test_notes_that_the_catalogue_cannot_read_are_no_proof(request_: Request) -> None:
    """A question that no catalogue of this version answers makes the edition stale."""

    def unreadable(_: Mapping[str, Any]) -> Iterable[str]:
        raise KeyError

    assert "its manifest cannot be read" == why_stale(request_, changed=unreadable)


def test_looking_imports_nothing_heavy() -> None:
    """An up-to-date report costs a fraction of a second: no papermill, nbformat, pandas or Altair."""
    heavy = "{'papermill', 'nbformat', 'pandas', 'altair', 'jupyter_client', 'frictionless', 'vl_convert'}"
    code = (
        "import sys; import lc_indicators.cli.report_command, lc_indicators.build.builder; "
        "from lc_indicators.catalogue.load import load_catalogue; load_catalogue(); "
        "import lc_indicators.publish.store.freshness, lc_indicators.catalogue.tracking; "
        "import lc_indicators.publish.site; "
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-m", "lc_indicators.cli", "check"], capture_output=True, check=True)

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == result.stdout.strip()


@pytest.mark.parametrize(
    ("before", "after"), [("", "Cục Thống kê"), ("Cục Thống kê", "Chi cục Thống kê"), ("Cục Thống kê", "")]
)
def test_another_head_of_its_office_makes_it_stale(request_: Request, before: str, after: str) -> None:
    """Settings that come, change or go change the document; a comment among them does not."""
    request_ = replace(request_, data=request_.data / "data")
    file = request_.data.parent / "lc-indicators.toml"
    told = read_manifest(request_.folder)
    for publisher in (before, after):
        file.write_text(f"[document]\npublisher = '{publisher}'\n" if publisher else "", encoding="utf-8")
        if publisher == before:
            settings = settings_above(request_.data.parent)
            named = made_from(values=request_.values, notebook=request_.notebook, texts={}, settings=settings)
            (request_.folder / "manifest.json").write_bytes(to_json({**told, **named}))
            file.write_text(f"# A comment.\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
            assert "" == why_stale(request_, changed=unchanged)

    assert "other settings" == why_stale(request_, changed=unchanged)

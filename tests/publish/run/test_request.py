"""Requests for the audit of a text: which text, which hints, which place."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from lc_indicators.errors import OutputError, ParameterError, UnknownNameError
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.run.request import Request, check_request, completed, read_notebook, takes_text
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.run.source_notebook import KERNELSPEC
from lc_indicators.publish.store.layout import OUTPUT_FILES


@pytest.fixture
def bare(tmp_path: Path, notebooks: Path) -> Request:
    """Return a request that names no text, area or period."""
    return Request(
        notebook=notebooks / "audit.ipynb",
        area="",
        period="",
        language="en",
        data=tmp_path,
        out=tmp_path / "out",
    )


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a text of one's own, whose name has marks and a space."""
    file = tmp_path / "Báo cáo.txt"
    file.write_text("GRDP", encoding="utf-8")
    return file


def _page(document: Document) -> bytes:
    return str(document.title["title"]).encode()


def test_a_notebook_says_that_it_takes_a_text(notebooks: Path) -> None:
    """The parameter is the sign; nothing else in a notebook is."""
    assert takes_text(notebooks / "audit.ipynb")
    assert not takes_text(notebooks / "report.ipynb")


def test_without_a_text_the_notebooks_own_is_audited_with_its_hints(bare: Request, notebooks: Path) -> None:
    """The example runs as it is; its text is chosen by the language."""
    request = completed(bare)

    assert notebooks / "texts" / "en.txt" == request.text_file
    assert {
        "text": "texts/en.txt",
        "area": "VN-01",
        "period": "2015-2020",
        "date": "2020",
        "language": "en",
    } == request.values
    assert request == completed(request)
    assert "2016" == completed(replace(bare, period="2016")).period


def test_a_text_of_ones_own_gets_no_hints_of_the_example(bare: Request, text: Path) -> None:
    """What the example speaks of, and when it was written, says nothing of another text."""
    request = completed(replace(bare, text=text))

    assert {
        "text": "texts/Báo cáo.txt",
        "area": "",
        "period": "",
        "date": "",
        "language": "en",
    } == request.values
    assert ("bao-cao en", bare.out / "audits" / "bao-cao" / "en") == (request.title, request.folder)


def test_a_hint_that_is_given_stays(bare: Request, text: Path) -> None:
    """What the caller says is not taken away."""
    request = completed(replace(bare, text=text, area="VN-01", more={"date": "2021-01-01"}))

    assert ("VN-01", "2021-01-01") == (request.values["area"], request.values["date"])


def test_when_the_text_is_missing_then_it_is_said(bare: Request, tmp_path: Path) -> None:
    """Before a kernel starts, with the whole path."""
    with pytest.raises(ParameterError, match=r"Text .*nowhere\.txt cannot be read: no such file\."):
        check_request(replace(bare, text=tmp_path / "nowhere.txt"))


def test_a_notebook_of_another_kind_takes_no_text(bare: Request, notebooks: Path, text: Path) -> None:
    """A text given to a report would be left out in silence."""
    request = replace(bare, notebook=notebooks / "report.ipynb", text=text)

    with pytest.raises(UnknownNameError, match="Unknown parameter 'text'"):
        check_request(completed(request))


def test_an_audit_is_an_edition_of_its_own(bare: Request, text: Path, tmp_path: Path) -> None:
    """The kernel finds the text by its name; the manifest has its digest and no path of the machine."""
    done = run_report(replace(bare, text=text), renderers={"report.html": _page})
    made = {entry.name: entry.read_bytes() for entry in done.folder.iterdir()}

    assert b"GRDP|||" == made["report.html"]
    assert {"texts/Báo cáo.txt": sha256(b"GRDP").hexdigest()} == json.loads(made["manifest.json"])["texts"]
    assert not [name for name, content in made.items() if str(tmp_path).encode() in content]


@pytest.mark.parametrize(
    "metadata",
    [
        None,
        {},
        {"kernelspec": {}},
        {"kernelspec": None, "language_info": None},
        {"kernelspec": {"name": "python3"}},
        {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        {"kernelspec": {"name": "conda-env-thong-ke-py", "display_name": "x", "language": "python"}},
        {"language_info": {"name": "python", "version": "3.9"}},
        {"kernelspec": {"name": "lc-indicators", "display_name": "lc-indicators", "language": "Python"}},
    ],
)
def test_a_notebook_need_not_say_which_kernel_it_has(
    metadata: dict[str, object] | None, notebooks: Path, tmp_path: Path
) -> None:
    """It is run by the kernel of reports, whatever it was written in, and says so."""
    raw = json.loads((notebooks / "report.ipynb").read_text(encoding="utf-8"))
    raw |= {"metadata": metadata}
    if metadata is None:
        del raw["metadata"]
    (tmp_path / "mine.ipynb").write_text(json.dumps(raw), encoding="utf-8")

    assert dict(KERNELSPEC) == read_notebook(tmp_path / "mine.ipynb").metadata["kernelspec"]


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}}, "R"),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, "R"),
        ({"kernelspec": {"name": "julia-1.10", "display_name": "Julia"}}, "Julia"),
        ({"language_info": {"name": "julia"}}, "julia"),
    ],
)
def test_a_notebook_in_another_language_is_refused(
    metadata: dict[str, object], language: str, bare: Request, notebooks: Path, tmp_path: Path
) -> None:
    """Before a kernel starts: its cells would fail one after the other."""
    raw = json.loads((notebooks / "report.ipynb").read_text(encoding="utf-8")) | {"metadata": metadata}
    (tmp_path / "mine.ipynb").write_text(json.dumps(raw), encoding="utf-8")

    with pytest.raises(ParameterError, match=rf"mine\.ipynb is a notebook in {language}: a report is run in"):
        check_request(replace(bare, notebook=tmp_path / "mine.ipynb"))


def test_a_text_never_stands_where_python_looks_for_modules(bare: Request, tmp_path: Path) -> None:
    """A text with the name of a module is read and not run."""
    file = tmp_path / "pathlib.py"
    file.write_text("raise SystemExit('run')", encoding="utf-8")
    done = run_report(replace(bare, text=file), renderers={"report.html": _page})

    assert b"raise SystemExit('run')|||" == (done.folder / "report.html").read_bytes()


def test_texts_of_one_name_have_a_folder_each(bare: Request, tmp_path: Path) -> None:
    """Which one an edition is of shows in its folder, in each of its languages, wherever it is built from."""
    places = [tmp_path / "a", tmp_path / "b", tmp_path / "a" / "b", tmp_path.parent / "c", tmp_path]
    requests = [replace(bare, text=place / "bao.{language}.txt") for place in places]
    folders = [request.folder for request in requests]

    assert len(places) == len(set(folders))
    assert {bare.out / "audits"} == {folder.parent.parent for folder in folders}
    assert all(folder.parent.name.startswith("bao") for folder in folders)
    assert folders == [replace(request, out=bare.out).folder for request in requests]
    again = replace(bare, text=tmp_path / "b" / ".." / "a" / "bao.{language}.txt")
    assert folders[0] == again.folder


def test_the_texts_of_the_notebook_go_by_their_names(bare: Request, notebooks: Path) -> None:
    """The example's editions stand where they stood."""
    request = replace(bare, text=notebooks / "texts" / "lai_chau_2020.{language}.txt")

    assert bare.out / "audits" / "lai_chau_2020" / "en" == request.folder


def test_the_edition_of_another_text_is_not_replaced(bare: Request, tmp_path: Path) -> None:
    """Two endings of one name in one folder: the second is refused with the way out."""
    for name in ("bao.txt", "bao.md"):
        (tmp_path / name).write_text("GRDP", encoding="utf-8")
    renderers = dict.fromkeys(OUTPUT_FILES, _page)
    run_report(replace(bare, text=tmp_path / "bao.txt"), renderers=renderers)

    check_request(replace(bare, text=tmp_path / "bao.txt"))
    with pytest.raises(OutputError, match=r"it holds the audit of texts/bao\.txt\. Choose another folder"):
        check_request(replace(bare, text=tmp_path / "bao.md"))

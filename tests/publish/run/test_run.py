from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

import lc_indicators
from lc_indicators.errors import (
    CellFailedError,
    NotAReportError,
    OutputError,
    ParameterError,
    TemporaryFilesError,
    UnknownNameError,
)
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.texts_of_outputs import settled_text
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store.edition import Edition


def _html(document: Document) -> bytes:
    return f"<h1>{document.title['title']}</h1>".encode()


Maker = Callable[..., Request]

RENDERERS = {"report.html": _html, "report.pdf": _html}
FILES = ("figures.json", "manifest.json", "report.html", "report.ipynb", "report.pdf")


@pytest.fixture
def request_for(tmp_path: Path, notebooks: Path) -> Maker:
    """Return a maker of requests for the small notebooks."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "areas.csv").write_text("area\n", encoding="utf-8")

    def make(name: str, **more: object) -> Request:
        own = {
            "area": "VN-02",
            "period": "2016-2019",
            "language": "en",
            "data": data,
            "out": tmp_path / "out",
        }
        own["notebook"] = notebooks / f"{name}.ipynb"
        return Request(**(own | more))

    return make


def _run(request: Request) -> Edition:
    return run_report(request, renderers=RENDERERS)


def _contents(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def test_when_a_report_is_run_twice_then_the_bytes_are_the_same(request_for: Maker, tmp_path: Path) -> None:
    """No clock, random id or temporary path reaches an edition."""
    first = _run(request_for("report"))
    second = _run(request_for("report", out=tmp_path / "again"))

    assert first.files == second.files == FILES
    assert _contents(first.folder) == _contents(second.folder)
    assert first.folder == tmp_path / "out" / "VN-02" / "2016-2019" / "en"


def test_when_a_report_is_run_then_the_files_say_what_it_was_made_of(
    request_for: Maker, tmp_path: Path
) -> None:
    """Parameters reach the notebook; figures and digests stand beside the report."""
    done = _run(request_for("report"))

    made = _contents(done.folder)
    manifest, figures = json.loads(made["manifest.json"]), json.loads(made["figures.json"])
    assert made["report.html"] == b"<h1>VN-02 2016-2019</h1>"
    assert manifest["parameters"] == {"area": "VN-02", "period": "2016-2019", "language": "en"}
    assert manifest["report"] == {
        "title": "VN-02 2016-2019",
        "subtitle": "",
        "languages": ["vi", "en"],
        "area": {"code": "", "name": ""},
        "period": {"text": "", "label": ""},
        "language": "en",
        "version": "",
    }
    # The small notebook asks nothing of the data.
    assert manifest["data"] == {"date": "2021-03-10", "observations": {}, "records": {}, "answers": {}}
    assert manifest["outputs"] == {
        name: hashlib.sha256(made[name]).hexdigest() for name in FILES if name != "manifest.json"
    }
    assert [figure["id"] for figure in figures["figures"]] == ["f0000000001"]
    assert str(tmp_path) not in made["report.ipynb"].decode() + made["manifest.json"].decode()


def test_when_the_user_has_kernels_and_start_up_files_then_none_is_used(
    request_for: Maker, notebooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report is run by this environment's own Python in the notebook's folder, whatever is set."""
    spec = tmp_path / "jupyter" / "kernels" / "python3"
    spec.mkdir(parents=True)
    false = {"argv": ["false", "{connection_file}"], "display_name": "False", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(false), encoding="utf-8")
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("STARTED = True", encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("PYTHONSTARTUP", str(startup / "00.py"))
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    monkeypatch.setenv("PYTHONHASHSEED", "7")

    done = _run(request_for("surroundings"))

    cells = json.loads((done.folder / "report.ipynb").read_bytes())["cells"]
    assert json.loads("".join(cells[-1]["outputs"][0]["text"])) == {
        # Folders of this machine are told without their names: they are others elsewhere.
        "LC_INDICATORS_DATA": settled_text(str(tmp_path / "data")),
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONSTARTUP": None,
        "python": settled_text(sys.executable),
        "started": False,
        "here": sorted(one.name for one in notebooks.iterdir() if not one.name.startswith((".", "__"))),
    }


def test_when_a_cell_fails_then_the_edition_stays_and_the_notebook_is_kept(
    request_for: Maker, notebooks: Path, tmp_path: Path
) -> None:
    """The error names the cell and the line; no report is overwritten; the next success clears up."""
    notebook = tmp_path / "edited.ipynb"
    request = request_for("report", notebook=notebook)
    shutil.copy(notebooks / "report.ipynb", notebook)
    good = _run(request)
    before = _contents(good.folder)

    shutil.copy(notebooks / "failing.ipynb", notebook)
    with pytest.raises(CellFailedError) as caught:
        _run(request)

    kept = good.folder / "report.failed.ipynb"
    assert str(caught.value) == (
        "edited.ipynb, cell 3 failed at `share = numbers[0] / (numbers[1] - 2)`: "
        f"ZeroDivisionError: division by zero\nThe notebook as far as it came: {kept}"
    )
    after = _contents(good.folder)
    assert "ZeroDivisionError" in after.pop("report.failed.ipynb").decode()
    assert before == after

    shutil.copy(notebooks / "report.ipynb", notebook)
    _run(request)

    assert before == _contents(good.folder)


def test_what_a_notebook_shows_of_its_own_is_the_same_in_two_runs(request_for: Maker, tmp_path: Path) -> None:
    """Warnings, paths, addresses and random names differ from run to run; no file of an edition does."""
    data = Path(lc_indicators.__file__).parents[2] / "data"
    first, second = (
        run_report(request_for("showing_own", data=data, area="VN-01", out=tmp_path / name)).folder
        for name in ("one", "two")
    )
    for name in FILES:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name

    page = (first / "report.html").read_text(encoding="utf-8")
    for shown in (
        "UserWarning: take care",
        "40.40",
        "ZeroDivisionError",
        "<math",
        'class="picture of-chart"',
    ):
        assert shown in page
    assert not re.search(r"ipykernel|0x[0-9a-f]{6}|alt\.Chart\(\.\.\.\)", page)


def test_what_tags_take_out_is_in_no_file_of_the_edition(request_for: Maker, tmp_path: Path) -> None:
    """Neither its words nor its figures; and an error that is meant stops nothing."""
    data = Path(lc_indicators.__file__).parents[2] / "data"
    folder = _run(request_for("showing_own", data=data, area="VN-01", out=tmp_path / "out")).folder

    assert [] == [name for name in FILES if b"SECRET" in (folder / name).read_bytes()]
    assert b"ZeroDivisionError" in (folder / "report.ipynb").read_bytes()


def test_when_a_notebook_opens_a_data_file_then_it_is_a_failed_cell(request_for: Maker) -> None:
    """What a run reads is what its manifest covers: the catalogue is the only door to the data."""
    with pytest.raises(CellFailedError) as caught:
        _run(request_for("opening"))

    said = str(caught.value)
    assert said.startswith("opening.ipynb, cell 2 failed at `rows = Path(")
    assert "DataAccessError: " in said
    assert "areas.csv: a report run reads data through its catalogue only" in said


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "dying",
            r"dying.ipynb, cell 2 failed: .*[Kk]ernel died.*\(out of memory, or a crash in a library\)",
        ),
        ("leaving", r"leaving.ipynb, cell 3 failed: SystemExit"),
    ],
)
def test_when_a_kernel_ends_early_then_it_is_a_failed_cell(
    name: str, message: str, request_for: Maker
) -> None:
    """A report that stopped half-way is no report, however the kernel came to its end."""
    with pytest.raises(CellFailedError, match=message):
        _run(request_for(name))


def test_when_a_notebook_shows_no_report_then_nothing_is_written(request_for: Maker, tmp_path: Path) -> None:
    """A notebook that runs but is none of ours gives no edition."""
    with pytest.raises(NotAReportError, match="it holds no report title"):
        _run(request_for("no_report"))

    assert not (tmp_path / "out" / "VN-02" / "2016-2019" / "en").exists()


@pytest.fixture
def no_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make starting a notebook an error: what is refused is refused before."""

    def start(*_: object, **__: object) -> None:
        pytest.fail("a kernel was started")

    monkeypatch.setattr("lc_indicators.publish.run.run.execute", start)


@pytest.mark.usefixtures("no_kernel")
@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("without_parameters", ParameterError, "without_parameters.ipynb has 0 cells tagged `parameters`"),
        ("without_period", UnknownNameError, r"Unknown parameter 'period'\. .*declares area, language\."),
        ("ill_typed", ParameterError, "parameter period is a int, but '2016-2019' is a str"),
        ("nowhere", ParameterError, r"Notebook .*nowhere.ipynb cannot be read: No such file or directory\."),
    ],
)
def test_when_a_notebook_does_not_take_the_parameters_then_no_kernel_starts(
    name: str, error: type[Exception], message: str, request_for: Maker
) -> None:
    """Unknown and ill-typed parameters are refused at once; papermill would only warn."""
    with pytest.raises(error, match=message):
        _run(request_for(name))


@pytest.mark.usefixtures("no_kernel")
def test_when_output_cannot_be_written_then_no_kernel_starts(request_for: Maker, tmp_path: Path) -> None:
    """Nobody waits for a report that has no place to go."""
    (tmp_path / "file").touch()

    with pytest.raises(OutputError, match=r"Cannot write .*file"):
        _run(request_for("report", out=tmp_path / "file"))


@pytest.mark.usefixtures("no_kernel")
@pytest.mark.parametrize("content", ["", "{}", "[]", "<p>", '{"cells": []}', "\x00\xff", "[" * 100_000])
def test_when_a_file_is_no_notebook_then_it_is_said(content: str, request_for: Maker, tmp_path: Path) -> None:
    """A file of another kind gives one line, no traceback."""
    path = tmp_path / "other.ipynb"
    path.write_text(content, encoding="latin-1")

    with pytest.raises(ParameterError, match=r"other.ipynb (is not a notebook|has 0 cells tagged)"):
        _run(request_for("report", notebook=path))


def test_when_rendering_fails_then_the_old_edition_is_whole(request_for: Maker) -> None:
    """Files appear whole or not at all, whatever goes wrong on the way."""
    good = _run(request_for("report"))
    before = _contents(good.folder)

    def broken(_: Document) -> bytes:
        raise NotAReportError("broken")

    with pytest.raises(NotAReportError):
        run_report(request_for("report"), renderers=RENDERERS | {"report.pdf": broken})

    assert before == _contents(good.folder)


@pytest.mark.parametrize("name", ["report", "surroundings"])
def test_a_forked_kernel_and_the_ordinary_one_give_the_same_bytes(
    name: str, request_for: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How a kernel was started does not reach an edition."""
    forked = _contents(_run(request_for(name)).folder)
    monkeypatch.setenv("LC_INDICATORS_KERNEL", "ordinary")
    ordinary = _contents(_run(request_for(name, out=tmp_path / "again")).folder)

    assert ordinary == forked


@pytest.mark.parametrize("reason", [28, 30])
def test_when_there_is_no_room_for_temporary_files_then_it_is_said_where(
    reason: int, request_for: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is no unexpected error: the message names the folder and the way out."""

    def full(*_: object, **__: object) -> None:
        raise OSError(reason, os.strerror(reason), "somewhere")

    monkeypatch.setattr("lc_indicators.publish.run.run.execute", full)

    with pytest.raises(TemporaryFilesError) as caught:
        _run(request_for("report"))

    assert str(caught.value) == (
        f"Cannot write temporary files in {tempfile.gettempdir()}: {os.strerror(reason)}. "
        "Make room there, or set TMPDIR to a folder that you may write to."
    )


def test_how_long_a_run_took_stands_beside_the_edition_and_not_in_it(request_for: Maker) -> None:
    """Two runs are two lines of the log; the edition's folder holds its files alone."""
    for _ in range(2):
        done = _run(request_for("report"))

    log = done.folder.parent / "en.runs.jsonl"
    runs = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert ["done", "done"] == [run["ended"] for run in runs]
    assert {"starting", "making report.html", "making report.pdf"} == set(runs[0]["stages"])
    assert sorted(runs[0]["cells"]) == [str(number) for number in range(1, len(runs[0]["cells"]) + 1)]
    assert set(FILES) == set(_contents(done.folder))


def test_what_a_cell_shows_is_waited_for_or_the_run_fails(
    request_for: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reply that is there before the outputs are is no reason to leave them out of a report."""
    import asyncio

    from papermill.clientwrap import PapermillNotebookClient

    async def never(*_: object) -> None:
        await asyncio.sleep(3600)

    monkeypatch.setattr(PapermillNotebookClient, "_async_poll_output_msg", never)
    monkeypatch.setattr("lc_indicators.publish.run.engine.SHOWN_TIMEOUT", 1)

    with pytest.raises(
        CellFailedError, match=r"cell 1 failed: what it shows did not come within 1 seconds of its end"
    ) as failure:
        _run(request_for("report"))

    assert Path(failure.value.kept).is_file()

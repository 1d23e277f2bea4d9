"""The exporters where Jupyter offers them: its command line, and the server behind the export menu."""

from __future__ import annotations

import copy
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import psutil
import pytest

from lc_indicators.publish.docx.docx_output import DOCX
from lc_indicators.publish.run.source_notebook import as_written, identity
from tests.publish.sample import sample_notebook, unexecuted_notebook

STARTS = {
    "report_html": b"<!DOCTYPE html>",
    "report_pdf": b"%PDF-",
    **dict.fromkeys(("report_word", "report_excel", "report_ods"), b"PK"),
}


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    status: int
    kind: str
    body: bytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a report's notebook and one that was not executed."""
    folder = tmp_path_factory.mktemp("notebooks")
    nbformat.write(sample_notebook("vi"), folder / "report.ipynb")
    nbformat.write(unexecuted_notebook(), folder / "unexecuted.ipynb")
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which Jupyter finds nothing of the user's."""
    home = tmp_path_factory.mktemp("home")
    own = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "run"}
    foreign = ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    # As `make lab` has it.
    kept["JUPYTER_CONFIG_PATH"] = str(Path(__file__).parents[2] / "tools")
    return (
        kept | {name: str(home / part) for name, part in own.items()} | {"IPYTHONDIR": str(home / "ipython")}
    )


@pytest.fixture(scope="module")
def server(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Start a Jupyter server on the loopback interface; yield its address with a place for the path."""
    token, port = secrets.token_hex(16), free_port()
    command = [sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", "--ip=127.0.0.1"]
    command += [f"--port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}"]
    process = subprocess.Popen(
        [*command, "--ServerApp.port_retries=0"], env=environment, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}/{{}}?token={token}"
    try:
        wait_for(address.format("api"), process)
        yield address
    finally:
        end_server(process, address)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("exporter", "kind"),
    [("report_html", "text/html"), ("report_pdf", "application/pdf"), ("report_word", DOCX.media_type)],
)
def test_when_jupyterlab_exports_then_the_report_comes_out(server: str, exporter: str, kind: str) -> None:
    """The menu entry of JupyterLab that saves and exports offers the report, and gives it."""
    offered = json.loads(_get(server.format("api/nbconvert")).body)

    answer = _get(server.format(f"nbconvert/{exporter}/report.ipynb"))

    assert exporter in offered
    assert 200 == answer.status, answer.body[-2000:]
    assert kind == answer.kind.partition(";")[0]
    assert answer.body.startswith(STARTS[exporter])


@pytest.mark.slow
@pytest.mark.parametrize("exporter", STARTS)
def test_when_a_notebook_was_not_executed_then_the_server_says_so(server: str, exporter: str) -> None:
    """An export of nothing is an error in words, not an empty report."""
    answer = _get(server.format(f"nbconvert/{exporter}/unexecuted.ipynb"))

    assert 500 == answer.status
    assert b"it has not been executed" in answer.body


def _save(server: str, name: str, content: Any) -> Any:
    """Save a notebook as JupyterLab does, and return what the server says."""
    saving = urllib.request.Request(  # noqa: S310 - our own server
        server.format(f"api/contents/{name}"),
        data=json.dumps({"type": "notebook", "format": "json", "content": content}).encode(),
        method="PUT",
    )
    with urllib.request.urlopen(saving, timeout=60) as response:  # noqa: S310 - likewise
        return json.load(response)


@pytest.mark.slow
def test_what_was_saved_without_outputs_is_exported_as_it_was_shown(server: str, folder: Path) -> None:
    """The menu saves, then exports the file; what was changed since, or cleared, was not executed."""
    executed = json.loads((folder / "report.ipynb").read_text(encoding="utf-8"))
    executed["metadata"].pop("papermill", None)
    cleared, changed = copy.deepcopy(executed), copy.deepcopy(executed)
    for cell in cleared["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
    changed["cells"][-1]["source"] = "2 + 2"
    _save(server, "mine.ipynb", executed)
    shown = _get(server.format("nbconvert/report_html/mine.ipynb"))
    (folder / "mine.ipynb").write_text(json.dumps(as_written(copy.deepcopy(changed))), encoding="utf-8")
    edited = _get(server.format("nbconvert/report_html/mine.ipynb"))
    _save(server, "mine.ipynb", cleared)
    empty = _get(server.format("nbconvert/report_html/mine.ipynb"))

    assert 200 == shown.status, shown.body[-2000:]
    assert shown.body == _get(server.format("nbconvert/report_html/report.ipynb")).body
    assert [500, 500] == [edited.status, empty.status]


@pytest.mark.slow
def test_when_an_executed_notebook_is_saved_then_the_file_holds_what_was_written(
    server: str, folder: Path
) -> None:
    """After "Run All" and saving, git sees no change: outputs stay in the window and in `reports/`."""
    executed = json.loads((folder / "report.ipynb").read_text(encoding="utf-8"))
    executed["metadata"].pop("papermill", None)

    said = _save(server, "saved.ipynb", executed)

    written = json.loads((folder / "saved.ipynb").read_text(encoding="utf-8"))
    assert any(cell.get("outputs") for cell in executed["cells"])
    assert [] == [cell for cell in written["cells"] if cell.get("outputs") or cell.get("execution_count")]
    assert identity(json.dumps(written).encode()) == identity(json.dumps(executed).encode())
    # JupyterLab compares these with the file before it saves again.
    assert (
        said["last_modified"]
        == json.loads(_get(server.format("api/contents/saved.ipynb")).body)["last_modified"]
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("exporter", "name"),
    [
        ("report_html", "report.html"),
        ("report_pdf", "report.pdf"),
        ("report_word", "report.docx"),
        ("report_excel", "report.xlsx"),
        ("report_ods", "report.ods"),
    ],
)
def test_when_nbconvert_is_called_then_it_knows_the_exporters(
    exporter: str, name: str, folder: Path, environment: dict[str, str]
) -> None:
    """A notebook alone is enough to publish from, with the tool that everybody has."""
    command = [sys.executable, "-m", "nbconvert", "--to", exporter, "report.ipynb"]

    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    assert 0 == done.returncode, done.stderr[-2000:]
    assert (folder / name).read_bytes().startswith(STARTS[exporter])


def _get(address: str) -> Answer:
    try:
        with urllib.request.urlopen(address, timeout=60) as response:  # noqa: S310 - our own server
            return Answer(response.status, response.headers["Content-Type"], response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers["Content-Type"], error.read())


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return when the server that is this process answers."""
    for _ in range(900):
        assert process.poll() is None, "the server ended"
        try:
            _get(address)
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not start")


def end_server(process: subprocess.Popen[bytes], address: str) -> None:
    """End a server and all that it started, however long a loaded machine takes for it.

    Its kernels end first, so that SIGTERM leaves it little to wait for; whatever is left then is killed.
    """
    family = [psutil.Process(process.pid)] if process.poll() is None else []
    family += [child for one in family for child in one.children(recursive=True)]
    with suppress(OSError):
        for kernel in json.loads(_get(address.format("api/kernels")).body):
            ending = urllib.request.Request(  # noqa: S310 - our own server
                address.format(f"api/kernels/{kernel['id']}"), method="DELETE"
            )
            urllib.request.urlopen(ending, timeout=60).close()  # noqa: S310 - likewise
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=60)
    _, left = psutil.wait_procs(family, timeout=10)
    for one in left:
        with suppress(psutil.NoSuchProcess):
            one.kill()
    process.wait(timeout=60)
    psutil.wait_procs(left, timeout=60)


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])

"""Whatever a notebook reads beside the data is noted, or refused with what to do instead."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

#: As a report run has it: the working directory, in a room of its own, stands for the notebook's folder.
BEGIN = """
import json, os, pathlib, sqlite3, sys, tempfile
from pathlib import Path
base = Path(sys.argv[1])
os.chdir(base / "room/work/notebooks")
sys.path.insert(0, "")
from lc_indicators.catalogue.tracking.tracked_run import begin_run
run = begin_run(base / "project/data", beside=base / "project/notebooks")
"""
END = """
print(json.dumps(run.notes.files))
"""


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return a folder with a project, what a run shows of it, and a file elsewhere."""
    from lc_indicators.publish.kernels.private_folder import mirror

    beside = tmp_path / "project/notebooks"
    for folder in (beside / "tables", beside / "kit", tmp_path / "project/data", tmp_path / "project/more"):
        folder.mkdir(parents=True)
    (tmp_path / "room").mkdir()
    for name in ("notebooks/own.csv", "notebooks/tables/one.csv", "more/far.csv"):
        (tmp_path / "project" / name).write_bytes(b"a,b\n1,2\n")
    (beside / "helper.py").write_text("import json\nVALUE = 5\n", encoding="utf-8")
    (beside / "kit/__init__.py").write_text("VALUE = 6\n", encoding="utf-8")
    (tmp_path / "elsewhere.csv").write_bytes(b"a\n")
    mirror(tmp_path / "room/work", beside, project=tmp_path / "project")
    return tmp_path


def _run(code: str, base: Path) -> subprocess.CompletedProcess[str]:
    # An audit hook stays as long as its process: not this one.
    command = [sys.executable, "-c", BEGIN + code + END, base]
    environment = os.environ | {"OFFICE": "Lai Châu", "PYTHONUTF8": "1", "TZ": "UTC"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


OWN = _digest(b"a,b\n1,2\n")

#: What a library that opens files without Python may have read.
ALL = {
    "helper.py": _digest(b"import json\nVALUE = 5\n"),
    "kit/__init__.py": _digest(b"VALUE = 6\n"),
    "own.csv": OWN,
    "tables/one.csv": OWN,
}


@pytest.mark.parametrize(
    ("code", "noted"),
    [
        ("open('own.csv').read()", {"own.csv": OWN}),
        ("open(b'own.csv', 'rb').read()", {"own.csv": OWN}),
        ("open(base / 'project/more/far.csv', 'a').write('a log goes on')", {}),
        ("Path('own.csv').resolve().read_text()", {"own.csv": OWN}),
        ("os.read(os.open('own.csv', os.O_RDONLY), 9)", {"own.csv": OWN}),
        ("import pandas; pandas.read_csv('own.csv')", {"own.csv": OWN}),
        ("import numpy; numpy.loadtxt('own.csv', delimiter=',', skiprows=1)", {"own.csv": OWN}),
        ("import shutil; shutil.copy('own.csv', 'copy.csv'); open('copy.csv').read()",
         {"own.csv": OWN, "copy.csv": ""}),
        ("Path('tables/one.csv').read_bytes()", {"tables/one.csv": OWN}),
        ("os.chdir('tables'); open('one.csv').read()", {"tables/one.csv": OWN}),
        ("Path('../more/far.csv').read_bytes()", {"/more/far.csv": OWN}),
        ("(base / 'project/more/far.csv').read_bytes()", {"/more/far.csv": OWN}),
        ("os.listdir()", {"./": _digest(b"helper.py\0kit/\0own.csv\0tables/")}),
        ("os.listdir('tables')", {"tables/": _digest(b"one.csv")}),
        ("list(Path('tables').glob('*.csv'))", {"tables/": _digest(b"one.csv")}),
        ("import glob; glob.glob('tables/*.csv')", {"tables/": _digest(b"one.csv")}),
        ("import helper; assert helper.VALUE == 5", {"helper.py": _digest(b"import json\nVALUE = 5\n")}),
        ("import kit; assert kit.VALUE == 6", {"kit/__init__.py": _digest(b"VALUE = 6\n")}),
        ("import wave, tomllib", {}),
        ("Path('later.csv').exists()", {"later.csv": ""}),
        ("os.path.getsize('own.csv')", {"own.csv": OWN}),
        ("Path('tables').is_dir(); Path('tables').resolve()", {}),
        ("os.access('own.csv', os.R_OK); import shutil; shutil.which('sh')", {"own.csv": OWN}),
        ("import lxml.etree", ALL),
        ("try: open('later.csv')\nexcept FileNotFoundError: pass", {"later.csv": ""}),
        ("Path('made.csv').write_text('x'); assert open('made.csv').read() == 'x'", {}),
        ("Path('new').mkdir(); Path('new/a').write_text('x'); assert os.listdir('new') == ['a']", {}),
        ("sqlite3.connect('own.db').execute('create table a (b)'); open('own.db', 'rb').read(9)", {}),
        ("sqlite3.connect('own.csv')", {"own.csv": OWN}),
        ("sqlite3.connect('file:own.csv?mode=ro', uri=True)", {"own.csv": OWN}),
        ("sqlite3.connect(':memory:')", {}),
        ("import platform; platform.processor()", {}),
        ("import zoneinfo; zoneinfo.ZoneInfo('Asia/Ho_Chi_Minh')", {}),
        ("import importlib.metadata; importlib.metadata.version('pandas')", {}),
        ("os.environ['MINE'] = 'x'; os.environ['TZ']; Path.home()", {}),
        ("import altair", {}),
    ],
)  # fmt: skip
def test_what_a_notebook_reads_of_its_own_is_noted(code: str, noted: dict[str, str], base: Path) -> None:
    """Files, folders and modules of the notebook's folder and the project, by their content; nothing else."""
    done = _run(code, base)

    assert 0 == done.returncode, done.stderr
    assert noted == json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("open(base / 'elsewhere.csv')", "elsewhere.csv: a report run reads files of the notebook's own"),
        ("os.listdir(base)", "Put it beside the notebook and open it by its name there."),
        ("open('../../../elsewhere.csv')", "Put it beside the notebook"),
        ("sqlite3.connect(base / 'elsewhere.csv')", "Put it beside the notebook"),
        ("open('own.csv', 'w')", "own.csv: a report run leaves the notebook's own files as they are"),
        ("open('own.csv', 'a')", "leaves the notebook's own files as they are"),
        ("import subprocess; subprocess.run(['cat', 'own.csv'])", "cat own.csv: a report run starts"),
        ("import subprocess; subprocess.run('cat own.csv', shell=True)", "a report run starts no program"),
        ("os.system('cat own.csv')", "cat own.csv: a report run starts no program"),
        ("os.popen('cat own.csv')", "a report run starts no program"),
        ("os.execv('/bin/cat', ['cat', 'own.csv'])", "a report run starts no program"),
        ("import pty; pty.fork()", "a report run starts no program"),
        ("import urllib.request; urllib.request.urlopen('https://example.org/a.csv')",
         "https://example.org/a.csv: a report run reads nothing from a network"),
        ("import pandas; pandas.read_csv('https://example.org/a.csv')", "Download it into a file beside"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "127.0.0.1: a report run reads"),
        ("import socket; socket.socket().connect(('127.0.0.1', 9))", "127.0.0.1:9: a report run reads"),
        ("os.environ['OFFICE']", "$OFFICE: a report run reads no variable of the environment"),
        ("os.getenv('OFFICE')", "give it by --parameter NAME=VALUE."),
        ("'OFFICE' in os.environ", "$OFFICE"),
        ("os.environb[b'OFFICE']", "$OFFICE"),
        ("dict(os.environ)", "Make it a parameter"),
        ("import multiprocessing as m; c = m.get_context('fork').Process(target=open, args=('own.csv',))\n"  # noqa: ISC004 - one script
         "c.start(); c.join(); sys.exit(c.exitcode)", "Read the file in a cell of the notebook"),
        ("import lc_indicators.catalogue.tracking.inputs as i\ni.MOST_FILES = 2\nimport lxml.etree",
         "lxml.etree: it opens files that Python is not told of"),
        ("open(base / 'project/data/areas.csv')", "reads data through its catalogue only"),
    ],
)  # fmt: skip
def test_what_nobody_could_note_is_refused(code: str, said: str, base: Path) -> None:
    """The error names what was to be read, and the way to attach it."""
    done = _run(code, base)

    assert 1 == done.returncode, done.stdout
    assert said in done.stderr
    assert OWN == _digest((base / "project/notebooks/own.csv").read_bytes())


def test_what_the_library_does_for_a_chart_is_no_input(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing kept from a run before, too: else the first report of a machine had other bytes."""
    monkeypatch.setenv("LC_INDICATORS_CACHE", str(base / "nothing-yet"))
    code = "from lc_indicators.charts.drawing.text_width import text_width\ntext_width('Lai Châu')"
    done = _run(code, base)

    assert 0 == done.returncode, done.stderr
    assert {} == json.loads(done.stdout.splitlines()[-1])


def test_the_name_of_a_time_zone_is_no_input(base: Path) -> None:
    """Babel, dateutil and tzlocal ask whether it is a file: whoever imports them first changes no edition."""
    done = _run("print(os.path.exists('UTC'), os.path.exists('own.txt'))", base)

    assert ["own.txt"] == [Path(name).name for name in json.loads(done.stdout.splitlines()[-1])]


def test_nothing_that_a_run_makes_stands_beside_the_notebook(base: Path) -> None:
    """No compiled module, no file of the run's own; what it removes is removed for itself alone."""
    done = _run("import kit, helper; Path('new.csv').write_text('x'); os.remove('own.csv')", base)

    assert 0 == done.returncode, done.stderr
    names = sorted(str(one.relative_to(base / "project")) for one in (base / "project").rglob("*.*"))
    assert ["more/far.csv", "notebooks/helper.py", "notebooks/kit/__init__.py", "notebooks/own.csv",
            "notebooks/tables/one.csv"] == names  # fmt: skip

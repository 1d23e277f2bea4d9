"""Cells in a fork and cells in the ordinary kernel, which is the reference: the same bytes."""

from __future__ import annotations

import json
import logging
import os
import time
from pathlib import Path

import nbformat
import pytest
from jupyter_core.utils import ensure_event_loop
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from lc_indicators.publish.kernels import fork_server, warm_up
from lc_indicators.publish.kernels.fork_server import ForkServer
from lc_indicators.publish.run import engine
from lc_indicators.publish.run.execute import Execution, execute
from lc_indicators.publish.run.source_notebook import strip_run
from tests.publish.kernels.running import gone, script

#: What it is about -> the cells that show it, one after the other.
SHOWN: dict[str, list[str]] = {
    "values": ["1 + 1", "_ + 1", "Out[1], In[2], __", "1;", "None", "# nothing", "", "x = 5\nx"],
    "rich values": [
        "import pandas as pd\npd.DataFrame({'Tỉnh': ['Lai Châu'], 'x': [1.5]})",
        "from IPython.display import *\nHTML('<b>b</b>')",
        "Markdown('*m*'), Latex('$x$')",
        "display(SVG('<svg xmlns=\"http://www.w3.org/2000/svg\"/>'), JSON({'a': (1, None)}))",
        "Image(data=b'\\x89PNG\\r\\n\\x1a\\n' + bytes(24), format='png')",
        (
            "j = {1: (2, float('nan')), 'b': float('inf')}\n"
            "display({'application/x+json': j}, raw=True, metadata={'a': 1})"
        ),
        (
            "class Own:\n    def _repr_html_(self):\n        return '<i>own</i>'\n    def __repr__(self):\n"
            "        return 'own'\nOwn()"
        ),
        "class Shows:\n    def _ipython_display_(self):\n        print('shown')\nShows()",
        "class Breaks:\n    def _repr_html_(self):\n        raise ValueError('no html')\nBreaks()",
        "class Worse:\n    def __repr__(self):\n        raise ValueError('no words')\nWorse()",
    ],
    "prints": [
        "print('a')\nprint('b', end='')\nprint('c')",
        "import sys\nprint('to stderr', file=sys.stderr)\nprint('to stdout')",
        (
            "print('one')\n"
            "print('two', file=sys.stderr)\ndisplay('between')\nprint('three', file=sys.stderr)\n"
            "print('four')\n'five'"
        ),
        "print('10 %\\r20 %\\r30 %')\nprint('abc\\b\\bX')",
        "print('Lai Châu – ünï', '\\udc80', '🙂')",
        "print('x' * 20_000)",
        "for n in range(3000):\n    print(n)",
        "sys.stdout.write('returned\\n')",
        "sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.writable(), hasattr(sys.stdout, 'buffer')",
        "sys.stdout.writelines(['1\\n', '2\\n'])\nsys.stdout.flush()",
    ],
    "prints below Python": [
        "import os\n_ = os.write(1, 'dưới\\n'.encode())\nimport time\ntime.sleep(0.5)",
        "_ = os.system('echo from a shell; echo and its errors >&2')\ntime.sleep(0.5)",
        "import subprocess\n_ = subprocess.run(['echo', 'from a child'])\ntime.sleep(0.5)",
        "!echo from IPython",
        "%%bash\necho one\necho two >&2",
        (
            "pid = os.fork()\nif not pid:\n    print('from a fork', flush=True)\n    os._exit(0)\n"
            "_ = os.waitpid(pid, 0)\ntime.sleep(0.5)"
        ),
    ],
    "display ids": [
        "one = display('first', display_id='named')\ntwo = display('second', display_id=True)",
        "one.update('third')\nupdate_display(HTML('<b>fourth</b>'), display_id='named')",
        "display('again', display_id='named')\none.update('last', metadata={'m': 1})",
        "_ = display('a', display_id='b') and None\nfrom IPython.display import clear_output",
        "print('gone')\ndisplay('gone')\nclear_output()\nprint('stays')",
        "print('gone')\nclear_output(wait=True)\ndisplay('stays')",
        "print('stays')\nclear_output(wait=True)",
    ],
    "await": [
        "import asyncio\nawait asyncio.sleep(0.01)\n'slept'",
        "async def answer():\n    return 42\nawait answer()",
        "asyncio.get_running_loop().is_running()",
        (
            "async def late():\n    await asyncio.sleep(0.2)\n    print('from a task of another cell')\n"
            "task = asyncio.ensure_future(late())"
        ),
        "await asyncio.sleep(0.5)\nprint('of this cell')",
        "await asyncio.to_thread(print, 'from a thread of a task')",
        "one = answer()\ntry:\n    asyncio.run(one)\nfinally:\n    one.close()",
        "await asyncio.gather(answer(), answer())",
    ],
    "threads": [
        "import threading\nt = threading.Thread(target=print, args=('from a thread',))\nt.start()\nt.join()",
        (
            "def later():\n    time.sleep(0.3)\n    print('of the next cell')\n"
            "t = threading.Thread(target=later)\nt.start()"
        ),
        "t.join()",
        "t = threading.Thread(target=display, args=('shown by a thread',))\nt.start()\nt.join()",
    ],
    "magics": [
        "%%capture held\nprint('kept')\ndisplay('kept, too')",
        "held.stdout, len(held.outputs)\nheld.show()",
        "%%html\n<p>html</p>",
        "%%writefile note.txt\nwritten",
        "%pycat note.txt",
        "open('note.txt').read()",
        "%precision 2\n3.14159",
        "%precision",
        "len?",
        "%who_ls str",
        "%env TZ",
        "%set_env OWN=1",
        "%%python3\nprint('from another Python')",
        "%xmode Minimal",
        "1 / 0",
        "%xmode Context",
        "get_ipython().run_line_magic('alias', 'say echo')\n%say hello",
        "%nothing_so_called",
        "%%nothing_so_called\n1",
        "%store",
        "%load_ext nothing_so_called",
        "%matplotlib inline",
        "%history -n 1",
        "%config InlineBackend",
    ],
    "errors": [
        "1 / 0",
        (
            "def inner():\n    raise KeyError('Điện Biên')\n\ndef outer():\n    try:\n        inner()\n"
            "    except KeyError as error:\n        raise ValueError('outer') from error\nouter()"
        ),
        "print('before')\nundefined",
        "for",
        "  indented = 1\n back = 2",
        "raise KeyboardInterrupt",
        "raise SystemExit('leaving')",
        "raise BaseException('base')",
        "input('a question? ')",
        "import getpass\ngetpass.getpass()",
        "sys.stdin.read()",
        (
            "class Silent(Exception):\n    def __str__(self):\n        raise ValueError('no words')\n"
            "raise Silent"
        ),
        "import pdb\npdb.set_trace()",
        "%debug",
        "raise ExceptionGroup('many', [ValueError(1), TypeError('two')])",
        "'still here'",
    ],
    "warnings and logs": [
        "import warnings\nwarnings.warn('take care')",
        "import logging\nlogging.getLogger('own').warning('logged')",
        "import faulthandler\nfaulthandler.enable()\nfaulthandler.disable()",
    ],
    "what a kernel is": [
        "__name__, __doc__, type(get_ipython()).__mro__[-1].__name__",
        "get_ipython().history_manager.enabled, get_ipython().execution_count",
        "sorted(name for name in vars() if not name.startswith('_'))[:5]",
        "import builtins\nsorted(set(dir(builtins)))",
        (
            "from comm import create_comm\n"
            "comm = create_comm(target_name='none', data={'a': 1})\ncomm.send({'b': 2})"
        ),
        (
            "import multiprocessing\nwith multiprocessing.get_context('fork').Pool(1) as pool:\n"
            "    print(pool.map(len, ['ab', 'c']))"
        ),
        "exec('print(1)')\neval('2')",
        "import inspect\ndef own(x):\n    return x + 1\ninspect.getsource(own)",
    ],
}

#: What a report could see of where it runs; it is told in words, so that nothing settles what differs.
FACTS = """
import altair, lc_indicators, pandas, vl_convert
import decimal, gc, json, locale, multiprocessing, os, signal, sys, tempfile, time, warnings
room = os.path.dirname(os.environ["IPYTHONDIR"])
own = lambda text: text.replace(room, "ROOM")
print(json.dumps({
    "environment": {n: own(it) for n, it in sorted(os.environ.items()) if n not in {"JPY_PARENT_PID"}},
    "hash": hash("Lai Châu"), "order": list({"vi", "en", "GRDP", "%"}),
    "zone": time.strftime("%H:%M %Z", time.localtime(0)), "locale": locale.setlocale(locale.LC_ALL),
    "encoding": [locale.getpreferredencoding(), sys.getfilesystemencoding(), sys.stdout.encoding],
    "flags": [list(sys.flags), sys.warnoptions, sys.flags.utf8_mode], "path": sys.path,
    "arguments": [os.path.basename(argument) for argument in sys.argv[:3]], "cwd": own(os.getcwd()),
    "main": [__name__, sorted(vars(sys.modules["__main__"]))],
    "switches": [sys.getrecursionlimit(), gc.isenabled(), gc.get_threshold()],
    "signals": [str(signal.getsignal(n)) for n in sorted(signal.Signals) if n not in (2, 15)],
    "masked": [str(number) for number in signal.pthread_sigmask(signal.SIG_BLOCK, ())],
    "warnings": sorted(map(str, warnings.filters)),
    "temporary": own(tempfile.gettempdir()), "decimals": str(decimal.getcontext()),
    "process": multiprocessing.current_process().name,
    "threads": __import__("threading").current_thread().name,
}, indent=1))
"""

SUBJECTS = {"facts": [FACTS], **SHOWN}

#: An error is no end of the notebook.
MEANT = ("raises-exception",)

#: The cells on each subject.
Ran = dict[str, list[NotebookNode]]


def _notebook(*sources: str, tags: tuple[str, ...] = ()) -> NotebookNode:
    cells = [
        new_code_cell(source, id=f"c{n}", metadata={"tags": [*tags]}) for n, source in enumerate(sources)
    ]
    return new_notebook(cells=cells)


def _run(notebook: NotebookNode, data: Path, *, forked: bool, timeout: int = 0) -> Execution:
    data.mkdir(exist_ok=True)
    return execute(notebook, {}, data=data, on_cell=lambda _: None, forked=forked, cell_timeout=timeout)


def _both(notebook: NotebookNode, data: Path, *, timeout: int = 0) -> dict[bool, Execution]:
    return {forked: _run(notebook, data, forked=forked, timeout=timeout) for forked in (True, False)}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Ran]:
    """Return, for the fork and the ordinary kernel, the notebook of each subject as it ran."""
    data = tmp_path_factory.mktemp("data")
    opening = "from IPython.display import *\nimport os, sys, time"
    notebook = _notebook(opening, *(cell for cells in SUBJECTS.values() for cell in cells), tags=MEANT)
    made: dict[bool, Ran] = {True: {}, False: {}}
    for forked, one in made.items():
        with pytest.MonkeyPatch.context() as patch:
            # The ordinary kernel does less where it believes to be tested.
            patch.delenv("PYTEST_CURRENT_TEST")
            done = _run(notebook, data, forked=forked).notebook
        strip_run(done, known_ids={cell.id for cell in done.cells})
        cells = iter(done.cells[1:])
        one |= {name: [next(cells) for _ in sources] for name, sources in SUBJECTS.items()}
        assert [] == list(cells)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_fork_and_the_ordinary_kernel_leave_the_same_notebook(subject: str, ran: dict[bool, Ran]) -> None:
    """Values, streams, errors, magics, `await`, display ids, surroundings: all is equal."""
    forked, ordinary = (ran[kind][subject] for kind in (True, False))
    for one, other in zip(forked, ordinary, strict=True):
        assert other.outputs == one.outputs, one.source
        assert other == one, one.source


@pytest.mark.slow
def test_what_is_compared_is_shown(ran: dict[bool, Ran]) -> None:
    """Two notebooks without outputs would be the same, too."""
    shown = json.dumps(ran[True], ensure_ascii=False)

    for words in (
        "Lai Châu", "<b>fourth</b>", "from a thread", "from a shell", "dưới", "ZeroDivisionError", "slept",
        "StdinNotImplementedError", "from another Python", "take care", "from a fork", "00:00 UTC", "stays",
    ):  # fmt: skip
        assert words in shown, words
    assert "gone" not in json.dumps([cell.outputs for cell in ran[True]["display ids"]])


def _texts(cell: NotebookNode) -> dict[str, str]:
    return {one.name: one.text for one in cell.outputs if one.output_type == "stream"}


#: How a process ends that does not come to its end.
ENDS = {
    "exit": "os._exit(7)",
    "a signal": "os.kill(os.getpid(), 9)",
    "abort": "os.abort()",
    "a crash": "import ctypes; ctypes.string_at(0)",
}


@pytest.mark.parametrize("how", ENDS)
def test_when_cells_crash_then_what_they_printed_is_in_the_notebook(how: str, tmp_path: Path) -> None:
    """A notebook as far as it came says what it said, and which cell it was."""
    code = f"import os, time\nprint('said')\ntime.sleep(0.6)\n{ENDS[how]}"
    done = _run(_notebook("1 + 1", code, "'never'"), tmp_path / "data", forked=True)

    assert done.failure is not None
    assert (2, "Kernel died (out of memory, or a crash in a library)") == (
        done.failure.cell,
        done.failure.error.replace("DeadKernelError: ", ""),
    )
    assert "said\n" == _texts(done.notebook.cells[1])["stdout"]
    assert [] == done.notebook.cells[2].outputs


@pytest.mark.slow
@pytest.mark.parametrize("code", ["os._exit(7)", "time.sleep(600)", "while True: pass"])
def test_a_crash_and_a_time_limit_leave_what_the_ordinary_kernel_leaves(code: str, tmp_path: Path) -> None:
    """The same failure, the same outputs."""
    source = f"import os, time\nprint('said')\ndisplay('shown')\nprint('after')\ntime.sleep(0.6)\n{code}"
    both = _both(_notebook("1 + 1", source, "'never'"), tmp_path / "data", timeout=3)
    for one in both.values():
        strip_run(one.notebook, known_ids={cell.id for cell in one.notebook.cells})

    assert both[False].failure == both[True].failure
    assert nbformat.writes(both[False].notebook) == nbformat.writes(both[True].notebook)


@pytest.mark.parametrize("code", ["time.sleep(600)", "while True: pass", "re.match(r'(a*)*b', 'a' * 64)"])
def test_when_a_cell_runs_too_long_then_it_is_stopped_and_told(code: str, tmp_path: Path) -> None:
    """What it printed stays; whatever it holds on to, it is ended with all that it started."""
    source = (
        "import os, re, subprocess, time\n"
        "child = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        f"print(os.getpid(), child.pid)\n{code}"
    )
    began = time.monotonic()
    done = _run(_notebook(source), tmp_path / "data", forked=True, timeout=2)

    assert done.failure is not None
    assert "it was still running after 2 seconds and was stopped" in done.failure.error
    assert time.monotonic() - began < 60
    assert gone([int(pid) for pid in _texts(done.notebook.cells[0])["stdout"].split()])


def test_nothing_of_a_notebook_outlives_its_run(tmp_path: Path) -> None:
    """Children, children in sessions of their own, orphans: all end with the cells, and the folder goes."""
    source = (
        "import os, subprocess, sys, tempfile\none = subprocess.Popen(['sleep', '600'])\n"
        "two = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        "code = \"import subprocess; print(subprocess.Popen(['sleep', '600'], stdout=-3, stderr=-3, "
        'start_new_session=True).pid)"\n'
        "three = int(subprocess.run([sys.executable, '-c', code], capture_output=True).stdout)\n"
        "print(os.getpid(), os.getppid(), one.pid, two.pid, three)\n"
        "print(tempfile.gettempdir(), file=sys.stderr)"
    )
    said = _texts(_run(_notebook(source), tmp_path / "data", forked=True).notebook.cells[0])

    assert gone([int(pid) for pid in said["stdout"].split()])
    assert not Path(said["stderr"].strip()).exists()


def test_a_cells_own_memory_is_small(tmp_path: Path) -> None:
    """What was imported before the fork is shared."""
    source = (
        "import altair, os, pandas, psutil, lc_indicators\nprint(psutil.Process().memory_full_info().uss)"
    )
    said = _texts(_run(_notebook(source), tmp_path / "data", forked=True).notebook.cells[0])

    assert int(said["stdout"]) < 60 * 2**20


def test_what_is_shown_is_taken_as_it_comes(tmp_path: Path) -> None:
    """To make nodes of each part of each figure took more time than all else that is done with outputs."""
    source = "display({'application/json': {'a': [{'b': 1}]}}, raw=True)"
    shown, *_ = _run(_notebook(source), tmp_path / "data", forked=True).notebook.cells[0].outputs

    assert {"a": [{"b": 1}]} == shown.data["application/json"]
    assert {dict} == {type(shown.data["application/json"]), type(shown.data["application/json"]["a"][0])}


def test_nothing_listens_on_the_network(tmp_path: Path) -> None:
    """One socket file in a private folder; no other user, no other machine can connect."""
    source = (
        "import psutil\nfamily = [psutil.Process(), *psutil.Process().parents()[:2]]\n"
        "print([found for one in family for found in one.net_connections('inet')])\n"
        "print([one.num_threads() for one in family[1:]])"
    )
    said = _texts(_run(_notebook(source), tmp_path / "data", forked=True).notebook.cells[0])

    assert "[]\n[1, 1]\n" == said["stdout"]


def test_no_library_that_opens_files_unseen_comes_with_the_fork(tmp_path: Path) -> None:
    """Python tells of the first import alone: what is there already, a notebook uses without a trace."""
    source = (
        "import sys\nfrom lc_indicators.catalogue.tracking.inputs import BLIND\n"
        "print(sorted(BLIND & sys.modules.keys()))"
    )
    said = _texts(_run(_notebook(source), tmp_path / "data", forked=True).notebook.cells[0])

    assert "[]\n" == said["stdout"]


def test_a_notebook_that_dirties_its_process_does_not_reach_the_next(tmp_path: Path) -> None:
    """Patched libraries, another locale and zone, threads, random numbers: all gone with the cells."""
    look = (
        "import locale, os, random, sys, threading, time\nimport numpy as np, pandas as pd\n"
        "print([pd.DataFrame.sum.__name__, pd.options.display.precision, time.tzname, locale.getlocale(), "
        "threading.active_count(), 'x' in os.environ, hasattr(sys, 'left')])"
    )
    dirt = (
        "pd.DataFrame.sum = print\npd.options.display.precision = 1\nlocale.setlocale(locale.LC_ALL, 'C')\n"
        "os.environ.update(TZ='Asia/Ho_Chi_Minh', x='y')\ntime.tzset()\n"
        "threading.Thread(target=time.sleep, args=(600,)).start()\nsys.left = 1"
    )
    drawn = "import uuid\nprint(random.random(), np.random.rand(), uuid.uuid4())"
    first, second = (
        [
            _texts(cell).get("stdout", "")
            for cell in _run(notebook, tmp_path / "data", forked=True).notebook.cells
        ]
        for notebook in (_notebook(look, dirt, look, drawn), _notebook(look, drawn))
    )

    assert first[0] == second[0] != first[2]
    assert set(first[3].split()).isdisjoint(second[1].split())


def test_runs_of_several_threads_do_not_get_into_each_others_way(tmp_path: Path) -> None:
    """Each has a process of its own, forked from one."""
    from concurrent.futures import ThreadPoolExecutor

    (tmp_path / "data").mkdir()
    notebooks = [_notebook(f"import os\nprint({n} + 1, os.getppid())") for n in range(6)]
    with ThreadPoolExecutor(6) as pool:
        runs = list(pool.map(lambda one: _in_a_thread(one, tmp_path / "data"), notebooks))

    said = [_texts(one.notebook.cells[0])["stdout"].split() for one in runs]
    assert [str(n + 1) for n in range(6)] == [numbers[0] for numbers in said]
    assert 6 == len({numbers[1] for numbers in said})


def _in_a_thread(notebook: NotebookNode, data: Path) -> Execution:
    try:
        return _run(notebook, data, forked=True)
    finally:
        # nbclient makes one for each thread, and leaves it.
        ensure_event_loop().close()


#: No `if __name__ == "__main__"`: run again in a child, it would run the notebook again, and so on.
UNGUARDED = """
from pathlib import Path
from nbformat.v4 import new_code_cell, new_notebook
with open("runs", "a") as file:
    file.write(f"{__name__}\\n")
from lc_indicators.publish.run.execute import execute
cell = "import sys; print(sorted(vars(sys.modules['__main__'])))"
done = execute(new_notebook(cells=[new_code_cell(cell)]), {}, data=Path("."), on_cell=lambda _: None)
print(done.notebook.cells[0].outputs[0].text)
"""


@pytest.mark.slow
def test_an_unguarded_script_is_not_run_again(tmp_path: Path) -> None:
    """The caller's main module does not reach the fork."""
    process = script(tmp_path, f"import os; os.chdir({str(tmp_path)!r})\n{UNGUARDED}")
    out, err = process.communicate(timeout=120)

    assert 0 == process.returncode, err
    assert "__main__\n" == (tmp_path / "runs").read_text(encoding="utf-8")
    assert "get_ipython" in out
    assert "execute" not in out


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reason", "broken"),
    [("Windows cannot fork", False), ("the process that they are forked from failed: no file", True)],
)
def test_where_no_fork_is_to_be_had_the_ordinary_kernel_serves_and_says_so(
    *,
    reason: str,
    broken: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A report is made all the same; one line a process says why it takes longer."""

    def fails(*_: object) -> None:
        raise OSError("no file")

    if broken:
        monkeypatch.setattr(ForkServer, "fork", fails)
    else:
        monkeypatch.setattr(engine, "obstacle", lambda: reason)
    engine._say.cache_clear()
    with caplog.at_level(logging.WARNING, engine.__name__):
        for _ in range(2):
            notebook = _notebook(
                "from ipykernel.kernelapp import IPKernelApp\nprint(IPKernelApp.instance().transport)"
            )
            done = _run(notebook, tmp_path / "data", forked=True)

    assert "ipc\n" == _texts(done.notebook.cells[0])["stdout"]
    assert [f"Forks for cells are not to be had ({reason}); the ordinary kernel serves."] == [
        one.message for one in caplog.records if one.name == engine.__name__
    ]


def test_the_user_can_choose_the_ordinary_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting helps where a fork gives trouble."""
    monkeypatch.setenv("LC_INDICATORS_KERNEL", "ordinary")
    monkeypatch.setattr(fork_server, "current", lambda: pytest.fail("a fork server was started"))

    warm_up.warm_up()

    assert not warm_up.wants_forks()
    assert not engine.KernelRun(room=Path(), work=Path()).forked


def test_what_keeps_cells_from_being_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where processes do not fork."""
    assert "" == warm_up.obstacle()

    monkeypatch.delattr(os, "fork")
    assert "cannot fork" in warm_up.obstacle()


@pytest.mark.parametrize("forked", [True, False])
@pytest.mark.slow
def test_no_start_up_file_is_read(*, forked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user's IPython does at its start is the user's."""
    startup = tmp_path / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("STARTED = True", encoding="utf-8")
    (startup.parent / "ipython_kernel_config.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(startup / "00.py"))
    for name, value in {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "7", "LC_ALL": "vi_VN.UTF-8"}.items():
        monkeypatch.setenv(name, value)

    names = ("TZ", "PYTHONHASHSEED", "LC_ALL")
    source = f"import os\nprint('STARTED' in vars(), *(os.environ[name] for name in {names}))"
    done = _run(_notebook(source), tmp_path / "data", forked=forked)

    assert "False UTC 0 C.UTF-8\n" == _texts(done.notebook.cells[0])["stdout"]

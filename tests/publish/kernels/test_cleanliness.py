from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.publish.kernels.environment import FIXED, NAME, SPECS
from tests.publish.kernels.running import kernel_manager, running

#: What a report could see of where it runs.
FACTS = """{
    "environment": {name: value for name, value in os.environ.items() if name not in OWN},
    "hash": hash("Lai Châu"), "order": list({"vi", "en", "GRDP", "%"}),
    "zone": time.strftime("%H:%M %Z", time.localtime(0)), "locale": locale.setlocale(locale.LC_ALL),
    "encoding": [locale.getpreferredencoding(), sys.getfilesystemencoding(), sys.stdout.encoding],
    "flags": [list(sys.flags), sys.warnoptions, sys.flags.utf8_mode], "path": sys.path,
    "arguments": [os.path.basename(argument) for argument in sys.argv[:2]], "cwd": os.getcwd(),
    "main": [__name__, sorted(vars(sys.modules["__main__"]))],
    "switches": [sys.getrecursionlimit(), gc.isenabled(), gc.get_threshold(), len(gc.callbacks)],
    "signals": [str(signal.getsignal(number)) for number in sorted(signal.Signals)],
    "masked": [str(number) for number in signal.pthread_sigmask(signal.SIG_BLOCK, ())],
    "group": os.getpgrp() == os.getpid(), "warnings": sorted(map(str, warnings.filters)),
    "temporary": tempfile.gettempdir(), "decimals": str(decimal.getcontext()),
    "process": multiprocessing.current_process().name,
}"""
BEFORE = """
import altair, lc_indicators, pandas, vl_convert
import decimal, gc, locale, multiprocessing, os, signal, sys, tempfile, time, warnings
OWN = ("IPYTHONDIR", "JPY_PARENT_PID")
"""

#: What a careless report does.
DIRT = """
pd.DataFrame.sum = print
pd.options.display.precision = 1
locale.setlocale(locale.LC_ALL, "C")
os.environ.update(TZ="Asia/Ho_Chi_Minh", x="y")
time.tzset()
threading.Thread(target=time.sleep, args=(600,)).start()
sys.left = 1
sys.modules["lc_indicators"].growth_factor = None
"""


def test_a_forked_kernel_finds_what_the_ordinary_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zone, locale, hash seed, environment, path, signals: nothing tells one from the other."""
    for name, value in {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "7", "LC_ALL": "vi_VN.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONWARNINGS", "ignore")
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    forked, ordinary = _facts(forked=True, cwd=tmp_path), _facts(forked=False, cwd=tmp_path)

    assert ordinary == forked
    assert "00:00 UTC" == forked["zone"]
    assert str(tmp_path) == forked["cwd"] == forked["temporary"]
    assert FIXED == {name: forked["environment"][name] for name in FIXED}


def test_a_kernel_dirtied_by_one_report_does_not_reach_the_next() -> None:
    """Patched libraries, another locale and zone, threads, random numbers: all gone with the kernel."""
    look = (
        "[pd.DataFrame.sum.__name__, pd.options.display.precision, time.tzname, threading.active_count(), "
        "locale.getlocale(), 'x' in os.environ, hasattr(sys, 'left')]"
    )
    modules = "import locale, os, sys, threading, time; import pandas as pd"
    with running() as first:
        first.run(modules)
        clean = first.facts(look)
        first.run(DIRT)
        assert clean != first.facts(look)
        with running() as second:
            second.run(modules)

            assert clean == second.facts(look)
            assert "2.0\n" == second.run("import lc_indicators as lc; print(lc.growth_factor(2.0, 4.0))")


def test_two_kernels_draw_different_random_numbers() -> None:
    """What a generator was seeded with before the fork does not repeat in every kernel."""
    code = "import random, uuid; import numpy as np"
    drawn = []
    for _ in range(2):
        with running() as one:
            one.run(code)
            drawn.append(one.facts("[random.random(), np.random.rand(), str(uuid.uuid4())]"))

    assert all(first != second for first, second in zip(*drawn, strict=True))


@pytest.mark.parametrize("forked", [True, False])
def test_no_start_up_file_is_read_and_no_history_is_kept(
    *, forked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the user's IPython does at its start and what it remembers is the user's."""
    startup = tmp_path / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("STARTED = True", encoding="utf-8")
    (startup.parent / "ipython_kernel_config.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(startup / "00.py"))

    with running(manager=kernel_manager(forked=forked)) as one:
        assert "NameError" == one.run("STARTED")
        assert "False\n" == one.run("print(get_ipython().history_manager.enabled)")
        mine = Path(one.facts("__import__('os').environ['IPYTHONDIR']"))

        assert mine != tmp_path
        assert [] == list(mine.rglob("history.sqlite"))


def test_the_kernel_is_described_once() -> None:
    """What Jupyter is told of the environment is what reports get."""
    described = json.loads((SPECS / NAME / "kernel.json").read_text(encoding="utf-8"))

    assert FIXED == described["env"]


def _facts(*, forked: bool, cwd: Path) -> Any:
    with running(manager=kernel_manager(forked=forked), cwd=str(cwd)) as one:
        one.run(BEFORE)
        return one.facts(FACTS)

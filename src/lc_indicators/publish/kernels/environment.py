"""The environment of a report: the clock's zone, the locale and the user's settings do not reach it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

#: Where kernels of this package are described, as `jupyter kernelspec` and JupyterLab want it.
SPECS = Path(__file__).parent / "spec"

#: The data folder of a report.
VARIABLE = "LC_INDICATORS_DATA"

#: The folder of its notebook.
BESIDE = "LC_INDICATORS_BESIDE"

#: The name of the kernel.
NAME = "lc-indicators"

#: The kernel's side of a report.  It stands above this room: kernels, and the process that they are forked
#: from, import it; the publisher never does.
KERNEL_START = "lc_indicators.report.kernel_start"

#: No history of the user's; and names to complete are those that the notebook holds.  Jedi, which reads
#: source code for more, takes longer for the first ones than JupyterLab's one second of patience.
#: And a profile of its own, so that nothing that the user's IPython does at its start reaches a report.
OPTIONS = (
    "--HistoryManager.enabled=False",
    "--IPCompleter.use_jedi=False",
    "--InteractiveShellApp.exec_PYTHONSTARTUP=False",
    "--BaseIPythonApplication.auto_create=True",
    f"--profile={NAME}",
)

#: What every kernel finds; kernel.json says the same, for JupyterLab.
FIXED = {
    "LC_ALL": "C.UTF-8",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
}

#: Settings of the user's that would change what a notebook prints.
FOREIGN = (
    "PYTHONDEVMODE",
    "PYTHONEXECUTABLE",
    "PYTHONINSPECT",
    "PYTHONOPTIMIZE",
    "PYTHONSTARTUP",
    "PYTHONWARNINGS",
    # Of another kernel that our client may run in.
    "JPY_INTERRUPT_EVENT",
    "JPY_PARENT_PID",
)


def own_environment(environment: Mapping[str, str], *, folder: Path | None = None) -> dict[str, str]:
    """Return *environment* without what would change a report, and with what every report finds.

    Parameters
    ----------
    environment : mapping
        The client's own, as a rule.
    folder : Path, optional
        The kernel's private folder: no IPython start-up file or profile of the user's is read.
    """
    own = {name: value for name, value in environment.items() if name not in FOREIGN} | FIXED
    return own | ({"IPYTHONDIR": str(folder / "ipython")} if folder else {})

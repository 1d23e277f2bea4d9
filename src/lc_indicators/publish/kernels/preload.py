"""Imported by the fork server and by nothing else: all that a report's kernel would import and read first.

Nothing here starts a thread or opens a socket: neither would survive the fork.
"""

from __future__ import annotations

import atexit
import os
import shutil
from contextlib import suppress
from importlib import import_module
from multiprocessing import forkserver
from pathlib import Path

import lc_indicators
from lc_indicators.publish.kernels import forked_kernel
from lc_indicators.publish.kernels.environment import KERNEL_START
from lc_indicators.publish.kernels.private_folder import PREFIX

#: Some of these a kernel imports as it starts, JupyterLab's debugger among them, the others as it runs.
MODULES = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.history",
    "IPython.core.logger",
    "IPython.core.magics.namespace",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "altair",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel_launcher",
    "lc_indicators.publish.kernels.guard",
    "lc_indicators.publish.kernels.forked_kernel",
    "pandas",
    "psutil",
    "tornado.platform.asyncio",
    "vl_convert",
)

SERVER = os.getpid()


@atexit.register
def leave_no_folder() -> None:
    """Remove the folder of the fork server's socket when it ends; in any other process do nothing."""
    if os.getpid() != SERVER:
        return
    with suppress(AttributeError, TypeError):
        address = Path(forkserver._forkserver._forkserver_address)  # type: ignore[attr-defined] # noqa: SLF001 - nobody else knows
        if address.parent.name.startswith(PREFIX):
            shutil.rmtree(address.parent, ignore_errors=True)


_BEFORE = {**os.environ}

for module in MODULES:
    import_module(module)
# The names that a notebook uses load their rooms when first asked for: here, before any kernel.
for name in lc_indicators.__all__:
    getattr(lc_indicators, name)

# What every report does at first, done once.
import_module(KERNEL_START).rehearse()

forked_kernel.set_by_imports.update({name: os.environ[name] for name in os.environ.keys() - _BEFORE.keys()})

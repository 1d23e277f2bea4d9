"""Imported by the process that others are forked from and by nothing else: all that a report imports first.

Nothing here starts a thread or opens a socket: neither would survive the fork.
"""

from __future__ import annotations

import os
from importlib import import_module

import lc_indicators
from lc_indicators.publish.kernels import cell_process
from lc_indicators.publish.kernels.environment import KERNEL_START

#: Some of these a kernel imports as it starts, the others as it runs.
MODULES = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.history",
    "IPython.core.logger",
    "IPython.core.magics.namespace",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel_launcher",
    "lc_indicators.publish.kernels.guard",
    "pandas",
    "psutil",
    "tornado.platform.asyncio",
)

_BEFORE = {**os.environ}

for module in MODULES:
    import_module(module)
# The names that a notebook uses load their rooms when first asked for: here, before any kernel.
for name in lc_indicators.__all__:
    getattr(lc_indicators, name)

# What every report does at first, done once.
import_module(KERNEL_START).rehearse()

cell_process.set_by_imports.update({name: os.environ[name] for name in os.environ.keys() - _BEFORE.keys()})

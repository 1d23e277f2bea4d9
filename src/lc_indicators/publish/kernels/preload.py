"""Imported by the fork server and by nothing else: all that a report's kernel would import.

Imports only: a thread or a socket would not survive the fork.
"""

from __future__ import annotations

import atexit
import os
import shutil
from contextlib import suppress
from multiprocessing import forkserver
from pathlib import Path

import altair as alt
import debugpy  # noqa: T100 - JupyterLab's debugger
import ipykernel.debugger
import ipykernel.kernelapp
import IPython.core.completerlib
import IPython.core.debugger
import IPython.core.history
import IPython.core.interactiveshell
import IPython.core.logger
import IPython.core.magics.namespace
import IPython.core.oinspect
import IPython.extensions.storemagic
import pandas as pd
import psutil
import tornado.platform.asyncio
import vl_convert

import lc_indicators
from lc_indicators.publish.kernels import launch, newborn
from lc_indicators.publish.kernels.folders import PREFIX

#: Named, so that it is seen that they are wanted for their import alone.
WANTED = (alt, debugpy, ipykernel, IPython, launch, newborn, pd, psutil, tornado, vl_convert)

#: All rooms that a notebook can reach.
ROOMS = tuple(getattr(lc_indicators, name) for name in lc_indicators.__all__)

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

"""Machines of other kinds: what they lack is asked for in one place, and stops nothing before."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import pkgutil, sys
for name in ("fcntl", "resource", "termios", "pwd", "grp"):
    sys.modules[name] = None
import tools.setup
import lc_indicators
for found in pkgutil.walk_packages(lc_indicators.__path__, "lc_indicators."):
    if not found.name.endswith("__main__"):
        __import__(found.name)
print(len([name for name in sys.modules if name.startswith("lc_indicators.")]))
"""


@pytest.mark.slow
def test_every_module_is_imported_where_posix_is_not() -> None:
    """Windows has neither file locks of that kind nor limits of resources: only who uses them may miss them."""
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)

    assert "" == done.stderr
    assert int(done.stdout) > 400

"""Importing what a report imports takes no longer than it must."""

from __future__ import annotations

import subprocess
import sys

CODE = "import altair, papermill, sys; print('jsonschema' in sys.modules, 'lark' in sys.modules)"


def test_no_grammar_is_compiled_by_an_import() -> None:
    """Both import jsonschema; beside JupyterLab its 4.25 compiles a grammar of addresses for four seconds."""
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)

    assert ["True", "False"] == done.stdout.split()

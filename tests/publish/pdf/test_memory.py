"""What a process of many reports keeps of their PDFs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

#: Long reports that share no sentence; prints the memory of the process after each, in MiB.
MANY = """
import json
import psutil
from lc_indicators.publish.pdf import render_pdf
from lc_indicators.publish.pdf.pdf_render import forget_layouts
from tests.publish.sample import sample_document

found = []
for number in range(4):
    document = sample_document()
    words = " ".join(f"lời-{number}-{place}" for place in range(20_000))
    paragraph = next(block for block in document.blocks() if block["type"] == "paragraph")
    paragraph["spans"] = [{"text": words}]
    render_pdf(document)
    full = psutil.Process().memory_full_info().uss >> 20
    forget_layouts()
    found.append((full, psutil.Process().memory_full_info().uss >> 20))
print(json.dumps(found))
"""


def test_a_process_does_not_grow_with_the_reports_that_it_sets() -> None:
    """What the compiler keeps of a document is gone before the next one.

    With one heap for all threads: which of several has room left, so what goes back, is chance.
    """
    command, environment = [sys.executable, "-c", MANY], os.environ | {"MALLOC_ARENA_MAX": "1"}
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment).stdout
    sizes = json.loads(printed)

    for full, left in sizes:
        assert full - left > 20
    assert sizes[-1][1] - sizes[0][1] < 20

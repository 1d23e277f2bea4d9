"""The plain tools in one process: papermill, nbconvert's HTML, and a browser's print to PDF.

Run by :mod:`benchmarks.bench` as ``python -m benchmarks.plain NOTEBOOK FOLDER CHROMIUM NAME=VALUE …``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

#: What turns a page into a PDF without a window; a sandbox is not to be had in every container.
PRINT = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def main(notebook: str, folder: str, chromium: str, *parameters: str) -> None:
    """Run *notebook* and put its HTML and PDF into *folder*."""
    import nbformat
    import papermill
    from nbconvert import HTMLExporter

    place = Path(folder)
    values = dict(parameter.split("=", 1) for parameter in parameters)
    done = place / "report.ipynb"
    papermill.execute_notebook(notebook, done, values, kernel_name="python3", progress_bar=False)
    page = place / "report.html"
    text, _ = HTMLExporter().from_notebook_node(nbformat.read(done, as_version=4))
    page.write_text(text, encoding="utf-8")
    command = print_command(chromium, page)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a browser, named by the caller


def print_command(chromium: str, page: Path) -> list[str]:
    """Return the command that prints a page to a PDF beside it."""
    return [chromium, *PRINT, f"--print-to-pdf={page.with_suffix('.pdf')}", page.as_uri()]


if __name__ == "__main__":
    main(*sys.argv[1:])

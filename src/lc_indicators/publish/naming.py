"""The names of the files of an edition."""

from __future__ import annotations

HTML, PDF, NOTEBOOK = "report.html", "report.pdf", "report.ipynb"
FIGURES, MANIFEST, FAILED = "figures.json", "manifest.json", "report.failed.ipynb"

#: What an edition says, and from what: all that a comparison needs.
KEPT = (NOTEBOOK, FIGURES, MANIFEST)

#: All that an edition's folder may hold of ours; anything else in it is somebody's own and stays.
OURS = frozenset({HTML, PDF, NOTEBOOK, FIGURES, MANIFEST, FAILED})

#: The parameters that name an edition; what a notebook of one's own takes comes on top.
NAMING = ("area", "period", "language")

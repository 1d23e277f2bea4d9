"""Which notebook an edition was made from: none replaces that of another one.

The manifest has its name, and no place of this machine; where it lies the log beside the edition says.
"""

from __future__ import annotations

import json
from pathlib import Path

from lc_indicators.errors import NotAnEditionError, OtherNotebookError
from lc_indicators.publish.store.run_log import log_beside


def said_place(notebook: Path, *, project: Path) -> str:
    """Return where a notebook lies as the log says it: from the project's folder, or the whole path."""
    whole, around = notebook.absolute().resolve(), project.resolve()
    return whole.relative_to(around).as_posix() if whole.is_relative_to(around) else str(whole)


def made_by(folder: Path, *, project: Path) -> Path | None:
    """Return the notebook that the edition in *folder* was made from by its log, if it is there still."""
    try:
        last = log_beside(folder).read_text(encoding="utf-8").splitlines()[-1]
        place = project / json.loads(last)["notebook"]
        return place if place.is_file() else None
    except (LookupError, OSError, TypeError, ValueError):
        return None


def refuse_other_notebook(folder: Path, notebook: Path, *, project: Path) -> None:
    """Refuse to build where an edition of another notebook stands.

    Raises
    ------
    OtherNotebookError
        It has another name, or the same one and lies elsewhere.
    """
    from lc_indicators.publish.store.manifest import read_manifest

    try:
        name = read_manifest(folder)["notebook"]["file"]
    except NotAnEditionError:
        return
    before = made_by(folder, project=project)
    is_elsewhere = before is not None and before.resolve() != notebook.absolute().resolve()
    if name != notebook.name or (is_elsewhere and before is not None and before.name == name):
        raise OtherNotebookError(str(folder), str(before or name), str(notebook))

"""What a report that was run has to say of the edition whose place it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store.corrections import Replacing, printed_in
from lc_indicators.publish.store.manifest import made_from, read_manifest
from lc_indicators.publish.store.manifest_shape import CorrectionShape

#: Finds what the edition in a folder printed wrongly, by the executed notebook of the one to take its place
#: and what that is made from.
Finding = Callable[[Path, NotebookNode, Mapping[str, Any]], Sequence[CorrectionShape]]


def corrections_of(
    request: Request,
    document: Document,
    notebook: NotebookNode,
    *,
    finding: Finding,
) -> list[CorrectionShape]:
    """Return what the edition of *request* corrects, and note in the register what is new of it.

    The audit of a text corrects nothing: its figures are those that the text is held to.

    Raises
    ------
    OutputError
        The register cannot be read or written.
    """
    if request.text_file:
        return []
    language = document.language
    before = printed_in(request.folder, language)
    prints = {figure["key"]: figure["printed"][language] for figure in document.figures.values()}
    made = {
        **made_from(values=request.values, notebook=request.notebook, texts={}, settings=request.settings),
        "data": document.reading or {},
    }
    return Replacing(
        edition=request.edition,
        # Nothing is wrong in an edition that prints the same.
        found=finding(request.folder, notebook, made) if before and before != prints else (),
        carried=_carried(request),
        before=before,
        prints=prints,
        is_published=request.is_published,
    ).settle(request.out.absolute())


def _carried(request: Request) -> Sequence[CorrectionShape]:
    try:
        return read_manifest(request.folder).get("corrections", [])
    except NotAnEditionError:
        return ()

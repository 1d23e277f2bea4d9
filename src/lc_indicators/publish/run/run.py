"""One report from a notebook to its edition: parameters checked, notebook run, files put in place."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from nbformat import NotebookNode

from lc_indicators.errors import CellFailedError, KernelError, TemporaryFilesError
from lc_indicators.language import message
from lc_indicators.publish.document.body import says_nothing
from lc_indicators.publish.document.correction_note import put_note
from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.document.hypertext import take_out
from lc_indicators.publish.kernels.private_folder import sweep
from lc_indicators.publish.kernels.warm_up import warm_up
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.run.corrected import Finding, corrections_of
from lc_indicators.publish.run.execute import Failure, PictureDrawing, execute
from lc_indicators.publish.run.notebook_json import as_bytes
from lc_indicators.publish.run.parameters import TAG
from lc_indicators.publish.run.progress import Progress, progress_for
from lc_indicators.publish.run.request import TEXTS, Request, check_request, completed, read_notebook
from lc_indicators.publish.run.source_notebook import strip_run
from lc_indicators.publish.run.warm import warm_exporters
from lc_indicators.publish.store import edition
from lc_indicators.publish.store.edition import Edition, keep_failed, place
from lc_indicators.publish.store.manifest import FORMAT, manifest, to_json
from lc_indicators.publish.store.origin import said_place
from lc_indicators.publish.store.run_log import Timed
from lc_indicators.settings import Settings

#: Reasons of a system that has no room for a file.
NO_ROOM = (errno.EACCES, errno.EDQUOT, errno.EFBIG, errno.ENOSPC, errno.EROFS)

Renderer = Callable[[Document], bytes]


def run_report(
    request: Request,
    *,
    progress: Progress | None = None,
    renderers: Mapping[str, Renderer] | None = None,
    finding: Finding | None = None,
) -> Edition:
    """Run the notebook of *request* and put its edition in place: whole, or the old one stays as it was.

    Parameters
    ----------
    request : Request
        What is wanted.
    progress : Progress, optional
        Who is told how far it is; nobody by default.
    renderers : mapping, optional
        File name to what makes it of the document; all outputs by default.
    finding : callable, optional
        Finds what the edition that stands printed wrongly; nothing is looked for by default.

    Raises
    ------
    CellFailedError
        A cell raised; the notebook as far as it came is kept as ``report.failed.ipynb``.
    NotAReportError
        The notebook ran, but shows no report.
    TemporaryFilesError
        The disk is full, or temporary files cannot be written.
    ParameterError, UnknownNameError, OutputError, KernelError
        See :func:`check_request` and :func:`lc_indicators.publish.run.execute.execute`.
    """
    with _worded():
        return _checked_run(
            request,
            progress=progress or progress_for(sys.stderr, quiet=True),
            renderers=renderers or default_renderers(),
            finding=finding or (lambda *_: ()),
        )


def _checked_run(
    request: Request, *, progress: Progress, renderers: Mapping[str, Renderer], finding: Finding
) -> Edition:
    sweep()
    # What the kernel imports it imports while this process does.
    warm_up(request.data)
    request = completed(request)
    check_request(request)
    notebook = read_notebook(request.notebook)
    place = said_place(request.notebook, project=request.data.absolute().parent)
    progress = Timed(progress, request.folder, notebook=place)
    progress.begin(request.title, cells=len(notebook.cells))
    try:
        done, is_empty = _run(request, notebook, progress=progress, renderers=renderers, finding=finding)
    except BaseException:
        progress.end("stopped")
        raise
    progress.end("done, but without a single figure: the data hold nothing on this" if is_empty else "done")
    return done


@contextmanager
def _worded() -> Iterator[None]:
    """Say of a full disk that it is one: what an edition's own folder lacks was said before it comes here."""
    try:
        yield
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        raise TemporaryFilesError(tempfile.gettempdir(), os.strerror(error.errno)) from error


def default_renderers() -> dict[str, Renderer]:
    """Return what makes each output, by the name of its file."""
    return {output.file: output.render for output in OUTPUTS}


def _run(
    request: Request,
    notebook: NotebookNode,
    *,
    progress: Progress,
    renderers: Mapping[str, Renderer],
    finding: Finding,
) -> tuple[Edition, bool]:
    """Return the edition, and whether it says nothing."""
    settings = request.settings
    known_ids = {cell.id for cell in notebook.cells}
    marked = next(place for place, cell in enumerate(notebook.cells) if TAG in cell.metadata.get("tags", ()))

    def on_cell(place: int) -> None:
        # papermill puts a cell of its own after the marked one; people count theirs.
        progress.cell(place + 1 if place <= marked else place)

    warm_exporters()
    texts = {f"{TEXTS}/{file.name}": file.read_bytes()} if (file := request.text_file) else {}
    with PictureDrawing() as drawing:
        ran = execute(
            notebook,
            request.values,
            data=request.data.absolute(),
            beside=request.notebook.absolute().parent,
            on_cell=on_cell,
            on_done=drawing.draw,
            files=texts,
            cell_timeout=request.cell_timeout,
        )
        drawing.finish(ran.notebook)
    strip_run(ran.notebook, known_ids=known_ids)
    if not ran.failure:
        take_out(ran.notebook)
    if ran.failure:
        raise _failed(request, ran.failure, content=as_bytes(ran.notebook))
    document = _read(ran.notebook, settings, renderers)
    if document.reading is None:
        raise KernelError("it does not say what it reads of the data")
    corrections = corrections_of(request, document, ran.notebook, finding=finding)
    if corrections:
        put_note(ran.notebook, document, corrections)
        document = _read(ran.notebook, settings, renderers)
    outputs = {
        edition.NOTEBOOK: as_bytes(ran.notebook),
        edition.FIGURES: to_json(_figures(request, document)),
    }
    for name, render in renderers.items():
        progress.stage(f"making {name}")
        outputs[name] = render(document)
    outputs[edition.MANIFEST] = to_json(
        manifest(
            document,
            values=request.values,
            notebook=request.notebook,
            outputs=outputs,
            texts=texts,
            settings=settings,
            corrections=corrections,
        )
    )
    return place(request.folder, outputs), says_nothing(document)


def _read(notebook: NotebookNode, settings: Settings, renderers: Mapping[str, Renderer]) -> Document:
    """Return what *notebook* says, as an edition of a project that holds what *renderers* make."""
    document = read_document(notebook)
    made = [(output.label, output.file) for output in OUTPUTS if output.file in renderers]
    figures = (message("publish.page.figures_file")[document.language], edition.FIGURES)
    return replace(document, settings=settings, beside=(*made, figures))


def _failed(request: Request, failure: Failure, *, content: bytes) -> CellFailedError:
    kept = keep_failed(request.folder, content)
    return CellFailedError(
        notebook=request.notebook.name,
        cell=failure.cell,
        line=failure.line,
        error=failure.error,
        kept=str(kept),
    )


def _figures(request: Request, document: Document) -> dict[str, object]:
    figures = [document.figures[key] for key in sorted(document.figures)]
    return {"format": FORMAT, "parameters": request.values, "figures": figures}

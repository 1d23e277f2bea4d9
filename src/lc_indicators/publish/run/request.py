"""One report that is wanted, and whether it can be had: checked before anything costs time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import OutputError, ParameterError
from lc_indicators.publish.run.parameters import Parameter, Value, check_parameters, declared_parameters
from lc_indicators.publish.run.source_notebook import (
    KERNELSPEC,
    LANGUAGE_INFO,
    as_written,
    refuse_other_language,
)
from lc_indicators.publish.store.edition import ensure_writable
from lc_indicators.publish.store.layout import (
    AS_OF,
    MANIFEST,
    audit_folder,
    edition_folder,
    folder_name,
    text_place,
)
from lc_indicators.publish.store.origin import refuse_other_notebook
from lc_indicators.settings import Settings, settings_above

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: The parameter by which a notebook says that it audits a text.
TEXT = "text"

#: The parameter that says when a text was written.
DATE = "date"

#: The folder beside the kernel that a text lies in: not its own, where Python looks for modules.
TEXTS = "texts"

#: What stands for the language in the name of a text.
LANGUAGE_FIELD = "{language}"

#: The seconds that a cell may run where `--cell-timeout` does not say it, 0 for any time; 600 by default.
CELL_TIMEOUT, CELL_SECONDS = "LC_INDICATORS_CELL_TIMEOUT", 600


@dataclass(frozen=True)
class Request:
    """One report that is wanted."""

    notebook: Path
    #: "" is for the audit of a text that names its area itself.
    area: str
    #: As the notebook takes it: ``2015-2020``; "" likewise.
    period: str
    language: str
    #: The data folder.
    data: Path
    #: The folder above all editions.
    out: Path
    #: Further parameters of a notebook of one's own.
    more: Mapping[str, Value] = field(default_factory=dict)
    #: The text that the notebook audits, ``{language}`` for the language in its name; None for a report.
    text: Path | None = None
    #: The folder in *out* of the editions of a notebook of one's own; "" for the project's notebooks.
    shelf: str = ""
    #: Seconds that a cell may run, 0 for any time; nothing of it reaches an edition.
    cell_timeout: int = CELL_SECONDS
    #: Whether readers have the edition that stands: what was wrong in it is then said.
    is_published: bool = True

    @property
    def title(self) -> str:
        """Return what progress and messages call it."""
        dated = f" as of {self.as_of}" if self.as_of else ""
        if self.text:
            return f"{self._text_name} {self.language}{dated}"
        return f"{self.area} {self.period} {self.language}{dated}"

    @property
    def as_of(self) -> str:
        """Return the date by which what is read had been published; "" for all that there is."""
        return str(self.more.get(AS_OF, ""))

    @property
    def folder(self) -> Path:
        """Return the folder of its edition: audits stand apart from the reports of areas and periods."""
        out = self.out / self.shelf
        if self.text:
            return audit_folder(out, text=self._text_name, language=self.language, as_of=self.as_of)
        named = {"area": self.area, "period": self.period, "language": self.language}
        return edition_folder(out, **named, as_of=self.as_of)

    @property
    def edition(self) -> str:
        """Return what the register of corrections calls its edition: the path of its folder there."""
        return self.folder.relative_to(self.out.absolute()).as_posix()

    @property
    def values(self) -> dict[str, Value]:
        """Return all parameters of the notebook; a text by its name, as it lies beside the kernel."""
        text = {TEXT: f"{TEXTS}/{self.text_file.name}"} if self.text_file else {}
        return {**self.more, **text, "area": self.area, "period": self.period, "language": self.language}

    @property
    def settings(self) -> Settings:
        """Return the settings of its project as they are now; SettingsError where they cannot be read."""
        return settings_above(self._project)

    @property
    def text_file(self) -> Path | None:
        """Return the file of the text in the report's language."""
        return Path(str(self.text).replace(LANGUAGE_FIELD, self.language)) if self.text else None

    @property
    def _text_name(self) -> str:
        if self.text is None:
            return ""
        beside = (self.notebook.absolute().parent / TEXTS, self._project, self.data.absolute())
        place = text_place(self.text, beside=beside, project=self._project)
        return folder_name(self.text.name.replace(f".{LANGUAGE_FIELD}", ""), place=place)

    @property
    def _project(self) -> Path:
        return self.data.absolute().parent


def takes_text(notebook: Path) -> bool:
    """Return whether *notebook* audits a text; ParameterError if it is none."""
    return TEXT in parameters_of(notebook)


def parameters_of(notebook: Path) -> dict[str, Parameter]:
    """Return the parameters that *notebook* declares; ParameterError if it is none.

    nbformat, which takes a second to import, need not look at a notebook that is not going to run.
    """
    return declared_parameters(_raw(notebook)["cells"], name=notebook.name)


def metadata_of(notebook: Path) -> dict[str, Any]:
    """Return what *notebook* says of itself as a whole; ParameterError if it is none."""
    metadata: dict[str, Any] = _raw(notebook)["metadata"]
    return metadata


def completed(request: Request) -> Request:
    """Return *request* with the text, area, period and date that its notebook has where none is asked for.

    A text of the notebook's own lies beside it; area, period and date are hints for that text and no other.
    """
    declared = parameters_of(request.notebook)
    defaults = {name: str(one.default or "") for name, one in declared.items()}
    if TEXT not in declared:
        return request
    if request.text:
        # The date of the notebook's own text says nothing of another one.
        undated = {DATE: ""} if DATE in declared else {}
        return replace(request, more={**undated, **request.more})
    dated = {DATE: defaults[DATE]} if DATE in declared else {}
    return replace(
        request,
        text=request.notebook.absolute().parent / defaults[TEXT],
        area=request.area or defaults.get("area", ""),
        period=request.period or defaults.get("period", ""),
        more={**dated, **request.more},
    )


def check_request(request: Request) -> None:
    """Refuse what cannot give a report: nothing is run and nothing costs time.

    Raises
    ------
    ParameterError, UnknownNameError
        The notebook does not exist, is no notebook, or does not take these parameters; the text that it
        would audit does not exist.
    OutputError
        The edition's folder cannot be written, or holds the audit of another text.
    OtherNotebookError
        It holds the edition of another notebook.
    """
    name = request.notebook.name
    check_parameters(parameters_of(request.notebook), request.values, name=name)
    if request.text_file and not request.text_file.is_file():
        raise ParameterError(f"Text {request.text_file} cannot be read: no such file.")
    refuse_other_notebook(request.folder, request.notebook, project=request.data.absolute().parent)
    _refuse_other_text(request)
    ensure_writable(request.folder, within=request.out.absolute())


def _refuse_other_text(request: Request) -> None:
    # "bao.txt" and "bao.docx" in one folder would be named alike.
    try:
        told = set(json.loads((request.folder / MANIFEST).read_bytes())["texts"])
    except (LookupError, OSError, RecursionError, TypeError, ValueError):
        return
    if request.text_file and told and told != {request.values[TEXT]}:
        raise OutputError(str(request.folder), f"it holds the audit of {', '.join(sorted(told))}")


def read_notebook(path: Path) -> NotebookNode:
    """Return the notebook at *path*, checked whole; ParameterError if it is none."""
    import nbformat

    raw = _raw(path)
    try:
        # It runs in the kernel of reports, whichever it was written in, if it says so at all.
        raw["metadata"] |= {"kernelspec": dict(KERNELSPEC), "language_info": dict(LANGUAGE_INFO)}
        nbformat.validate(raw)
        notebook: NotebookNode = nbformat.reads(json.dumps(raw), as_version=4)
    except (
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
        nbformat.ValidationError,
    ) as error:
        raise _no_notebook(path) from error
    return notebook


def _raw(path: Path) -> dict[str, Any]:
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        # Notebooks of before 2021 have no cell ids; nbformat would warn and draw random ones.
        for number, cell in enumerate(raw["cells"], start=1):
            cell.setdefault("id", f"cell-{number}")
            cell["source"] = "".join(cell["source"])
            cell["metadata"].get("tags", ())
        refuse_other_language(raw.setdefault("metadata", {}), name=path.name)
        as_written(raw)["nbformat_minor"] = max(5, raw["nbformat_minor"])
    except OSError as error:
        raise ParameterError(f"Notebook {path} cannot be read: {error.strerror}.") from error
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise _no_notebook(path) from error
    return raw


def _no_notebook(path: Path) -> ParameterError:
    return ParameterError(f"{path} is not a notebook of format 4, as JupyterLab saves it.")

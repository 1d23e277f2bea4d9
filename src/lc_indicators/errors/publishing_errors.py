"""Errors of running notebooks and of making editions."""

from __future__ import annotations

from lc_indicators.errors.error import LcIndicatorsError


class ParameterError(LcIndicatorsError):
    """A notebook parameter of the wrong type or value, refused before a kernel starts."""


class CellFailedError(LcIndicatorsError):
    """A cell of the notebook raised; says which one and at which line."""

    def __init__(self, *, notebook: str, cell: int, line: str, error: str, kept: str) -> None:
        self.notebook, self.cell, self.line, self.error, self.kept = notebook, cell, line, error, kept
        at = f" at `{line}`" if line else ""
        super().__init__(
            f"{notebook}, cell {cell} failed{at}: {error}\nThe notebook as far as it came: {kept}"
        )


class NotAReportError(LcIndicatorsError):
    """A notebook that holds no figures to publish: not executed, or not one of ours."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"This notebook cannot be published: {reason}. "
            "Run it first (`make report`, or Run All Cells in JupyterLab)."
        )


class OtherReportError(LcIndicatorsError):
    """Two editions that are not of one report: of other areas or periods."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        super().__init__(
            f"The first edition is of {old}, the second one of {new}: every figure is another one, and "
            "nothing changed from one to the other. Compare two editions of one area and one period."
        )


class NotShownError(NotAReportError):
    """Something that a cell of a notebook shows and that a page and a PDF cannot show."""

    def __init__(self, cell: int, what: str, advice: str, *, tag: str = "remove-output") -> None:
        self.cell, self.what = cell, what
        self.reason = f"cell {cell} shows {what}"
        LcIndicatorsError.__init__(
            self,
            f"This notebook cannot be published: {self.reason}. {advice}, or tag the cell `{tag}`.",
        )


class DrawingError(LcIndicatorsError):
    """A chart's specification that the drawing engine does not take."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(
            f"Chart {name!r} cannot be drawn ({reason}). Look at its specification in the notebook."
        )


class TypesettingError(LcIndicatorsError):
    """The compiler refused to make a PDF of a report."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The PDF could not be set: {reason}. Report this with the executed notebook.")


class KernelError(LcIndicatorsError):
    """The kernel that runs a notebook did not start."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"The notebook's kernel did not start: {reason}. Run `make report` to set it up anew."
        )


class ClusterError(LcIndicatorsError):
    """A cluster that cannot build reports: no scheduler, no worker, or none that is of use."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The cluster cannot be used: {reason}. Without --scheduler this machine serves.")


class NotAnEditionError(LcIndicatorsError):
    """A place where no edition stands that could be compared."""

    #: What to do.
    advice = "Name the folder of a report (with its report.ipynb), or REVISION:FOLDER for one that git keeps."

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name} is no edition: {reason}. {self.advice}")


class OtherNotebookError(LcIndicatorsError):
    """A folder with an edition that was made from another notebook than the one that is to be run."""

    def __init__(self, folder: str, before: str, now: str) -> None:
        self.folder, self.before, self.now = folder, before, now
        super().__init__(
            f"{folder} holds the edition of {before}, which that of {now} would replace. "
            "Choose another folder with --out, or remove that edition."
        )


class GitError(NotAnEditionError):
    """An edition that git was asked for and cannot give."""


class NoRepositoryError(GitError):
    """REVISION:FOLDER outside of every git repository."""

    advice = "Run it inside of the repository that keeps the edition, or name a folder."

    def __init__(self, name: str) -> None:
        super().__init__(name, "no git repository is here")


class UnknownRevisionError(GitError):
    """REVISION:FOLDER with a revision that git does not know."""

    advice = "Name a branch, a tag or a commit (`git log --oneline` lists them)."

    def __init__(self, name: str, revision: str) -> None:
        self.revision = revision
        super().__init__(name, f"git knows no revision {revision}")


class NotKeptError(GitError):
    """REVISION:FOLDER with a folder that holds no edition in that revision."""

    advice = "A path starts at the root of the repository; one that starts with ./, in this folder."

    def __init__(self, name: str, revision: str, path: str) -> None:
        self.revision, self.path = revision, path
        super().__init__(name, f"revision {revision} holds no {path}")


class RebuildError(LcIndicatorsError):
    """An edition that cannot be built again to be compared."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name} cannot be built again: {reason}")


class SettingsError(LcIndicatorsError):
    """A file of settings that cannot be read, or that sets something that is none."""

    def __init__(self, file: str, reason: str, *, where: str = "") -> None:
        self.file, self.reason, self.where = file, reason, where
        at = f", {where}" if where else ""
        super().__init__(f"{file}{at}: {reason}. docs/reference/settings.md lists what can be set.")

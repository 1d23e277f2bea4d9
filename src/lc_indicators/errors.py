"""Every error of the library: each class holds its facts and words them once.

A message says what is wrong, where, and what to do, in one or two lines.
The command line prints the message alone; ``--debug`` adds the traceback.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

#: Findings that an error shows; `lc-indicators check` shows all.
MOST_FINDINGS = 10


class LcIndicatorsError(Exception):
    """Base of every error that the library raises on purpose."""


class UnknownNameError(LcIndicatorsError):
    """A name that the data or the notebook does not have; names the nearest ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, hint: str = "") -> None:
        self.kind, self.name, self.hint = kind, name, hint
        self.nearest = _nearest(name, set(known))
        did_you_mean = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        super().__init__(f"Unknown {kind} {name!r}.{did_you_mean}{f' {hint}' if hint else ''}")


class DomainError(LcIndicatorsError):
    """A number outside the domain of a formula, such as a start of zero."""

    def __init__(self, metric: str, argument: str, value: object, requirement: str) -> None:  # noqa: PLR0917 - its four facts
        self.metric, self.argument, self.value, self.requirement = metric, argument, value, requirement
        super().__init__(f"{metric}: {argument} is {value}, but it must be {requirement}.")


class UnitMismatchError(LcIndicatorsError):
    """Two figures whose units do not go together in one formula."""

    def __init__(self, metric: str, units: Iterable[str], what_to_do: str) -> None:
        self.metric, self.units = metric, tuple(units)
        super().__init__(f"{metric}: units {' and '.join(self.units)} do not go together. {what_to_do}")


class BrokenSeriesError(LcIndicatorsError):
    """A change across two standards, producers, vintages or a break in the series."""

    def __init__(self, metric: str, parts: Iterable[str], reason: str) -> None:
        self.metric, self.parts, self.reason = metric, tuple(parts), reason
        super().__init__(
            f"{metric}: {' and '.join(self.parts)} are not one series ({reason}). "
            "Choose figures of one series, or say why they may be compared: "
            "start.joined_to(end, because=Text(vi=…, en=…)); the report prints those words."
        )


class ComparisonError(LcIndicatorsError):
    """Areas compared by figures that are not of one indicator, period and source."""

    def __init__(self, metric: str, parts: Iterable[str], needed: str) -> None:
        self.metric, self.parts, self.needed = metric, tuple(parts), needed
        super().__init__(
            f"{metric}: {' and '.join(self.parts)} are not of {needed}. "
            "Areas are compared by figures of one indicator, period and source."
        )


class PeriodMismatchError(LcIndicatorsError):
    """A part and a whole, or an amount and a population, of different periods."""

    def __init__(self, metric: str, periods: Iterable[str]) -> None:
        self.metric, self.periods = metric, tuple(periods)
        super().__init__(
            f"{metric}: {' and '.join(self.periods)} are not one period. Choose figures of one period."
        )


class MissingValueError(LcIndicatorsError):
    """A figure whose value is not known was asked for its value."""

    def __init__(self, what: str, status: str) -> None:
        self.what, self.status = what, status
        super().__init__(
            f"{what} has no value (status {status}). "
            "Test figure.is_missing first, or add the observation to data/."
        )


class EmptySelectionError(LcIndicatorsError):
    """Nothing in the data answers the question."""

    def __init__(self, indicator: str, area: str, period: str, *, available: Iterable[str] = ()) -> None:
        self.indicator, self.area, self.period = indicator, area, period
        self.available = tuple(available)
        there = f"It has {', '.join(self.available)}." if self.available else "It has no period at all."
        super().__init__(f"No observation of {indicator} for {area} in {period}. {there}")


class PeriodError(LcIndicatorsError):
    """A period that is empty, malformed, or ends before it starts."""

    def __init__(self, text: str, reason: str) -> None:
        self.text, self.reason = text, reason
        super().__init__(f"Period {text!r}: {reason}. Write a year (2020) or a span (2015-2020).")


class NotationError(LcIndicatorsError):
    """A printed number that does not parse under its notation."""

    def __init__(self, printed: str, notation: str, reason: str) -> None:
        self.printed, self.notation, self.reason = printed, notation, reason
        super().__init__(f"Printed figure {printed!r} is not a number in notation {notation!r}: {reason}.")


class WordingError(LcIndicatorsError):
    """A text for the report that lacks a language, a figure, or holds a number typed by hand."""


class DataError(LcIndicatorsError):
    """The data package cannot be used; ``findings`` says why, one line each."""

    def __init__(self, folder: str, findings: Iterable[str]) -> None:
        self.folder, self.findings = folder, tuple(findings)
        shown = "\n".join(f"  {finding}" for finding in self.findings[:MOST_FINDINGS])
        left = len(self.findings) - MOST_FINDINGS
        more = f"\n  … and {left} more" if left > 0 else ""
        super().__init__(
            f"{folder} has {len(self.findings)} finding(s); "
            f"run `lc-indicators check` for all of them.\n{shown}{more}"
        )


class DataAccessError(LcIndicatorsError):
    """A data file that a notebook opened by itself while its report was run."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"{path}: a report run reads data through its catalogue only, so that its manifest knows what it "
            "read. Ask the report (report.find, report.series, report.catalogue) or lc.load_catalogue()."
        )


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


class OutputError(LcIndicatorsError):
    """A place that cannot be written to."""

    def __init__(self, path: str, reason: str, *, option: str = "--out") -> None:
        self.path, self.reason = path, reason
        place = "folder" if option == "--out" else "file"
        super().__init__(f"Cannot write {path}: {reason}. Choose another {place} with {option}.")


class TemporaryFilesError(LcIndicatorsError):
    """The folder for temporary files is full or cannot be written to while a report is made."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"Cannot write temporary files in {folder}: {reason}. "
            "Make room there, or set TMPDIR to a folder that you may write to."
        )


class DrawingError(LcIndicatorsError):
    """A chart's specification that the drawing engine does not take."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(
            f"Chart {name!r} cannot be drawn ({reason}). Look at its specification in the notebook."
        )


class NotAReportError(LcIndicatorsError):
    """A notebook that holds no figures to publish: not executed, or not one of ours."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"This notebook cannot be published: {reason}. "
            "Run it first (`make report`, or Run All Cells in JupyterLab)."
        )


class NotAnEditionError(LcIndicatorsError):
    """A place where no edition stands that could be compared."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(
            f"{name} is no edition: {reason}. Name the folder of a report (with its report.ipynb), "
            "or REVISION:FOLDER for one that git keeps."
        )


class RebuildError(LcIndicatorsError):
    """An edition that cannot be built again to be compared."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name} cannot be built again: {reason}")


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


class TextError(LcIndicatorsError):
    """A file that cannot be read as a text."""

    def __init__(self, name: str, reason: str, what_to_do: str) -> None:
        self.name, self.reason, self.what_to_do = name, reason, what_to_do
        super().__init__(f"{name}: {reason}; {what_to_do}.")


class CacheError(LcIndicatorsError):
    """The folder that keeps fonts and checks between runs cannot be written to."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"Cannot write the cache folder {folder}: {reason}. "
            "Set LC_INDICATORS_CACHE to a folder that you may write to."
        )


class ChartError(LcIndicatorsError):
    """Figures that a chart form cannot draw truthfully."""

    def __init__(self, what: str, reason: str, what_to_do: str) -> None:
        self.what, self.reason, self.what_to_do = what, reason, what_to_do
        super().__init__(f"Chart of {what}: {reason}; {what_to_do}.")


class TypesettingError(LcIndicatorsError):
    """The compiler refused to make a PDF of a report."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The PDF could not be set: {reason}. Report this with the executed notebook.")


def _nearest(name: str, known: set[str]) -> list[str]:
    # difflib alone breaks ties from the end of the alphabet: VN-71 before VN-01 for a mistyped VN-1.
    close = difflib.get_close_matches(name, sorted(known), n=len(known) or 1, cutoff=0.3)
    return sorted(close, key=lambda one: (-difflib.SequenceMatcher(None, one, name).ratio(), one))[:3]


class TableRefusedError(LcIndicatorsError):
    """A table that cannot be read or imported soundly; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"refused: {reason}")

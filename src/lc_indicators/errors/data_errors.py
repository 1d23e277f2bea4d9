"""Errors of the data and of what is asked of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from lc_indicators.errors.error import LcIndicatorsError

#: Findings that an error shows; `lc-indicators check` shows all.
MOST_FINDINGS = 10

#: Periods that a message names; of a series of months there may be hundreds.
MOST_PERIODS = 24


class UnknownNameError(LcIndicatorsError):
    """A name that the data or the notebook does not have; names the nearest ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, hint: str = "") -> None:
        self.kind, self.name, self.hint = kind, name, hint
        self.nearest = _nearest(name, set(known))
        did_you_mean = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        super().__init__(f"Unknown {kind} {name!r}.{did_you_mean}{f' {hint}' if hint else ''}")


class StoryTextError(LcIndicatorsError):
    """Words of a project's own for a report that no rule of the story can say; names the nearest ones."""

    def __init__(
        self, file: str, reason: str, *, key: str = "", wrong: str = "", known: Iterable[str] = ()
    ) -> None:
        self.file, self.reason, self.key = file, reason, key
        self.nearest = _nearest(wrong, set(known)) if wrong else []
        at = f", {key}" if key else ""
        did_you_mean = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        super().__init__(f"{file}{at}: {reason}.{did_you_mean}")


class AmbiguousNameError(LcIndicatorsError):
    """A name that several things of the data have."""

    def __init__(self, kind: str, name: str, candidates: Iterable[str]) -> None:
        self.kind, self.name, self.candidates = kind, name, tuple(candidates)
        super().__init__(
            f"The {kind} {name!r} may be {' or '.join(self.candidates)}. "
            "Write the code of the one that is meant."
        )


def _nearest(name: str, known: set[str]) -> list[str]:
    # difflib alone breaks ties from the end of the alphabet: VN-71 before VN-01 for a mistyped VN-1.
    close = difflib.get_close_matches(name, sorted(known), n=len(known) or 1, cutoff=0.3)
    return sorted(close, key=lambda one: (-difflib.SequenceMatcher(None, one, name).ratio(), one))[:3]


class EmptySelectionError(LcIndicatorsError):
    """Nothing in the data answers the question."""

    def __init__(
        self,
        indicator: str,
        area: str,
        period: str,
        *,
        available: Iterable[str] = (),
        asked: str = "",
        what: str = "observation",
    ) -> None:
        self.indicator, self.area, self.period, self.asked = indicator, area, period, asked
        self.available = tuple(available)
        there = f"It has {_few(self.available)}." if self.available else "It has no period at all."
        lead = f"{asked}: no" if asked else "No"
        super().__init__(f"{lead} {what} of {indicator} for {area} in {period}. {there}")


class NothingToExportError(LcIndicatorsError):
    """No observation is of all that was chosen for an export."""

    def __init__(self, chosen: str) -> None:
        self.chosen = chosen
        what = f"is of all of {chosen}" if chosen else "stands in the data"
        super().__init__(f"No observation {what}. `lc-indicators list` says what there is.")


def _few(periods: tuple[str, ...]) -> str:
    """Return the periods in a row; of many the first and the last ones."""
    left = len(periods) - MOST_PERIODS
    half = MOST_PERIODS // 2
    few = (*periods[:half], f"… ({left} more)", *periods[-half:]) if left > 0 else periods
    return ", ".join(few)


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


class NoDataError(DataError):
    """No data folder where one is looked for: nothing is wrong with the data, there are none."""

    def __init__(self, place: str, package: str, *, is_named: bool) -> None:
        self.folder, self.findings = place, ()
        what = f"No project here: no {package} in {place}.\nGo to a project's folder, or name its data folder"
        if is_named:
            what = f"{place} is no data folder: it holds no {package}.\nName a folder"
        advice = (
            "with --data or LC_INDICATORS_DATA: it holds that file and the tables that it describes; "
            "`lc-indicators init` makes one."
        )
        LcIndicatorsError.__init__(self, f"{what} {advice}")


class DataAccessError(LcIndicatorsError):
    """A data file that a notebook opened by itself while its report was run."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"{path}: a report run reads data through its catalogue only, so that its manifest knows what it "
            "read. Ask the report (report.find, report.series, report.catalogue) or lc.load_catalogue()."
        )


#: What a report run does not read -> why, and what to do instead.
REFUSED_INPUTS = {
    "file": (
        "a report run reads files of the notebook's own folder and of the project, which its manifest names",
        "Put it beside the notebook and open it by its name there",
    ),
    "blind": (
        "it opens files that Python is not told of, and too many lie in the notebook's folder to note all",
        "Put the notebook into a folder with what it reads, or read it with pandas",
    ),
    "child": (
        "a process that the notebook starts reads what the run's manifest would not know",
        "Read the file in a cell of the notebook, and hand on what it holds",
    ),
    "change": (
        "a report run leaves the notebook's own files as they are; other runs read them",
        "Write to a new name: it stands in the run's own folder, and goes with it",
    ),
    "program": (
        "a report run starts no program, as nobody would know what that reads",
        "Run it beforehand, and read what it gives from a file beside the notebook",
    ),
    "network": (
        "a report run reads nothing from a network, where it may be another thing tomorrow",
        "Download it into a file beside the notebook, and open that",
    ),
    "environment": (
        "a report run reads no variable of the environment, which its manifest would not know",
        "Make it a parameter: name it in the `parameters` cell, and give it by --parameter NAME=VALUE",
    ),
}


class InputRefusedError(LcIndicatorsError):
    """What a notebook would read in a report run, and whose change nobody would notice."""

    def __init__(self, kind: str, what: str) -> None:
        self.kind, self.what = kind, what
        reason, advice = REFUSED_INPUTS[kind]
        super().__init__(f"{what}: {reason}. {advice}.")


class TableRefusedError(LcIndicatorsError):
    """A table that cannot be read or imported soundly; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"refused: {reason}")


class TextError(LcIndicatorsError):
    """A file that cannot be read as a text."""

    def __init__(self, name: str, reason: str, what_to_do: str) -> None:
        self.name, self.reason, self.what_to_do = name, reason, what_to_do
        super().__init__(f"{name}: {reason}; {what_to_do}.")

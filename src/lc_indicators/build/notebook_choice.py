"""Choose the notebook that makes the report of a period: each says itself which kinds of periods it is for.

A project's notebooks stand in ``notebooks/`` beside its data.  One that makes reports unasked names the kinds
in its metadata, ``{"lc_indicators": {"periods": ["month", "quarter"]}}``; any other runs where it is named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lc_indicators.errors import ParameterError
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.periods.period_kinds import IN_WORDS
from lc_indicators.publish.run.request import metadata_of
from lc_indicators.publish.store.layout import AUDITS, folder_name

#: Where a project's notebooks stand, beside its data folder; and the one that audits texts.
NOTEBOOKS = "notebooks"
AUDIT_NOTEBOOK = f"{NOTEBOOKS}/claim_audit.ipynb"

#: What the metadata of a notebook say of this library.
METADATA = "lc_indicators"


@dataclass(frozen=True)
class Notebooks:
    """The notebooks of a project, by the kinds of periods that they are for."""

    project: Path

    def one_for(self, period: Period) -> Path:
        """Return the notebook that makes the report of *period*.

        Raises
        ------
        ParameterError
            None is for such a period, or several are; the metadata of one name no kinds.
        """
        found = self._for(period.kind)
        if len(found) == 1:
            return found[0]
        what, folder = f"{IN_WORDS[period.kind]} ({period})", self.project / NOTEBOOKS
        if found:
            names = " and ".join(file.name for file in found)
            raise ParameterError(f"{names} in {folder} are each for {what}: name one with --notebook.")
        if not self._kinds:
            raise ParameterError(
                f"There is no notebook in {folder}: `lc-indicators init` makes a project with two of them. "
                "Name one with --notebook."
            )
        known = {kind for kinds in self._kinds.values() for kind in kinds}
        others = ", ".join(IN_WORDS[kind] for kind in PeriodKind if kind in known) or "no period"
        raise ParameterError(
            f"No notebook in {folder} is for {what}: those there are for {others}. Name one with --notebook."
        )

    def shelf(self, notebook: Path, period: Period | None) -> str:
        """Return the folder for the editions of a notebook of one's own; "" for one that is built unasked.

        *period* is None for the audit of a text.
        """
        found = [self.project / AUDIT_NOTEBOOK] if period is None else self._for(period.kind)
        if [notebook.resolve()] == [one.resolve() for one in found]:
            return ""
        name = folder_name(notebook.name)
        return f"{name}-notebook" if name == AUDITS else name

    def _for(self, kind: PeriodKind) -> list[Path]:
        return [file for file, kinds in self._kinds.items() if kind in kinds]

    @cached_property
    def _kinds(self) -> Mapping[Path, frozenset[PeriodKind]]:
        """Return the notebooks of the project, and what each is for."""
        return {file: _kinds_of(file) for file in sorted((self.project / NOTEBOOKS).glob("*.ipynb"))}


def _kinds_of(notebook: Path) -> frozenset[PeriodKind]:
    """Return what a notebook says that it is for; nothing where it says nothing, or cannot be read."""
    try:
        metadata = metadata_of(notebook)
    except ParameterError:
        return frozenset()
    said = metadata.get(METADATA, {})
    try:
        return frozenset(map(PeriodKind, said.get("periods", [])))
    except (AttributeError, TypeError, ValueError):
        form = json.dumps({METADATA: {"periods": list(PeriodKind)}})
        raise ParameterError(
            f"{notebook.name}: {METADATA} in its metadata is {said!r}. Write {form}, or some of these."
        ) from None

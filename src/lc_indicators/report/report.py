"""A period report: the object that a notebook works with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lc_indicators import blocks
from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import citation
from lc_indicators.report.recomputing import Recomputing
from lc_indicators.wording import Language, Text, as_language


class Report(Recomputing):
    """One area over one period in one language: finds Figures, writes sentences, draws charts.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """

    def sources(self) -> None:
        """List every source of the Figures shown so far, with the figures from it."""
        by_source: dict[str, list[str]] = {}
        for figure in self.shown.values():
            for cited in figure.sources:
                by_source.setdefault(cited.source.source, []).append(figure.id)
        known = sorted((self.catalogue.source(source) for source in by_source), key=_by_date)
        rows = [_row(source, by_source[source.source], language=self.language) for source in known]
        self._show(blocks.source_list(rows, id=self._next_id("sources")))

    def annex(self, *, vi: str, en: str) -> None:
        """Mark the place where the report says how each figure was obtained."""
        self._show(blocks.annex(Text(vi=vi, en=en)[self.language], id=self._next_id("annex")))


def open_report(*, area: str, period: str, language: str, data: Path | None = None) -> Report:
    """Return the report of *area* over *period* ("2015-2020") in *language*, from checked data.

    Raises
    ------
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period or the language is none.
    """
    return Report(load_catalogue(data), area=area, period=period, language=as_language(language))


def _by_date(source: Source) -> tuple[str, str]:
    return source.date, source.source


def _row(source: Source, figures: list[str], *, language: Language) -> dict[str, Any]:
    return {
        **citation(source),
        "type": source.type,
        "note": source.note[language] if source.note else "",
        "figures": sorted(set(figures)),
    }

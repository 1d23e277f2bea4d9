"""Give Figures as a pandas DataFrame, one row a figure: numbers as numbers, everything else by its code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lc_indicators.catalogue.contents import with_words
from lc_indicators.figure import Figure
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer

if TYPE_CHECKING:
    import pandas as pd

NUMBERS = ("value", "low", "high")
COLUMNS = ("indicator", "area", "period", *NUMBERS, "unit", "status", "source", "printed", "label")

INDICATOR_COLUMNS = ("indicator", "name", "variant", "unit", "concept", "theme")


@dataclass(frozen=True)
class DataFrames:
    """The Figures of a report as tables to compute and plot with."""

    selection: Selection
    writer: Writer

    def frame(
        self,
        figures: str | Figure | Sequence[str | Figure],
        *,
        since: int | None = None,
        until: int | None = None,
        exact: bool = False,
    ) -> pd.DataFrame:
        """Return *figures* as a pandas DataFrame, one row a Figure.

        Parameters
        ----------
        figures : Figure, indicator, or sequence of them
            An indicator, by its id, stands for its figures of the report's period, as :meth:`series` gives
            them.
        since, until : int, optional
            First and last year of indicators.
        exact : bool
            Whether the numbers are Decimals as printed and as computed; else they are floats, as pandas
            computes and plots them.

        Returns
        -------
        indicator, area, period
            Their codes; None for a computed figure, which *label* names.
        value, low, high
            The value, and the least and greatest value that it can stand for: ±inf at an open end.  Missing
            where the figure is missing; nothing is filled in.
        unit, status, source
            Their codes; several sources with "; " between them.
        printed, label
            The figure and what it is, in the language of the report.

        Raises
        ------
        UnknownNameError
            There is no such indicator.
        """
        import pandas as pd

        given = [figures] if isinstance(figures, str | Figure) else figures
        found = (figure for one in given for figure in self._figures(one, since=since, until=until))
        rows = [self._row(figure) for figure in found]
        made = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
        return made if exact else made.astype(dict.fromkeys(NUMBERS, float))

    def indicators(self, words: str = "") -> pd.DataFrame:
        """Return the indicators of the data as a pandas DataFrame: id, name, variant, unit, concept, theme.

        Parameters
        ----------
        words : str, optional
            Only those that have all of these words in a name or an id, in any language, with or without
            marks on letters.
        """
        import pandas as pd

        language, known = self.writer.language, self.selection.catalogue.indicators.values()
        rows = [
            (one.indicator, one.name[language], one.told_apart(language), one.unit, one.concept, one.theme)
            for one in known
        ]
        spelled = [
            (one.indicator, *one.name.to_json().values(), *one.short.to_json().values()) for one in known
        ]
        head, *found = with_words([INDICATOR_COLUMNS, *rows], words, [INDICATOR_COLUMNS, *spelled])
        return pd.DataFrame(found, columns=list(head))

    def _figures(self, one: str | Figure, *, since: int | None, until: int | None) -> Iterator[Figure]:
        if isinstance(one, Figure):
            yield one
        else:
            self.selection.catalogue.indicator(one)
            yield from self.selection.series(one, since=since, until=until)

    def _row(self, figure: Figure) -> tuple[Any, ...]:
        bounds, language = figure.interval, self.writer.language
        numbers: tuple[Decimal | None, ...] = (
            figure.value,
            bounds.low if bounds else None,
            bounds.high if bounds else None,
        )
        return (
            figure.indicator.indicator if figure.indicator else None,
            figure.area.area if figure.area else None,
            figure.period.text if figure.period else None,
            *numbers,
            figure.unit.unit,
            figure.status,
            "; ".join(dict.fromkeys(cited.source.source for cited in figure.sources)),
            figure.print(language),
            figure.title(language),
        )

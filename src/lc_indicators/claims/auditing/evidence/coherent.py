"""Figures of one indicator in sets that may be computed with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.claims.auditing.evidence.figures import KnownFigure


@dataclass(frozen=True, kw_only=True)
class Coherent:
    """Figures that do not contradict each other, with no break of the series among them."""

    figures: tuple[KnownFigure, ...]
    #: The sources that lead it where others disagree; empty where none does.
    lead: tuple[str, ...] = ()


def coherent(figures: Sequence[KnownFigure]) -> Iterator[Coherent]:
    """Yield the coherent sets of one indicator's figures, the preferred one first.

    Parameters
    ----------
    figures : sequence of KnownFigure
        In the order of time, of one period the preferred figure first.

    Notes
    -----
    Where sources disagree, each leads a set of its own figures, completed by those that nothing
    contradicts: 16.33, 16.62 and 16.7 for one year stand in three sets.
    """
    for segment in _segments(figures):
        rivals = _rivals(segment)
        if not rivals:
            yield Coherent(figures=tuple(segment))
        seen = set()
        for lead in rivals:
            chosen = _led_by(lead, segment)
            keys = frozenset(figure.key for figure in chosen)
            if keys not in seen:
                seen.add(keys)
                yield Coherent(figures=chosen, lead=lead)


def _segments(figures: Sequence[KnownFigure]) -> Iterator[list[KnownFigure]]:
    breaks = sorted({figure.period for figure in figures if figure.is_break})
    parted: dict[int, list[KnownFigure]] = {}
    for figure in figures:
        parted.setdefault(sum(begin <= figure.period for begin in breaks), []).append(figure)
    yield from parted.values()


def _rivals(figures: Sequence[KnownFigure]) -> list[tuple[str, ...]]:
    contested = (figure for figure in figures if _is_contested(figure, figures))
    return list(dict.fromkeys(figure.sources for figure in contested))


def _is_contested(figure: KnownFigure, figures: Iterable[KnownFigure]) -> bool:
    return not _agrees(figure, figures)


def _agrees(figure: KnownFigure, figures: Iterable[KnownFigure]) -> bool:
    same_time = (other for other in figures if other.period == figure.period)
    return all(figure.interval.overlaps(other.interval) for other in same_time)


def _led_by(lead: tuple[str, ...], figures: Sequence[KnownFigure]) -> tuple[KnownFigure, ...]:
    chosen = [figure for figure in figures if set(figure.sources) <= set(lead)]
    covered = {figure.period for figure in chosen}
    for figure in figures:
        beside_own = figure.period in covered and _agrees(figure, chosen)
        if figure not in chosen and (beside_own or _agrees(figure, figures)):
            chosen.append(figure)
    order = {figure.key: place for place, figure in enumerate(figures)}
    return tuple(sorted(chosen, key=lambda figure: order[figure.key]))

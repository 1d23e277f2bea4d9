"""A waterfall: the form for what a change is made of.

A row a part, each bar beginning where the one before it ended; the last row is the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.key import Swatch, key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import Frame, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import OUTLINED, Layer, Spec, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, capital, drawn_value, is_hollow, name_of
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import ChartRow, rows
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.theme import ACCENT, INK, MUTED, PAPER, SERIES_COLOURS
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

#: Half a bar's thickness, how far a joint reaches, room between plot and values.
_HALF, _GAP = 9.0, 8.0

_UP, _DOWN, _WHOLE = ACCENT, SERIES_COLOURS[1], INK


def _numbers(
    parts: Sequence[Plotted],
    *,
    total: Plotted,
    language: Language,
    names: Sequence[str] | None = None,
    total_name: str = "",
    **_: object,
) -> Numbers:
    given = names or [name_of(part, language) for part in parts]
    rows_of_table: list[list[Plotted | str | None]] = [
        [capital(name), part] for name, part in zip(given, parts, strict=False)
    ]
    rows_of_table.append([capital(total_name or name_of(total, language)), total])
    heads = [Head(message("charts.part")[language]), value_head([total], language)]
    return Numbers([*parts, total], heads, rows_of_table)


@form("waterfall", question="what is the change made of?", numbers=_numbers)
def waterfall(
    parts: Sequence[Plotted],
    *,
    total: Plotted,
    language: Language,
    names: Sequence[str] | None = None,
    total_name: str = "",
    width: int = 720,
) -> Spec:
    """Return a bar for each of *parts*, from where the one before it ended, and under them *total*.

    What the parts leave of the total beyond the rounding of all of them has a dashed row without a number:
    nobody has published one.

    Parameters
    ----------
    parts : sequence of Figures
        What adds up, of one unit, each with a value: contributions to growth, in percentage points.
    total : Figure
        What they add up to.
    names : sequence of str
        What stands before each bar; what each figure measures if left out.
    total_name : str
        What stands before the last bar.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the bars.

    Raises
    ------
    ChartError
        There is no part, a figure has no value, or there is not one name for each part.
    """
    if not parts or (names is not None and len(names) != len(parts)):
        raise ChartError(f"{len(parts)} parts", "each needs a row and a name", "give one name a part")
    given = [*(names or [name_of(part, language) for part in parts])]
    bars = _bars(parts, total)
    named = [*given, *([message("charts.not_named")[language]] if len(bars) > len(parts) + 1 else [])]
    named.append(total_name or name_of(total, language))
    laid = rows(
        [bar.figure or total for bar in bars], [capital(name) for name in named],
        language=language, width=width,
        values=[bar.figure.print(language) if bar.figure else "" for bar in bars],
    )  # fmt: skip
    signs = [*_signs(bars, language), *status_swatches([*parts, total], language, shape="square")]
    foot = 6 + key_height(signs, width=width)
    frame = Frame(width, laid.height + foot, left=laid.left, right=laid.right, bottom=foot)
    scaled = _scale(bars, end=frame.plot_width)
    placed = list(zip(bars, laid.rows, strict=True))
    layers = [
        *_drawn(placed, scaled, language),
        *strokes(_joints(placed, scaled, is_narrow=laid.is_narrow)),
        *texts([*laid.names(x=-frame.left), *(laid.value(r, x=frame.plot_width + _GAP) for r in laid.rows)]),
        *key(signs, left=-frame.left, top=laid.height + 6, width=width),
    ]
    return finished(layers, frame, language)


@dataclass(frozen=True)
class _Bar:
    """From where to where a bar reaches; None is the figure of what has none."""

    figure: Plotted | None
    start: float
    end: float
    is_total: bool = False

    @property
    def colour(self) -> str:
        """Return the colour of its direction."""
        if self.is_total:
            return _WHOLE
        return _UP if self.end >= self.start else _DOWN


def _bars(parts: Sequence[Plotted], total: Plotted) -> list[_Bar]:
    found, reached = [], 0.0
    for part in parts:
        found.append(_Bar(part, reached, reached + drawn_value(part)))
        reached = found[-1].end
    whole = drawn_value(total)
    rounding = sum(0.5 * 10.0**-one.decimals for one in (*parts, total))
    if abs(whole - reached) > rounding * (1 + 1e-9):
        found.append(_Bar(None, reached, whole))
    return [*found, _Bar(total, 0.0, whole, is_total=True)]


def _scale(bars: Sequence[_Bar], *, end: float) -> Scale:
    reached = [0.0, *(place for bar in bars for place in (bar.start, bar.end))]
    low, high = min(reached), max(reached)
    return Scale(low, high if high > low else low + 1, start=2, end=end - 2, step=1)


def _drawn(placed: Sequence[tuple[_Bar, ChartRow]], scaled: Scale, language: Language) -> list[Layer]:
    """Return the bars, a layer for what has a figure and one for what has none."""
    layers = []
    for has_figure in (True, False):
        found = [
            {
                **(described(bar.figure, row.name, language) if bar.figure else {}),
                **_ends(bar, scaled),
                "y": row.middle - _HALF,
                "y2": row.middle + _HALF,
                "colour": bar.colour if has_figure else MUTED,
                "fill": bar.colour if bar.figure and not is_hollow(bar.figure) else PAPER,
            }
            for bar, row in placed
            if (bar.figure is not None) is has_figure
        ]
        if found:
            look: dict[str, Any] = {} if has_figure else {"strokeDash": [4, 3], "tooltip": None}
            tips = {"tooltip": tooltip(found, language, of=message("charts.part"))} if has_figure else {}
            encoding = {**at("x", "x2", "y", "y2"), **OUTLINED, **tips}
            layers.append(layer("rect", found, encoding, strokeWidth=1.5, **look))
    return layers


def _ends(bar: _Bar, scaled: Scale) -> dict[str, object]:
    """Return both ends of a bar in pixels; the least bar is seen."""
    left, right = sorted((scaled.pixel(bar.start), scaled.pixel(bar.end)))
    return {"x": left, "x2": max(right, left + 1)}


def _joints(placed: Sequence[tuple[_Bar, ChartRow]], scaled: Scale, *, is_narrow: bool) -> Iterator[Stroke]:
    """Yield zero, and the line from the end of each bar to the next, where no name stands between them."""
    zero = scaled.pixel(0)
    if is_narrow:
        for _, row in placed:
            yield Stroke(zero, row.middle - _HALF - 4, zero, row.middle + _HALF + 4)
        return
    for (bar, row), (_, below) in pairwise(placed):
        x = scaled.pixel(bar.end)
        yield Stroke(x, row.middle - _HALF, x, below.middle + _HALF, colour=MUTED, dash=(2, 2))
    yield Stroke(zero, placed[0][1].middle - _HALF - 4, zero, placed[-1][1].middle + _HALF + 4)


def _signs(bars: Sequence[_Bar], language: Language) -> list[Swatch]:
    """Return what the two colours are, where both are there."""
    parts = [bar for bar in bars if bar.figure and not bar.is_total]
    if len({bar.colour for bar in parts}) < 2:  # noqa: PLR2004 - up and down
        return []
    return [
        Swatch(message("charts.adds")[language], _UP, "square"),
        Swatch(message("charts.takes")[language], _DOWN, "square"),
    ]

"""Number and unit on one line: spaces that may not break, where words are made ready for outputs.

Each takes the place of one plain space, so that nothing else of a text changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, cast

from lc_indicators.language import Language, message
from lc_indicators.publish.document.document import CellPart, Document, OutputPart
from lc_indicators.publish.document.once import once_a_document

SPACE = "\u00a0"

#: A number, other than a year, and the word or sign behind it; the two ends of an interval.
_BEHIND = re.compile(r"(?<=\d)(?<!\b(?:19|20)\d\d) (?=[^\W\d_]|[%‰])|(?<=;) (?=[−-]?[\d.,∞]+\])")

#: What holds words as plain text, and what holds them by language.
_WORDS = frozenset(
    {"data_date_label", "label", "quote", "reason", "subtitle", "summary", "title", "unit", "words"}
)
_BY_LANGUAGE = frozenset(
    {
        "formula",
        "interval_text",
        "joined_because",
        "label",
        "note",
        "period_label",
        "place",
        "printed",
        "words",
    }
)

#: A longer unit may go on over the line.
_LONGEST_UNIT = 24


@once_a_document
def unparted(document: Document) -> Document:
    """Return *document* with numbers that stay with their units, and months with their numbers."""
    language = document.language
    symbols = (figure["unit"]["symbol"][language] for figure in document.figures.values())
    binder = _Binder(language, frozenset(one for one in symbols if " " in one and len(one) <= _LONGEST_UNIT))
    return replace(
        document,
        title=binder.bound(document.title),
        cells=tuple(_bound_cell(cell, binder) for cell in document.cells),
        figures={id: binder.bound_figure(figure) for id, figure in document.figures.items()},
    )


def kept_together(words: str, language: Language, units: Iterable[str] = ()) -> str:
    r"""Return *words* in which no line ends between a number and the unit behind it or the word before it.

    Examples
    --------
    >>> kept_together("41,79 triệu đồng", "vi").split(" ")
    ['41,79\xa0triệu', 'đồng']
    >>> kept_together("nằm trong [2,18; ∞]", "vi").split(" ")
    ['nằm', 'trong', '[2,18;\xa0∞]']
    >>> kept_together("in September 2018 it was 3", "en").split(" ")
    ['in', 'September\xa02018', 'it', 'was', '3']
    """
    return _kept(words, language, tuple(sorted(units)))


@lru_cache(maxsize=8192)
def _kept(words: str, language: Language, units: tuple[str, ...]) -> str:
    if " " not in words:
        return words
    kept = _before(language).sub(rf"\g<1>{SPACE}", _BEHIND.sub(SPACE, words))
    for unit in units:
        held = unit.replace(" ", SPACE)
        kept = kept.replace(f"{SPACE}{unit}", f"{SPACE}{held}")
    return kept


@lru_cache
def _before(language: Language) -> re.Pattern[str]:
    """Return what finds the words that a number behind them belongs to, such as those of months."""
    words = message("publish.page.before_numbers")[language].split()
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))}) (?=[\dIVX])")


class _Binder:
    """Binds the words of one document."""

    def __init__(self, language: Language, units: frozenset[str]) -> None:
        self.language, self.units = language, units

    def bound(self, part: Any, *, is_cell: bool = False) -> Any:
        """Return a part of a block with its words bound; cells are narrow, and their units may break."""
        if isinstance(part, Mapping):
            return {
                key: self._value(key, value, is_cell=is_cell or key == "rows") for key, value in part.items()
            }
        if isinstance(part, list | tuple):
            return (
                self._spans(part, is_cell=is_cell)
                if _are_spans(part)
                else [self.bound(one, is_cell=is_cell) for one in part]
            )
        return part

    def bound_figure(self, figure: Any) -> Any:
        """Return a figure with its words bound."""
        language = self.language
        named = {key: figure[key] for key in _BY_LANGUAGE if isinstance(figure.get(key), Mapping)}
        bound = {key: {**words, language: self._words(words[language])} for key, words in named.items()}
        return {**figure, **bound}

    def _value(self, key: str, value: Any, *, is_cell: bool) -> Any:
        if isinstance(value, str):
            return self._words(value) if key in _WORDS else value
        if key == "quote" and value:
            return [self._words(one) for one in value]
        return value if key in {"csv_rows", "lines", "spec_narrow"} else self.bound(value, is_cell=is_cell)

    def _words(self, words: str, *, is_cell: bool = False) -> str:
        return kept_together(words, self.language, () if is_cell else self.units)

    def _spans(self, spans: Any, *, is_cell: bool) -> list[Any]:
        """Return spans bound over their ends: a figure and its unit may be two."""
        whole = self._words("".join(span["text"] for span in spans), is_cell=is_cell)
        made, at = [], 0
        for span in spans:
            end = at + len(span["text"])
            made.append(dict(span) if "code" in span else {**span, "text": whole[at:end]})
            at = end
        return made


def _are_spans(part: Any) -> bool:
    return bool(part) and all(
        isinstance(one, Mapping) and isinstance(one.get("text"), str) and "type" not in one for one in part
    )


def _bound_cell(cell: CellPart, binder: _Binder) -> CellPart:
    outputs = tuple(_bound_output(output, binder) for output in cell.outputs)
    return replace(cell, outputs=outputs, prose=tuple(binder.bound(cell.prose)))


def _bound_output(output: OutputPart, binder: _Binder) -> OutputPart:
    block = cast("Any", binder.bound(output.block)) if output.block else None
    return replace(output, block=block, foreign=tuple(binder.bound(output.foreign)))

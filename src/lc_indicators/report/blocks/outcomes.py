"""Choose how an outcome shows: a sign, a word and a style of line, never colour alone."""

from __future__ import annotations

from lc_indicators.audit import Outcome
from lc_indicators.language import Language, Text
from lc_indicators.shapes.block_shapes import OutcomeShape

#: The sign that stands after a figure; the fonts of pages and PDFs draw them.
SIGNS = {Outcome.CONTRADICTED: "✗", Outcome.SUPPORTED: "✓", Outcome.UNDECIDABLE: "?"}

#: The word that goes with it; "not contradicted" is none of them.
WORDS = {
    Outcome.CONTRADICTED: Text(vi="trái với số liệu", en="contradicted"),
    Outcome.SUPPORTED: Text(vi="có căn cứ", en="supported"),
    Outcome.UNDECIDABLE: Text(vi="chưa đủ căn cứ", en="undecidable"),
}

#: What a summary says of claims that were not looked at.
UNCHECKED = Text(
    vi="Chưa kiểm tra {} số liệu ở cuối văn bản: văn bản dài quá một lần kiểm tra, hãy chia ra.",
    en="Claims at the end of the text that were not checked: {}; it is too long for one audit, so split it.",
)

#: In which order a list has them: what is wrong comes first.
ORDER = tuple(SIGNS)


def worst(outcomes: set[Outcome]) -> Outcome:
    """Return the outcome that a reader must not miss where one figure carries several claims.

    Examples
    --------
    >>> worst({Outcome.SUPPORTED, Outcome.UNDECIDABLE}).value
    'undecidable'
    """
    gravity = (Outcome.CONTRADICTED, Outcome.UNDECIDABLE, Outcome.SUPPORTED)
    return next(outcome for outcome in gravity if outcome in outcomes)


def shown(outcome: Outcome, language: Language) -> OutcomeShape:
    """Return an outcome as blocks hold it: its name, its sign, its word."""
    return {"outcome": outcome.value, "sign": SIGNS[outcome], "word": WORDS[outcome][language]}

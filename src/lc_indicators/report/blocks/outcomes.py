"""Choose how an outcome shows: a sign, a word and a style of line, never colour alone."""

from __future__ import annotations

from lc_indicators.audit import Outcome
from lc_indicators.language import Language, messages
from lc_indicators.shapes.verdict_shapes import OutcomeShape

#: The sign that stands after a figure; the fonts of pages and PDFs draw them.
SIGNS = {Outcome.CONTRADICTED: "✗", Outcome.SUPPORTED: "✓", Outcome.UNDECIDABLE: "?"}


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
    return {
        "outcome": outcome.value,
        "sign": SIGNS[outcome],
        "word": messages("report.outcomes")[outcome][language],
    }

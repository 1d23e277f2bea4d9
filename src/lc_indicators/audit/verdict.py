"""The verdict on a claim with all that it rests on, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.audit.claim import Claim
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval


class Outcome(StrEnum):
    """The answer to the question whether the claim can be true as printed."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDECIDABLE = "undecidable"


class Fit(StrEnum):
    """How a computed interval meets the claim's."""

    #: It lies inside.
    EXACTLY = "exactly"
    #: It overlaps, and reaches outside.
    WITHIN_ROUNDING = "within_rounding"
    #: It lies outside, and the figure is its beginning: cut off instead of rounded.
    CUT_OFF = "cut_off"
    #: It lies outside.
    APART = "apart"
    #: So wide that nearly any figure would pass.
    LOOSE = "loose"

    @property
    def supports(self) -> bool:
        """Return whether what fits so supports the claim."""
        return self in {Fit.EXACTLY, Fit.WITHIN_ROUNDING}


@dataclass(frozen=True, kw_only=True)
class Premise:
    """A figure that a verdict rests on: a claim of the text, or what the data say."""

    #: ``c3`` for a claim of the text, else the key of an observation or derivation.
    key: str
    #: Whether it is the text's own figure.
    own: bool
    #: What it is, when: "tỷ lệ hộ nghèo, 2015".
    label: Text
    #: The number as the reader's language prints it, with its unit.
    number: Text
    interval: RoundingInterval
    #: Id of the source; "" for the text's own.
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Working:
    """One recomputation of a claim: from which figures, on which reading, with what result."""

    #: Name of the admissible reading (:mod:`lc_indicators.audit.arithmetic.readings`).
    reading: str
    premises: tuple[Premise, ...]
    #: "(40,40 − 16,7) ÷ 5 nằm trong [4,728; 4,752]; …".
    arithmetic: Text
    #: Where the claim would have to lie.
    computed: RoundingInterval
    fit: Fit
    #: What may have led to a figure that it contradicts, in words.
    causes: tuple[Text, ...] = ()
    #: The coherent set of evidence: "" for the text alone, else its name for readers.
    evidence: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome for one claim and what it rests on."""

    claim: Claim
    outcome: Outcome
    #: One sentence that says the outcome and why.
    reason: Text
    #: The recomputation that decides; None where there is none.
    working: Working | None = None
    #: Recomputations with later or other figures: "revised since", "conflicts with".
    others: tuple[Working, ...] = ()
    #: Further sentences: the reading where it is not the usual one, revisions, conflicts, the likely error.
    notes: tuple[Text, ...] = ()
    #: What would have to be known.
    missing: tuple[Text, ...] = ()
    #: False where the text has more than one audit takes, and this claim was not looked at.
    is_checked: bool = True
    #: The claims that it cannot all hold together with.
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clash:
    """The smallest set of claims that cannot all hold."""

    claims: tuple[str, ...]
    arithmetic: Text
    #: Which side the data take; None where they take none.
    side: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Audit:
    """A text's claims with their verdicts."""

    #: The text as it was given.
    text: str
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    clashes: tuple[Clash, ...] = ()
    #: What is to be said of the text as a whole: shares that leave a part unnamed.
    notes: tuple[Text, ...] = ()
    #: When the text was written, as SDMX TIME_PERIOD; "" where it is not known.  What came later revises.
    as_of: str = ""
    #: Places of the numbers that were not read as claims, nor as times, names or ranks.
    unread: tuple[tuple[int, int], ...] = ()

    @property
    def unchecked(self) -> int:
        """Return how many claims were not looked at."""
        return sum(not verdict.is_checked for verdict in self.verdicts)

    @property
    def is_contradicted(self) -> bool:
        """Return whether any claim is."""
        return any(verdict.outcome is Outcome.CONTRADICTED for verdict in self.verdicts)

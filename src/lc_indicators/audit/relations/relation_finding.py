"""Record what other claims of a text say about one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from string import ascii_lowercase

from lc_indicators.audit.arithmetic.mistakes import MOST_CAUSES, mistakes_in_digits
from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.relations.relation_words import lies, number, with_meaning, written
from lc_indicators.audit.relations.same_moment import Link
from lc_indicators.audit.verdict import Fit, Premise, Working
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.errors import DomainError
from lc_indicators.language import Text, messages
from lc_indicators.numbers import RoundingInterval

#: Reading of a figure that follows from others as the text puts them, without interpretation.
AS_STATED = "as_stated"

#: What is further off than these factors may be of something else.
SAME_SIZE = RoundingInterval(Decimal("0.67"), Decimal("1.5"))

#: Reading by which changes of shares were computed from shares already rounded.
AFTER_ROUNDING = "after_rounding"


@dataclass(frozen=True, kw_only=True)
class RelationFinding:
    """What other claims of the text say about one of them."""

    claim: Claim
    premises: tuple[Claim, ...]
    #: Where the claim would have to lie, in its unit.
    computed: RoundingInterval
    #: Says it in words; called for what is shown only.
    arithmetic: Callable[[], Text]
    #: How surely all of them belong together.
    link: Link
    reading: str = AS_STATED
    #: Whether it may only support, whatever its link.
    support_only: bool = False
    #: Whether it may only contradict: nearly any figure would pass.
    accuse_only: bool = False
    #: Likely errors by name (messages ``audit.causes``), and where each would have led.
    mistakes: Sequence[tuple[str, RoundingInterval]] = ()

    @cached_property
    def fit(self) -> Fit:
        """Return how it meets the claim."""
        found = PrintedInterval.of(self.claim).fit(self.computed)
        return Fit.LOOSE if self.accuse_only and found is not Fit.APART else found

    @property
    def contradicts(self) -> bool:
        """Return whether the claim cannot hold together with the premises."""
        return self.fit is Fit.APART and self._may_tell

    @property
    def _may_tell(self) -> bool:
        return self.link > Link.LOOSE and not self.support_only

    def working(self, premise: Callable[[Claim], Premise] = premise_of) -> Working | None:
        """Return the working; None where it misses the claim through a link that accuses nobody.

        *premise* names the claims that it rests on; without it they go by the words of the text.
        """
        if self.fit in {Fit.APART, Fit.CUT_OFF} and not self._may_tell:
            return None
        return Working(
            reading=self.reading,
            premises=tuple(premise(claim) for claim in self.premises),
            arithmetic=with_meaning(self.arithmetic(), self.claim),
            computed=self.computed,
            fit=self.fit,
            causes=self._causes() if self.fit is Fit.APART else (),
        )

    def _causes(self) -> tuple[Text, ...]:
        said = (messages("audit.causes")[name] for name, where in self.mistakes if self._would_fit(where))
        return (*said, *mistakes_in_digits(self.claim, self.computed))[:MOST_CAUSES]

    def _would_fit(self, where: RoundingInterval) -> bool:
        return PrintedInterval.of(self.claim).fit(where).supports


def computed_from(
    premises: Sequence[Claim],
    formula: str,
    *,
    claim: Claim,
    computed: RoundingInterval,
    link: Link,
    reading: str = AS_STATED,
) -> RelationFinding:
    """Return what a formula says, the figures of *premises* in it as {a}, {b}, …: "{a} − {b} {lies}"."""

    def said() -> Text:
        figures = {
            letter: number(one.values[0]) for letter, one in zip(ascii_lowercase, premises, strict=False)
        }
        return written(formula, **figures, lies=lies(computed))

    return RelationFinding(
        claim=claim, premises=tuple(premises), computed=computed, link=link, reading=reading, arithmetic=said
    )


def quotient(top: RoundingInterval, bottom: RoundingInterval) -> RoundingInterval | None:
    """Return *top* ÷ *bottom*; None where the divisor can be zero."""
    try:
        return top / bottom
    except DomainError:
        return None


def size(interval: RoundingInterval) -> RoundingInterval:
    """Return an interval that lies on one side of zero, without its sign."""
    return -interval if interval.high <= 0 else interval

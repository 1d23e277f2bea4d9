"""How often a random figure in place of a printed one is supported: the coincidence rate of the audit."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.scoring import Comparison
from lc_indicators.audit import Audit, Outcome

#: The same figures each time.
SEED = 17

#: Random figures for each printed one.
DRAWS = 2

_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True)
class Chance:
    """How many random figures were tried, and how many of them supported."""

    tried: int
    supported: int

    @property
    def rate(self) -> float:
        """Return the part that was supported; 0 where none was tried."""
        return self.supported / self.tried if self.tried else 0.0


def chance_of(compared: Iterable[Comparison], audit: Callable[[str], Audit]) -> Chance:
    """Replace each figure of the passages by random ones of its form, one at a time, and audit the text."""
    numbers, tried, supported = random.Random(SEED), 0, 0  # noqa: S311 - no secret
    for one in compared:
        places = {(claim.place.start, claim.place.end) for claim in one.audit.claims if claim.place}
        for start, end in sorted(places) * DRAWS:
            text = one.passage.text
            other = random_like(text[start:end], numbers)
            if other == text[start:end]:
                continue
            tried += 1
            supported += _is_supported(audit(text[:start] + other + text[end:]), start, end)
    return Chance(tried, supported)


def random_like(printed: str, numbers: random.Random) -> str:
    """Return a number of the same form: as many digits, the same marks, no zero in front that was none."""
    first = _DIGIT.search(printed)
    return _DIGIT.sub(
        lambda digit: str(numbers.randint(digit.start() == (first.start() if first else 0), 9)), printed
    )


def _is_supported(audit: Audit, start: int, end: int) -> bool:
    return any(
        verdict.outcome is Outcome.SUPPORTED
        for verdict in audit.verdicts
        if verdict.claim.place and (verdict.claim.place.start, verdict.claim.place.end) == (start, end)
    )

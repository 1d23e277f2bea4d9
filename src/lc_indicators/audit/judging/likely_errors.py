"""Find errors that would explain a contradiction, with the figures that show it; none excuses it.

The table is closed and disjoint from the readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.mistakes import MOST_CAUSES, mistakes_in_digits
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import DIFFERENCE, DIFFERENCE_PER_YEAR, RELATIVE
from lc_indicators.audit.arithmetic.recompute import Recomputation
from lc_indicators.audit.arithmetic.span_hypothesis import SpanEnds, SpanHypothesis
from lc_indicators.audit.arithmetic.spans import years_between
from lc_indicators.audit.arithmetic.unit_scales import is_rate
from lc_indicators.audit.wording.numbers_in_words import span_text
from lc_indicators.language import ARROW, Text, in_each, message

#: Years that a writer may have divided by.
_MOST_YEARS = 15


def likely_errors(asked: SpanQuestion, decisive: Recomputation) -> tuple[Text, ...]:
    """Return the errors that would explain why a claim is contradicted, the likeliest first."""
    causes = chain(
        _wrong_years(asked, decisive),
        _percent_for_points(asked, decisive),
        mistakes_in_digits(asked.claim, decisive.computed),
        _another_base(asked, decisive),
    )
    return tuple(islice(causes, MOST_CAUSES))


def _wrong_years(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    hypothesis, reading = decisive.hypothesis, decisive.reading
    span = span_text(asked.claim.start, asked.claim.end)
    if not reading.yearly or not span:
        return
    for n in range(1, _MOST_YEARS + 1):
        if n not in hypothesis.years and hypothesis.meets(reading, n):
            right = in_each(
                lambda it: message("audit.causes.or")[it].join(map(str, sorted(hypothesis.years)))
            )
            dashed = in_each(lambda it: span[it].replace(ARROW, "–"))
            yield message("audit.causes.wrong_years", years=n, span=dashed, right=right)
            return


def _percent_for_points(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    # Where the text says "điểm phần trăm", percent is no reading.
    in_points = decisive.reading in {DIFFERENCE, DIFFERENCE_PER_YEAR} and is_rate(asked.claim.unit)
    if in_points and decisive.hypothesis.meets(RELATIVE, decisive.n):
        yield message("audit.causes.percent")


def _another_base(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    end = decisive.ends.end
    used = {level.premise.key for level in decisive.ends.levels}
    known = chain(asked.own_levels, *(found.levels for found in asked.evidence))
    for level in _once(known):
        if end and level.premise.key not in used:
            hypothesis = SpanHypothesis(question=asked, ends=SpanEnds(start=level, end=end, sure=False))
            years = years_between(level.as_start, end.as_end) or [1]
            if any(hypothesis.meets(decisive.reading, n) for n in years):
                yield message("audit.causes.base", number=level.premise.number, label=level.premise.label)
                return


def _once(levels: Iterable[EvidenceLevel]) -> Iterable[EvidenceLevel]:
    """Return each level once: it stands in several sets, and a text may print it many times."""
    found: dict[object, EvidenceLevel] = {}
    for level in levels:
        found.setdefault((level.bounds, level.unit, level.as_start), level)
    return found.values()

"""Errors that would explain a contradiction: a closed table, disjoint from the readings; none excuses.

Each says what the writer may have done, with the figures that show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from lc_indicators.audit.arithmetic.fits import SUPPORTING, fit_of
from lc_indicators.audit.arithmetic.readings import DIFFERENCE, DIFFERENCE_PER_YEAR, RELATIVE, Reading
from lc_indicators.audit.arithmetic.recompute import Trial, value
from lc_indicators.audit.arithmetic.span_ends import Ends, Point, evidence_point, years_of
from lc_indicators.audit.arithmetic.span_solver import System
from lc_indicators.audit.arithmetic.spans import years_between
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.context import Scene
from lc_indicators.audit.wording import verdict_sentences as words
from lc_indicators.audit.wording.numbers_in_words import both, say_number, span_text
from lc_indicators.audit.wording.unit_words import is_rate
from lc_indicators.language import Text

#: Years that a writer may have divided by.
_MOST_YEARS = 15

#: Explanations that are given, the likeliest first.
_MOST = 2


def likely_mistakes(claim: Claim, trial: Trial, scene: Scene) -> tuple[Text, ...]:
    """Return the errors that would explain why a claim is contradicted, the likeliest first."""
    return tuple(islice(_mistakes(claim, trial, scene), _MOST))


def _mistakes(claim: Claim, trial: Trial, scene: Scene) -> Iterator[Text]:
    yield from _wrong_years(claim, trial)
    yield from _percent_for_points(claim, trial)
    yield from _wrong_direction(claim, trial)
    yield from _swapped_digits(claim, trial)
    yield from _another_base(claim, trial, scene)


def _meets(claim: Claim, system: System, *, reading: Reading, n: int) -> bool:
    computed = value(claim, system, reading=reading, n=n)
    return computed is not None and fit_of(computed, claim) in SUPPORTING


def _wrong_years(claim: Claim, trial: Trial) -> Iterator[Text]:
    if not trial.reading.yearly:
        return
    right = years_of(claim, trial.system.ends)
    span = span_text(claim.start, claim.end)
    for n in range(1, _MOST_YEARS + 1):
        if n not in right and span and _meets(claim, trial.system, reading=trial.reading, n=n):
            yield both(
                lambda language, n=n: words.YEARS[language].format(  # type: ignore[misc]
                    n=n,
                    span=span[language].replace(" → ", "–"),
                    right=words.OR[language].join(str(years) for years in sorted(right)),
                )
            )
            return


def _percent_for_points(claim: Claim, trial: Trial) -> Iterator[Text]:
    # Where the text says "điểm phần trăm", percent is no reading.
    in_points = trial.reading in {DIFFERENCE, DIFFERENCE_PER_YEAR} and is_rate(claim.unit)
    if in_points and _meets(claim, trial.system, reading=RELATIVE, n=trial.n):
        yield words.PERCENT


def _wrong_direction(claim: Claim, trial: Trial) -> Iterator[Text]:
    if claim.values[0] and claim.direction and not claim.is_range:
        turned = replace(claim, values=tuple(-number for number in claim.values))
        if trial.reading.name.startswith("times"):
            return
        if fit_of(trial.working.computed, turned) in SUPPORTING:
            yield words.SIGN


def _swapped_digits(claim: Claim, trial: Trial) -> Iterator[Text]:
    if len(claim.values) > 1:
        return
    for other in _swaps(claim.values[0]):
        computed = trial.working.computed
        if computed.is_bounded and replace(claim, values=(other,)).meant.contains(computed.midpoint):
            yield both(
                lambda language, other=other: words.SWAPPED[language].format(  # type: ignore[misc]
                    number=say_number(abs(other), "", language)
                )
            )
            return


def _swaps(number: Decimal) -> Iterator[Decimal]:
    sign, digits, _ = number.as_tuple()
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1]:
            turned = (*digits[:i], digits[i + 1], digits[i], *digits[i + 2 :])
            yield Decimal((sign, turned, 0)).scaleb(int(number.as_tuple().exponent))


def _another_base(claim: Claim, trial: Trial, scene: Scene) -> Iterator[Text]:
    end = trial.system.ends.end
    used = {point.premise.key for point in trial.system.ends.points}
    for point in _known_levels(claim, scene):
        if end and point.premise.key not in used:
            system = System(ends=Ends(start=point, end=end, sure=False))
            years = years_between(point.as_start, end.as_end) or [1]
            if any(_meets(claim, system, reading=trial.reading, n=n) for n in years):
                yield _based_on(point)
                return


def _known_levels(claim: Claim, scene: Scene) -> Iterator[Point]:
    yield from scene.own_points(claim)
    for evidence in scene.sets_of(claim):
        yield from (evidence_point(level, evidence) for level in evidence.levels)


def _based_on(point: Point) -> Text:
    return both(
        lambda language: words.BASE[language].format(
            number=point.premise.number[language], label=point.premise.label[language]
        )
    )

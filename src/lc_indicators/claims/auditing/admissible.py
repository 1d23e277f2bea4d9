"""Which readings a claim admits: its kind and the words around its figure say."""

from __future__ import annotations

from lc_indicators.claims.auditing.readings import (
    COMPOUND,
    DIFFERENCE,
    DIFFERENCE_PER_YEAR,
    PERCENT_OF,
    RELATIVE,
    TIMES_BY,
    TIMES_DOWN,
    TIMES_TO,
    On,
    Reading,
)
from lc_indicators.claims.claim import Claim, Kind

#: Words behind which a factor is the quotient itself, and what may stand between them and the figure.
_FOLDS = frozenset({"gấp", "bằng"})
_DOUBTS = frozenset(
    """khoảng chừng hơn gần trên dưới tới đến ít nhất xấp xỉ ngót quá cỡ độ được
    những""".split()  # noqa: SIM905 - reads as words
)
_MOST_DOUBT = 3


def readings_of(claim: Claim, *, rate: bool, before: str = "", after: str = "") -> tuple[Reading, ...]:
    """Return the admissible readings of a change, the usual one first; none for what is no change.

    *rate* tells whether its levels are percentages.  The words *before* and *after* the figure may leave but
    one: "điểm phần trăm" says points, "gấp" the quotient itself.
    """
    if claim.kind is Kind.GROWTH_FACTOR and claim.unit == "percent":
        return (PERCENT_OF,)
    if claim.kind is Kind.GROWTH_FACTOR:
        if claim.direction == "down":
            return (TIMES_DOWN,)
        # "tăng gấp đôi", "doubled", "2.3-fold" can be meant in one way.
        folds = claim.printed[:1].isalpha() or after.lstrip(" -").casefold().startswith("fold")
        by_too = claim.direction == "up" and not (folds or _says_fold(before))
        return (TIMES_TO, TIMES_BY) if by_too else (TIMES_TO,)
    usual, other = _BY_KIND.get(claim.kind, (None, None))
    if usual is None or other is None:
        return ()
    points_alone = usual.on is On.DIFFERENCE and says_points(after)
    return (usual, other) if rate and not points_alone else (usual,)


#: Kind -> its usual reading, and the other one that a change of a percentage admits.
_BY_KIND: dict[Kind, tuple[Reading, Reading]] = {
    Kind.ABSOLUTE_CHANGE: (DIFFERENCE, RELATIVE),
    Kind.PERCENTAGE_CHANGE: (RELATIVE, DIFFERENCE),
    Kind.AVERAGE_ANNUAL_CHANGE: (DIFFERENCE_PER_YEAR, COMPOUND),
    Kind.COMPOUND_ANNUAL_GROWTH_RATE: (COMPOUND, DIFFERENCE_PER_YEAR),
}


def says_points(after: str) -> bool:
    """Return whether the words behind a figure call it points."""
    return after.casefold().lstrip(" %").startswith(("điểm", "percentage point", "đpt"))


def _says_fold(before: str) -> bool:
    # "gấp", "bằng", with no more than a word of two of doubt ("gấp khoảng", "gấp ít nhất") before the figure.
    words = before.casefold().split()[-_MOST_DOUBT - 1 :]
    last = max((place for place, word in enumerate(words) if word in _FOLDS), default=None)
    return last is not None and set(words[last + 1 :]) <= _DOUBTS

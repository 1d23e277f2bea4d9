"""The words beside a printed figure that say which values it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lc_indicators.errors import DomainError
from lc_indicators.numbers.outward import DOWN, UP, rough_unit

INFINITY = Decimal("Infinity")


class Qualifier(StrEnum):
    """A word beside a printed figure that says which values it stands for."""

    OVER = "over"
    UNDER = "under"
    NEARLY = "nearly"
    ABOUT = "about"
    ABOUT_OVER = "about_over"
    AMONG_FIRST = "among_first"


@dataclass(frozen=True)
class QualifierRule:
    """How a qualifier changes the interval of a printed figure *v* with *u*, one unit of its last digit."""

    #: The interval, in words.
    interval: str
    #: Beyond this multiple of *v* a value no longer supports the claim, although it does not contradict it.
    support_limit: Decimal | None = None


#: The one table of qualifiers.
QUALIFIER_RULES: dict[Qualifier, QualifierRule] = {
    Qualifier.OVER: QualifierRule("[v, ∞)", Decimal("1.1")),
    Qualifier.UNDER: QualifierRule("(−∞, v]", Decimal("0.9")),
    Qualifier.NEARLY: QualifierRule("[v − max(u, 0.05 v), v]"),
    Qualifier.ABOUT: QualifierRule("[v − u, v + u]"),
    Qualifier.ABOUT_OVER: QualifierRule("[v − u, ∞)"),
    Qualifier.AMONG_FIRST: QualifierRule("a rank shared, not a quantity: unbounded"),
}

NEARLY_SHARE = Decimal("0.05")


def meaning(value: Decimal, qualifier: Qualifier | None) -> tuple[Decimal, Decimal]:
    """Return the ends of what a printed *value* can mean, by the rule of its qualifier.

    The ends do not depend on the decimal context of whoever calls.

    Raises
    ------
    DomainError
        *value* is not finite.
    """
    if not value.is_finite():
        raise DomainError("from_printed", "value", value, "a finite number")
    unit, rough = Decimal((0, (1,), min(int(value.as_tuple().exponent), 0))), rough_unit(value)
    none, half = Decimal(0), UP.divide(unit, Decimal(2))
    nearly = max(unit, UP.multiply(NEARLY_SHARE, value.copy_abs()))
    below, above = {
        None: (half, half),
        Qualifier.OVER: (none, INFINITY),
        Qualifier.UNDER: (INFINITY, none),
        Qualifier.NEARLY: (nearly, none),
        Qualifier.ABOUT: (rough, rough),
        Qualifier.ABOUT_OVER: (rough, INFINITY),
        Qualifier.AMONG_FIRST: (INFINITY, INFINITY),
    }[qualifier]
    return DOWN.subtract(value, below), UP.add(value, above)

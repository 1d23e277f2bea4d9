"""Check what is computed from two other figures: area × yield, a whole ÷ its people, exports − imports."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from lc_indicators.audit.arithmetic.unit_scales import powers_of
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding, computed_from, quotient
from lc_indicators.audit.relations.relation_words import lies, number, written
from lc_indicators.audit.relations.same_moment import REACH, Link, moment_link, weakest
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval


class Product(NamedTuple):
    """A unit that is a quotient: what is divided, by what, and how many of the first one of it makes."""

    each: str
    whole: str
    per: str
    made: Decimal
    #: How the two multiply, and divide, beside the sign.
    on: str = ""
    back: str = ""


PRODUCTS = (
    Product("quintals_per_hectare", "tonnes", "hectares", Decimal("0.1"), " ÷ 10", " × 10"),
    Product("tonnes_per_hectare", "tonnes", "hectares", Decimal(1)),
    Product("persons_per_square_kilometre", "persons", "square_kilometres", Decimal(1)),
    Product("pupils_per_class", "pupils", "classes", Decimal(1)),
    Product("pupils_per_teacher", "pupils", "teachers", Decimal(1)),
    Product("persons_per_household", "persons", "households", Decimal(1)),
    Product("kilograms_per_person", "tonnes", "persons", Decimal("0.001"), " ÷ 1000", " × 1000"),
)

#: The population of the end of a year is not its mean, by which a figure per head is made.
_ABOUT = RoundingInterval(Decimal("0.97"), Decimal("1.03"))

#: The area that a production comes from, whatever grows there; one that was sown may be another.
_HARVESTED = "harvested_area"

#: What falls to each of these may be told of some of them: "primary schools have 28.0 pupils per class".
_OF_SOME = frozenset({"classes", "teachers", "households"})

_PER_HEAD = "_per_capita"


def product_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the two others of whole, number and quotient say about the one told last in a sentence.

    Contradicts only where an area is the one harvested, or nothing unknown stands before what falls to each,
    and the figure is not far off.
    """
    if claim.kind is not Kind.LEVEL:
        return
    told = [mate for mate in (*index.neighbours(claim), claim) if mate.kind is Kind.LEVEL]
    for product in PRODUCTS:
        units = (product.whole, product.per, product.each)
        found = [[mate for mate in told if _is_in(mate, unit)] for unit in units]
        if all(len(mates) == 1 for mates in found):
            whole, per, each = (mates[0] for mates in found)
            is_last = claim is max(whole, per, each, key=index.place)
            if is_last and _of_one_crop(whole, per, each):
                yield from _product_finding(claim, (whole, per, each), product=product, index=index)


def _is_in(claim: Claim, unit: str) -> bool:
    return claim.unit == unit or (powers_of(claim.unit) > 0 and claim.unit.endswith(f"_{unit}"))


def _product_finding(
    claim: Claim, figures: tuple[Claim, Claim, Claim], *, product: Product, index: ClaimsIndex
) -> Iterator[RelationFinding]:
    whole, per, each = figures
    known = [index.known(one) * Decimal(1).scaleb(powers_of(one.unit)) for one in figures]
    premises = [one for one in figures if one is not claim]
    if claim is whole:
        formula = f"{{a}} × {{b}}{product.on} {{lies}}"
        made: RoundingInterval | None = known[1] * known[2] * product.made
    else:
        formula = f"{{a}} ÷ {{b}}{product.back} {{lies}}"
        made = quotient(known[0], (known[1] if claim is each else known[2]) * product.made)
    if made is None:
        return
    computed = made * Decimal(1).scaleb(-powers_of(claim.unit))
    is_said = per.indicator == _HARVESTED if per.unit == "hectares" else True
    is_said &= each.is_side_by_side or per.unit not in _OF_SOME
    near = claim.meant.overlaps(computed * SAME_SIZE)
    link = Link.STATED if is_said and near else Link.LOOSE
    yield computed_from(premises, formula, claim=claim, computed=computed, link=link)


def _of_one_crop(*claims: Claim) -> bool:
    is_crop = any(claim.unit == "hectares" for claim in claims)
    named = [claim.indicator for claim in claims if is_crop and claim.indicator not in {"", _HARVESTED}]
    crops = {name.partition("_")[0] for name in named}
    moments = {(claim.end, claim.part, claim.group) for claim in claims}
    return len(crops) < 2 and len(moments) == 1  # noqa: PLR2004 - one crop


#: What is left of one figure when another is taken off: its concept, and theirs.
BALANCES = {
    "trade_surplus": ("exports", "imports"),
    "trade_deficit": ("imports", "exports"),
}


def balance_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what exports and imports say about the trade surplus told with them.

    Contradicts only where there is one figure of each, in one unit and of one moment.
    """
    if claim.indicator not in BALANCES or claim.kind is not Kind.LEVEL:
        return
    near = [mate for mate in index.results(claim) if 0 <= claim.sentence - mate.sentence <= REACH]
    found = [[mate for mate in near if _is_of(mate, claim, name)] for name in BALANCES[claim.indicator]]
    if any(len({mate.values for mate in mates}) != 1 for mates in found):
        return
    premises = found[0][0], found[1][0]
    if {mate.unit for mate in premises} != {claim.unit}:
        return
    left = index.known(premises[0]) - index.known(premises[1])
    link = weakest([moment_link(claim, mate) for mate in premises]) or Link.LOOSE
    yield computed_from(premises, "{a} − {b} {lies}", claim=claim, computed=left, link=link)


def head_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what a whole and its people say about the figure per head ("bình quân đầu người").

    Contradicts only where all three are of one moment, and beyond what the mean and the last day of a year
    differ by.
    """
    if not claim.indicator.endswith(_PER_HEAD) or claim.kind is not Kind.LEVEL:
        return
    wanted = claim.indicator.removesuffix(_PER_HEAD), "population"
    found = [[mate for mate in index.results(claim) if _is_of(mate, claim, name)] for name in wanted]
    if any(len({mate.values for mate in mates}) != 1 for mates in found):
        return
    whole, people = found[0][0], found[1][0]
    scale = powers_of(whole.unit) - powers_of(people.unit) - powers_of(claim.unit)
    each = quotient(index.known(whole), index.known(people))
    if each is None:
        return
    each = each * Decimal(1).scaleb(scale)
    link = weakest([moment_link(claim, whole), moment_link(claim, people)]) or Link.LOOSE
    exact = each.overlaps(claim.meant)
    yield RelationFinding(
        claim=claim, premises=(whole, people), computed=each if exact else each * _ABOUT, link=link,
        arithmetic=partial(
            written, "{whole} ÷ {people}{power} {lies}", whole=number(whole.values[0]),
            people=number(people.values[0]), lies=lies(each), power=_power(scale),
        ),
    )  # fmt: skip


def _is_of(mate: Claim, claim: Claim, name: str) -> bool:
    is_level = mate.indicator == name and mate.kind is Kind.LEVEL
    return is_level and mate.status is claim.status and moment_link(mate, claim) is not None


def _power(scale: int) -> Text:
    said = number(Decimal(10) ** scale) if scale >= 0 else number(Decimal(10) ** -scale)
    return written(" × {by}" if scale > 0 else " ÷ {by}", by=said) if scale else written("")

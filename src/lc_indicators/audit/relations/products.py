"""Check products: production is area times yield, the whole is the people times what falls to each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from lc_indicators.audit.arithmetic.unit_scales import powers_of
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding, quotient
from lc_indicators.audit.relations.relation_words import lies, number, written
from lc_indicators.audit.relations.same_moment import Link, moment_link, weakest
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval

#: Units of yields, and how many of the unit of production one makes.
_YIELDS = {"quintals_per_hectare": Decimal("0.1"), "tonnes_per_hectare": Decimal(1)}

#: The population of the end of a year is not its mean, by which a figure per head is made.
_ABOUT = RoundingInterval(Decimal("0.97"), Decimal("1.03"))

#: The area that a production comes from, whatever grows there; one that was sown may be another.
_HARVESTED = "harvested_area"

_PER_HEAD = "_per_capita"


def yield_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what area and yield say about the production told with them in one sentence.

    Contradicts only where the area is the one harvested, and the production is not far off.
    """
    if claim.unit != "tonnes" or claim.kind is not Kind.LEVEL:
        return
    before = [mate for mate in index.neighbours(claim) if index.place(mate) < index.place(claim)]
    yields = [mate for mate in before if mate.unit in _YIELDS and mate.kind is Kind.LEVEL]
    areas = [mate for mate in before if mate.unit == "hectares" and mate.kind is Kind.LEVEL]
    if len(yields) != 1 or len(areas) != 1 or not _of_one_crop(areas[0], yields[0], claim):
        return
    (area,), (per_hectare,) = areas, yields
    made = index.known(area) * per_hectare.meant * _YIELDS[per_hectare.unit]
    near = claim.meant.overlaps(made * SAME_SIZE)
    is_harvested = area.indicator == _HARVESTED
    formula = (
        "{area} × {each} ÷ 10 {lies}" if per_hectare.unit.startswith("quintals") else "{area} × {each} {lies}"
    )
    yield RelationFinding(
        claim=claim, premises=(area, per_hectare), computed=made,
        link=Link.STATED if is_harvested and near else Link.LOOSE,
        arithmetic=partial(
            written, formula, area=number(area.values[0]), each=number(per_hectare.values[0]), lies=lies(made)
        ),
    )  # fmt: skip


def _of_one_crop(*claims: Claim) -> bool:
    crops = {claim.indicator.partition("_")[0] for claim in claims if claim.indicator not in {"", _HARVESTED}}
    moments = {(claim.end, claim.part, claim.group) for claim in claims}
    return len(crops) < 2 and len(moments) == 1  # noqa: PLR2004 - one crop


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

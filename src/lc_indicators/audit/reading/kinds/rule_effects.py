"""What the rules of :mod:`kind_rules` do to a figure: what it is of, its direction, what it is tied to."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.lexicon import Concept, multipliers
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import (
    AT,
    BRACKET,
    CHANGES,
    EQUALS,
    MULTIPLY,
    NONE,
    TO,
    direction_before,
)
from lc_indicators.audit.reading.kinds.situation import Situation
from lc_indicators.audit.reading.subject import RATES
from lc_indicators.numbers import Qualifier

#: The verb of a factor stands no farther before it.
_NEAR = 3


# Which way it went.


def said_way(it: Situation) -> str:
    """Return the direction of its own verb, of one before, of "tốc độ tăng"."""
    own = it.draft.governor.direction
    return own or direction_before(it.items, it.draft.index) or (it.pace or "")


def own_way(it: Situation) -> str:
    """Return the direction of its own verb; a goal is passed upwards without one."""
    return it.draft.governor.direction or "up"


def pace_way(it: Situation) -> str:
    """Return "down" where its own verb is a fall: growth itself is a rise."""
    return "down" if it.verb in CHANGES and it.draft.governor.direction == "down" else "up"


def last_way(it: Situation) -> str:
    """Return the direction of the change just said."""
    return it.last.direction if it.last else ""


def way_before_last(it: Situation) -> str:
    """Return the direction of the change that led to the level just said."""
    return it.before[-2].direction


def factor_way(it: Situation) -> str:
    """Return the direction of a factor, that a word alone may say: "halved", "giảm 1,8 lần"."""
    governs = it.verb in {MULTIPLY, *CHANGES}
    own = it.draft.governor.direction if governs else ""
    free = not own and not governs
    before = direction_before(it.items, it.draft.index, within=_NEAR) if free else ""
    return "down" if "down" in {it.draft.quantity.way, own, before} else "up"


# What it is of.


def of_goal(it: Situation) -> None:
    """Measure it against a goal."""
    it.draft.role = Role.COMPARISON_TO_TARGET


def of_branch(it: Situation) -> None:
    """Take the branch of the economy that contributes; of anything else it stays open."""
    concept = it.draft.concept
    it.draft.indicator = concept.concept if concept is not None and concept.measure == "sector" else ""


def of_next_branch(it: Situation) -> None:
    """Take the next branch that contributes, in the unit of the one before."""
    of_branch(it)
    it.draft.unit = it.last.unit if it.last else ""


def of_grown(it: Situation) -> None:
    """Take GRDP itself where "GRDP" was taken for its growth."""
    it.draft.indicator = it.grown


def of_changed(it: Situation) -> None:
    """Take the rate, share or growth that changes."""
    it.draft.indicator = it.changed.concept if it.changed else ""


def of_reduced(it: Situation) -> None:
    """Take the rate that a reduction is of."""
    draft = it.draft
    concept = it.concept(draft.concept.counts) if draft.concept else None
    draft.concept = concept or draft.concept
    draft.indicator = draft.concept.concept if draft.concept else ""


def of_points(it: Situation) -> None:
    """Take the share of a branch, and the rate of what is counted."""
    concept = it.draft.concept
    if concept is not None and concept.measure == "sector":
        concept = it.concept(concept.counts) or concept
    elif concept is not None and concept.measure == "count":
        concept = it.words.rates.get(concept.concept, concept)
    it.draft.indicator = concept.concept if concept else ""


def of_measured(it: Situation) -> None:
    """Take the rate or share that it is the level of, in its own unit; tie it to the count that it parts."""
    draft, concept, counted = it.draft, it.measured, it.counted
    draft.indicator, draft.unit = (concept.concept, concept.unit) if concept else ("", "percent")
    if counted is not None:
        draft.bond, draft.bonded_to = Bond.SHARE_OF, counted
        draft.group, draft.standard = counted.group, counted.standard


def of_noun(it: Situation) -> None:
    """Take the rate or share of the noun behind it."""
    draft, concept = it.draft, it.words.rates.get(it.noun or "")
    draft.concept, draft.indicator, draft.subject = concept, concept.concept if concept else "", ""
    draft.unit = concept.unit if concept else "percent"


def of_bare(it: Situation) -> None:
    """Give a number without unit that of what was just named, without its multiplier.

    "1,023,208" of what is told in thousands is printed in full, or leaves open what it is in; "436,0" is in
    thousands, as tables print it, or in no unit that is known.
    """
    draft, unit = it.draft, it.draft.concept.unit if it.draft.concept else ""
    draft.unit = bare_unit(unit)
    if draft.unit != unit:
        draft.is_clear = False
        if any(_has_decimals(value) for value in draft.quantity.values):
            draft.unit = unit


def of_level_told(it: Situation) -> None:
    """Take unit and thing of the level that it is compared with: "402 tonnes, below the 418 of May"."""
    draft, level = it.draft, it.level_told
    if level is not None:
        draft.indicator, draft.group, draft.unit = level.indicator, level.group, level.unit


def of_whole(it: Situation) -> None:
    """Take unit and thing of the whole that opens the sentence: "Of 1,520 enterprises, 1,140 are small"."""
    draft, whole = it.draft, it.before[0]
    draft.unit, draft.indicator, draft.concept, draft.subject = whole.unit, "", None, ""


def of_thousand(it: Situation) -> None:
    """Take the rate that is told of a thousand; anything else told so is of nothing that was named."""
    draft = it.draft
    if draft.unit == "per_thousand" and draft.concept is not None and draft.concept.unit in _OF_THOUSAND:
        draft.unit = draft.concept.unit
    else:
        draft.concept, draft.indicator, draft.subject = None, "", ""


def of_amount_moved(it: Situation) -> None:
    """Take the things behind a rate, and money per head where the text does not say so again."""
    draft, concept = it.draft, it.draft.concept
    if concept is not None and concept is not draft.quantity.noun and concept.measure in RATES:
        draft.indicator = _counted_by(concept, it)
    if concept is not None and _is_per_head(draft, concept):
        draft.unit += "_per_person"


def of_amount(it: Situation) -> None:
    """Take the subject for an amount that does not say itself what it is of, if the unit fits."""
    draft = it.draft
    if draft.quantity.measure is not None and draft.quantity.measure.is_of_some:
        draft.concept, draft.indicator, draft.subject = None, "", ""
        return
    if draft.concept is not None and draft.concept is not draft.quantity.noun:
        _find_subject(it, draft.concept)
    draft.indicator = draft.indicator or it.words.counted.get(draft.unit, "")


def of_amount_passed(it: Situation) -> None:
    """Take the subject of an amount that was passed: "vượt 1.000 tỷ đồng" is more than that."""
    it.draft.qualifier = Qualifier.OVER
    of_amount(it)


def of_last_counted(it: Situation) -> None:
    """Take the things counted by the rate that just changed: "giảm 1,5%, tương ứng 5.415 hộ"."""
    if it.last is not None:
        it.draft.indicator, it.draft.group = _counted_by(it.concept(it.last.indicator), it), it.last.group


def of_last_rated(it: Situation) -> None:
    """Take the rate of the things that just changed: "giảm 1.432 hộ nghèo (1,95%)"."""
    draft, last = it.draft, it.last
    if last is not None:
        rate = it.words.rates.get(last.indicator)
        draft.indicator = rate.concept if rate else last.indicator
        draft.group, draft.standard = last.group, last.standard


def like_last(it: Situation) -> None:
    """Take kind, unit and direction of the change just said."""
    if it.last is not None:
        it.draft.kind, it.draft.unit = it.last.kind, it.last.unit


def of_each_year(it: Situation) -> None:
    """Hold in every year of the span."""
    it.draft.every_year = True


# What it is tied to.


def differs(it: Situation) -> None:
    """Tell a distance between two things, no change over time."""
    it.draft.bond = Bond.DIFFERENCE


def differs_from_last(it: Situation) -> None:
    """Tell a distance from the change just said, in its unit."""
    it.draft.bond, it.draft.bonded_to = Bond.DIFFERENCE, it.last
    it.draft.unit = it.last.unit if it.last else it.draft.unit


def contributes(it: Situation) -> None:
    """Tell a part of the growth of all, said before: "tăng 8,01%, trong đó …", "Trong mức tăng 8,01%, …"."""
    draft, last = it.draft, it.last
    draft.bond = Bond.CONTRIBUTION
    said = [one for one in (*it.earlier, *it.before) if one.bond is Bond.CONTRIBUTION and one.bonded_to]
    draft.bonded_to = (
        said[-1].bonded_to if said else next(filter(it.is_of_all, (*it.before, *it.earlier)), None)
    )
    falls = (
        last is not None and last.bond is Bond.CONTRIBUTION and last.direction == "down" and it.verb == NONE
    )
    draft.direction = "down" if falls or draft.governor.direction == "down" else ""


def says_last_again(it: Situation) -> None:
    """Tell the change just said in another unit."""
    it.draft.bond, it.draft.bonded_to = Bond.SAME_CHANGE, it.last


#: Units of rates that are told of a thousand.
_OF_THOUSAND = frozenset({"per_thousand", "deaths_per_1000_births"})


def _find_subject(it: Situation, concept: Concept) -> None:
    draft, unit = it.draft, it.draft.unit
    per_head = concept.unit.endswith("_per_person") and draft.counts_money
    if per_head or bare_unit(concept.unit) == bare_unit(unit):
        draft.unit = f"{unit}_per_person" if _is_per_head(draft, concept) else unit
        return
    size = it.concept(it.grown) if concept.measure == "growth" else None
    if size is not None and bare_unit(size.unit) == bare_unit(unit):
        draft.concept, draft.indicator = size, size.concept
        return
    counted, last = _counted_by(concept, it), it.last
    between = it.items[last.index + 1 : draft.index] if last else ()
    tells = it.verb == BRACKET or any(item.role in {AT, EQUALS} for item in between)
    # "tỷ lệ hộ nghèo còn 12,1%, tương đương 95.205 hộ": the households behind the rate.
    behind_last = last is not None and last.indicator == concept.concept and tells
    # "Năm 2016 giảm còn 47.133 hộ": the households behind the rate spoken of.
    if not counted or not (it.verb == TO or behind_last):
        draft.concept, draft.indicator, draft.subject = None, "", ""
        return
    draft.concept, draft.indicator = it.concept(counted), counted
    if it.verb != TO and last is not None and last.kind is Kind.LEVEL and last.bond is None:
        last.bond, last.bonded_to = Bond.SHARE_OF, draft


def _is_per_head(draft: Draft, concept: Concept) -> bool:
    """Return whether money is per head although the text does not say so again."""
    return draft.counts_money and concept.unit.endswith("_per_person") and "_per_" not in draft.unit


def _counted_by(concept: Concept | None, it: Situation) -> str:
    """Return the concept that a rate counts if it is counted in the figure's unit, else ""."""
    counted = it.concept(concept.counts) if concept is not None and concept.measure in RATES else None
    return counted.concept if counted is not None and counted.unit == it.draft.unit else ""


def bare_unit(unit: str) -> str:
    """Return a unit without its multiplier."""
    return unit.removeprefix(next(filter(unit.startswith, multipliers()), ""))


def _has_decimals(value: Decimal) -> bool:
    """Return whether a number is printed with decimals, zeros included."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0

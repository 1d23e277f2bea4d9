"""Say what is so around a figure: the facts that conditions of :mod:`kind_rules` ask for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    BRACKET,
    BY,
    CHANGES,
    EQUALS,
    EXCEED,
    MORE,
    NONE,
    RATIO,
    TO,
    VERBS,
)
from lc_indicators.audit.reading.kinds.situation import (
    COVERED,
    EVERYBODY,
    RATIOS,
    Situation,
)
from lc_indicators.audit.reading.surroundings import goal_before

#: What parts the members of a list, names them, and is in none.
_LISTS_ON = frozenset({",", ";", "và", "and"})
_NAMES = frozenset({"concept", "group", "area", OTHER})
_NO_LIST = VERBS | {"rate_word", "share_word", "part", "time", "goal", "target"}
#: "…, 3.38% from September": a change, too.
_BASES = frozenset({"versus", "from", "last_year", "term_start"})

#: A change and the level that it led to.
_ENDS = 2
#: A bracket belongs to the quantity that stands no farther before it.
_NEAR = 3


def _is_signed(it: Situation) -> bool:
    is_pace = it.draft.concept is not None and it.draft.concept.measure in {"growth", "reduction"}
    return bool(it.draft.quantity.sign) and it.verb in {BRACKET, NONE, AFTER_QUANTITY} and not is_pace


def _bracket_of(it: Situation) -> str:
    last = it.last if it.verb == BRACKET and not _is_signed(it) else None
    if last is None or last.index < it.draft.governor.index - _NEAR:
        return ""
    if last.kind in {Kind.LEVEL, Kind.COUNT_OF_TOTAL}:
        return "level" if last.is_count else ""
    if last.unit.startswith(RATIOS):
        return ""
    return "change" if last.kind in {Kind.ABSOLUTE_CHANGE, Kind.AVERAGE_ANNUAL_CHANGE} else ""


def _kind_of_noun(it: Situation) -> str:
    if it.noun is None:
        return ""
    if it.noun in it.words.rates:
        return it.words.rates[it.noun].measure
    # "54% dân số là đồng bào các dân tộc": what they are made of, not what reaches them.
    makes_up = any(item.role == AT for item in it.following(2)[1:])
    return "everybody" if it.noun in EVERYBODY and not makes_up else "other"


def _moved_to_last(it: Situation) -> bool:
    if len(it.before) < _ENDS or it.before[-1].governor.role != TO:
        return False
    change, level = it.before[-_ENDS:]
    return change.kind is Kind.ABSOLUTE_CHANGE and level.kind is Kind.LEVEL and change.unit == level.unit


def _goes_on_with_rates(it: Situation) -> bool:
    levels = (one for one in reversed(it.before) if one.unit.startswith("percent") and not one.is_change)
    return next((one.kind is Kind.LEVEL for one in levels), False)


def _goes_on_with_changes(it: Situation) -> bool:
    last, behind = it.last, it.following(1)
    joints = [place for place, item in enumerate(it.stretch) if item.value in _LISTS_ON]
    if last is None or not last.is_change or last.unit != "percent" or not joints:
        return False
    tail = it.stretch[joints[-1] + 1 :]
    if any(item.role in _NO_LIST for item in tail):
        return False
    if any(item.role in _BASES or (item.time is not None and item.time.opens) for item in behind):
        return True
    is_bare = not any(item.role in _NO_LIST for item in it.stretch[: joints[0]])
    ends = not behind or behind[0].role == MARK
    return is_bare and ends and any(item.role in _NAMES for item in tail)


def _spreads(it: Situation) -> bool:
    levels = [one for one in it.before if one.kind is Kind.LEVEL and one.concept is it.draft.concept]
    return it.verb == EQUALS and it.is_yearly and len(levels) > 1


def _compares(it: Situation) -> bool:
    """Return whether it stands behind what compares with it: "against 418", "up 3% from 418", "(418)"."""
    said = [item.role for item in it.stretch if item.role not in {OTHER, "within", "qualifier"}]
    changes = it.last is not None and it.last.is_change
    if it.verb == BRACKET and changes and _BASES.intersection(said):
        return True
    is_from = said[-1:] == ["from"] and (changes or said[-2:-1] in (["up"], ["down"]))
    return is_from or said[-1:] == ["versus"]


def _equals(it: Situation) -> bool:
    is_verb = it.verb == AT and it.items[it.draft.governor.index].value == RATIO
    return is_verb and not _is_signed(it)


FACTS: Mapping[str, Callable[[Situation], object]] = {
    # The verb, bracket or noun that the figure hangs on, by its name in governing_verbs.
    "verb": lambda it: it.verb or "none",
    # What is measured: rate, share, amount, count, growth, index, sector, reduction; nothing.
    "of": lambda it: it.draft.concept.measure if it.draft.concept else "nothing",
    # The sentence itself names it.
    "named": lambda it: it.is_named,
    # It is told by the year anyway.
    "yearly_concept": lambda it: it.draft.concept is not None and it.draft.concept.unit == "percent_per_year",
    # What changes by a percentage: "hộ nghèo giảm 2%" is of their rate.
    "changed": lambda it: it.changed.measure if it.changed else "nothing",
    # What a percentage is the level of: a rate or a share.
    "measured": lambda it: it.measured.measure if it.measured else "nothing",
    # The noun behind a percentage has a rate or share, is everybody, or is other.
    "noun": _kind_of_noun,
    "everybody_behind": lambda it: it.concept_behind in EVERYBODY,
    # The figure is the size of a movement, not where it led.
    "moves": lambda it: it.moves,
    # "từ A" goes on to "xuống còn B", or has a time of its own.
    "leads_on": lambda it: it.leads_on,
    # A word is number and verb in one: "doubled".
    "verbal": lambda it: it.draft.quantity.way,
    # "1.620 tỷ đồng (-10,0%)": a sign, and no verb.
    "signed": _is_signed,
    # "bằng 125%"; behind another figure.
    "equal": _equals,
    "equal_before": lambda it: any(
        one.kind is Kind.GROWTH_FACTOR and one.unit == "percent" for one in it.before
    ),
    "ratio": lambda it: _equals(it) and it.last is not None,
    "range": lambda it: it.draft.quantity.is_range,
    "criteria": lambda it: (
        it.draft.quantity.measure is not None and it.draft.quantity.measure.unit == "criteria"
    ),
    # "4,8%/năm"; "mỗi năm"; "bình quân"; the latter over a time longer than a year; such a time.
    "a_year": lambda it: it.is_yearly,
    "each_year": lambda it: it.surroundings.is_yearly,
    "average": lambda it: it.surroundings.has_average,
    "average_over_years": lambda it: it.surroundings.has_average and it.verb != BY and it.is_long,
    "long": lambda it: it.is_long,
    # "tốc độ tăng", "tỷ lệ", a verb of change stands before the figure; "tỷ trọng", "cơ cấu" holds.
    "pace_word": lambda it: it.pace is not None,
    "rate_word": lambda it: it.says_rate,
    "change_before": lambda it: any(item.role in CHANGES for item in it.stretch),
    "structure": lambda it: it.is_structure,
    # A goal is named beside the figure; "vượt" stands behind another figure; by how much a goal was passed.
    "goal": lambda it: it.surroundings.role is Role.COMPARISON_TO_TARGET,
    "passes_last": lambda it: (
        it.verb == EXCEED and it.last is not None and it.draft.governor.index > it.last.index
    ),
    "passes": lambda it: it.verb in {EXCEED, MORE, *CHANGES} or goal_before(it.items, it.index),
    # What the figure before is: its kind, a change, points, an amount, of what has a rate.
    "last": lambda it: it.last.kind.value if it.last else "nothing",
    "last_change": lambda it: it.last is not None and it.last.is_change,
    "last_count": lambda it: it.last is not None and it.last.kind is Kind.LEVEL and it.last.counts_things,
    # A whole opens the sentence, and counts things: "Of 1,520 enterprises, …".
    "of_whole": lambda it: bool(it.before) and it.before[0].is_whole and it.before[0].counts_things,
    # "fell by A to B": B is what stands before the figure.
    "moved_to_last": _moved_to_last,
    "last_growth": lambda it: it.last is not None and it.last.kind is Kind.PERCENTAGE_CHANGE,
    "last_in_points": lambda it: it.last is not None and "points" in it.last.unit,
    "last_amount": lambda it: (
        it.last is not None and it.last.kind is Kind.LEVEL and (it.last.counts_things or it.last.counts_money)
    ),
    "last_rated": lambda it: it.last is not None and it.last.indicator in it.words.rates,
    # A percentage stands in the bracket of a level, or of a change.
    "bracket_of": _bracket_of,
    # A percentage is the part that a count before it is; of people.
    "counted": lambda it: it.counted is not None,
    "covered": lambda it: it.counted is not None and it.counted.unit in COVERED,
    # A list of rates goes on.
    "rate_list": _goes_on_with_rates,
    # A list of changes goes on without its verb; contributions to a growth do.
    "list_of_changes": _goes_on_with_changes,
    "last_contributes": lambda it: it.last is not None and it.last.bond is Bond.CONTRIBUTION,
    "behind_figure": lambda it: any(item.role == QUANTITY for item in it.items[: it.index]),
    # An amount has been told; the figure stands behind what compares with it: "against 418", "up from 418".
    "level_told": lambda it: it.level_told is not None,
    "compares": _compares,
    # A base of comparison stands before it.
    "base_before": lambda it: any(item.role in _BASES for item in it.stretch),
    # Two levels stand before it, and it spreads their difference over the years.
    "spreads": _spreads,
}

"""What a figure of a sentence says, as tables of rules: the first rule that holds decides.

A figure goes through the table of its unit.  A rule gives it a kind and a unit, says what it is of, which way
it went and what it is tied to; or it leads to another table; or it says that the figure claims nothing.  Its
conditions are facts of :data:`FACTS` and what stands next to the figure.  The figure of its example stands in
«»: a test reads each example and finds that its very rule decided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.reading.decision_lists import DecisionList
from lc_indicators.audit.reading.kinds import rule_effects as do
from lc_indicators.audit.reading.kinds.kind_facts import FACTS
from lc_indicators.audit.reading.kinds.situation import Situation
from lc_indicators.audit.reading.subject import RATES
from lc_indicators.audit.reading.units_behind_numbers import OF_MANY, PERCENT, POINTS, TIMES

FRACTION, AMOUNT, BARE = "a part of a whole", "an amount", "a number without unit"
#: Tables that rules of the others lead to.
MOVING, RESTING = "a percentage that moves", "a percentage that is a level"
OF_GOAL, FACTOR = "a percentage of a goal", "a factor"

LEVEL, SHARE, GROWTH_FACTOR = Kind.LEVEL, Kind.SHARE, Kind.GROWTH_FACTOR
CHANGE, GROWTH = Kind.ABSOLUTE_CHANGE, Kind.PERCENTAGE_CHANGE
IN_POINTS, IN_PERCENT = "percentage_points", "percent"
AVERAGED = "a_year average"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of a table."""

    #: Facts that all hold.
    when: str
    #: A kind, the table that decides, or None where the figure claims nothing.
    kind: Kind | str | None
    #: A sentence, and its figure in «».
    example: str
    #: "" where it is the printed one.
    unit: str = ""
    #: What stands next to the figure.
    line: str = ""
    #: Facts of which one makes it a change of each year on average.
    yearly: str = ""
    of: Callable[[Situation], None] | None = None
    #: up, down, or how to tell.
    way: Callable[[Situation], str] | str = do.said_way
    tie: Callable[[Situation], None] | None = None


def _all_of(of: Callable[[Situation], None], *rules: Rule) -> tuple[Rule, ...]:
    """Return a table whose figures are all of the same, unless a rule says otherwise."""
    return tuple(rule if rule.of else replace(rule, of=of) for rule in rules)


TABLES: Mapping[str, tuple[Rule, ...]] = {
    FRACTION: (
        Rule("", Kind.COUNT_OF_TOTAL, "Năm 2018 có «61/85» xã đạt chuẩn."),
    ),
    AMOUNT: (
        Rule("criteria range", None, "Năm 2019 có 6 xã đạt «15-16» tiêu chí."),
        Rule("verb:equals last:absolute_change|percentage_change", CHANGE,
             "Tỷ lệ hộ nghèo giảm 1 - 1,5%, tương ứng «3.415 đến 5.415» hộ.",
             of=do.of_last_counted, way=do.last_way, tie=do.says_last_again),
        Rule("signed last_change", CHANGE, "Sản lượng lúa tăng 2,4% («+6.700» tấn) năm 2020.",
             of=do.of_amount_moved, way=do.last_way),
        Rule("verb:bracket last_growth", CHANGE, "Output rose 3.2% («120» tonnes) to 3,870 tonnes.",
             line="QUANTITY MARK #", of=do.of_amount_moved, way=do.last_way),
        Rule("moves", CHANGE, "Số hộ nghèo năm 2018 giảm «310» hộ so với năm 2017.",
             yearly="a_year each_year average_over_years", of=do.of_amount_moved),
        Rule("spreads", CHANGE, "Năm 2015 có 12 hộ nghèo, năm 2017 có 14 hộ nghèo, tức là «1» hộ/năm.",
             yearly="a_year", of=do.of_amount_moved),
        Rule("verb:more", CHANGE, "Kim ngạch xuất khẩu cao hơn cùng kỳ «3,1» triệu USD.",
             line="MORE LAST_YEAR|TERM_START #", way=do.own_way, of=do.of_amount_moved),
        Rule("verb:more", CHANGE, "Thu nhập bình quân đầu người cao hơn bình quân chung «1,5» triệu đồng.",
             way=do.own_way, tie=do.differs),
        Rule("verb:exceed goal", CHANGE, "Thu ngân sách vượt «50» tỷ đồng so với kế hoạch.", way="up"),
        Rule("verb:exceed", LEVEL, "Thu ngân sách năm 2018 vượt «2.000» tỷ đồng.", of=do.of_amount_passed),
        Rule("", LEVEL, "Thu ngân sách năm 2018 đạt «2.000» tỷ đồng.", of=do.of_amount),
    ),
    BARE: _all_of(
        do.of_bare,
        Rule("last_contributes of:sector", SHARE,
             "Industry contributed 5.05 percentage points, services «2.14» in 2020.",
             of=do.of_next_branch, tie=do.contributes),
        Rule("last_count", CHANGE, "There were 176 accidents, «27» fewer than in 2021.",
             line="# VERSUS:up|VERSUS:down", of=do.of_level_told),
        Rule("behind_figure", None, "Accidents claimed 874 souls, «58» fewer than in 2020.",
             line="# VERSUS:up|VERSUS:down"),
        Rule("of:count|index named verb:up|down|by", CHANGE,
             "The number of poor households fell by «310» to 1,204 in 2018."),
        Rule("of:count|amount|index named verb:bracket last_change base_before", LEVEL,
             "Tourist arrivals were 142,600, up 3.9% from the previous month («137,200»)."),
        Rule("level_told", LEVEL, "Coffee covers 31,450 hectares, «28,760» of which are bearing.",
             line="# PART", of=do.of_level_told),
        Rule("of:count|index named verb:at|to|equals", LEVEL,
             "The number of poor households fell by 310 to «1,204» in 2018."),
        Rule("verb:up|down|by last_count", CHANGE, "The herd numbered 51,150 head, up «1,150» on the year.",
             line="# MARK|VERSUS|FROM|LAST_YEAR|WORD:on", of=do.of_level_told),
        Rule("of:count|index named verb:from leads_on", LEVEL,
             "Poor households fell from «12,400» in 2015 to 6,200 in 2020."),
        Rule("level_told compares", LEVEL, "Output was 402 tonnes, 3.9% below the «418» of May 2021.",
             of=do.of_level_told),
        Rule("of_whole", LEVEL, "Of 1,520 enterprises, «1,140» (75%) were small.", of=do.of_whole),
        Rule("", None, "Kỳ họp bàn «12» nội dung."),
    ),
    OF_MANY: _all_of(
        do.of_thousand,
        Rule("moves", CHANGE, "Tỷ suất chết trẻ em dưới 1 tuổi năm 2016 giảm «3,5‰» so với năm 2013."),
        Rule("", LEVEL, "Năm 2016, tỷ suất chết trẻ em dưới 1 tuổi là «41,1‰»."),
    ),
    TIMES: (
        Rule("verb:more|multiply|up|down|by", FACTOR, "Thu nhập năm 2018 tăng «1,8» lần so với năm 2012."),
        Rule("verbal", FACTOR, "Poor households «halved» between 2015 and 2020."),
        Rule("verb:at|after_quantity|bracket|to", FACTOR, "Thu nhập năm 2018 bằng «1,8» lần năm 2012.",
             line="# ANY? ANY? VERSUS|AGAINST_GOAL|MORE|LAST_YEAR|TIME|that"),
        Rule("verb:none", FACTOR, "Income reached VND 27 million in 2018, «1.6» times higher than in 2013.",
             line="# ANY? ANY? VERSUS|AGAINST_GOAL|MORE|that"),
        Rule("verb:at|after_quantity|bracket|to|none", FACTOR, "Income was «3.3» times the level of 2014.",
             line="# WITHIN ORDINAL WITHIN TIME"),
        Rule("", None, "Đã họp «12» lần trong năm 2018."),
    ),
    FACTOR: _all_of(
        do.of_grown,
        Rule("verb:more", GROWTH_FACTOR, "Thu nhập năm 2018 cao hơn «1,8» lần so với năm 2012.",
             way=do.factor_way, tie=do.differs),
        Rule("", GROWTH_FACTOR, "Tỷ lệ hộ nghèo cao gấp «2,5» lần bình quân chung của cả nước.",
             line="# ANY? ANY? OTHERS", way=do.factor_way, tie=do.differs),
        Rule("", GROWTH_FACTOR, "Thu nhập năm 2018 gấp «1,8» lần năm 2012.", way=do.factor_way),
    ),
    POINTS: _all_of(
        do.of_points,
        Rule("verb:contribute", SHARE, "Công nghiệp đóng góp «1,2» điểm phần trăm vào mức tăng trưởng chung.",
             unit=IN_POINTS, of=do.of_branch, tie=do.contributes),
        Rule("last_contributes !moves", SHARE,
             "Công nghiệp đóng góp 5,1 điểm phần trăm, dịch vụ «2,1» điểm phần trăm.",
             unit=IN_POINTS, of=do.of_branch, tie=do.contributes),
        Rule("of:reduction", CHANGE, "Tỷ lệ giảm nghèo bình quân đạt «3,1» điểm phần trăm/năm.",
             unit=IN_POINTS, yearly=AVERAGED, of=do.of_reduced, way="down"),
        Rule("verb:more", CHANGE, "Tỷ lệ hộ nghèo thấp hơn bình quân chung «3» điểm phần trăm.",
             unit=IN_POINTS, yearly="a_year", tie=do.differs),
        Rule("", CHANGE, "Tỷ lệ hộ nghèo năm 2018 giảm «2,3» điểm phần trăm so với năm 2017.",
             unit=IN_POINTS, yearly=AVERAGED),
    ),
    PERCENT: (
        Rule("goal", OF_GOAL, "Thu ngân sách năm 2018 đạt «103,5»% kế hoạch."),
        Rule("verb:contribute", SHARE, "Công nghiệp đóng góp «43,05»% vào mức tăng trưởng chung.",
             unit=IN_PERCENT, of=do.of_branch, tie=do.contributes),
        Rule("passes_last", OF_GOAL, "Năm 2018 tỷ lệ hộ nghèo giảm 4%, vượt «1»%."),
        Rule("verb:more last_change", CHANGE, "Tỷ lệ hộ nghèo giảm 3,5%, nhanh hơn mức chung «1-2»%.",
             way=do.own_way, tie=do.differs_from_last),
        Rule("verb:more", CHANGE, "Tỷ lệ nghèo ở nông thôn thấp hơn ở miền núi «3»%.",
             unit=IN_POINTS, way=do.own_way, tie=do.differs),
        Rule("verb:equals|at|bracket moved_to_last", GROWTH,
             "Poor households fell by 420 to 6,200, or «6.3»%.",
             unit=IN_PERCENT, of=do.of_last_rated, way=do.way_before_last),
        Rule("bracket_of:level", RESTING, "Năm 2018 có 1.204 hộ nghèo («12,6»%)."),
        Rule("bracket_of:change last_rated", CHANGE, "Năm 2018 giảm 842 hộ nghèo («2,1»%) so với năm 2013.",
             unit=IN_POINTS, of=do.of_last_rated, way=do.last_way, tie=do.says_last_again),
        Rule("bracket_of:change", GROWTH, "Dân số năm 2023 tăng 162.419 người («18,87»%) so với năm 2016.",
             unit=IN_PERCENT, of=do.of_last_rated, way=do.last_way, tie=do.says_last_again),
        Rule("verb:equals last:absolute_change !last_in_points !last_rated", GROWTH,
             "Rice output was 287,104 tonnes, up 6,700 tonnes or «2.39» percent.",
             unit=IN_PERCENT, of=do.of_last_rated, way=do.last_way),
        Rule("ratio", GROWTH_FACTOR, "Thu ngân sách năm 2020 đạt 2.013 tỷ đồng, bằng «125»% năm 2019.",
             unit=IN_PERCENT, line="# TIME|LAST_YEAR", of=do.of_grown, way=""),
        Rule("equal", GROWTH_FACTOR, "Chỉ số sản xuất công nghiệp tháng 9 bằng «108,6»% so với cùng kỳ.",
             unit=IN_PERCENT, line="# VERSUS TIME|LAST_YEAR|TERM_START", of=do.of_grown, way=""),
        Rule("equal equal_before", GROWTH_FACTOR, "Thu phí bằng 94% so với cùng kỳ, thu từ đất bằng «79,6»%.",
             unit=IN_PERCENT, of=do.of_grown, way=""),
        Rule("verb:at|none|equals", GROWTH_FACTOR, "Output was «103.6»% of that of the previous year.",
             unit=IN_PERCENT, line="# WITHIN ANY? WITHIN? LAST_YEAR|TERM_START", of=do.of_grown, way=""),
        Rule("of:reduction", CHANGE, "Tỷ lệ giảm nghèo bình quân đạt «3,1»%/năm.",
             unit=IN_POINTS, yearly=AVERAGED, of=do.of_reduced, way="down"),
        Rule("of:growth", GROWTH, "Năm 2018 GRDP tăng «9,2»%.",
             unit=IN_PERCENT, yearly="a_year average long yearly_concept", way=do.pace_way),
        Rule("signed", MOVING, "Thu ngân sách năm 2020 là 1.620 tỷ đồng («-10,0»%) so với năm 2019."),
        Rule("a_year verb:at of:rate !pace_word !change_before", RESTING,
             "The poverty rate was over «98» percent every year.", of=do.of_each_year),
        Rule("moves", MOVING, "Tỷ lệ hộ nghèo năm 2018 giảm «3,2»% so với năm 2017."),
        Rule("list_of_changes", MOVING, "So với cùng kỳ, thịt trâu tăng 1,8%, thịt bò «2,6»%."),
        Rule("pace_word verb:at|none|after_quantity", MOVING, "Mức tăng dân số năm 2018 là «1,2»%."),
        Rule("a_year !verb:to|from", MOVING, "Thu ngân sách đạt «11,50»%/năm."),
        Rule("", RESTING, "Tỷ lệ hộ nghèo năm 2018 là «22»%."),
    ),
    OF_GOAL: _all_of(
        do.of_goal,
        Rule("!passes", SHARE, "Thu ngân sách năm 2018 đạt «103,5»% kế hoạch.", unit="percent_of_target"),
        Rule("of:rate|share|growth|reduction !last_amount", CHANGE,
             "Năm 2018 tỷ lệ hộ nghèo giảm 4%, vượt «1»% so với kế hoạch.",
             unit=IN_POINTS, way=do.own_way),
        Rule("", GROWTH, "Thu ngân sách năm 2018 vượt «5»% so với kế hoạch.",
             unit=IN_PERCENT, way=do.own_way),
    ),
    MOVING: _all_of(
        do.of_changed,
        Rule("changed:rate|share", CHANGE, "Hộ nghèo năm 2018 giảm «3,2»% so với năm 2017.",
             unit=IN_POINTS, yearly=AVERAGED),
        Rule("changed:nothing rate_word", CHANGE, "The rate was cut by «3.2»% in 2018.",
             unit=IN_POINTS, yearly=AVERAGED),
        Rule("changed:nothing verb:by last_in_points", CHANGE,
             "Dropout fell by 2 percentage points a year, and by «3-4» percent in 2019.",
             of=do.like_last, way=do.last_way),
        Rule("", GROWTH, "Số hộ nghèo năm 2018 giảm «12»% so với năm 2017.",
             unit=IN_PERCENT, yearly=AVERAGED),
    ),
    RESTING: _all_of(
        do.of_measured,
        Rule("noun:rate|everybody", LEVEL, "Năm 2018 có «47»% dân số được dùng nước sạch.", of=do.of_noun),
        Rule("noun:share|other", SHARE, "Năm 2018 có «40»% xã đạt chuẩn nông thôn mới.", of=do.of_noun),
        Rule("measured:rate", LEVEL, "Tỷ lệ hộ nghèo năm 2018 là «22»%."),
        Rule("measured:share", SHARE, "Năm 2018 tỷ trọng nông nghiệp chiếm «32»%."),
        Rule("covered !verb:take", LEVEL, "Năm 2018 có 321.162 hộ dùng điện, đạt «98,8»%."),
        Rule("covered everybody_behind", LEVEL, "Năm 2018 có 321.162 hộ dùng điện, chiếm «98,8»% số hộ."),
        Rule("counted", SHARE, "Năm 2018 có 1.204 hộ nghèo, trong đó hộ người Mông chiếm «91,4»%."),
        Rule("!structure rate_word", LEVEL, "Tỷ lệ năm 2014 là «27,9»%."),
        Rule("!structure rate_list", LEVEL,
             "Tỷ lệ hộ nghèo năm 2018 là 22%; số trẻ em suy dinh dưỡng là «12»%."),
        Rule("", SHARE, "Năm 2018, vốn vay chiếm «12»%."),
    ),
}  # fmt: skip

_LISTS = {name: DecisionList(rows, FACTS) for name, rows in TABLES.items()}


def rules_for(it: Situation) -> tuple[Rule, ...]:
    """Return the rules that decide on a figure: the one of its unit's table, and those that it leads to."""
    found = [_LISTS[_table_of(it)].choose(it)]
    while (kind := found[-1].kind) in _LISTS:
        found.append(_LISTS[str(kind)].choose(it))
    return tuple(found)


def _table_of(it: Situation) -> str:
    measure = it.draft.quantity.measure
    if it.draft.quantity.is_fraction:
        return FRACTION
    if measure is None:
        return BARE
    if measure.unit == "points" and it.draft.concept is not None and it.draft.concept.measure in RATES:
        # "Poverty fell … 4.74 points a year": of percentages.
        return POINTS
    return measure.kind if measure.kind in TABLES else AMOUNT

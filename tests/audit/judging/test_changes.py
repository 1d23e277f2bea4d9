"""Changes recomputed from levels and from other changes of their span."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lc_indicators.audit.claim import Bond, Claim, Place, Role, Status
from lc_indicators.audit.verdict import Fit, Outcome, Verdict
from lc_indicators.numbers import Qualifier
from tests.audit.judging.hand_made_claims import audit, claim, evidence, level, moment, outcomes

SUPPORTED, CONTRADICTED, UNDECIDABLE = "supported", "contradicted", "undecidable"
INCOME = {"indicator": "income_per_capita", "unit": "million_vnd_per_person"}


def verdict(*claims: Claim, name: str = "c1", text: str = "") -> Verdict:
    """Return the verdict on one of some claims."""
    return next(found for found in audit(*claims, text=text).verdicts if found.claim.claim == name)


def from_to(start: str, end: str, *, span: str = "2015-12/2020-12") -> tuple[Claim, Claim]:
    """Return two levels of a span."""
    first, last = span.split("/")
    return claim("s", "level", start, span=first), claim("e", "level", end, span=last)


#: kind, printed, span, outcome: from 40 to 30 percent.
BY_HAND = [
    ("absolute_change", "-10", "2015-12/2020-12", SUPPORTED),
    ("absolute_change", "-25", "2015-12/2020-12", SUPPORTED),
    ("absolute_change", "-15", "2015-12/2020-12", CONTRADICTED),
    ("percentage_change", "-25.0", "2015-12/2020-12", SUPPORTED),
    ("percentage_change", "-10.0", "2015-12/2020-12", SUPPORTED),
    ("percentage_change", "-33.3", "2015-12/2020-12", CONTRADICTED),
    ("average_annual_change", "-2.0", "2015-12/2020-12", SUPPORTED),
    ("average_annual_change", "-5.6", "2015-12/2020-12", SUPPORTED),
    ("average_annual_change", "-2.5", "2015-12/2020-12", CONTRADICTED),
    ("average_annual_change", "-2.5", "2016-12/2020-12", SUPPORTED),
    ("compound_annual_growth_rate", "-5.6", "2015-12/2020-12", SUPPORTED),
    ("compound_annual_growth_rate", "-6.9", "2015-12/2020-12", CONTRADICTED),
    ("growth_factor", "0.75", "2015-12/2020-12", SUPPORTED),
    ("growth_factor", "0.80", "2015-12/2020-12", CONTRADICTED),
]


@pytest.mark.parametrize(("kind", "printed", "span", "outcome"), BY_HAND)
def test_a_change_follows_from_its_levels(kind: str, printed: str, span: str, outcome: str) -> None:
    """Points or percent, compound or plain: what no reading gives is contradicted."""
    found = verdict(
        claim("c1", kind, printed, span=span, direction=""), *from_to("40.00", "30.00", span=span)
    )

    assert outcome == found.outcome


def test_times_down_is_the_first_level_over_the_last() -> None:
    """From 40 to 16 is a fall by the factor 2.5, and by no other."""
    levels = from_to("40.0", "16.0")
    down = {"span": "2015-12/2020-12", "direction": "down"}

    assert SUPPORTED == verdict(claim("c1", "growth_factor", "2.5", **down), *levels).outcome
    assert CONTRADICTED == verdict(claim("c1", "growth_factor", "2.8", **down), *levels).outcome


def test_times_up_is_to_or_by() -> None:
    """From 18.2 to 41.79 is 2.3 times as much, or 1.3 times more; the second reading is said."""
    levels = [
        claim("s", "level", "18.2", span="2015", **INCOME),
        claim("e", "level", "41.79", span="2020", **INCOME),
    ]
    factor = {"span": "2015/2020", "indicator": "income_per_capita"}

    to, by = (verdict(claim("c1", "growth_factor", value, **factor), *levels) for value in ("2.3", "1.3"))

    assert (SUPPORTED, Fit.EXACTLY, "times_to") == _short(to)
    assert (SUPPORTED, Fit.EXACTLY, "times_by") == _short(by)
    assert any("tăng thêm chừng ấy lần" in note.vi for note in by.notes)


def _short(found: Verdict) -> tuple[str, Fit | None, str]:
    working = found.working
    return (str(found.outcome), working.fit, working.reading) if working else (str(found.outcome), None, "")


def test_a_multiple_is_no_increase_by_so_many_times() -> None:
    """Where the text says "gấp", the second reading is none."""
    text = "gấp 1,3 lần"
    place = Place(start=4, end=7, sentence_start=0, sentence_end=len(text))
    multiple = claim(
        "c1", "growth_factor", "1.3", span="2015/2020", place=place, indicator="income_per_capita"
    )
    levels = [
        claim("s", "level", "18.2", span="2015", **INCOME),
        claim("e", "level", "41.79", span="2020", **INCOME),
    ]

    assert CONTRADICTED == verdict(multiple, *levels, text=text).outcome


def test_points_in_words_are_no_percent() -> None:
    """Where the text says "điểm phần trăm", a relative change is no reading, but explains the error."""
    text = "giảm 25,0 điểm phần trăm"
    place = Place(start=5, end=9, sentence_start=0, sentence_end=len(text))
    points = claim("c1", "absolute_change", "-25.0", span="2015-12/2020-12", place=place)

    found = verdict(points, *from_to("40.00", "30.00"), text=text)

    assert CONTRADICTED == found.outcome
    assert any("phần trăm của mức đầu kỳ" in note.vi for note in found.notes)


def test_the_wrong_number_of_years_is_an_error_and_never_a_reading() -> None:
    """From 50.41 to 19.59 in 2016–2019 is 7.7 or 10.3 a year; 6.16 takes five years."""
    span = "2016/2019"
    found = verdict(
        claim("c1", "average_annual_change", "-6.16", span=span), *from_to("50.41", "19.59", span=span)
    )

    assert CONTRADICTED == found.outcome
    assert "(50,41 − 19,59) ÷ 3 nằm trong [10,27; 10,2767]" in found.reason.vi
    assert "(50.41 − 19.59) ÷ 4 lies in [7.7025, 7.7075]" in found.reason.en
    assert any("chia cho 5 năm, nhưng giai đoạn 2016–2019 chỉ có 3 hoặc 4 năm" in n.vi for n in found.notes)


def test_one_level_and_another_change_give_the_missing_level() -> None:
    """947.3 after about four times as much: up by 631 to 758, so "over 700" holds."""
    unit = {"indicator": "income", "unit": "thousand_vnd", "span": "2002/2010"}
    end = claim("e", "level", "947.3", indicator="income", unit="thousand_vnd", span="2010")
    times = claim("f", "growth_factor", "4", qualifier=Qualifier.ABOUT, indicator="income", span="2002/2010")

    over = verdict(claim("c1", "absolute_change", "700", qualifier=Qualifier.OVER, **unit), end, times)
    wrong = verdict(claim("c1", "absolute_change", "800.5", **unit), end, times)

    assert (SUPPORTED, CONTRADICTED) == (over.outcome, wrong.outcome)
    assert "947,3 − (947,3 ÷ 4) nằm trong [631,49; 757,88]" in over.reason.vi


def test_a_change_and_its_average_need_no_level() -> None:
    """24.07 points in five years are 4.81 a year."""
    total = claim("d", "absolute_change", "-24.07", span="2015/2020")
    found = verdict(claim("c1", "average_annual_change", "-4.81", span="2015/2020"), total)

    assert SUPPORTED == found.outcome
    assert "24,07 ÷ 5" in found.reason.vi


def test_a_reading_that_cannot_be_tried_keeps_from_an_accusation() -> None:
    """4.78 a year may be points where 24.07 is percent, until a level rules that out."""
    total = claim("d", "absolute_change", "-24.07", span="2015/2020")
    average = claim("c1", "average_annual_change", "-4.78", span="2015/2020")
    end = claim("e", "level", "16.33", span="2020")

    assert UNDECIDABLE == verdict(average, total).outcome
    assert CONTRADICTED == verdict(average, total, end).outcome


def test_growth_in_percent_of_the_product_is_not_refuted_by_its_levels() -> None:
    """Growth is told in constant prices, levels in current ones."""
    product = {"indicator": "grdp_per_capita", "unit": INCOME["unit"]}
    levels = [
        claim("s", "level", "18.2", span="2015", **product),
        claim("e", "level", "41.79", span="2020", **product),
    ]
    rate = claim("c1", "compound_annual_growth_rate", "11.9", span="2015/2020", indicator="grdp_per_capita")

    assert UNDECIDABLE == verdict(rate, *levels).outcome


def test_claims_without_a_text_stand_in_no_sentence_together() -> None:
    """Rows of the data do not say that they speak of one span in one breath."""
    span = {"span": "2015/2020", "indicator": "income_per_capita", "place": None}
    rate = claim("c1", "compound_annual_growth_rate", "11.9", **span)

    assert UNDECIDABLE == verdict(rate, claim("f", "growth_factor", "2.3", direction="", **span)).outcome


def test_a_change_never_supports_its_copy() -> None:
    """Printed twice is not supported once."""
    twice = [claim(name, "average_annual_change", "-4.75", span="2015/2020") for name in ("c1", "c2")]

    assert {"c1": UNDECIDABLE, "c2": UNDECIDABLE} == outcomes(audit(*twice))


def test_a_missing_level_is_named() -> None:
    """Without the level of 2015 a factor since then says what is wanting."""
    end = claim("e", "level", "40.3", span="2020", **INCOME)
    found = verdict(claim("c1", "growth_factor", "1.5", span="2015/2020", indicator="income_per_capita"), end)

    assert (UNDECIDABLE, ["mức năm 2015"]) == (found.outcome, [missing.vi for missing in found.missing])


def test_a_span_of_another_sentence_accuses_nobody() -> None:
    """Support may come through loose links, a contradiction only through stated ones."""
    levels = from_to("40.40", "16.70")
    right, wrong = (
        verdict(claim("c1", "average_annual_change", value, span="2015/2020", span_stated=False), *levels)
        for value in ("-4.74", "-6.16")
    )

    assert (SUPPORTED, UNDECIDABLE) == (right.outcome, wrong.outcome)


def test_another_poverty_standard_between_the_levels_decides_nothing() -> None:
    """From 35.28 in 2011 to 11.46 in 2019 two standards were in force."""
    found = verdict(
        claim("c1", "average_annual_change", "-5", "-6", span="2011/2019"),
        *from_to("35.28", "11.46", span="2011/2019"),
    )

    assert UNDECIDABLE == found.outcome
    assert "chuẩn nghèo thay đổi" in found.reason.vi


@pytest.mark.parametrize("other", [{"group": "dân tộc thiểu số"}, {"area": "VN-02"}, {"indicator": "x"}])
def test_levels_of_others_say_nothing(other: dict[str, str]) -> None:
    """Another group, area or indicator is another thing."""
    start, end = from_to("40.00", "30.00")
    change = claim("c1", "absolute_change", "-15", span="2015-12/2020-12", **other)

    assert UNDECIDABLE == verdict(change, start, end).outcome


def test_two_levels_of_one_sentence_need_no_dates() -> None:
    """From 17.83 down to 15.24 is 2.59, whichever comes first in the sentence."""
    levels = [claim("s", "level", "17.83", side="start"), claim("e", "level", "15.24", side="end")]

    right, wrong = (verdict(claim("c1", "absolute_change", v), *levels) for v in ("-2.59", "-3.59"))

    assert (SUPPORTED, CONTRADICTED) == (right.outcome, wrong.outcome)


def test_two_levels_that_are_no_ends_accuse_nobody() -> None:
    """2.7 produced and 2.8 aimed at are not where a change came from and went to."""
    levels = [claim("s", "level", "17.83"), claim("e", "level", "15.24")]

    right, wrong = (verdict(claim("c1", "absolute_change", v), *levels) for v in ("-2.59", "-3.59"))

    assert (SUPPORTED, UNDECIDABLE) == (right.outcome, wrong.outcome)


def test_a_level_with_a_rival_accuses_nobody() -> None:
    """Two levels of one thing at one moment: one of them is of something else than was read."""
    levels = [claim("s", "level", "12.00", span="2016"), claim("e", "level", "9.00", span="2019")]
    rival = claim("r", "level", "4.00", span="2019")

    alone = verdict(claim("c1", "absolute_change", "-5.00", span="2016/2019"), *levels)
    beside = verdict(claim("c1", "absolute_change", "-5.00", span="2016/2019"), *levels, rival)

    assert (CONTRADICTED, UNDECIDABLE) == (alone.outcome, beside.outcome)


def test_a_level_without_a_date_is_the_other_end_of_its_sentence_alone() -> None:
    """Since 2016, with one dated level: the undated one beside it is the end."""
    start = claim("s", "level", "17.83", span="2016")
    change = claim("c1", "absolute_change", "-2.59")
    open_end = replace(change, start=moment("2016"))

    beside = verdict(open_end, start, claim("e", "level", "15.24"))
    elsewhere = verdict(open_end, start, claim("e", "level", "15.24", sentence=3))

    assert (SUPPORTED, UNDECIDABLE) == (beside.outcome, elsewhere.outcome)


def test_one_sided_claims_are_supported_up_to_a_tenth_more() -> None:
    """A rise of 15 is "over 14"; it is over 10 too, which says too little."""
    levels = [
        claim("s", "level", "20.0", span="2015", **INCOME),
        claim("e", "level", "35.0", span="2020", **INCOME),
    ]

    def outcome(value: str) -> Outcome:
        change = claim("c1", "absolute_change", value, span="2015/2020", qualifier=Qualifier.OVER, **INCOME)
        return verdict(change, *levels).outcome

    assert [SUPPORTED, UNDECIDABLE, CONTRADICTED] == [outcome(value) for value in ("14", "10", "16")]


def test_a_computed_interval_of_ten_claims_tests_nothing() -> None:
    """From about 100 to about 200 anything near 1 fits a yearly 1.00."""
    levels = [
        claim("s", "level", "100", qualifier=Qualifier.ABOUT, span="2015", **INCOME),
        claim("e", "level", "200", qualifier=Qualifier.ABOUT, span="2020", **INCOME),
    ]
    found = verdict(claim("c1", "average_annual_change", "20.00", span="2015/2020", **INCOME), *levels)

    assert (UNDECIDABLE, Fit.LOOSE) == _short(found)[:2]


def test_zeros_that_end_a_count_carry_no_accusation() -> None:
    """From 10 000 to 12 600 households may be 2 400 more, if the first was rounded."""
    unit = {"indicator": "households", "unit": "households"}
    levels = [
        claim("s", "level", "10000", span="2015", **unit),
        claim("e", "level", "12600", span="2020", **unit),
    ]
    change = claim("c1", "absolute_change", "2423", span="2015/2020", **unit)

    assert UNDECIDABLE == verdict(change, *levels).outcome


def test_targets_are_not_audited_as_results() -> None:
    """What is aimed at has not come about, and tests nothing."""
    start, end = from_to("11.56", "7.56", span="2019-12/2020-12")
    target = replace(end, role=Role.TARGET, status=Status.TARGET)
    found = audit(claim("c1", "absolute_change", "-9", span="2019-12/2020-12"), start, target)

    assert {"c1": UNDECIDABLE, "s": UNDECIDABLE, "e": UNDECIDABLE} == outcomes(found)
    assert "This is a target, not a result." == found.verdicts[2].reason.en


def test_a_difference_of_groups_is_no_change_over_time() -> None:
    """Faster than the whole by 1–2 points is no fall from one level to the other."""
    faster = claim("c1", "absolute_change", "1", "2", span="2015-12/2020-12", bond=Bond.DIFFERENCE)

    assert UNDECIDABLE == verdict(faster, *from_to("40.00", "30.00")).outcome


def test_the_units_of_levels_must_convert() -> None:
    """Dollars are no premise for dong; billions are one for millions."""
    start = claim("s", "level", "1.0", span="2015", indicator="i", unit="billion_vnd")
    end = claim("e", "level", "1500", span="2020", indicator="i", unit="million_vnd")
    dollars = claim("e", "level", "1500", span="2020", indicator="i", unit="usd")
    change = claim("c1", "growth_factor", "1.5", span="2015/2020", indicator="i")

    assert (SUPPORTED, UNDECIDABLE) == (
        verdict(change, start, end).outcome,
        verdict(change, start, dollars).outcome,
    )


def test_a_verdict_shows_its_premises_and_the_interval() -> None:
    """A reader can check it by hand."""
    found = verdict(
        claim("c1", "average_annual_change", "-4.74", span="2015/2020"),
        *from_to("40.40", "16.70", span="2015/2020"),
    )

    assert found.working is not None
    assert ["s", "e"] == [premise.key for premise in found.working.premises]
    assert found.working.computed.contains(Decimal("-4.74"))
    assert "Dùng số của chính văn bản: 40,40%; 16,70%." in [note.vi for note in found.notes]


def test_evidence_is_used_where_the_text_has_no_level() -> None:
    """The start is the data's, the end the text's own."""
    data = evidence("data", level("2015-12", "16.33", "24.07"))
    end = claim("e", "level", "16.7", span="2020")

    found = audit(claim("c1", "average_annual_change", "-4.75", span="2015/2020"), end, sets=[data])

    assert SUPPORTED == outcomes(found)["c1"]
    assert (
        "(40,40 − 16,7) ÷ 5 nằm trong [4,728; 4,752]; 4,75 nghĩa là [4,745; 4,755]"
        in found.verdicts[0].reason.vi
    )


def test_average_growth_may_be_the_mean_of_yearly_rates() -> None:
    """100 → 150 → 75: the mean of +50 and −50 percent is 0, the compound rate −13.4."""
    values = (("100.0", "2013-12"), ("150.0", "2014-12"), ("75.0", "2015-12"))
    levels = [claim(f"l{when}", "level", value, span=when, **INCOME) for value, when in values]
    span = {"span": "2013-12/2015-12", "indicator": INCOME["indicator"]}

    mean, compound, neither = (
        verdict(claim("c1", "compound_annual_growth_rate", value, **span), *levels)
        for value in ("0.0", "-13.4", "-25.0")
    )

    assert [SUPPORTED, SUPPORTED, CONTRADICTED] == [mean.outcome, compound.outcome, neither.outcome]
    assert "the mean of 2 yearly rates (100.0 → 150.0 → 75.0)" in mean.reason.en
    assert any("bình quân cộng" in note.vi for note in mean.notes)

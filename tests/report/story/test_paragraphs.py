"""What a section tells, rule by rule, from cases by hand; each sentence in both languages."""

from __future__ import annotations

import pytest

from lc_indicators.language import Language
from tests.lai_chau import LANGUAGES
from tests.report.monthly_catalogue import months, said
from tests.report.story.told import blocks_of, named, summary, text, told

#: Retail trade of two years, January to March: each month is 10 % above the year before, and March falls.
TRADE = months("100.0 120.0 110.0", year=2023) | months("110.0 132.0 121.0")
RETAIL = {"within": named("bán lẻ", "retail sales")}
TO_DATE = {"bases": ("previous", "year_before", "to_date"), **RETAIL}


LEVEL_FIRST = {
    "en": "In March 2024 retail sales came to 121.0 billion dong, up 10.0% on a year earlier "
    "but down 8.3% on the month before.",
    "vi": "Tháng 3/2024, bán lẻ đạt 121,0 tỷ đồng, tăng 10,0% so với cùng kỳ năm trước "
    "nhưng giảm 8,3% so với tháng trước.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_level_comes_first_then_the_change_on_a_year_before(language: Language) -> None:
    """121.0, 121 ÷ 110 = 1.1, 121 ÷ 132 = 0.917: the two changes are joined by "but"."""
    report = told(said("retail", TRADE), period="2024-03", language=language, retail=RETAIL)

    assert text(report).startswith(LEVEL_FIRST[language])


def test_an_estimate_is_told_as_one() -> None:
    """Nobody reads an estimate as a result."""
    report = told(said("retail", {"2024-03": "121.0"}, status="E"), period="2024-03", retail=RETAIL)

    assert "In March 2024 retail sales came to an estimated 121.0 billion dong." == text(report)


def test_the_year_so_far_is_told_behind_the_month() -> None:
    """363 against 330 over three months: 10 percent; of the first month there is no year so far."""
    rows = said("retail", TRADE)

    assert (
        "Over the first quarter of 2024 the total came to 363.0 billion dong, up 10.0% on a year earlier."
    ) in text(told(rows, period="2024-03", retail=TO_DATE))
    assert "total" not in text(told(rows, period="2024-01", retail=TO_DATE))


def test_a_fall_after_three_rises_is_said_as_that() -> None:
    """100, 101, 102, 103, 99."""
    rows = said("industry", months("100.0 101.0 102.0 103.0 99.0"))

    assert "It was the first monthly fall after three rises in a row." in text(told(rows, period="2024-05"))
    assert "Đây là tháng giảm đầu tiên sau ba tháng tăng liên tiếp." in text(
        told(rows, period="2024-05", language="vi")
    )
    assert "in a row" not in text(told(said("industry", months("100.0 101.0 102.0 99.0")), period="2024-04"))


def test_the_fourth_rise_in_a_row_is_said_as_that() -> None:
    """100, 101, 102, 103, 104."""
    rows = said("industry", months("100.0 101.0 102.0 103.0 104.0"))

    assert "It was the fourth monthly rise in a row." in text(told(rows, period="2024-05"))


@pytest.mark.parametrize(
    ("february", "march", "words"),
    [
        ("102.0", "110.0", "The rise on a year earlier was larger than in February 2024 (up 2%)."),
        ("120.0", "110.0", "The rise on a year earlier was smaller than in February 2024 (up 20%)."),
        ("95.0", "90.0", "The fall on a year earlier was deeper than in February 2024 (down 5.0%)."),
        ("80.0", "90.0", "The fall on a year earlier was milder than in February 2024 (down 20.0%)."),
        ("80.0", "110.0", "In February 2024 there had still been a fall on a year earlier (down 20.0%)."),
        ("120.0", "90.0", "In February 2024 there had still been a rise on a year earlier (up 20%)."),
    ],
)
def test_the_pace_is_held_against_the_month_before(february: str, march: str, words: str) -> None:
    """Each month of the year before was 100.0."""
    rows = said("industry", months("100.0 100.0 100.0", year=2023) | {"2024-02": february, "2024-03": march})

    assert words in text(told(rows, period="2024-03"))


def test_the_same_pace_is_not_told() -> None:
    """10.0 % after 10.0 % is neither faster nor slower."""
    rows = said("industry", months("100.0 100.0", year=2023) | months("110.0 110.0"))

    assert "earlier was" not in text(told(rows, period="2024-02"))


def test_no_change_is_told_across_a_break() -> None:
    """Other borders from July on: the level alone."""
    rows = [*said("retail", {"2024-06": "50.0"}), *said("retail", {"2024-07": "90.0"}, status="B")]

    assert "In July 2024 retail sales came to 90.0 billion dong." == text(
        told(rows, period="2024-07", retail=RETAIL)
    )


def test_a_quarter_of_an_index_is_the_mean_of_its_months() -> None:
    """(110 + 112 + 117) ÷ 3 = 113 against (100 + 100 + 100) ÷ 3: an average, up 13 percent."""
    rows = said("industry", months("100.0 100.0 100.0", year=2023) | months("110.0 112.0 117.0"))
    words = text(told(rows, period="2024-Q1"))

    assert "averaged 113.0 (2015 = 100), up 13% on a year earlier" in words


def test_the_parts_of_a_whole_stand_in_its_paragraph_and_in_no_other() -> None:
    """Two parts of 60 and 40: the larger is 60 percent, one rose and one fell; both have a row and a card."""
    rows = [
        said("retail", {"2024-01": "90.0", "2024-02": "100.0"}),
        said("industry", {"2024-01": "50.0", "2024-02": "60.0"}),
        said("prices", {"2024-01": "40.0", "2024-02": "36.0"}),
    ]
    part = {
        "measure": "flow",
        "unit": "billion_vnd",
        "bases": ("previous",),
        "standard": None,
        "part_of": "retail",
    }
    report = told(*rows, period="2024-02", retail=RETAIL, industry=part, prices=part)

    assert "Industry made up 60.0% of the total." in text(report)
    assert "The parts went different ways: industry up 20% on the month before; prices down 10%." in text(
        report
    )
    assert text(report).count("60.0 billion") == 0
    assert ["retail", "industry", "prices"] == [
        row[0] for row in blocks_of(report, "table")[0]["csv_rows"][1:]
    ]
    assert 3 == len(blocks_of(report, "cards")[0]["cards"])


def test_a_change_that_is_published_apart_is_told_of_its_indicator() -> None:
    """An index of 113.0 of what is not known a year before: up 13.0 percent, and no paragraph of its own."""
    rows = [said("retail", {"2024-02": "100.0"}), said("by_unit", {"2024-02": "113.0"})]
    report = told(*rows, period="2024-02", retail=RETAIL, by_unit={"change_of": "retail"})

    assert "In February 2024 retail sales came to 100.0 billion dong, up 13.0% on a year earlier." == text(
        report
    )


def test_levels_of_which_nothing_more_is_known_are_one_sentence() -> None:
    """Three levels make no three paragraphs."""
    rows = [
        said(name, {"2024-03": value})
        for name, value in (("schools", "351"), ("income", "40.00"), ("retail", "5"))
    ]
    report = told(*rows, period="2024-03", schools={"within": named("số trường", "the number of schools")})

    assert "In March 2024 retail came to 5 billion dong." in text(report)
    assert "In addition, the number of schools stood at 351; income stood at 40.00 million dong." in text(
        report
    )


def test_no_figure_is_told_twice_in_a_section() -> None:
    """Each change and level of a paragraph stands there once."""
    rows = said("retail", TRADE)
    report = told(rows, period="2024-03", retail=TO_DATE)
    found = [
        figure.key
        for block in report.blocks
        if block.content.get("role") in {"finding", "body"}
        for figure in block.figures
    ]

    assert sorted(set(found)) == sorted(found)


def test_the_summary_has_the_change_and_the_year_so_far() -> None:
    """One sentence an indicator; the first one says when."""
    report = told(said("retail", TRADE), period="2024-03", retail=TO_DATE)

    assert summary(report).startswith("In March 2024 retail sales rose 10.0% on a year earlier, and over ")


def test_of_nothing_nothing_is_told() -> None:
    """A period without a figure has a title that says so, and says of which months there are figures."""
    report = told(said("retail", TRADE), period="2024-09", retail=RETAIL)

    assert [] == report.themes
    assert "This report’s data hold no figure of this period." == summary(report)
    assert "January 2023 to March 2024" in text(report, "note")

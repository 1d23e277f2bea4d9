"""The registry of chart forms: what is in it is drawn, tabled, listed and compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lc_indicators import charts
from lc_indicators.charts import FORMS, Named, Series
from lc_indicators.editions.compare.chart_specs import name_of, rows_of
from tests.charts.chart_figures import MOLISA, SAID, SHARES_2015, SHARES_2020, Place, figure, name
from tests.charts.hard_figures import HARD, LONG

RATES = Series(label=name("MOLISA"), figures=MOLISA)
KNOWN = [one for one in SAID if not one.is_missing]

MONTHS = Series(
    label=name("IIP"),
    figures=[figure("101.5", "2023-01"), figure("98", "2023-02"), figure("104.0", "2024-01")],
)

#: Form -> its data, its options, and the first row of numbers in its table.
DRAWN: dict[str, tuple[Any, dict[str, Any], list[str]]] = {
    "lines": ([RATES], {"since": 2019}, ["2015 (before)", "40.40"]),
    "slope": ([RATES], {}, ["2015", "40.40"]),
    "bars": (SAID, {"names": list("abcde")}, ["a", "16.33"]),
    "ranking": (
        KNOWN,
        {"named": [Named(KNOWN[0], "first")], "subject": KNOWN[0], "label": "4 sources"},
        ["", "16.33", "3"],
    ),
    "tiles": (
        [figure("7.5", area=Place(name("Lai Châu"), area="A"))],
        {"subject": figure("7.5"), "places": {"A": (1, 1)}},
        ["Lai Châu", "7.5"],
    ),
    "outlines": (
        [figure("7.5", area=Place(name("Lai Châu"), area="A"))],
        {"subject": figure("7.5"), "shapes": {"A": [[[(0, 0), (1, 0), (1, 1), (0, 0)]]]}},
        ["Lai Châu", "7.5"],
    ),
    "shares": (
        [("2015", SHARES_2015), ("2020", SHARES_2020)],
        {},
        ["Nông, lâm, thủy sản", "23.6", "14.48"],
    ),
    "dots": (SAID, {}, ["Báo điện tử Đảng Cộng sản Việt Nam, 10 March 2021", "2020", "16.33"]),
    "seasonal": (MONTHS, {}, ["Jan", "101.5", "104.0"]),
    "to_date": (MONTHS, {"breaks": []}, ["Jan", "101.5", "104.0"]),
    "small_multiples": ([RATES], {}, ["2015", "40.40"]),
    "dumbbell": ([RATES], {}, ["2015", "40.40"]),
    "strip": (*HARD["strip"], ["Tử vong trẻ em dưới 1 tuổi, 2020", "42.0", "13/14", "33.1", "31"]),
    "bump": ([RATES], {}, ["MOLISA", "40.40", "1", "20.12", "1", "16.33", "1"]),
    "waterfall": (*HARD["waterfall"], ["Nông, lâm nghiệp và thủy sản", "1.94"]),
    "plan_bars": (*HARD["plan_bars"], [LONG["vi"], "40", "41.79", "✓ đạt kế hoạch"]),
    "sparkline": (RATES, {}, ["2015", "40.40"]),
}


def test_a_form_is_one_file_that_has_its_name() -> None:
    """Whoever looks for a form finds its file, and each file is a form."""
    files = {file.stem for file in (Path(charts.__file__).parent / "forms").glob("[!_]*.py")}

    assert sorted(files) == sorted(FORMS) == sorted(DRAWN)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_a_table_of_what_it_draws(form: str) -> None:
    """As many heads as cells, the figures in the order of the chart, a unit over those of one unit."""
    data, options, first = DRAWN[form]
    numbers = FORMS[form].numbers(data, language="en", **options)
    printed = [
        [cell if isinstance(cell, str | None) else cell.number("en") for cell in r] for r in numbers.rows
    ]

    assert first == printed[0]
    assert {len(numbers.heads)} == {len(row) for row in numbers.rows}
    assert {"%"} >= {head.unit for head in numbers.heads if head.numeric}


@pytest.mark.parametrize("form", FORMS)
def test_two_editions_are_compared_by_what_a_row_is_about(form: str) -> None:
    """Each figure in the data of a drawing has a name that the comparison of editions knows."""
    data, options, _ = DRAWN[form]
    spec = FORMS[form](data, language="en", width=720, **options)
    printed = [row for row in rows_of(spec) if "printed" in row]

    assert bool(printed) is (form != "sparkline")
    assert [] == [row for row in printed if not name_of(row)]


def test_a_form_says_which_question_it_is_for() -> None:
    """The list of forms is one of questions; no two forms are for the same."""
    questions = [one.question for one in FORMS.values()]

    assert all(one.endswith("?") for one in questions)
    assert len(FORMS) == len(set(questions))


def test_a_form_says_what_it_is() -> None:
    """It is called like the function that draws it, and has its help."""
    assert "<chart form bars>" == repr(charts.bars)
    assert "one horizontal bar a figure" in (charts.bars.__doc__ or "")
    assert charts.bars([figure("1.5")], language="en")["layer"]

from __future__ import annotations

from lc_indicators.charts import Series
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.charts.forms.dumbbell import dumbbell
from lc_indicators.language import Text
from tests.charts.chart_figures import Counted, figures, name, rows_of, words

MONEY = Counted(Text(vi="triệu đồng", en="million dong"))
SERIES = [
    Series(name("Poverty"), figures({2015: "40", 2018: "30", 2020: "20"})),
    Series(name("Income"), figures({2015: "10", 2020: "40"}, unit=MONEY)),
]


def _marks(series: list[Series[object]]) -> list[dict[str, object]]:
    return [row for row in rows_of(dumbbell(series, language="en"), "point") if "printed" in row]  # type: ignore[type-var]


def test_the_ends_alone_are_drawn() -> None:
    """The first mark is open, the last one full; what lies between them is not there."""
    first, last, *_ = _marks(SERIES)  # type: ignore[arg-type]

    assert ("40%", PAPER) == (first["printed"], first["fill"])
    assert "20%" == last["printed"]
    assert PAPER != last["fill"]


def test_each_unit_has_a_scale_of_its_own() -> None:
    """40 percent and 40 million are both the end of their scale, though they are no equal amounts."""
    by_value = {(row["name"], row["printed"]): row["x"] for row in _marks(SERIES)}  # type: ignore[arg-type]

    assert by_value["Poverty", "40%"] == by_value["Income", "40%"]


def test_periods_are_named_once_where_all_are_alike() -> None:
    """The key has the two years; rows of other years name their own."""
    other = Series(name("Literacy"), figures({2016: "60", 2020: "70"}))

    assert {"2015", "2020"} <= set(words(dumbbell(SERIES, language="en")))
    assert "Literacy, 2016 → 2020" in words(dumbbell([*SERIES, other], language="en"))

from __future__ import annotations

from lc_indicators.charts import Series
from lc_indicators.charts.drawing.theme import ACCENT
from lc_indicators.charts.forms.small_multiples import small_multiples
from tests.charts.chart_figures import figures, name, rows_of, words

SERIES = [
    Series(name("A"), figures({2015: "10", 2016: "20"})),
    Series(name("B"), figures({2015: "5", 2016: "20"}), "context"),
]
MEAN = Series(name("Region"), figures({2015: "1", 2016: "2"}), "context")


def test_all_panels_share_one_scale() -> None:
    """Equal values stand at one height in neighbouring panels."""
    rows = [row for row in rows_of(small_multiples(SERIES, language="en"), "point") if "printed" in row]
    heights = {row["y"] for row in rows if row["printed"] == "20%"}

    assert 1 == len(heights)


def test_the_subject_alone_stands_in_colour() -> None:
    """The panels of its neighbours are in the colour of text."""
    rows = [row for row in rows_of(small_multiples(SERIES, language="en"), "point") if "printed" in row]

    assert {"A"} == {row["name"] for row in rows if row["colour"] == ACCENT}


def test_the_reference_is_in_every_panel() -> None:
    """The mean of the region is drawn once a panel, and named once under them."""
    chart = small_multiples(SERIES, language="en", reference=MEAN)
    plain = small_multiples(SERIES, language="en")

    assert 2 == len(rows_of(chart, "rule")) - len(rows_of(plain, "rule")) - 1
    assert 1 == words(chart).count("Region")


def test_the_table_has_the_reference() -> None:
    """What is drawn can be read: a column a panel, and one for the mean."""
    numbers = small_multiples.numbers(SERIES, language="en", reference=MEAN)

    assert ["Period", "A", "B", "Region"] == [head.label for head in numbers.heads]

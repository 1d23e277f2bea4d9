"""Every chart form with hard data: its words stand apart and within the picture, wide and on a phone."""

from __future__ import annotations

import pytest

from lc_indicators.charts import FORMS, line
from lc_indicators.language import Language
from tests.charts.chart_figures import outside, overlapping, written
from tests.charts.hard_figures import BROKEN, HARD, drawn
from tests.lai_chau import LANGUAGES


def test_each_form_has_hard_data() -> None:
    """A form that is added is looked at, too."""
    assert sorted(FORMS) == sorted(HARD)


@pytest.mark.parametrize("width", [720, 342])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", HARD)
def test_words_stand_apart_and_are_whole(form: str, language: Language, width: int) -> None:
    """With long names and crowded ends no text touches another, is cut, or is below 12 px."""
    chart = drawn(form, language, width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min((one.size for one in written(chart)), default=12)


@pytest.mark.parametrize("width", [720, 342])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_at_breaks_stand_apart(language: Language, width: int) -> None:
    """Two standards at each of two breaks: the earlier one at the left, the later at the right."""
    series, options = BROKEN
    chart = line(series, language=language, width=width, **options)

    assert [] == overlapping(chart)
    assert [] == outside(chart)

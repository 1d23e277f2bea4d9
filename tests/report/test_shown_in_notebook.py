"""What objects say of themselves at the end of a cell."""

from __future__ import annotations

import re

import pytest
from IPython.lib.pretty import pretty

from lc_indicators.language import Language
from tests.lai_chau import catalogue
from tests.report.test_showing import recorded


def test_a_report_says_what_it_is_of_and_what_to_try() -> None:
    """Area, period, sections, and three calls."""
    said = pretty(recorded("en"))

    assert said.startswith("Lai Châu, 2015–2020. Sections: People and living, Economy")
    assert "report.tell(report.themes[0])" in said
    assert "<Report VN-01 2015/2020 en>" == repr(recorded("en")).replace("2015-2020", "2015/2020")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_notebook_shows_a_report_as_html(language: Language) -> None:
    """JupyterLab wraps HTML and cuts plain text off: the same words and calls, the area in bold."""
    report = recorded(language)
    shown = report._repr_html_()

    assert shown.startswith("<p><b>Lai Châu</b>, 2015–2020. ")
    assert pretty(report).replace("\n", " ") == " ".join(re.sub("<[^>]*>", " ", shown).split()).replace(
        " ,", ","
    )


def test_the_data_say_how_much_there_is() -> None:
    """A line, where the records would fill pages."""
    said = pretty(catalogue())

    assert f"{len(catalogue().indicators)} chỉ tiêu" in said
    assert len(said) < 100

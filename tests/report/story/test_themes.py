"""Themes: their order and names are data and messages, and none is empty."""

from __future__ import annotations

from lc_indicators.language import messages
from lc_indicators.report.story.themes import THEMES, in_order, theme_name
from tests.lai_chau import LANGUAGES, catalogue


def test_every_theme_of_the_data_has_a_name() -> None:
    """A reader sees no id."""
    used = {indicator.theme for indicator in catalogue().indicators.values()}

    assert used <= {*messages("report.themes")}


def test_the_messages_name_the_themes_of_a_report_in_its_order() -> None:
    """Whoever translates reads them as a report has them."""
    assert [*THEMES] == [*messages("report.themes")]


def test_a_theme_of_another_project_is_called_by_its_id_and_comes_last() -> None:
    """An office of the sea has themes of its own."""
    assert ["industry", "trade", "high_seas", "deep_sea"] == in_order(
        ["high_seas", "trade", "deep_sea", "industry"]
    )
    assert {"High seas"} == {theme_name("high_seas")[language] for language in LANGUAGES}

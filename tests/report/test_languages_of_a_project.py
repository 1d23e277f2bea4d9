"""A report in a language that the library was not written for, and in one of three."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.audit.audit_json import audit_json
from lc_indicators.catalogue import read_catalogue
from lc_indicators.errors import ParameterError, WordingError
from lc_indicators.language import date_label, format_decimal, ordinal
from lc_indicators.periods import Period
from lc_indicators.report import Report, audit_page, open_report
from lc_indicators.report.audit_as_text import audit_as_text
from lc_indicators.report.blocks import Block
from tests.data_fixtures import in_languages, small_package

TEXT = "The poverty rate fell from 40.40% in 2015 to 16.33% in 2020, 4.81 percentage points a year."


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data package in French alone; its words are the English ones."""
    return in_languages(small_package(tmp_path_factory.mktemp("french")), fr="en")


def _written(folder: Path, language: str) -> tuple[Report, list[Block]]:
    shown: list[Block] = []
    catalogue = read_catalogue(folder)
    report = Report(catalogue, area="VN-01", period="2015-2020", language=language, show=shown.append)
    report.story_title()
    report.story_cards()
    for theme in report.themes:
        report.tell(theme)
    return report, shown


def test_a_project_of_one_language_has_a_whole_report_in_it(french: Path) -> None:
    """Sentences of the rules, cards, charts and tables, with figures in that language alone."""
    report, shown = _written(french, "fr")
    report.section("own", "De mon cru")
    report.say("Le taux est de {level}.", level=report.figure("poverty_rate_molisa_2016", 2020))
    html = "\n".join(block.html for block in shown)

    assert "Rapport sur les indicateurs économiques et sociaux" in html
    assert "<h2>De mon cru</h2>\n<p>Le taux est de <b>16,33%</b>.</p>" in html
    assert {("fr",)} == {tuple(figure.to_json()["label"]) for figure in report.shown.values()}


def test_a_foreign_language_is_refused(french: Path) -> None:
    """Neither is a report opened in it, nor are words taken."""
    with pytest.raises(ParameterError, match="'vi' is not one of fr"):
        open_report(area="VN-01", period="2020", language="vi", data=french)
    report, _ = _written(french, "fr")
    with pytest.raises(WordingError, match="'poor' is in 'en'; the project's languages are fr"):
        report.say(en="poor")


def test_a_project_of_three_languages_has_a_report_in_each(tmp_path: Path) -> None:
    """What one says, the others say: the same figures in the same order."""
    folder = in_languages(small_package(tmp_path), fr="en", vi="vi", en="en")
    reports = {language: _written(folder, language)[0] for language in ("fr", "vi", "en")}

    assert 1 == len({tuple(report.shown) for report in reports.values()})
    assert {("fr", "vi", "en")} == {
        tuple(figure.to_json()["printed"]) for figure in reports["vi"].shown.values()
    }


def test_the_audit_speaks_the_language_of_the_project(french: Path) -> None:
    """English and Vietnamese texts are read; what is found of them is said in French."""
    catalogue = read_catalogue(french)
    audit = audit_text(TEXT, catalogue=catalogue, area="VN-01")
    said = audit_as_text(audit, catalogue, language="fr")

    assert "confirmé" in said
    assert all({"fr"} == one["verdict"]["reason"].keys() for one in audit_json(audit, catalogue)["claims"])
    assert '<html lang="fr"' in audit_page(audit, catalogue, language="fr")


def test_numbers_and_dates_are_as_french_offices_write_them() -> None:
    """Narrow spaces that do not break, a decimal comma, the first of a month."""
    assert "1\u202f023\u202f208,5" == format_decimal(Decimal("1023208.5"), decimals=1, language="fr")
    assert ("1er", "2e") == (ordinal(1, "fr"), ordinal(2, "fr"))
    assert "1er janvier 2020" == date_label("2020-01-01", "fr")
    assert "2 février 2020" == date_label("2020-02-02", "fr")
    assert "1er trimestre 2024" == Period.parse("2024-Q1").label("fr")
    assert Period.parse("2024-Q3") == Period.read("3e trimestre 2024")

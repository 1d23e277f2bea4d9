"""All languages: the same figures and blocks, and their words side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from lc_indicators.editions.compare import read_edition
from lc_indicators.editions.review import figure_checks
from lc_indicators.editions.review.figure_checks import CheckOutcome
from lc_indicators.editions.review.languages import differences, in_order, side_by_side
from lc_indicators.editions.review.reviewed import read_reviewed
from lc_indicators.publish.document.correction_note import put_note
from lc_indicators.publish.document.document import FIGURE_TYPE, read_document
from tests.editions.compare.small_editions import END, SmallEdition
from tests.lai_chau import LANGUAGES
from tests.publish.sample_figures import both
from tests.publish.store.test_corrections import correction


@pytest.fixture
def made() -> tuple[SmallEdition, SmallEdition]:
    """Return the sample in Vietnamese and in English."""
    return SmallEdition("vi"), SmallEdition("en")


def _found(made: tuple[SmallEdition, SmallEdition], folder: Path) -> list[str]:
    vi, en = (read_edition(one.write(folder / str(place))) for place, one in enumerate(made))
    return list(differences(vi, en))


def test_two_languages_of_one_report_hold_the_same(
    made: tuple[SmallEdition, SmallEdition], tmp_path: Path
) -> None:
    """Other words are no difference."""
    assert [] == _found(made, tmp_path)


def test_a_figure_of_one_language_alone_is_named_by_its_key(
    made: tuple[SmallEdition, SmallEdition], tmp_path: Path
) -> None:
    """So is one that says another number."""
    made[1].figures[END] |= {"value": "42.79", "number": both("42,79")}

    assert [made[0].figures[END]["key"]] == _found(made, tmp_path)


def test_a_note_of_corrections_may_stand_in_one_language_alone(tmp_path: Path) -> None:
    """The edition of the other one was never published wrong."""
    made = SmallEdition("vi"), SmallEdition("en")
    notebook = nbformat.from_dict(made[0].notebook)
    put_note(notebook, read_document(notebook), [correction("1", "2")])
    made[0].notebook = json.loads(nbformat.writes(notebook))

    assert [] == _found(made, tmp_path)


def test_a_block_of_one_language_alone_is_named(
    made: tuple[SmallEdition, SmallEdition], tmp_path: Path
) -> None:
    """A table that has a row less, a paragraph that is not there."""
    made[1].block("indicators")["rows"].pop()
    table = made[0].block("indicators")
    size = len(table["rows"]), len(table["columns"])

    assert [f"table indicators {size[0]}×{size[1]} ≠ table indicators {size[0] - 1}×{size[1]}"] == _found(
        made, tmp_path
    )


def test_words_stand_side_by_side_vietnamese_first(
    made: tuple[SmallEdition, SmallEdition], tmp_path: Path
) -> None:
    """Whichever of the two is reviewed, and a text that one lacks leaves a gap."""
    made[0].drop("body-1")
    vi, en = (read_edition(one.write(tmp_path / one.block("title")["language"])) for one in made)

    pairs = {pair.words["en"]: pair for pair in side_by_side(en, [vi])}
    heading = pairs["Economy"]

    assert [("vi", "Kinh tế"), ("en", "Economy")] == in_order(heading, LANGUAGES)
    assert "Economy" == heading.section
    assert [""] == [pair.words["vi"] for words, pair in pairs.items() if words.startswith(_long(made[1]))]


def _long(made: SmallEdition) -> str:
    return str(made.block("body-1")["spans"][0]["text"])


def test_the_notebooks_own_introduction_is_no_text_of_the_report(
    made: tuple[SmallEdition, SmallEdition], tmp_path: Path
) -> None:
    """What stands before the title is for analysts; readers do not see it."""
    vi, en = (read_edition(one.write(tmp_path / one.block("title")["language"])) for one in made)

    words = "\n".join(words for pair in side_by_side(vi, [en]) for words in pair.words.values())

    assert "For the analyst" not in words
    assert "A **lead**" in words


def _say_in_french(part: Any) -> None:
    """Give each label a third language, of the same words."""
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _say_in_french(one)
    if isinstance(part, dict) and isinstance(part.get("label"), dict):
        part["label"] |= {"fr": part["label"]["en"]}


@pytest.fixture
def three() -> dict[str, SmallEdition]:
    """Return the sample in three languages, the third with the words of the second, to be written."""
    found = {language: SmallEdition("vi" if language == "vi" else "en") for language in ("vi", "en", "fr")}
    for language, one in found.items():
        one.title()["language"] = language
        for data in one.outputs():
            _say_in_french(data.get(FIGURE_TYPE))
        _say_in_french(one.figures)
        one.manifest |= {"outputs": {"report.html": ""}, "report": {"languages": ["vi", "en", "fr"]}}
    return found


def test_a_report_is_held_against_each_other_language(three: dict[str, SmallEdition], tmp_path: Path) -> None:
    """A difference in the third is found and says in which; the words of all three stand side by side."""
    three["fr"].block("indicators")["rows"].pop()
    for language, one in three.items():
        one.write(tmp_path / language)
    reviewed = read_reviewed(tmp_path / "vi")
    check = figure_checks.languages(reviewed)

    assert check is not None
    assert CheckOutcome.FAILED == check.outcome
    assert check.found.startswith("fr: table indicators")
    assert "en: " not in check.found
    pairs = side_by_side(reviewed.content, reviewed.siblings)
    assert {("vi", "en", "fr")} == {tuple(pair.words) for pair in pairs}


def test_a_language_that_cannot_be_read_is_no_pass(three: dict[str, SmallEdition], tmp_path: Path) -> None:
    """It is named, and not the one that could be read."""
    for language, one in three.items():
        one.write(tmp_path / language)
    (tmp_path / "fr" / "report.ipynb").write_text("{", encoding="utf-8")
    check = figure_checks.languages(read_reviewed(tmp_path / "en"))

    assert check is not None
    assert CheckOutcome.NOT_RUN == check.outcome
    assert "French" in check.found
    assert "Vietnamese" not in check.found

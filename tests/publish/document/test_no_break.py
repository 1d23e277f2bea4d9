"""Number and unit on one line, whatever an output makes of the words."""

from __future__ import annotations

import pytest

from lc_indicators.language import Language
from lc_indicators.publish.document.no_break import kept_together, unparted
from lc_indicators.shapes.walk import walk
from tests.publish.sample import sample_document


@pytest.mark.parametrize(
    ("words", "language", "kept"),
    [
        ("đạt 41,79 triệu đồng, gấp 2,3 lần", "vi", "đạt 41,79~triệu~đồng, gấp 2,3~lần"),
        ("tháng 9/2018 và quý III", "vi", "tháng~9/2018 và quý~III"),
        ("on 10 March 2021 it was 5 %", "en", "on 10~March~2021 it was 5~%"),
        ("năm 2020 đạt mức", "vi", "năm~2020 đạt mức"),
        ("41,79 ÷ 18,2 ≈ 2,3", "vi", "41,79 ÷ 18,2 ≈ 2,3"),
        ("1 234", "en", "1 234"),
    ],
)
def test_numbers_stay_with_their_units_and_months(words: str, language: Language, kept: str) -> None:
    """Units of two words too; years, signs of arithmetic and numbers in a row part where they did."""
    assert kept == kept_together(words, language, ["triệu đồng"]).replace("\u00a0", "~")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_but_spaces_changes(language: str) -> None:
    """The words of a report are those that the notebook has, also where they end in the middle of a span."""
    document = sample_document(language)
    given, made = ([one.words for one in walk(it.blocks())] for it in (document, unparted(document)))

    assert given == [words.replace("\u00a0", " ") for words in made]
    assert given != made


def test_addresses_and_data_files_are_left_alone() -> None:
    """What a machine reads is as the notebook has it."""
    document = sample_document("vi")
    tables = [
        [block["csv_rows"] for block in it.blocks() if block["type"] == "table"]
        for it in (document, unparted(document))
    ]

    assert tables[0] == tables[1]

"""Several texts in one table: as text, HTML and JSON, what differs first."""

from __future__ import annotations

import pytest

from lc_indicators.audit.audit_json import json_text
from lc_indicators.errors import ArgumentError
from lc_indicators.report.audited_texts import AuditedTexts, audit_files, texts_json, texts_lines, texts_page


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> AuditedTexts:
    """Return two texts of a year, given in the wrong order, whose figures partly differ."""
    folder = tmp_path_factory.mktemp("texts")
    august = (
        "Sản lượng xi măng tháng 8 năm 2024 đạt 24,50 nghìn tấn. Sản lượng điện tháng 8 đạt 91,2 triệu kWh."
    )
    september = (
        "Sản lượng xi măng tháng 9 năm 2024 đạt 26,10 nghìn tấn, tăng 6,5% so với tháng trước. "
        "Sản lượng điện tháng 8 đạt 19,2 triệu kWh."
    )
    files = []
    for month, text in ((9, september), (8, august)):
        file = folder / f"bao-cao-2024-0{month}.txt"
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return audit_files(files, area="VN-01")


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_what_differs_is_said_first_in_every_form(found: AuditedTexts, language: str) -> None:
    """Whoever signs looks at it first; the rest is counted."""
    lines = [line.words for line in texts_lines(found, language=language)]

    assert found.is_contradicted
    assert ["bao-cao-2024-08.txt", "bao-cao-2024-09.txt"] == [text.name for text in found.texts]
    assert "19" in lines[3]
    rows = (
        texts_page(found, language=language).partition("<tbody")[2].partition("</tbody")[0].split("<tr")[1:]
    )
    point = "." if language == "en" else ","
    assert [True, True] == [
        said in row for said, row in zip((f"19{point}2", f"6{point}5"), rows, strict=True)
    ]


def test_json_has_the_place_of_each_figure_in_its_text(found: AuditedTexts) -> None:
    """An editor's tool marks it there."""
    tree = texts_json(found)

    assert ["differs", "agrees"] == [one["agreement"] for one in tree["comparisons"]]
    first = tree["comparisons"][0]["figure"]
    assert "19,2" == found.texts[1].audit.text[first["start"] : first["end"]]
    assert json_text(tree).startswith("{")


def test_no_file_is_no_audit() -> None:
    """It says what to name."""
    with pytest.raises(ArgumentError):
        audit_files([])

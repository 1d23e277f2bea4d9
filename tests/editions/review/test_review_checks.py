"""The checks of an edition: all pass on one as a run leaves it, and each finds what it is for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lc_indicators.editions.review.figure_checks import MOST, CheckOutcome, outcome
from lc_indicators.editions.review.review_checks import checks
from lc_indicators.editions.review.reviewed import read_reviewed
from lc_indicators.language import Text
from lc_indicators.publish.document.document import BLOCK_TYPE
from tests.data_fixtures import small_package
from tests.editions.review.reference_editions import read, sealed, swap, write
from tests.lai_chau import DATA, LANGUAGES


def _outcomes(folder: Path, data: Path = DATA) -> dict[str, tuple[str, str]]:
    return {check.name: (check.outcome.value, check.found) for check in checks(read_reviewed(folder), data)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_as_it_was_built_passes_every_check(standing: Path, language: str) -> None:
    """What takes another command is said not to have run, and by which command it would."""
    found = _outcomes(standing / language)
    others = {name: found for name, (outcome, found) in found.items() if outcome != "passed"}

    assert 13 == len(found)
    assert ["lc-indicators verify"] == [words[: len("lc-indicators verify")] for words in others.values()]


def test_what_was_looked_at_is_told_with_its_extent(standing: Path) -> None:
    """106 computed figures; 282 published ones of 36 sources; eleven charts."""
    found = {name: words for name, (_, words) in _outcomes(standing / "en").items()}

    assert found["The arithmetic holds"].startswith("106 computed figures")
    assert found["Every figure has a source"].startswith("282 published figures cite 36 sources")
    assert found["Charts have words and numbers beside them"].startswith("11 charts")
    assert "818 observations" in found["The data have no findings"]


def _spoil_page(folder: Path) -> None:
    swap(
        folder,
        '<body id="top">',
        '<body id="top"><img src="https://example.org/count.png"><script>1</script>',
        "report.html",
    )


def _spoil_policy(folder: Path) -> None:
    swap(folder, "default-src &#39;none&#39;", "default-src *", "report.html")


def _spoil_document(folder: Path) -> None:
    content = (folder / "report.pdf").read_bytes()
    (folder / "report.pdf").write_bytes(content.replace(b"pdfaid:part", b"pdfaid:trap"))


def _spoil_arithmetic(folder: Path) -> None:
    swap(folder, '"2.296153846154"', '"2.396153846154"', "figures.json", "report.ipynb")


def _spoil_sources(folder: Path) -> None:
    swap(folder, '"sources": [', '"sources": [], "others": [', "figures.json")


def _spoil_alt(folder: Path) -> None:
    notebook = read(folder, "report.ipynb")
    outputs = [output["data"] for cell in notebook["cells"] for output in cell.get("outputs", ())]
    chart = next(data[BLOCK_TYPE] for data in outputs if data.get(BLOCK_TYPE, {}).get("type") == "chart")
    chart["alt"] = ""
    write(folder, "report.ipynb", notebook)


@pytest.mark.parametrize(
    ("spoil", "name", "said"),
    [
        (_spoil_page, "The page asks nothing of a network", "<img src>; <script> 1"),
        (_spoil_policy, "The page asks nothing of a network", "Content-Security-Policy"),
        (lambda it: (it / "report.html").unlink(), "The page asks nothing of a network", "report.html"),
        (
            lambda it: (it / "report.html").write_bytes(b""),
            "The page asks nothing of a network",
            "report.html",
        ),
        (_spoil_document, "The document is for archives and readers aloud", "pdfaid:part 2"),
        (
            lambda it: (it / "report.pdf").unlink(),
            "The document is for archives and readers aloud",
            "report.pdf",
        ),
        (_spoil_arithmetic, "The arithmetic holds", "growth factor: GRDP per capita, Lai Châu, 2015 → 2020"),
        (_spoil_sources, "Every figure has a source", "(+382)"),
        (_spoil_alt, "Charts have words and numbers beside them", "poverty-rate"),
        (
            lambda it: swap(it, '"2.296153846154"', '"2.4"', "figures.json"),
            "figures.json holds the report's figures",
            "f73c858f318",
        ),
        (_spoil_arithmetic, "All languages, one content", "growth_factor("),
        (
            lambda it: (it / "figures.json").write_text("{}"),
            "The files are as they were built",
            "figures.json",
        ),
    ],
)
def test_each_check_finds_what_it_is_for(
    above: Path, spoil: Callable[[Path], object], name: str, said: str
) -> None:
    """What is wrong is named, so that somebody can go and look."""
    spoil(above / "en")
    whole = all((above / "en" / file).exists() for file in ("report.html", "report.pdf"))
    if whole and name != "The files are as they were built":
        sealed(above / "en")

    outcome, words = _outcomes(above / "en")[name]

    assert "failed" == outcome
    assert said in words


OWN = [
    (
        '"expression": "{end} ÷ {start}", ',
        "passed",
        "figures, computed again from the formula that readers see",
    ),
    ('"expression": "{start} ÷ {end}", ', "failed", "GRDP per capita"),
    ('"expression": "the most of {end} and {start}", ', "not_run", "not computed again: multiple"),
    ("", "not_run", "not computed again: multiple"),
]


@pytest.mark.parametrize(("expression", "outcome", "said"), OWN)
def test_a_metric_of_the_project_is_computed_again_from_its_expression(
    above: Path, expression: str, outcome: str, said: str
) -> None:
    """The review does not know it; without a formula that can be computed it says so, and fails nothing."""
    own = f'{expression}"metric": "multiple"'
    # An edition of before told no expression of the library's own metrics.
    swap(
        above / "en",
        '"expression": "{end} ÷ {start}"',
        '"once": "{end} ÷ {start}"',
        "figures.json",
        "report.ipynb",
    )
    swap(above / "en", '"metric": "growth_factor"', own, "figures.json", "report.ipynb")
    sealed(above / "en")

    found = _outcomes(above / "en")

    assert "passed" == found["The arithmetic holds"][0]
    assert outcome == found["Arithmetic of the project’s own metrics"][0]
    assert said in found["Arithmetic of the project’s own metrics"][1]


def test_findings_of_the_data_fail_the_first_check(standing: Path, tmp_path: Path) -> None:
    """The page tells of the data as they are when it is made."""
    data = small_package(tmp_path / "data")
    (data / "units.csv").write_text("unit\n", encoding="utf-8")

    outcome, words = _outcomes(standing / "en", data)["The data have no findings"]

    assert "failed" == outcome
    assert "units.csv" in words


def test_without_the_other_language_the_comparison_did_not_run(above: Path) -> None:
    """It is not passed by being alone."""
    for language, other in (("vi", "en"), ("en", "vi")):
        above.joinpath("aside").mkdir(exist_ok=True)
        (above / other).rename(above / "aside" / other)
        outcomes = [outcome for outcome in _outcomes(above / language).values() if outcome[0] == "not_run"]
        (above / "aside" / other).rename(above / other)
        assert {"vi": "chưa có bản tiếng Anh", "en": "no report in Vietnamese stands beside"}[
            language
        ] == outcomes[0][1]


def test_many_faults_are_told_by_the_first_and_a_count() -> None:
    """A line that nobody would read to its end says less."""
    name = Text(vi="Tên", en="Name")

    check = outcome(name, name, [str(number) for number in range(MOST + 2)], language="en")

    assert (CheckOutcome.FAILED, "0; 1; 2; 3; 4; 5 (+2)") == (check.outcome, check.found)

"""The map of the code leads to files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, name_of

PAGE = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
SOURCE = ROOT / "src" / "lc_indicators"

#: A path: with a slash in it, or the name of a Python file.
WRITTEN = re.sub(r"<!-- generated.*?<!-- end -->", "", PAGE, flags=re.DOTALL)
PATHS = sorted(set(re.findall(r"`((?:\w+/)+(?:[\w.]+)?|\w+\.py)`", WRITTEN)) - {"src/lc_indicators/"})

#: What the page has to answer, word for word.
QUESTIONS = [
    "a new metric", "a new chart form", "another format of tables to import",
    "another language", "another output",
    '"reads *9 tháng đầu năm*"', '"accuses a clean text"', '"a label is cut in a chart"',
    '"an edition was half written"',
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_path_of_the_architecture_page_exists(path: str) -> None:
    """Who moves a file moves it on the map."""
    place = SOURCE / path

    assert place.is_dir() if path.endswith("/") else place.is_file()


def test_the_page_has_paths() -> None:
    """The pattern above finds them."""
    assert len(PATHS) > 50


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=name_of)
def test_a_file_of_code_that_a_page_names_exists(page: Path) -> None:
    """A path may begin at the project, at the library or at a room that the sentence has named."""
    named = re.findall(r"`((?:\w+/)+\w+\.py)`", page.read_text(encoding="utf-8"))
    tops = (ROOT / name for name in ("src", "tests", "tools", "benchmarks"))
    there = [f"/{file.relative_to(ROOT).as_posix()}" for top in tops for file in top.rglob("*.py")]

    assert [] == [path for path in named if not any(one.endswith(f"/{path}") for one in there)]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_stranger_finds_the_file(question: str) -> None:
    """Each of these has a row that names a path."""
    row = next(line for line in PAGE.split("\n") if line.startswith(f"| {question}"))

    assert "/" in row.split("|")[2]


def test_nine_months_are_read_where_the_page_says() -> None:
    """A row of the table is tried on the file that it names."""
    from lc_indicators.audit.lexicon.tokens import tokens_of
    from lc_indicators.audit.reading.times import Times
    from lc_indicators.periods import Period

    found = Times(tokens_of("9 tháng đầu năm 2020")).at(0)
    moment = found[1].end if found else None

    assert Period.parse("2020-01-01/P9M") == moment

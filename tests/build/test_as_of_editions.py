"""Editions of what was known before and after a revision stand side by side, each as its date has it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from lc_indicators.build import JobOutcome, State, build_reports
from lc_indicators.build.build_plan import Wanted
from lc_indicators.catalogue import load_catalogue
from lc_indicators.editions.compare import read_edition
from lc_indicators.errors import ParameterError
from lc_indicators.language import Language
from tests.lai_chau import DATA, LANGUAGES

#: The growth of the first half of 2025 in Hưng Yên was revised on 3 October 2025.
BEFORE, AFTER = "2025-09-30", ""

PRINTED = {"vi": {BEFORE: "8,10%", AFTER: "8,06%"}, "en": {BEFORE: "8.10%", AFTER: "8.06%"}}


def _build(out: Path, notebook: Path, as_of: str, language: Language) -> Sequence[JobOutcome]:
    return build_reports(
        areas=["VN-N66"], periods=["2025-S1"], languages=[language], as_of=as_of,
        notebook=notebook, data=DATA, out=out, review=False,
    ).outcomes  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_after_a_revision_there_are_two_editions(
    tmp_path: Path, notebooks: Path, language: Language
) -> None:
    """The notebook is executed as of either date: 8.10, then 8.06 with the revision told."""
    for as_of in (BEFORE, AFTER):
        [outcome] = _build(tmp_path, notebooks / "revised.ipynb", as_of, language)
        folder = tmp_path / "VN-N66" / f"2025-S1{'_as-of_2025-09-30' if as_of else ''}" / language
        assert (State.BUILT, folder) == (outcome.state, outcome.folder)
        page = re.sub("<[^>]*>", "", (folder / "report.html").read_text(encoding="utf-8")).replace(
            "\xa0", " "
        )
        manifest = json.loads((folder / "manifest.json").read_bytes())

        assert as_of == manifest["parameters"].get("as_of", "")
        assert bool(as_of) == ("30/9/2025" in page or "30 September 2025" in page)
        assert PRINTED[language][as_of] in page
        # What is known later is not there; what was said before is told as revised.
        assert bool(as_of) == (PRINTED[language][AFTER] not in page)
        assert (not as_of) == ("−0.04" in page or "−0,04" in page)
        [again] = _build(tmp_path, notebooks / "revised.ipynb", as_of, language)
        assert State.CURRENT is again.state
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert f"VN-N66/2025-S1/{language}/" in index
    assert f"VN-N66/2025-S1_as-of_2025-09-30/{language}/" in index
    assert 1 <= len(read_edition(tmp_path / "VN-N66" / "2025-S1" / language).figures)


def _wanted(notebook: Path, out: Path, **more: object) -> Wanted:
    asked = {"areas": ["VN-N66"], "periods": ["2025-S1"], "languages": ["vi"]} | more
    return Wanted(notebook=notebook, data=DATA, out=out, **asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("as_of", ["2025-09-30", "30/9/2025", "20250930"])
def test_a_date_names_one_folder_however_it_is_written(tmp_path: Path, notebooks: Path, as_of: str) -> None:
    """Also in what progress and messages call the report."""
    [request] = _wanted(notebooks / "revised.ipynb", tmp_path, as_of=as_of).requests(load_catalogue(DATA))

    assert ("2025-S1_as-of_2025-09-30", "vi") == request.folder.parts[-2:]
    assert "VN-N66 2025-S1 vi as of 2025-09-30" == request.title
    assert "2025-09-30" == request.values["as_of"]


@pytest.mark.parametrize(
    ("notebook", "more", "message"),
    [
        ("revised", {"as_of": "yesterday"}, "'yesterday'"),
        ("report", {"as_of": "2025"}, "has no parameter as_of: --as-of cannot be given to it."),
        ("revised", {"parameters": ["as_of=2025"]}, "the as_of is given by --as-of."),
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, notebooks: Path, notebook: str, more: dict[str, object], message: str
) -> None:
    """No date; a notebook that knows nothing of one; a date by the back door."""
    with pytest.raises(ParameterError, match=re.escape(message)):
        _wanted(notebooks / f"{notebook}.ipynb", tmp_path, **more).requests(load_catalogue(DATA))


def test_all_areas_are_those_that_were_told_of_by_then(tmp_path: Path, notebooks: Path) -> None:
    """An area whose first figures came later had none."""
    asked = {"areas": ["all"], "periods": ["2025-Q3"]}
    now = _wanted(notebooks / "revised.ipynb", tmp_path, **asked).requests(load_catalogue(DATA))
    then = _wanted(notebooks / "revised.ipynb", tmp_path, as_of="2025-07-31", **asked)

    assert ["VN-N66"] == [one.area for one in now]
    with pytest.raises(ParameterError, match="The data say nothing of any area of kind province"):
        then.requests(load_catalogue(DATA))

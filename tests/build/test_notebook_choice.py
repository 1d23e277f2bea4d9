"""Which notebook makes the report of a period: what notebooks say of themselves decides, and no name."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.build.build_plan import Wanted
from lc_indicators.build.notebook_choice import Notebooks
from lc_indicators.catalogue import load_catalogue
from lc_indicators.errors import ParameterError
from lc_indicators.periods import Period, PeriodKind
from tests.lai_chau import DATA
from tests.said_periods import say

TINY = Path(__file__).parents[1] / "notebooks" / "tiny.ipynb"


def _put(folder: Path, name: str, said: Any) -> Path:
    """Write a notebook whose metadata say *said* of the library; None for nothing."""
    file = folder / "notebooks" / f"{name}.ipynb"
    file.parent.mkdir(exist_ok=True)
    return say(shutil.copy(TINY, file), said)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a notebook for months, one for years, one that says nothing, and a broken one."""
    _put(tmp_path, "thang", {"periods": ["month", "quarter", "half", "months"]})
    _put(tmp_path, "nam", {"periods": ["year", "span"], "more": True})
    _put(tmp_path, "mine", None)
    (tmp_path / "notebooks" / "broken.ipynb").write_text("{", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2024-09", "thang"), ("2024-Q3", "thang"), ("2024-S1", "thang"), ("9 months 2024", "thang"),
        ("2024", "nam"), ("2015-2020", "nam"),
    ],
)  # fmt: skip
def test_the_period_chooses_the_notebook(project: Path, period: str, name: str) -> None:
    """Each kind goes to the notebook that names it; what says nothing or is broken makes nothing unasked."""
    assert name == Notebooks(project).one_for(Period.read(period)).stem


def test_a_batch_takes_several_notebooks(project: Path) -> None:
    """Months and years at once: each its own notebook, all in one folder."""
    wanted = Wanted(
        data=project / "data", out=project / "reports", has_shelves=True,
        areas=["VN-01", "VN-66"], periods=["2024-09", "quý III năm 2024", "2024"], languages=["en"],
    )  # fmt: skip
    found = {
        (one.area, one.period): (one.notebook.stem, one.folder.relative_to(project).as_posix())
        for one in wanted.requests(load_catalogue(DATA))
    }

    assert {
        (area, period): (name, f"reports/{area}/{period}/en")
        for area in ("VN-01", "VN-66")
        for period, name in (("2024-09", "thang"), ("2024-Q3", "thang"), ("2024", "nam"))
    } == found


def test_where_none_fits_the_error_says_for_what_there_are_some(project: Path) -> None:
    """One line: the kind, the period, what there is, and how to choose."""
    with pytest.raises(ParameterError) as error:
        Notebooks(project).one_for(Period.parse("2024-12-15/2025-09-14"))

    assert (
        f"No notebook in {project}/notebooks is for a run of days (2024-12-15/2025-09-14): those there are "
        "for a month, a quarter, a half-year, a run of months, a year, a span of years. "
        "Name one with --notebook."
    ) == str(error.value)


def test_a_project_without_such_notebooks_is_told_so(tmp_path: Path) -> None:
    """Neither a folder nor a notebook needs to be there."""
    with pytest.raises(ParameterError, match=r"There is no notebook in .*\. Name one with --notebook"):
        Notebooks(tmp_path).one_for(Period.parse("2024"))


def test_where_several_fit_somebody_has_to_choose(project: Path) -> None:
    """A copy says of itself what the first one says: neither is taken by chance."""
    _put(project, "nam-copy", {"periods": ["year"]})

    with pytest.raises(
        ParameterError, match=r"nam-copy.ipynb and nam.ipynb in .* are each for a year \(2024\)"
    ):
        Notebooks(project).one_for(Period.parse("2024"))

    assert "nam" == Notebooks(project).one_for(Period.parse("2015/2020")).stem


@pytest.mark.parametrize(
    "said", [{"periods": ["half_year"]}, {"periods": [1]}, {"periods": 3}, ["month"], "x"]
)
def test_what_is_no_kind_is_refused(project: Path, said: Any) -> None:
    """The error names the notebook and the kinds that there are."""
    _put(project, "wrong", said)

    with pytest.raises(
        ParameterError, match=r"wrong.ipynb: lc_indicators in its metadata .*\"day\", \"month\","
    ):
        Notebooks(project).one_for(Period.parse("2024"))


@pytest.mark.parametrize(
    ("name", "period", "shelf"),
    [
        ("thang", "2024-09", ""), ("nam", "2024", ""), ("nam", "2024-09", "nam"), ("mine", "2024", "mine"),
        ("claim_audit", None, ""), ("mine", None, "mine"), ("audits", "2024", "audits-notebook"),
    ],
)  # fmt: skip
def test_what_is_not_built_unasked_stands_apart(
    project: Path, name: str, period: str | None, shelf: str
) -> None:
    """A notebook's editions stand in a folder of its own, unless it is the one that the period chooses."""
    notebook = project / "notebooks" / f"{name}.ipynb"

    assert shelf == Notebooks(project).shelf(notebook, Period.parse(period) if period else None)


def test_the_projects_notebooks_do_not_compete() -> None:
    """No kind of period is for two of them, and years are reported."""
    chosen = Notebooks(DATA.parent)

    assert [] == [kind for kind in PeriodKind if len(chosen._for(kind)) > 1]
    assert "period_report" == chosen.one_for(Period.parse("2015/2020")).stem

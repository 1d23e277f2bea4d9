"""Metrics of a project's own: a module that the settings name, known wherever the library's own are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import lc_indicators as lc
from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.learned_metrics import learn_metrics
from lc_indicators.errors import MetricModuleError, SettingsError
from lc_indicators.metrics import METRICS
from lc_indicators.metrics.own_metrics import OWN
from tests.data_fixtures import append
from tests.provinces import provinces

MODULE = '''"""Metrics of a test."""

import lc_indicators as lc


def _mean(parts):
    return f"({' + '.join(f'{{{name}}}' for name in parts)}) ÷ {len(parts)}"


@lc.metric(expression=_mean, result_unit="same", same_unit=(("part",),),
           name=lc.Text(vi="mức giữa", en="middle level"))
def middle_level(*part):
    """Return the mean of levels."""
    return sum(part[1:], start=part[0]) / len(part)
'''


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """Return the data of a project with a metric of its own, and forget that afterwards."""
    folder = provinces(tmp_path / "data")
    put(folder, MODULE)
    yield folder
    OWN.learn({}, METRICS)


def put(data: Path, module: str, *, name: str = "my_metrics.py") -> None:
    """Write the module of a project and name it in the settings."""
    (data.parent / name).write_text(module, encoding="utf-8")
    (data.parent / "lc-indicators.toml").write_text(f'metrics = ["{name}"]\n', encoding="utf-8")


def derive(data: Path, arguments: str, *, metric: str = "middle_level") -> None:
    """Add a derivation of 2018 by the project's own metric."""
    append(data, "derivations.csv", f"poverty_rate_gso,VN-02,2018,derivation,{metric},{arguments},,")


KEY = "poverty_rate_gso:VN-02:{}:gso_poverty_rate"


def test_it_makes_derivations_of_any_number_of_inputs(data: Path) -> None:
    """The figure has its name, its formula and its inputs; nobody imports the module."""
    append(
        data,
        "observations/gso_poverty_rate.csv",
        "poverty_rate_gso,VN-02,2018,39.1,point,39.1,,A,,gso_poverty_rate,cột,column,",
    )
    append(
        data,
        "derivations.csv",
        "poverty_rate_gso,VN-02,2016/2018,derivation,middle_level,"
        f"part_1={KEY.format(2016)}; part_2={KEY.format(2018)},,",
    )

    assert [] == check_data(data)
    report = lc.open_report(area="VN-02", period="2016-2018", language="en", data=data)
    figure = report.figure("poverty_rate_gso", "2016/2018")

    assert ("39.6%", "(40.1 + 39.1) ÷ 2 = 39.6") == (figure.print("en"), figure.formula("en"))


def test_checks_know_it_and_hold_it_to_its_rules(data: Path) -> None:
    """A slip in the row is named; without the module the metric is unknown, with those that are near."""
    derive(data, f"whole={KEY.format(2016)}")
    (data.parent / "lc-indicators.toml").rename(data.parent / "other.toml")
    unknown = [str(one) for one in check_data(data)]
    (data.parent / "other.toml").rename(data.parent / "lc-indicators.toml")
    known = [str(one) for one in check_data(data)]

    assert any("Unknown metric 'middle_level'." in one for one in unknown)
    assert any("Unknown argument of middle_level 'whole'." in one for one in known)


def test_a_changed_module_is_run_again_and_that_of_another_project_forgotten(
    data: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A long-lived process, such as JupyterLab's, has the metrics of the project that it opened last."""
    learn_metrics(data)
    first = METRICS["middle_level"]
    put(data, MODULE.replace("middle_level", "level_between"))
    learn_metrics(data)
    assert "middle_level" not in METRICS
    assert 2 == METRICS["level_between"](1, 3)
    assert first(1, 3) == 2

    learn_metrics(provinces(tmp_path_factory.mktemp("elsewhere") / "data"))
    assert "level_between" not in METRICS


WRONG = [
    ("import lc_indicators as lc\n\nx = 1 / 0\n", ":3: ZeroDivisionError: division by zero"),
    ("def broken(:\n    pass\n", ":1: SyntaxError: "),
    (MODULE.replace("middle_level(*part)", "mean(*part)"),
     ":10: mean: the library has a metric of this name"),
    (MODULE.replace('("part",)', '("whole",)'), ":10: middle_level: its rules name whole"),
    (MODULE.replace("expression=_mean", 'expression="{part} ÷ 2"'),
     ":10: middle_level: its expression names part, of which there are any number"),
]  # fmt: skip


@pytest.mark.parametrize(("module", "words"), WRONG)
def test_what_is_wrong_with_a_module_is_said_with_file_and_line(data: Path, module: str, words: str) -> None:
    """And nothing of it stays: the next try begins anew."""
    put(data, module)
    with pytest.raises(MetricModuleError) as error:
        lc.load_catalogue(data)

    assert f"my_metrics.py{words}" in str(error.value)
    put(data, MODULE)
    learn_metrics(data)
    assert "middle_level" in METRICS


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("return part[0].nothing", ":14: middle_level: AttributeError: "),
        ("part[0] + 1", ":10: middle_level: its formula returns nothing"),
    ],
)
def test_a_formula_that_fails_says_where(data: Path, formula: str, words: str) -> None:
    """In the check of a row that uses it, too: as a finding and no traceback."""
    put(data, MODULE.replace("return sum(part[1:], start=part[0]) / len(part)", formula))
    append(
        data,
        "observations/gso_poverty_rate.csv",
        "poverty_rate_gso,VN-02,2018,39.1,point,39.1,,A,,gso_poverty_rate,cột,column,",
    )
    append(
        data,
        "derivations.csv",
        f"poverty_rate_gso,VN-02,2016/2018,derivation,middle_level,part_1={KEY.format(2016)},,",
    )
    found = [str(one) for one in check_data(data)]

    assert 1 == len(found)
    assert "does not compute: " in found[0]
    assert f"my_metrics.py{words}" in found[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.py", "none.py cannot be read"),
        ("../my.py", "lies outside of the project"),
        ("a.txt", "Python file"),
    ],
)
def test_a_name_that_is_no_module_of_the_project_is_refused(data: Path, name: str, words: str) -> None:
    """The settings say it, with the place in them."""
    (data.parent / "lc-indicators.toml").write_text(f'metrics = ["{name}"]\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=words):
        lc.load_catalogue(data)


def test_two_modules_may_not_make_one_metric(data: Path) -> None:
    """And a file may not have the name of a module that is there."""
    (data.parent / "others.py").write_text(MODULE, encoding="utf-8")
    (data.parent / "lc-indicators.toml").write_text('metrics = ["my_metrics.py", "others.py"]\n', "utf-8")
    with pytest.raises(MetricModuleError, match=r"others\.py:10: middle_level: .*my_metrics\.py has"):
        lc.load_catalogue(data)
    put(data, MODULE, name="json.py")
    with pytest.raises(MetricModuleError, match=r"json\.py: .* has this name already: rename the file"):
        lc.load_catalogue(data)

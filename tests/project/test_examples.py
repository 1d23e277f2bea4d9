"""The examples, and a project that nobody had before: built by the wheel, in an empty environment."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from lc_indicators import open_report
from lc_indicators.language import message
from lc_indicators.project.template_files import carried

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/lc-indicators.toml"))

#: Says which packages are wanting.
ALL_MODULES = """
import importlib, pkgutil, lc_indicators
wanting = set()
for found in pkgutil.walk_packages(lc_indicators.__path__, "lc_indicators."):
    if not found.name.endswith("__main__"):
        try:
            importlib.import_module(found.name)
        except ModuleNotFoundError as error:
            wanting.add(error.name)
print(*sorted(wanting), sep="\\n")
"""

COUNTS = {
    "population_average": "gso_average_population",
    "medical_staff_doctors": "gso_medical_staff",
    "pupils_general": "gso_pupils",
    "classes_general": "gso_classes",
}

KENYA = """county,indicator,year,value
Mombasa,Population,2016,1184940
Mombasa,Population,2023,1268000
Kisumu,Population,2016,1118560
Kisumu,Population,2023,1224531
Mombasa,Poverty rate (%),2016,27.1
Mombasa,Poverty rate (%),2023,25.2
Kisumu,Poverty rate (%),2016,33.9
Kisumu,Poverty rate (%),2023,31.0
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this project, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "uv", "build", "--wheel", "--no-build-isolation", "--offline", "--out-dir",
         out, ROOT], check=True, capture_output=True,
    )  # fmt: skip
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the command of a new environment that has the wheel, what it requires, and nothing else.

    The lock says which versions; they come from the cache or from the registry that the machine has.
    """
    home = tmp_path_factory.mktemp("environment") / "venv"
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "--quiet", "--python", sys.executable, home], check=True)
    install = [*uv, "pip", "install", "--quiet", "--python", home / "bin" / "python"]
    done = subprocess.run(
        [*install, "--constraint", ROOT / "requirements.lock", wheel],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.fail(f"The wheel needs its packages, from a cache or a registry: {done.stderr.strip()}")
    return [str(home / "bin" / "lc-indicators")]


def _run(command: list[str], folder: Path, *arguments: str, exit_code: int = 0) -> str:
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    done = subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert exit_code == done.returncode, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_built_by_the_wheel(example: Path, command: list[str], tmp_path: Path) -> None:
    """It is sound, and its report stands with page, PDF and Word document; nothing of src is touched."""
    folder = shutil.copytree(example, tmp_path / example.name)

    assert "No findings" in _run(command, folder, "check")
    assert "report.pdf" in _run(command, folder, "report", "--no-review")
    assert (folder / "reports" / "index.html").is_file()
    for page in (folder / "reports").rglob("report.html"):
        assert message("report.story.nothing")[page.parent.name] not in page.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_wheel_brings_all_that_it_imports(command: list[str]) -> None:
    """Each module of it, and the kernel that Jupyter finds, in an environment that has nothing else."""
    home = Path(command[0]).parent
    wanting = subprocess.run(
        [home / "python", "-W", "ignore", "-c", ALL_MODULES], capture_output=True, text=True, check=True
    ).stdout.split()
    kernels = subprocess.run(
        [home / "jupyter", "kernelspec", "list"], capture_output=True, text=True, check=True
    ).stdout

    assert [] == wanting
    assert "lc-indicators" in kernels


@pytest.mark.slow
def test_a_stranger_gets_from_the_wheel_to_a_report_of_his_own(command: list[str], tmp_path: Path) -> None:
    """Samples first, which the page says; then figures of one's own: each try is one command or message."""
    assert "No areas are given" in _run(command, tmp_path, "init", "empty", exit_code=2)
    _run(
        command,
        tmp_path,
        "init",
        "kenya",
        "--areas",
        "Nairobi, Mombasa, Kisumu, Turkana",
        "--languages",
        "en",
    )
    assert "No findings" in _run(command, tmp_path / "kenya", "check")
    _run(command, tmp_path / "kenya", "report", "--no-review")
    page = next((tmp_path / "kenya" / "reports").rglob("report.html")).read_text(encoding="utf-8")

    assert "Sample figures: they were made up" in page
    assert 'lang="en"' in page

    (tmp_path / "own.csv").write_text(KENYA, encoding="utf-8")
    _run(command, tmp_path, "init", "own", "--from", "own.csv", "--languages", "en", "--publisher", "KNBS")
    _run(command, tmp_path / "own", "report", "--no-review", "--area", "all")
    pages = [file.read_text(encoding="utf-8") for file in (tmp_path / "own" / "reports").rglob("report.html")]

    assert 2 == len(pages)
    assert all("Sample figures" not in page and "Poverty rate" in page for page in pages)


def test_the_34_provinces_hold_what_their_parts_held() -> None:
    """A plain sum by successor, for each count and each of them, the country's total kept."""
    data = ROOT / "examples" / "vietnam_34" / "data"
    whole = {row["area"]: row["successor"] for row in _rows(data / "successions.csv")}
    sums: Counter[tuple[str, str]] = Counter()
    for indicator, file in COUNTS.items():
        for row in _rows(data / "observations" / f"{file}.csv"):
            if row["period"] == "2016" and row["area"] != "VN":
                sums[indicator, _last(row["area"], whole)] += Decimal(row["value"])

    def said(indicator: str, area: str) -> Decimal:
        report = open_report(area=area, period="2016", language="en", data=data)
        return report.figure(indicator, 2016).value

    assert {34} == {sum(one == indicator for one, _ in sums) for indicator in COUNTS}
    some = [(indicator, area) for indicator, area in sums if area in {"VN-N68", "VN-C26", "VN-NSG", "VN-HN"}]
    assert {key: sums[key] for key in some} == {key: said(*key) for key in some}
    for indicator in ("pupils_general", "classes_general"):
        assert said(indicator, "VN") == sum(number for (one, _), number in sums.items() if one == indicator)


def _rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()[1:]))


def _last(area: str, whole: dict[str, str]) -> str:
    return _last(whole[area], whole) if area in whole else area


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_has_the_notebook_that_init_writes(example: Path) -> None:
    """A change of the notebook reaches the examples, too."""
    ours = json.loads((carried("notebooks") / "period_report.ipynb").read_text(encoding="utf-8"))
    theirs = json.loads((example / "notebooks" / "period_report.ipynb").read_text(encoding="utf-8"))

    def code(notebook: dict[str, list[dict[str, list[str]]]]) -> list[str]:
        cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
        return [source for source in cells if "area: str" not in source]

    assert code(ours) == code(theirs)

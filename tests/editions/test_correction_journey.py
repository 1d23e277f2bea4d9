"""A published figure turns out to be wrong: what the next edition says, in each language, and until when."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import nbformat
import pytest
from lxml import html
from nbformat.v4 import new_code_cell, new_notebook

from lc_indicators.publish.site import write_index
from lc_indicators.publish.store.layout import OURS
from tests.data_fixtures import append, edit
from tests.provinces import provinces, rate_row

pytestmark = pytest.mark.slow

AREA, RATES = "VN-02", "observations/gso_poverty_rate.csv"

PARAMETERS = 'area: str = "VN-02"\nperiod: str = "2016-2018"\nlanguage: str = "vi"'

REPORT = """
import lc_indicators as lc
report = lc.open_report(area=area, period=period, language=language)
rates = report.series("poverty_rate_gso")
fall = lc.percentage_point_change(rates[0], rates[-1])
report.title(vi="Hộ nghèo", en="Poverty", summary=report.sentence(vi="{r}.", en="{r}.", r=rates[-1]))
report.section("poverty", vi="Giảm nghèo", en="Poverty")
report.say(vi="Năm 2016 là {r}.", en="In 2016 it was {r}.", r=rates[0])
report.say(vi="Cả kỳ {f:change}.", en="Over the period it {f:change}.", f=fall)
report.lines("rates", [lc.Series(label=lc.Text(vi="Tỷ lệ", en="Rate"), figures=rates)],
    title=report.sentence(vi="Năm 2018 còn {r}", en="{r} in 2018", r=rates[-1]),
    subtitle=lc.Text(vi="%", en="%"))
"""


class Office:
    """A project whose report is built, and built again."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.data, self.out = provinces(folder / "data"), folder / "out"
        self.environment = environment
        #: Digest of the content of the Vietnamese edition that was wrong.
        self.since = ""
        for year, rate in (("2017", "38.2"), ("2018", "35.4")):
            append(self.data, RATES, rate_row(AREA, rate, year=year))
        self.notebook = folder / "notebooks" / "poverty.ipynb"
        self.notebook.parent.mkdir()
        parameters = new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}, id="parameters")
        cells = [parameters, new_code_cell(REPORT, id="report")]
        nbformat.write(new_notebook(cells=cells), self.notebook)

    def change(self, old: str, new: str) -> None:
        """Change the rate of 2016 in the data."""
        edit(self.data, RATES, old=rate_row(AREA, old), new=rate_row(AREA, new))

    def start(self, command: str, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start a command on the project."""
        return subprocess.Popen(
            [sys.executable, "-m", "lc_indicators.cli", command, *arguments, "--data", self.data],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def reporting(self, *arguments: str) -> subprocess.Popen[str]:
        """Start to build the report in both languages."""
        return self.start(
            "report", "--notebook", self.notebook, "--out", self.out, "--area", AREA,
            "--period", "2016-2018", "--quiet", "--no-review", *arguments,
        )  # fmt: skip

    def build(self, *arguments: str) -> None:
        """Build the report in both languages."""
        said, _ = (running := self.reporting(*arguments)).communicate(timeout=180)
        assert (0, "") == (running.returncode, re.sub(r"^\[IPKernelApp\].*\n", "", said, flags=re.MULTILINE))

    def folder(self, language: str) -> Path:
        """Return the folder of an edition."""
        return self.out / AREA / "2016-2018" / language

    def files(self) -> dict[str, bytes]:
        """Return the files of both editions and the register."""
        found = [*self.folder("vi").iterdir(), *self.folder("en").iterdir()]
        names = [one for one in found if one.name in OURS]
        return {str(one): one.read_bytes() for one in (*names, self.out / "corrections.csv") if one.exists()}

    def rows(self) -> list[dict[str, str]]:
        """Return the register."""
        path = self.out / "corrections.csv"
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        return list(csv.DictReader(text.splitlines()))

    def note(self, language: str) -> tuple[str, list[str]]:
        """Return the banner of a page, and the words of its table of figures and its list of places."""
        page = html.fromstring((self.folder(language) / "report.html").read_bytes())
        banner = " ".join(" ".join(page.xpath("//section[@class='corrected']//text()")).split())
        at = "//*[@id='corrections-figures']//td | //*[@id='corrections-following']//td"
        cells = page.xpath(f"{at} | //*[@id='corrections-places']/li")
        return banner, [" ".join(one.text_content().split()) for one in cells]


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return a project whose report was published with a wrong figure, which is corrected since."""
    left_out = ("COVERAGE_PROCESS_CONFIG", "PYTEST_CURRENT_TEST")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    office = Office(tmp_path_factory.mktemp("corrected"), environment)
    office.build()
    assert [] == office.rows()
    assert ("", []) == office.note("vi")
    office.since = json.loads((office.folder("vi") / "manifest.json").read_bytes())["content"]["sha256"]
    office.change("40.1", "40.7")
    office.build("--jobs", "2")
    return office


def test_the_next_edition_says_what_was_wrong(corrected: Office) -> None:
    """At its head, in its language: what was printed, what is right, and where it stands."""
    vi, en = corrected.note("vi"), corrected.note("en")

    assert "Đính chính. Tỷ lệ hộ nghèo, Tỉnh VN-02, 2016: đã công bố 40,1%, số đúng là 40,7% ." in vi[0]
    assert (
        "Correction. Poverty rate, Province VN-02, 2016: printed as 40.1%, the correct figure is 40.7%"
        in en[0]
    )
    assert "Poverty – sentence “In 2016 it was 40.7%.”" in en[1]
    assert any("chart “35.4% in 2018”" in one for one in en[1])
    assert "40,7%" in vi[1]
    assert any(one.startswith("số liệu đến") and corrected.since[:8] in one for one in vi[1])


def test_the_register_has_a_row_for_each_figure_and_edition(corrected: Office) -> None:
    """Those that were computed from a wrong one name it."""
    rows = {(row["edition"][-2:], row["old"], row["new"], row["follows_from"]) for row in corrected.rows()}
    root = "poverty_rate_gso:VN-02:2016:gso_poverty_rate"

    assert ("vi", "40,1%", "40,7%", "") in rows
    assert ("en", "40.1%", "40.7%", "") in rows
    assert 4 == len(rows)
    assert {"", root} == {row[-1] for row in rows}
    assert {""} == {row["closed"] for row in corrected.rows()}
    assert corrected.since in {row["since_sha256"] for row in corrected.rows()}


def test_built_again_it_is_the_same(corrected: Office) -> None:
    """Byte for byte, and no second row, whether or not readers have it."""
    before = corrected.files()
    corrected.build("--force")
    assert before == corrected.files()
    corrected.build("--force", "--not-published")
    assert before == corrected.files()


def test_verify_builds_the_same_bytes(corrected: Office) -> None:
    """The manifest says what is corrected, and nothing else is needed."""
    running = corrected.start("verify", corrected.folder("vi"), "--notebook", corrected.notebook)
    said, _ = running.communicate(timeout=180)

    assert (0, True) == (running.returncode, "the same, byte for byte" in said), said


def test_the_list_of_reports_marks_it(corrected: Office) -> None:
    """Whoever has the wrong edition finds it in the list, too."""
    page = html.fromstring(write_index(corrected.out).read_bytes())

    assert ["có đính chính", "có đính chính"] == [
        one.text.strip() for one in page.xpath("//a[contains(@href, '#corrections')]")
    ]


def test_a_revision_is_none_of_it_and_a_closed_row_is_said_no_more(corrected: Office) -> None:
    """A later publication has another figure of 2018; an analyst closes the correction of 2016."""
    rows = len(corrected.rows())
    source = next(
        line
        for line in (corrected.data / "sources.csv").read_text(encoding="utf-8").splitlines()
        if line.startswith("gso_poverty_rate,")
    )
    later = re.sub(r"\b2018-09\b", "2030-01", source.replace("gso_poverty_rate,", "gso_later,", 1))
    append(corrected.data, "sources.csv", later)
    new = rate_row(AREA, "35.9", year="2018").replace("gso_poverty_rate", "gso_later")
    edit(corrected.data, RATES, old=rate_row(AREA, "35.4", year="2018"), new=new)
    corrected.build()
    banner, cells = corrected.note("en")
    assert rows == len(corrected.rows())
    assert "40.7%" in banner
    assert not [one for one in cells if "35.9" in one and "→" in one]

    path = corrected.out / "corrections.csv"
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(re.sub(r",$", ",2031-01-31", text, flags=re.MULTILINE), encoding="utf-8")
    corrected.build()
    assert ("", []) == corrected.note("en")
    assert rows == len(corrected.rows())


def test_a_run_killed_in_between_loses_no_correction(corrected: Office) -> None:
    """The row is written and the edition is not yet: readers have the old one, and the next run ends it."""
    before, standing = corrected.rows(), corrected.note("vi")
    corrected.change("40.7", "41.1")
    running = corrected.reporting()
    while len(corrected.rows()) == len(before) and running.poll() is None:
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert standing == corrected.note("vi")
    assert len(before) + 2 == len(corrected.rows())

    corrected.build()

    # The figure and what follows from it, in both languages, once each.
    assert len(before) + 4 == len(corrected.rows())
    assert before == corrected.rows()[: len(before)]
    assert "đã công bố 40,7%, số đúng là 41,1%" in corrected.note("vi")[0]

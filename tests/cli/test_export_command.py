"""``lc-indicators export``: what is chosen, as a file that other programs read, and the import takes back."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.catalogue.checks import check_data
from lc_indicators.cli import app
from tests.data_fixtures import small_package
from tests.lai_chau import DATA


def _export(data: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["export", "--data", str(data), *options])


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_areas_indicators_and_periods_are_chosen_as_elsewhere(tmp_path: Path) -> None:
    """Areas by name, periods in words; digits as printed with their decimals, unit, status, source, date."""
    file = tmp_path / "out.csv"
    done = _export(
        DATA, "--indicator", "poverty_rate_gso", "--area", "Lai Châu, Sơn La", "--period", "2015–2016",
        "--source", "gso_poverty_rate", "-o", str(file),
    )  # fmt: skip
    rows = _rows(file.read_text(encoding="utf-8"))

    assert 0 == done.exit_code, done.output
    assert f"{file}: observations: 4\n" == done.stderr
    assert {("VN-01", "2015"), ("VN-01", "2016"), ("VN-05", "2015"), ("VN-05", "2016")} == {
        (row["area"], row["period"]) for row in rows
    }
    (one,) = (row for row in rows if (row["area"], row["period"]) == ("VN-01", "2016"))
    said = ("area_name", "value", "decimals", "unit", "unit_symbol", "status", "published_on")
    assert ["Lai Châu", "27.9", "1", "percent_of_households", "%", "P", "2018-09"] == [
        one[name] for name in said
    ]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-f", "excel"), "There is tidy-csv, sdmx-csv, json-stat."),
        (
            ("--indicator", "povertyrate_gso"),
            "Unknown indicator 'povertyrate_gso'. Nearest: poverty_rate_gso",
        ),
        (("--area", "VN-01", "--period", "1890"), "No observation is of all of VN-01, 1890."),
    ],
)
def test_what_there_is_not_is_said(tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    """A slip of a name is an error that names the nearest; an empty file is none that anybody wants."""
    done = _export(small_package(tmp_path / "data"), *options)

    assert 2 == done.exit_code
    assert words in " ".join(done.stderr.split())


def test_sdmx_csv_has_its_columns_and_periods() -> None:
    """Units without their power of ten, a span as a start with a duration, a byte-order mark nowhere."""
    done = _export(DATA, "-f", "sdmx-csv", "--source", "interview_2020")
    first, *rows = list(csv.reader(io.StringIO(done.stdout)))
    cells = [dict(zip(first, row, strict=True)) for row in rows]
    head = [
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        "INDICATOR",
        "REF_AREA",
        "SOURCE",
        "TIME_PERIOD",
        "OBS_VALUE",
    ]
    (grdp,) = (row for row in cells if (row["INDICATOR"], row["PERIOD"]) == ("grdp_per_capita", "2020"))

    assert head == first[:8]
    assert ("41.79", "2", "vnd_per_person", "6", "41,79", "vi") == tuple(
        grdp[name] for name in ("OBS_VALUE", "DECIMALS", "UNIT_MEASURE", "UNIT_MULT", "PRINTED", "NOTATION")
    )
    assert {"2016-01-01/P5Y"} == {row["TIME_PERIOD"] for row in cells if row["PERIOD"] == "2015/2020"}


def test_json_stat_keeps_zeros_at_the_end_and_parts_sources() -> None:
    """A number is written with its printed digits; several sources are a collection of data sets."""
    one = _export(DATA, "-f", "json-stat", "--source", "gso_poverty_rate", "--area", "VN-01")
    both = _export(DATA, "-f", "json-stat", "--source", "gso_poverty_rate", "--source", "interview_2020")
    data_set = json.loads(one.stdout, parse_float=str)

    assert ("dataset", ["indicator", "area", "time"]) == (data_set["class"], data_set["id"])
    units = data_set["dimension"]["indicator"]["category"]["unit"]
    wanted = {"label": "percent of households", "symbol": "%", "multiplier": 0, "decimals": 1}
    assert wanted == units["poverty_rate_gso"]
    assert {1} == {len(value.partition(".")[2]) for value in data_set["value"].values() if "." in value}
    assert "collection" == json.loads(both.stdout)["class"]


HOSTILE = '\'=HYPERLINK(1); -2 and "quotes"'


@pytest.mark.parametrize("form", ["tidy-csv", "sdmx-csv", "json-stat"])
def test_a_project_takes_in_what_another_exported(tmp_path: Path, form: str) -> None:
    """Row for row, with a note that a spreadsheet would compute: what comes out is what went in."""
    giver = small_package(tmp_path / "giver")
    file = giver / "observations" / "gso_poverty_rate.csv"
    before = file.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(before[1:]))
    rows[0]["note"] = HOSTILE
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    file.write_text(f"{before[0]}\n{text.getvalue()}", encoding="utf-8")
    exported = _export(giver, "-f", form, "--source", "gso_poverty_rate")
    assert 0 == exported.exit_code, exported.output

    taker = shutil.copytree(giver, tmp_path / "taker")
    file.with_name("exported").write_text(exported.stdout, encoding="utf-8", newline="")
    wanted = _plain(taker / "observations" / "gso_poverty_rate.csv")
    (taker / "observations" / "gso_poverty_rate.csv").write_text(
        f"{before[0]}\n{before[1]}\n", encoding="utf-8"
    )
    (taker / "imports" / "tables").mkdir(parents=True)
    (taker / "imports/tables.csv").write_text(
        "table,title,source,period,notation,day,note,area\nback,Back,gso_poverty_rate,,,,Back,\n", "utf-8"
    )
    item = "poverty_rate_gso" if form == "json-stat" else "poverty_rate_gso | gso_poverty_rate"
    (taker / "imports/tables/back.csv").write_text(
        f"item,indicator,unit,note\n{item},poverty_rate_gso,percent_of_households,\n", encoding="utf-8"
    )
    path = str(file.with_name("exported"))
    done = CliRunner().invoke(app, ["import", "table", path, "--table", "back", "--data", str(taker)])

    assert 0 == done.exit_code, done.output
    assert wanted == _plain(taker / "observations" / "back.csv")


def _plain(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8").splitlines()
    return sorted(
        ({name: cell for name, cell in row.items() if cell}
         for row in csv.DictReader(text[1:])),
        key=lambda row: row["period"],
    )  # fmt: skip


def _new(folder: Path, *options: str) -> Path:
    done = CliRunner().invoke(app, ["init", str(folder), "--languages", "en", *options])
    assert 0 == done.exit_code, done.output
    return folder / "data"


def _observations(data: Path) -> list[dict[str, str]]:
    return [
        {name: cell for name, cell in row.items() if cell}
        for file in sorted((data / "observations").glob("*.csv"))
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()[1:])
    ]


def _sorted(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(rows, key=lambda row: [row.get(name, "") for name in ("indicator", "area", "period")])


@pytest.mark.parametrize("form", ["tidy-csv", "sdmx-csv", "json-stat"])
def test_a_fresh_project_takes_in_an_export_in_one_command(tmp_path: Path, form: str) -> None:
    """The mapping is written and used at once, nothing is copied by hand; what comes out is what went in."""
    areas = ("--areas", "North, South, East")
    giver, taker = _new(tmp_path / "giver", *areas), _new(tmp_path / "taker", *areas)
    samples = taker / "observations/sample_figures.csv"
    head = samples.read_text(encoding="utf-8").splitlines()[:2]
    samples.write_text("\n".join((*head, "")), encoding="utf-8")
    (tmp_path / "exported").write_text(_export(giver, "-f", form).stdout, encoding="utf-8", newline="")

    command = ["import", "table", str(tmp_path / "exported"), "--write-mapping", "--data", str(taker)]
    done = CliRunner().invoke(app, command)

    assert 0 == done.exit_code, done.output
    assert _sorted(_observations(giver)) == _sorted(_observations(taker))
    assert [] == check_data(taker)


@pytest.mark.parametrize("form", ["tidy-csv", "sdmx-csv", "json-stat"])
def test_a_project_begins_with_an_export(tmp_path: Path, form: str) -> None:
    """Areas, indicators and sources keep their codes, each figure its own source, whatever one file mixes."""
    chosen = ("--area", "VN-01,VN-05", "--indicator", "poverty_rate_gso", "--indicator", "grdp_per_capita")
    exported = _export(DATA, "-f", form, *chosen, "-l", "en")
    assert 0 == exported.exit_code, exported.output
    (tmp_path / "exported").write_text(exported.stdout, encoding="utf-8", newline="")

    made = _new(tmp_path / "made", "--from", str(tmp_path / "exported"))

    assert [] == check_data(made)
    again = _export(made, "-f", "tidy-csv").stdout
    first = _export(DATA, "-f", "tidy-csv", *chosen, "-l", "en").stdout
    assert _told(first) == _told(again)
    assert len({row["source"] for row in _told(again)}) > 1


def _told(exported: str) -> list[dict[str, str]]:
    """Return the rows of a tidy export without what other tables say of codes, and the second language."""
    words = {"indicator_name", "area_name", "unit_symbol", "publisher", "title", "place_vi"}
    rows = csv.DictReader(io.StringIO(exported.removeprefix("\ufeff")))
    kept = [{name: cell for name, cell in row.items() if name not in words} for row in rows]
    return sorted(kept, key=lambda row: [row[name] for name in ("indicator", "area", "period", "source")])

"""A project of one's own: made in one go, sound, and never over what stands there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from lc_indicators.catalogue import Catalogue, load_catalogue
from lc_indicators.catalogue.checks import check_data, validate_package
from lc_indicators.catalogue.exporters import export
from lc_indicators.cli import app
from lc_indicators.errors import OutputError, ParameterError
from lc_indicators.project import Answers, initiated
from lc_indicators.settings import read_settings

AREAS = "Nairobi, Mombasa, Kisumu, Turkana"

LONG = """county,indicator,year,value
Mombasa,Population,2016,1184940
Mombasa,Population,2017,1208333
Kisumu,Population,2016,1118560
Kisumu,Population,2017,1155574
Mombasa,Poverty rate (%),2016,27.1
Kisumu,Poverty rate (%),2016,33.9
"""

PX = """CHARSET="ANSI";
AXIS-VERSION="2010";
CODEPAGE="utf-8";
LANGUAGE="en";
DECIMALS=0;
TITLE="Population by gender and time";
CONTENTS="Population";
UNITS="persons";
STUB="gender";
HEADING="time";
VALUES("gender")="Men","Women";
VALUES("time")="2014","2024";
SOURCE="Statistics Greenland";
DATA=
29000 29500
26000 27000
;
"""


def test_a_new_project_is_sound_and_has_sample_figures(made: Callable[..., Path]) -> None:
    """Nothing is found in it, by our own checks and by the standard's; each area has figures."""
    folder = made(areas=AREAS)
    catalogue = load_catalogue(folder / "data")

    assert [] == check_data(folder / "data")
    assert [] == validate_package(folder / "data")
    assert ["NAIROBI", "MOMBASA", "KISUMU", "TURKANA"] == [*catalogue.areas]
    assert all(catalogue.samples_of(area) for area in catalogue.areas)
    assert {"2016", "2023"} <= {entry.period.text for entry in catalogue.all_entries}


def test_a_new_project_has_all_that_a_folder_of_reports_needs(made: Callable[..., Path]) -> None:
    """Settings, notebooks for its own areas, a README, what git leaves alone, a workflow."""
    folder = made(areas=AREAS, title="Counties", publisher="KNBS")
    settings = read_settings(folder / "lc-indicators.toml")
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    notebook = json.loads((folder / "notebooks" / "period_report.ipynb").read_text(encoding="utf-8"))
    source = "".join("".join(cell["source"]) for cell in notebook["cells"])

    assert {
        "README.md",
        ".gitignore",
        ".github/workflows/reports.yml",
        "notebooks/monthly_report.ipynb",
    } <= names
    assert ("NAIROBI", "2016-2023") == (settings.report.area, settings.report.period)
    assert ("Counties", "KNBS") == tuple(
        one and one.anyhow("vi") for one in (settings.title, settings.publisher)
    )
    assert 'area: str = "NAIROBI"' in source
    assert "movements" not in "".join(names)


def test_nothing_that_stands_is_written_over(made: Callable[..., Path]) -> None:
    """The file is named, and all others stay as they were, too."""
    folder = made(areas=AREAS)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    (folder / "README.md").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="it stands there already, and nothing is written over"):
        made(areas="Elsewhere")

    assert b"mine" == (folder / "README.md").read_bytes()
    assert all(path.read_bytes() == content for path, content in before.items() if path.name != "README.md")


def test_areas_come_from_a_file_with_kinds_of_their_own(made: Callable[..., Path], tmp_path: Path) -> None:
    """Codes, kinds and parents as the file has them; a kind with several areas is ranked."""
    file = tmp_path / "areas.csv"
    file.write_text(
        "code;name;kind;parent\nKE;Kenya;country;\nKE-30;Nairobi City;county;KE\nKE-01;Baringo;county;KE\n",
        encoding="utf-8",
    )
    areas = load_catalogue(made(areas=str(file)) / "data").areas

    assert ["KE", "KE-30", "KE-01"] == [*areas]
    assert ("county", "all", "counties") == (
        areas["KE-30"].kind.kind, areas["KE-30"].kind.ranked, areas["KE-30"].kind.many["en"],
    )  # fmt: skip
    assert ("none", "KE") == (areas["KE"].kind.ranked, areas["KE-01"].parent)


def test_a_table_brings_its_areas_and_indicators(made: Callable[..., Path], tmp_path: Path) -> None:
    """No sample figures then: units that the table names, figures as printed, years as the default period."""
    file = tmp_path / "kenya.csv"
    file.write_text(LONG, encoding="utf-8")
    folder = made(file, publisher="KNBS")
    catalogue = load_catalogue(folder / "data")

    assert [] == check_data(folder / "data")
    assert {"population": "number", "poverty_rate": "percent"} == {
        one.indicator: one.unit for one in catalogue.indicators.values()
    }
    assert ("Poverty rate", 1) == (
        catalogue.indicators["poverty_rate"].name["en"],
        catalogue.indicators["poverty_rate"].decimals,
    )
    assert 6 == len(catalogue.observations)
    assert (["MOMBASA", "KISUMU"], "KNBS") == ([*catalogue.areas], catalogue.sources["kenya"].publisher)
    assert "2016-2017" == read_settings(folder / "lc-indicators.toml").report.period
    assert (
        "Population: its table names no unit, so that it is a plain number: write its unit"
        in (tmp_path / "said.txt").read_text()
    )


def test_a_table_that_names_no_area_is_of_the_one_that_there_is(
    made: Callable[..., Path], tmp_path: Path
) -> None:
    """Units and publisher come with a px file."""
    file = tmp_path / "population.px"
    file.write_text(PX, encoding="utf-8")
    catalogue = load_catalogue(made(file, areas="Greenland") / "data")

    assert {"population_men": "persons", "population_women": "persons"} == {
        one.indicator: one.unit for one in catalogue.indicators.values()
    }
    assert {"GREENLAND"} == {one.area for one in catalogue.observations.values()}
    assert ["Statistics Greenland"] == [one.publisher for one in catalogue.sources.values()]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({}, r"No areas are given: name them, as in --areas"),
        ({"areas": "nowhere.csv"}, r"nowhere\.csv cannot be read"),
        ({"areas": "Ba, Bà"}, r"two areas have the code BA"),
        ({"areas": AREAS, "languages": "xx"}, r"Language 'xx' is not one of"),
        ({"areas": AREAS, "area": "Paris"}, r"--area Paris is none of the project's areas: NAIROBI, MOMBASA"),
    ],
)
def test_what_cannot_be_a_project_is_refused_in_a_line(
    made: Callable[..., Path], tmp_path: Path, said: dict[str, str], message: str
) -> None:
    """Nothing is written then."""
    with pytest.raises(ParameterError, match=message):
        made(**said)

    assert not (tmp_path / "project").exists()


def test_whoever_can_answer_is_asked(tmp_path: Path) -> None:
    """Areas, languages, title and publisher; an empty answer takes what is offered."""
    answers = {"Areas": "Ba, Nadi", "Languages": "en,vi"}
    asked: list[str] = []

    def ask(question: str, otherwise: str) -> str:
        asked.append(question)
        return answers.get(question.split(maxsplit=1)[0].strip(","), otherwise)

    [*_] = initiated(Answers(folder=tmp_path / "fiji_islands"), ask=ask)
    settings = read_settings(tmp_path / "fiji_islands" / "lc-indicators.toml")

    assert 4 == len(asked)
    assert ("en", "vi") == settings.languages
    assert "Fiji islands" == (settings.title and settings.title["en"])


def test_the_command_says_what_came_of_it(tmp_path: Path) -> None:
    """Where it stands, what is reported unasked, that figures are samples, what is next."""
    done = CliRunner().invoke(app, ["init", str(tmp_path / "p"), "--areas", "Ba", "--languages", "vi,en"])
    lines = done.stdout.splitlines()

    assert 0 == done.exit_code
    assert lines[0].startswith(f"{tmp_path / 'p'}: 1 area, vi, en; reported unasked: Ba, ")
    assert "The figures are samples, and each report says so: put yours in their place." == lines[1]
    assert f"Next: cd {tmp_path / 'p'} && lc-indicators check && lc-indicators report" == lines[2]


def test_a_unit_that_only_the_table_knows_becomes_one_of_the_projects(
    made: Callable[..., Path], tmp_path: Path
) -> None:
    """In the table's words, with the unit of its yearly changes; a line asks to look at it."""
    file = tmp_path / "rice.px"
    file.write_text(PX.replace('UNITS="persons"', 'UNITS="sacks of rice"'), encoding="utf-8")
    folder = made(file, areas="Ba", languages="en,fr")
    units = load_catalogue(folder / "data").units

    assert [] == check_data(folder / "data")
    assert "sacks of rice" == units["sacks_of_rice"].symbol["fr"]
    assert "sacks_of_rice_per_year" == units["sacks_of_rice"].per_year_unit
    assert "sacks of rice a year" == units["sacks_of_rice_per_year"].symbol["en"]
    assert "units.csv: sacks_of_rice: made of what the table says" in (tmp_path / "said.txt").read_text()


def test_a_unit_that_no_table_names_is_asked_for(tmp_path: Path) -> None:
    """A known one by its name, any other in the words of the answer."""
    file = tmp_path / "kenya.csv"
    file.write_text(LONG, encoding="utf-8")
    asked: list[str] = []

    def ask(question: str, otherwise: str) -> str:
        asked.append(question)
        return "persons" if question.startswith("Unit of Population") else otherwise

    [*_] = initiated(Answers(folder=tmp_path / "p", tables=(file,), languages="en"), ask=ask)
    indicators = load_catalogue(tmp_path / "p" / "data").indicators

    assert ("persons", "percent") == (indicators["population"].unit, indicators["poverty_rate"].unit)
    assert 1 == sum(question.startswith("Unit of") for question in asked)


SHAPES = {
    "one column an indicator and year": "County,People 2019,People 2020,Poverty (%) 2019,Poverty (%) 2020\n"
    "Turkana,926976,954500,77.7,76.5\nKisumu,1155574,1175000,33.9,32.1\n",
    "one column an indicator": "County,Year,People,Poverty (%)\nTurkana,2019,926976,77.7\n"
    "Turkana,2020,954500,76.5\n"
    "Kisumu,2019,1155574,33.9\nKisumu,2020,1175000,32.1\n",
    "as French spreadsheets have it": "Comté;Année;People;Poverty (%)\nTurkana;2019;926 976;77,7\n"
    "Turkana;2020;954 500;76,5\nKisumu;2019;1 155 574;33,9\nKisumu;2020;1 175 000;32,1\n",
    "one row a figure": "place,indicator,year,value\nTurkana,People,2019,926976\nTurkana,People,2020,954500\n"
    "Turkana,Poverty (%),2019,77.7\nTurkana,Poverty (%),2020,76.5\nKisumu,People,2019,1155574\n"
    "Kisumu,People,2020,1175000\nKisumu,Poverty (%),2019,33.9\nKisumu,Poverty (%),2020,32.1\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_of_any_usual_shape_begins_a_project(
    made: Callable[..., Path], tmp_path: Path, shape: str
) -> None:
    """Its areas stand at the head of its rows, and nobody has to name them first."""
    file = tmp_path / "own.csv"
    file.write_text(SHAPES[shape], encoding="utf-8")
    folder = made(file, languages="en", publisher="KNBS")
    catalogue = load_catalogue(folder / "data")
    values = {
        (one.area, one.indicator, one.period.text): one.value for one in catalogue.observations.values()
    }

    said = (tmp_path / "said.txt").read_text(encoding="utf-8")

    assert [] == check_data(folder / "data")
    assert ["TURKANA", "KISUMU"] == [*catalogue.areas]
    assert (shape == "one row a figure") == ("begin with: Turkana, Kisumu" not in said)
    assert {"people": "number", "poverty": "percent"} == {
        one.indicator: one.unit for one in catalogue.indicators.values()
    }
    assert (8, "954500", "32.1") == (
        len(values), str(values["TURKANA", "people", "2020"]), str(values["KISUMU", "poverty", "2020"])
    )  # fmt: skip


def test_sheets_of_a_workbook_are_an_indicator_each(made: Callable[..., Path], tmp_path: Path) -> None:
    """Named by their titles, in the units that these name."""
    book = openpyxl.Workbook()
    for sheet, title, rows in (
        (book.active, "Population (persons)", [("Turkana", 926976, 954500), ("Kisumu", 1155574, 1175000)]),
        (book.create_sheet("Poverty"), "Poverty rate (%)", [("Turkana", 77.7, 76.5), ("Kisumu", 33.9, 32.1)]),
    ):
        for row in ([title], [], ["County", 2019, 2020], *rows):
            sheet.append(row)
    book.save(tmp_path / "two.xlsx")
    catalogue = load_catalogue(made(tmp_path / "two.xlsx", languages="en", publisher="KNBS") / "data")

    assert {"population": ("Population", "persons"), "poverty_rate": ("Poverty rate", "percent")} == {
        one.indicator: (one.name["en"], one.unit) for one in catalogue.indicators.values()
    }
    assert 8 == len(catalogue.observations)


def test_sheets_of_an_office_are_told_apart_by_their_heads(made: Callable[..., Path], tmp_path: Path) -> None:
    """Areas by years; indicators by years, with a column of units; years by indicators: of one area each."""
    book = openpyxl.Workbook()
    for sheet, title, rows in (
        (book.active, "1. Dân số trung bình phân theo tỉnh (Nghìn người)",
         [("Tỉnh", 2021, 2022), ("Lào Cai", 761.9, 770.6), ("Lai Châu", 478.4, 482.1)]),
        (book.create_sheet("2"), "2. Một số chỉ tiêu của tỉnh Lai Châu",
         [("Chỉ tiêu", "Đơn vị tính", 2021, 2022), ("Tỷ lệ hộ nghèo", "%", "27,9", "23,9"),
          ("Sản lượng lúa", "Tấn", 149500, 150100)]),
        (book.create_sheet("3"), "3. Dân số của tỉnh Lai Châu",
         [("Năm", "Dân số (người)"), (2021, 478400), (2022, 482100)]),
    ):  # fmt: skip
        for row in ([title], [], *rows):
            sheet.append(row)
    book.save(tmp_path / "office.xlsx")
    folder = made(tmp_path / "office.xlsx", languages="vi", publisher="Cục Thống kê")
    catalogue = load_catalogue(folder / "data")

    assert [] == check_data(folder / "data")
    assert ["LAO_CAI", "LAI_CHAU"] == [*catalogue.areas]
    assert {
        "dan_so_trung_binh": "thousand_persons", "ty_le_ho_ngheo": "percent",
        "san_luong_lua": "tan", "dan_so": "persons",
    } == {one.indicator: one.unit for one in catalogue.indicators.values()}  # fmt: skip
    assert 10 == len(catalogue.observations)


def test_a_cube_without_roles_names_its_areas_by_its_dimension(
    made: Callable[..., Path], tmp_path: Path
) -> None:
    """As Eurostat hands out JSON-stat; what is of everybody is called after the table."""
    labels = {
        "sex": ("Sex", {"T": "Total", "F": "Females"}),
        "geo": ("Geopolitical entity (reporting)", {"FR": "France", "DE": "Germany"}),
        "time": ("Time", {"2022": "2022"}),
        "unit": ("Unit of measure", {"PC": "Percentage of the labour force"}),
    }
    cube = {
        "version": "2.0", "class": "dataset", "label": "Unemployment", "id": [*labels], "size": [2, 2, 1, 1],
        "value": [7.3, 3.1, 7.0, 2.9],
        "dimension": {
            name: {"label": label, "category": {"index": {code: n for n, code in enumerate(of)}, "label": of}}
            for name, (label, of) in labels.items()
        },
    }  # fmt: skip
    file = tmp_path / "eurostat.json"
    file.write_text(json.dumps(cube), encoding="utf-8")
    catalogue = load_catalogue(made(file, languages="en", publisher="Eurostat") / "data")

    assert ["FRANCE", "GERMANY"] == [*catalogue.areas]
    assert {"Unemployment, total": "percent", "Unemployment, females": "percent"} == {
        one.name["en"]: one.unit for one in catalogue.indicators.values()
    }


@pytest.mark.parametrize("form", ["tidy-csv", "json-stat", "sdmx-csv"])
def test_ones_own_export_begins_a_project_with_its_names(
    made: Callable[..., Path], tmp_path: Path, form: str
) -> None:
    """Codes stay, names (SDMX has none) and sources come with them; exported again it is the same file."""
    (tmp_path / "kenya.csv").write_text(LONG, encoding="utf-8")
    first = load_catalogue(made(tmp_path / "kenya.csv", publisher="KNBS", languages="en") / "data")
    file = tmp_path / "exported"
    file.write_bytes(export(first, form, language="en").content)
    [*_] = initiated(Answers(folder=tmp_path / "again", tables=(file,), languages="en"), ask=None)
    again = load_catalogue(tmp_path / "again" / "data")

    def names(catalogue: Catalogue) -> tuple[object, ...]:
        areas = {one.area: one.name["en"] for one in catalogue.areas.values()}
        return areas, {one.indicator: one.name["en"] for one in catalogue.indicators.values()}

    assert (form != "sdmx-csv") == (names(first) == names(again))
    assert [("KNBS", "kenya")] == [(one.publisher, one.title) for one in again.sources.values()]
    assert file.read_bytes() == export(again, form, language="en").content

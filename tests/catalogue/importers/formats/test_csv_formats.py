"""SDMX-CSV, long CSV and wide CSV: which column is what, and what becomes of flags, units and decimals."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers.formats import recognised
from tests.catalogue.importers.tables_read import cells, read, refusal

OECD = (
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,MEASURE,Measure,"  # noqa: E501 - as a file has it
    "UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,"  # noqa: E501 - as a file has it
    "UNIT_MULT,Unit multiplier,DECIMALS,Decimals\n"
    "DATAFLOW,A:B(1.0),Population,I,VN,Viet Nam,A,Annual,POP,People,PS,Persons,2020,,48327.9,,A,Normal value,3,Thousands,2,Two\n"  # noqa: E501 - as a file has it
    "DATAFLOW,A:B(1.0),Population,I,VN,Viet Nam,A,Annual,POP,People,PS,Persons,2021,,,,M,Missing value,3,Thousands,2,Two\n"  # noqa: E501 - as a file has it
)


def test_sdmx_with_names_beside_codes() -> None:
    """Names make the items, codes may stand for them; the decimals are those that the file says."""
    (table,) = read(OECD)

    assert [
        ("VN", "2020", "People", "48327.90", "48327.90", "A"), ("VN", "2021", "People", "M", "", "M"),
    ] == cells(OECD)  # fmt: skip
    assert ("Population", "POP", "thousand Persons") == (
        table.title, table.cells[0].item_code, table.cells[0].unit
    )  # fmt: skip


def test_sdmx_with_codes_and_names_in_one_cell() -> None:
    """A colon parts them in every column."""
    text = (
        "DATAFLOW,FREQ: Frequency,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status\n"  # noqa: E501 - as a file has it
        "N:IIP(1.0): Industry,M: Monthly,VN: Viet Nam,X: Index,2024-01,100.10,A: Normal\n"
        "N:IIP(1.0): Industry,M: Monthly,VN: Viet Nam,X: Index,2024-02,99.50,P: Provisional\n"
    )

    assert [
        ("VN", "2024-01", "Index", "100.10", "100.10", "A"),
        ("VN", "2024-02", "Index", "99.50", "99.50", "P"),
    ] == cells(text)  # fmt: skip


def test_sdmx_with_codes_alone() -> None:
    """As Eurostat gives it: several flags in one, a missing figure that has one."""
    text = (
        "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
        "E:T(1.0),01/02/24,A,NR,VN,2019,96208984,\nE:T(1.0),01/02/24,A,NR,VN,2020,97582694,bep\n"
        "E:T(1.0),01/02/24,A,NR,VN-01,2020,,:\n"
    )

    assert [
        ("VN", "2019", "", "96208984", "96208984", "A"), ("VN", "2020", "", "97582694", "97582694", "E"),
        ("VN-01", "2020", "", ":", "", "O"),
    ] == cells(text)  # fmt: skip
    assert "Flags bep" == read(text)[0].cells[1].note


def test_rows_that_delete_figures_are_no_figures() -> None:
    """ACTION D asks a database to forget them."""
    (table,) = read(OECD.replace("Population,I,VN,Viet Nam,A,Annual,POP,People,PS,Persons,2021",
                                 "Population,D,VN,Viet Nam,A,Annual,POP,People,PS,Persons,2021"))  # fmt: skip

    assert (1, ("rows that delete figures (ACTION D), not read: 1",)) == (len(table.cells), table.said)


def test_the_end_of_a_binary_fraction_is_no_digit() -> None:
    """155.97999999999999 is 155.98, and the note has what the file has."""
    text = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nVN,X,2024-01,155.97999999999999\n"

    assert ("155.98", "The file has 155.97999999999999, a binary fraction") == (
        read(text)[0].cells[0].printed, read(text)[0].cells[0].note
    )  # fmt: skip


LONG = [
    "Năm;Mã tỉnh;Tỉnh;Chỉ tiêu;Đơn vị tính;Giá trị;Ghi chú\n2020;12;Lai Châu;Dân số;nghìn người;1.469,8;sơ bộ\n",  # noqa: E501 - as a file has it
    "area,indicator,year,value,unit,status\nVN-01,Dân số,2020,1469.8,nghìn người,P\n",
    "value\tperiod\tindicator\tarea\tunit\tflag\n1469.8\t2020\tDân số\tLai Chau\tnghìn người\tp\n",
    "Provincia;Indicador;Periodo;Unidad;Estado;Valor\nLai Châu;Dân số;2020;nghìn người;p;1.469,8\n",
    (
        "Population of provinces\n\nRegion,Indicator Name,Indicator Code,Time,Unit,Flag,Value\n"
        "Lai Chau,Dân số,POP,2020,nghìn người,p,1469.8\n"
    ),
]


@pytest.mark.parametrize("text", LONG)
def test_a_row_a_figure_whatever_the_order_and_language(text: str) -> None:
    """Columns are known by their headings."""
    (table,) = read(text)
    (cell,) = table.cells

    assert "long-csv" == table.form
    assert ("VN-01", "2020", "Dân số", "1469.8", "P", "nghìn người") == (
        cell.area, cell.period, cell.item, cell.value, cell.status, cell.unit
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "month", "period"),
    [("Year,Month", "1", "2024-01"), ("Year,Month", "December", "2024-12"), ("Năm,Quý", "III", "2024-Q3"),
     ("Year,Quarter", "Q2", "2024-Q2"), ("Year,Month", "Total", "2024")],
)  # fmt: skip
def test_a_year_and_its_part_are_one_period(heads: str, month: str, period: str) -> None:
    """Two columns may say it."""
    assert period == cells(f"Province,{heads},Item,Value\nLai Chau,2024,{month},IIP,100.5\n")[0][1]


def test_quarters_of_spain_are_no_months() -> None:
    """2023T4 is a quarter; where T1 to T3 stand alone, a person must say."""
    text = "Provincia;Sexo;Periodo;Total\nLai Châu;Hombres;2023T4;1.234,5\nLai Châu;Mujeres;2023T4;1.300,25\n"

    assert [("VN-01", "2023-Q4", "Hombres", "1.234,5", "1234.5", "A")] == cells(text)[:1]
    assert "may be a quarter, a month" in refusal(text.replace("Periodo", "Time").replace("T4", "T3"))


def test_quarters_of_spain_in_headings_are_asked_for() -> None:
    """2023T4 over a column is a quarter there and a month in Viet Nam."""
    assert "'2023T3' may be a quarter or a month: write 2023-Q3 or 2023-03" in refusal(
        "Provincia;2023T3;2023T4\nLai Châu;1;2\n"
    )
    assert "2023-12" == cells("Tỉnh;2023T4;2023T12\nLai Châu;1;2\n")[1][1]


WDI = (
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","1960","2023",\n'
    '"Viet Nam","VNM","Population, total","SP.POP.TOTL","32670048","98858950",\n'
    '"Viet Nam","VNM","GDP growth (annual %)","NY.GDP","","5.04619851",\n'
)


def test_the_world_bank_has_a_column_a_year() -> None:
    """With lines above the heading and a comma at the end of each; gaps stay gaps."""
    (table,) = read(WDI)

    assert ("wide-csv", "World Development Indicators", 1) == (table.form, table.title, table.empty)
    assert [
        ("VN", "1960", "Population, total", "32670048", "32670048", "A"),
        ("VN", "2023", "Population, total", "98858950", "98858950", "A"),
        ("VN", "2023", "GDP growth (annual %)", "5.04619851", "5.04619851", "A"),
    ] == cells(WDI)
    assert "SP.POP.TOTL" == table.cells[0].item_code


def test_data_bank_has_its_source_below() -> None:
    """And codes beside the years."""
    text = (
        "Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]\n"
        "Viet Nam,VNM,GDP,NY.GDP,334.37,..\n\nData from database: World Development Indicators\nLast Updated: 06/28/2024\n"  # noqa: E501 - as a file has it
    )

    assert [("VN", "2019", "GDP", "334.37", "334.37", "A"), ("VN", "2020", "GDP", "..", "", "O")] == cells(
        text
    )
    assert "Last Updated: 06/28/2024" in read(text)[0].notes


def test_eurostat_has_flags_behind_figures() -> None:
    """In its tables parted by tabs."""
    text = "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,NR,VN\t96208984 \t97582694 bep\nA,NR,VN-01\t: \t460.2 p\n"  # noqa: E501 - as a file has it

    assert [
        ("VN", "2019", "", "96208984", "96208984", "A"), ("VN", "2020", "", "97582694", "97582694", "E"),
        ("VN-01", "2019", "", ":", "", "O"), ("VN-01", "2020", "", "460.2", "460.2", "P"),
    ] == cells(text)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (OECD, "sdmx-csv"), (LONG[0], "long-csv"), (WDI, "wide-csv"),
        ('"Rate by province"\n\n"Province";"2015";"2016"\n"Lai Chau";1;2\n', "pxweb"),
        ('"P";"Sex";"2015";"2016"\n"Lai Chau";"Male";1;2\n', "pxweb"),
    ],
)  # fmt: skip
def test_a_format_is_recognised_by_what_is_in_the_file(text: str, form: str) -> None:
    """Not by its name."""
    assert form == recognised(text.encode()).name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("area,indicator,year,value\nVN-01,X,2020,1\nVN-05,X\nVN-01,Y,2020,2\n", "line 3 has 2 cells"),
        ("area,indicator,year,value\nVN-01,X,2020,many\n", "neither a figure"),
        ("area,indicator,year,value\nVN-01,X,2020,1\nVN-01,X,2020,2\n", "both give"),
        ("area,indicator,week,year,value\nVN-01,X,1,20 20,1\n", "no period"),
    ],
)
def test_a_long_file_that_cannot_be_read_soundly_is_refused(text: str, said: str) -> None:
    """Short rows, words for figures, two figures of one thing, years that are none."""
    assert said in refusal(text, "long-csv")

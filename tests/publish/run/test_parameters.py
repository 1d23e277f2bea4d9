from __future__ import annotations

import ast

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell
from papermill.translators import PythonTranslator

from lc_indicators.errors import ParameterError, UnknownNameError
from lc_indicators.publish.run.parameters import check_parameters, declared_parameters, typed


def _cells(source: str) -> list[nbformat.NotebookNode]:
    cell = new_code_cell(source, metadata={"tags": ["parameters"]})
    return [new_markdown_cell("Words"), cell]


def test_when_parameters_are_assigned_then_their_types_are_those_of_the_defaults() -> None:
    """A parameter's type is its default's, or the annotation's; `None` and most expressions leave it open."""
    declared = declared_parameters(
        _cells(
            'area = "VN-01"\nyears: float = 5\nwide = True\nnote = None\nhere = str(1)\nn = 1 + 2\n"words"'
        ),
        name="n",
    )

    assert {"area": "str", "years": "float", "wide": "bool", "note": "", "here": "str", "n": ""} == {
        name: parameter.kind for name, parameter in declared.items()
    }


def test_when_the_cell_would_fail_then_reading_it_runs_nothing() -> None:
    """Parameters are read from the source: no code of a notebook runs in our process."""
    assert ["area"] == list(declared_parameters(_cells("area = 1 / 0"), name="n"))


@pytest.mark.parametrize("count", [0, 2])
def test_when_not_one_cell_is_tagged_then_it_says_how_many(count: int) -> None:
    """Papermill takes the first tagged cell, or none: either would drop parameters in silence."""
    cells = [new_code_cell("a = 1", metadata={"tags": ["parameters"]}) for _ in range(count)]

    with pytest.raises(ParameterError, match=f"n.ipynb has {count} cells tagged `parameters`; it needs one"):
        declared_parameters(cells, name="n.ipynb")


def test_when_the_cell_is_not_python_then_the_line_is_named() -> None:
    """A typing mistake in the parameters is told before a kernel starts."""
    with pytest.raises(
        ParameterError, match=r"n: the `parameters` cell is not Python \(line 2: invalid syntax"
    ):
        declared_parameters(_cells('area = "VN-01"\nperiod = ='), name="n")


def test_when_a_parameter_is_unknown_then_the_nearest_is_named() -> None:
    """Papermill only warns: the report of a misspelt parameter would be another report."""
    declared = declared_parameters(_cells('area = ""\nperiod = ""'), name="n")

    with pytest.raises(UnknownNameError) as caught:
        check_parameters(declared, {"perod": "2015-2020"}, name="n")

    assert str(caught.value) == "Unknown parameter 'perod'. Nearest: period. n declares area, period."


@pytest.mark.parametrize(("value", "kind"), [(5, "int"), (True, "bool"), (1.5, "float")])
def test_when_a_value_has_another_type_then_both_types_are_named(value: float, kind: str) -> None:
    """An ill-typed parameter is refused before a kernel starts."""
    declared = declared_parameters(_cells('area = ""'), name="n")

    with pytest.raises(ParameterError) as caught:
        check_parameters(declared, {"area": value}, name="n")

    assert str(caught.value) == f"n: parameter area is a str, but {value!r} is a {kind}."


def test_when_values_fit_then_nothing_is_said() -> None:
    """A whole number serves where the default is a float; an open type takes anything."""
    declared = declared_parameters(_cells('area = ""\nyears = 5.0\nnote = None'), name="n")

    check_parameters(declared, {"area": "VN", "years": 5, "note": "x"}, name="n")


DECLARING = """\
code, years = "01", [2015, 2020]
names: "list[str]" = ["a"]
flag, count, share, note, words = False, 5, 1.5, None, {"a": 1}
most: int | None = None
level: Literal["province", "district"] = "province"
others: Optional[List[str]] = None
office: Office = 3
here = ", ".join(names)
many = [year for year in range(2015, 2021)]
day, place, pair = date(2020, 1, 1), pathlib.Path("own.csv"), (1, 2)
"""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("code=10", "10"), ("code='10'", "10"), ('code="a b"', "a b"), ("code=true", "true"), ("code=", ""),
        ("code=2020-10-28", "2020-10-28"), ("code=[1]", "[1]"), ("years=[2016,2017]", [2016, 2017]),
        ("years=2016, 2017", [2016, 2017]), ("years=[]", []), ('names=["01", "02"]', ["01", "02"]),
        ("flag=true", True), ("flag=False", False), ("flag=yes", True), ("flag=0", False), ("count=-3", -3),
        ("share=2", 2), ("share=2.5", 2.5), ("note=text", "text"), ("note=null", None),
        ("note=[1, null]", [1, None]),
        ('words={"b": true}', {"b": True}), ("words={'b': None}", {"b": None}),
        ("most=7", 7), ("most=None", None),
        ("level=district", "district"), ("others=['x']", ["x"]), ("others=null", None), ("office=4", 4),
        ("here=5", 5), ("many=[2016]", [2016]),
    ],
)  # fmt: skip
def test_a_text_is_taken_as_what_the_notebook_declares(text: str, value: object) -> None:
    """A number stays text where text is declared; lists, words for truth and nothing are what they are."""
    declared = declared_parameters(_cells(DECLARING), name="n")
    name, _, given = text.partition("=")

    found = typed(given, declared[name])

    check_parameters(declared, {name: found}, name="n")
    assert (value, type(value)) == (found, type(found))
    # As it is handed on to be built again.
    assert found == typed(repr(found), declared[name])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("years=2016", r"is a list\[int\], but '2016' is a str; write \[2016, 2017\]\."),
        ("years=['a']", r"is a list\[int\], but"),
        ("years=[2016.5]", r"is a list\[int\], but"),
        ("names=[1]", r"is a 'list\[str\]', but"),
        ("flag=maybe", "is a bool, but 'maybe' is a str; write true or false"),
        ("count=1.5", "is a int, but '1.5' is a str"),
        ("count=true", "is a int"),
        ("share=2,5", "is a float"),
        ("share=inf", "is a float"),
        ("share=1e999", "is a float"),
        ("share=NaN", "is a float"),
        ("words={1: 2}", 'is a dict, but .* is a str; write {"name": 5}'),
        ("words={1, 2}", "is a dict"),
        ("most=x", r"is a int \| None, but 'x' is a str"),
        ("level=commune", "is a Literal"),
        (
            "day=2020-01-01",
            "is a date, which cannot be given: declare it as text, and make it in the next cell",
        ),
        ("place=other.csv", "is a Path, which cannot be given: declare it as text"),
        ("pair=(3, 4)", "is a tuple, which cannot be given: declare it as a list"),
    ],
)
def test_what_cannot_be_taken_is_refused(text: str, said: str) -> None:
    """Nothing of another type than the notebook declares reaches it."""
    declared = declared_parameters(_cells(DECLARING), name="n")
    name, _, given = text.partition("=")

    with pytest.raises(ParameterError, match=said):
        check_parameters(declared, {name: typed(given, declared[name])}, name="n")


@given(value=st.text() | st.text(alphabet="\"'\\\n\r{}#\0u26") | st.booleans() | st.integers())
def test_a_value_never_breaks_out_of_its_cell(*, value: str | bool | int) -> None:
    """What papermill writes into the notebook is one assignment of the very value that was given."""
    [statement] = ast.parse(PythonTranslator.codify({"it": value}, "Parameters")).body

    assert isinstance(statement, ast.Assign)
    assert value == ast.literal_eval(statement.value)

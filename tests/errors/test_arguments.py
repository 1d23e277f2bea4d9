"""What an analyst writes wrongly in a cell: one line says what to write, whatever it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

import lc_indicators as lc
from lc_indicators.errors import (
    AmbiguousNameError,
    ArgumentError,
    FigureArithmeticError,
    LcIndicatorsError,
    UnknownNameError,
    WordingError,
)
from lc_indicators.language import Text
from lc_indicators.report import Report
from tests.lai_chau import POVERTY, catalogue, figure, report

HEAD, TAIL = lc.Text(vi="Đầu", en="Head"), lc.Text(vi="Cuối", en="Tail")


def _report(**given: Any) -> Any:
    return lc.open_report(**{"area": "VN-01", "period": "2015-2020", "language": "en"} | given)


#: What is written -> what the message says.
SLIPS: dict[str, tuple[Callable[[], Any], str]] = {
    "a number for a figure": (
        lambda: report().say(vi="{x}", en="{x}", x=3.2),
        "say: x is 3.2 (float); give a F",
    ),
    "a whole number for a figure": (
        lambda: report().sentence(vi="{x}", en="{x}", x=7),
        "sentence: x is 7 (int)",
    ),
    "nothing for a figure": (
        lambda: report().finding(vi="{x}", en="{x}", x=None),
        "finding: x is None; give a ",
    ),
    "a list for a figure": (
        lambda: report().remark(vi="{x}", en="{x}", x=[1]),
        "remark: x is [1] (list); give",
    ),
    "words for a sentence": (
        lambda: report().title(vi="a", en="b", summary="text"),
        'title: summary is \'text\'; give a sentence, report.sentence(vi="…", en="…").',
    ),
    "words for all that is said": (
        lambda: report().say("text"),
        "Text 'text' is in one language: write vi=…, en=….",
    ),
    "one language": (
        lambda: report().say(en="text"),
        "Text 'text' has no words in 'vi': write them, too.",
    ),
    "a number for words": (
        lambda: report().section("a", vi=1, en="b"),
        "section: vi is 1 (int); give text in quotes",
    ),
    "words for points": (
        lambda: report().points("text"),
        "points: sentences is 'text'; give a list of a sentence",
    ),
    "words among points": (
        lambda: report().points([report().sentence(vi="a", en="b"), "c"]),
        "points: sentences[1] is 'c'; give",
    ),
    "words for a label": (lambda: lc.Series(label="x", figures=[]), "Series: label is 'x'; give a Text(vi="),
    "a figure for figures": (
        lambda: lc.Series(label=HEAD, figures=figure(POVERTY, 2020)),
        "Series: figures is <F",
    ),
    "no label": (lambda: lc.Series(figures=[]), "Series: missing a required argument: 'label'"),
    "words for a break": (lambda: lc.Break(2016, "a", "b"), "Break: before is 'a'; give a Text(vi="),
    "half a year": (
        lambda: lc.Break(2016.5, HEAD, TAIL),
        "Break: year is 2016.5 (float); give a whole number",
    ),
    "a number for a heading": (lambda: lc.Column(3), "Column: label is 3 (int); give text in quotes"),
    "a number for a text": (lambda: lc.Text(vi=3, en="a"), "Text: vi is 3 (int); give text in quotes"),
    "a number for an area": (lambda: _report(area=1), "open_report: area is 1 (int); give text in quotes"),
    "half a year's report": (
        lambda: _report(period=2015.5),
        "open_report: period is 2015.5 (float); give text",
    ),
    "no area": (
        lambda: lc.open_report(period="2015", language="vi"),
        "missing a required argument: 'area'",
    ),
    "nothing for an indicator": (
        lambda: report().figure(None, 2020),
        "figure: indicator is None; give text in q",
    ),
    "a float for a year": (
        lambda: report().figure(POVERTY, 2020.0),
        "figure: when is 2020.0 (float); give a whole",
    ),
    "an indicator for a figure": (
        lambda: report().card(POVERTY),
        "card: figure is 'poverty_rate_molisa_2016'; give",
    ),
    "an indicator for a standing": (
        lambda: report().place(POVERTY),
        "place: standing is 'poverty_rate_molisa_2",
    ),
    "a float for a period": (lambda: lc.Period.parse(2015.0), "Period: it is 2015.0 (float); give text"),
    "a printed float": (
        lambda: lc.RoundingInterval.from_printed(41.79),
        "from_printed: value is 41.79 (float); gi",
    ),
    "a printed word": (
        lambda: lc.RoundingInterval.from_printed("41,79"),
        "from_printed: value is '41,79'; give the",
    ),
    "an unknown qualifier": (
        lambda: lc.RoundingInterval.from_printed("41", "around"),
        "from_printed: qualifier is 'around'; give one of",
    ),
    "text for an end": (
        lambda: lc.RoundingInterval("1", "2"),
        "RoundingInterval: low is '1'; give a Decimal in quotes",
    ),
    "a float for what is printed": (
        lambda: figure(POVERTY, 2020).admits(16.33),
        "admits: printed is 16.33 (float)",
    ),
    "words for a reason": (
        lambda: figure(POVERTY, 2020).joined_to(figure(POVERTY, 2020), because="so"),
        "joined_to: because is 'so'; give",
    ),
    "lists for a metric": (
        lambda: lc.growth_factor([1, 2], [3, 4]),
        "growth_factor: start is [1, 2] (list); give a n",
    ),
    "arrays for a metric": (
        lambda: lc.percentage_change(np.array([1.0]), 2.0),
        "start is array([1.]) (ndarray); give",
    ),
    "a table of words for a metric": (
        lambda: lc.absolute_change(pd.DataFrame({"a": ["many"]}), 2),
        "start is 'many'; give a number",
    ),
    "a dict for a metric": (
        lambda: lc.absolute_change({"a": 1}, 2),
        "(dict); give a number",
    ),
    "a word for a metric": (
        lambda: lc.rebase("many", 3),
        "rebase: value is 'many'; give a number, a Figure, an inte",
    ),
    "a decimal comma": (lambda: lc.rebase("41,79", 3), 'or a number as text with a point, "41.79"'),
    "truth for a metric": (
        lambda: lc.share_of_total(True, 3),
        "share_of_total: part is True (bool); give a number",
    ),
    "a date for a metric": (lambda: lc.difference(pd.Timestamp("2020"), 1), "(Timestamp); give a number"),
    "dates for a metric": (
        lambda: lc.difference(pd.Series([pd.Timestamp("2020")]), 1),
        "(Series); give a number",
    ),
    "one number among none": (
        lambda: lc.rank(3, 4),
        "rank: others is 4 (int); give a list, each a number, a Figure",
    ),
    "a word among many": (lambda: lc.rank(3, [4, "many"]), "rank: others[1] is 'many'; give a number"),
    "no end": (
        lambda: lc.growth_factor(3),
        "growth_factor: missing a required argument: 'end'; write growth_factor(st",
    ),
    "half a figure": (lambda: figure(POVERTY, 2020) / 2, "÷ of Poverty rate"),
    "a figure less one": (lambda: 3 - figure(POVERTY, 2020), "− of Poverty rate"),
    "figures added up": (lambda: sum([figure(POVERTY, 2020)]), "+ of Poverty rate"),
    "figures in order": (lambda: figure(POVERTY, 2020) < figure(POVERTY, 2019), "< of Poverty rate"),
    "a float of a figure": (lambda: float(figure(POVERTY, 2020)), "figure.known_value is the number"),
    "a figure by a remainder": (lambda: divmod(figure(POVERTY, 2020), 3), "divmod of Poverty rate"),
    "a complex figure": (lambda: complex(figure(POVERTY, 2020)), "complex of Poverty rate"),
    "a number as text for a figure": (
        lambda: report("en").say(vi="Đạt {x}.", en="It is {x}.", x="1,466.8"),
        "x is '1,466.8', with '1,466.8' typed by hand: give a Figure",
    ),
    "a number in words": (
        lambda: report("en").say(vi="Đạt {x}.", en="It is {x}.", x=Text(vi="3,5 lần", en="3.5 times")),
        "x is '3,5 lần', with '3,5' typed",
    ),
    "a format of a figure": (lambda: f"{figure(POVERTY, 2020):.1f}", "format '.1f' of Poverty rate"),
    "a figure in a column": (lambda: pd.Series([figure(POVERTY, 2020)]) * 2, "× of Poverty rate"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_in_a_line_that_says_what_to_write(slip: str) -> None:
    """No raw error of Python, which says nothing of what was written, and no more than two lines."""
    write, words = SLIPS[slip]
    with pytest.raises(LcIndicatorsError) as error:
        write()

    assert words in str(error.value)
    assert len(str(error.value)) < 250
    assert isinstance(error.value, ArgumentError | FigureArithmeticError | WordingError)


def test_what_was_a_type_error_is_one_still() -> None:
    """Whoever caught Python's own error catches this one."""
    assert issubclass(ArgumentError, TypeError)
    assert issubclass(FigureArithmeticError, TypeError)


def test_every_public_method_of_a_report_is_held_to_its_annotations() -> None:
    """A method that is added later is, too."""
    names = [name for name in dir(Report) if not name.startswith("_") and callable(getattr(Report, name))]

    assert [] == [name for name in names if not hasattr(getattr(Report, name), "__wrapped__")]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (
            lambda: lc.RoundingInterval.from_printed("41.79"),
            lc.RoundingInterval.from_printed(Decimal("41.79")),
        ),
        (lambda: lc.RoundingInterval.from_printed("−2.0"), lc.RoundingInterval.from_printed(Decimal("-2.0"))),
        (lambda: lc.RoundingInterval.from_printed(3), lc.RoundingInterval.from_printed(Decimal(3))),
        (lambda: lc.growth_factor("18.2", "36.4"), Decimal(2)),
        (lambda: lc.rank("3", [4, "5"]), 3),
        (lambda: lc.Period.parse(2015), lc.Period.parse("2015")),
        (lambda: _report(period=2016).period, lc.Period.parse("2016")),
        (lambda: _report(period=lc.Period.parse("2015/2020")).period, lc.Period.parse("2015/2020")),
        (lambda: report().figure(POVERTY, np.int64(2020)), figure(POVERTY, 2020)),
        (lambda: list(lc.absolute_change(pd.Series(["1.5", "2"]), 1)), [Decimal("-0.5"), Decimal(-1)]),
    ],
)
def test_what_can_mean_one_thing_only_is_taken(written: Callable[[], Any], meant: Any) -> None:
    """A number as text, a year as a number."""
    assert meant == written()


@pytest.mark.parametrize(
    "name", ["VN-01", "vn-01", "Lai Châu", "lai chau", "LaiChau", "Lai  Châu", "Lai Cha\u0302u"]
)
def test_an_area_is_found_by_its_name(name: str) -> None:
    """Capitals, marks and spaces do not matter where one area alone is meant."""
    assert "VN-01" == _report(area=name).area.area


@pytest.mark.parametrize(("name", "code"), [("dien bien", "VN-71"), ("Viet Nam", "VN"), ("Cả nước", "VN")])
def test_in_every_language(name: str, code: str) -> None:
    """Vietnamese and English names alike, Đ as D."""
    assert code == catalogue().area(name).area


def test_a_name_with_its_marks_goes_before_one_without() -> None:
    """Of two names that differ in marks alone the one that is written is meant; without marks it is open."""
    with pytest.raises(UnknownNameError, match="Nearest: "):
        catalogue().area("Lai Chai")


def test_a_name_that_two_areas_have_is_refused_with_their_codes() -> None:
    """Nobody's figures are taken for another's."""
    from dataclasses import replace

    known = catalogue()
    areas = dict(known.areas) | {"X": replace(known.areas["VN-01"], area="X")}
    with pytest.raises(AmbiguousNameError, match=r"'Lai Châu' may be VN-01 \(Lai Châu, .*\) or X"):
        replace(known, areas=areas).area("Lai Châu")


def test_in_a_notebook_no_frame_of_the_library_stands_above_the_words() -> None:
    """The analyst sees the cell's own line and what to write."""
    code = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "cell = 'import lc_indicators as lc\\ndef mean():\\n    return lc.growth_factor([1], 2)\\nmean()'\n"
        "shell.run_cell(cell, store_history=True)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    words = "ArgumentError: growth_factor: start is [1] (list); give a number, a Figure, an interval or"
    frames = ["Cell In[1], line 4: mean()", "Cell In[1], line 3: return lc.growth_factor([1], 2)"]

    assert [*frames, f"{words} a pandas Series: pandas.Series([…])."] == said.strip().splitlines()


def test_a_wording_error_of_a_sentence_stays_what_it_was() -> None:
    """The checks of kinds come before those of words, not in their place."""
    with pytest.raises(WordingError):
        report().say(vi="{x}", en="{y}", x="a", y="b")


@pytest.mark.parametrize("name", ["words", "self"])
def test_a_figure_may_be_called_as_a_place_is(name: str) -> None:
    """What stands before ``/`` has no name for the caller: a sentence may have it, held to what it may be."""
    said = {"vi": f"{{{name}}}", "en": f"{{{name}}}"}

    assert report().sentence(vi="{x}", en="{x}", x=HEAD) == report().sentence(**said, **{name: HEAD})
    with pytest.raises(ArgumentError, match=f"sentence: {name} is 7 "):
        report().sentence(**said, **{name: 7})


def test_what_fits_at_once_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report calls methods of figures thousands of times: `self` has no annotation to be held to."""
    given = figure("schools", "2020")
    monkeypatch.setattr("lc_indicators.errors.arguments._misfit", None)

    assert "351 trường" == given.print("vi")

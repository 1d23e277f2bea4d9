"""What an error says: what is wrong, where, what to do, in one or two lines."""

from __future__ import annotations

import inspect

import pytest

from lc_indicators import errors
from lc_indicators.errors import (
    BrokenSeriesError,
    CellFailedError,
    DataError,
    EmptySelectionError,
    LcIndicatorsError,
    OutputError,
    UnknownNameError,
)

KNOWN = ["VN-01", "VN-11", "VN-71", "VN", "SG-01"]


def test_every_error_has_one_base() -> None:
    """The command line catches one class, and a bug in the library is never among it."""
    classes = [
        one
        for _, one in inspect.getmembers(errors, inspect.isclass)
        if one.__module__.startswith(errors.__name__)
    ]

    assert [] == [one for one in classes if not issubclass(one, LcIndicatorsError)]
    assert [] == [one for one in classes if not inspect.getdoc(one)]


def test_an_unknown_name_comes_with_the_nearest_ones() -> None:
    """The best match stands first, and of equals the first in the alphabet."""
    error = UnknownNameError("area", "VN-1", KNOWN)

    assert ["VN-01", "VN-11", "VN-71"] == error.nearest
    assert "Unknown area 'VN-1'. Nearest: VN-01, VN-11, VN-71." == str(error)


def test_a_name_like_no_other_has_no_nearest() -> None:
    """Nothing is suggested that nobody can have meant."""
    assert "Unknown area '##'. Add it." == str(UnknownNameError("area", "##", KNOWN, hint="Add it."))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EmptySelectionError("poverty", "VN-01", "1999"), "It has no period at all."),
        (EmptySelectionError("poverty", "VN-01", "1999", available=["2015", "2020"]), "It has 2015, 2020."),
        (BrokenSeriesError("growth_factor", ["a", "b"], "two standards"), "start.joined_to(end, because="),
        (OutputError("/reports", "permission denied"), "Choose another folder with --out."),
        (
            CellFailedError(
                notebook="n.ipynb", cell=3, line="1/0", error="ZeroDivisionError", kept="k.ipynb"
            ),
            "n.ipynb, cell 3 failed at `1/0`: ZeroDivisionError\nThe notebook as far as it came: k.ipynb",
        ),
    ],
)
def test_a_message_says_what_to_do(error: LcIndicatorsError, words: str) -> None:
    """A reader of the message knows the next step."""
    assert words in str(error)


def test_many_findings_are_counted_and_the_first_ones_shown() -> None:
    """A broken file does not flood the screen; `lc-indicators check` shows all."""
    lines = str(DataError("data", [f"finding {number}" for number in range(25)])).split("\n")

    assert "data has 25 finding(s); run `lc-indicators check` for all of them." == lines[0]
    assert 12 == len(lines)
    assert "  … and 15 more" == lines[-1]

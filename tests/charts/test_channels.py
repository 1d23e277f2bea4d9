"""Channels of charts are objects: of a word, Altair looks through all its classes, each time anew."""

from __future__ import annotations

import ast
from pathlib import Path

import altair as alt
import pytest

from lc_indicators import charts

FILES = sorted(Path(str(charts.__file__)).parent.rglob("*.py"))


def _words_in(file: Path) -> list[str]:
    """Return the channels of a file that are given as words, with their lines."""
    return [
        f"{file.name}:{keyword.value.lineno} {keyword.arg}"
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "encode"
        for keyword in call.keywords
        if isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str)
        if keyword.arg not in {"encoding", "errors"}
    ]


def test_no_channel_is_a_word() -> None:
    """It cost a seventh of the time of a report's cells."""
    assert [] == [found for file in FILES for found in _words_in(file)]


@pytest.mark.parametrize(("word", "channel"), [("text", alt.Text("a:N")), ("detail", alt.Detail("a:N"))])
def test_an_object_says_what_the_word_said(word: str, channel: object) -> None:
    """The specification is the same."""
    chart = alt.Chart(alt.InlineData(values=[{"a": "b"}])).mark_text()

    assert chart.encode(**{word: "a:N"}).to_dict() == chart.encode(**{word: channel}).to_dict()

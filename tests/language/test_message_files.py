"""The words of the interface: one file a language, whole and the same in each."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import lc_indicators
from lc_indicators.errors import MissingLanguageError, WordingError
from lc_indicators.language import Text, message, spoken_languages
from lc_indicators.periods.period_words import languages_of_periods
from tests.lai_chau import LANGUAGES

LIBRARY = Path(lc_indicators.__file__).parent
FOLDER = LIBRARY / "language" / "messages"


def _by_key(table: dict[str, Any], start: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in table.items():
        found |= _by_key(value, f"{start}{name}.") if isinstance(value, dict) else {f"{start}{name}": value}
    return found


WORDS = {
    path.stem: _by_key(tomllib.loads(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.toml")
}
CODE = {path: path.read_text(encoding="utf-8") for path in LIBRARY.rglob("*.py")}
TEMPLATES = [
    path.read_text(encoding="utf-8") for ending in ("j2", "typ") for path in LIBRARY.rglob(f"*.{ending}")
]


def _keys(*functions: str) -> list[str | None]:
    """Return what the library asks these for; None for a key that is not written out."""
    calls = (
        call
        for text in CODE.values()
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and _name(call.func) in functions
    )
    return [key for call in calls for key in _written(call.args[0])]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _written(node: ast.expr) -> list[str | None]:
    if isinstance(node, ast.IfExp):
        return _written(node.body) + _written(node.orelse)
    if isinstance(node, ast.Name) and node.id in {"key", "group"}:
        return []  # handed on
    return [node.value if isinstance(node, ast.Constant) else None]


#: Messages by their whole keys, and groups, whose messages code or templates name by their last parts.
NAMED, GROUPS = set(_keys("message", "composed", "worded")), set(_keys("messages", "varied", "words_in"))


def _holes(words: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(words) if name is not None})


def test_the_interface_speaks_the_languages_that_have_a_file() -> None:
    """A language is added by a file, and by nothing in the code."""
    assert sorted(WORDS) == list(spoken_languages()) == list(languages_of_periods())
    assert set(LANGUAGES) <= set(WORDS)


@pytest.mark.parametrize("language", WORDS)
def test_every_language_says_the_same_in_the_same_order(language: str) -> None:
    """A translator finds each message at the same place, with the same places to fill."""
    first = WORDS[LANGUAGES[0]]

    assert list(first) == list(WORDS[language])
    assert {key: _holes(words) for key, words in first.items()} == {
        key: _holes(words) for key, words in WORDS[language].items()
    }


@pytest.mark.parametrize("language", WORDS)
def test_no_message_is_empty_and_each_place_has_a_name(language: str) -> None:
    """Words say something, and what stands in braces tells a translator what comes there."""
    for key, words in WORDS[language].items():
        assert words.strip(), key
        assert all(name.isidentifier() for name in _holes(words)), key


def test_french_puts_a_space_that_breaks_no_line_before_its_marks() -> None:
    """And within its quotation marks; a colon in braces is the form of a figure."""
    for key, words in WORDS["fr"].items():
        bare = re.sub(r"\{[^}]*\}", "X", words)
        assert not re.search(r" [:;!?%»]|« |[^\s\u00a0\u202f][;!?»]|[^\s]:(?=\s|$)|«[^\u00a0\u202f]", bare), (
            key
        )


def test_each_key_is_written_out_where_it_is_used() -> None:
    """Whoever looks for a key finds who says it: no key is put together."""
    assert None not in NAMED | GROUPS


def test_every_message_that_the_code_names_is_there() -> None:
    """No report fails on a word."""
    assert NAMED <= WORDS["vi"].keys()
    assert GROUPS <= {key.rpartition(".")[0] for key in WORDS["vi"]}


def test_no_message_is_left_over() -> None:
    """A translator translates nothing that nobody reads."""
    texts = [*CODE.values(), *TEMPLATES]
    words = {word for text in texts for word in re.findall(r"\w+", text)}
    in_groups = {
        key for key in WORDS["vi"] if key.rpartition(".")[0] in GROUPS and key.rpartition(".")[2] in words
    }

    assert set() == WORDS["vi"].keys() - NAMED - in_groups


def test_when_a_language_lacks_a_message_then_the_error_names_both() -> None:
    """Whoever adds a message, or a language, learns what is wanting, and where."""
    with pytest.raises(WordingError, match=r"'no\.such\.words' in en\.toml"):
        message("no.such.words")


def test_parts_come_in_language_by_language() -> None:
    """A part that is a text is said in the language of the words around it."""
    size = Text(vi="4,8 điểm", en="4.8 points")

    assert Text(vi="tăng 4,8 điểm", en="up 4.8 points") == message("figures.up", size=size)


def test_words_that_are_put_together_have_the_languages_of_all_their_parts() -> None:
    """What a project calls something in one language is not said in another one."""
    said = message("figures.up", size=Text(vi="4,8 điểm"))

    assert ("vi",) == said.languages
    with pytest.raises(MissingLanguageError, match="no words in 'en'"):
        said["en"]

"""Words of a project's own for the rules of a report: what they replace, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.errors import StoryTextError
from lc_indicators.language import message
from lc_indicators.report.story import texts_of

KEY = "report.story.years.up"


def _project(folder: Path, words: str, language: str = "en") -> Path:
    (folder / "texts").mkdir()
    (folder / "texts" / f"{language}.toml").write_text(words, encoding="utf-8")
    return folder


def test_without_a_file_the_rules_say_what_the_library_says(tmp_path: Path) -> None:
    """Nobody has to write anything."""
    texts = texts_of(tmp_path, "en")

    assert message("report.story.cards") == texts.message("report.story.cards")
    assert "1" in texts.messages(KEY)


def test_a_project_says_one_thing_otherwise_and_the_rest_stays(tmp_path: Path) -> None:
    """An analyst changes a sentence, in the language of the report, without touching the package."""
    texts = texts_of(_project(tmp_path, '[report.story]\ncards = "At a glance"\n'), "en")

    assert "At a glance" == texts.message("report.story.cards")["en"]
    assert message("report.story.cards")["vi"] == texts.message("report.story.cards")["vi"]
    assert message("report.story.title") == texts.message("report.story.title")


def test_a_project_may_add_a_wording_to_those_that_take_turns(tmp_path: Path) -> None:
    """A numbered wording more: its turn comes after the others."""
    more = '[report.story.years.up]\n9 = "{it}: {before} {first}, {after} {last}{more}."\n'
    texts = texts_of(_project(tmp_path, more), "en")

    assert "9" == [*texts.messages(KEY)][-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('[report.story]\ncardz = "At a glance"\n', r"report\.story\.cardz: no rule has such words"),
        ('[report.story]\ncardz = "At a glance"\n', r"Nearest: report\.story\.cards"),
        ('[report.story]\nlevel = "about {its}"\n', r"the rule has nothing for \{its\}\. Nearest: it"),
        ('[report.story]\nnot_held = "{area}: no {themes}."\n', r"the words lack \{period\}"),
        ("[report.story]\ncards = 6\n", "these are no words"),
        ('[report.story]\nlevel = "{it"\n', r"a place is written \{name\}"),
        ('cards = "At a glance"\n', "no rule has such words"),
        ("report.story.cards = \n", "Invalid value"),
    ],
)
def test_what_no_rule_can_say_is_refused_with_the_nearest_names(
    tmp_path: Path, words: str, said: str
) -> None:
    """A slip is found before a report is made, and the message says where."""
    with pytest.raises(StoryTextError, match=said):
        texts_of(_project(tmp_path, words), "en")


def test_the_file_of_another_language_is_not_read(tmp_path: Path) -> None:
    """The Vietnamese report does not hang on the English file."""
    assert not texts_of(_project(tmp_path, "no toml"), "vi").own

"""The wordings of the yearly rules: each of a group says the same, and takes the same."""

from __future__ import annotations

from string import Formatter

import pytest

from lc_indicators.language import Language, message, message_keys
from tests.lai_chau import LANGUAGES

ROOM = "report.story.years."
GROUPS = sorted(
    {key.rpartition(".")[0] for key in message_keys() if key.startswith(ROOM) and key[-1].isdecimal()}
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_wordings_of_one_rule_have_the_same_places(group: str, language: Language) -> None:
    """Whichever has its turn is filled with the same figures."""
    keys = [key for key in message_keys() if key.rpartition(".")[0] == group]
    places = {
        frozenset(name for _, name, _, _ in Formatter().parse(message(key)[language]) if name) for key in keys
    }

    assert 1 == len(places)

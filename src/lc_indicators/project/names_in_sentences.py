"""How a sentence calls an indicator, "le taux de chômage": its name in small letters behind its article."""

from __future__ import annotations

from collections.abc import Mapping

from lc_indicators.project.template_files import table

_NOUNS = " | "
#: More capitals than this in a word, and it is an abbreviation.
_ONE = 1


def within_columns(names: Mapping[str, str]) -> dict[str, str]:
    """Return the columns ``within_<language>`` of an indicator with these names by language.

    There are none where the noun of one name is not known: who writes the reports gives its article.

    Examples
    --------
    >>> within_columns({"fr": "Taux de chômage", "en": "Unemployment rate"})
    {'within_fr': 'le taux de chômage', 'within_en': 'the unemployment rate'}
    >>> within_columns({"fr": "Bidule"})
    {}
    """
    said = {f"within_{language}": _within(name, language) for language, name in names.items()}
    return {} if "" in said.values() else said


def _within(name: str, language: str) -> str:
    words = name.lower().split()
    for row in table("articles"):
        noun = words[0 if row["at"] == "first" else -1] if words else ""
        if row["language"] == language and noun in row["nouns"].split(_NOUNS):
            return row["article"] + _small(name)
    return ""


def _small(name: str) -> str:
    first = name.split(maxsplit=1)[0]
    is_short = sum(letter.isupper() for letter in first) > _ONE
    return name if is_short else name[:1].lower() + name[1:]

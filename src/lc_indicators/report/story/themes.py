"""Put indicators under themes, in the order in which reports have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lc_indicators.language import Text, in_each, messages
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.wording import raised

#: The themes of indicators.csv in the order of a report; their names are messages.
THEMES = (
    "economy", "agriculture", "industry", "trade", "prices", "investment", "budget", "enterprise",
    "population", "labour", "income", "poverty", "new_rural", "education", "health", "movements", "awards",
    "general",
)  # fmt: skip


@dataclass(frozen=True)
class Theme:
    """A section of a report: what the column ``theme`` of indicators.csv says."""

    theme: str
    facts: tuple[Facts, ...]

    @property
    def name(self) -> Text:
        """Return what the section is headed."""
        return theme_name(self.theme)


def theme_name(theme: str) -> Text:
    """Return what a theme is called; one that the messages do not name is called by its id.

    Examples
    --------
    >>> theme_name("industry")["en"], theme_name("high_seas")["en"]
    ('Industry', 'High seas')
    """
    return messages("report.themes").get(theme) or in_each(lambda _: raised(theme.replace("_", " ")))


def in_order(themes: Iterable[str]) -> list[str]:
    """Return themes in the order of :data:`THEMES`; those that it does not name last, in their own order."""
    given = [*dict.fromkeys(themes)]
    return sorted(given, key=lambda one: THEMES.index(one) if one in THEMES else len(THEMES))


def themes_of(facts: Sequence[Facts]) -> list[Theme]:
    """Return the themes that have facts, in order; none of them is empty."""
    return [
        Theme(theme, tuple(one for one in facts if one.indicator.theme == theme))
        for theme in in_order(one.indicator.theme for one in facts)
    ]

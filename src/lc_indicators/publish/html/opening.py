"""What stands under a report's title."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def about(title: Json, word: Json) -> list[tuple[str, str]]:
    """Return what stands under the title: what it names itself, or area, period, date and version."""
    if "about" in title:
        return [(name, words) for name, words in title["about"]]
    facts = (
        (word["area"], title["area"]["name"]),
        (word["period"], title["period"]["label"]),
        (word["data_date"], title["data_date_label"]),
        (word["version"], title["version"]),
    )
    return [(name, words) for name, words in facts if words]

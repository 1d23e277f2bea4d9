"""The logo of a project for the list of its reports: as a page of theirs shows it.

The list is made from what stands in the folder alone, and every page carries the picture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

#: As the template of a page writes it.  Nothing else of the page gets into the list.
_LOGO = re.compile(
    r'<p class="logo"><img src="(?P<address>data:image/(?:png|svg\+xml);base64,[A-Za-z0-9+/=]+)" '
    r'alt="(?P<alt>[^"]*)" width="(?P<width>[0-9]{1,4})" height="(?P<height>[0-9]{1,4})"></p>'
)


@dataclass(frozen=True)
class PageLogo:
    """A picture as the address that holds it, what is said of it, and its size in CSS pixels."""

    address: str
    alt: str
    pixels: tuple[int, int]


def logo_in(page: Path) -> PageLogo | None:
    """Return the logo that a report's page shows; None where it shows none, or cannot be read."""
    try:
        found = _LOGO.search(page.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    if found is None:
        return None
    return PageLogo(found["address"], unescape(found["alt"]), (int(found["width"]), int(found["height"])))

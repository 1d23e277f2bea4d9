"""The logo of a project as outputs show it: of one size everywhere, with who publishes as its words."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.drawings import still
from lc_indicators.publish.document.issue import issue_of

#: The widest and the highest that one is shown, in points.
_MOST = (170.0, 48.0)

#: CSS pixels of a point.
_PIXELS = 96 / 72


@dataclass(frozen=True)
class ShownLogo:
    """A picture, its size in points, and what those hear who do not see it."""

    #: ``svg`` or ``png``.
    kind: str
    #: A drawing runs nothing and loads nothing.
    content: bytes
    width: float
    height: float
    alt: str

    @property
    def address(self) -> str:
        """Return the picture as an address that holds it."""
        media_type = "image/svg+xml" if self.kind == "svg" else "image/png"
        return f"data:{media_type};base64,{b64encode(self.content).decode()}"

    @property
    def pixels(self) -> tuple[int, int]:
        """Return width and height in CSS pixels."""
        return round(self.width * _PIXELS), round(self.height * _PIXELS)


def logo_of(document: Document) -> ShownLogo | None:
    """Return the logo that *document* shows; None where its project has none."""
    logo, title = document.settings.logo, document.settings.title
    if logo is None:
        return None
    width, height = logo.size
    scale = min(_MOST[0] / width, _MOST[1] / height)
    is_drawn = logo.media_type == "image/svg+xml"
    alt = issue_of(document).publisher or (title.anyhow(document.language) if title else "")
    return ShownLogo(
        kind="svg" if is_drawn else "png",
        content=still(logo.content.decode()).encode() if is_drawn else logo.content,
        width=round(width * scale, 2),
        height=round(height * scale, 2),
        alt=alt,
    )

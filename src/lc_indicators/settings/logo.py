"""The logo of a project: a picture in a file of the project, read with its settings."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path

SVG, PNG = "image/svg+xml", "image/png"

_ENDINGS = {".svg": SVG, ".png": PNG}

#: What a page carries in each of its outputs.
_MOST = 1_000_000


class Logo:
    """A picture, as its file has it."""

    # No dataclass, as with words.
    def __init__(self, name: str, content: bytes) -> None:
        self.name, self.content = name, content

    def __eq__(self, other: object) -> bool:
        """Return whether these are the same picture in files of one name."""
        return isinstance(other, Logo) and (self.name, self.content) == (other.name, other.content)

    def __hash__(self) -> int:
        """Return a number that equal logos share."""
        return hash((self.name, self.content))

    @property
    def media_type(self) -> str:
        """Return ``image/svg+xml`` or ``image/png``."""
        return _ENDINGS[Path(self.name).suffix.lower()]

    @property
    def address(self) -> str:
        """Return the picture as an address that holds it."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode()}"


def read_logo(value: object, folder: Path) -> Logo:
    """Return the logo that a file of settings in *folder* names; ValueError if it is no picture there."""
    if not isinstance(value, str) or Path(value).suffix.lower() not in _ENDINGS:
        raise ValueError(f"Expected the name of a file .svg or .png, got {value!r}")
    try:
        content = (folder / value).read_bytes()
    except OSError as error:
        raise ValueError(f"{value} cannot be read: {error.strerror}") from None
    if len(content) > _MOST:
        raise ValueError(f"{value} has {len(content):,} bytes; each page carries it: at most {_MOST:,}")
    logo = Logo(Path(value).name, content)
    if not _is_picture(logo):
        raise ValueError(f"{value} is no {Path(value).suffix.lower()[1:].upper()} picture")
    return logo


def _is_picture(logo: Logo) -> bool:
    if logo.media_type == SVG:
        return _is_svg(logo.content)
    from PIL import Image

    try:
        with Image.open(BytesIO(logo.content), formats=["PNG"]) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    return True


def _is_svg(content: bytes) -> bool:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return bool(etree.fromstring(content, parser).tag == "{http://www.w3.org/2000/svg}svg")
    except (etree.XMLSyntaxError, ValueError):
        return False

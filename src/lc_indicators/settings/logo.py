"""The logo of a project: a picture in a file of the project, read with its settings."""

from __future__ import annotations

import re
from base64 import b64encode
from io import BytesIO
from pathlib import Path

SVG, PNG = "image/svg+xml", "image/png"

_ENDINGS = {".svg": SVG, ".png": PNG}

#: What a page carries in each of its outputs.
_MOST = 1_000_000

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_LENGTH = re.compile(rf"\s*({_NUMBER.pattern})\s*(?:[a-z]+)?\s*")

#: What a view box names.
_BOX = ("left", "top", "width", "height")


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

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in units of its own; ValueError if it is no picture."""
        return (_size_of_svg if self.media_type == SVG else _size_of_png)(self.content)


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
    try:
        width, height = logo.size
    except ValueError:
        raise ValueError(f"{value} is no {Path(value).suffix.lower()[1:].upper()} picture") from None
    if not (width > 0 and height > 0):
        raise ValueError(
            f"{value} does not say how large it is: its <svg> needs a viewBox, or width and height"
        )
    return logo


def _size_of_png(content: bytes) -> tuple[float, float]:
    from PIL import Image

    try:
        # Whoever verifies a picture cannot read on.
        with Image.open(BytesIO(content), formats=["PNG"]) as picture:
            size = picture.size
            picture.verify()
    except (OSError, SyntaxError) as error:
        raise ValueError(str(error)) from None
    return size


def _size_of_svg(content: bytes) -> tuple[float, float]:
    """Return what a drawing says of its size; zeros where it says nothing."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        # Those who draw it take it for UTF-8.
        root = etree.fromstring(content.decode("utf-8").encode(), parser)
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from None
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise ValueError(root.tag)
    box = _NUMBER.findall(root.get("viewBox", ""))
    # A part of who knows what is no size.
    lengths = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    found = box[2:] if len(box) == len(_BOX) else [one[1] if one else "0" for one in lengths]
    return float(found[0]), float(found[1])

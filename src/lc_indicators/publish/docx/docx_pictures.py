"""Pictures for Word: drawings as pixels, fine enough for print, and photographs as they are.

Word draws an SVG with whatever typeface the machine has, so that labels of a chart would run into each other;
the compiler of the PDF draws it once, with the typeface that it was measured for.
"""

from __future__ import annotations

import io
import json
import re
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lc_indicators.errors import TypesettingError
from lc_indicators.fonts import font_folder
from lc_indicators.publish.document.drawings import svg_root
from lc_indicators.publish.document.shown_logo import ShownLogo
from lc_indicators.publish.kernels.private_folder import PrivateFolder
from lc_indicators.publish.pdf.printable import printable_drawing, printable_logo
from lc_indicators.shapes.prose_shapes import PictureBlock

#: At the size that a picture is shown in.
_PIXELS_AN_INCH = 220

#: Points of a pixel, as style sheets count them.
POINTS = 0.75

#: Kinds of files that Word shows.
_SHOWN = {"png", "jpeg", "gif"}

_TEMPLATE = """#set page(width: auto, height: auto, margin: 0pt)
#for (svg, width) in json(bytes(sys.inputs.svgs)) {
  page(image(bytes(svg), format: "svg", width: width * 1pt))
}
"""

_LENGTH = re.compile(r"\s*([0-9.]+)(?:px)?\s*")


@dataclass(frozen=True)
class Picture:
    """A picture as it comes: a drawing, or a file; its size in points."""

    svg: str
    content: bytes
    ending: str
    size: tuple[float, float]


def drawing(svg: str) -> Picture:
    """Return a drawing as a picture that is still to be made."""
    return Picture(svg, b"", "png", _size(svg))


def of_block(block: PictureBlock) -> Picture:
    """Return a picture of an analyst's own."""
    if "svg" in block:
        made = drawing(printable_drawing(block["svg"]))
    else:
        made = _photograph(b64decode(block["data"]), block["format"])
    if "width" not in block:
        return made
    width = block["width"] * POINTS
    return Picture(made.svg, made.content, made.ending, (width, made.size[1] * width / made.size[0]))


def of_logo(logo: ShownLogo) -> Picture:
    """Return the logo of a project."""
    size = (logo.width, logo.height)
    content = printable_logo(logo)
    is_drawn = logo.kind == "svg"
    return Picture(content.decode() if is_drawn else "", b"" if is_drawn else content, "png", size)


def _photograph(content: bytes, ending: str) -> Picture:
    from PIL import Image

    with Image.open(io.BytesIO(content)) as image:
        size = (image.width * POINTS, image.height * POINTS)
        if ending in _SHOWN:
            return Picture("", content, ending, size)
        made = io.BytesIO()
        image.convert("RGBA").save(made, "PNG")
    return Picture("", made.getvalue(), "png", size)


def _size(svg: str) -> tuple[float, float]:
    """Return width and height of a drawing in points."""
    root = svg_root(svg)
    lengths = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = [float(part) for part in re.findall(r"[-0-9.]+", root.get("viewBox", ""))]
    whole = [float(one[1]) if one else 0.0 for one in lengths]
    if not all(whole):
        whole = box[2:4] if len(box) == 4 and all(box[2:4]) else [300.0, 150.0]  # noqa: PLR2004 (of a view box)
    return whole[0] * POINTS, whole[1] * POINTS


def pixels(svgs: Sequence[tuple[str, float]]) -> list[bytes]:
    """Return drawings, each as wide in points as it says, as PNG: the same bytes each time on one platform.

    Raises
    ------
    TypesettingError
        One cannot be drawn.
    """
    if not svgs:
        return []
    with PrivateFolder() as folder:
        root = folder.resolve()
        (root / "pictures.typ").write_text(_TEMPLATE, encoding="utf-8")
        return _drawn(root, json.dumps(svgs, ensure_ascii=False))


def _drawn(root: Path, svgs: str) -> list[bytes]:
    import typst

    compiler = typst.Compiler(
        str(root / "pictures.typ"),
        root=str(root),
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        sys_inputs={"svgs": svgs},
        package_path=str(root / "no-packages"),
        package_cache_path=str(root / "no-packages"),
    )
    try:
        made = compiler.compile(format="png", ppi=_PIXELS_AN_INCH)
    except typst.TypstError as error:
        raise TypesettingError(str(error)) from error
    return cast("list[bytes]", made if isinstance(made, list) else [made])

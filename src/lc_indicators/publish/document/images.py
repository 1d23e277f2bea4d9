"""Pictures and formulas of a cell as blocks, or refused by the cell's number."""

from __future__ import annotations

import io
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_to_bytes

from lc_indicators.errors import NotShownError
from lc_indicators.language import Language, message
from lc_indicators.publish.document.drawings import still
from lc_indicators.publish.document.formulas import UnreadableFormulaError, formula
from lc_indicators.shapes.prose_shapes import FormulaShape, PictureBlock

#: Pictures that a page and the compiler of the PDF both draw -> what Pillow calls them.
FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}

#: Characters of an address or a formula that are enough to find it.
_ENOUGH = 80


_DATA = re.compile(
    r"data:(?P<kind>image/[a-z+.-]+)[^,]*?(?P<base64>;base64)?,(?P<content>.*)", re.DOTALL | re.IGNORECASE
)


@dataclass
class Showing:
    """The cell whose content is read, and what is numbered through the report."""

    #: Its number in the notebook as the analyst has it.
    cell: int
    language: Language = "vi"
    is_text: bool = False
    #: Pictures that were put into a cell of text: name to content by kind.
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    #: How many notes stand in the cells before.
    notes_before: int = 0

    def note(self, index: int) -> int:
        """Return the number of a note in the report."""
        return self.notes_before + index

    def refusal(self, what: str, advice: str) -> NotShownError:
        """Return the error that says that this cell shows something that cannot be published."""
        return NotShownError(self.cell, what, advice, tag="remove-cell" if self.is_text else "remove-output")

    def formula(self, latex: str, *, block: bool) -> FormulaShape:
        """Return a formula, or raise the refusal of one that cannot be read."""
        try:
            return formula(latex, block=block)
        except UnreadableFormulaError as error:
            words = " ".join(latex.split())
            shown = words if len(words) <= _ENOUGH else f"{words[:_ENOUGH]}…"
            raise self.refusal(
                f"the formula {shown}, which cannot be set: {error}",
                "Write it in the LaTeX of mathematics that JupyterLab shows, or as a picture",
            ) from None

    def picture_at(self, address: str, alt: str) -> PictureBlock:
        """Return the picture that stands in the notebook at *address*; SVG may be the address itself.

        Raises
        ------
        NotShownError
            It stands elsewhere, or is none.
        """
        if address.startswith("<svg"):
            return self.picture("image/svg+xml", address, alt)
        if address.startswith("attachment:"):
            kinds = self.attachments.get(unquote(address.removeprefix("attachment:")), {})
            if kinds:
                kind, content = next(iter(kinds.items()))
                return self.picture(kind, content, alt)
        if found := _DATA.fullmatch(address):
            content = (
                found["content"]
                if found["base64"]
                else b64encode(unquote_to_bytes(found["content"])).decode()
            )
            return self.picture(found["kind"].lower(), content, alt)
        shown = address if len(address) <= _ENOUGH else f"{address[:_ENOUGH]}…"
        raise self.refusal(
            f"the picture {shown!r}, which is not in the notebook",
            "Put it into the cell: in JupyterLab drag the file into the text, or Edit › Insert Image",
        )

    def picture(self, kind: str, content: str | list[str], alt: str) -> PictureBlock:
        """Return a picture of the MIME type *kind* as a block: a file in base64, or a drawing."""
        text = "".join(content)
        words = " ".join(alt.split()) or message("publish.pictures.picture")[self.language].format(
            cell=self.cell
        )
        if kind.partition(";")[0] == "image/svg+xml":
            return {"type": "picture", "alt": words, "format": "svg", "svg": self._drawing(text)}
        raw = _decoded(text, kind)
        if not raw:
            advice = f"Save it as {', '.join(FORMATS.values())} or SVG"
            raise self.refusal(f"a picture ({kind}) that cannot be read", advice)
        data = b64encode(raw).decode()
        return {"type": "picture", "alt": words, "format": kind.removeprefix("image/"), "data": data}

    def _drawing(self, svg: str) -> str:
        text = svg if svg.lstrip().startswith("<") else b64decode(svg).decode("utf-8", "replace")
        try:
            return still(text)
        except ValueError as error:
            raise self.refusal(
                f"a drawing that is no SVG ({error})", "Save it as SVG anew, or as PNG"
            ) from None


def _decoded(text: str, kind: str) -> bytes:
    """Return the file that *text* holds in base64; nothing where it is no whole picture of its *kind*.

    A browser and the compiler would both leave out in silence what they cannot draw.
    """
    from PIL import Image

    try:
        raw = b64decode("".join(text.split()), validate=True)
        with Image.open(io.BytesIO(raw), formats=[FORMATS[kind]]) as picture:
            picture.load()
    except (KeyError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return b""
    return raw


def picture_address(picture: PictureBlock) -> str:
    """Return a picture as a ``data:`` address: a drawing that stands in one can run and load nothing.

    Examples
    --------
    >>> picture_address({"type": "picture", "alt": "", "format": "png", "data": "iVBOR"})
    'data:image/png;base64,iVBOR'
    """
    if "svg" in picture:
        return "data:image/svg+xml;base64," + b64encode(picture["svg"].encode()).decode()
    return f"data:image/{picture['format']};base64,{picture['data']}"

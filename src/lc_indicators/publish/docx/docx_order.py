"""The order in which the parts of a document are set, and the size of its charts: those of the PDF."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.publish.document.body import BodyPart
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.pdf.filling import filled
from lc_indicators.publish.pdf.pdf_parts import prepared

#: Word's lines stand a little otherwise than those that were measured.
_SAFELY = 0.94


def in_order(parts: Sequence[BodyPart], document: Document) -> tuple[list[BodyPart], dict[int, float]]:
    """Return *parts* as they are read, and the widths of charts by their places, in parts of the text's."""
    measured = [
        {**prepared(part.block, document), "level": part.level, "nth": part.nth, "place": place}
        for place, part in enumerate(parts)
    ]
    made = filled(measured, 0.0)
    scales = {one["nth"]: _SAFELY * one["scale"] for one in made if one["type"] == "chart"}
    return [parts[one["place"]] for one in made], scales

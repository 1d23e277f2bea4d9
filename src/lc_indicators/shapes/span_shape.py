"""Words of a block: the one shape of all that is running text."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from lc_indicators.shapes.json_schema import says


class Span(TypedDict):
    """Words of one kind: plain, a figure, a link, or a reference to a verdict."""

    text: Annotated[str, says("The words.")]
    figure: NotRequired[Annotated[str, says("The id of the figure that the words print.")]]
    link: NotRequired[Annotated[str, says("An address that the words lead to.")]]
    strong: NotRequired[Annotated[bool, says("Whether the words stand out.")]]
    verdict: NotRequired[Annotated[str, says("The id of the claim whose verdict the words refer to.")]]

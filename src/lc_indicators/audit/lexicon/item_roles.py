"""Name the roles of items in a sentence: the tables give them to words, and the grammar asks for them."""

from __future__ import annotations

from typing import Final, Literal, cast, get_args

#: What an item is: a phrase of the tables by its role, a name, a time, a quantity, a mark, another word.
ItemRole = Literal[
    "abroad", "against_goal", "area", "at", "average", "borders", "by", "concept", "contribute",
    "country", "done", "down", "equals", "estimate", "exceed", "forecast", "from", "goal", "group",
    "in_turn", "interval", "label", "last_year", "mark", "more", "multiply", "neutral", "now",
    "ordinal", "others", "part", "qualifier", "quantity", "rate_word", "rise_of", "share_word",
    "standard", "subarea", "take", "take_rate", "target", "term_start", "time", "times", "title", "to",
    "up", "versus", "whole", "within", "word", "year_end", "year_start", "yearly",
]  # fmt: skip

CONCEPT: Final = "concept"
GROUP: Final = "group"
AREA: Final = "area"
#: Another country, or a part of one.
ABROAD: Final = "abroad"
#: A district, town or commune by its name: "huyện Mường Tè".
SUBAREA: Final = "subarea"
#: A word for how far a figure can be off.
INTERVAL: Final = "interval"
TIME: Final = "time"
QUANTITY: Final = "quantity"
MARK: Final = "mark"
#: In which of its borders an area is meant, said apart from its name: "theo địa giới cũ".
BORDERS: Final = "borders"
#: A number that measures nothing.
LABEL: Final = "label"
OTHER: Final = "word"


def item_role(text: str) -> ItemRole:
    """Return *text* as the role of an item.

    Raises
    ------
    LookupError
        A table gives a role that the grammar does not know.
    """
    if text not in get_args(ItemRole):
        raise LookupError(f"{text!r} is no role of an item in a sentence")
    return cast("ItemRole", text)

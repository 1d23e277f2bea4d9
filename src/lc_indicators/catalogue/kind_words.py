"""Find the words for kinds of areas beside a name: "tỉnh Lai Châu", "Lai Chau province"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from lc_indicators.catalogue.records import AreaKind

_LETTERS = str.maketrans({"đ": "d", "ð": "d"})

#: Kind of area -> the words that stand before a name, and those behind it, without marks.
_COMMON = {
    "province": (("tinh", "province"), ("province",)),
    "city": (("thanh pho", "tp", "thu do", "city"), ("city",)),
    "town": (("thi xa", "tx", "town"), ("town",)),
    "district": (("huyen", "quan", "district"), ("rural district", "urban district", "district")),
    "township": (("thi tran", "tt", "township"), ("township",)),
    "ward": (("phuong", "ward"), ("ward",)),
    "commune": (("xa", "commune"), ("commune",)),
    "special_zone": (("dac khu", "special zone"), ("special zone",)),
    "region": (("vung", "region"), ("region",)),
    "county": (("county",), ("county",)),
    "state": (("bang", "state"), ("state",)),
    "municipality": (("municipality",), ("municipality",)),
}


def folded(text: str) -> str:
    """Return *text* in words of small letters and digits without marks, one space apart.

    Examples
    --------
    >>> folded(" Đắk  Lắk"), folded("Ba Ria - Vung Tau")
    ('dak lak', 'ba ria vung tau')
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    letters = (character for character in apart if not unicodedata.combining(character))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


@dataclass(frozen=True)
class KindWords:
    """The words for kinds of areas, as :func:`folded` writes them."""

    #: Kind -> its words before a name, and behind one.
    before: dict[str, tuple[str, ...]]
    behind: dict[str, tuple[str, ...]]

    def word_in(self, name: str) -> tuple[str, str]:
        """Return the word for a kind that a folded name begins or ends with, and the kind; "" for none."""
        for kind, words in self.before.items():
            for word in words:
                if name.startswith(f"{word} "):
                    return word, kind
        for kind, words in self.behind.items():
            for word in words:
                if name.endswith(f" {word}"):
                    return word, kind
        return "", ""


def kind_words(kinds: Iterable[AreaKind] = ()) -> KindWords:
    """Return the words that are common, and those that the data have for their own *kinds*.

    Of a kind that is not ranked there is one, or it is no more: its name needs no such word.
    """
    before, behind = ({kind: both[side] for kind, both in _COMMON.items()} for side in (0, 1))
    known = {word for words in (*before.values(), *behind.values()) for word in words}
    for kind in kinds:
        if kind.ranked == "none":
            continue
        # "tỉnh, thành phố" are two words for one kind.
        said = (folded(word) for one in kind.one.to_json().values() for word in one.split(","))
        new = tuple(dict.fromkeys(word for word in said if word and word not in known))
        before[kind.kind] = (*before.get(kind.kind, ()), *new)
        behind[kind.kind] = (*behind.get(kind.kind, ()), *new)
    return KindWords(before, behind)


def without_kind(name: str, words: KindWords) -> str:
    """Return a name without the word for its kind; whole where it has none, or is nothing else.

    Examples
    --------
    >>> without_kind("Thành phố Hồ Chí Minh", kind_words()), without_kind("Ho Chi Minh City", kind_words())
    ('Hồ Chí Minh', 'Ho Chi Minh')
    >>> without_kind("Lai Châu", kind_words())
    'Lai Châu'
    """
    said, parts = folded(name), name.split()
    kind_word, _ = words.word_in(said)
    count = len(kind_word.split())
    if not count or count >= len(parts):
        return name
    is_before = said.startswith(f"{kind_word} ")
    return " ".join(parts[count:] if is_before else parts[:-count])

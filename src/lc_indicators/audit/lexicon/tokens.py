"""Cut a text into words, numbers and marks, in one pass.

Words that Vietnamese writes in several ways ("hoà" and "hòa") get one spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: Tone marks on the second vowel of an open "oa", "oe", "uy", as the newer rule has it -> on the first.
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OPEN = re.compile(f"(?<!q)({'|'.join(_TONES)})$")

#: Words that are written with i or y.
_I_OR_Y = {"tỉ": "tỷ", "mĩ": "mỹ", "kĩ": "kỹ", "lí": "lý", "quí": "quý", "kì": "kỳ", "ngàn": "nghìn"}


@lru_cache(maxsize=1 << 15)
def key_of(word: str) -> str:
    """Return the spelling by which *word* is looked up: lower case, one form of its variants.

    Examples
    --------
    >>> key_of("Tỉ"), key_of("hoà"), key_of("thuỷ"), key_of("Quý")
    ('tỷ', 'hòa', 'thủy', 'quý')
    """
    lower = word.lower()
    lower = _OPEN.sub(lambda match: _TONES[match[1]], lower)
    return _I_OR_Y.get(lower, lower)


WORD, NUMBER, MARK, BREAK = "word", "number", "mark", "break"
_NOTE = "note"

#: Longest run of digits and separators that is read as a number; what is longer is no figure of a report.
LONGEST_NUMBER = 24

#: Spaces and apostrophes that part thousands, each with itself only: "914 368", "1'023'208".
_GAPS = " \u00a0\u2007\u2009\u202f'’ʼ"
#: Behind such words and a space stands the number of a month or a table, no thousands: "quý 3 120 hộ".
_NUMBERED = "".join(
    f"(?<!{word} )"
    for word in ("quý", "tháng", "ngày", "thứ", "điều", "khoản", "bảng", "biểu", "hình", "table", "article")
)
#: Raised signs: the mark of a note, or an exponent.
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉ"
#: Where a note may hang.
_HUNG = r"(?<=[\w%‰])"

_NOTES = (
    rf"{_HUNG} ?[{_RAISED}]+(?:[,;][{_RAISED}]+)*",
    rf"{_HUNG} ?\[[{_RAISED}]+\]",
    rf"{_HUNG}(?:\*{{1,3}}(?![\w*])|[†‡]{{1,3}})",
    rf"{_HUNG} ?\[(?:[0-9]{{1,2}}|[a-e*])(?:[,;–-] ?[0-9]{{1,2}})*\]",
    rf"{_HUNG}\((?:[1-9][0-9]?|[a-e*])\)(?![0-9])",
    # "41,79 (1) triệu": between a number and its unit only.
    r"(?<=[0-9]) \([1-9*]\)(?= ?[%‰^\W\d_])",
)
_THOUSANDS = (
    rf"{_NUMBERED}(?<![\w/])(?<![^\W\d_]-)[1-9][0-9]{{0,2}}"
    rf"(?P<gap>[{_GAPS}])[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*(?![0-9])(?:[.,][0-9]+)?(?![.,]?[0-9])"
)

_TOKEN = re.compile(
    # Starts at the line's end itself: a run of spaces must not be tried from each of its places.
    r"(?P<break>\n\s*)"
    # "5 × 10³", "10^6": no number that a report of figures prints; its parts are none either.
    rf"|(?P<power>(?:[0-9]+(?:[.,][0-9]+)* ?[×x·*] ?)?(?<![0-9])10(?:[⁻{_RAISED}]+|\^[0-9]+))"
    rf"|(?P<note>{'|'.join(_NOTES)})"
    # ASCII digits only: a report prints no others.
    rf"|(?P<number>{_THOUSANDS}|[0-9]+(?:[.,·][0-9]+)*)"
    # A square metre is a word although it holds a digit.
    rf"|(?P<word>(?:(?:[kdch]?m|mét)[23²³]|co2)(?![^\W{_RAISED}])|[^\W\d_{_RAISED}]+)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)


#: Years that a report may speak of.
FIRST_YEAR, LAST_YEAR = 1900, 2100
_DIGITS_OF_YEAR = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or a line break."""

    kind: str
    text: str
    #: The spelling by which it is looked up.
    key: str
    start: int
    end: int
    #: Whether nothing stands between it and the token before.
    glued: bool

    @property
    def is_year(self) -> bool:
        """Return whether it is a number that can be a year: of four digits, and one that reports speak of."""
        is_number = self.kind == NUMBER and len(self.text) == _DIGITS_OF_YEAR and self.text.isdigit()
        return is_number and FIRST_YEAR <= int(self.text) <= LAST_YEAR


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of *text* in order.

    Examples
    --------
    >>> [token.text for token in tokens_of("còn 914.368m2 (41,79%)")]
    ['còn', '914.368', 'm2', '(', '41,79', '%', ')']
    >>> [token.text for token in tokens_of("đạt 41,79¹ triệu, 96 402 km²")]
    ['đạt', '41,79', 'triệu', ',', '96 402', 'km²']
    """
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(text):
        kind, (start, end) = match.lastgroup or MARK, match.span()
        written = match.group()
        if kind == _NOTE:
            before = end
            continue
        if kind == BREAK:
            written = "\n\n" if written.count("\n") > 1 else "\n"
        elif kind not in {NUMBER, WORD} or (kind == NUMBER and end - start > LONGEST_NUMBER):
            kind = MARK
        key = key_of(written) if kind == WORD else written
        found.append(Token(kind, written, key, start, end, glued=start == before))
        before = end
    return found

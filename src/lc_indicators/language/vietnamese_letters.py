"""Recognise Vietnamese in letters from before Unicode, TCVN3 (ABC), VNI and VISCII, and write it in Unicode.

Such a text is letters of Western Europe in a wrong place: "D©n sè" for "Dân số".  It is one where nearly all
of its words become syllables of Vietnamese, and are none as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

#: TCVN 5712 from A1 on, and VISCII from 80 on.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮ"
    "ẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớ"
    "ƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
#: VNI: the letter before -> what the mark behind it makes of it, in the order of _VNI_MARKS.
_VNI_TONES, _VNI_HAT, _VNI_BREVE = "ùøûõï", "âáàåãä", "êéèúüë"
_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_WORD = re.compile(r"[^\W\d_]+(?:[^\W\d_]|[\u0080-\u00bf\u0300-\u036f])*|(?:[^\W\d_]|[\u0080-\u00bf])+")
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
_NUCLEUS = (
    "(?:uyê|iêu|yêu|oai|oay|uây|uôi|ươi|ươu|uya|oeo|uyu|oao|ia|iê|yê|ua|uô|ưa|ươ|oa|oă|oe|oo|uê|uy|uâ|uơ|ai|ao|au|ay|âu|ây"
    "|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}(?:ch|nh|ng|[cmnpt])?")
_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")

#: So many words in foreign letters, and so many of them Vietnamese, before a text is taken as such.
_LEAST_WORDS, _LEAST_SHARE = 3, 0.85

#: Fewer do for a short table that is no Unicode, where every one of them is.
_LEAST_OF_SHORT = 2

#: Fonts in which a sheet shows such letters: those of TCVN3 begin with a point, those in capitals end in H.
_FONTS = (
    (re.compile(r"\.vn.*h", re.IGNORECASE), "TCVN3", True),
    (re.compile(r"\.vn.*", re.IGNORECASE), "TCVN3", False),
    (re.compile(r"vni-.*", re.IGNORECASE), "VNI", False),
)


def _by_letter(table: Mapping[int, str]) -> Callable[[str], str]:
    return lambda text: text.translate(table)


def _places(letters: str, first: int) -> dict[int, str]:
    """Return what each byte stands for, by the letter that Western Europe, and Latin-1, have in its place."""
    found: dict[int, str] = {}
    for byte, letter in enumerate(letters, first):
        found[byte] = letter
        found[ord(bytes([byte]).decode("cp1252", "replace"))] = letter
    found.pop(0xFFFD, None)
    return found


def _vni() -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for base in "aeouyôö":
        plain = _VNI_ALONE.get(base, base)
        pairs += [(base + mark, _nfc(plain + tone)) for mark, tone in zip(_VNI_TONES, _TONES, strict=True)]
    for base in "aeo":
        made = [base + "\u0302" + tone for tone in ("", *_TONES)]
        pairs += [(base + mark, _nfc(one)) for mark, one in zip(_VNI_HAT, made, strict=True)]
    made = ["a\u0306" + tone for tone in ("", *_TONES)]
    pairs += [("a" + mark, _nfc(one)) for mark, one in zip(_VNI_BREVE, made, strict=True)]
    pairs += list(_VNI_ALONE.items())
    upper = [
        (f"{one[0].upper()}{mark}", two.upper()) for one, two in pairs if (mark := one[1:]) or one.isalpha()
    ]
    return [*pairs, *upper, *((one.upper(), two.upper()) for one, two in pairs)]


@lru_cache(maxsize=1)
def _vni_letters() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(reversed(_vni()))
    return re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True))), table


def _of_vni(text: str) -> str:
    found, table = _vni_letters()
    return _nfc(found.sub(lambda match: table[match[0]], text))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


#: Name -> writes a text of these letters in Unicode.  The micro sign is at times copied as a Greek letter.
READERS: dict[str, Callable[[str], str]] = {
    "TCVN3": _by_letter(_places(_TCVN3, 0xA1) | {0x3BC: "à"}),
    "VNI": _of_vni,
    "VISCII": _by_letter(_places(_VISCII, 0x80)),
}
#: What people call them.
NAMES = {"TCVN3": "TCVN3 (ABC)", "VNI": "VNI", "VISCII": "VISCII"}


def in_unicode(text: str, *, of_code_page: bool = False) -> tuple[str, str]:
    """Return a text in Unicode and the name of the letters that it was in; "" where it needed no change.

    A text *of_code_page*, which was no Unicode, may be shorter.

    Examples
    --------
    >>> in_unicode("D©n sè trung b×nh cña tØnh"), in_unicode("München, Österreich, Zürich")
    (('Dân số trung bình của tỉnh', 'TCVN3 (ABC)'), ('München, Österreich, Zürich', ''))
    """
    # What is alike in all: a text of ASCII.
    if text.isascii():
        return text, ""
    words = list(dict.fromkeys(filter(_is_mixed, _WORD.findall(text))))[:400]
    is_short = len(words) < _LEAST_WORDS
    if len(words) < (_LEAST_OF_SHORT if of_code_page else _LEAST_WORDS) or _share(words) >= _LEAST_SHARE / 2:
        return text, ""
    shares = {name: _share([read(word) for word in words]) for name, read in READERS.items()}
    name, least = max(shares, key=lambda one: shares[one]), 1.0 if is_short else _LEAST_SHARE
    return (_nfc(READERS[name](text)), NAMES[name]) if shares[name] >= least else (text, "")


def of_font(text: str, font: str) -> str:
    """Return the text of a cell in Unicode, where its font is one that shows other letters."""
    for form, name, capitals in _FONTS:
        if (
            form.fullmatch(font)
            and not text.isascii()
            and _share([one for one in text.split() if not one.isascii()]) < 1
        ):
            made = _nfc(READERS[name](text))
            return made.upper() if capitals else made
    return text


def _is_mixed(word: str) -> bool:
    """Return whether a word has letters of ASCII and others: a lone sign is no word."""
    return not word.isascii() and any(one.isascii() for one in word)


def _share(words: list[str]) -> float:
    """Return the share of words that are syllables of Vietnamese with a mark of it."""
    return sum(map(is_syllable, words)) / len(words) if words else 1.0


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Return whether a word is a syllable of Vietnamese with a mark of it, and with one tone at most."""
    apart = unicodedata.normalize("NFD", word.casefold())
    tones = _TONE_MARKS.findall(apart)
    bare = _nfc(_TONE_MARKS.sub("", apart))
    return len(tones) <= 1 and (bool(tones) or not bare.isascii()) and bool(_SYLLABLE.fullmatch(bare))

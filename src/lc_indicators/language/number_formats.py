"""Write numbers, ordinals and dates as each language prints them, and say which plural a number takes.

Vietnamese writes a decimal comma and a thousands point (1.234,5), English the reverse (1,234.5), French a
comma and narrow spaces; formats come from the CLDR through Babel.  A date may be known to its year or month
only.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lc_indicators.errors.arguments import checked
from lc_indicators.language.message_files import message, messages
from lc_indicators.language.printed_numbers import MINUS
from lc_indicators.language.text import OWN_LANGUAGE, Language
from lc_indicators.periods import PeriodKind, read_date

# Many a command prints no number: Babel is imported when one is.
if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return *value* with exactly *decimals* digits after the point, halves away from zero.

    Official tables round halves away from zero; Python's own rule (to even) would print 0.125 as 0.12.
    """
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=8192)
def format_decimal(value: Decimal, *, decimals: int, language: Language) -> str:
    """Return *value* as *language* prints it, with exactly *decimals* digits after the mark.

    Zero is never printed with a minus sign; the minus is U+2212, as typeset figures have it.

    Examples
    --------
    >>> from decimal import Decimal
    >>> format_decimal(Decimal("41.79"), decimals=2, language="vi")
    '41,79'
    >>> format_decimal(Decimal("5711"), decimals=0, language="en")
    '5,711'
    """
    exact = rounded(value, decimals)
    text: str = _pattern(decimals, language).apply(
        abs(exact), locale=_locale(language), decimal_quantization=False
    )
    return f"{MINUS}{text}" if exact < 0 else text


def ordinal(number: int, language: Language) -> str:
    """Return a whole number as an ordinal; a language that says it with a word before leaves it as it is.

    Examples
    --------
    >>> [ordinal(number, "en") for number in (1, 2, 3, 11, 12, 13, 21, 62)]
    ['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '62nd']
    """
    forms = messages("ordinals")
    return forms[_locale(language).ordinal_form(number)][language].format(number=number)


def plural_category(number: Decimal, language: Language) -> str:
    """Return the plural category of the CLDR that *number* takes, the zeros that it is printed with counted.

    Examples
    --------
    >>> [plural_category(Decimal(number), "en") for number in ("1", "-1", "1.0", "2")]
    ['one', 'one', 'other', 'other']
    >>> [plural_category(Decimal(number), "fr") for number in ("0", "1.9", "2")]
    ['one', 'one', 'other']
    """
    return str(_locale(language).plural_form(abs(number)))


#: What the messages say of names of languages that begin with a small letter within a sentence.
_SMALL = "small"


def language_name(named: Language, language: Language) -> str:
    """Return what *language* calls a language within a sentence.

    Examples
    --------
    >>> language_name("en", "vi"), language_name("vi", "en")
    ('tiếng Anh', 'Vietnamese')
    """
    name = _locale(named).get_display_name(_locale(language)) or named
    is_small = message("languages.first_letter")[language] == _SMALL
    return name[:1].lower() + name[1:] if is_small else name


def colon(language: Language) -> str:
    """Return what parts a name from what is said of it: ": ", in French behind a space."""
    return message("languages.colon")[language]


def semicolon(language: Language) -> str:
    """Return what parts the members of a list that have commas of their own: "; " or, in French, " ; "."""
    return message("languages.semicolon")[language]


def language_tag(language: Language) -> str:
    """Return the language with the country whose spelling the interface follows: "en-GB"."""
    return message("languages.tag")[language]


def percent_sign(language: Language) -> str:
    """Return the sign for percent with what parts it from the number: "%", in French behind a space."""
    return str(_locale(language).percent_formats[None].suffix[0])


def names_a_language(code: str) -> bool:
    """Return whether the CLDR knows a language by *code*, whether or not the interface speaks it."""
    return code in _locale(OWN_LANGUAGE).languages


@dataclass(frozen=True)
class NumberMarks:
    """The marks in a printed number, and the sizes of its groups from the decimal mark on."""

    decimal: str
    group: str
    groups: tuple[int, ...]


def number_marks(language: Language) -> NumberMarks:
    """Return the marks that *language* prints numbers with.

    Examples
    --------
    >>> number_marks("vi"), number_marks("hi").groups
    (NumberMarks(decimal=',', group='.', groups=(3,)), (3, 2))
    """
    symbols = _locale(language).number_symbols["latn"]
    groups = dict.fromkeys(_pattern(0, language).grouping)
    return NumberMarks(symbols["decimal"], symbols["group"], tuple(groups))


@cache
def _locale(language: Language) -> Locale:
    from babel import Locale

    return Locale.parse(language, sep="-")


@cache
def _pattern(decimals: int, language: Language) -> NumberPattern:
    """Return the language's own pattern, whose groups need not be of three, with so many decimals."""
    from babel.numbers import parse_pattern

    whole = _locale(language).decimal_formats[None].pattern.partition(".")[0]
    return parse_pattern(whole + ("." + "0" * decimals if decimals else ""))


@checked
def date_label(iso: str, language: Language) -> str:
    """Return a date, whole or partial, in words; "" stays "".

    Examples
    --------
    >>> date_label("2021-03-10", "vi"), date_label("2020-10", "en"), date_label("2020", "vi")
    ('10/3/2021', 'October 2020', '2020')
    """
    if not iso:
        return ""
    from babel.dates import format_date

    known = read_date(iso)
    is_first = known.kind is PeriodKind.DAY and known.first_day.day == 1
    pattern = messages("dates")["first_day" if is_first else known.kind.value]
    return format_date(known.first_day, pattern[language], locale=_locale(language))

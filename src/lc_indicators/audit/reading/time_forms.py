"""The forms of times as rows of patterns, and the pieces that they are made of."""

from __future__ import annotations

from lc_indicators.audit.lexicon import word_values

MONTHS, COUNTED = word_values("month"), word_values("number")
_COUNTED_MONTHS, _MONTH_WORDS = word_values("number_of_months"), word_values("month_in_words")
#: What the words of the tables below count or order; May is "tháng Năm".
NUMBERS = {"năm": 5} | {
    word: int(number)
    for words in (MONTHS, COUNTED, _COUNTED_MONTHS, _MONTH_WORDS, word_values("quarter"))
    for word, number in words.items()
}

# Words of the rows in capitals are the pieces below.  A sentence is matched as "năm <2020> tăng N12 # %":
# years, whole numbers and other numbers are marked.
_COUNT = "|".join(["N0*(?:[1-9]|1[01])", *_COUNTED_MONTHS, *COUNTED])
UNIT = r"%|hộ|xã|tỷ(?! (?:lệ|trọng|suất) )|triệu|nghìn|ha|tấn|người|đồng|households|percent|km|m2"
PIECES = {
    "Y": r"<(?P<year>\d{4})>", "YEAR": r"<\d{4}>", "DASH": "[-–—]",
    "D": r"N0*(?P<day>[1-9]|[12]\d|3[01])", "M": "N0*(?P<month>[1-9]|1[0-2])",
    "NAME": f"(?P<month>{'|'.join(map(str.capitalize, MONTHS))})",
    "A_NAME": "|".join(map(str.capitalize, MONTHS)),
    "A_MONTH": f"N0*1[0-2]|N0*[1-9]|{'|'.join(_MONTH_WORDS)}",
    "ANY_NAME": f"(?P<month>(?i:{'|'.join(MONTHS)}))",
    "MONTH": f"(?P<month>N0*12|Năm|{'|'.join(_MONTH_WORDS)}|{_COUNT})",
    "COUNT": f"(?P<count>{_COUNT})", "QUARTER": "N[1-4]",
    "YEARS": rf"N0*(?P<years>\d\d?|100)|(?P<said>{'|'.join(COUNTED)})",
    # "Năm" is the name of May as well.
    "năm": "[nN]ăm",
    # Not the word of the year that follows: "6 tháng đầu năm", but "6 tháng đầu | năm 2021".
    "OF_YEAR": "[nN]ăm(?! <)",
    # What makes a quantity of a number that could be a year, and does unless "năm" says that it is one.
    "UNIT": UNIT, "UNIT_OF_NO_YEAR": rf"(?<![nN]ăm <\d{{4}}> )(?:{UNIT})",
}  # fmt: skip

#: Months of one year, from one to another.
RUNS = (
    "from? NAME DASH|to|until|through until=A_NAME",  # January–September, from January to September
    "từ? tháng MONTH DASH|đến|tới tháng? until=A_MONTH",  # tháng 1-9, từ tháng 1 đến tháng 9
)
#: Parts of a year.
PARTS = (
    "NAME",  # September
    "tháng MONTH",  # tháng 6, tháng Chín
    "lead=first|last|đầu|cuối? COUNT -? tháng|months|month qua* side=đầu|cuối? đầu|cuối|qua* OF_YEAR?",
    "count=năm tháng side=đầu đầu|cuối|qua* OF_YEAR?",  # năm tháng đầu năm
    "quý quarter=QUARTER|iv|iii|ii|i|một|hai|ba|tư",  # quý III
    "q quarter=QUARTER",  # Q3
    "quarter=first|second|third|fourth|last quarter",  # the third quarter
    "half=first|second half OF_YEAR?",  # the first half
    "nửa half=đầu|cuối OF_YEAR?",  # nửa cuối năm
)
#: Between a part of a year and its year.
JOINT = "/|-|năm|.|của|of|,|in|the|year?"
#: Days.
DATES = (
    "ngày? D /|-|. M /|-|. Y",  # ngày 30/6/2020
    "the? D ANY_NAME ,? Y",  # 30 June 2020
    "the? ANY_NAME D ,? Y",  # June 30, 2020
)
#: Moments; the first row that fits counts.
MOMENTS = (
    *DATES,
    # the first half of the year 2020
    *(f"the? {part} {JOINT} {JOINT} {JOINT} Y !UNIT_OF_NO_YEAR" for part in PARTS),
    "năm học YEAR DASH Y",
    "school year YEAR DASH Y",
    "edge=đầu|cuối|hết? năm Y",  # cuối năm 2020
    "edge=đầu|cuối|hết|early|late Y !UNIT",
    "the? edge=start|beginning|end|close of|-? Y !UNIT",
    "Y !UNIT",  # where a year may stand without its "năm"
)

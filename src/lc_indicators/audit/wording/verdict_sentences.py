"""The sentences of verdicts, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.audit.verdict import Fit, Premise
from lc_indicators.audit.wording.unit_words import say_number
from lc_indicators.language import Text

#: What a claim is that is not audited.
TARGET = Text(vi="Đây là mục tiêu, không phải kết quả.", en="This is a target, not a result.")
NO_OTHER = Text(
    vi="Chưa đủ căn cứ: văn bản không nêu số của nhóm hoặc nơi được so sánh.",
    en="Undecided: the text does not state the figure of the group or place it is compared with.",
)
NO_TARGET = Text(
    vi="Chưa đủ căn cứ: văn bản không nêu mục tiêu để so sánh.",
    en="Undecided: the text does not state the target it is compared with.",
)
NO_INDICATOR = Text(
    vi="Chưa đủ căn cứ: không rõ chỉ tiêu nào được nói đến.",
    en="Undecided: it is not clear which indicator is meant.",
)
NO_SPAN = Text(
    vi="Chưa đủ căn cứ: văn bản không nói rõ giai đoạn.",
    en="Undecided: the text does not say over which span.",
)
NO_YEAR = Text(
    vi="Chưa đủ căn cứ: văn bản nêu một phần của năm (tháng, quý, mấy tháng) mà không nêu năm nào.",
    en="Undecided: the text names a part of a year, and not of which year.",
)
NO_MOMENT = Text(
    vi="Chưa đủ căn cứ: văn bản không nói rõ thời điểm.",
    en="Undecided: the text does not say when.",
)
NO_DATA = Text(
    vi="Chưa đủ căn cứ: không có số liệu độc lập để đối chiếu.",
    en="Undecided: there are no independent data to compare it with.",
)
NOT_CHECKED = Text(
    vi="Chưa kiểm tra: văn bản có quá nhiều số liệu cho một lần kiểm tra; hãy chia văn bản ra.",
    en="Not checked: the text has more figures than one audit takes; split it.",
)
#: What is said of the whole text where not every set of its claims was tried.
NOT_ALL_TOGETHER = Text(
    vi="Văn bản có quá nhiều số liệu: chưa xét hết số nào không thể cùng đúng với số nào.",
    en="The text has very many figures: not all were looked through for some that cannot all hold.",
)
_ONE_TABLE = Text(
    vi="1 bảng chưa được đọc: số liệu trong bảng chưa được kiểm tra.",
    en="1 table was not read: its figures were not checked.",
)
_TABLES = Text(
    vi="{} bảng chưa được đọc: số liệu trong các bảng chưa được kiểm tra.",
    en="{} tables were not read: their figures were not checked.",
)
RANK = Text(
    vi="Đây là thứ hạng, không phải đại lượng để kiểm tra.",
    en="This is a rank, not a quantity to check.",
)

_OUTCOMES: dict[Fit, Text] = {
    Fit.EXACTLY: Text(vi="Khớp hoàn toàn: {}.", en="It agrees exactly: {}."),
    Fit.WITHIN_ROUNDING: Text(vi="Khớp trong khoảng làm tròn: {}.", en="It agrees within rounding: {}."),
    Fit.APART: Text(vi="Trái với số liệu: {}.", en="The data contradict it: {}."),
    Fit.LOOSE: Text(
        vi="Chưa đủ căn cứ: {}, quá rộng để kiểm tra.",
        en="Undecided: {}, too wide to put it to the test.",
    ),
}

_BY_ITSELF = Text(
    vi="Trái với các số khác của chính văn bản: {}.", en="Other figures of the text contradict it: {}."
)
WANTING = Text(vi="Chưa đủ căn cứ: {}.", en="Undecided: {}.")
_NOT_KNOWN = Text(vi="chưa biết {}", en="{} is not known")
_NONE_KNOWN = Text(vi="chưa biết {}", en="{} are not known")
#: What is said of a change across two standards.
DEFINITION_BREAK = Text(
    vi="chuẩn nghèo thay đổi giữa hai mốc, nên hai mức không so sánh được với nhau",
    en="the poverty standard changed between the two dates, so the levels cannot be compared",
)
_LEVEL_OF = Text(vi="mức {}", en="the level of {}")
_YEAR = Text(vi="năm {}", en="{}")
_LOOSE_LINK = Text(
    vi="Chưa đủ căn cứ: {}, nhưng văn bản không nói rõ các số này thuộc cùng một giai đoạn.",
    en="Undecided: {}, but the text does not say that these figures belong to one span.",
)
_UNCLEAR = Text(
    vi="Chưa đủ căn cứ: {}, nhưng câu văn có thể nói về nơi, nhóm, thời gian hay cách tính khác.",
    en="Undecided: {}, but the sentence may speak of another place, group, time or measure.",
)
_NOT_ENOUGH = Text(
    vi="Chưa đủ căn cứ: {}, nhưng những gì đã biết chưa đủ để bác bỏ.",
    en="Undecided: {}, but what is known does not suffice to refute it.",
)
_TOO_LITTLE = Text(
    vi="Chưa đủ căn cứ: {}; nói như vậy không sai nhưng chưa đủ chặt.",
    en="Undecided: {}; that is not wrong, but says too little.",
)
_READING = Text(vi="Theo cách đọc khác thường lệ: {}.", en="On a reading that is not the usual one: {}.")
_YEARS = Text(vi="Tính theo {} năm.", en="Counted as {} years.")
_OWN = Text(vi="Dùng số của chính văn bản: {}.", en="With the text's own figures: {}.")
_INSTEAD = Text(vi="Tính lại được {}.", en="Recomputed, it is {}.")
_CAUSE = Text(vi="Có thể do: {}.", en="A likely cause: {}.")


_LATER = Text(vi="Số liệu công bố sau: {0}, tính từ {1}.", en="Revised since: {0}, computed from {1}.")
_OTHERWISE = Text(vi="Theo số liệu khác: {0}, tính từ {1}.", en="By other figures: {0}, computed from {1}.")
_CONFLICT_NOTE = Text(
    vi="Khác với {0}, tính từ {1} ({2}).", en="It conflicts with {0}, computed from {1} ({2})."
)
_AND = Text(vi=" và ", en=" and ")


def filled(pattern: Text, *parts: Text) -> Text:
    """Return a pattern with parts put into its holes, language by language."""
    return Text(
        vi=pattern.vi.format(*(part.vi for part in parts)), en=pattern.en.format(*(part.en for part in parts))
    )


def joined(parts: Sequence[Text], mark: str = ", ") -> Text:
    """Return parts in a row."""
    return Text(vi=mark.join(part.vi for part in parts), en=mark.join(part.en for part in parts))


def tables_not_read(tables: int) -> tuple[Text, ...]:
    """Return what is said of the tables of a text, whose rows are no sentences; nothing where it has none."""
    if tables < 2:  # noqa: PLR2004 - the plural
        return (_ONE_TABLE,) * tables
    return (filled(_TABLES, plain(tables)),)


def plain(number: int) -> Text:
    """Return a number that is written alike in both languages."""
    return Text(vi=str(number), en=str(number))


def as_of(year: int) -> Text:
    """Return that a figure without a date was put beside those of the text's own year."""
    return filled(_AS_OF, plain(year))


def outcome_sentence(fit: Fit, arithmetic: Text) -> Text:
    """Return the sentence of a verdict that rests on a recomputation."""
    return filled(_OUTCOMES[fit], arithmetic)


def too_wide(*, is_bounded: bool) -> Text:
    """Return the pattern for a figure that is not put to the test, as it or what is known says too little."""
    return _TOO_LITTLE if is_bounded else _OUTCOMES[Fit.LOOSE]


def by_itself(arithmetic: Text) -> Text:
    """Return the sentence for a claim that other figures of its text alone contradict."""
    return filled(_BY_ITSELF, arithmetic)


def too_little(arithmetic: Text) -> Text:
    """Return the sentence for a figure that lies far beyond what "over" or "under" says."""
    return filled(_TOO_LITTLE, arithmetic)


def not_enough(arithmetic: Text) -> Text:
    """Return the sentence for figures that do not agree, and are not sure enough to accuse."""
    return filled(_NOT_ENOUGH, arithmetic)


def loosely_linked(arithmetic: Text) -> Text:
    """Return the sentence for figures that do not agree, but may not belong together."""
    return filled(_LOOSE_LINK, arithmetic)


def unclear(arithmetic: Text) -> Text:
    """Return that a sentence holds words that may change what its figure is of."""
    return filled(_UNCLEAR, arithmetic)


def wanting(reason: Text) -> Text:
    """Return the sentence of an undecidable claim."""
    return filled(WANTING, reason)


def not_known(missing: Sequence[Text]) -> Text:
    """Return that something is not known."""
    if len(missing) == 1:
        return filled(_NOT_KNOWN, missing[0])
    first, last = joined(missing[:-1], ", "), missing[-1]
    return filled(_NONE_KNOWN, Text(vi=f"{first.vi} và {last.vi}", en=f"{first.en} and {last.en}"))


def level_of(moment: Text) -> Text:
    """Return "mức năm 2015"; a moment that is a year alone gets its word."""
    return filled(_LEVEL_OF, filled(_YEAR, moment) if moment.vi.isdecimal() else moment)


def other_figures(
    result: Text, numbers: Sequence[Text], *, name: Text | None, is_later: bool, conflict: Text | None
) -> Text:
    """Return what other figures make of a claim; *conflict* says why they are not comparable."""
    basis = Text(
        vi=_AND.vi.join(number.vi for number in numbers), en=_AND.en.join(number.en for number in numbers)
    )
    if name:
        basis = filled(Text(vi="{} ({})", en="{} ({})"), basis, name)
    if conflict is not None:
        return filled(_CONFLICT_NOTE, result, basis, conflict)
    return filled(_LATER if is_later else _OTHERWISE, result, basis)


def reading_note(note: Text) -> Text:
    """Return that a verdict rests on a reading that is not the usual one."""
    return filled(_READING, note)


def years_note(n: int) -> Text:
    """Return by how many years it was computed."""
    return filled(_YEARS, plain(n))


def own_note(numbers: Sequence[Text]) -> Text:
    """Return which of the text's own figures a verdict uses."""
    return filled(_OWN, joined(numbers, "; "))


def instead_note(result: Text) -> Text:
    """Return what a contradicted claim would have to say."""
    return filled(_INSTEAD, result)


def cause_note(cause: Text) -> Text:
    """Return what may have led to a wrong figure."""
    return filled(_CAUSE, cause)


ESTIMATE_REVISED = Text(
    vi="Chưa đủ căn cứ: số ước tính, đã có số công bố sau ({}).",
    en="Undecided: an estimate, and revised since ({}).",
)
REVISED = Text(
    vi="Chưa đủ căn cứ: số công bố sau khác với số này ({}).",
    en="Undecided: figures published later differ ({}).",
)
UNCLEAR = Text(
    vi="Chưa đủ căn cứ: câu văn có thể nói về nơi, nhóm hay cách tính khác ({}).",
    en="Undecided: the sentence may speak of another place, group or measure ({}).",
)
DISAGREE = Text(
    vi="Chưa đủ căn cứ: các nguồn nêu số khác nhau ({}).", en="Undecided: the sources disagree ({})."
)
CONFLICT = Text(
    vi="Chưa đủ căn cứ: khác với số liệu không so sánh được ({0}; {1}).",
    en="Undecided: it conflicts with figures that are not comparable ({0}; {1}).",
)
OTHER_THING = Text(vi="khác định nghĩa hoặc thời điểm", en="another definition or date")
BUT_EDGE = Text(
    vi="Không đúng nếu năm mở đầu giai đoạn cũng được tính: {}.",
    en="It does not hold if the year that opens the span counts: {}.",
)
_AS_OF = Text(
    vi="Văn bản không nói rõ thời điểm; lấy năm của văn bản, {}.",
    en="The text does not say when; its own year is taken, {}.",
)
YEARS_WANTING = Text(
    vi="Chưa đủ căn cứ: số liệu không có đủ mọi năm của giai đoạn ({}).",
    en="Undecided: the data do not hold every year of the span ({}).",
)


_WRONG_YEARS = Text(
    vi="khớp nếu chia cho {0} năm, nhưng giai đoạn {1} chỉ có {2} năm",
    en="it fits if divided by {0} years, but {1} has {2}",
)
_BASE = Text(
    vi="khớp nếu tính từ {0} ({1})",
    en="it fits if computed from {0} ({1})",
)
_SWAPPED = Text(
    vi="khớp nếu là {}: có thể đã gõ đảo chữ số",
    en="{} would fit: digits may have been swapped",
)
PERCENT = Text(
    vi="khớp nếu là phần trăm của mức đầu kỳ, không phải điểm phần trăm",
    en="it fits as percent of the first level, not as percentage points",
)
SIGN = Text(
    vi="khớp về độ lớn, nhưng ngược chiều tăng giảm",
    en="the size fits, but the direction is the other one",
)
_OR = Text(vi=" hoặc ", en=" or ")


def other_years(n: int, span: Text, right: Sequence[int]) -> Text:
    """Return that a figure fits with another number of years than its span has."""
    years = Text(vi=_OR.vi.join(map(str, right)), en=_OR.en.join(map(str, right)))
    dashed = Text(vi=span.vi.replace(" → ", "–"), en=span.en.replace(" → ", "–"))
    return filled(_WRONG_YEARS, plain(n), dashed, years)


def swapped_digits(number: Decimal) -> Text:
    """Return that a figure fits with two of its digits swapped."""
    printed = Text(vi=say_number(number, "", "vi"), en=say_number(number, "", "en"))
    return filled(_SWAPPED, printed)


def other_base(premise: Premise) -> Text:
    """Return that a figure fits if it is computed from another level."""
    return filled(_BASE, premise.number, premise.label)

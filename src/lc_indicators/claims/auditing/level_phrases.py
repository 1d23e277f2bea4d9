"""The sentences of verdicts on levels, in both languages."""

from __future__ import annotations

from lc_indicators.wording import Text

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
AS_OF = Text(
    vi="Văn bản không nói rõ thời điểm; lấy năm của văn bản, {}.",
    en="The text does not say when; its own year is taken, {}.",
)
YEARS_WANTING = Text(
    vi="Chưa đủ căn cứ: số liệu không có đủ mọi năm của giai đoạn ({}).",
    en="Undecided: the data do not hold every year of the span ({}).",
)

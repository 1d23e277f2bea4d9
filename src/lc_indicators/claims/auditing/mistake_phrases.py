"""What may have led to a wrong figure, in words of both languages."""

from __future__ import annotations

from lc_indicators.wording import Text

YEARS = Text(
    vi="khớp nếu chia cho {n} năm, nhưng giai đoạn {span} chỉ có {right} năm",
    en="it fits if divided by {n} years, but {span} has {right}",
)
BASE = Text(
    vi="khớp nếu tính từ {number} ({label})",
    en="it fits if computed from {number} ({label})",
)
SWAPPED = Text(
    vi="khớp nếu là {number}: có thể đã gõ đảo chữ số",
    en="{number} would fit: digits may have been swapped",
)
PERCENT = Text(
    vi="khớp nếu là phần trăm của mức đầu kỳ, không phải điểm phần trăm",
    en="it fits as percent of the first level, not as percentage points",
)
SIGN = Text(
    vi="khớp về độ lớn, nhưng ngược chiều tăng giảm",
    en="the size fits, but the direction is the other one",
)
OR = Text(vi=" hoặc ", en=" or ")

"""Long monthly reports made from known truths, with labels: printed are rounded truths, or planted errors.

Made from a seed: names that the lexicon knows and names that it does not, figures of a month, of the months
so far and of the year's plan, told in one of many ways and compared with what an office compares them with.
"""

# ruff: noqa: E501 - sentences stand as they are printed
from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from lc_indicators.language import format_decimal

#: What is measured: its name, its unit, the digits behind the mark, and how large it is.
AMOUNTS = (
    ("Tổng mức bán lẻ hàng hóa", "tỷ đồng", 1, 6_000), ("Doanh thu dịch vụ lưu trú", "tỷ đồng", 1, 140),
    ("Doanh thu vận tải hàng hóa", "tỷ đồng", 2, 90), ("Thu ngân sách nhà nước", "tỷ đồng", 0, 1_300),
    ("Chi ngân sách địa phương", "tỷ đồng", 1, 2_200), ("Vốn đầu tư thực hiện", "tỷ đồng", 0, 700),
    ("Sản lượng thịt trâu hơi xuất chuồng", "tấn", 1, 210), ("Sản lượng gỗ khai thác", "m3", 0, 4_100),
    ("Sản lượng thủy sản nuôi trồng", "tấn", 1, 1_900), ("Sản lượng xi măng", "nghìn tấn", 2, 24),
    ("Sản lượng đá xây dựng", "nghìn m3", 1, 88), ("Sản lượng bia hơi", "nghìn lít", 0, 2_400),
    ("Khối lượng hàng hóa luân chuyển", "nghìn tấn.km", 1, 9_300), ("Sản lượng điện thương phẩm", "triệu kWh", 2, 61),
    ("Lượng khách lưu trú", "lượt khách", 0, 81_000), ("Kim ngạch xuất khẩu", "triệu USD", 2, 34),
)  # fmt: skip
AREAS = (
    ("Diện tích gieo trồng lúa mùa", "ha", 24_000), ("Diện tích ngô", "ha", 6_500), ("Diện tích lạc", "ha", 1_200),
    ("Diện tích rau các loại", "ha", 3_100), ("Diện tích chè hiện có", "ha", 10_300), ("Đàn trâu", "con", 93_000),
    ("Đàn lợn", "con", 228_000), ("Đàn gia cầm", "con", 1_640_000), ("Diện tích nuôi trồng thủy sản", "ha", 940),
    ("Diện tích cây ăn quả", "ha", 7_700), ("Diện tích rừng trồng mới", "ha", 1_500), ("Đàn ong", "con", 5_200),
)  # fmt: skip
COUNTS = (
    ("trường", "đạt chuẩn quốc gia"), ("xã", "đạt chuẩn nông thôn mới"), ("trạm y tế", "có bác sĩ làm việc"),
    ("thôn", "có nhà văn hóa"), ("hồ sơ", "được giải quyết đúng hạn"), ("công trình", "hoàn thành"),
    ("cơ sở", "đạt yêu cầu"), ("doanh nghiệp", "đã nộp báo cáo"),
)  # fmt: skip
INDICES = (
    "Chỉ số sản xuất công nghiệp", "Chỉ số giá tiêu dùng", "Chỉ số giá vàng", "Chỉ số tồn kho",
    "Chỉ số sử dụng lao động", "Chỉ số giá đô la Mỹ",
)  # fmt: skip
FILLERS = (
    "Thời tiết trong tháng tương đối thuận lợi cho cây trồng sinh trưởng và phát triển.",
    "Các ngành chức năng tiếp tục triển khai đồng bộ các giải pháp tháo gỡ khó khăn cho sản xuất kinh doanh.",
    "Công tác phòng chống dịch bệnh trên đàn vật nuôi được duy trì thường xuyên.",
    "Tình hình an ninh trật tự trên địa bàn ổn định, đời sống dân cư được bảo đảm.",
)
MONTH, IN_WORDS, SO_FAR = "tháng 9", "tháng Chín", ("chín tháng", "9 tháng")


def printed(value: Decimal, decimals: int) -> str:
    """Return a number rounded half up, as a Vietnamese text prints it."""
    cut = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return format_decimal(cut, decimals=decimals, language="vi").replace("−", "-")


@dataclass
class Report:
    """A report while it is being written: marked sentences, their labels, what was planted."""

    numbers: random.Random
    #: Part of the checkable percentages that are printed wrong.
    error_rate: float
    sentences: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    planted: int = 0

    def draw(self, size: float) -> Decimal:
        """Return a true value of about this size, known far better than it is printed."""
        return Decimal(repr(round(size * self.numbers.uniform(0.6, 1.6), 6)))

    def rate(self, value: Decimal, decimals: int = 2) -> str:
        """Return a percentage as printed; now and then two of its digits are wrong."""
        right = printed(value, decimals)
        if self.numbers.random() >= self.error_rate:
            return right
        self.planted += 1
        other = printed(value * Decimal("1.37") + Decimal("0.4"), decimals)
        self.wrong.append(other)
        return other

    def say(self, sentence: str, *labels: str) -> None:
        """Add a sentence, its figures in «», with their labels."""
        self.sentences.append(sentence)
        self.claims.extend(labels)

    def pick(self, choices: tuple[str, ...]) -> str:
        """Return one of several ways to say it."""
        return self.numbers.choice(choices)


def moved(start: Decimal, end: Decimal) -> tuple[str, str, str]:
    """Return verb, sign and label word of a change."""
    return ("giảm", "-", " down") if end < start else ("tăng", "+", "")


def level_and_change(it: Report) -> None:
    """Tell a level, its change in units and the percentage, in brackets."""
    name, unit, size = it.numbers.choice(AREAS)
    before, now = it.draw(size).quantize(Decimal(1)), it.draw(size).quantize(Decimal(1))
    if before == now:
        now += 7
    verb, sign, down = moved(before, now)
    change = printed(abs(now - before), 0)
    percent = it.rate(abs(100 * (now / before - 1)))
    level, base = printed(now, 0), "year_before"
    versus = it.pick(("so với cùng kỳ", "so với cùng kỳ năm trước", "so với cùng thời điểm năm trước"))
    labels = ("level", f"absolute_change{down} {base}", f"percentage_change{down} {base}")
    if it.numbers.random() < 0.5:
        it.say(
            f"{name} đạt «{level}» {unit}, {verb} «{change}» {unit} («{sign}{percent}»%) {versus}.", *labels
        )
    else:
        it.say(
            f"{name} {it.pick(('ước đạt', 'là', 'hiện có'))} «{level}» {unit}, {verb} «{percent}»% "
            f"(tương ứng {verb} «{change}» {unit}) {versus}.",
            labels[0], labels[2], labels[1],
        )  # fmt: skip


def month_and_so_far(it: Report) -> None:
    """Tell a month on the month before and on last year's, then the months so far on last year's."""
    name, unit, decimals, size = it.numbers.choice(AMOUNTS)
    month, before, last = (it.draw(size) for _ in range(3))
    total, last_total = it.draw(size * 8.4), it.draw(size * 8.4)
    (on_month, _, a), (on_year, _, b), (so_far, _, c) = (
        moved(before, month),
        moved(last, month),
        moved(last_total, total),
    )
    it.say(
        f"{name} {it.pick((MONTH, IN_WORDS))} ước đạt «{printed(month, decimals)}» {unit}, "
        f"{on_month} «{printed(abs(100 * (month / before - 1)), 2)}»% so với tháng trước và "
        f"{on_year} «{printed(abs(100 * (month / last - 1)), 2)}»% so với cùng kỳ năm trước; "
        f"{it.pick(('tính chung', 'lũy kế', 'cộng dồn'))} {it.pick(SO_FAR)} ước đạt «{printed(total, decimals)}» {unit}, "
        f"{so_far} «{printed(abs(100 * (total / last_total - 1)), 2)}»% so với cùng kỳ.",
        "level", f"percentage_change{a} previous", f"percentage_change{b} year_before",
        "level", f"percentage_change{c} year_before",
    )  # fmt: skip


def index_of_month(it: Report) -> None:
    """Tell an index on the month before and on last year's, or as an index."""
    name = it.pick(INDICES)
    on_month, on_year = it.draw(2), it.draw(9)
    if it.numbers.random() < 0.3:
        it.say(
            f"{name} {MONTH} bằng «{printed(100 + on_year, 2)}»% so với cùng kỳ năm trước.",
            "growth_factor year_before",
        )
        return
    it.say(
        f"{name} {MONTH} tăng «{printed(on_month, 2)}»% so với tháng trước, giảm «{printed(on_year, 2)}»% "
        f"so với cùng kỳ năm trước.",
        "percentage_change previous", "percentage_change down year_before",
    )  # fmt: skip


def count_of_total(it: Report) -> None:
    """Tell how many of all, and the share."""
    noun, what = it.numbers.choice(COUNTS)
    whole = it.numbers.randint(40, 900)
    part = it.numbers.randint(10, whole)
    share = it.rate(Decimal(100 * part) / whole)
    it.say(
        f"Đến nay, toàn tỉnh có «{part}/{whole}» {noun} {what}, {it.pick(('đạt tỷ lệ', 'tỷ lệ', 'chiếm'))} «{share}»%.",
        "count_of_total", "share",
    )  # fmt: skip


def plan_of_year(it: Report) -> None:
    """Tell the months so far, how much of the year's plan they are, and the plan."""
    name, unit, decimals, size = it.numbers.choice(AMOUNTS[3:6])
    plan = it.draw(size * 12)
    done = plan * Decimal(repr(round(it.numbers.uniform(0.4, 0.95), 4)))
    it.say(
        f"{name} {it.pick(SO_FAR)} đạt «{printed(done, decimals)}» {unit}, "
        f"{it.pick(('bằng', 'đạt'))} «{it.rate(100 * done / plan, 1)}»% {it.pick(('kế hoạch', 'kế hoạch năm', 'dự toán năm'))} "
        f"(«{printed(plan, decimals)}» {unit}).",
        "level", "share percent_of_target plan", "level",
    )  # fmt: skip


def level_and_base(it: Report) -> None:
    """Tell a month, and in brackets the month it is compared with."""
    name, unit, decimals, size = it.numbers.choice(AMOUNTS)
    before, now = it.draw(size), it.draw(size)
    verb, _, down = moved(before, now)
    it.say(
        f"{name} {MONTH} đạt «{printed(now, decimals)}» {unit}, {verb} «{it.rate(abs(100 * (now / before - 1)), 1)}»% "
        f"so với tháng trước («{printed(before, decimals)}» {unit}).",
        "level", f"percentage_change{down} previous", "level",
    )  # fmt: skip


def list_of_products(it: Report) -> None:
    """Tell changes of several things with one base before all of them."""
    names = it.numbers.sample(
        ("đá xây dựng", "xi măng", "chè chế biến", "điện sản xuất", "nước máy", "gạch xây", "trang in"), 3
    )
    parts, labels = [], []
    for name in names:
        falls = it.numbers.random() < 0.4
        parts.append(f"{name} {'giảm' if falls else 'tăng'} «{printed(it.draw(7), 1)}»%")
        labels.append(f"percentage_change{' down' if falls else ''} year_before")
    it.say(f"So với cùng kỳ năm trước, {'; '.join(parts)}.", *labels)


def accidents(it: Report) -> None:
    """Tell counts side by side, each with its change."""
    cases, dead = it.numbers.randint(9, 60), it.numbers.randint(3, 30)
    fewer = it.numbers.randint(1, cases - 1)
    it.say(
        f"Trong {IN_WORDS}, trên địa bàn xảy ra «{cases}» vụ tai nạn giao thông, giảm «{fewer}» vụ "
        f"(«-{it.rate(Decimal(100 * fewer) / (cases + fewer), 1)}»%) so với cùng kỳ, làm «{dead}» người chết.",
        "level", "absolute_change down year_before", "percentage_change down year_before", "level",
    )  # fmt: skip


WAYS: tuple[Callable[[Report], None], ...] = (
    level_and_change, level_and_change, month_and_so_far, month_and_so_far, index_of_month, count_of_total,
    plan_of_year, level_and_base, list_of_products, accidents,
)  # fmt: skip


def monthly_report(
    seed: int, *, sentences: int = 60, error_rate: float = 0.0
) -> tuple[dict[str, object], int]:
    """Return a marked passage (``benchmarks/passages.py``) of so many sentences, and how many errors it has."""
    it = Report(random.Random(seed), error_rate)  # noqa: S311 - no secret
    paragraphs = []
    for number in range(sentences):
        it.numbers.choice(WAYS)(it)
        if it.numbers.random() < 0.3:
            it.say(it.pick(FILLERS))
        if number % 6 == 5:
            paragraphs.append(" ".join(it.sentences))
            it.sentences = []
    text = "\n\n".join([*paragraphs, " ".join(it.sentences)])
    outcome = "contradictory" if it.planted else "consistent"
    return {
        "name": f"report {seed}",
        "text": text,
        "claims": it.claims,
        "outcome": outcome,
        "wrong": it.wrong,
    }, it.planted

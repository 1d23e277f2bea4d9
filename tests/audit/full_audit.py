"""An audit made by hand, with every outcome and every field in use, on a sentence of our own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lc_indicators.audit.claim import Bond, Claim, Kind, Place, Role, Status
from lc_indicators.audit.verdict import Audit, Clash, Fit, Outcome, Premise, Verdict, Working
from lc_indicators.language import Text
from lc_indicators.numbers import INFINITY, Qualifier, RoundingInterval
from lc_indicators.periods import Period

TEXT = (
    "Tỉnh A còn 12,5% hộ nghèo năm 2020, giảm 2,8 lần so với đầu năm 2016.\n"
    "Trong 1.200 hộ nghèo có 3-4% hộ <già>; gần 300/1.200 hộ vay vốn; phấn đấu còn 9%."
)


def claim(name: str, kind: Kind, printed: str, **more: Any) -> Claim:
    """Return the claim that prints *printed* in :data:`TEXT`."""
    start = TEXT.index(printed)
    first = TEXT.index("\n")
    begin, stop = (0, first) if start < first else (first + 1, len(TEXT))
    place = Place(start=start, end=start + len(printed), sentence_start=begin, sentence_end=stop)
    facts: dict[str, Any] = {
        "indicator": "poverty_rate",
        "subject": "hộ nghèo",
        "unit": "percent_of_households",
        "area": "VN-01",
        "end": Period.of_year(2020),
        "values": (Decimal(printed.replace(".", "").replace(",", ".")),) if "values" not in more else (),
    }
    return Claim(claim=name, kind=kind, printed=printed, place=place, **(facts | more))


RATE = claim("c1", Kind.LEVEL, "12,5", status=Status.ESTIMATE)
FACTOR = claim(
    "c2", Kind.GROWTH_FACTOR, "2,8", unit="times", start=Period.of_year(2016).opening, direction="down"
)
HOUSEHOLDS = claim("c3", Kind.LEVEL, "1.200", indicator="poor_households", unit="households", end=None)
SHARE = claim(
    "c4", Kind.SHARE, "3-4", values=(Decimal(3), Decimal(4)), group="già", bond=Bond.PART_OF, bonded_to="c3"
)
COUNT = claim(
    "c5",
    Kind.COUNT_OF_TOTAL,
    "300/1.200",
    values=(Decimal(300), Decimal(1200)),
    unit="households",
    qualifier=Qualifier.NEARLY,
    every_year=True,
    standard="2016-2020",
)
TARGET = claim("c6", Kind.LEVEL, "9", status=Status.TARGET, role=Role.TARGET)


def premise(key: str, number: str, *, sources: tuple[str, ...] = ()) -> Premise:
    """Return a premise with this number, Vietnamese notation."""
    value = Decimal(number.replace(",", "."))
    return Premise(
        key=key,
        own=not sources,
        label=Text(vi="tỷ lệ hộ nghèo, 2020", en="poverty rate, 2020"),
        number=Text(vi=f"{number} %", en=f"{value} %"),
        interval=RoundingInterval.from_printed(value),
        sources=sources,
    )


SUPPORT = Working(
    reading="level",
    premises=(premise("poverty_rate:VN-01:2020:a", "12,48", sources=("interview_2020", "nowhere")),),
    arithmetic=Text(vi="12,48 nằm trong [12,45; 12,55].", en="12.48 lies in [12.45, 12.55]."),
    computed=RoundingInterval(Decimal("12.475"), Decimal("12.485")),
    fit=Fit.EXACTLY,
    evidence=Text(vi="số chính thức", en="final figures"),
)
REFUTATION = Working(
    reading="factor_to",
    premises=(premise("c1", "12,5"), premise("b", "30,1", sources=("interview_2020",))),
    arithmetic=Text(vi="30,1 ÷ 12,5 nằm trong [2,39; 2,42].", en="30.1 ÷ 12.5 lies in [2.39, 2.42]."),
    computed=RoundingInterval(Decimal("2.39"), INFINITY),
    fit=Fit.APART,
)


def _verdict(of: Claim, outcome: Outcome, vi: str, en: str, **more: Any) -> Verdict:
    return Verdict(claim=of, outcome=outcome, reason=Text(vi=vi, en=en), **more)


VERDICTS = (
    _verdict(
        RATE,
        Outcome.SUPPORTED,
        "Có căn cứ: khớp với số chính thức.",
        "Supported by the final figures.",
        working=SUPPORT,
        others=(REFUTATION,),
        notes=(Text(vi="Sau này sửa thành 12,6.", en="Revised since to 12.6."),),
    ),
    _verdict(
        FACTOR,
        Outcome.CONTRADICTED,
        "Trái với số liệu: 2,4 lần.",
        "Contradicted: 2.4 times.",
        working=REFUTATION,
        clashes=("c1",),
    ),
    _verdict(
        HOUSEHOLDS,
        Outcome.UNDECIDABLE,
        "Chưa đủ căn cứ.",
        "Undecidable.",
        missing=(Text(vi="số hộ nghèo năm 2020", en="poor households in 2020"),),
    ),
    _verdict(SHARE, Outcome.UNDECIDABLE, "Chưa đủ căn cứ.", "Undecidable."),
    _verdict(COUNT, Outcome.UNDECIDABLE, "Chưa đủ căn cứ.", "Undecidable."),
    _verdict(TARGET, Outcome.UNDECIDABLE, "Là chỉ tiêu.", "A target."),
)

AUDIT = Audit(
    text=TEXT,
    claims=(RATE, FACTOR, HOUSEHOLDS, SHARE, COUNT, TARGET),
    verdicts=VERDICTS,
    clashes=(
        Clash(
            claims=("c1", "c2"),
            arithmetic=Text(vi="12,5 × 2,8 không bằng 30,1.", en="12.5 × 2.8 is not 30.1."),
            side=Text(vi="Số liệu ủng hộ 12,5.", en="The data take the side of 12.5."),
        ),
    ),
    notes=(Text(vi="Còn 96 % không được nêu.", en="96 % are not named."),),
)

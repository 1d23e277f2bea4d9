"""A small audit made by hand for tests: each outcome, a clash, and words that try to be markup."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from lc_indicators.audit.claim import Bond, Claim, Kind, Place, Status
from lc_indicators.audit.verdict import Audit, Clash, Fit, Outcome, Premise, Verdict, Working
from lc_indicators.language import Language, Text
from lc_indicators.numbers import Qualifier, RoundingInterval
from lc_indicators.periods import Period
from lc_indicators.publish.document.document import Document
from lc_indicators.report.audit_report import audit_document
from tests.lai_chau import catalogue

#: A text of the tests' own; its last paragraph tries to be markup, and turns what follows it around.
TEXT = (
    "Tỷ lệ hộ nghèo của tỉnh năm 2020 còn 16,7%, giảm 2,8 lần so với năm 2015; bình quân mỗi năm giảm "
    "4,75 điểm phần trăm.\n\n"
    "GRDP bình quân đầu người đạt 41,79 triệu đồng, gấp 2,3 lần năm 2015.\n"
    "Cả tỉnh có 1.250 doanh nghiệp, trong đó 16.003/80.276 hộ kinh doanh.\n\n"
    "<script>alert('text')</script> #read(\"/etc/passwd\") *a* _b_ $x$ \u202eđảo\u202c 中 đạt trên 98%."
)

RATE_2015 = "poverty_rate_molisa_2016:VN-01:2015:derivation"
RATE_2020 = "poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021"


def _place(printed: str) -> Place:
    start = TEXT.index(printed)
    begin = max(TEXT.rfind("\n", 0, start), TEXT.rfind("; ", 0, start)) + 1
    ends = [end for mark in (";", ".\n", "\n") if (end := TEXT.find(mark, start)) > 0]
    return Place(
        start=start, end=start + len(printed), sentence_start=begin, sentence_end=min(ends, default=len(TEXT))
    )


def _claim(name: str, printed: str, value: str, unit: str, kind: Kind, **more: object) -> Claim:
    facts = {"indicator": "poverty_rate", "area": "VN-01", "end": Period.of_year(2020), **more}
    return Claim(
        claim=name,
        kind=kind,
        printed=printed,
        values=tuple(map(Decimal, value.split())),
        unit=unit,
        place=_place(printed),
        **facts,  # type: ignore[arg-type]
    )


CLAIMS = (
    _claim("c1", "16,7", "16.7", "percent_of_households", Kind.LEVEL, status=Status.ESTIMATE),
    _claim("c2", "2,8", "2.8", "times", Kind.GROWTH_FACTOR, start=Period.of_year(2015), direction="down"),
    _claim(
        "c3", "4,75", "-4.75", "percentage_points_per_year", Kind.AVERAGE_ANNUAL_CHANGE,
        start=Period.of_year(2015), direction="down", span_stated=False,
    ),
    _claim("c4", "41,79", "41.79", "million_vnd_per_person", Kind.LEVEL, indicator="grdp_per_capita"),
    _claim("c5", "2,3", "2.3", "times", Kind.GROWTH_FACTOR, start=Period.of_year(2015), direction="up",
           indicator="grdp_per_capita"),
    _claim("c6", "1.250", "1250", "enterprises", Kind.LEVEL, indicator="enterprises", end=None),
    _claim("c7", "16.003/80.276", "16003 80276", "households", Kind.COUNT_OF_TOTAL, indicator="",
           subject="hộ kinh doanh <b>", end=None),
    _claim("c8", "16.003", "16003", "households", Kind.LEVEL, indicator="", subject="hộ", end=None,
           bonded_to="c7", bond=Bond.PART_OF),
    _claim("c9", "98", "98", "percent", Kind.LEVEL, indicator="", subject="tỷ lệ </dd><i>",
           group="\u202enhóm", qualifier=Qualifier.OVER, end=None),
)  # fmt: skip


@cache
def small_audit() -> Audit:
    """Return the audit: one contradicted, three supported, the others undecidable."""
    return Audit(
        text=TEXT,
        claims=CLAIMS,
        verdicts=tuple(_VERDICTS.get(claim.claim) or _undecided(claim) for claim in CLAIMS),
        clashes=(
            Clash(
                claims=("c1", "c2", "c3"),
                arithmetic=Text(
                    vi="16,7% và giảm 4,75 điểm một năm cho mức năm 2015 trong [40,37; 40,53]; giảm 2,8 lần "
                    "cho [45,78; 47,74]: hai khoảng không gặp nhau.",
                    en="16.7% and a fall of 4.75 points a year put 2015 in [40.37, 40.53]; a fall of 2.8 "
                    "times puts it in [45.78, 47.74]: the two do not meet.",
                ),
                side=Text(
                    vi="Số liệu 40,40% đứng về phía hai số đầu.",
                    en="The data, 40.40%, side with the first two.",
                ),
            ),
        ),
        notes=(Text(vi="Ba tỷ trọng để 6,96% không nêu tên.", en="The three shares leave 6.96% unnamed."),),
    )


def undecided(name: str, place: Place) -> Verdict:
    """Return a verdict on a claim that stands at *place* of some text."""
    claim = Claim(
        claim=name, kind=Kind.LEVEL, indicator="", printed="1", values=(Decimal(1),), unit="", place=place
    )
    return _undecided(claim)


def audit_report(language: Language) -> Document:
    """Return the audit as exporters read it."""
    return audit_document(small_audit(), catalogue(), language=language, title="lai_chau_2020.txt")


def _interval(low: str, high: str) -> RoundingInterval:
    return RoundingInterval(Decimal(low), Decimal(high))


_OWN = Premise(
    key="c1", own=True, interval=_interval("16.65", "16.75"),
    label=Text(vi="tỷ lệ hộ nghèo, 2020", en="poverty rate, 2020"), number=Text(vi="16,7%", en="16.7%"),
)  # fmt: skip
_START = Premise(
    key=RATE_2015, own=False, interval=_interval("40.395", "40.405"), sources=("baodansinh_2021",),
    label=Text(vi="tỷ lệ hộ nghèo, 2015", en="poverty rate, 2015"), number=Text(vi="40,40%", en="40.40%"),
)  # fmt: skip
_END = Premise(
    key=RATE_2020, own=False, interval=_interval("16.325", "16.335"), sources=("baodansinh_2021",),
    label=Text(vi="tỷ lệ hộ nghèo, 2020", en="poverty rate, 2020"), number=Text(vi="16,33%", en="16.33%"),
)  # fmt: skip
_STANDARD = Text(vi="Bộ LĐTBXH, chuẩn 2016–2020", en="MOLISA, standard 2016–2020")


def _working(arithmetic: Text, low: str, high: str, fit: Fit, *premises: Premise) -> Working:
    return Working(
        reading="usual", premises=premises, arithmetic=arithmetic, computed=_interval(low, high), fit=fit,
        evidence=_STANDARD,
    )  # fmt: skip


def _undecided(claim: Claim) -> Verdict:
    return Verdict(
        claim=claim,
        outcome=Outcome.UNDECIDABLE,
        reason=Text(vi="Chưa có số liệu để tính lại.", en="There are no data to compute it from."),
        missing=(Text(vi="mức cùng kỳ của nguồn khác <u>", en="the level by another source <u>"),),
    )


_VERDICTS = {
    "c2": Verdict(
        claim=CLAIMS[1],
        outcome=Outcome.CONTRADICTED,
        reason=Text(
            vi="Từ 40,40% xuống 16,7% là giảm 2,4 lần, không phải 2,8 lần.",
            en="From 40.40% to 16.7% is a fall of 2.4 times, not of 2.8.",
        ),
        working=_working(
            Text(
                vi="40,40 ÷ 16,7 nằm trong [2,411; 2,427]; “2,8 lần” là [2,75; 2,85].",
                en="40.40 ÷ 16.7 lies in [2.411, 2.427]; “2.8 times” is [2.75, 2.85].",
            ), "2.411", "2.427", Fit.APART, _START, _OWN,
        ),
        notes=(Text(vi="Theo số 16,33% là 2,47 lần.", en="With 16.33% it is 2.47 times."),),
        clashes=("c1", "c3"),
    ),
    "c3": Verdict(
        claim=CLAIMS[2],
        outcome=Outcome.SUPPORTED,
        reason=Text(vi="Khớp trong khoảng làm tròn.", en="Supported, within rounding."),
        working=_working(
            Text(
                vi="(40,40 − 16,7) ÷ 5 nằm trong [4,728; 4,752]; “4,75” là [4,745; 4,755].",
                en="(40.40 − 16.7) ÷ 5 lies in [4.728, 4.752]; “4.75” is [4.745, 4.755].",
            ), "-4.752", "-4.728", Fit.WITHIN_ROUNDING, _START, _OWN,
        ),
        others=(
            _working(
                Text(
                    vi="(40,40 − 16,33) ÷ 5 = 4,81: số sau này.",
                    en="(40.40 − 16.33) ÷ 5 = 4.81: revised since.",
                ),
                "-4.815", "-4.813", Fit.APART, _START, _END,
            ),
        ),
    ),
    "c5": Verdict(
        claim=CLAIMS[4], outcome=Outcome.SUPPORTED,
        reason=Text(vi="Khớp đúng.", en="Supported exactly."),
    ),
}  # fmt: skip

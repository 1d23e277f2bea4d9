"""Check what a report says: its figures, their arithmetic and sources, charts, both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.editions.review.languages import differences
from lc_indicators.editions.review.recomputation import formula_of, is_reproduced
from lc_indicators.editions.review.review_words import LANGUAGE_NAMES
from lc_indicators.editions.review.reviewed import Beside, Reviewed
from lc_indicators.language import LANGUAGES, Language, Text
from lc_indicators.metrics import LIBRARY_METRICS
from lc_indicators.shapes.block_shapes import ChartBlock

#: So many names of what is wrong are listed.
MOST = 6


class CheckOutcome(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    #: It takes another command, or something that is not there.
    NOT_RUN = "not_run"


@dataclass(frozen=True)
class Check:
    """One check, in the language of the review."""

    name: str
    outcome: CheckOutcome
    #: What was looked at, or what is wrong.
    found: str


def checked(
    name: Text, looked_at: Text, wrong: Sequence[str], *, language: Language, **facts: object
) -> Check:
    """Return a check that passed where nothing is *wrong*, else one that names what is."""
    if not wrong:
        return Check(name[language], CheckOutcome.PASSED, looked_at[language].format(**facts))
    named = "; ".join(wrong[:MOST])
    more = f" (+{len(wrong) - MOST})" if len(wrong) > MOST else ""
    return Check(name[language], CheckOutcome.FAILED, named + more)


def not_run(name: Text, why: Text, language: Language) -> Check:
    """Return a check that did not run, and why."""
    return Check(name[language], CheckOutcome.NOT_RUN, why[language])


def figures(reviewed: Reviewed) -> Check:
    """Check whether figures.json holds the figures of the executed notebook."""
    listed = {figure["id"]: figure for figure in reviewed.content.figures.values()}
    shown = reviewed.document.figures
    wrong = [
        id
        for id in {**listed, **shown}
        if listed.get(id) is None or not shown.get(id, {}).items() <= listed[id].items()
    ]
    return checked(
        Text(vi="figures.json là số liệu của báo cáo", en="figures.json holds the report's figures"),
        Text(
            vi="{count} số liệu, như trong sổ tay đã chạy", en="{count} figures, as in the executed notebook"
        ),
        wrong,
        language=reviewed.language,
        count=len(listed),
    )


def arithmetic(reviewed: Reviewed) -> Check:
    """Check whether each figure that a metric of the library computed follows from its inputs."""
    known = reviewed.content.by_id
    computed = [one for one in reviewed.computed if one["metric"] in LIBRARY_METRICS]
    return checked(
        Text(vi="Phép tính đúng", en="The arithmetic holds"),
        Text(
            vi="{count} số liệu tính toán, tính lại từ số liệu đầu vào: giá trị và khoảng làm tròn",
            en="{count} computed figures, computed again from their inputs: value and rounding interval",
        ),
        [one["label"][reviewed.language] for one in computed if not is_reproduced(one, known)],
        language=reviewed.language,
        count=len(computed),
    )


def own_arithmetic(reviewed: Reviewed) -> Check | None:
    """Check whether each figure of the project's own metrics follows from its formula; None without any."""
    language, known = reviewed.language, reviewed.content.by_id
    own = [one for one in reviewed.computed if one["metric"] not in LIBRARY_METRICS]
    if not own:
        return None
    name = Text(vi="Phép tính riêng của dự án", en="Arithmetic of the project’s own metrics")
    readable = [one for one in own if formula_of(one)]
    wrong = [one["label"][language] for one in readable if not is_reproduced(one, known)]
    if not wrong and len(readable) < len(own):
        unread = sorted({one["metric"] or "" for one in own if one not in readable})
        why = Text(
            vi="chưa tính lại {metrics}: công thức nằm trong mã riêng của dự án",
            en="not computed again: {metrics}, as the formula stands in the project’s own code",
        )
        return Check(name[language], CheckOutcome.NOT_RUN, why[language].format(metrics=", ".join(unread)))
    return checked(
        name,
        Text(
            vi="{count} số liệu, tính lại theo công thức mà người đọc thấy: {metrics}",
            en="{count} figures, computed again from the formula that readers see: {metrics}",
        ),
        wrong,
        language=language,
        count=len(own),
        metrics=", ".join(sorted({one["metric"] or "" for one in own})),
    )


def sources(reviewed: Reviewed) -> Check:
    """Check whether every figure has a source."""
    cited = {source["source"] for one in reviewed.published for source in one["sources"]}
    return checked(
        Text(vi="Số liệu nào cũng có nguồn", en="Every figure has a source"),
        Text(
            vi="{count} số liệu đã công bố dẫn {sources} nguồn; số tính toán dẫn về các số đó",
            en="{count} published figures cite {sources} sources; computed ones lead to them",
        ),
        [one["label"][reviewed.language] for one in reviewed.content.figures.values() if not one["sources"]],
        language=reviewed.language,
        count=len(reviewed.published),
        sources=len(cited),
    )


def charts(reviewed: Reviewed) -> Check:
    """Check whether charts have words, numbers and both drawings."""
    charts = [block for block in reviewed.document.blocks() if block["type"] == "chart"]
    return checked(
        Text(vi="Biểu đồ có lời mô tả và bảng số", en="Charts have words and numbers beside them"),
        Text(
            vi="{count} biểu đồ: lời mô tả, bảng số, hình rộng và hình hẹp",
            en="{count} charts: alternative text, table, a wide and a narrow drawing",
        ),
        [one["id"] for one in charts if not _is_whole(one)],
        language=reviewed.language,
        count=len(charts),
    )


def _is_whole(chart: ChartBlock) -> bool:
    words = chart["alt"] and chart["title"]
    return bool(words and chart["svg_wide"] and chart["svg_narrow"] and chart["table"]["rows"])


def languages(reviewed: Reviewed) -> Check:
    """Check whether the report says the same in the other language."""
    name = Text(vi="Hai ngôn ngữ, một nội dung", en="Two languages, one content")
    if reviewed.sibling is None:
        other = next(it for it in LANGUAGES if it != reviewed.language)
        named = LANGUAGE_NAMES[other]
        if Beside.SIBLING in reviewed.unread:
            missing = Text(
                vi=f"bản t{named.vi[1:]} ở bên cạnh nhưng không đọc được",
                en=f"the report in {named.en} stands beside, but cannot be read",
            )
        else:
            missing = Text(vi=f"chưa có bản t{named.vi[1:]}", en=f"no report in {named.en} stands beside")
        return not_run(name, missing, reviewed.language)
    return checked(
        name,
        Text(
            vi="{count} số liệu, cùng số bảng, biểu đồ và đoạn văn, theo cùng thứ tự",
            en="{count} figures, and the same tables, charts and texts in the same order",
        ),
        list(differences(reviewed.content, reviewed.sibling)),
        language=reviewed.language,
        count=len(reviewed.content.figures),
    )

"""The checks of what a report says: its figures, their arithmetic and sources, charts, both languages."""

from __future__ import annotations

from lc_indicators.review.check import Check, checked, not_run
from lc_indicators.review.languages import differences
from lc_indicators.review.reading import Beside, Reviewed
from lc_indicators.review.recomputing import is_reproduced
from lc_indicators.review.words import LANGUAGE_NAMES
from lc_indicators.wording import LANGUAGES, Text


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
    """Check whether each computed figure follows from its inputs."""
    known = reviewed.content.by_id
    return checked(
        Text(vi="Phép tính đúng", en="The arithmetic holds"),
        Text(
            vi="{count} số liệu tính toán, tính lại từ số liệu đầu vào: giá trị và khoảng làm tròn",
            en="{count} computed figures, computed again from their inputs: value and rounding interval",
        ),
        [one["label"][reviewed.language] for one in reviewed.computed if not is_reproduced(one, known)],
        language=reviewed.language,
        count=len(reviewed.computed),
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
    whole = ("alt", "svg_wide", "svg_narrow", "title")
    return checked(
        Text(vi="Biểu đồ có lời mô tả và bảng số", en="Charts have words and numbers beside them"),
        Text(
            vi="{count} biểu đồ: lời mô tả, bảng số, hình rộng và hình hẹp",
            en="{count} charts: alternative text, table, a wide and a narrow drawing",
        ),
        [one["id"] for one in charts if not all(one[name] for name in whole) or not one["table"]["rows"]],
        language=reviewed.language,
        count=len(charts),
    )


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

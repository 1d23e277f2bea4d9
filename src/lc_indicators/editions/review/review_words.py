"""What a review page says, in both languages."""

from __future__ import annotations

from lc_indicators.language import Language, Text

#: Of the page.
WORDS: dict[str, Text] = {
    "title": Text(vi="Bản rà soát", en="Review"),
    "lead": Text(
        vi="Dành cho người rà soát trước khi công bố: những gì máy đã kiểm tra, những gì còn để ngỏ, và "
        "những gì phải tự mắt xem.",
        en="For the reviewer before publication: what was checked by machine, what is open, and what takes a "
        "reader's eyes.",
    ),
    "edition": Text(vi="Ấn bản", en="Edition"),
    "made_with": Text(vi="Làm bằng", en="Made with"),
    "says": Text(vi="Mã nội dung", en="Digest of content"),
    "checklist": Text(vi="Danh mục rà soát", en="Checklist"),
    "checks": Text(vi="Những kiểm tra đã chạy", en="Checks that ran"),
    "check": Text(vi="Kiểm tra", en="Check"),
    "outcome": Text(vi="Kết quả", en="Outcome"),
    "found": Text(vi="Đã xem gì, thấy gì", en="What was looked at, what was found"),
    "passed": Text(vi="đạt", en="passed"),
    "failed": Text(vi="không đạt", en="failed"),
    "not_run": Text(vi="chưa chạy", en="not run"),
    "conflicts": Text(vi="Các nguồn còn mâu thuẫn", en="Open conflicts of sources"),
    "no_conflicts": Text(
        vi="Báo cáo không có bảng nào về mâu thuẫn giữa các nguồn.",
        en="The report has no table of what sources disagree on.",
    ),
    "contradictions": Text(vi="Phát biểu trái với số liệu", en="Claims that the audit contradicts"),
    "no_contradictions": Text(
        vi="Không có phát biểu nào trái với số liệu.", en="The audit contradicts no claim of the report."
    ),
    "no_audit": Text(vi="Báo cáo không kiểm tra phát biểu nào.", en="The report audits no claim."),
    "whole_verdict": Text(vi="xem toàn bộ kết luận", en="the whole verdict"),
    "changes": Text(vi="Khác gì so với ấn bản trước", en="What changed since the edition before"),
    "no_before": Text(
        vi="Chưa có ấn bản trước để so sánh: đây là ấn bản đầu tiên ở nơi này.",
        en="No edition before is known: this is the first one in this place.",
    ),
    "unread_before": Text(
        vi="Ấn bản trước còn trong review/before nhưng không đọc được, nên chưa so sánh.",
        en="The edition before is kept in review/before, but cannot be read: nothing was compared.",
    ),
    "figures": Text(vi="Từng số liệu và cách có được", en="Each figure and how it was obtained"),
    "computed": Text(vi="Số liệu tính toán", en="Computed figures"),
    "published": Text(vi="Số liệu đã công bố", en="Published figures"),
    "in_annex": Text(vi="Chỉ trong phụ lục và trong phép tính", en="In the annex and in computations only"),
    "figure": Text(vi="Số liệu", en="Figure"),
    "derivation": Text(vi="Cách tính, khoảng làm tròn", en="Derivation, rounding interval"),
    "printed_as": Text(vi="In trong nguồn, trạng thái", en="Printed in the source, status"),
    "source": Text(vi="Nguồn", en="Source"),
    "seen": Text(vi="Đã xem", en="Seen"),
    "charts": Text(vi="Biểu đồ và lời mô tả", en="Charts and what is read aloud"),
    "chart": Text(vi="Biểu đồ", en="Chart"),
    "alternative": Text(vi="Lời mô tả cho người không nhìn thấy", en="What those hear who do not see it"),
    "no_charts": Text(vi="Báo cáo không có biểu đồ.", en="The report has no chart."),
    "wording": Text(vi="Câu chữ trong hai ngôn ngữ", en="Wording in both languages"),
    "no_sibling": Text(
        vi="Chưa có bản tiếng kia bên cạnh để đối chiếu.", en="No report in the other language stands beside."
    ),
    "unread_sibling": Text(
        vi="Bản tiếng kia ở bên cạnh nhưng không đọc được, nên chưa đối chiếu.",
        en="The report in the other language stands beside, but cannot be read: nothing was compared.",
    ),
    "absent": Text(vi="không có ở bản này", en="not in this language"),
    "report": Text(vi="Báo cáo và mã", en="The report and its code"),
    "open": Text(vi="Mở", en="Open"),
    "reviewer": Text(vi="Người rà soát", en="Reviewer"),
    "date": Text(vi="Ngày", en="Date"),
    "decision": Text(vi="Kết luận", en="Decision"),
    "publish": Text(vi="công bố", en="publish"),
    "amend": Text(vi="công bố sau khi sửa", en="publish after changes"),
    "refuse": Text(vi="chưa công bố", en="do not publish"),
    "remarks": Text(vi="Ý kiến", en="Remarks"),
    "none": Text(vi="không có", en="none"),
}

#: Names of the languages, in each.
LANGUAGE_NAMES: dict[Language, Text] = {
    "vi": Text(vi="Tiếng Việt", en="Vietnamese"),
    "en": Text(vi="Tiếng Anh", en="English"),
}


def say(key: str, language: Language) -> str:
    """Return a word of the page."""
    return WORDS[key][language]


def words_of_page(language: Language) -> dict[str, str]:
    """Return all words of the page by their use."""
    return {use: text[language] for use, text in WORDS.items()}

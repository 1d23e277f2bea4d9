"""Make the checklist of a review: what only a reader can judge, and how much of it this edition has.

It names what is open: conflicts of sources, contradicted claims, figures that are not final.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lc_indicators.editions.review.reviewed import Beside, Reviewed
from lc_indicators.language import Language, Text
from lc_indicators.shapes.block_shapes import TableBlock, VerdictShape
from lc_indicators.shapes.figure_shape import CitedSource

#: The role of a table of what sources disagree on.
_CONFLICTS = "conflicts"

_CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class Contradiction:
    """A claim that figures contradict."""

    #: Of its verdict in the report.
    id: str
    title: str
    sign: str
    reason: str
    #: The sentence around the figure: before, the figure, behind; None for a claim without a text.
    quote: tuple[str, str, str] | None


def conflict_tables(reviewed: Reviewed) -> list[TableBlock]:
    """Return the tables of what sources disagree on, under ids of their own: the report shows them, too."""
    blocks = (block for block in reviewed.document.blocks() if block["type"] == "table")
    return [{**block, "id": f"review-{block['id']}"} for block in blocks if block.get("role") == _CONFLICTS]


def contradictions(reviewed: Reviewed) -> list[Contradiction]:
    """Return what the audit contradicts, in the order of the report."""
    return [
        Contradiction(entry["id"], entry["title"], entry["sign"], entry["reason"], _quote(entry))
        for entry in reviewed.document.verdicts.values()
        if entry["outcome"] == _CONTRADICTED
    ]


def unsettled(reviewed: Reviewed) -> dict[str, int]:
    """Return how many published figures have each status that is not the usual one, in words."""
    words = (one["status"]["words"][reviewed.language] for one in reviewed.published)
    return dict(Counter(status for status in words if status))


def sources(reviewed: Reviewed) -> Iterator[CitedSource]:
    """Yield each source that a published figure cites, once."""
    known = {source["source"]: source for one in reviewed.published for source in one["sources"]}
    yield from known.values()


def _quote(entry: VerdictShape) -> tuple[str, str, str] | None:
    if entry["quote"] is None:
        return None
    before, figure, behind = entry["quote"]
    return before, figure, behind


@dataclass(frozen=True)
class Group:
    """Some lines of the checklist under one head."""

    name: str
    lines: tuple[str, ...]


def checklist(reviewed: Reviewed) -> list[Group]:
    """Return the checklist of an edition: figures, sources, charts, wording, both languages."""
    return [
        Group(name[reviewed.language], tuple(lines(reviewed, _Pen(reviewed.language))))
        for name, lines in _GROUPS
    ]


@dataclass(frozen=True)
class _Pen:
    """Writes lines in one language."""

    language: Language

    def line(self, *, vi: str, en: str, **facts: object) -> str:
        return Text(vi=vi, en=en)[self.language].format(**facts)


def _figures(reviewed: Reviewed, pen: _Pen) -> Iterator[str]:
    yield pen.line(
        vi="Số liệu đã công bố ({count}): từng số đúng như nguồn in, ở chỗ đã dẫn.",
        en="Published figures ({count}): each is as its source prints it, at the place named.",
        count=len(reviewed.published),
    )
    yield pen.line(
        vi="Số liệu tính toán ({count}): đúng chỉ tiêu, đúng kỳ đầu và kỳ cuối, đúng công thức.",
        en="Computed figures ({count}): the right indicator, the right start and end, the right formula.",
        count=len(reviewed.computed),
    )
    for status, count in unsettled(reviewed).items():
        yield pen.line(
            vi="Số liệu có ghi “{status}” ({count}): ghi như vậy là đúng, và người đọc nhìn thấy.",
            en="Figures marked “{status}” ({count}): the mark is right, and readers see it.",
            status=status,
            count=count,
        )
    if rows := sum(len(table["rows"]) for table in conflict_tables(reviewed)):
        yield pen.line(
            vi="Mâu thuẫn giữa các nguồn ({count}): số được chọn là đúng, số kia được nêu tên.",
            en="Conflicts of sources ({count}): the figure that was preferred is right, the other is named.",
            count=rows,
        )
    if count := len(contradictions(reviewed)):
        yield pen.line(
            vi="Phát biểu trái với số liệu ({count}): cách đọc đúng, phép tính đúng; đã hỏi nơi phát biểu.",
            en="Contradicted claims ({count}): read as meant, computed rightly; their authors were asked.",
            count=count,
        )
    if reviewed.comparison and (changed := len(reviewed.comparison.figures)):
        yield pen.line(
            vi="Số liệu khác ấn bản trước ({count}): biết vì sao khác, và nhật ký thay đổi có ghi.",
            en="Figures that changed ({count}): it is known why, and the changelog says so.",
            count=changed,
        )


def _sources(reviewed: Reviewed, pen: _Pen) -> Iterator[str]:
    cited = list(sources(reviewed))
    yield pen.line(
        vi="Nguồn ({count}): đúng cơ quan, đúng tên, đúng ngày; không dẫn lại khi có nguồn gốc.",
        en="Sources ({count}): publisher, title and date are right; none at second hand without need.",
        count=len(cited),
    )
    linked = [source for source in cited if source["url"]]
    yield pen.line(
        vi="Địa chỉ ({count}): mở được, và dẫn đến đúng văn bản.",
        en="Addresses ({count}): they open, and lead to the text that is meant.",
        count=len(linked),
    )
    if len(linked) < len(cited):
        yield pen.line(
            vi="Nguồn không có địa chỉ ({count}): người khác tìm được theo tên và ngày.",
            en="Sources without an address ({count}): others can find them by title and date.",
            count=len(cited) - len(linked),
        )


def _charts(reviewed: Reviewed, pen: _Pen) -> Iterator[str]:
    count = sum(block["type"] == "chart" for block in reviewed.document.blocks())
    if not count:
        yield pen.line(vi="Báo cáo không có biểu đồ.", en="The report has no chart.")
        return
    yield pen.line(
        vi="Biểu đồ ({count}): tiêu đề nói điều đọc được từ hình; có đơn vị; trục không làm lệch cái nhìn.",
        en="Charts ({count}): the title says what the drawing shows; units are named; no axis misleads.",
        count=count,
    )
    yield pen.line(
        vi="Đường không nối hai chuẩn, hai nguồn hay hai cách tính; chỗ đứt đoạn có ghi.",
        en="No line joins two standards, producers or vintages; breaks are marked.",
    )
    yield pen.line(
        vi="Đọc được trên điện thoại, nền tối, và khi in đen trắng.",
        en="They can be read on a phone, on a dark page, and printed in black and white.",
    )
    yield pen.line(
        vi="Lời mô tả (xem dưới đây) nói đúng điều hình vẽ nói.",
        en="What is read aloud (listed below) says what the drawing says.",
    )


def _wording(reviewed: Reviewed, pen: _Pen) -> Iterator[str]:
    del reviewed
    yield pen.line(
        vi="Tóm tắt nói đúng điều số liệu nói, không hơn; không nêu nguyên nhân mà nguồn không nêu.",
        en="The summary says what the figures say and no more; no cause that no source names.",
    )
    yield pen.line(
        vi="Tăng, giảm, cao hơn, thấp hơn đi với đúng chiều của số; điểm phần trăm không lẫn với phần trăm.",
        en="Up, down, higher, lower go with the sign of the figure; points are not called percent.",
    )
    yield pen.line(
        vi="Thuật ngữ, tên cơ quan, tên địa bàn như trong văn bản chính thức.",
        en="Terms, names of offices and of areas are the official ones.",
    )


def _languages(reviewed: Reviewed, pen: _Pen) -> Iterator[str]:
    if Beside.SIBLING in reviewed.unread:
        yield pen.line(
            vi="Dựng lại bản tiếng kia rồi đối chiếu: bản ở bên cạnh không đọc được.",
            en="Build the report in the other language again and compare: the one beside cannot be read.",
        )
        return
    if reviewed.sibling is None:
        yield pen.line(
            vi="Dựng bản tiếng kia rồi đối chiếu: chưa có bên cạnh.",
            en="Build the report in the other language and compare: none stands beside.",
        )
        return
    yield pen.line(
        vi="Từng đoạn của hai bản nói cùng một điều (đặt cạnh nhau dưới đây).",
        en="Text by text both say the same (side by side below).",
    )
    yield pen.line(
        vi="Dấu thập phân, dấu hàng nghìn, ngày tháng theo đúng lối viết của mỗi tiếng.",
        en="Decimal marks, thousands and dates are written as each language does.",
    )
    yield pen.line(
        vi="Mỗi bản đọc tự nhiên, không như bản dịch.", en="Each reads naturally, not like a translation."
    )


_GROUPS: tuple[tuple[Text, Callable[[Reviewed, _Pen], Iterator[str]]], ...] = (
    (Text(vi="Số liệu", en="Figures"), _figures),
    (Text(vi="Nguồn", en="Sources"), _sources),
    (Text(vi="Biểu đồ", en="Charts"), _charts),
    (Text(vi="Câu chữ", en="Wording"), _wording),
    (Text(vi="Hai ngôn ngữ", en="Both languages"), _languages),
)

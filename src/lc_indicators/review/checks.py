"""The checks of an edition: each is done when the review page is made, on the files that stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from lc_indicators.catalogue.checks import check_data
from lc_indicators.publish.currency import spoilt_files
from lc_indicators.review.check import Check, checked, not_run
from lc_indicators.review.filechecks import document_faults, page_faults
from lc_indicators.review.languages import differences
from lc_indicators.review.reading import Reviewed
from lc_indicators.review.recomputing import is_reproduced
from lc_indicators.review.words import LANGUAGE_NAMES
from lc_indicators.wording import LANGUAGES, Text

_VERIFY = Text(vi="Dựng lại giống từng byte", en="Built again, the same bytes")
_BY_HAND = Text(
    vi="lc-indicators verify dựng lại trong môi trường khác và so sánh",
    en="lc-indicators verify builds it again in other surroundings and compares",
)


def checks(reviewed: Reviewed, data: Path) -> list[Check]:
    """Return what each check of an edition found, the checks of the data in *data* first."""
    return [
        _data(reviewed, data),
        *(check(reviewed) for check in CHECKS),
        not_run(_VERIFY, _BY_HAND, reviewed.language),
    ]


def _data(reviewed: Reviewed, data: Path) -> Check:
    return checked(
        Text(vi="Kho số liệu không có lỗi", en="The data have no findings"),
        Text(
            vi="hình thức, mã, số như đã in, ngày tháng, số dẫn xuất của mọi tệp; báo cáo đã đọc {read} "
            "số liệu gốc",
            en="form, codes, figures as printed, dates and derivations of every file; the report read {read} "
            "observations",
        ),
        [str(finding) for finding in check_data(data, quick=True)],
        language=reviewed.language,
        read=sum(bool(digest) for digest in reviewed.manifest["data"]["observations"].values()),
    )


def _files(reviewed: Reviewed) -> Check:
    return checked(
        Text(vi="Các tệp đúng như khi dựng", en="The files are as they were built"),
        Text(vi="{files} tệp khớp với manifest.json", en="{files} files are those that manifest.json names"),
        list(spoilt_files(reviewed.folder, reviewed.manifest)),
        language=reviewed.language,
        files=len(reviewed.manifest["outputs"]),
    )


def _figures(reviewed: Reviewed) -> Check:
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


def _arithmetic(reviewed: Reviewed) -> Check:
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


def _sources(reviewed: Reviewed) -> Check:
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


def _charts(reviewed: Reviewed) -> Check:
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


def _page(reviewed: Reviewed) -> Check:
    return checked(
        Text(vi="Trang HTML không dùng mạng", en="The page asks nothing of a network"),
        Text(
            vi="chỉ chạy mã của chính trang, không tải gì từ ngoài",
            en="it runs its own scripts by their hashes and loads nothing",
        ),
        list(page_faults(reviewed.folder)),
        language=reviewed.language,
    )


def _document(reviewed: Reviewed) -> Check:
    return checked(
        Text(
            vi="PDF để lưu trữ và để đọc bằng giọng nói", en="The document is for archives and readers aloud"
        ),
        Text(
            vi="PDF/A-2a và PDF/UA-1, như tệp tự khai", en="PDF/A-2a and PDF/UA-1, as the file says of itself"
        ),
        list(document_faults(reviewed.folder)),
        language=reviewed.language,
    )


def _languages(reviewed: Reviewed) -> Check:
    name = Text(vi="Hai ngôn ngữ, một nội dung", en="Two languages, one content")
    if reviewed.sibling is None:
        other = next(it for it in LANGUAGES if it != reviewed.language)
        named = LANGUAGE_NAMES[other]
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


def failures(found: list[Check]) -> Iterator[Check]:
    """Yield the checks that failed."""
    return (check for check in found if check.outcome == "failed")


#: In the order of the page.
CHECKS: tuple[Callable[[Reviewed], Check], ...] = (
    _files,
    _figures,
    _arithmetic,
    _sources,
    _charts,
    _page,
    _document,
    _languages,
)

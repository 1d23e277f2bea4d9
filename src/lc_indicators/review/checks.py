"""The checks of an edition: each is done when the review page is made, on the files that stand there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lc_indicators.catalogue.checks import check_data
from lc_indicators.publish.currency import spoilt_files
from lc_indicators.review import saidchecks
from lc_indicators.review.check import Check, checked, not_run
from lc_indicators.review.filechecks import document_faults, page_faults
from lc_indicators.review.reading import Reviewed
from lc_indicators.wording import Text

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


#: In the order of the page.
CHECKS: tuple[Callable[[Reviewed], Check], ...] = (
    _files,
    saidchecks.figures,
    saidchecks.arithmetic,
    saidchecks.sources,
    saidchecks.charts,
    _page,
    _document,
    saidchecks.languages,
)

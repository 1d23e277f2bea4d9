"""The checks of an edition: each is done when the review page is made, on the files that stand there.

What the page and the document of an edition must be, read from their bytes.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.etree import ParserError

from lc_indicators.catalogue.checks import check_data
from lc_indicators.editions.review import figure_checks
from lc_indicators.editions.review.figure_checks import Check, checked, not_run
from lc_indicators.editions.review.reviewed import Reviewed
from lc_indicators.language import Text
from lc_indicators.publish.store.freshness import spoilt_files
from lc_indicators.publish.store.layout import HTML, PDF

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_LOADING = {"src", "srcset", "poster", "action", "formaction", "background", "data", "xlink:href"}
_LOADED_BY_HREF = {"link", "base", "use", "image"}

#: What a document says of itself, in its metadata.
_PARTS = ((rb"pdfaid:part", b"2"), (rb"pdfaid:conformance", b"A"), (rb"pdfuaid:part", b"1"))


def page_faults(folder: Path) -> Iterator[str]:
    """Yield what in the page of an edition could reach a network, or run though nobody vouched for it."""
    from lxml import html

    try:
        page = html.fromstring((folder / HTML).read_bytes())
    except (OSError, ParserError):
        yield HTML
        return
    policy = "".join(page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if not policy.startswith("default-src 'none'") or re.search(r"https?:|\*|unsafe-eval", policy):
        yield "Content-Security-Policy"
    yield from (f"<{one.tag} {name}>" for one in page.iter("*") for name in _loaded(one))
    # Data of a chart are no script: nothing runs them.
    scripts = page.xpath("//script[not(@type='application/json')]")
    for number, script in enumerate(scripts, start=1):
        digest = b64encode(hashlib.sha256((script.text or "").encode()).digest()).decode()
        if f"'sha256-{digest}'" not in policy:
            yield f"<script> {number}"


def _loaded(element: HtmlElement) -> Iterator[str]:
    """Yield the attributes by which an element would load something that is not in the page."""
    loading = _LOADING | ({"href"} if element.tag in _LOADED_BY_HREF else set())
    return (
        name
        for name, value in element.attrib.items()
        if name in loading and not value.startswith(("data:", "#"))
    )


def document_faults(folder: Path) -> Iterator[str]:
    """Yield what the document of an edition does not say of itself: archive (PDF/A-2a), tagged (PDF/UA-1)."""
    try:
        content = (folder / PDF).read_bytes()
    except OSError:
        yield PDF
        return
    for name, value in _PARTS:
        if not re.search(name + rb"(?:>|=\")" + value, content):
            yield f"{name.decode()} {value.decode()}"


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
    figure_checks.figures,
    figure_checks.arithmetic,
    figure_checks.sources,
    figure_checks.charts,
    _page,
    _document,
    figure_checks.languages,
)

"""The head and the end that an office gives its documents: Decree 30/2020/NĐ-CP, Appendix I."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from lc_indicators.publish.docx import render_docx
from lc_indicators.settings import DocumentHead, Settings, Signer
from tests.publish.docx.support import found, lines, part, sample_docx, styled, words
from tests.publish.docx.support import vietnamese as vi
from tests.publish.sample import sample_document


def test_head_has_what_the_decree_asks_for(office: DocumentHead) -> None:
    """Superior body, issuer and number on the left; state, motto, place and date on the right."""
    root = part(sample_docx("vi", office))
    left, right = found(root, "//w:body/w:tbl[1]//w:tc")

    assert ["Tổng cục Thống kê", "Cục Thống kê tỉnh Lai Châu", "", "Số: 135/BC-CTK"] == list(lines_of(left))
    assert [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Độc lập - Tự do - Hạnh phúc",
        "",
        "Lai Châu, ngày 05 tháng 02 năm 2021",
    ] == list(lines_of(right))
    assert ["Báo cáo"] == styled(root, "DocumentKind")[:1]


def lines_of(cell: Any) -> list[str]:
    """Return the words of each paragraph of a cell."""
    return [words(one) for one in found(cell, "./w:p")]


def test_end_has_recipients_and_signature(office: DocumentHead) -> None:
    """Who receives it stands on the left, who signs it and for whom on the right, before the annex."""
    root = part(sample_docx("vi", office))
    order = list(lines(root))

    assert ["Nơi nhận:"] == styled(root, "RecipientsHead")
    assert ["- Tổng cục Thống kê;", "- Lưu: VT."] == styled(root, "Recipients")
    signed = [one for one in styled(root, "Signature") if one]
    assert ["KT. Cục trưởng", "Phó Cục trưởng", "Nguyễn Văn A"] == signed
    assert order.index("Nguyễn Văn A") < order.index("Phụ lục")


@pytest.mark.parametrize(
    ("signer", "expected"),
    [
        (Signer(position=vi("Cục trưởng"), name="A"), ["Cục trưởng"]),
        (Signer(position=vi("Chủ tịch"), name="A", capacity="TM.", behalf=vi("Ủy ban nhân dân")),
         ["TM. Ủy ban nhân dân", "Chủ tịch"]),
        (Signer(position=vi("Trưởng phòng"), name="A", capacity="TUQ.", behalf=vi("Cục trưởng")),
         ["TUQ. Cục trưởng", "Trưởng phòng"]),
        (Signer(position=vi("Cục trưởng"), name="A", capacity="Q."), ["Q. Cục trưởng"]),
    ],
)  # fmt: skip
def test_capacity_stands_before_the_body_or_the_post(
    office: DocumentHead, signer: Signer, expected: list[str]
) -> None:
    """TM. names a body, KT., TL. and TUQ. a post, and who signs for himself has none."""
    root = part(sample_docx("vi", msgspec.structs.replace(office, signer=signer)))

    assert [*expected, "A"] == [one for one in styled(root, "Signature") if one]


def test_page_is_as_the_decree_asks() -> None:
    """A4 with margins of 20, 20, 20 and 30 mm, Times New Roman in black, whole lines, numbers at the top."""
    content = sample_docx("vi", DocumentHead(publisher=vi("Cục Thống kê")))
    root, styles = part(content), part(content, "styles")
    size = found(root, "//w:sectPr/w:pgSz")[0].attrib.values()
    margins = {name.rpartition("}")[2]: round(int(value) / 56.6929)
               for name, value in found(root, "//w:sectPr/w:pgMar")[0].attrib.items()}  # fmt: skip

    assert [11906, 16838] == [round(int(one)) for one in size]
    assert {"top": 20, "right": 20, "bottom": 20, "left": 30} == {
        side: margins[side] for side in ("top", "right", "bottom", "left")
    }
    assert ["Times New Roman"] == found(styles, "//w:docDefaults//w:rFonts/@w:ascii")
    assert ["26"] == found(styles, "//w:docDefaults//w:sz/@w:val")
    assert ["both"] == found(styles, "//w:style[@w:styleId='BodyText']//w:jc/@w:val")
    assert [" PAGE "] == found(part(content, "header-default"), "//w:instrText/text()")
    assert [] == found(part(content, "header-first"), "//w:instrText")
    assert found(root, "//w:sectPr[1]/w:titlePg")


def test_pages_of_the_annex_count_for_themselves(office: DocumentHead) -> None:
    """The annex begins a page with the number one."""
    root = part(sample_docx("vi", office))

    assert ["1"] == found(root, "//w:sectPr/w:pgNumType/@w:start")


def test_party_has_a_head_of_its_own() -> None:
    """No motto, a star under the issuer, and a number without a colon."""
    head = DocumentHead(publisher=vi("Tỉnh ủy Lai Châu"), number="101-BC/TU", form="party")
    root = part(sample_docx("vi", head))
    left, right = found(root, "//w:body/w:tbl[1]//w:tc")

    assert ["Tỉnh ủy Lai Châu", "*", "Số 101-BC/TU"] == lines_of(left)
    assert ["Đảng Cộng sản Việt Nam", "", "ngày …… tháng …… năm ……"] == lines_of(right)


def test_what_is_not_given_is_room_to_write() -> None:
    """A draft has its number and date written by hand."""
    root = part(sample_docx("vi", DocumentHead(publisher=vi("Cục Thống kê"))))
    left, right = found(root, "//w:body/w:tbl[1]//w:tc")

    assert "Số: ………" == lines_of(left)[-1]
    assert "ngày …… tháng …… năm ……" == lines_of(right)[-1]
    assert [] == styled(root, "Signature") + styled(root, "RecipientsHead")


def test_english_edition_has_the_head_in_english(office: DocumentHead) -> None:
    """No word of one language stands in a page of another."""
    root = part(sample_docx("en", office))
    left, right = found(root, "//w:body/w:tbl[1]//w:tc")

    assert "Lai Châu Statistics Office" in lines_of(left)
    assert "Independence - Freedom - Happiness" in lines_of(right)
    assert "Lai Châu, 5 February 2021" in lines_of(right)


def test_plain_head_where_the_settings_have_no_words_of_the_language() -> None:
    """Plain words are Vietnamese, so the English edition keeps the report's own head."""
    head = DocumentHead(publisher=vi("Cục Thống kê tỉnh Lai Châu"), date=dt.date(2021, 3, 10))
    report = sample_document("en")

    assert render_docx(report) == render_docx(replace(report, settings=Settings(document=head)))
    assert sample_docx("vi") != sample_docx("vi", head)

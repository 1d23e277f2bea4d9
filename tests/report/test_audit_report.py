"""The audit of a text as a report: what is shown of it, with Figures that open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lc_indicators.audit.claim import Kind, Role, Status
from lc_indicators.errors import WordingError
from lc_indicators.language import Language, Text
from lc_indicators.publish.document.document import Document
from lc_indicators.report import AuditReport, audit_page
from lc_indicators.report.blocks import Block
from lc_indicators.report.explain import Explainer, quantity, reading, subject
from lc_indicators.report.figure_book import FigureBook
from tests.lai_chau import LANGUAGES, catalogue
from tests.small_audit import CLAIMS, RATE_2015, audit_report, small_audit


class Recorded(AuditReport):
    """An audit that keeps its blocks instead of showing them in a notebook."""

    def __init__(self, **hints: str) -> None:
        self.blocks: list[Block] = []
        super().__init__(
            small_audit(),
            catalogue(),
            name="lai_chau.txt",
            show=self.blocks.append,
            **hints,  # type: ignore[arg-type]
        )


def recorded(language: Language = "vi", **hints: str) -> Recorded:
    """Return the audit made by hand, with nothing shown yet."""
    return Recorded(language=language, **hints)


def _entries(document: Document) -> dict[str, dict[str, list[str]]]:
    return {
        id: {
            fact["name"]: ["".join(s["text"] for s in line) for line in fact["lines"]]
            for fact in entry["facts"]
        }
        for id, entry in document.verdicts.items()
    }


def test_a_verdict_says_all_that_it_rests_on() -> None:
    """Reason, arithmetic with its intervals, evidence, premises, clashes, sources, reading."""
    facts = _entries(audit_report("vi"))["c2"]

    assert ["Vì sao", "Phép tính", "Bộ số liệu", "Dựa trên", "Không thể cùng đúng với", "Lưu ý",
            "Nguồn", "Được hiểu là"] == list(facts)  # fmt: skip
    assert ["40,40 ÷ 16,7 nằm trong [2,411; 2,427]; “2,8 lần” là [2,75; 2,85]."] == facts["Phép tính"]
    assert ["tỷ lệ hộ nghèo, 2015: 40,40%", "tỷ lệ hộ nghèo, 2020: 16,7% (số của chính văn bản)"] == facts[
        "Dựa trên"
    ]
    assert "Tỷ lệ hộ nghèo, 2015 → 2020: giảm 4,75 điểm phần trăm/năm" in facts["Không thể cùng đúng với"]
    assert facts["Nguồn"][0].startswith("Báo Dân sinh, ")


def test_a_fact_is_said_once() -> None:
    """Arithmetic that the reason has, intervals that it has, other workings that a note has are left out."""
    audit = small_audit()
    verdict = audit.verdicts[2]
    assert verdict.working
    said = replace(
        verdict, reason=verdict.working.arithmetic, notes=(Text(vi="x", en="MOLISA, standard 2016–2020: y"),)
    )
    silent = replace(said.working, arithmetic=Text(vi="x", en="no interval"))  # type: ignore[type-var]
    explainer = Explainer.of_audit(audit, FigureBook(catalogue()), "en")
    names = [name for name, lines in explainer.listed(said, number=3).facts if lines]
    facts = dict(explainer.listed(replace(verdict, working=silent), number=3).facts)

    assert ["Evidence", "Based on", "Note", "Sources", "Interpreted as"] == names
    assert "computed [4.728, 4.752]; the printed figure can be [4.745, 4.755]" == facts["Intervals"][0].text


def test_what_would_have_to_be_known_is_said() -> None:
    """“Undecidable” is an answer only with what is missing."""
    facts = _entries(audit_report("en"))["c6"]

    assert ["the level by another source <u>"] == facts["Missing"]
    assert "Arithmetic" not in facts


def test_observations_behind_a_verdict_are_figures() -> None:
    """They open with formula and sources; the text's own figures lead to their verdicts."""
    document = audit_report("vi")
    rests = next(fact for fact in document.verdicts["c2"]["facts"] if fact["name"] == "Dựa trên")["lines"]
    data, own = rests[0][1], rests[1][1]

    assert RATE_2015 == document.figures[data["figure"]]["key"]
    assert ("16,7%", "c1") == (own["text"], own["verdict"])


def test_figures_of_other_workings_are_listed_with_their_sources() -> None:
    """“Revised since” names a figure: it stands in the annex too."""
    keys = {figure["key"] for figure in audit_report("vi").figures.values()}

    assert "poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021" in keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_audit_has_its_parts_in_order(language: Language) -> None:
    """The text first, then what clashes, then each claim, then where the data are from."""
    kinds = [block["type"] for block in audit_report(language).blocks()]

    assert ["title", "heading", "marked_text", "heading", "list", "list", "heading", "verdicts", "heading",
            "sources", "annex"] == kinds  # fmt: skip


def test_a_clash_names_its_claims_and_which_side_the_data_take() -> None:
    """Each of them opens its verdict."""
    report = recorded("en")
    report.clashes()
    (item,) = report.blocks[0].content["items"]

    assert ["c1", "c2", "c3"] == [span["verdict"] for span in item if "verdict" in span]
    assert report.blocks[0].text.startswith(
        "These three figures cannot all hold: 16.7%; down 2.8 times; "
        "down 4.75 percentage points a year. 16.7% and"
    )
    assert report.blocks[0].text.endswith("The data, 40.40%, side with the first two.")


def test_the_summary_counts_and_names_what_is_contradicted() -> None:
    """The first sentence of an audit is its result."""
    said = recorded("en").summary().text

    assert (
        "Figures in the text that can be checked: 9; of these 1 contradicted, 2 supported, 6 undecidable. "
        "Contradicted: Poverty rate, 2015 → 2020: down 2.8 times."
    ) == said


def test_the_title_says_which_text_and_what_was_known() -> None:
    """The text's name, the hints that were given, no clock."""
    report = recorded("vi", area="VN-01", date="2020-12-31")
    report.title(vi="Kiểm tra", en="Checked", summary=report.summary())
    title = report.blocks[0].content

    assert ("lai_chau.txt", "2020-12-31") == (title["subtitle"], title["data_date"])
    assert [
        ["Địa bàn", "Lai Châu"],
        ["Số liệu được nêu", "9"],
        ["Những gì đã công bố đến", "31/12/2020"],
    ] == title["about"][:-1]


def test_a_verdict_stands_in_one_list_only() -> None:
    """A mark leads to one place."""
    report = recorded()
    report.verdicts(report.of_outcome("contradicted"))

    assert 1 == len(report.blocks[0].content["groups"])
    with pytest.raises(WordingError, match="the id 'c2'"):
        report.verdicts()


def test_a_claim_is_shown_as_it_was_read() -> None:
    """A misreading can be seen: kind, indicator, area, group, time and nature."""
    words = [reading(claim, catalogue(), "vi") for claim in CLAIMS]

    assert (
        "loại: mức; chỉ tiêu: tỷ lệ hộ nghèo; địa bàn: Lai Châu; thời gian: 2020; tính chất: ước tính"
        == words[0]
    )
    assert "thời gian: 2015 → 2020 (lấy theo câu khác)" in words[2]
    assert "thời gian: không nêu" in words[5]
    assert "giảm 2,8 lần" == quantity(CLAIMS[1], "vi")
    assert "over 98%" == quantity(CLAIMS[8], "en")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"every_year": True}, "Poverty rate, 2015 → 2020, each year"),
        ({"start": None, "end": None, "years": 5}, "Poverty rate, within 5 years"),
    ],
)
def test_time_is_said_as_the_text_says_it(changes: dict[str, Any], words: str) -> None:
    """Of each year, or within a number of them."""
    assert words == subject(replace(CLAIMS[1], **changes), catalogue(), "en")


def test_a_figure_against_a_target_is_called_so() -> None:
    """A target is no result."""
    claim = replace(CLAIMS[0], kind=Kind.SHARE, role=Role.COMPARISON_TO_TARGET, status=Status.ACTUAL)

    assert "nature: against a target" in reading(claim, catalogue(), "en")


def test_the_page_of_an_audit_is_made_without_a_kernel() -> None:
    """The command line shows the same blocks as the notebook, and no code."""
    page = audit_page(small_audit(), catalogue(), language="vi", title="bài <viết>.txt")

    assert "bài &lt;viết&gt;.txt" in page
    assert 'data-verdict="c2"' in page
    assert "Hiện mã" not in page
    assert page == audit_page(small_audit(), catalogue(), language="vi", title="bài <viết>.txt")

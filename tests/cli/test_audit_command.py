"""The command that audits a text: its forms, its codes, what it refuses, and how quickly it starts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from lc_indicators.audit.audit_json import audit_schema
from lc_indicators.audit.verdict import Audit, Outcome, Verdict
from lc_indicators.cli import app
from lc_indicators.cli.terminal import print_lines
from lc_indicators.language import Text
from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.html import render_html
from lc_indicators.report.audit_as_text import audit_lines
from tests.audit.full_audit import AUDIT, TEXT
from tests.lai_chau import DATA, catalogue

#: Executed reports, as they are committed.
EDITIONS = Path(__file__).parents[1] / "editions" / "VN-01" / "2015-2020"

#: What takes seconds to load, and what an audit of a few sentences has no use for.
HEAVY = {"altair", "frictionless", "nbconvert", "nbformat", "numpy", "pandas", "papermill", "typst", "zmq"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what the audit was asked, and answer with the audit that was made by hand."""
    asked: list[dict[str, Any]] = []

    def answer(text: str, **hints: Any) -> Audit:
        asked.append({"text": text} | hints)
        return AUDIT

    monkeypatch.setattr("lc_indicators.audit.audit_text", answer)
    return asked


def _audit(*arguments: str | Path, text: str | bytes = TEXT) -> Result:
    return CliRunner().invoke(app, ["audit", *map(str, arguments)], input=text)


def test_the_table_begins_with_what_came_out_and_puts_contradictions_first(
    asked: list[dict[str, Any]],
) -> None:
    """A reader learns the outcome from the first line, and what is wrong from the next."""
    done = _audit("-", "--area", "VN-01", "--period", "2015-2020", "--date", "2020-10")

    lines = done.stdout.splitlines()
    assert 1 == done.exit_code
    assert "6 số liệu: 1 có căn cứ, 1 trái với số liệu, 4 chưa đủ căn cứ." == lines[0]
    assert ["✗", "✓", "?", "?", "?", "≠"] == [line[0] for line in lines[1:] if line[:1] in set("✗✓?≠")]
    assert ("VN-01", "2015-2020", "2020-10") == tuple(asked[0][name] for name in ("area", "period", "date"))
    assert TEXT == asked[0]["text"]


@pytest.mark.usefixtures("asked")
def test_a_claim_is_shown_with_all_that_its_verdict_rests_on() -> None:
    """Its words in the text, the reason, the arithmetic, sources, how it was read."""
    blocks = _audit("-").stdout.split("\n\n")

    contradicted, supported, undecided = blocks[1:4]
    missing = next(block for block in blocks if "Còn thiếu" in block)
    assert [
        "    “Tỉnh A còn 12,5% hộ nghèo năm 2020, giảm «2,8» lần so với đầu năm 2016.”",
        "    Trái với số liệu: 2,4 lần.",
        "    30,1 ÷ 12,5 nằm trong [2,39; 2,42].",
    ] == contradicted.splitlines()[1:4]
    assert re.match(r"✗ Tỷ lệ hộ nghèo, đầu năm 2016 → 2020: giảm 2,8 lần\n", contradicted)
    assert "    Bộ số liệu: số chính thức\n" in supported
    assert "    Tính theo số khác: 30,1 ÷ 12,5 nằm trong [2,39; 2,42].\n" in supported
    assert "    Lưu ý: Sau này sửa thành 12,6.\n" in supported
    assert f"    Nguồn: {catalogue().source('interview_2020').publisher}, " in supported
    assert "    Còn thiếu: số hộ nghèo năm 2020\n" in missing
    assert "    Được hiểu là: loại: mức; chỉ tiêu: " in supported
    assert undecided.startswith(
        "? Chưa đủ căn cứ. (2)\n    Tỷ lệ hộ nghèo (già), 2020: 3–4% “Trong 1.200 hộ"
    ), "one list a reason, not a card a claim"
    assert blocks[-2].startswith("≠ Không thể cùng đúng: 12,5%; giảm 2,8 lần\n")
    assert "12,5 × 2,8 không bằng 30,1.\n    Số liệu ủng hộ 12,5." in blocks[-2]
    assert "Lưu ý: Còn 96 % không được nêu.\n" == blocks[-1]


def test_a_recomputation_is_shown_once() -> None:
    """Two coherent sets that hold the same figures give the same line."""
    twice = replace(AUDIT.verdicts[0], others=AUDIT.verdicts[0].others * 2)
    lines = audit_lines(replace(AUDIT, verdicts=(twice,)), catalogue(), language="vi")

    assert 1 == sum(line.words.startswith("Tính theo số khác") for line in lines)


@pytest.mark.usefixtures("asked")
def test_the_reader_s_language_is_used_throughout() -> None:
    """No word of the other language but the text's own."""
    done = _audit("-", "--language", "en")

    assert done.stdout.startswith("6 claims: 1 supported, 1 contradicted, 4 undecidable.\n")
    assert "    30.1 ÷ 12.5 lies in [2.39, 2.42].\n" in done.stdout
    assert "Lưu ý" not in done.stdout


@pytest.mark.usefixtures("asked")
def test_when_quiet_then_only_what_is_contradicted_is_said() -> None:
    """A script that looks at the code needs no list of what is well."""
    done = _audit("-", "--quiet")

    assert done.stdout.startswith("\n✗ ")
    assert not {"✓", "?", "≠"} & {line[:1] for line in done.stdout.splitlines()}


@pytest.mark.usefixtures("asked")
def test_json_fits_its_schema() -> None:
    """What other programs read is what the package describes."""
    done = _audit("-", "--format", "json")

    assert 1 == done.exit_code
    assert [] == list(Draft202012Validator(audit_schema()).iter_errors(json.loads(done.stdout)))


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_html_is_one_page_that_needs_nothing_else(language: str, tmp_path: Path) -> None:
    """Verdicts on one page in the look of the reports; what the text holds is never markup."""
    file = tmp_path / "bài.txt"
    file.write_text(TEXT, encoding="utf-8")

    page = _audit(file, "--format", "html", "--language", language).stdout

    assert page.startswith("<!DOCTYPE html>")
    assert f'lang="{language}"' in page
    assert "&lt;già&gt;" in page
    assert "<già>" not in page
    assert not re.search(
        r"""(src|href)=["']?https?://(?![^"']*laichau|[^"']*\.vn)""", page.partition("<body")[0]
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_was_not_looked_at_is_said_in_every_form(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with more than one audit takes is not passed over in silence, whatever form is asked for."""
    monkeypatch.setattr("lc_indicators.audit.context.MOST_HYPOTHESES_TRIED", 0)
    said = {"vi": "Chưa kiểm tra {} số liệu", "en": "not checked: {};"}[language]
    forms = [["table"], ["html"], ["table", "--quiet"]]
    texts = [_audit("-", "--language", language, "--format", *form).stdout for form in forms]
    counts = json.loads(_audit("-", "--format", "json").stdout)["counts"]

    said = said.format(counts["claims"])
    assert [said in " ".join(text.split()) for text in texts] == [True] * len(forms)
    assert 0 < counts["claims"] == counts["unchecked"] == counts["undecidable"]


@pytest.mark.parametrize(
    ("language", "tables", "said"),
    [
        ("vi", 1, "chưa thấy các cột hay dòng tính ra từ nhau, nên 1 số chưa được kiểm tra"),
        ("vi", 2, "2 bảng chưa kiểm tra được (2 số)"),
        ("en", 1, "no column or row was found to follow from others, so its figures (1) were not checked"),
        ("en", 2, "2 tables could not be checked (2 figures)"),
    ],
)
def test_tables_that_were_not_checked_are_said_in_every_form(language: str, tables: int, said: str) -> None:
    """Their rows are no sentences; a reader learns how many tell nothing of each other, in every form."""
    text = "Năm\tTỷ lệ hộ nghèo (%)\n2020\t26,33\n\n" * tables
    forms = [["table"], ["html"], ["table", "--quiet"]]
    done = [_audit("-", "--language", language, "--format", *form, text=text) for form in forms]
    document = json.loads(_audit("-", "--format", "json", text=text).stdout)

    assert [True] * len(forms) == [said in " ".join(one.stdout.split()) for one in done]
    assert [0] * len(forms) == [one.exit_code for one in done]
    assert ([], [True]) == (document["claims"], [said in note[language] for note in document["notes"]])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_of_our_own_reports_nothing_is_contradicted(language: str, tmp_path: Path) -> None:
    """A report's page is read as its prose, which says what the data say; its rows are no sentences."""
    notebook = EDITIONS / language / "report.ipynb"
    page = tmp_path / "report.html"
    page.write_text(render_html(read_document(nbformat.read(notebook, as_version=4))), encoding="utf-8")

    done = json.loads(_audit(page, "--format", "json").stdout)

    assert 0 == done["counts"]["contradicted"], [
        claim["verdict"]["reason"]
        for claim in done["claims"]
        if claim["verdict"]["outcome"] == "contradicted"
    ]
    assert 10 < done["counts"]["supported"]


def test_when_nothing_is_contradicted_then_the_code_is_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undecidable is no "no"; a text without claims is no error."""
    for audit, said in (
        (replace(AUDIT, verdicts=AUDIT.verdicts[2:3]), "1 số liệu: 0 có căn cứ"),
        (Audit(text="", claims=(), verdicts=()), "Không đọc được số liệu nào để kiểm tra.\n"),
    ):
        monkeypatch.setattr("lc_indicators.audit.audit_text", lambda *_, answer=audit, **__: answer)
        done = _audit("-")

        assert 0 == done.exit_code
        assert done.stdout.startswith(said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.txt"], r"nowhere\.txt: there is no such file; check the path"),
        (["-", "--area", "VN-1"], r"Unknown area 'VN-1'\. Nearest: .*VN-"),
        (["-", "--period", "next year"], "Period 'next year'"),
        (["-", "--period", "2024-13"], "Period '2024-13': it may be a month or two years"),
        (["-", "--language", "fr"], "Language 'fr' is not one of vi, en"),
        (
            ["-", "--date", "yesterday"],
            "'yesterday' is no date: write 2020-10-28, 28/10/2020, 2020-10 or 2020",
        ),
        (["-", "--date", "2020-13"], "'2020-13' is no date"),
        (["-", "--data", "nowhere"], "nowhere"),
    ],
)
def test_when_something_is_wrong_then_a_line_says_what(arguments: list[str], said: str) -> None:
    """Exit 2, nothing on the output, no traceback."""
    done = _audit(*arguments)

    assert (2, "") == (done.exit_code, done.stdout)
    assert re.search(said, done.stderr), done.stderr
    assert done.stderr.startswith("Error: ")


@pytest.mark.parametrize("date", ["2020", "2020-10", "2020-10-28"])
def test_a_date_may_be_whole_or_not(date: str, asked: list[dict[str, Any]]) -> None:
    """A text of which only the year is known has a date too."""
    assert 1 == _audit("-", "--date", date).exit_code
    assert date == asked[0]["date"]


def test_when_the_pipe_holds_no_text_then_it_is_said() -> None:
    """Bytes of another kind are refused, with what to do; the standard input is called so."""
    done = _audit("-", text=b"%PDF-1.7")

    assert (2, "") == (done.exit_code, done.stdout)
    assert done.stderr.startswith("Error: The standard input: it is a PDF")


def test_hidden_characters_do_not_reach_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text cannot colour, clear or turn around a reader's screen."""
    text = TEXT.replace("giảm", "\x1b[2J\u202egiảm")
    shift = len(text) - len(TEXT)
    place = AUDIT.claims[1].place
    assert place
    moved = replace(
        place, start=place.start + shift, end=place.end + shift, sentence_end=place.sentence_end + shift
    )
    claim = replace(AUDIT.claims[1], place=moved)
    verdict = Verdict(claim=claim, outcome=Outcome.CONTRADICTED, reason=Text(vi="a", en="a"))
    audit = Audit(text=text, claims=(claim,), verdicts=(verdict,))
    monkeypatch.setattr("lc_indicators.audit.audit_text", lambda *_, **__: audit)

    done = _audit("-")

    assert not {"\x1b", "\u202e"} & set(done.stdout)
    assert "⟨U+001B⟩[2J⟨U+202E⟩giảm «2,8»" in done.stdout


def test_on_a_terminal_lines_are_as_wide_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Facts are wrapped under their claim; marks are coloured."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    print_lines(audit_lines(AUDIT, catalogue(), language="vi"))

    said = capsys.readouterr().out
    bare = re.sub(r"\x1b\[[0-9;]*m", "", said)
    assert max(map(len, bare.splitlines())) <= 40
    assert "\x1b[1;31m" in said
    assert "\n    Trái với số liệu: 2,4 lần." in bare


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("data", ["checked", "new"])
def test_when_a_text_is_audited_then_nothing_heavy_is_loaded(
    form: str, data: str, tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    """The command answers at once, also where the data were never checked before."""
    command = [sys.executable, "-X", "importtime", "-m", "lc_indicators.cli"]
    environment = (
        clean_environment if data == "checked" else clean_environment | {"LC_INDICATORS_CACHE": str(tmp_path)}
    )
    if data == "checked":
        subprocess.run(
            [*command[:1], *command[3:], "check"], check=True, capture_output=True, env=environment
        )

    done = subprocess.run(
        [*command, "audit", "-", "--format", form, "--data", str(DATA)],
        input="Tỷ lệ hộ nghèo năm 2020 còn 12,5%.",
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert done.returncode in {0, 1}, done.stderr.splitlines()[-2:]
    assert "typer" in loaded
    assert set() == HEAVY & loaded


@pytest.mark.parametrize(
    ("as_of", "outcome"), [("", "supported"), ("2021-03-10", "supported"), ("2020-12-31", "undecidable")]
)
def test_a_text_is_held_against_what_had_been_published_by_a_date(as_of: str, outcome: str) -> None:
    """The final rate of 2020 came out in March 2021: before that nobody could tell."""
    dated = ("--as-of", as_of) if as_of else ()
    said = _audit(
        "-", "--format", "json", "--data", DATA, *dated,
        text="Tỷ lệ hộ nghèo của tỉnh Lai Châu năm 2020 là 16,33%.",
    )  # fmt: skip

    [claim] = json.loads(said.stdout)["claims"]
    assert outcome == claim["verdict"]["outcome"]


def test_a_date_that_is_none_is_an_error() -> None:
    """In one line, as with every option."""
    said = _audit("-", "--data", DATA, "--as-of", "yesterday")

    assert 2 == said.exit_code

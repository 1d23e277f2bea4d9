"""The audit as blocks: content for exporters, HTML and text for everybody else."""

from __future__ import annotations

from lc_indicators.audit.verdict import Outcome
from lc_indicators.language import Language, messages
from lc_indicators.report import blocks
from lc_indicators.report.blocks import ListedVerdict, plain
from lc_indicators.report.blocks.outcomes import SIGNS
from lc_indicators.shapes.verdict_shapes import by_ground
from tests.lai_chau import POVERTY, figure
from tests.small_audit import TEXT, small_audit


def _text(language: str = "vi") -> blocks.Block:
    return blocks.marked_text(TEXT, small_audit().verdicts, id="t", label="Văn bản", language=language)  # type: ignore[arg-type]


def _listed(number: int, *, facts: tuple = ()) -> ListedVerdict:  # type: ignore[type-arg]
    verdict = small_audit().verdicts[number - 1]
    return ListedVerdict(
        verdict=verdict, number=number, title=f"<{number}>", facts=facts, quote=("a ", "\u202eb", " c")
    )


def test_a_mark_has_a_sign_a_word_and_the_style_of_its_outcome() -> None:
    """An outcome is never told by colour alone."""
    runs = [run for lines in _text("en").content["paragraphs"] for line in lines for run in line]
    marks = {
        mark["verdict"]: (run["outcome"], mark["sign"], mark["word"])
        for run in runs
        for mark in run.get("marks", ())
    }

    assert ("contradicted", "✗", "contradicted") == marks["c2"]
    assert ("supported", "✓", "supported") == marks["c3"]
    assert ("undecidable", "?", "undecidable") == marks["c1"]


def test_signs_and_words_tell_every_outcome_apart() -> None:
    """“Undecidable” is no weaker “supported”: three outcomes, three signs, three words in each language."""
    words = messages("report.outcomes")

    assert set(Outcome) == set(SIGNS) == set(words)
    assert (
        3
        == len(set(SIGNS.values()))
        == len({w.vi for w in words.values()})
        == len({w.en for w in words.values()})
    )


def test_the_key_counts_each_outcome() -> None:
    """What a sign means is said where it stands."""
    assert [("✗", 1), ("✓", 2), ("?", 6)] == [(row["sign"], row["count"]) for row in _text().content["key"]]


def test_the_text_is_shown_as_words_everywhere() -> None:
    """A stranger's text is never markup, in JupyterLab neither, and reads with its verdicts as plain text."""
    block = _text()

    assert "<script>" not in block.html
    assert "&lt;script&gt;alert" in block.html
    assert "còn 16,7% [? chưa đủ căn cứ], giảm 2,8 [✗ trái với số liệu] lần" in block.text


def test_the_language_of_a_text_is_told_to_who_reads_aloud() -> None:
    """A Vietnamese text in an English audit is read as Vietnamese."""
    english = blocks.marked_text("Up 2.3 times.", (), id="t", label="Text", language="vi")

    assert ("vi", "") == (_text("en").content["text_language"], english.content["text_language"])


def test_a_list_has_what_is_contradicted_first() -> None:
    """What is wrong is not to be looked for."""
    block = blocks.verdict_list([_listed(1), _listed(3), _listed(2)], id="v", label="V", language="vi")

    assert [("contradicted", [2]), ("supported", [3]), ("undecidable", [1])] == [
        (group["outcome"], [entry["number"] for entry in group["entries"]])
        for group in block.content["groups"]
    ]
    assert "✗ <2>. Từ 40,40% xuống 16,7% là giảm 2,4 lần, không phải 2,8 lần." == block.text.splitlines()[0]
    assert "<b>✗ trái với số liệu</b>: &lt;2&gt;. Từ 40,40%" in block.html


def test_a_verdict_says_why_first_and_leaves_out_what_is_empty() -> None:
    """The first line of an entry is its reason; a fact without lines is none."""
    facts = (("Phép tính", (plain("40,40 ÷ 16,7"),)), ("Còn thiếu", ()))
    block = blocks.verdict_list([_listed(2, facts=facts)], id="v", label="V", language="vi")
    entry = block.content["groups"][0]["entries"][0]

    assert ["Vì sao", "Phép tính"] == [fact["name"] for fact in entry["facts"]]
    assert ["a ", "⟨U+202E⟩b", " c"] == entry["quote"]


def test_figures_that_a_verdict_rests_on_go_with_its_block() -> None:
    """They open with formula and sources like every other Figure."""
    rate = figure(POVERTY, 2020)
    line = blocks.of_figure(rate, "vi")
    block = blocks.verdict_list(
        [_listed(2, facts=(("Dựa trên", (line,)),))], id="v", label="V", language="vi"
    )

    assert [rate] == block.figures


def _groups(numbers: list[int], language: Language = "en") -> dict[str, list[tuple[str, list[int]]]]:
    listed = [_listed(number) for number in numbers]
    block = blocks.verdict_list(listed, id="v", label="Verdicts", language=language)
    return {
        group["outcome"]: [(name, [one["number"] for one in entries]) for name, entries in by_ground(group)]
        for group in block.content["groups"]
    }


def test_what_is_open_for_one_reason_stands_under_it() -> None:
    """A reader passes over claims that no data speak of; those with a reason of their own follow."""
    found = _groups(list(range(1, 10)))["undecidable"]
    names = [name for name, _ in found]

    assert all(name.endswith(f"({len(numbers)})") for name, numbers in found)
    assert sorted(number for _, numbers in found for number in numbers) == sorted(
        one.number for one in map(_listed, range(1, 10)) if one.verdict.outcome is Outcome.UNDECIDABLE
    )
    assert all(len(numbers) > 1 for name, numbers in found if "reason of its own" not in name)
    assert not any("reason of its own" in name for name in names[:-1])


def test_one_contradiction_has_no_heading_and_several_have() -> None:
    """Over one alone a heading says nothing; what is supported needs none."""
    contradicted = next(n for n in range(1, 10) if _listed(n).verdict.outcome is Outcome.CONTRADICTED)

    assert [("", [contradicted])] == _groups([contradicted])["contradicted"]
    assert all(name for name, _ in _groups([contradicted, contradicted])["contradicted"])
    assert [""] == [name for name, _ in _groups(list(range(1, 10)))["supported"]]


def test_an_edition_without_grounds_lists_its_verdicts() -> None:
    """Editions that were written before have no such key."""
    block = blocks.verdict_list([_listed(2)], id="v", label="Verdicts", language="en")
    group = block.content["groups"][0]
    group.pop("grounds", None)

    assert [("", group["entries"])] == by_ground(group)

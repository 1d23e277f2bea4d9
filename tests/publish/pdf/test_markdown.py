import pytest

from lc_indicators.publish.pdf.markdown import markdown_parts


def words(part: dict) -> str:
    """Return the words of a paragraph or heading."""
    return "".join(span["text"] for span in part["spans"])


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("# Một", "heading", "Một"),
        ("a\nb `c` *d*", "paragraph", "a b c d"),
        ("![chữ](https://example.org/x.png)", "paragraph", "chữ"),
        ("a <b>c</b>", "paragraph", "a <b>c</b>"),
        ("<script>x</script>", "paragraph", "<script>x</script>"),
        ("```\n#read\n```", "paragraph", "#read"),
        ("> lời", "paragraph", "lời"),
    ],
)
def test_markdown_becomes_words(text: str, kind: str, shown: str) -> None:
    """Headings and paragraphs keep their kind; markup and pictures become words."""
    (part,) = markdown_parts(text)

    assert (kind, shown) == (part["type"], words(part))


def test_levels_of_headings() -> None:
    """The first two levels are sections, the others parts of one."""
    assert [2, 2, 3, 3] == [part["level"] for part in markdown_parts("# a\n\n## b\n\n### c\n\n#### d")]


def test_lists_keep_their_items_and_order() -> None:
    """A list within a list becomes a clause of its item."""
    (part,) = markdown_parts("1. a\n2. b\n   - c")

    assert (True, ["a", "b – c"]) == (
        part["ordered"],
        ["".join(s["text"] for s in item) for item in part["items"]],
    )


def test_tables_keep_their_alignment() -> None:
    """A column that the analyst aligned right holds figures."""
    (part,) = markdown_parts("| a | b |\n|---|--:|\n| x | 2,5 |")

    assert [("a", "left"), ("b", "right")] == [
        (column["label"], column["align"]) for column in part["columns"]
    ]
    assert [[[{"text": "x"}], [{"text": "2,5"}]]] == [row["cells"] for row in part["rows"]]


def test_rule_shows_nothing() -> None:
    """A line across the page is no content."""
    assert [] == markdown_parts("---")

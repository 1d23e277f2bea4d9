import pytest

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.pdf.printable import LONGEST_RUN, printable, printable_svg, printable_text

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo"),
        ("two\nlines\tand\r\nmore", "two lines and more"),
        ("null\x00", "null⟨U+0000⟩"),
        ("x" * (LONGEST_RUN + 1), "x" * LONGEST_RUN + "\u200bx"),
        ("https://example.org/" + "x" * 50, "https://example.org/" + "x" * 50),
    ],
)
def test_text_is_one_line_that_can_be_set(text: str, shown: str) -> None:
    """Line feeds become spaces, undrawn characters numbers, long words breakable; addresses can be copied."""
    assert shown == printable_text(text)


def test_names_and_addresses_are_left_alone() -> None:
    """What a link leads to is not what is shown."""
    content = {"id": "中", "spans": [{"text": "中", "link": "https://中"}], "number": 1, "none": None}

    assert {
        "id": "中", "spans": [{"text": "⟨U+4E2D⟩", "link": "https://中"}], "number": 1, "none": None,
    } == printable(content)  # fmt: skip


@pytest.mark.parametrize("written", ["中", "&#x4e2d;", "&#20013;"])
def test_text_of_a_drawing_can_be_drawn(written: str) -> None:
    """A chart's label with a character that no font has does not stop the report."""
    assert ">⟨U+4E2D⟩ &lt;<" in printable_svg(f"<svg {NAMESPACE}><text>{written} &#60;</text></svg>")


@pytest.mark.parametrize("name", ["image", "use", "foreignObject", "style"])
def test_drawing_brings_no_other_file_in(name: str) -> None:
    """A drawing from a strange notebook reads nothing of the machine."""
    drawn = printable_svg(f'<svg {NAMESPACE}><g><{name} href="report.typ"/></g><path d="M0 0"/></svg>')

    assert ("report.typ" not in drawn, True) == ("href" not in drawn, "M0 0" in drawn)


@pytest.mark.parametrize(
    "drawing",
    ["", "<svg", "<svg/>", "<html/>", f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {NAMESPACE}>&a;</svg>'],
)
def test_what_is_no_drawing_is_refused(drawing: str) -> None:
    """The message says that a chart is the cause."""
    with pytest.raises(NotAReportError, match="a chart holds"):
        printable_svg(drawing)

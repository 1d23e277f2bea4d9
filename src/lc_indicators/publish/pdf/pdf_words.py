"""What the PDF itself says, beside the report's own words and those that it shares with the page."""

from __future__ import annotations

from lc_indicators.language import Language, Text
from lc_indicators.publish.html.html_words import words_in as words_of_page

#: Words of the PDF by their use.
WORDS: dict[str, Text] = {
    "chart": Text(vi="Hình", en="Figure"),
    "table": Text(vi="Bảng", en="Table"),
    "page": Text(vi="Trang", en="Page"),
    "of_pages": Text(vi="/", en=" of "),
    "chart_numbers": Text(vi="Số liệu của các biểu đồ", en="Numbers of the charts"),
    "numbers_in": Text(vi="Số liệu: Bảng", en="Numbers: Table"),
    "piece": Text(vi="Phần", en="Part"),
    "listed_figure": Text(vi="Chỉ tiêu", en="Indicator"),
    "printed": Text(vi="Số liệu", en="Figure"),
    "published_list": Text(
        vi="Các số liệu đã công bố mà báo cáo dùng", en="Published figures that the report uses"
    ),
}


def words_in(language: Language) -> dict[str, str]:
    """Return the words of the PDF and those of the page in *language*."""
    return words_of_page(language) | {use: text[language] for use, text in WORDS.items()}

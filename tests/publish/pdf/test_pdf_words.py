from lc_indicators.publish.pdf.pdf_words import words_of_document
from tests.lai_chau import LANGUAGES


def test_pages_are_counted_as_each_language_does() -> None:
    """A page is "Trang 3/12" or "Page 3 of 12"."""
    assert ["Trang 3/12", "Page 3 of 12"] == [
        f"{word['page']} 3{word['of_pages']}12" for word in map(words_of_document, LANGUAGES)
    ]

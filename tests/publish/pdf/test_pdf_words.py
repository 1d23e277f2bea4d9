from lc_indicators.language import LANGUAGES
from lc_indicators.publish.pdf.pdf_words import WORDS, words_in


def test_words_are_the_same_in_both_languages() -> None:
    """No label is missing in one of them."""
    vietnamese, english = (words_in(language) for language in LANGUAGES)

    assert vietnamese.keys() == english.keys() > WORDS.keys()


def test_pages_are_counted_as_each_language_does() -> None:
    """A page is "Trang 3/12" or "Page 3 of 12"."""
    assert ["Trang 3/12", "Page 3 of 12"] == [
        f"{word['page']} 3{word['of_pages']}12" for word in map(words_in, LANGUAGES)
    ]

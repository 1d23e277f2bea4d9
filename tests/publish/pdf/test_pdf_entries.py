from dataclasses import replace

from lc_indicators.publish.pdf.pdf_entries import computed_entries, published_entries, source_rows
from tests.publish.sample import sample_document


def test_computed_figure_says_how_it_was_obtained() -> None:
    """Formula with numbers, interval, inputs and sources of one growth factor, in words."""
    document = sample_document("vi")
    entry = next(
        one for one in computed_entries(document, source_rows(document)) if one["id"] == "f000000003c"
    )

    assert ("2,3 lần", "41,79 ÷ 18,2 ≈ 2,3") == (entry["printed"], entry["formula"])
    assert [
        ["method", "số lần so với đầu kỳ"],
        ["interval", "từ 2,289 đến 2,303"],
        ["status", "ước tính"],
    ] == (entry["facts"])
    assert [("cuối kỳ", "f000000001a"), ("đầu kỳ", "f000000002b")] == [
        (given["name"], given["figure"]) for given in entry["inputs"]
    ]
    assert [(1, "đoạn 4"), (2, "trang 7")] == [
        (source["number"], source["place"]) for source in entry["sources"]
    ]


def test_number_among_the_inputs_leads_nowhere() -> None:
    """The count of years is a number and no figure."""
    document = sample_document("en")
    entry = next(
        one for one in computed_entries(document, source_rows(document)) if one["id"] == "f000000006f"
    )

    assert {"name": "number of years", "printed": "5", "figure": None, "label": ""} == entry["inputs"][-1]


def test_every_figure_has_one_entry() -> None:
    """Each link has its end: what is not computed is published."""
    document = sample_document("vi")
    sources = source_rows(document)
    ids = [one["id"] for one in (*computed_entries(document, sources), *published_entries(document, sources))]

    assert sorted(document.figures) == sorted(ids)


def test_published_figure_shows_the_digits_of_its_source() -> None:
    """An English report quotes what a Vietnamese source printed."""
    document = sample_document("en")
    entries = {one["id"]: one for one in published_entries(document, source_rows(document))}

    assert ("41.79 million dong", "41,79") == (
        entries["f000000001a"]["printed"],
        entries["f000000001a"]["in_source"],
    )


def test_source_that_no_list_names_is_added() -> None:
    """A report that forgets its list of sources still has every source."""
    document = sample_document("vi")
    listed = source_rows(document)
    unlisted = source_rows(replace(document, cells=()))

    assert [row["id"] for row in listed] == [row["id"] for row in unlisted]


def test_address_that_is_none_is_shown_and_not_followed() -> None:
    """A script as an address of a source has no link."""
    office = source_rows(sample_document("vi"))[1]

    assert ("", "javascript:alert('url')") == (office["url"], office["address"])

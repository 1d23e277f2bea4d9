"""Addresses that may be followed, and files that the page holds itself."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from lc_indicators.publish.csv_files import csv_address, file_name
from lc_indicators.publish.document.entries import safe_url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://example.org",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "/path",
        "https:",
        "https://",
        "ftp://example.org",
        "",
        None,
        "http://[",
    ],
)
def test_only_web_addresses_are_followed(url: str | None) -> None:
    """Anything but a whole http or https address is no link."""
    assert safe_url(url) is None


@pytest.mark.parametrize("url", ["https://laichau.gov.vn/a?b=c#d", "http://example.org/đường"])
def test_web_addresses_stay_as_they_are(url: str) -> None:
    """A web address is passed on unchanged."""
    assert url == safe_url(url)


def test_a_file_address_holds_the_whole_file() -> None:
    """Reading the address back gives the file, with nothing in it that could end its attribute."""
    address = csv_address([['"><x', "Lai Châu", "a,b"]])

    assert not set('"<> ') & set(address)
    assert '\ufeff"""><x",Lai Châu,"a,b"\r\n' == unquote(address.partition(",")[2])


@pytest.mark.parametrize(
    ("name", "expected"), [("a/../b.csv", "a-..-b.csv"), ("..", "data.csv"), ("đói.csv", "đói.csv")]
)
def test_a_file_name_leads_nowhere(name: str, expected: str) -> None:
    """A name holds no path."""
    assert expected == file_name(name)

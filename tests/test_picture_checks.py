"""The checks of pictures find what a reader would see; `test_report_pages.py` holds built reports to them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PIL import Image, ImageDraw

from tests.picture_checks import cut_in, empty_bands, touching_in


def _drawing(*places: tuple[str, int, int]) -> ET.Element:
    texts = "".join(
        f'<text transform="translate({x},{y})" text-anchor="start" font-size="12px">{words}</text>'
        for words, x, y in places
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">{texts}</svg>'
    return ET.fromstring(svg)  # noqa: S314 (our own)


def test_words_that_touch_are_found() -> None:
    """One upon the other, or with no space between them; a line below is apart."""
    assert [("Hà Nội", "Sơn La")] == touching_in(_drawing(("Hà Nội", 10, 20), ("Sơn La", 30, 22)))
    assert [] == touching_in(_drawing(("Hà Nội", 10, 20), ("Sơn La", 10, 36)))


def test_words_that_are_cut_are_found() -> None:
    """What leaves the picture at its right or at its top is not read whole."""
    cut = cut_in(_drawing(("Thừa Thiên Huế", 60, 20), ("Hà", 10, 4), ("Lai", 10, 30)))

    assert ["Thừa Thiên Huế", "Hà"] == cut


def test_empty_bands_are_found(tmp_path: Path) -> None:
    """A page that is half empty says so; the last one may end early."""
    pages = [Image.new("L", (400, 600), 255) for _ in range(3)]
    ImageDraw.Draw(pages[0]).rectangle((40, 60, 360, 540), fill=0)
    ImageDraw.Draw(pages[1]).rectangle((40, 60, 360, 250), fill=0)
    pdf = tmp_path / "pages.pdf"
    pages[0].save(pdf, save_all=True, append_images=pages[1:])
    found = empty_bands(pdf)

    assert [1, 2] == list(found)
    assert found[1] < 0.05
    assert 0.45 < found[2] < 0.55
    assert [1] == list(empty_bands(pdf, part_ends=[2]))

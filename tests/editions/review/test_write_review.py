"""Where review pages stand, and when one is of something else than stands there now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lc_indicators.editions.review import is_current, write_review
from lc_indicators.editions.review.reviewed import read_reviewed
from lc_indicators.errors import NotAnEditionError, OutputError
from lc_indicators.publish.store.edition import place
from tests.editions.review.reference_editions import read, write
from tests.lai_chau import DATA


def test_a_page_stands_beside_its_edition_and_is_no_part_of_it(above: Path) -> None:
    """The edition's folder is as it was; the page is as readable as the folder."""
    files = {path.name: path.read_bytes() for path in (above / "vi").iterdir()}
    (above / "vi").chmod(0o750)

    page = write_review(above / "vi", data=DATA).path

    assert above / "review" / "vi.html" == page
    assert files == {path.name: path.read_bytes() for path in (above / "vi").iterdir()}
    assert 0o640 == page.stat().st_mode & 0o777
    assert ["vi.html"] == [path.name for path in page.parent.iterdir()]


def test_the_same_edition_gives_the_same_page(above: Path) -> None:
    """No clock is in it, either."""
    first = write_review(above / "en", data=DATA).path.read_bytes()

    assert first == write_review(above / "en", data=DATA).path.read_bytes()


def _change(folder: Path) -> None:
    write(folder, "manifest.json", read(folder, "manifest.json") | {"lock": "0" * 64})


def _replace(folder: Path) -> None:
    content = {path.name: path.read_bytes() for path in folder.iterdir()}
    _change(folder)
    manifest = read(folder, "manifest.json")
    write(folder, "manifest.json", manifest | {"content": {"sha256": "0" * 64}})
    place(folder, content)


@pytest.mark.parametrize(
    "change",
    [
        lambda above: _change(above / "en"),
        lambda above: _change(above / "vi"),
        lambda above: _replace(above / "en"),
        lambda above: (above / "review" / "en.html").unlink(),
        lambda above: (above / "review" / "en.html").write_text("somebody else's"),
    ],
)
def test_a_page_is_current_until_what_it_tells_of_changes(
    above: Path, change: Callable[[Path], object]
) -> None:
    """The edition, the other language, the edition before."""
    assert not is_current(above / "en")
    write_review(above / "en", data=DATA)
    assert is_current(above / "en")

    change(above)

    assert not is_current(above / "en")


def test_a_replaced_edition_is_the_one_before(above: Path) -> None:
    """It was kept when another took its place."""
    assert read_reviewed(above / "en").comparison is None

    _replace(above / "en")

    comparison = read_reviewed(above / "en").comparison
    assert comparison is not None
    assert "review/before/en" in comparison.old.name


def test_a_page_that_compares_with_what_somebody_named_is_not_kept(above: Path) -> None:
    """The next run compares with the edition before again."""
    write_review(above / "en", data=DATA, before=above / "vi")

    assert not is_current(above / "en")


def test_where_no_edition_stands_there_is_nothing_to_review(above: Path, tmp_path: Path) -> None:
    """An empty folder, an edition without a manifest, one whose parts are somebody else's, none before."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotAnEditionError, match=r"holds no report\.ipynb"):
        write_review(tmp_path / "empty", data=DATA)
    with pytest.raises(NotAnEditionError, match="no such folder"):
        write_review(above / "en", data=DATA, before=tmp_path / "nowhere")
    write(above / "en", "manifest.json", {"outputs": {"report.html": ""}})
    with pytest.raises(NotAnEditionError, match="a part is not as reports have it"):
        write_review(above / "en", data=DATA)
    (above / "en" / "manifest.json").unlink()
    with pytest.raises(NotAnEditionError, match=r"its manifest\.json is not there"):
        write_review(above / "en", data=DATA)


@pytest.mark.parametrize("name", ["manifest.json", "report.ipynb", "figures.json"])
@pytest.mark.parametrize("content", ["garbage", "[]"])
def test_an_edition_before_that_cannot_be_read_is_told_and_no_more(
    above: Path, name: str, content: str
) -> None:
    """Nobody named it: the page stands, says so, and what it would compare is not run."""
    _replace(above / "en")
    (above / "review" / "before" / "en" / name).write_text(content, encoding="utf-8")

    page = write_review(above / "en", data=DATA).path.read_text(encoding="utf-8")

    assert "The edition before is kept in review/before, but cannot be read: nothing was compared." in page
    assert is_current(above / "en")


def test_another_language_that_cannot_be_read_is_told_and_no_more(above: Path) -> None:
    """A good edition has its page, whatever lies beside; the comparison did not run."""
    (above / "vi" / "report.ipynb").write_text("garbage", encoding="utf-8")

    page = write_review(above / "en", data=DATA).path.read_text(encoding="utf-8")

    assert "the report in Vietnamese stands beside, but cannot be read" in page
    assert "The report in another language stands beside, but cannot be read" in page
    assert "Build the report in another language again and compare" in page


def test_a_link_in_the_way_is_not_followed(above: Path, tmp_path: Path) -> None:
    """What is written there would stand elsewhere."""
    (tmp_path / "elsewhere").mkdir()
    (above / "review").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OutputError, match="symbolic link"):
        write_review(above / "en", data=DATA)

    assert [] == list((tmp_path / "elsewhere").iterdir())

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lc_indicators.errors import OutputError
from lc_indicators.publish.store import edition
from lc_indicators.publish.store.layout import edition_folder, replaced


def _target(out: Path) -> Path:
    return edition_folder(out, area="VN-01", period="2015-2020", language="vi")


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_when_an_edition_is_placed_then_nothing_else_is_left(tmp_path: Path) -> None:
    """An edition is its files and nothing beside them."""
    folder = _target(tmp_path)

    placed = edition.place(folder, {"report.html": b"<p>", "manifest.json": b"{}"})

    assert placed == edition.Edition(folder, ("manifest.json", "report.html"))
    assert _names(folder) == ["manifest.json", "report.html"]
    assert _names(folder.parent) == ["vi"]
    assert folder.stat().st_mode & 0o777 == folder.parent.stat().st_mode & 0o777


def test_when_an_edition_is_replaced_then_old_files_go_and_foreign_ones_stay(tmp_path: Path) -> None:
    """No old file stands among the new ones; somebody's notes are not ours to drop."""
    folder = _target(tmp_path)
    edition.place(folder, {"report.html": b"old", "report.pdf": b"old", edition.FAILED: b"{}"})
    (folder / "notes.txt").write_text("mine", encoding="utf-8")

    edition.place(folder, {"report.html": b"new"})

    assert {"report.html": b"new", "notes.txt": b"mine"} == {
        entry.name: entry.read_bytes() for entry in folder.iterdir()
    }
    assert _names(folder.parent) == ["vi"]


def test_when_writing_fails_then_the_old_edition_is_whole(tmp_path: Path) -> None:
    """Files appear whole or not at all."""
    folder = _target(tmp_path)
    edition.place(folder, {"report.html": b"old"})

    with pytest.raises(OutputError, match=r"Cannot write .*: .* Choose another folder with --out\."):
        edition.place(folder, {"report.html": b"new", "no/such/folder": b""})

    assert (folder / "report.html").read_bytes() == b"old"
    assert _names(folder.parent) == ["vi"]


def test_when_a_run_was_killed_between_two_names_then_the_edition_comes_back(tmp_path: Path) -> None:
    """The next run finds an edition that was caught aside, and clears half-written ones."""
    folder = _target(tmp_path)
    aside = folder.parent / ".vi.old-abc"
    aside.mkdir(parents=True)
    (aside / "notes.txt").write_text("mine", encoding="utf-8")
    (folder.parent / ".vi.new-def").mkdir()

    edition.keep_failed(folder, b"{}")

    assert _names(folder) == ["notes.txt", "report.failed.ipynb"]
    assert _names(folder.parent) == ["vi"]


def test_when_a_killed_run_had_placed_its_edition_then_somebodys_files_come_back(tmp_path: Path) -> None:
    """The edition is up to date and is not placed again; looking whether it can be written clears up."""
    folder = _target(tmp_path)
    edition.place(folder, {"report.html": b"new"})
    aside = folder.parent / ".vi.old-abc"
    aside.mkdir()
    (aside / "report.html").write_bytes(b"old")
    (aside / "notes.txt").write_bytes(b"mine")

    edition.ensure_writable(folder)

    assert {"report.html": b"new", "notes.txt": b"mine"} == {
        entry.name: entry.read_bytes() for entry in folder.iterdir()
    }
    assert _names(folder.parent) == ["vi"]


def test_when_a_notebook_fails_then_it_is_kept_beside_the_edition(tmp_path: Path) -> None:
    """The report of before stays as it was, and the failed notebook stands next to it."""
    folder = _target(tmp_path)
    edition.place(folder, {"report.html": b"old"})

    kept = edition.keep_failed(folder, b"{}")

    assert kept == folder / "report.failed.ipynb"
    assert _names(folder) == ["report.failed.ipynb", "report.html"]


def test_when_a_file_is_in_the_way_then_it_is_named(tmp_path: Path) -> None:
    """Unwritable output is refused before a kernel starts, with the place and the reason."""
    (tmp_path / "out").write_text("", encoding="utf-8")

    with pytest.raises(OutputError, match=r"Cannot write .*out.*: (Not a directory|File exists)"):
        edition.ensure_writable(_target(tmp_path / "out"))


def test_when_the_edition_is_a_file_then_it_is_named(tmp_path: Path) -> None:
    """A file by the name of the edition's folder is nobody's to overwrite."""
    folder = _target(tmp_path)
    folder.parent.mkdir(parents=True)
    folder.write_text("", encoding="utf-8")

    with pytest.raises(OutputError, match="vi: it is a file, not a folder"):
        edition.ensure_writable(folder)


def test_when_the_place_can_be_written_then_nothing_is_left_of_the_trial(tmp_path: Path) -> None:
    """Trying leaves the folders above and no file."""
    folder = _target(tmp_path)

    edition.ensure_writable(folder)

    assert _names(folder.parent) == []


@pytest.mark.parametrize("link", ["VN-01", "VN-01/2015-2020", "VN-01/2015-2020/vi"])
def test_when_a_link_leads_out_of_the_reports_then_it_is_refused(link: str, tmp_path: Path) -> None:
    """Nothing is written elsewhere than where the command says; only the folder of all may be a link."""
    elsewhere, out = tmp_path / "elsewhere", tmp_path / "out"
    elsewhere.mkdir()
    (out / link).parent.mkdir(parents=True)
    (out / link).symlink_to(elsewhere)

    with pytest.raises(OutputError, match=r"Cannot write .*: it is a symbolic link\. Remove it\.$"):
        edition.ensure_writable(_target(out), within=out)

    assert [] == list(elsewhere.iterdir())


@pytest.mark.parametrize(
    "write", [edition.keep_failed, lambda at, _: edition.place(at, {"report.html": b""})]
)
def test_when_an_edition_becomes_a_link_then_nothing_is_written(
    write: Callable[..., object], tmp_path: Path
) -> None:
    """A link that comes while a report is run is no more followed than one that was there before."""
    folder, elsewhere = _target(tmp_path / "out"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.parent.mkdir(parents=True)
    folder.symlink_to(elsewhere)

    with pytest.raises(OutputError, match=r"it is a symbolic link\. Remove it\."):
        write(folder, b"{}")

    assert [] == list(elsewhere.iterdir())


def test_when_all_reports_stand_elsewhere_then_their_folder_may_be_a_link(tmp_path: Path) -> None:
    """`reports/` on another disk is the user's own choice."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "disk")
    folder = _target(tmp_path / "out")

    edition.ensure_writable(folder, within=tmp_path / "out")
    edition.place(folder, {"report.html": b"<p>"})

    assert b"<p>" == (_target(tmp_path / "disk") / "report.html").read_bytes()


def _saying(words: str) -> dict[str, bytes]:
    """Return the files of an edition that says *words*."""
    manifest = json.dumps({"content": {"sha256": words}}).encode()
    return {
        "report.html": b"",
        "report.ipynb": words.encode(),
        "figures.json": b"",
        "manifest.json": manifest,
    }


def _kept(folder: Path) -> dict[str, bytes]:
    before = replaced(folder)
    return {entry.name: entry.read_bytes() for entry in before.iterdir()} if before.exists() else {}


def test_when_an_edition_says_something_else_then_the_one_before_is_kept(tmp_path: Path) -> None:
    """Its notebook, figures and manifest: what changed can be said; its page can be made again."""
    folder = _target(tmp_path)
    for words in ("first", "second"):
        edition.place(folder, _saying(words))

    assert {name: content for name, content in _saying("first").items() if name != "report.html"} == _kept(
        folder
    )

    edition.place(folder, _saying("third"))

    assert b"second" == _kept(folder)["report.ipynb"]


def test_when_an_edition_says_the_same_then_the_one_before_stays_the_one_before(tmp_path: Path) -> None:
    """Built again by another library it is no other edition to a reader."""
    folder = _target(tmp_path)
    for words in ("first", "second", "second"):
        edition.place(folder, _saying(words))

    assert b"first" == _kept(folder)["report.ipynb"]


def test_when_nothing_is_to_be_kept_or_can_be_then_the_edition_stands_all_the_same(tmp_path: Path) -> None:
    """References are in git; a link in the way is not followed."""
    folder, elsewhere = _target(tmp_path / "out"), tmp_path / "elsewhere"
    edition.place(folder, _saying("first"))
    edition.place(folder, _saying("second"), keep=False)
    assert {} == _kept(folder)

    elsewhere.mkdir()
    (folder.parent / "review").symlink_to(elsewhere)
    edition.place(folder, _saying("third"))

    assert b"third" == (folder / "report.ipynb").read_bytes()
    assert [] == list(elsewhere.iterdir())
    assert ["review", "vi"] == _names(folder.parent)

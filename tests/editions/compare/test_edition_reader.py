"""Where editions are read from: folders, git revisions; and what is said of a place that holds none."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.editions.compare import compare, read_edition, review_text
from lc_indicators.errors import NotAnEditionError
from tests.editions.compare.small_editions import END, SmallEdition


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a git repository, the working folder, that keeps an edition in ``it`` and has another now."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "repository"
    SmallEdition().write(root / "it")
    monkeypatch.chdir(root)
    own = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], [*own, "commit", "-qm", "edition"]):
        subprocess.run(["git", *command], check=True, capture_output=True)
    made = SmallEdition()
    made.block("empty-1")["spans"] = [{"text": "No figures."}]
    (root / "it").rename(root / "was")
    made.write(root / "it")
    return root


def test_when_a_revision_is_named_then_its_files_are_compared(repository: Path) -> None:
    """What git keeps is read as it was, beside what stands in the folder now."""
    (change,) = compare(read_edition("HEAD:it"), read_edition(repository / "it")).texts

    assert ("No data.", "No figures.") == (change.old, change.new)
    assert compare(read_edition("HEAD:it/"), read_edition("was")).is_same


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("nowhere", "no such folder"),
        ("HEAD:nowhere", "revision HEAD holds no nowhere/report.ipynb. A path starts at the root"),
        ("HEAD:it/report.ipynb", "revision HEAD holds no it/report.ipynb/report.ipynb"),
        ("NOSUCH:it", "git knows no revision NOSUCH. Name a branch, a tag or a commit"),
        ("--output=x:it", "no such folder"),
        (".", "it holds no report.ipynb"),
    ],
)
def test_when_no_edition_is_there_then_it_is_said(repository: Path, place: str, reason: str) -> None:
    """One line says what was looked for and how an edition is named; nothing becomes an option of git."""
    with pytest.raises(NotAnEditionError, match=reason):
        read_edition(place)

    assert not (repository / "x").exists()


def test_when_git_is_asked_in_a_folder_below_then_paths_are_gits(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As git has it: a path starts at the root of the repository, and one with ./ in the folder here."""
    below = repository / "below"
    below.mkdir()
    monkeypatch.chdir(below)

    for place in ("HEAD:it", "HEAD:../it", "HEAD:./../it"):
        assert compare(read_edition(place), read_edition(repository / "was")).is_same
    assert compare(read_edition("HEAD:./it", here=repository), read_edition(repository / "was")).is_same
    with pytest.raises(NotAnEditionError, match=r"holds no \./it/report.ipynb.*\./, in this folder") as found:
        read_edition("HEAD:./it")
    assert 1 == len(str(found.value).splitlines())


@pytest.mark.usefixtures("repository")
def test_when_no_repository_is_here_then_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A revision means nothing there: the error is not about files."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")

    with pytest.raises(NotAnEditionError, match=r"no git repository is here\. Run it inside"):
        read_edition("HEAD:it")


def test_when_git_refuses_then_its_own_words_are_said(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A repository that git does not open is neither no repository nor one without that revision."""
    (repository / ".git" / "config").write_text("[broken", encoding="utf-8")
    with pytest.raises(NotAnEditionError, match="git says: fatal: bad config line"):
        read_edition("HEAD:it")

    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotAnEditionError, match="git is not installed"):
        read_edition("HEAD:it")


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("report.ipynb", "{", "it is not JSON"),
        ("report.ipynb", "[]", "it holds no object"),
        ("report.ipynb", '{"cells": []}', "it has not been executed"),
        ("report.ipynb", '{"cells": [1]}', "cannot be read"),
        ("figures.json", '{"figures": [1]}', "cannot be read"),
        ("manifest.json", "[]", "it holds no object"),
    ],
)
def test_when_a_file_is_broken_then_it_is_said(tmp_path: Path, file: str, content: str, reason: str) -> None:
    """A file that somebody cut or mixed up is named; there is no traceback."""
    folder = SmallEdition().write(tmp_path / "it")
    (folder / file).write_text(content, encoding="utf-8")

    with pytest.raises(NotAnEditionError, match=reason):
        read_edition(folder)


def test_when_only_the_notebook_is_there_then_it_is_enough(tmp_path: Path) -> None:
    """An executed notebook alone holds the figures; the files beside it say the same."""
    made = SmallEdition()
    whole, alone = made.write(tmp_path / "whole"), made.write(tmp_path / "alone")
    (alone / "figures.json").unlink()
    (alone / "manifest.json").unlink()

    comparison = compare(read_edition(whole), read_edition(alone))

    assert comparison.is_same
    assert () == comparison.background


def test_when_the_published_figures_were_changed_by_hand_then_it_is_found(tmp_path: Path) -> None:
    """``figures.json`` is what programs read: it is compared, and not only the notebook."""
    whole, edited = (SmallEdition().write(tmp_path / name) for name in ("whole", "edited"))
    listed = json.loads((edited / "figures.json").read_text(encoding="utf-8"))
    next(one for one in listed["figures"] if one["id"] == END)["printed"]["en"] = "99 million dong"
    (edited / "figures.json").write_text(json.dumps(listed), encoding="utf-8")

    (change,) = compare(read_edition(whole), read_edition(edited)).figures

    assert "99 million dong" == change.new


def test_when_an_older_edition_lacks_fields_then_it_is_compared_all_the_same(tmp_path: Path) -> None:
    """What git keeps may be of a time when figures said less."""
    made = SmallEdition()
    for figure in made.figures.values():
        for name in ("interval_text", "number", "qualifier", "printed_in_source", "unit"):
            del figure[name]
    old, new = made.write(tmp_path / "old"), SmallEdition().write(tmp_path / "new")

    comparison = compare(read_edition(old), read_edition(new), language="en")

    assert {"interval", "unit"} <= {part.part for change in comparison.figures for part in change.details}


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container of a JSON value with each of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _spots(value[key])


@settings(max_examples=60)
@given(spot=st.integers(0, 10**6), junk=st.sampled_from([None, 0, -1.5, "", "x", [], {}, [None], {"a": 1}]))
def test_whatever_stands_in_a_file_an_error_is_worded(
    tmp_path_factory: pytest.TempPathFactory, spot: int, junk: Any
) -> None:
    """Files of others hold anything: they are compared, or it is said that they cannot be."""
    folder = tmp_path_factory.mktemp("junk")
    old, made = SmallEdition().write(folder / "old"), SmallEdition()
    spots = list(_spots(list(made.outputs()) + list(made.figures.values())))
    container, key = spots[spot % len(spots)]
    container[key] = junk

    # Any other error would reach a user as a traceback.
    with suppress(NotAnEditionError):
        review_text(compare(read_edition(old), read_edition(made.write(folder / "new"))))


def test_when_an_edition_is_read_again_then_it_is_kept_until_a_byte_of_it_changes(tmp_path: Path) -> None:
    """The review of each language reads the editions of all; one that was made anew is read anew."""
    made = SmallEdition()
    folder = made.write(tmp_path / "it")
    first = read_edition(folder, again=True)

    assert first is read_edition(folder, again=True)
    made.block("empty-1")["spans"] = [{"text": "No figures."}]
    folder.rename(tmp_path / "was")
    second = read_edition(made.write(folder), again=True)
    assert 1 == len(compare(first, second).texts)

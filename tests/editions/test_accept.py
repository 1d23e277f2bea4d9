"""Taking a new reference: only what the changelog tells its readers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from lc_indicators.editions.accept import KEPT, new_entries, offer, unnamed
from lc_indicators.editions.acceptance import FRAGMENTS
from lc_indicators.editions.compare.difference_records import Subject
from lc_indicators.errors import NotAnEditionError
from tests.editions.compare.small_editions import END, FACTOR, FALL, POOR_2015, SmallEdition
from tests.publish.sample_figures import both
from tools import accept as tool

#: The exit code of a refusal.
REFUSED = 1

RATE = Subject("poverty_rate", ("Tỷ lệ hộ nghèo", "Poverty rate"), "2015/2020")

SOURCE = "- Poverty rate of 2015–2020: a source\n  of 2021 replaces that of 2020.\n"
SCHOOLS = "- Schools of 2020 are counted anew.\n"
FINAL = "- GRDP per capita of 2020: final.\n"


def tell(root: Path, **fragments: str) -> None:
    """Write fragments of the changelog, by their topics, among what else stands in their folder."""
    folder = root / FRAGMENTS
    folder.mkdir(exist_ok=True)
    for name in ("README.md", "template.md"):
        (folder / name).write_text(FINAL, encoding="utf-8")
    for topic, text in fragments.items():
        (folder / f"{topic}.figures.md").write_text(text, encoding="utf-8")


def test_entries_are_those_that_are_new() -> None:
    """What was told with the last edition tells nothing of this one; a line goes on below."""
    first = "- Poverty rate of 2015–2020: a source of 2021 replaces that of 2020."

    assert [first, SCHOOLS.strip()] == new_entries(SOURCE + SCHOOLS)
    assert [first] == new_entries(SOURCE + SCHOOLS, before=f"## Next\n\n{SCHOOLS}")


def test_entries_are_read_from_fragments_alone(tmp_path: Path) -> None:
    """Neither the released changelog nor what explains the fragments announces a change."""
    tell(tmp_path, source=SOURCE, schools=SCHOOLS)
    (tmp_path / "CHANGELOG.md").write_text(f"## 0.1.0\n\n{FINAL}", encoding="utf-8")

    assert new_entries(SCHOOLS + SOURCE) == tool.entries_of(tmp_path)


@pytest.mark.parametrize(
    ("entry", "is_named"),
    [
        ("- `poverty_rate`, 2015–2020: final figures.", True),
        ("- TỶ LỆ HỘ NGHÈO năm 2015 và 2020.", True),
        ("- Poverty rate 2010-2024.", True),
        ("- Poverty rate of 2020.", False),
        ("- poverty_rate_gso 2015–2020.", False),
        ("- GRDP of 2015–2020.", False),
        ("- Poverty rate of phone 20152020.", False),
    ],
)
def test_an_entry_names_indicator_and_period(entry: str, is_named: bool) -> None:  # noqa: FBT001 - expected
    """The id or the words of either language, whole, and every year that the period ends in."""
    assert is_named == (unnamed([RATE], [entry]) == [])


def test_one_entry_names_both() -> None:
    """An indicator here and a year there is no sentence about that figure."""
    assert [RATE] == unnamed([RATE], ["- Poverty rate.", "- GRDP of 2015–2020."])


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Return a new edition in which an observation changed, and the reference."""
    made = SmallEdition()
    made.figures[END] |= {"value": "42.79", "number": both("42,79"), "printed_in_source": "42,79"}
    made.figures[FACTOR]["formula"] = both("42,79 ÷ 18,2 ≈ 2,3")
    place = Path("VN-01/2015-2020/en")
    return made.write(tmp_path / "new" / place), SmallEdition().write(tmp_path / tool.REFERENCES / place)


def test_when_the_changelog_is_silent_then_the_edition_is_refused(folders: tuple[Path, Path]) -> None:
    """It says what is missing: the observation that moved, and not all that was computed from it."""
    found = offer([folders], entries=["- GRDP per capita of 2015."])

    assert ["grdp_per_capita 2020"] == [f"{one.indicator} {one.period}" for one in found.unnamed]
    assert "no new entry in changelog.d names grdp_per_capita 2020." in found.refusal()


def test_when_the_changelog_says_it_then_the_edition_becomes_the_reference(
    folders: tuple[Path, Path],
) -> None:
    """All three files, and nothing else; a second time there is nothing to take."""
    new, reference = folders
    (new / "report.html").write_text("<p>", encoding="utf-8")
    found = offer([folders], entries=["- grdp_per_capita, 2020: final."])

    assert "" == found.refusal()
    assert [reference] == found.take()
    assert sorted(KEPT) == sorted(file.name for file in reference.iterdir())
    assert all((new / name).read_bytes() == (reference / name).read_bytes() for name in KEPT)
    again = offer([folders], entries=[])
    assert ((), []) == (again.changed, again.take())


def test_when_words_alone_changed_then_no_entry_is_asked_for(tmp_path: Path) -> None:
    """A change that no reader of numbers notices needs none."""
    made = SmallEdition()
    made.figures[END]["note"] = both("Mới", "New")
    made.block("empty-1")["spans"] = [{"text": "No figures."}]

    found = offer([(made.write(tmp_path / "new"), SmallEdition().write(tmp_path / "old"))], entries=[])

    assert found.changed
    assert "" == found.refusal()


def test_when_a_figure_comes_goes_or_is_computed_otherwise_then_its_data_are_to_be_named(
    tmp_path: Path,
) -> None:
    """A computed figure is about the indicators and periods that it is computed from."""
    made = SmallEdition()
    made.figures[FALL] |= {"number": both("−6,02"), "value": "-6.02"}
    del made.figures[FACTOR]

    found = offer([(made.write(tmp_path / "new"), SmallEdition().write(tmp_path / "old"))], entries=[])

    assert {
        ("grdp_per_capita", "2020"),
        ("grdp_per_capita", "2015"),
        ("poverty_rate_molisa_2016", "2015"),
        ("poverty_rate_molisa_2016", "2020"),
    } == {(one.indicator, one.period) for one in found.unnamed}
    assert POOR_2015 in made.figures


def test_the_command_refuses_and_takes(
    folders: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1 with the review and two lines, and nothing touched; exit 0 once the line is there."""
    new, reference = folders
    before = {file.name: file.read_bytes() for file in reference.iterdir()}
    tell(tmp_path, source=SOURCE, schools=SCHOOLS)

    assert REFUSED == tool.accept([new], out=tmp_path / "new", root=tmp_path)
    said = capsys.readouterr()
    assert before == {file.name: file.read_bytes() for file in reference.iterdir()}
    assert "GRDP per capita" in said.out
    assert 2 == len(said.err.splitlines())

    tell(tmp_path, final=FINAL)
    assert 0 == tool.accept([new], out=tmp_path / "new", root=tmp_path)
    assert "Taken: tests/editions/VN-01/2015-2020/en" in capsys.readouterr().out
    assert 0 == tool.accept([new], out=tmp_path / "new", root=tmp_path)
    assert "No figure, table, chart or word differs" in capsys.readouterr().out


@pytest.fixture
def commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what commits all that stands in a new repository."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    own = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]

    def run(message: str) -> None:
        for command in (["init", "-q"], ["add", "-A"], [*own, "commit", "-qm", message]):
            subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)

    return run


@pytest.mark.parametrize("stood_in", ["changelog.d/older.figures.md", "CHANGELOG.md"])
def test_an_entry_of_the_last_accepted_edition_does_not_serve_again(
    folders: tuple[Path, Path], tmp_path: Path, commit: Callable[[str], None], stood_in: str
) -> None:
    """Fragments and changelog of the commit that took the references last are read from git."""
    tell(tmp_path, schools=SCHOOLS)
    (tmp_path / stood_in).write_text(f"{SOURCE}{FINAL}", encoding="utf-8")
    commit("edition")
    (tmp_path / stood_in).unlink()
    tell(tmp_path, schools=SCHOOLS, moved=FINAL)

    assert REFUSED == tool.accept([folders[0]], out=tmp_path / "new", root=tmp_path)


def test_when_a_test_beside_the_references_is_committed_then_a_new_entry_stays_new(
    folders: tuple[Path, Path], tmp_path: Path, commit: Callable[[str], None]
) -> None:
    """Tests stand in the folder of the references: a commit of theirs takes no reference."""
    tell(tmp_path, source=SOURCE)
    commit("edition")
    tell(tmp_path, final=FINAL)
    (tmp_path / tool.REFERENCES / "test_it.py").write_text("", encoding="utf-8")
    commit("a line and a test")

    assert [FINAL.strip()] == tool.entries_of(tmp_path)
    assert 0 == tool.accept([folders[0]], out=tmp_path / "new", root=tmp_path)


@pytest.mark.parametrize("gone", ["report.ipynb", "."])
def test_when_a_reference_was_deleted_then_gits_copy_is_compared(
    folders: tuple[Path, Path], tmp_path: Path, commit: Callable[[str], None], gone: str
) -> None:
    """To delete a reference is no way around the changelog."""
    new, reference = folders
    commit("edition")
    if gone == ".":
        shutil.rmtree(tmp_path / tool.REFERENCES)
    else:
        (reference / gone).unlink()

    assert ["grdp_per_capita 2020"] == [
        f"{one.indicator} {one.period}" for one in offer([folders], entries=[]).unnamed
    ]
    assert [reference] == offer([folders], entries=["- GRDP per capita of 2020."]).take()
    assert all((new / name).read_bytes() == (reference / name).read_bytes() for name in KEPT)


def test_when_neither_folder_nor_git_has_the_reference_then_it_is_new(
    folders: tuple[Path, Path], tmp_path: Path, commit: Callable[[str], None]
) -> None:
    """A new edition changes no figure that anybody read: outside of git, before a commit and after one."""
    reference = tmp_path / tool.REFERENCES / "VN-02/2015-2020/en"
    new = (folders[0], reference)
    alone = offer([new], entries=[])
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    unborn = offer([new], entries=[])
    commit("edition")

    assert ["", "", ""] == [one.refusal() for one in (alone, unborn, offer([new], entries=[]))]
    assert [reference] == alone.take()


def test_when_git_does_not_open_the_repository_then_nothing_is_taken_for_new(
    folders: tuple[Path, Path], tmp_path: Path, commit: Callable[[str], None]
) -> None:
    """What git kept is not known then; it is said, and the reference waits."""
    commit("edition")
    shutil.rmtree(folders[1])
    (tmp_path / ".git" / "config").write_text("[broken", encoding="utf-8")

    with pytest.raises(NotAnEditionError, match="git says: fatal: bad config"):
        offer([folders], entries=[])


def test_when_the_fragments_are_missing_then_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2 before anything is built."""
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "build", lambda _: pytest.fail("built in vain"))

    assert tool.FAILED == tool.main()
    said = capsys.readouterr().err
    assert f"Error: Cannot read {tmp_path / 'changelog.d'}: No such file or directory." in said
    assert 1 == len(said.splitlines())


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Interrupted; each reference edition is the one before or the new one"),
        (OSError(28, "No space left on device", "/tmp/x"), 2, "Error: /tmp/x: No space left on device."),
    ],
)
def test_when_a_build_ends_early_then_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    words: str,
) -> None:
    """No traceback, the code that a shell expects, and the temporary folder gone."""
    folders: list[Path] = []

    def build(out: Path) -> list[Path]:
        folders.append(out)
        raise raised

    monkeypatch.setattr(tool, "build", build)

    assert code == tool.main()
    said = capsys.readouterr().err
    assert said.startswith(words)
    assert 1 == len(said.splitlines())
    assert [False] == [folder.exists() for folder in folders]


def test_the_tool_is_the_one_that_make_runs() -> None:
    """`make accept` is its only door."""
    assert isinstance(tool, ModuleType)
    makefile = (tool.ROOT / "Makefile").read_text(encoding="utf-8")

    assert "python tools/accept.py" in makefile

"""``lc-indicators verify``: an edition comes out the same in other surroundings, or it is said where not."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from lc_indicators.editions.verify.rebuild import rebuild
from lc_indicators.errors import RebuildError
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store.edition_content import PARTS
from lc_indicators.publish.store.manifest import digest
from lc_indicators.publish.store.stored_edition import StoredEdition
from tests.data_fixtures import small_package

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with data, a notebook and one edition of it."""
    root = tmp_path_factory.mktemp("project")
    data = small_package(root / "data")
    (root / "notebooks").mkdir()
    shutil.copy(NOTEBOOKS / "tiny.ipynb", root / "notebooks")
    run_report(
        Request(
            root / "notebooks" / "tiny.ipynb",
            area="VN-01",
            period="2015-2020",
            language="en",
            data=data.absolute(),
            out=root / "reports",
        )
    )
    return root


@pytest.fixture
def edition(project: Path, tmp_path: Path) -> Path:
    """Return a copy of the edition that a test may spoil."""
    return Path(shutil.copytree(project / "reports" / "VN-01" / "2015-2020" / "en", tmp_path / "en"))


@pytest.fixture(autouse=True)
def _sigterm() -> Iterator[None]:
    """Give back the handler that the command sets."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def built_before(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the edition of the project for the one that is built again: one build is enough."""
    again = StoredEdition(project / "reports" / "VN-01" / "2015-2020" / "en")
    monkeypatch.setattr("lc_indicators.editions.verify.verification.rebuild", lambda *_, **__: again)


def _verify(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["verify", "--data", str(project / "data"), *arguments])


def test_an_edition_comes_out_the_same_in_other_surroundings(project: Path) -> None:
    """Zone, locale, hash seed, umask, home, folder and kernel are others: not one byte is."""
    done = _verify(project)

    assert "VN-01 2015-2020 en: the same, byte for byte, all 8 files\n" == done.stdout
    assert 0 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_what_differs_is_told_file_by_file(project: Path, edition: Path) -> None:
    """One digit of the page and one of the figures were changed by hand."""
    page, notebook = edition / "report.html", edition / "report.ipynb"
    page.write_text(page.read_text(encoding="utf-8").replace("<html", "<HTML", 1), encoding="utf-8")
    cells = json.loads(notebook.read_bytes())
    cells["cells"][1]["source"] += "\n# one more line"
    notebook.write_text(json.dumps(cells), encoding="utf-8")

    done = _verify(project, str(edition), "--quiet")

    page_line, notebook_line = done.stdout.splitlines()
    assert page_line.startswith("VN-01 2015-2020 en: report.html differs: byte ")
    assert notebook_line.startswith("VN-01 2015-2020 en: report.ipynb differs: cell 2: source")
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_an_edition_of_another_library_is_said_to_be_one(project: Path, edition: Path) -> None:
    """Where what it is made from has changed, a difference is no wonder; it is one all the same."""
    manifest = json.loads((edition / "manifest.json").read_bytes())
    manifest["library"]["sha256"] = "0" * 64
    (edition / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    done = _verify(project, str(edition), "--quiet")

    first, second = done.stdout.splitlines()
    assert first == "VN-01 2015-2020 en: it was made from another version of the library"
    assert second.startswith("VN-01 2015-2020 en: manifest.json differs: library.sha256: ")
    assert 1 == done.exit_code


def _moved_to_another_platform(edition: Path, **more: object) -> None:
    """Let the edition be one that another platform made, with a page drawn otherwise."""
    page = edition / "report.html"
    page.write_text(page.read_text(encoding="utf-8") + "<svg><text>x</text></svg>", encoding="utf-8")
    manifest = json.loads((edition / "manifest.json").read_bytes()) | more
    manifest["environment"]["platform"] = "Plan 9"
    manifest["outputs"] = {name: digest((edition / name).read_bytes()) for name in manifest["outputs"]}
    (edition / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def _replaced(old: str, new: str, *files: Path) -> None:
    for file in files:
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("built_before")
def test_an_edition_of_another_platform_is_held_to_what_it_says(project: Path, edition: Path) -> None:
    """Other drawings of a page are no difference there."""
    _moved_to_another_platform(edition)

    done = _verify(project, str(edition))

    assert "the same, in all that it says" in done.stdout
    assert 0 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_another_figure_is_a_difference_on_every_platform(project: Path, edition: Path) -> None:
    """Whoever changes files can change their digests, too: what the files say counts, and nothing else."""
    _replaced("27.9", "28.9", edition / "figures.json", edition / "report.ipynb", edition / "report.html")
    _moved_to_another_platform(edition)

    done = _verify(project, str(edition))

    assert re.search(r"Poverty rate.*, Lai Châu, 2016: 28\.9% → 27\.9%", done.stdout), done.stdout
    assert "lc-verify-" not in done.stdout, "no folder is named that is gone"
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("figures.json", r"figures\.json differs: figure “.*”: 28\.9% → 27\.9%"),
        ("report.html", r"report\.html differs: “.*28\.9%.*” → “.*27\.9%.*”"),
    ],
)
def test_one_file_that_says_something_else_is_a_difference_on_every_platform(
    project: Path, edition: Path, file: str, said: str
) -> None:
    """The notebook is as it was, and the digests are those of the changed file."""
    _replaced("27.9", "28.9", edition / file)
    _moved_to_another_platform(edition)

    done = _verify(project, str(edition))

    assert re.search(said, done.stdout), done.stdout
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_a_part_that_nobody_reads_is_told_by_its_name(project: Path, edition: Path) -> None:
    """Something of a chart that no word tells is another: it is said which part."""
    notebook = json.loads((edition / "report.ipynb").read_bytes())
    blocks = [
        output["data"]["application/vnd.lc-indicators.block+json"]
        for cell in notebook["cells"]
        for output in cell.get("outputs", ())
        if "application/vnd.lc-indicators.block+json" in output.get("data", {})
    ]
    next(one for one in blocks if one["type"] == "title")["data_date"] = "2001"
    (edition / "report.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    _moved_to_another_platform(edition)

    done = _verify(project, str(edition))

    assert "VN-01 2015-2020 en: the digest of its text differs, though nothing" in done.stdout
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_a_digest_of_content_that_is_not_its_own_is_a_difference(project: Path, edition: Path) -> None:
    """What the files say is right; what the manifest says of them is not."""
    _moved_to_another_platform(edition, content=dict.fromkeys(("sha256", *PARTS), "0" * 64))

    done = _verify(project, str(edition))

    assert "manifest.json differs: its digests of content are not those" in done.stdout
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_a_file_that_is_not_the_manifests_is_a_difference_on_every_platform(
    project: Path, edition: Path
) -> None:
    """A digest vouches for the files that it was made with and for no others."""
    _moved_to_another_platform(edition)
    (edition / "report.pdf").write_bytes(b"of somebody else")

    done = _verify(project, str(edition))

    assert "VN-01 2015-2020 en: report.pdf is not as it was built\n" == done.stdout
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_a_notebook_that_is_none_is_a_difference_on_every_platform(project: Path, edition: Path) -> None:
    """Nothing can be said of its content, and that is said."""
    (edition / "report.ipynb").write_text("{}", encoding="utf-8")
    _moved_to_another_platform(edition)

    done = _verify(project, str(edition))

    assert "VN-01 2015-2020 en: report.ipynb: its files cannot be read" in done.stdout
    assert 1 == done.exit_code


@pytest.mark.usefixtures("built_before")
def test_changed_data_are_named(project: Path, edition: Path) -> None:
    """A row that says something else now is why the edition comes out otherwise."""
    manifest = json.loads((edition / "manifest.json").read_bytes())
    rows = manifest["data"]["observations"]
    rows |= dict.fromkeys(sorted(rows)[:7], "0" * 64)
    (edition / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    first = _verify(project, str(edition)).stdout.splitlines()[0]

    named = ", ".join(sorted(rows)[:5])
    assert f"VN-01 2015-2020 en: it was made from other data; changed since: {named} and 2 more" == first


@pytest.mark.usefixtures("built_before")
def test_an_edition_that_cannot_be_read_does_not_hide_the_others(project: Path, edition: Path) -> None:
    """Each is looked at; the exit code is that of the worst."""
    good = project / "reports" / "VN-01" / "2015-2020" / "en"
    (edition / "manifest.json").write_text("[]", encoding="utf-8")

    done = _verify(project, str(edition), str(good))

    assert "its manifest.json cannot be read" in done.stderr
    assert "the same, byte for byte" in done.stdout
    assert 2 == done.exit_code


def test_a_manifest_does_not_have_every_province_built(project: Path, edition: Path) -> None:
    """The word that means all areas on a command line names no edition."""
    manifest = json.loads((edition / "manifest.json").read_bytes())
    manifest["parameters"]["area"] = "all"
    (edition / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    done = _verify(project, str(edition), "--quiet")

    assert "cannot be built again: its manifest names no area, but 'all'." in done.stderr
    assert 2 == done.exit_code


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "manifest.json").unlink(), "it holds no manifest.json"),
        (lambda folder: (folder / "manifest.json").write_text("[]"), "its manifest.json cannot be read"),
    ],
)
def test_without_a_manifest_there_is_nothing_to_verify(
    project: Path, edition: Path, spoil: object, said: str
) -> None:
    """The folder is named, and the exit code is that of an error."""
    spoil(edition)  # type: ignore[operator]

    done = _verify(project, str(edition))

    assert said in done.stderr
    assert 2 == done.exit_code


def test_an_edition_that_cannot_be_built_is_an_error(project: Path, edition: Path) -> None:
    """The message is that of the command that tried."""
    done = _verify(project, str(edition), "--notebook", "nowhere.ipynb", "--quiet")

    assert "cannot be built again: " in done.stderr
    assert "nowhere.ipynb" in done.stderr
    assert 2 == done.exit_code


def test_an_audit_is_built_again_from_the_text_that_is_named(project: Path, edition: Path) -> None:
    """An edition holds no text; where none is named and none lies beside the notebook, it is asked for."""
    manifest = json.loads((edition / "manifest.json").read_bytes())
    manifest["texts"] = {"texts/phát biểu.txt": "0" * 64}
    manifest["parameters"] |= {"text": "texts/phát biểu.txt", "area": "", "period": ""}
    (edition / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    done = _verify(project, str(edition))

    assert "phát biểu.txt en: building it again" in done.stderr
    assert "cannot be built again: it does not hold 'texts/phát biểu.txt'; name that text by --text." in (
        done.stderr
    )
    assert 2 == done.exit_code


def test_what_is_built_again_has_one_processor(
    project: Path, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many there are may not reach a report; this process has them all again afterwards."""
    seen: list[int] = []
    before = os.sched_getaffinity(0)

    def stopped(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        seen.append(len(os.sched_getaffinity(0)))
        return subprocess.CompletedProcess([], 2, "", "Error: stopped")

    monkeypatch.setattr("lc_indicators.editions.verify.rebuild.run_tied", stopped)
    with pytest.raises(RebuildError, match="cannot be built again: stopped"):
        rebuild(
            StoredEdition(edition), data=project / "data", notebook=NOTEBOOKS / "tiny.ipynb", out=tmp_path
        )

    assert [1] == seen
    assert before == os.sched_getaffinity(0)


def test_where_nothing_was_built_there_is_nothing_to_verify(tmp_path: Path) -> None:
    """An empty folder is no success."""
    small_package(tmp_path / "data")

    done = CliRunner().invoke(app, ["verify", "--data", str(tmp_path / "data")])

    assert "no edition stands there" in done.stderr
    assert 2 == done.exit_code

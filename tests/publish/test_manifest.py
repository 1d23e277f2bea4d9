from __future__ import annotations

from pathlib import Path

from lc_indicators.publish import manifest

NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_when_a_folder_is_digested_then_order_and_leftovers_do_not_matter(tmp_path: Path) -> None:
    """A digest is of the files by path; hidden and compiled files are nobody's data."""
    (tmp_path / "sub" / "__pycache__").mkdir(parents=True)
    for name in ("sub/b.csv", "a.csv", ".hidden", "sub/__pycache__/x.pyc"):
        (tmp_path / name).touch()

    assert manifest.digests(tmp_path) == {"a.csv": NOTHING, "sub/b.csv": NOTHING}


def test_when_the_environment_is_asked_for_then_every_package_has_a_version() -> None:
    """A manifest names the versions of all that can change a report."""
    found = manifest.environment()

    assert sorted(found["packages"]) == sorted(manifest.PACKAGES)
    assert all(found["packages"].values())


def test_when_json_is_written_then_it_compares_well() -> None:
    """Sorted keys, one item a line, Vietnamese as it is, a newline at the end."""
    assert manifest.to_json({"b": "tỷ lệ", "a": 1}).decode() == '{\n "a": 1,\n "b": "tỷ lệ"\n}\n'

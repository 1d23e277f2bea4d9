"""What the edition that stands printed wrongly, as the one that takes its place finds it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat

from lc_indicators.editions.compare.found_corrections import found_corrections
from lc_indicators.publish.store.layout import replaced
from tests.editions.compare.small_editions import END, FACTOR, SmallEdition
from tests.publish.sample_figures import OFFICE, both

PARAMETERS = {"area": "VN-01"}
MADE = {"parameters": PARAMETERS, "data": {"observations": {}}}


def _edition(number: str = "41,79", factor: str = "2,3 lần", **facts: Any) -> SmallEdition:
    made = SmallEdition("vi")
    made.manifest |= {
        "parameters": PARAMETERS,
        "data": {"date": "2021-03", "observations": {}},
        "content": {"sha256": number},
    }
    made.figures[END] |= {
        "value": number.replace(",", "."), "number": both(number), "printed_in_source": number,
        "printed": both(f"{number} triệu đồng"), **facts,
    }  # fmt: skip
    made.figures[FACTOR] |= {"printed": both(factor)}
    if factor != "2,3 lần":
        made.figures[FACTOR] |= {"value": factor[:3].replace(",", "."), "number": both(factor[:3])}
    return made


def _found(folder: Path, new: SmallEdition) -> list[Any]:
    written = new.write(folder.parent / f"new-{len(list(folder.parent.iterdir()))}")
    notebook = nbformat.from_dict(json.loads((written / "report.ipynb").read_bytes()))
    return found_corrections(folder, notebook, MADE)


def test_a_wrong_figure_is_found_with_what_follows_from_it(tmp_path: Path) -> None:
    """As both are printed in the language of the edition, and since which edition."""
    folder = _edition().write(tmp_path / "vi")
    root, follower = _found(folder, _edition("42,79", "2,4 lần"))

    assert ("41,79 triệu đồng", "42,79 triệu đồng", "") == tuple(
        root[name] for name in ("old", "new", "follows_from")
    )
    assert ("2021-03", "41,79", "interview_2020") == tuple(
        root[name] for name in ("since", "since_sha256", "source")
    )
    assert ("2,3 lần", "2,4 lần", f"sample:{END}") == tuple(
        follower[name] for name in ("old", "new", "follows_from")
    )


def test_the_edition_before_it_may_have_been_wrong_first(tmp_path: Path) -> None:
    """It is kept beside; one that printed something else was not."""
    folder = _edition().write(tmp_path / "out" / "vi")
    earlier = _edition()
    earlier.manifest["content"] = {"sha256": "first"}
    earlier.write(replaced(folder))
    assert "first" == _found(folder, _edition("42,79"))[0]["since_sha256"]

    other = _edition("40,79").write(tmp_path / "other")
    (replaced(folder) / "report.ipynb").write_bytes((other / "report.ipynb").read_bytes())
    (replaced(folder) / "figures.json").write_bytes((other / "figures.json").read_bytes())
    assert "41,79" == _found(folder, _edition("42,79"))[0]["since_sha256"]


def test_what_is_no_correction_is_not_found(tmp_path: Path) -> None:
    """A revision, other digits behind the same print, another report, and no edition at all."""
    folder = _edition().write(tmp_path / "vi")
    later = OFFICE | {"date": "2030"}

    assert [] == _found(folder, _edition("42,79", "2,4 lần", sources=[later]))
    assert [] == _found(folder, _edition())
    assert [] == _found(tmp_path / "none", _edition("42,79"))

    (folder / "manifest.json").write_text('{"parameters": {"area": "VN-02"}}', encoding="utf-8")
    assert [] == _found(folder, _edition("42,79"))

"""What the compiler may read: its own templates and fonts, and nothing that words could name."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from lc_indicators.errors import TypesettingError
from lc_indicators.publish.pdf.pdf_render import _compiled, _template_copy

TEMPLATES = [
    file
    for file in resources.files("lc_indicators.publish.pdf").joinpath("templates").iterdir()
    if file.name.endswith(".typ")
]


def _refused(root: Path, source: str) -> str:
    """Return what the compiler says of a document that asks for more than it may."""
    (root / "report.typ").write_text(source, encoding="utf-8")
    with pytest.raises(TypesettingError) as caught:
        _compiled(root, "{}", date=0)
    return str(caught.value)


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../outside.txt", "../../../../../../etc/passwd", "/../outside.txt"]
)
def test_a_file_outside_its_folder_is_out_of_reach(path: str, tmp_path: Path) -> None:
    """Even a template could read nothing of the machine: the root is the folder of the run."""
    (tmp_path / "outside.txt").write_text("secret", encoding="utf-8")
    root = tmp_path / "root"
    root.mkdir()

    said = _refused(root, f'#read("{path}")')

    assert re.search("not found|outside|denied|escape", said)


def test_only_the_run_s_own_templates_lie_in_its_folder(tmp_path: Path) -> None:
    """No data, no notebook, nothing of the user's: the content comes as an argument."""
    _template_copy(tmp_path)

    assert {file.name for file in TEMPLATES} == {file.name for file in tmp_path.iterdir()}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_no_template_takes_words_for_code_or_asks_for_a_package(template: Path) -> None:
    """Nothing evaluates text or opens a file by a name from the content, and nothing comes from a network."""
    text = template.read_text(encoding="utf-8")

    assert not re.search(r"\b(eval|read|plugin|csv|toml|yaml|xml|cbor|bibliography|raw)\(|#include", text)
    assert [] == [
        name for name in re.findall(r'#import "([^"]*)"', text) if not re.fullmatch(r"[a-z]+\.typ", name)
    ]
    assert set(re.findall(r"\b(?:json|image)\((\w+)", text)) <= {"bytes"}

"""What several outputs derive of a document is made once, and never that of another document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.publish.document import no_break
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.publish.output import Output
from lc_indicators.publish.output_registry import OUTPUTS
from tests.publish.sample import sample_document


@once_a_document
def headed(document: Document) -> list[str]:
    """Return the title in a list of its own."""
    return [document.title["title"]]


def test_a_document_has_one() -> None:
    """Whoever asks gets the same."""
    document = sample_document("vi")

    assert headed(document) is headed(document)


def test_another_document_has_its_own() -> None:
    """A document with something else in it, as one of another language, tells nothing of the first."""
    document = sample_document("vi")
    headed(document)
    other = replace(document, title={**document.title, "title": "Another"})

    assert ["Another"] == headed(other)
    assert document == replace(document)


def test_the_outputs_share_what_they_derive(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of a report are bound once, though three outputs set them."""
    bound: list[object] = []
    bind = no_break._bound_cell
    monkeypatch.setattr(no_break, "_bound_cell", lambda cell, by: [bound.append(cell), bind(cell, by)][1])
    document = sample_document("vi")
    for output in OUTPUTS:
        output.render(document)

    assert len(document.cells) == len(bound)


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.file)
def test_no_output_changes_what_is_shared(output: Output) -> None:
    """An output that is made after all others has the bytes of one that is made alone."""
    shared = sample_document("vi")
    for one in OUTPUTS:
        one.render(shared)

    assert output.render(sample_document("vi")) == output.render(shared)

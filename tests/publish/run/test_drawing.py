from __future__ import annotations

import nbformat
import pytest
from nbformat import NotebookNode

from lc_indicators.errors import DrawingError
from lc_indicators.pictures import Easel, spec_to_svg
from lc_indicators.publish.run.execute import PictureDrawing
from tests.test_pictures import SPEC

SVG = spec_to_svg(SPEC, name="a")


def _notebook(*specs: dict[str, object]) -> NotebookNode:
    """Return a notebook with a cell for each chart, as a kernel that draws nothing leaves it."""
    easel = Easel()
    easel.leave_pictures()
    cells = [nbformat.v4.new_markdown_cell("Poverty")]
    for spec in specs:
        chart = {"image/svg+xml": easel.picture(spec, name="a")} | easel.take_left()
        outputs = [
            nbformat.v4.new_output("display_data", data=chart),
            nbformat.v4.new_output("stream", text="16.33"),
        ]
        cells.append(nbformat.v4.new_code_cell(outputs=outputs))
    return nbformat.v4.new_notebook(cells=cells)


def test_the_pictures_of_a_run_are_drawn_in_their_places() -> None:
    """Whether a cell was over while others ran or was the last: the same picture stands in it."""
    notebook = _notebook(SPEC, SPEC)
    with PictureDrawing() as drawing:
        drawing.draw(notebook.cells[1])
        drawing.finish(notebook)

    nbformat.validate(notebook)
    for cell in notebook.cells[1:]:
        shown, printed = cell.outputs
        assert {"image/svg+xml": SVG} == shown.data
        assert "16.33" == printed.text


@pytest.mark.parametrize("is_early", [True, False])
def test_a_chart_that_cannot_be_drawn_is_told_at_the_end(*, is_early: bool) -> None:
    """The error comes up where the run is waited for, whoever met it."""
    notebook = _notebook({"mark": 3})
    with PictureDrawing() as drawing:
        if is_early:
            drawing.draw(notebook.cells[1])

        with pytest.raises(DrawingError, match="Chart 'a'"):
            drawing.finish(notebook)


def test_a_run_that_is_given_up_leaves_no_thread_at_work() -> None:
    """What was not begun is not drawn any more."""
    notebook = _notebook(*[SPEC] * 50)
    with PictureDrawing() as drawing:
        for cell in notebook.cells:
            drawing.draw(cell)

    left = [cell for cell in notebook.cells[1:] if SVG not in cell.outputs[0].data["image/svg+xml"]]
    assert len(left) > 40

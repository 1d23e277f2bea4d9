from __future__ import annotations

import nbformat

from lc_indicators.pictures import Easel, spec_to_svg
from lc_indicators.publish.drawing import draw_pictures
from tests.test_pictures import SPEC


def test_the_pictures_of_a_run_are_drawn_in_their_places() -> None:
    """What the run left is drawn; every other output stays as the kernel sent it."""
    easel = Easel()
    easel.leave_pictures()
    chart = {"image/svg+xml": easel.picture(SPEC, name="a")} | easel.take_left()
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("Poverty"),
            nbformat.v4.new_code_cell(
                outputs=[
                    nbformat.v4.new_output("display_data", data=chart),
                    nbformat.v4.new_output("stream", text="16.33"),
                ]
            ),
        ]
    )

    draw_pictures(notebook)

    nbformat.validate(notebook)
    shown, printed = notebook.cells[1].outputs
    assert {"image/svg+xml": spec_to_svg(SPEC, name="a")} == shown.data
    assert "16.33" == printed.text

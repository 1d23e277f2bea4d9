from __future__ import annotations

import pytest

from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, block, finished, strokes, texts
from tests.charts.chart_figures import svg_root


@pytest.mark.parametrize(("align", "left"), [("left", 100), ("right", 87), ("center", 93.5)])
def test_a_label_covers_its_text(align: str, left: float) -> None:
    """The rectangle of a label lies on the side to which its text runs."""
    label = ChartLabel("20", 100, 50, align)  # type: ignore[arg-type]

    assert left == pytest.approx(label.box.left, abs=1)


def test_a_block_is_centred() -> None:
    """Lines stand one under the other, the middle of all at the height asked for."""
    lines = block([("41,79", 600), ("số của tỉnh", 400), ("giá hiện hành", 400)], x=0, y=50)

    assert [33.75, 50, 66.25] == [line.y for line in lines]


def test_a_finished_chart_has_the_frame_s_size() -> None:
    """Nothing about the size is left to fitting: width and height are the frame's."""
    frame = Frame(300, 120, left=40, right=60, top=10, bottom=30)
    layers = [*texts([ChartLabel("x", 0, 0)]), *strokes([Stroke(0, 0, 10, 10)])]
    root = svg_root(finished(layers, frame, "vi"))

    assert ("300", "120") == (root.attrib["width"], root.attrib["height"])


def test_labels_of_one_look_are_one_layer() -> None:
    """A chart of many labels stays small: one layer a look."""
    labels = [ChartLabel(str(number), number, 0) for number in range(9)] + [ChartLabel("x", 0, 0, weight=600)]

    assert 2 == len(texts(labels))

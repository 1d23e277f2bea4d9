from __future__ import annotations

from lc_indicators.charts.drawing.end_labels import column


def test_labels_at_their_marks_need_no_leader() -> None:
    """A label beside its mark stands at its height, without a line between."""
    made = column([[("41,79", 600)]], [(100, 50)], x=114, low=0, high=300)

    assert ([(114, 50)], []) == ([(one.x, one.y) for one in made.labels], made.leaders)


def test_a_moved_label_is_led_to_its_mark() -> None:
    """Two labels for one height are moved apart, each with a leader that begins at its mark."""
    made = column([[("41,79", 600)], [("43,33", 600)]], [(100, 50), (100, 50)], x=114, low=0, high=300)

    assert [(106, 50), (106, 50)] == [(one.x, one.y) for one in made.leaders]


def test_a_far_mark_is_led_to() -> None:
    """A label of a line that ends early is joined to it over the years between."""
    made = column([[("27,9", 600)]], [(40, 50)], x=200, low=0, high=300)

    assert [(46, 198)] == [(one.x, one.x2) for one in made.leaders]

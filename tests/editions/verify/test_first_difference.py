from __future__ import annotations

import json
from typing import Any

import pytest

from lc_indicators.editions.verify.first_difference import first_difference

RATE = {"id": "a1", "label": {"en": "Poverty rate"}, "printed": {"en": "16.33%"}, "unit": "percent"}
CELL = {"id": "c1", "source": "1 + 1", "outputs": [{"data": {"text/plain": "2"}}]}


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _figures(*figures: dict[str, Any]) -> bytes:
    return _json({"figures": list(figures)})


def _reading(digest: str) -> dict[str, Any]:
    note = {"application/vnd.lc-indicators.reading+json": {"answers": {"q": digest}}}
    return CELL | {"outputs": [{"data": note}]}


def test_the_same_file_has_no_difference() -> None:
    """Nothing is said where nothing differs."""
    assert "" == first_difference("report.pdf", b"%PDF", b"%PDF")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("report.html", b"<p>16,33</p>", b"<p>16,34</p>", 'byte 8 of 12: "<p>16,33</p>" → "<p>16,34</p>"'),
        ("report.pdf", b"ab", b"abc", "the first 2 bytes are the same, then one of the two ends"),
        ("report.pdf", b"\xff\x00", b"\xff\x01", r'byte 2 of 2: "\\xff\u0000" → "\\xff\u0001"'),
        ("report.pdf", None, b"%PDF", "it is not in the edition"),
        ("report.pdf", b"%PDF", None, "it is in the edition alone"),
        (
            "figures.json",
            _figures(RATE),
            _figures(RATE | {"printed": {"en": "16.34%"}}),
            "figure “Poverty rate”: 16.33% → 16.34%",
        ),
        (
            "figures.json",
            _figures(RATE),
            _figures(RATE | {"unit": "point"}),
            'figure “Poverty rate”: unit: "percent" → "point"',
        ),
        ("figures.json", _figures(RATE), _figures(), "figure “Poverty rate” is gone"),
        ("figures.json", _figures(), _figures(RATE), "figure “Poverty rate” is new"),
        ("figures.json", b"[", b"{", 'byte 1 of 1: "[" → "{"'),
        (
            "report.ipynb",
            _json({"cells": [CELL]}),
            _json({"cells": [CELL | {"outputs": [{"data": {"text/plain": "3"}}]}]}),
            'cell 1, output 1: data.text/plain: "2" → "3"',
        ),
        (
            "report.ipynb",
            _json({"cells": [CELL, CELL]}),
            _json({"cells": [CELL, CELL | {"source": "2 + 2"}]}),
            'cell 2: source: "1 + 1" → "2 + 2"',
        ),
        ("report.ipynb", _json({"cells": [CELL]}), _json({"cells": []}), "cell 1 is gone"),
        (
            "report.ipynb",
            _json({"cells": [_reading("a"), CELL]}),
            _json({"cells": [_reading("b"), CELL | {"source": "2 + 2"}]}),
            'cell 2: source: "1 + 1" → "2 + 2"',
        ),
        (
            "report.ipynb",
            _json({"cells": [_reading("a")]}),
            _json({"cells": [_reading("b")]}),
            'cells[1].outputs[1].data.application/vnd.lc-indicators.reading+json.answers.q: "a" → "b"',
        ),
        (
            "report.ipynb",
            _json({"cells": [], "metadata": {"a": 1}}),
            _json({"cells": [], "metadata": {"a": 2}}),
            "metadata.a: 1 → 2",
        ),
        (
            "manifest.json",
            _json({"content": "0", "data": {"observations": {"x": "a"}}}),
            _json({"content": "1", "data": {"observations": {"x": "b"}}}),
            'data.observations.x: "a" → "b"',
        ),
        (
            "manifest.json",
            _json({"data": {"rows": [1, 2]}, "format": 2}),
            _json({"data": {"rows": [1, 3]}, "format": 2}),
            "data.rows[2]: 2 → 3",
        ),
        ("manifest.json", _json({"a": 1}), _json({}), "a: 1 → nothing"),
    ],
)
def test_the_first_difference_is_told_in_words(
    name: str, old: bytes | None, new: bytes | None, told: str
) -> None:
    """A figure, a cell, an entry or a byte, whichever a reader of that file knows."""
    assert told == first_difference(name, old, new)


def test_a_difference_of_form_alone_is_told_by_its_byte() -> None:
    """JSON that says the same in other bytes differs, too."""
    assert 'byte 2 of 2: "{}" → "{ }"' == first_difference("manifest.json", b"{}", b"{ }")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ((RATE,), (RATE, RATE | {"id": "b2", "label": {"en": "GRDP"}}), "figure “GRDP” is new"),
        ((RATE,), (), "figure “Poverty rate” is gone"),
        ((RATE,), (RATE | {"unit": "points"},), 'figure “Poverty rate”: unit: "percent" → "points"'),
    ],
)
def test_a_figure_that_differs_is_called_by_its_name(
    old: tuple[dict[str, Any], ...], new: tuple[dict[str, Any], ...], told: str
) -> None:
    """Ids say nothing to a reader, and figures that are the same are passed over."""
    assert told == first_difference("figures.json", _figures(*old), _figures(*new))


def test_where_the_figures_are_the_same_another_part_is_told() -> None:
    """A list of figures in another order, or without any, is still a difference of bytes."""
    told = first_difference("figures.json", _figures(RATE), _figures(RATE) + b" ")

    assert told

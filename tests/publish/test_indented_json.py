"""JSON of an edition's files, as Python writes it with lines."""

from __future__ import annotations

import json
import math

import pytest

from lc_indicators.publish.indented_json import indented_json

ODD = {
    "b": [],
    "a": {},
    "floats": [1.0, 1e16, 1e-7, -0.0, 0.1, 5e-324],
    "whole": [0, -1, 2**70],
    "words": 'é \x7f \x01 " \\ / \u2028 \U0001f600 a,b:[{}]',
    "nested": [[], [{}], [[1]], {"": {"": None}}, True, False],
    "é": "",
}


@pytest.mark.parametrize("value", [ODD, [], {}, "", 0, None, [math.nan, math.inf], {"x": [ODD, ODD]}])
def test_it_is_what_python_writes(value: object) -> None:
    """Byte for byte, whatever the numbers and words; not a number as Python has it."""
    written = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)

    assert f"{written}\n".encode() == indented_json(value)

"""What differs between two runs and says nothing: gone from whatever a cell shows."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_output

from lc_indicators.publish.document.document import BLOCK_TYPE
from lc_indicators.publish.document.texts_of_outputs import settle_outputs, settled_text
from tests.publish.shown import code, notebook, prints, shows

TEMPORARY = tempfile.gettempdir()


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("/tmp/ipykernel_1234/5678.py:2: UserWarning: cẩn thận", "<cell>:2: UserWarning: cẩn thận"),
        ("/var/folders/x1/T/ipykernel_1/2.py:1: x", "<cell>:1: x"),
        (r"C:\Users\A\AppData\ipykernel_1\2.py:1: x", "<cell>:1: x"),
        ("<Foo at 0x7f01ab23cd45>", "<Foo>"),
        ("<function f at 0x7f01>, <__main__.A object at 0x7F01AB>", "<function f>, <__main__.A object>"),
        ("id 0x7f01ab23cd45", "id 0x…"),
        ("pid 1234, PID=77, process id: 8", "pid …, PID=…, process id: …"),
        ("subprocess 1234 is still running", "subprocess … is still running"),
        (
            "File /opt/a/lib/python3.11/site-packages/pandas/core/x.py:12",
            "File …/site-packages/pandas/core/x.py:12",
        ),
        ("/usr/lib/python3.12/json/decoder.py", "…/python/json/decoder.py"),
        ("/home/a/b/src/lc_indicators/figure/x.py", "…/lc_indicators/figure/x.py"),
        (f"{TEMPORARY}/lc-indicators-x1/work/a.csv", "…/a.csv"),
        (f"{TEMPORARY}/tmpab12cd_9/a.csv and tmpab12cd_9", "…/a.csv and tmp…"),
        (f"{TEMPORARY}/tmpab12cd_9", "…/tmp…"),
        (f"{Path.home()}/a.csv", "~/a.csv"),
        (
            "tỷ lệ 40/100 năm 2015/2016, 0x1F, tmp, https://example.org/tmp/a",
            "tỷ lệ 40/100 năm 2015/2016, 0x1F, tmp, https://example.org/tmp/a",
        ),
    ],
)
def test_places_and_numbers_of_a_machine_are_gone(text: str, settled: str) -> None:
    """A path of this machine, a process, an address in memory: and nothing of what is said."""
    assert settled == settled_text(text)
    assert settled == settled_text(settled)


def _settled(*outputs: NotebookNode) -> list[NotebookNode]:
    made = notebook(code("x", *outputs))
    settle_outputs(made)
    first = json.dumps(made)
    settle_outputs(made)
    assert first == json.dumps(made)
    return list(made.cells[-1].outputs)


def test_every_kind_of_output_is_settled() -> None:
    """Streams, errors, descriptions of objects and HTML alike; doing it again changes nothing."""
    address = "<Foo at 0x7f01ab23cd45>"
    stream, error, shown = _settled(
        prints(address, "stderr"),
        new_output(
            "error", ename="E", evalue=address, traceback=[f"\x1b[31m{address}", "/tmp/ipykernel_1/2.py"]
        ),
        shows(text_plain=address, text_html=f"<p title='{address}'>", text_markdown=address),
    )

    assert "0x" not in json.dumps([stream, error, shown])
    assert "ipykernel" not in json.dumps(error)


def test_random_names_are_numbered() -> None:
    """Altair and pandas name what they show anew each time."""
    frame = pd.DataFrame({"a": [1]})
    chart = alt.Chart(frame).mark_bar().encode(x="a")
    twice = [
        json.dumps(
            _settled(
                shows(text_html=frame.style.to_html(), text_plain="x"),
                shows(text_html=chart.to_html(output_div=name)),
            )
        )
        for name in ("vis-1", "vis-2")
    ]

    assert twice[0] == twice[1]
    assert "image/svg+xml" in twice[0]


def test_the_library_s_own_blocks_are_left_as_they_are() -> None:
    """Words of the data are not this machine's."""
    block = {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": "pid 12"}]}
    (output,) = _settled(new_output("display_data", data={BLOCK_TYPE: block, "text/plain": "pid 12"}))

    assert "pid 12" == output.data["text/plain"]

"""An executed notebook as the content of its file: nbformat's bytes, without its copy of all that is in it.

An edition's notebook has some megabytes; nbformat copies each node of them before it writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lc_indicators.publish.indented_json import indented_json

#: What a notebook or a cell notes for a program that has it open.
_OF_THE_NOTEBOOK = ("orig_nbformat", "orig_nbformat_minor", "signature")
_OF_A_CELL = ("trusted",)

#: Kinds of content beside text that are written line by line.
_IN_LINES = ("application/javascript", "image/svg+xml")

Json = dict[str, Any]


def as_bytes(notebook: Mapping[str, Any]) -> bytes:
    """Return *notebook*, in today's format, as the content of its file; it stays as it is."""
    written = {
        **notebook,
        "metadata": _without(notebook["metadata"], _OF_THE_NOTEBOOK),
        "cells": [_cell(one) for one in notebook["cells"]],
    }
    return indented_json(written)


def _cell(cell: Mapping[str, Any]) -> Json:
    written = {
        **cell,
        "metadata": _without(cell["metadata"], _OF_A_CELL),
        "source": _in_lines(cell["source"]),
    }
    if "attachments" in cell:
        written["attachments"] = {name: _bundle(one) for name, one in cell["attachments"].items()}
    if cell["cell_type"] == "code":
        written["outputs"] = [_output(one) for one in cell["outputs"]]
    return written


def _output(output: Mapping[str, Any]) -> Json:
    if output["output_type"] == "stream":
        return {**output, "text": _in_lines(output["text"])}
    return {**output, "data": _bundle(output["data"])} if "data" in output else {**output}


def _bundle(data: Mapping[str, Any]) -> Json:
    return {
        kind: _in_lines(content) if kind.startswith("text/") or kind in _IN_LINES else content
        for kind, content in data.items()
    }


def _in_lines(text: Any) -> Any:
    return text.splitlines(keepends=True) if isinstance(text, str) else text


def _without(metadata: Mapping[str, Any], names: tuple[str, ...]) -> Json:
    return {name: one for name, one in metadata.items() if name not in names}

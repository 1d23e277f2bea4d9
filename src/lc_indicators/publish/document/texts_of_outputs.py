"""What differs between two runs of one notebook in what its cells show, and says nothing about the data.

Numbers of processes, addresses of objects, folders of this machine, random names: in printed text, errors,
descriptions of objects and HTML alike, so that notebook, page and PDF agree and a second run gives the same.
"""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import DrawingError
from lc_indicators.fonts import FAMILY
from lc_indicators.pictures import spec_to_svg
from lc_indicators.publish.document.drawings import still

if TYPE_CHECKING:
    from nbformat import NotebookNode

Json = dict[str, Any]

_OURS = "application/vnd.lc-indicators."
_CHART = "application/vnd.vegalite.v6+json"

#: A piece of a path, in a language's text or in a traceback.
_NAME = r"[^\s'\"<>:;,()\[\]\x1b\\/]+"

#: Where a path begins: not within an address of the web, nor where a path was settled already.
_FROM = r"(?<![\w.:…/\\~])(?:[A-Za-z]:)?"

#: Pattern -> what stands in its place; in this order.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        # The file that a cell is for Python; its second number is made from its code.
        (rf"(?:[A-Za-z]:)?(?:[\\/]{_NAME})*[\\/]ipykernel_\d+[\\/]\d+\.py", "<cell>"),
        (r"<ipython-input-\d+-[0-9a-f]+>", "<cell>"),
        # Where an object or a function lies in memory.
        (r" at 0x[0-9a-fA-F]+", ""),
        (r"\b0x[0-9a-fA-F]{8,16}\b", "0x…"),
        (r"(?i)\b(pid|process id|subprocess)([ =:]{1,3})\d+", r"\1\2…"),
        (r"\bThread-\d+\b", "Thread"),
        # Where Python and its packages are installed.
        (rf"{_FROM}(?:[\\/~]{_NAME})*[\\/](?=(?:site|dist)-packages[\\/])", "…/"),
        (rf"{_FROM}(?:[\\/~]{_NAME})*[\\/]lib[\\/]python3\.\d+[\\/]", "…/python/"),
        (rf"{_FROM}(?:[\\/~]{_NAME})+[\\/](?=lc_indicators[\\/])", "…/"),
    )
)
_RANDOM_FILE = re.compile(r"\btmp[a-z0-9_]{8}\b")

#: The name that pandas gives to a styled table, anew each time.
_STYLED = re.compile(r"\bT_[0-9a-f]{5,}(?=[\"'_\s{])")
#: The call with which Altair's page draws: the specification is its first argument.
_DRAWS = re.compile(r"(?:\}\)\(|var spec = )(?=\{)")


def settle_outputs(notebook: NotebookNode) -> None:
    """Settle in *notebook*, in place, all that its cells show beside the library's own blocks."""
    for number, cell in enumerate(notebook.cells, start=1):
        for place, output in enumerate(cell.get("outputs", ()), start=1):
            if not any(kind.startswith(_OURS) for kind in output.get("data", ())):
                _settle(output, name=f"cell-{number}-{place}")


def settled_text(text: str) -> str:
    r"""Return *text* without what a process or this machine put in.

    Examples
    --------
    >>> settled_text("/tmp/ipykernel_712/35.py:1: UserWarning: x"), settled_text("<Foo at 0x7f01ab>")
    ('<cell>:1: UserWarning: x', '<Foo>')
    """
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    for folder, put in _folders():
        begin = rf"(?<![\w.…]){re.escape(folder)}"
        text = re.sub(rf"{begin}(?:[\\/]{_NAME})*[\\/](?={_NAME})|{begin}(?![\w.-])", put, text)
    return _RANDOM_FILE.sub("tmp…", text)


def _folders() -> list[tuple[str, str]]:
    """Return the folders of this machine that a text may name, and what stands for them."""
    temporary = {tempfile.gettempdir(), str(Path(tempfile.gettempdir()).resolve())}
    return [*((folder, "…/") for folder in sorted(temporary)), (str(Path.home()), "~/")]


def _settle(output: NotebookNode, *, name: str) -> None:
    if output.output_type == "stream":
        output["text"] = settled_text(_joined(output.text))
    elif output.output_type == "error":
        output["evalue"] = settled_text(output.evalue)
        output["traceback"] = [settled_text(line) for line in output.traceback]
    else:
        output["data"] = _settled_data(output.data, name=name)


def _settled_data(data: Json, *, name: str) -> Json:
    html = _joined(data.get("text/html", ""))
    if spec := _drawn_by_script(html):
        data = {kind: content for kind, content in data.items() if kind != "text/html"} | {_CHART: spec}
    made = {kind: _settled_part(kind, content) for kind, content in data.items()}
    chart = next((kind for kind in sorted(made) if kind.startswith("application/vnd.vegalite.")), "")
    if chart and "image/svg+xml" not in made and (svg := _drawing(made[chart], name=name)):
        made["image/svg+xml"] = still(svg)
    return made


def _settled_part(kind: str, content: Any) -> Any:
    if kind == "image/svg+xml":
        try:
            return still(_joined(content))
        except ValueError:
            return content  # Whoever shows it says so.
    if not kind.startswith("text/"):
        return content
    text = settled_text(_joined(content))
    if kind == "text/html":
        names = {one: f"T_{n}" for n, one in enumerate(dict.fromkeys(_STYLED.findall(text)), start=1)}
        text = _STYLED.sub(lambda match: names[match[0]], text)
    return text


def _drawn_by_script(html: str) -> Json | None:
    """Return the specification that Altair's HTML draws; None where it is none of Altair's."""
    if "vegaEmbed" not in html:
        return None
    for match in _DRAWS.finditer(html):
        try:
            spec, _ = json.JSONDecoder().raw_decode(html, match.end())
        except ValueError:
            continue
        if isinstance(spec, dict) and "vega-lite" in str(spec.get("$schema", "")):
            return spec
    return None


def _drawing(spec: Json, *, name: str) -> str:
    """Return a chart of the analyst's as SVG in the report's typeface; "" where it cannot be drawn."""
    if _loads(spec):
        return ""
    config = {"font": FAMILY, **spec.get("config", {})}
    try:
        return spec_to_svg({**spec, "config": config}, name=name)
    except DrawingError:
        return ""


def _loads(part: Any) -> bool:
    """Return whether a chart draws from an address: its data, or pictures for marks."""
    if isinstance(part, list):
        return any(_loads(one) for one in part)
    if not isinstance(part, dict):
        return False
    data, mark = part.get("data"), part.get("mark")
    kind = mark.get("type") if isinstance(mark, dict) else mark
    if kind == "image" or (isinstance(data, dict) and "url" in data):
        return True
    return any(_loads(one) for name, one in part.items() if name not in {"values", "datasets"})


def _joined(content: str | list[str]) -> str:
    return content if isinstance(content, str) else "".join(content)

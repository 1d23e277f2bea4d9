"""Formulas of a notebook, read once: LaTeX to a tree of MathML's elements, for page and PDF alike."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, fromstring

from markupsafe import Markup, escape

from lc_indicators.shapes.prose_shapes import FormulaNode, FormulaShape

_SPACE = "{http://www.w3.org/1998/Math/MathML}"

#: How many parts each element that counts them has.
_PARTS = {
    "mfrac": 2,
    "msup": 2,
    "msub": 2,
    "mover": 2,
    "munder": 2,
    "mroot": 2,
    "msubsup": 3,
    "munderover": 3,
}

#: Elements that are shown as what they hold.
_GROUPS = frozenset({"mrow", "mstyle", "mpadded", "msqrt", "mphantom", "mtable", "mtr", "mtd", "mtext"})
#: How parts that stand high or low are written in one line.
_PLACES = {"msup": "^", "msub": "_", "mover": "^", "munder": "_", "msubsup": "_^", "munderover": "_^"}
_JOINERS = {"mtable": "; ", "mtr": ", "}
_LEAVES = frozenset({"mi", "mn", "mo", "mspace", "mtext"})
_KNOWN = _GROUPS | _LEAVES | _PARTS.keys()

#: What steers the setting; colours, links and names of classes are left behind.
_ATTRIBUTES = frozenset(
    {"accent", "columnalign", "display", "fence", "form", "linethickness", "linebreak", "stretchy", "width"}
)

#: Environments of lines -> how their columns stand.
_LINES = {
    **dict.fromkeys(("align", "aligned", "alignat", "split", "eqnarray"), "rl"),
    **dict.fromkeys(("gather", "gathered", "multline"), "c"),
}
_TABLES = frozenset(
    {"array", "cases", "matrix", "substack", "smallmatrix", *(f"{kind}matrix" for kind in "bBpvV")}
)
_ENVIRONMENT = re.compile(r"\\begin\{(?P<name>[a-zA-Z]+)\*?\}(?P<body>.*?)\\end\{(?P=name)\*?\}", re.DOTALL)
_UNSHOWN = re.compile(r"\\(?:nonumber|notag|displaystyle|label\{[^{}]*\})(?![a-zA-Z])")
_VALUE = re.compile(r"[-a-z0-9. ]+")


class UnreadableFormulaError(ValueError):
    """LaTeX that is no formula, or holds a command that is not known."""


def formula(latex: str, *, block: bool) -> FormulaShape:
    r"""Return a formula: its tree, its words in one line for those who hear it, whether it stands alone.

    Raises
    ------
    UnreadableFormulaError
        With the reason.

    Examples
    --------
    >>> formula(r"\frac{41.79}{18.2} \approx 2.3", block=False)["alt"]
    '41.79/18.2 ≈ 2.3'
    """
    from latex2mathml.converter import convert

    if not latex.strip():
        raise UnreadableFormulaError("it is empty")
    plain = _plain(latex)
    try:
        mathml = convert(plain, display="block" if block else "inline")
        root = fromstring(mathml)  # noqa: S314 (expat refuses to expand entities without end)
    except ParseError:
        raise UnreadableFormulaError("it holds “&” or “<” where none may stand") from None
    except _failures() as error:
        raise UnreadableFormulaError(_reason(error)) from None
    tree: FormulaNode = {"is": "mrow", "of": [_node(child) for child in root]}
    return {"tree": tree, "alt": linear(tree), "block": block}


def linear(node: FormulaNode) -> str:
    """Return a formula's words in one line."""
    kind, parts = node["is"], [linear(part) for part in node.get("of", ())]
    if kind in _LEAVES:
        return _spoken(kind, node.get("text", ""))
    if kind == "mfrac":
        made = "/".join(_held(part) for part in parts)
    elif kind == "mover" and len(parts[1]) == 1:
        made = "".join(parts)
    elif kind in _PLACES:
        behind = zip(_PLACES[kind], parts[1:], strict=True)
        made = parts[0] + "".join(f"{sign}{_held(part)}" for sign, part in behind)
    elif kind in {"msqrt", "mroot"}:
        made = f"√{_held(parts[0] if kind == 'mroot' else ''.join(parts))}"
    else:
        made = _JOINERS.get(kind, "").join(parts)
    return " ".join(made.split()) if kind == "mrow" else made


def _spoken(kind: str, text: str) -> str:
    if kind == "mo" and re.fullmatch(r"[^\w\s()\[\]{}|.,!′]", text):
        return f" {text} "
    return f"{text} " if len(text) > 1 and kind in {"mi", "mo"} else text


def mathml(made: FormulaShape) -> Markup:
    """Return a formula as MathML: the elements of its tree and nothing else."""
    display = "block" if made["block"] else "inline"
    return Markup('<math display="{}" alttext="{}">{}</math>').format(
        display, made["alt"], Markup(_written(made["tree"]))  # noqa: S704 (escaped below)
    )  # fmt: skip


def _written(node: FormulaNode) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.get("with", {}).items())
    inside = str(escape(node.get("text", ""))) + "".join(_written(part) for part in node.get("of", ()))
    return f"<{node['is']}{attributes}>{inside}</{node['is']}>"


def _held(words: str) -> str:
    return words if re.fullmatch(r"[\w.,′%]*|\(.*\)", words) else f"({words.strip()})"


def _plain(latex: str) -> str:
    """Return *latex* with environments of lines as tables, and without what is not shown."""
    return _UNSHOWN.sub("", _ENVIRONMENT.sub(_as_array, latex.strip()))


def _as_array(match: re.Match[str]) -> str:
    name, body = match["name"], match["body"]
    if name in {"equation", "displaymath", "math"}:
        return body
    if name in _TABLES:
        return match[0]
    if name not in _LINES:
        raise UnreadableFormulaError(f"the environment “{name}” is not known")
    columns = max(line.replace("\\&", "").count("&") for line in body.split("\\\\")) + 1
    return f"\\begin{{array}}{{{(_LINES[name] * columns)[:columns]}}}{body}\\end{{array}}"


def _node(element: Element) -> FormulaNode:
    kind = element.tag.removeprefix(_SPACE)
    if kind not in _KNOWN:
        raise UnreadableFormulaError(f"it holds something that is not set here ({kind})")
    if kind in _PARTS and len(element) != _PARTS[kind]:
        raise UnreadableFormulaError("a part of it is missing")
    text = element.text or ""
    if "\\" in text and text != "\\":
        raise UnreadableFormulaError(f"“{text}” is not known")
    kept = {name: value for name, value in element.attrib.items()
            if name in _ATTRIBUTES and _VALUE.fullmatch(value)}  # fmt: skip
    made: FormulaNode = {"is": kind}
    if kept:
        made["with"] = kept
    if kind in _LEAVES:
        made["text"] = text
    else:
        made["of"] = [_node(child) for child in element]
    return made


def _failures() -> tuple[type[Exception], ...]:
    """Return what the converter raises: classes without a base of their own, and what bad input causes."""
    from latex2mathml import exceptions

    own = (one for one in vars(exceptions).values() if isinstance(one, type) and issubclass(one, Exception))
    return (*own, AttributeError, LookupError, RuntimeError, StopIteration, TypeError, ValueError)


def _reason(error: Exception) -> str:
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", type(error).__name__.removesuffix("Error")).lower()
    return str(error).strip().partition("\n")[0] or words

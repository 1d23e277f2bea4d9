"""Formulas as Word has them: each can be edited in its own editor of formulas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lc_indicators.publish.docx.wordml import Xml, make, written
from lc_indicators.shapes.prose_shapes import FormulaNode, FormulaShape

_BARS = {"¯": "top", "―": "top", "‾": "top", "_": "bot", "\u0332": "bot"}
_ACCENTS = {"^": "\u0302", "~": "\u0303", "˜": "\u0303", "¨": "\u0308", "˙": "\u0307", "→": "\u20d7",
            "⃗": "\u20d7", "ˇ": "\u030c", "˘": "\u0306", "´": "\u0301", "`": "\u0300"}  # fmt: skip


def inline_formula(formula: FormulaShape) -> Xml:
    """Return a formula that stands among words."""
    return make("m:oMath", *_all([formula["tree"]]))


def formula_in_a_line(formula: FormulaShape) -> Xml:
    """Return a formula that stands alone."""
    return make("m:oMathPara", inline_formula(formula))


def _all(nodes: Sequence[FormulaNode]) -> list[Xml]:
    """Return the parts of a row; brackets around a table are as high as it is."""
    made: list[Xml] = []
    at = 0
    while at < len(nodes):
        if at + 2 < len(nodes) and _is_held(nodes[at : at + 3]):
            made.append(_bracketed(nodes[at].get("text", ""), nodes[at + 1], nodes[at + 2].get("text", "")))
            at += 3
        else:
            made += _node(nodes[at])
            at += 1
    return made


def _is_held(nodes: Sequence[FormulaNode]) -> bool:
    before, held_one, behind = nodes
    return held_one["is"] == "mtable" and before["is"] == behind["is"] == "mo"


def _bracketed(before: str, node: FormulaNode, behind: str) -> Xml:
    ends = make("m:dPr", make("m:begChr", val=before), make("m:endChr", val=behind))
    return make("m:d", ends, make("m:e", *_node(node)))


def _node(node: FormulaNode) -> list[Xml]:
    kind, parts = node["is"], node.get("of", [])
    if kind in _LEAVES:
        return _leaf(kind, node.get("text", ""))
    if kind in _BUILT:
        return [_BUILT[kind](node)]
    return _all(parts)


_LEAVES = frozenset({"mi", "mn", "mo", "mspace", "mtext"})


def _leaf(kind: str, text: str) -> list[Xml]:
    words = " " if kind == "mspace" else text
    if not words:
        return []
    # A name of several letters and a number stand upright.
    upright = kind in {"mn", "mtext"} or (kind == "mi" and len(words) > 1)
    look = make("m:rPr", make("m:sty", val="p")) if upright else None
    return [make("m:r", look, make("m:t", written(words), xml_space="preserve"))]


def _part(name: str, node: FormulaNode) -> Xml:
    return make(f"m:{name}", *_all([node]))


def _parts(tag: str, *names: str) -> Callable[[FormulaNode], Xml]:
    """Return what makes an element of as many parts as it has *names* for."""

    def made(node: FormulaNode) -> Xml:
        return make(tag, *(_part(name, one) for name, one in zip(names, node["of"], strict=True)))

    return made


def _fraction(node: FormulaNode) -> Xml:
    flat = node.get("with", {}).get("linethickness") == "0"
    look = make("m:fPr", make("m:type", val="noBar")) if flat else None
    over, under = node["of"]
    return make("m:f", look, _part("num", over), _part("den", under))


def _root(node: FormulaNode) -> Xml:
    if node["is"] == "mroot":
        inside, degree = node["of"]
        return make("m:rad", _part("deg", degree), _part("e", inside))
    hidden = make("m:radPr", make("m:degHide", val=1))
    return make("m:rad", hidden, make("m:deg"), make("m:e", *_all(node["of"])))


def _sign(node: FormulaNode) -> str:
    if node["is"] == "mrow" and len(node["of"]) == 1:
        return _sign(node["of"][0])
    return node.get("text", "")


def _above_or_below(node: FormulaNode) -> Xml:
    base, mark = node["of"]
    sign, is_over = _sign(mark), node["is"] == "mover"
    if sign in _BARS:
        place = "top" if is_over else "bot"
        return make("m:bar", make("m:barPr", make("m:pos", val=place)), _part("e", base))
    if is_over and sign in _ACCENTS:
        return make("m:acc", make("m:accPr", make("m:chr", val=_ACCENTS[sign])), _part("e", base))
    return make("m:limUpp" if is_over else "m:limLow", _part("e", base), _part("lim", mark))


def _both(node: FormulaNode) -> Xml:
    base, below, above = node["of"]
    lower = make("m:limLow", _part("e", base), _part("lim", below))
    return make("m:limUpp", make("m:e", lower), _part("lim", above))


def _table(node: FormulaNode) -> Xml:
    rows = [row["of"] for row in node["of"]]
    count = max(map(len, rows), default=1)
    sides = "left" if all(_side(cell) == "left" for row in rows for cell in row) else "center"
    columns = make("m:mc", make("m:mcPr", make("m:count", val=count), make("m:mcJc", val=sides)))
    look = make("m:mPr", make("m:mcs", columns))
    made = (make("m:mr", *(make("m:e", *_all(cell.get("of", []))) for cell in row)) for row in rows)
    return make("m:m", look, *made)


def _side(cell: FormulaNode) -> str:
    return cell.get("with", {}).get("columnalign", "center")


def _phantom(node: FormulaNode) -> Xml:
    return make("m:phant", make("m:phantPr", make("m:show", val=0)), make("m:e", *_all(node["of"])))


_BUILT: dict[str, Callable[[FormulaNode], Xml]] = {
    "mfrac": _fraction,
    "mroot": _root,
    "msqrt": _root,
    "msub": _parts("m:sSub", "e", "sub"),
    "msup": _parts("m:sSup", "e", "sup"),
    "msubsup": _parts("m:sSubSup", "e", "sub", "sup"),
    "mover": _above_or_below,
    "munder": _above_or_below,
    "munderover": _both,
    "mtable": _table,
    "mphantom": _phantom,
}

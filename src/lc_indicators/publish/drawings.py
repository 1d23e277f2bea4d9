"""Drawings (SVG) of an analyst's own made still: nothing in them runs or loads, nothing is random."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, fromstring, register_namespace, tostring

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")

#: Elements that run, load or frame; ``metadata`` holds the hour at which it was drawn.
_UNWANTED = frozenset(
    f"{_SVG}{name}"
    for name in (
        *("script", "foreignObject", "iframe", "feImage", "metadata", "a"),
        *("set", "animate", "animateMotion", "animateTransform"),
    )
)
_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)|@import|expression\s*\(|\\", re.IGNORECASE)
_PIXELS = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
#: Ids of charts that the report draws itself: they begin with the cell's number, for pages that hold several.
_OWN_ID = re.compile(r"cell-\d+-\d+-[a-z]+\d+")
register_namespace("", _SVG.strip("{}"))
register_namespace("xlink", "http://www.w3.org/1999/xlink")


def still(svg: str) -> str:
    """Return a drawing that runs nothing, loads nothing and is the same at each run.

    Raises
    ------
    ValueError
        It is no SVG.
    """
    plain = re.sub(r"<\?xml[^>]*\?>|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>", "", svg).strip()
    try:
        root = fromstring(plain)  # noqa: S314 (expat refuses to expand entities without end)
    except ParseError as error:
        raise ValueError(str(error)) from None
    if root.tag != f"{_SVG}svg":
        raise ValueError(f"its first element is {root.tag}")
    _quieten(root)
    return with_settled_ids(tostring(root, encoding="unicode"))


def with_settled_ids(svg: str) -> str:
    """Return a drawing with its ids numbered in their order: those of a drawing program are random.

    Examples
    --------
    >>> with_settled_ids('<g id="p3f8"/><use href="#p3f8"/>')
    '<g id="d1"/><use href="#d1"/>'
    """
    found = [name for name in dict.fromkeys(_ID.findall(svg)) if not _OWN_ID.fullmatch(name)]
    names = {name: f"d{number}" for number, name in enumerate(found, start=1)}
    if not names:
        return svg
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf'((?<=\sid=")|#)({known})(?=["\')\s])', lambda m: m[1] + names[m[2]], svg)


def _quieten(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        if not _is_quiet(name, value):
            del element.attrib[name]
    for child in list(element):
        if child.tag in _UNWANTED or (child.tag == f"{_SVG}style" and _ELSEWHERE.search(child.text or "")):
            element.remove(child)
        else:
            _quieten(child)


def _is_quiet(name: str, value: str) -> bool:
    if name in _HREFS:
        return value.startswith("#") or bool(_PIXELS.fullmatch(value))
    return not name.lower().startswith("on") and not _ELSEWHERE.search(value)

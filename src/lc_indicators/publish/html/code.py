"""The code behind a report, coloured for reading; no style sheet from elsewhere."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup


# The reports of a batch are of one notebook.
@lru_cache(maxsize=256)
def highlighted(source: str) -> Markup:
    """Return Python *source* as HTML whose classes begin with ``hl-``.

    Examples
    --------
    >>> str(highlighted("x < 1"))
    '<span class="hl-n">x</span> <span class="hl-o">&lt;</span> <span class="hl-mi">1</span>'
    """
    from pygments import highlight  # type: ignore[import-untyped]
    from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
    from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

    html = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True, classprefix="hl-"))
    return Markup(html.rstrip("\n"))  # noqa: S704 (the highlighter escapes what it is given)

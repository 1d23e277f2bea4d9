"""What a page says, whatever it is drawn with: the words of its document in their order."""

from __future__ import annotations

#: Drawings have their words from a font and a platform; scripts and styles have none.
_WORDLESS = "self::script or self::style or self::template or self::*[local-name()='svg']"


def page_words(content: bytes) -> list[str]:
    """Return the words of a page, those of drawings, scripts and styles left out; none of what is no page.

    Examples
    --------
    >>> page_words(b"<p>41.79 <b>million</b></p><svg><text>41</text></svg><script>1</script>")
    ['41.79', 'million']
    """
    from lxml import html
    from lxml.etree import ParserError

    try:
        page = html.document_fromstring(content)
    except (ParserError, ValueError):
        return []
    texts = page.xpath(f"//text()[not(ancestor::*[{_WORDLESS}])]")
    return " ".join(texts).split()

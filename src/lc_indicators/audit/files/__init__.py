"""Files to text: the visible text of plain text, HTML and Word documents.

What a file is shows in its first bytes, then in its name.  Nothing that a reader of the file would not see
comes out: no script, no comment, no deleted or hidden words.  Every file gives a text or an error in words,
and in time that grows with its size only: parsers hand over one piece after the other, and no tree is built.
"""

from __future__ import annotations

from lc_indicators.audit.files.text_files import read_text_file

__all__ = ["read_text_file"]

"""Word documents made by hand, part by part."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="{}"/></Relationships>'
)


def archive(parts: dict[str, str | bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def docx(body: str, *, main: str = "word/document.xml", space: str = WORD, **notes: str) -> bytes:
    """Return a Word document with this body; *notes* are further parts beside it, without ``.xml``."""
    root = f'<w:{{0}} xmlns:w="{space}" xmlns:mc="{CHOICE}" xmlns:m="{MATHS}">{{1}}</w:{{0}}>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _RELATIONS.format(main),
        main: root.format("document", f"<w:body>{body}</w:body>"),
    }
    parts |= {f"word/{name}.xml": root.format(name, content) for name, content in notes.items()}
    return archive(parts)


def run(words: str, properties: str = "") -> str:
    """Return a run of characters with these properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def symbol(place: str, font: str = "Symbol") -> str:
    """Return a run of one sign of a font of symbols."""
    return f'<w:r><w:sym w:font="{font}" w:char="{place}"/></w:r>'


def paragraph(*runs: str) -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells of one paragraph each."""
    return "".join(
        (
            "<w:tbl>",
            *(
                "<w:tr>" + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) + "</w:tr>"
                for row in rows
            ),
            "</w:tbl>",
        )
    )

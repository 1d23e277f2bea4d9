"""A workbook as OpenDocument's file: the same bytes for the same report.

Written here: what there is for it in Python has had no release for years, and needs packages to be built.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from lc_indicators.publish.document.shown_logo import ShownLogo
from lc_indicators.publish.docx.wordml import held
from lc_indicators.publish.sheets.figure_rows import VALUES
from lc_indicators.publish.sheets.sheet_logo import plain_picture
from lc_indicators.publish.sheets.workbook import Cell, Formula, Sheet, Workbook

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"

#: Where the logo lies in the archive.
_LOGO = "Pictures/logo.png"

#: The first hour that an archive can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    [
        *(
            f'xmlns:{name}="{_OASIS}:{space}:1.0"'
            for name, space in (
                ("office", "office"),
                ("table", "table"),
                ("text", "text"),
                ("style", "style"),
                ("fo", "xsl-fo-compatible"),
                ("number", "datastyle"),
                ("meta", "meta"),
                ("of", "of"),
                ("draw", "drawing"),
                ("svg", "svg-compatible"),
            )
        ),
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)

#: Of a character, in centimetres.
_CHARACTER = 0.23

#: Name of a style -> what it says of the cell, its paragraph, its words.
_STYLES = {
    "title": ("", "", 'fo:font-weight="bold" fo:font-size="15pt"'),
    "line": ("", "", ""),
    "wrapped": ('fo:wrap-option="wrap"', "", ""),
    "head": ('fo:wrap-option="wrap" fo:border-bottom="0.5pt solid #000000"', "", 'fo:font-weight="bold"'),
}


def to_ods(workbook: Workbook) -> bytes:
    """Return *workbook* as the content of an ``.ods`` file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in _parts(workbook):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            # Whoever opens it reads the type at a fixed place.
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(entry, text)
    return content.getvalue()


def _parts(workbook: Workbook) -> Iterator[tuple[str, str | bytes]]:
    yield "mimetype", _TYPE
    yield "content.xml", _content(workbook)
    yield "styles.xml", _styles(workbook.language)
    yield "meta.xml", _meta(workbook)
    if workbook.logo:
        yield _LOGO, plain_picture(workbook.logo)
    yield "META-INF/manifest.xml", _manifest(_LOGO if workbook.logo else "")


def _content(workbook: Workbook) -> str:
    cells = [cell for sheet in workbook.sheets for row in sheet.rows for cell in row]
    decimals = sorted(
        {-1 if cell.decimals is None else cell.decimals for cell in cells if cell.number is not None}
    )
    widths = sorted({width for sheet in workbook.sheets for width in sheet.widths})
    levels = sorted({cell.level for cell in cells if cell.level})
    styles = "".join(
        (
            *(_column_style(width) for width in widths),
            *(_cell_style(name, look) for name, look in _STYLES.items()),
            *(
                _cell_style(f"level{one}", ('fo:wrap-option="wrap"', f'fo:margin-left="{one * 0.5}cm"', ""))
                for one in levels
            ),
            *map(_number_style, decimals),
        )
    )
    first, *others = workbook.sheets
    logo = _row([_picture(workbook.logo)]) if workbook.logo else ""
    tables = "".join((_table(first, below=logo), *map(_table, others)))
    return _document(
        "content",
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>",
    )


def _document(kind: str, inside: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-{kind} {_SPACES} office:version="1.3">{inside}</office:document-{kind}>'
    )


def _column_style(width: int) -> str:
    wide = f'<style:table-column-properties style:column-width="{width * _CHARACTER:.2f}cm"/>'
    return f'<style:style style:name="w{width}" style:family="table-column">{wide}</style:style>'


def _cell_style(name: str, look: tuple[str, str, str], *, data: str = "") -> str:
    cell, paragraph, words = look
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data}>'
        f'<style:table-cell-properties style:vertical-align="top" {cell}/>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {words}/></style:style>"
    )


def _number_style(decimals: int) -> str:
    """Return the style of numbers with so many decimals; -1 for as many as there are."""
    if decimals < 0:
        digits = '<number:number number:min-integer-digits="1"/>'
    else:
        digits = (
            f'<number:number number:decimal-places="{decimals}" number:min-decimal-places="{decimals}" '
            'number:min-integer-digits="1" number:grouping="true"/>'
        )
    name = _name_of(decimals)
    form = f'<number:number-style style:name="f{name}">{digits}</number:number-style>'
    data = f' style:data-style-name="f{name}"'
    return form + _cell_style(name, ("", 'fo:text-align="end"', ""), data=data)


def _name_of(decimals: int | None) -> str:
    return "any" if decimals is None or decimals < 0 else f"n{decimals}"


def _table(sheet: Sheet, *, below: str = "") -> str:
    columns = "".join(f'<table:table-column table:style-name="w{width}"/>' for width in sheet.widths)
    style = "line" if sheet.heads else "wrapped"
    lines = "".join(_row([_cell(line, sheet, style)]) for line in sheet.lines)
    heads = _row(_words(Cell(words), "head") for words in sheet.heads)
    heads = f"<table:table-header-rows>{heads}</table:table-header-rows>" if sheet.rows else ""
    rows = "".join(_row(_cell(cell, sheet, "wrapped") for cell in row) for row in sheet.rows)
    title = _row([_words(Cell(sheet.title), "title")])
    return (
        f"<table:table table:name={quoteattr(sheet.name)}>{columns}{title}{lines}{heads}{rows}{below}"
        "</table:table>"
    )


def _picture(logo: ShownLogo) -> str:
    """Return a cell with the logo, of the size that it has everywhere, and its words."""
    return (
        f'<table:table-cell><draw:frame svg:width="{logo.width}pt" svg:height="{logo.height}pt">'
        f'<draw:image xlink:href="{_LOGO}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        f"<svg:title>{escape(logo.alt)}</svg:title></draw:frame></table:table-cell>"
    )


def _row(cells: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(cell: Cell, sheet: Sheet, style: str) -> str:
    if cell.number is None:
        return _words(cell, f"level{cell.level}" if cell.level else style)
    formula = f" table:formula={quoteattr(_formula(cell.formula, sheet))}" if cell.formula else ""
    return (
        f'<table:table-cell table:style-name="{_name_of(cell.decimals)}"{formula} office:value-type="float" '
        f'office:value="{cell.number:f}"><text:p>{cell.number:f}</text:p></table:table-cell>'
    )


def _words(cell: Cell, style: str) -> str:
    lines = "".join(f"<text:p>{_linked(line, cell)}</text:p>" for line in cell.text.split("\n"))
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">{lines}</table:table-cell>'
    )


def _linked(line: str, cell: Cell) -> str:
    said = escape(held(line))
    address = f"#{cell.sheet}.A1" if cell.sheet else cell.url
    return (
        f'<text:a xlink:type="simple" xlink:href={quoteattr(held(address))}>{said}</text:a>'
        if address
        else said
    )


def _formula(formula: Formula, sheet: Sheet) -> str:
    column = chr(ord("A") + VALUES)
    return "of:=" + "".join(
        one if isinstance(one, str) else f"[.{column}{sheet.first_row + one + 1}]" for one in formula
    )


def _styles(language: str) -> str:
    words = 'style:font-name="Arial" fo:font-family="Arial" fo:font-size="12pt"'
    tongue = f'fo:language="{language}"'
    default = (
        '<style:default-style style:family="table-cell">'
        f"<style:text-properties {words} {tongue}/></style:default-style>"
        '<style:style style:name="Default" style:family="table-cell"/>'
    )
    page = (
        '<style:page-layout style:name="A4">'
        '<style:page-layout-properties style:print-orientation="landscape" '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:scale-to-X="1" style:scale-to-Y="0"/>'
        "</style:page-layout>"
    )
    master = '<style:master-page style:name="Default" style:page-layout-name="A4"/>'
    return _document(
        "styles",
        f"<office:styles>{default}</office:styles><office:automatic-styles>{page}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles>",
    )


def _meta(workbook: Workbook) -> str:
    date = datetime.fromtimestamp(workbook.timestamp, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    facts = (
        ("dc:title", workbook.title),
        ("dc:subject", workbook.subject),
        ("meta:initial-creator", workbook.author),
        ("dc:creator", workbook.author),
        ("meta:creation-date", date),
        ("dc:date", date),
        ("dc:language", workbook.language),
    )
    inside = "".join(f"<{name}>{escape(held(words))}</{name}>" for name, words in facts)
    return _document("meta", f"<office:meta>{inside}</office:meta>")


def _manifest(picture: str) -> str:
    space = f"{_OASIS}:manifest:1.0"
    files = {"/": _TYPE, "content.xml": "text/xml", "styles.xml": "text/xml", "meta.xml": "text/xml"}
    files |= {picture: "image/png"} if picture else {}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in files.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">{entries}</manifest:manifest>'
    )

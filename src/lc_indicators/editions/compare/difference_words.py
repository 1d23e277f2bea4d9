"""What a comparison says, in both languages."""

from __future__ import annotations

from lc_indicators.language import Language, Text

#: Why a figure changed; each fills its fields.
REASONS: dict[str, Text] = {
    "observation": Text(vi="số liệu gốc {key}: {old} → {new}", en="observation {key}: {old} → {new}"),
    "sources": Text(vi="; nguồn: {old} → {new}", en="; source: {old} → {new}"),
    "input": Text(vi="số liệu đầu vào {argument}: {old} → {new}", en="input {argument}: {old} → {new}"),
    "metric": Text(vi="phép tính: {old} → {new}", en="metric: {old} → {new}"),
    "formula": Text(vi="công thức: {old} → {new}", en="formula: {old} → {new}"),
    "unit": Text(vi="đơn vị: {old} → {new}", en="unit: {old} → {new}"),
    "through": Text(vi="do {key} thay đổi, vì phép tính", en="by way of {key}, whose method changed"),
    "same_inputs": Text(
        vi="số liệu đầu vào như cũ, kết quả khác: cách tính của thư viện thay đổi",
        en="the same inputs give another result: the library computes it otherwise",
    ),
    "printed_otherwise": Text(
        vi="nguồn in như cũ, báo cáo in khác", en="printed in the source as before, in the report otherwise"
    ),
    "rounding": Text(
        vi="giá trị như cũ, số chữ số hoặc khoảng làm tròn khác",
        en="the same value with other digits or another interval",
    ),
    "status": Text(vi="trạng thái: {old} → {new}", en="status: {old} → {new}"),
    "wording": Text(vi="chỉ lời văn thay đổi", en="words alone"),
    "published": Text(vi="số đã công bố", en="published"),
}

#: What pages and terminals call the parts of a comparison.
WORDS: dict[str, Text] = {
    "title": Text(vi="Những gì đã thay đổi", en="What changed"),
    "same": Text(
        vi="Hai ấn bản nói như nhau: không có số liệu, bảng, biểu đồ hay câu chữ nào khác.",
        en="The two editions say the same: no figure, table, chart or word differs.",
    ),
    "old": Text(vi="Cũ", en="Old"),
    "new": Text(vi="Mới", en="New"),
    "figures": Text(vi="Số liệu", en="Figures"),
    "claims": Text(vi="Kết luận về các phát biểu", en="Verdicts on claims"),
    "tables": Text(vi="Bảng", en="Tables"),
    "charts": Text(vi="Biểu đồ", en="Charts"),
    "texts": Text(vi="Câu chữ", en="Text"),
    "background": Text(vi="Hai ấn bản được làm từ", en="What the editions were made from"),
    "added": Text(vi="thêm", en="added"),
    "gone": Text(vi="bỏ", en="gone"),
    "changed": Text(vi="thay đổi", en="changed"),
    "data": Text(vi="dữ liệu", en="data"),
    "method": Text(vi="phương pháp", en="method"),
    "rounding": Text(vi="làm tròn", en="rounding"),
    "status": Text(vi="trạng thái", en="status"),
    "wording": Text(vi="lời văn", en="wording"),
    "follows": Text(vi="chỉ các số liệu trong đó thay đổi", en="only the figures in it changed"),
    "grounds": Text(vi="kết luận như cũ, căn cứ khác", en="the same verdict on other grounds"),
    "drawing": Text(
        vi="và {} vị trí khác trong hình vẽ, theo số liệu", en="and {} places of the drawing, which follow"
    ),
    "more": Text(vi="và {} chỗ khác", en="and {} more"),
    "data_as_of": Text(vi="số liệu đến {}", en="data as of {}"),
    "nothing": Text(vi="không có", en="none"),
    "skip": Text(vi="Chuyển đến nội dung", en="Skip to the content"),
}

#: Parts of figures, tables and charts.
PARTS: dict[str, Text] = {
    "printed": Text(vi="in trong báo cáo", en="printed"),
    "value": Text(vi="giá trị", en="value"),
    "interval": Text(vi="khoảng làm tròn", en="interval"),
    "unit": Text(vi="đơn vị", en="unit"),
    "qualifier": Text(vi="từ chỉ mức độ", en="qualifier"),
    "status": Text(vi="trạng thái", en="status"),
    "label": Text(vi="tên", en="label"),
    "metric": Text(vi="phép tính", en="metric"),
    "formula": Text(vi="công thức", en="formula"),
    "inputs": Text(vi="tính từ", en="inputs"),
    "sources": Text(vi="nguồn", en="sources"),
    "in_source": Text(vi="in trong nguồn", en="printed in the source"),
    "note": Text(vi="ghi chú", en="note"),
    "joined": Text(vi="vì sao so sánh được", en="why these may be compared"),
    "title": Text(vi="tiêu đề", en="title"),
    "subtitle": Text(vi="đơn vị đo", en="measure"),
    "alt": Text(vi="lời mô tả", en="alternative text"),
    "column": Text(vi="cột {}", en="column {}"),
    "row": Text(vi="dòng {}", en="row {}"),
    "cell": Text(vi="dòng {}, cột {}", en="row {}, column {}"),
    "csv": Text(vi=" (trong CSV)", en=" (in the CSV)"),
    "caption": Text(vi="tên bảng", en="caption"),
    "specification": Text(vi="biểu đồ: {}", en="specification: {}"),
    "narrow": Text(vi="biểu đồ hẹp: {}", en="narrow specification: {}"),
    "reason": Text(vi="lý do", en="reason"),
    "outcome": Text(vi="kết luận", en="verdict"),
    "code": Text(vi="mã của ô {}", en="code of cell {}"),
    "observations": Text(vi="số liệu gốc đã đọc", en="observations read"),
    "records": Text(vi="bản ghi khác đã đọc", en="other records read"),
    "answers": Text(vi="câu hỏi cho kho số liệu", en="questions to the data"),
}

#: Changes by their number, in the summary.
COUNTED: dict[str, Text] = {
    "figures": Text(vi="{} số liệu", en="{} figures"),
    "claims": Text(vi="{} kết luận", en="{} verdicts"),
    "tables": Text(vi="{} bảng", en="{} tables"),
    "charts": Text(vi="{} biểu đồ", en="{} charts"),
    "texts": Text(vi="{} đoạn văn", en="{} texts"),
}
_ONE = {"figures": "1 figure", "claims": "1 verdict", "tables": "1 table", "charts": "1 chart"} | {
    "texts": "1 text"
}


def say(reason: str, language: Language, **facts: object) -> str:
    """Return a reason in words."""
    return REASONS[reason][language].format(**facts)


def part(name: str, language: Language, *facts: object) -> str:
    """Return what a part of a figure, a table or a chart is called."""
    return PARTS[name][language].format(*facts)


def counted(kind: str, number: int, language: Language) -> str:
    """Return how many changes of a kind there are, in words.

    Examples
    --------
    >>> counted("figures", 1, "en"), counted("tables", 2, "vi")
    ('1 figure', '2 bảng')
    """
    return _ONE[kind] if number == 1 and language == "en" else COUNTED[kind][language].format(number)

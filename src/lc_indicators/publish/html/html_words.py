"""What the page itself says, beside the report's own words, in both languages."""

from __future__ import annotations

from lc_indicators.language import Language, Text

#: Words of the interface by their use.
WORDS: dict[str, Text] = {
    "skip": Text(vi="Chuyển đến nội dung", en="Skip to the report"),
    "contents": Text(vi="Mục lục", en="Contents"),
    "tools": Text(vi="Cách hiển thị", en="Display"),
    "smaller": Text(vi="Chữ nhỏ hơn", en="Smaller text"),
    "usual": Text(vi="Cỡ chữ mặc định", en="Usual text size"),
    "larger": Text(vi="Chữ lớn hơn", en="Larger text"),
    "contrast": Text(vi="Tương phản cao", en="High contrast"),
    "show_code": Text(vi="Hiện mã", en="Show code"),
    "code": Text(vi="Mã", en="Code"),
    "code_of_cell": Text(vi="Mã của ô", en="Code of cell"),
    "folded_cell": Text(vi="Xem kết quả của ô", en="Show what this cell gives: cell"),
    "footnote": Text(vi="Chú thích", en="Note"),
    "back_to_text": Text(vi="Quay lại chỗ có chú thích", en="Back to the text of note"),
    "task_done": Text(vi="đã xong", en="done"),
    "task_open": Text(vi="chưa xong", en="to do"),
    "area": Text(vi="Địa bàn", en="Area"),
    "period": Text(vi="Thời kỳ", en="Period"),
    "data_date": Text(vi="Số liệu đến", en="Data as of"),
    "version": Text(vi="Phiên bản", en="Version"),
    "numbers": Text(vi="Xem số liệu của biểu đồ", en="Show the numbers"),
    "csv": Text(vi="Tải CSV", en="Download CSV"),
    "table_scrolls": Text(vi="Bảng, cuộn ngang được", en="Table, scrolls sideways"),
    "figure_opens": Text(vi="xem cách tính và nguồn", en="how it was obtained"),
    "close": Text(vi="Đóng", en="Close"),
    "back": Text(vi="Quay lại", en="Back"),
    "method": Text(vi="Phép tính", en="Method"),
    "formula": Text(vi="Công thức", en="Formula"),
    "interval": Text(vi="Khoảng làm tròn", en="Rounding interval"),
    "inputs": Text(vi="Tính từ", en="Computed from"),
    "status": Text(vi="Trạng thái", en="Status"),
    "indicator": Text(vi="Mã chỉ tiêu", en="Indicator"),
    "in_source": Text(vi="In trong nguồn", en="Printed in the source"),
    "note": Text(vi="Ghi chú", en="Note"),
    "joined": Text(vi="Vì sao so sánh được", en="Why these may be compared"),
    "sources": Text(vi="Nguồn", en="Sources"),
    "computed": Text(vi="Số liệu tính toán", en="Computed figures"),
    "published": Text(vi="Số liệu đã công bố", en="Published figures"),
    "annex": Text(vi="Cách có được từng số liệu", en="How each figure was obtained"),
    "figures_from_source": Text(vi="Số liệu lấy từ nguồn này", en="Figures from this source"),
    "up": Text(vi="tăng", en="up"),
    "down": Text(vi="giảm", en="down"),
    "flat": Text(vi="không đổi", en="unchanged"),
}


def words_in(language: Language) -> dict[str, str]:
    """Return the words of the interface in *language*."""
    return {use: text[language] for use, text in WORDS.items()}

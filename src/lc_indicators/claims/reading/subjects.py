"""Whether a clause has a subject of its own that is not known: then nothing is carried over into it."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon.tokens import Token
from lc_indicators.claims.reading.items import MARK, OTHER, Item

#: Words that go with any subject and name none.
COMMON = frozenset(
    """
    khó khăn nghèo
    tỉnh huyện xã thị thành phố phường thôn bản vùng khu vực toàn cả nước địa bàn nơi đây này đó ấy
    kia ta mình họ trong ngoài vào của và với các những mỗi mọi từng một hai ba theo về cho từ đến
    tới ở tại bởi do vì nên mà thì rằng như vậy thế đặc biệt riêng cụ thể đồng thời bên cạnh ngoài
    ra qua sau trước khi nay đã đang sẽ vẫn cũng đều được bị chỉ còn lại có không chưa rất khá nhanh
    mạnh sâu dần đáng kể liên tục ổn định bền vững cao thấp hơn nhất hàng hằng năm tháng ngày quý kỳ
    giai đoạn nhiệm đầu cuối hết kết quả thời điểm tính ước dự kiến khoảng mức số liệu con thống kê
    báo cáo rà soát đánh giá công bố ghi nhận nhờ góp phần đưa giúp kéo làm bình quân trung tổng
    cộng tương đương ứng trên dưới gần xuống lên thêm bớt đi cùng so chung mặt bằng trừ gồm bao tỷ
    lệ tỷ trọng cơ cấu phần trăm điểm lần hiện tiếp tục duy trì giảm tăng đạt chiếm vượt hoàn thực
    hiện triển khai cơ bản phấn đấu mục tiêu chỉ kế hoạch the a an of in on at to by for from with
    and or as that this these those it its his her their our which who while was were is are be been
    being has have had will would up down over under about around than then also only still province
    district commune city country nationwide rate year years month months report reported according
    data figures shows showed said compared period respectively meanwhile however thus there while
    during between among
    """.split()  # noqa: SIM905 - reads as words
)


def unknown_subject(items: Sequence[Item], tokens: Sequence[Token], *, enough: int) -> str:
    """Return the words of a subject that no table knows, or "" where there are not *enough* of its own.

    Proper names do not count: "riêng Mường Tè" is still about what was spoken of.
    """
    found: list[int] = []
    for item in items:
        if item.role == MARK and item.value in ",;:()":
            if len(found) >= enough:
                break
            found.clear()
        elif item.role == OTHER and _counts(tokens[item.first]):
            found.append(item.first)
    if len(found) < enough:
        return ""
    first = found[0]
    while first > items[0].first and tokens[first - 1].text.istitle():
        # "Giá trị sản xuất": the capital of a sentence or a name belongs to it.
        first -= 1
    return " ".join(token.text for token in tokens[first : found[-1] + 1])


def _counts(token: Token) -> bool:
    return token.text.islower() and token.key not in COMMON and len(token.key) > 1

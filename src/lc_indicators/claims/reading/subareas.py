"""Parts of a province by their names: "huyện Mường Tè", "thành phố Lai Châu", "Phong Tho district"."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon import AREA, Lexicon
from lc_indicators.claims.lexicon.tokens import NUMBER, WORD, Token
from lc_indicators.claims.reading.looking import stands

#: What stands before the name of a part of a province; the longer first.
_HEADS = (
    ("thị", "xã"),
    ("thị", "trấn"),
    ("thành", "phố"),
    ("huyện",),
    ("xã",),
    ("phường",),
    ("tp",),
    ("tx",),
)
_STARTS = {head[0] for head in _HEADS}
#: What stands behind it in English.
_TAILS = frozenset({"district", "city", "town", "township", "commune", "ward"})
#: First words of a sentence that belong to no name.
_OPENERS = frozenset({"in", "at", "the", "of", "for", "with", "among", "and"})
#: What names where something lies or whose it is.
_LOCATES = frozenset({"của", "ở", "tại", "in", "of", "for"})
#: Words of the names of offices, papers and meetings: who says it, not of whom it is said.
OFFICES = frozenset(
    """nghị quyết đảng bộ đại hội chính phủ quốc hội trung ương nhà nước nhân dân ủy uỷ ban cục tổng sở thống
    kê lao động thương binh xã tài chính chủ tịch bí thư phó ông bà hội đồng liên hiệp quốc việt nam giám đốc
    trưởng phòng kinh tế kế hoạch đầu tư công thương nông nghiệp và phát triển môi trường giáo dục đào tạo y
    văn hóa thể thao du lịch tết mặt trận tổ quốc department office provincial people's committee statistics
    general government ministry labour labor invalids social affairs party congress vietnam viet nam mr ms
    according bank world united nations covid chương trình mục tiêu đề án dự án chỉ thị quyết định luật kết
    luận báo cáo""".split()  # noqa: SIM905 - reads as words
)
#: What else opens a name that is of no place.
_NO_PLACES = OFFICES | frozenset(
    """people phiên kỳ buổi lễ cuộc ngân hàng bảo hiểm viện trường trung tâm ngày tháng năm quý resolution
    decision report decree plan table figure annex chapter section part council assembly conference
    state national central committee institute university statistical survey programme program project january
    february march april may june july august september october november december""".split()  # noqa: SIM905 - reads as words
)
#: Words of one name.
_MOST = 4
#: A name without its "huyện" has two words at least, and something is said of it.
_LEAST_NAME = 2
_SAYS = frozenset({"có", "đạt", "còn", "giảm", "tăng", "là", "chiếm"})


def subarea_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    """Return where the name of a part of a province ends that begins at *index*; 0 where none does."""
    if keys[index] not in _STARTS:
        return _english_end(tokens, keys, index, words=words)
    head = next((len(h) for h in _HEADS if stands(tokens, index, h)), 0)
    end = _capitals_end(tokens, index + head)
    if not head or end == index + head or _is_province(keys, index, words=words):
        return 0
    # "thành phố Hà Nội" is a province, "thành phố Lai Châu" a part of one.
    return 0 if _is_municipality(keys, index + head, words=words) else end


def name_end(tokens: Sequence[Token], index: int) -> int:
    """Return where a name ends that something is said of: "Ninh Phước có …"; 0 where none begins."""
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    says = end < len(tokens) and (tokens[end].key in _SAYS or tokens[end].kind == NUMBER)
    return end if says and end - index >= _LEAST_NAME else 0


def located_end(tokens: Sequence[Token], keys: Sequence[str], index: int) -> int:
    """Return where a name ends that no table knows and that something is said to be of, or to lie in.

    Examples
    --------
    "tỷ lệ hộ nghèo của Lào", "Tại Sìn Hồ, …", "18.3% in Laos", "Phong Tho's poverty rate"; "của Chính phủ"
    and "tại Đại hội" are none.
    """
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    if end == index or len(tokens[index].text) == 1 or keys[index] in _NO_PLACES:
        return 0
    owns = end + 1 < len(tokens) and tokens[end].text in {"'", "’"} and keys[end + 1] == "s"
    return end if owns or (index > 0 and keys[index - 1] in _LOCATES) else 0


def _english_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    if not tokens[index].text.istitle() or keys[index] in _OPENERS:
        return 0
    for end in range(index + 1, min(index + 1 + _MOST, len(tokens))):
        if keys[end] in _TAILS:
            return 0 if _is_municipality(keys, index, words=words) else end + 1
        if not tokens[end].text.istitle():
            return 0
    return 0


def _capitals_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text[0].isupper():
        end += 1
    return end


def _is_province(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA


def _is_municipality(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    """Return whether a city under the central government is named, whose code has letters: VN-HN."""
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA and named[1].value.partition("-")[2].isalpha()

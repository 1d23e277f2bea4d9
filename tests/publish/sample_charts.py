"""One real Altair chart for the sample report, drawn wide and narrow."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lc_indicators.fonts import FAMILY, font_folder

INK, RULE, ACCENT, CONTEXT = "#1b2126", "#d5dade", "#0b6b74", "#8a949c"
VALUES = [(2015, 18.2), (2016, 22.5), (2017, 27.4), (2018, 31.0), (2019, 36.9), (2020, 41.79)]


@cache
def chart(language: str, width: int) -> tuple[dict[str, Any], str]:
    """Return specification and SVG of a line chart of *width* pixels."""
    import vl_convert

    # Else its width would depend on what the process drew before.
    vl_convert.register_font_directory(str(font_folder()))
    spec = _spec(language, width)
    locale = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
    drawn = vl_convert.vegalite_to_svg(spec, **({"format_locale": locale} if language == "vi" else {}))
    # What our own charts say of their points.
    point = r'<path aria-label="(\d+: [^"]*)" role="graphics-symbol"([^>]*)/>'
    titled = re.sub(point, r"<path\2><title>\1</title></path>", drawn)
    return spec, _renumbered(titled, f"grdp-{width}")


def _spec(language: str, width: int) -> dict[str, Any]:
    import altair as alt

    name = "triệu đồng" if language == "vi" else "million dong"
    printed = {value: f"{value}".replace(".", "," if language == "vi" else ".") for _, value in VALUES}
    rows = [
        {"year": str(year), "value": value, "said": f"{year}: {printed[value]} {name}"}
        for year, value in VALUES
    ]
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("year:O", axis=alt.Axis(title=None, labelAngle=0)),
        y=alt.Y("value:Q", axis=alt.Axis(title=None, tickCount=4, format=".1f", domain=False, ticks=False)),
        tooltip=[alt.Tooltip("year:O", title="Năm"), alt.Tooltip("value:Q", title=name, format=".2f")],
    )
    line = base.mark_line(color=ACCENT, strokeWidth=2.5)
    points = base.mark_point(color=ACCENT, filled=True, size=60, opacity=1).encode(description="said:N")
    layers = alt.layer(line, points).properties(width=width - 60, height=260, description="sample")
    config = {
        "background": "#ffffff",
        "font": FAMILY,
        "axis": {"labelFontSize": 13, "labelColor": INK, "gridColor": RULE, "domainColor": CONTEXT},
        "view": {"stroke": None},
    }
    spec: dict[str, Any] = layers.configure(**config).to_dict()
    return spec


def _renumbered(svg: str, name: str) -> str:
    # The converter numbers its clip paths with a counter of the process; a test compares bytes.
    found = list(dict.fromkeys(re.findall(r'id="([^"]+)"', svg)))
    for number, old in enumerate(found):
        svg = svg.replace(f'"{old}"', f'"{name}-{number}"').replace(f"#{old})", f"#{name}-{number})")
    return svg

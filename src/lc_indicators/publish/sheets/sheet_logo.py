"""The logo as a picture that both kinds of workbooks hold."""

from __future__ import annotations

import io

from lc_indicators.publish.document.shown_logo import ShownLogo
from lc_indicators.publish.docx.docx_pictures import of_logo, pixels


def plain_picture(logo: ShownLogo) -> bytes:
    """Return a logo as PNG, without the resolution that its file may name: it would scale it once more."""
    from PIL import Image

    content = of_logo(logo).content or pixels([(of_logo(logo).svg, logo.width)])[0]
    plain = io.BytesIO()
    with Image.open(io.BytesIO(content)) as picture:
        picture.convert("RGBA").save(plain, "PNG")
    return plain.getvalue()

"""The sample report as PDF, made once a language."""

from __future__ import annotations

from functools import cache

from lc_indicators.publish.pdf import render_pdf
from tests.publish.sample import sample_document


@cache
def sample_pdf(language: str) -> bytes:
    """Return the sample report as PDF."""
    return render_pdf(sample_document(language))

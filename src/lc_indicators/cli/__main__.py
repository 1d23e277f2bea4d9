"""``python -m lc_indicators.cli`` is ``lc-indicators``."""

from __future__ import annotations

from lc_indicators.cli import main

if __name__ == "__main__":
    main()

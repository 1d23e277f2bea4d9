"""Run ``lc-indicators`` as a child process that ends, as at SIGTERM, when its standard input ends.

``editions/verify/rebuild.py`` starts it so and holds the other end of that input.
"""

from __future__ import annotations

import os
import threading

from lc_indicators.cli import main
from lc_indicators.publish.run.end_process import end_this_process


def follow() -> None:
    """Wait for the end of the standard input, which its parent holds, and end this process."""
    while os.read(0, 1):
        pass
    end_this_process()


if __name__ == "__main__":
    threading.Thread(target=follow, daemon=True).start()
    main()

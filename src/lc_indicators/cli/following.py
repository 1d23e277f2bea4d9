"""``lc-indicators`` as a child: it ends, as at SIGTERM, when its standard input does (see ``tied``)."""

from __future__ import annotations

import os
import signal
import threading

from lc_indicators.cli import main


def follow() -> None:
    """Wait for the end of the standard input, which its parent holds, and end this process."""
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=follow, daemon=True).start()
    main()

"""From what is known to intervals: every admissible reading of a claim recomputed."""

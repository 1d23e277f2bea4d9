"""When a figure of a sentence holds: its moment, its span, its base."""

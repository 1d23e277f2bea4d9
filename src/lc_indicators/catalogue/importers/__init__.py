"""Tables of statistical offices as observations of a project's data."""

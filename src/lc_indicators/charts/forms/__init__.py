"""One form of chart a file."""

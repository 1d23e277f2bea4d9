"""Running notebooks and publishing what they hold: documents, exporters, editions."""

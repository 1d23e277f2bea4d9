"""An edition on disk: its layout, manifest, freshness and exchange."""

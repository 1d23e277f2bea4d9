"""Note what a report reads of the data, and say before it is built anew what of that has changed."""

from __future__ import annotations

from lc_indicators.catalogue.tracking.notes import Notes, notes_of, what_changed
from lc_indicators.catalogue.tracking.recording_catalogue import RecordingCatalogue, recording

__all__ = ["Notes", "RecordingCatalogue", "notes_of", "recording", "what_changed"]

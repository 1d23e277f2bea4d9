"""What a report reads of the data, noted while it reads, and looked at again before it is built anew."""

from __future__ import annotations

from lc_indicators.catalogue.tracking.notes import Notes, notes_of, what_changed
from lc_indicators.catalogue.tracking.recording_catalogue import RecordingCatalogue, recording

__all__ = ["Notes", "RecordingCatalogue", "notes_of", "recording", "what_changed"]

"""Gather what the data say of a claim: levels in coherent sets, none of them from the text itself."""

"""Judge claims by their recomputations: supported, contradicted or undecidable, and which of them clash."""

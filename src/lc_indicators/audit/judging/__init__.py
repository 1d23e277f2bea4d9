"""From recomputations to verdicts: supported, contradicted or undecidable, and what clashes."""

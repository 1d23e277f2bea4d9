"""What is known beside a claim, and whether the claim can be true with it."""

"""What one does with finished editions: compare, verify, review, accept."""

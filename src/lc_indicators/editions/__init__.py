"""Compare, verify, review and accept finished editions."""
